import { inLanguage, type Language } from '../config/localized.ts';
import { CRITERIA } from '../linter/rule.ts';
import { safeJsonLine } from '../report/escape.ts';
import { basisText, failureText } from '../report/names.ts';
import type { AuditFinding, AuditPaper, AuditReport, LostReview, ReviewTotals } from './audit-report.ts';

/**
 * `report.json`: the report that `lint --format json` gives (schema 1), and beside it units, roster, versions, similarity and run. In
 * pieces, for ten thousand papers do not go into one string; a line for each element of a list.
 */
export function* reportJson(report: AuditReport, language: Language): Generator<string> {
  const { tool } = report;
  yield '{\n';
  yield member('schema', report.schema);
  yield member('tool', { name: tool.name, version: tool.version, ruleset: tool.ruleset });
  yield member('verdict', report.verdict);
  yield member('summary', report.summary);
  yield member('run', report.run);
  if (report.reviews) yield member('reviews', reviewData(report.reviews, language));
  yield* list('units', report.units);
  yield member('roster', report.roster);
  yield* list(
    'rules',
    report.rules.map(rule => ({ ...rule, title: inLanguage(rule.title, language) })),
  );
  yield* list('drafts', report.papers, paper => paperData(paper, language));
  yield* list('versions', report.versions);
  const { pairs, moulds, counts, ...figures } = report.similarity;
  yield '"similarity": {\n';
  yield `"figures": ${safeJsonLine(figures)},\n`;
  yield* list('moulds', moulds);
  yield* list('counts', counts);
  yield* list('pairs', pairs, pair => pair, '\n');
  yield '},\n';
  yield* list('others', report.others);
  yield* list('files', report.files);
  yield* list(
    'failures',
    report.failures,
    failure => ({ path: failure.path, code: failure.code, message: failureText(failure, language) }),
    '\n',
  );
  yield '}\n';
}

function member(name: string, value: unknown): string {
  return `"${name}": ${safeJsonLine(value)},\n`;
}

function* list<T>(
  name: string,
  items: readonly T[],
  data: (item: T) => unknown = item => item,
  end = ',\n',
): Generator<string> {
  yield `"${name}": [`;
  let separator = '\n';
  for (const item of items) {
    yield `${separator}${safeJsonLine(data(item))}`;
    separator = ',\n';
  }
  yield `${items.length > 0 ? '\n' : ''}]${end}`;
}

function paperData(paper: AuditPaper, language: Language): object {
  const { findings, problems, marks, runs: _, criteria, errors, warnings, infos, review, ...about } = paper;
  return {
    ...about,
    errors,
    warnings,
    infos,
    criteria: Object.fromEntries(CRITERIA.map(criterion => [criterion, criteria[criterion]])),
    ...(review ? { review: { ...review, lost: review.lost.map(lost => inOne(lost, language)) } } : {}),
    problems: problems(),
    findings: findings().map(finding => findingData(finding, language)),
  };
}

function reviewData({ rules, ...totals }: ReviewTotals, language: Language): object {
  return { ...totals, rules: rules.map(rule => ({ ...rule, title: inLanguage(rule.title, language) })) };
}

function inOne(lost: LostReview, language: Language): object {
  return { ...lost, message: inLanguage(lost.message, language) };
}

/** As in the report on one paper. */
export function findingData(finding: AuditFinding, language: Language): object {
  return {
    rule: finding.rule,
    criterion: finding.criterion,
    code: finding.code,
    severity: finding.severity,
    message: inLanguage(finding.message, language),
    hint: inLanguage(finding.hint, language),
    basis: basisText(finding.basis, language),
    state: finding.state,
    reason: finding.reason,
    range: finding.range,
    paragraph: finding.paragraph,
    sentence: finding.sentence,
    quote: finding.quote,
    fingerprint: finding.fingerprint,
    evidence: finding.data,
    related: finding.related.map(({ path, range, message }) => ({
      path,
      range,
      message: inLanguage(message, language),
    })),
    ...(finding.review ? { review: finding.review } : {}),
  };
}

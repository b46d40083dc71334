import { inLanguage, type Language } from '../config/localized.ts';
import type { DraftText } from '../draft/model.ts';
import type { Range } from '../language/text.ts';
import type { Finding } from '../linter/finding.ts';
import { CRITERIA } from '../linter/rule.ts';
import { type Position, positionAt } from '../source/source.ts';
import type { DraftReport } from '../verdict/report.ts';
import { safeJson } from './escape.ts';
import { basisText, failureText } from './names.ts';
import type { Reporter } from './reporter.ts';

/** The report for programs: names and order of keys are public. */
export const json: Reporter = (report, { language }) =>
  safeJson({
    schema: report.schema,
    tool: { name: report.tool.name, version: report.tool.version, ruleset: report.tool.ruleset },
    verdict: report.verdict,
    summary: report.summary,
    drafts: report.drafts.map(paper => paperData(paper, language)),
    failures: report.failures.map(failure => ({
      path: failure.path,
      code: failure.code,
      message: failureText(failure, language),
    })),
  });

function paperData(paper: DraftReport, language: Language): object {
  const { draft, criteria } = paper;
  return {
    path: paper.path,
    kind: paper.kind,
    profile: paper.profile,
    title: paper.title,
    verdict: paper.verdict,
    grade: paper.grade,
    criteria: Object.fromEntries(
      CRITERIA.map(criterion => {
        const { verdict, errors, warnings, checked, notChecked } = criteria[criterion];
        return [criterion, { verdict, errors, warnings, checked, notChecked }];
      }),
    ),
    metrics: paper.metrics,
    missing: paper.missing,
    applicability: draft.applicability,
    findings: paper.findings.map(finding => findingData(draft, finding, language)),
  };
}

function findingData(draft: DraftText, finding: Finding, language: Language): object {
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
    range: rangeData(draft, finding.range),
    fingerprint: finding.fingerprint,
    evidence: finding.data,
    related: finding.related.map(({ range, message }) => ({
      range: rangeData(draft, range),
      message: inLanguage(message, language),
    })),
    ...(finding.review ? { review: finding.review } : {}),
  };
}

/** Both ends of a range: line and column from 1, offset from 0, in UTF-16 code units. */
export function rangeData(
  { lines }: Pick<DraftText, 'lines'>,
  { start, end }: Range,
): { readonly start: Position; readonly end: Position } {
  return { start: positionAt(lines, start), end: positionAt(lines, end) };
}

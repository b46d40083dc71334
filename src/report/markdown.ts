import { inLanguage, type Language } from '../config/localized.ts';
import type { Finding } from '../linter/finding.ts';
import { CRITERIA, type Criterion } from '../linter/rule.ts';
import type { DraftReport, Report } from '../verdict/report.ts';
import { nextStep } from '../verdict/urgency.ts';
import { quoteOf } from './csv.ts';
import { codeSpan, escapeMarkdown, tableCode } from './escape.ts';
import {
  basisText,
  failureText,
  inferredTexts,
  kindName,
  metricTexts,
  missingLine,
  openCounts,
  ordinalText,
  otherText,
  pointText,
  tallyText,
  titleOf,
  totalLine,
} from './names.ts';
import { CRITERION_MARKS, SEVERITY_MARKS } from './page.ts';
import { locate } from './place.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { countByRule } from './statistics.ts';
import { say } from './wording.ts';

/** Characters of the draft quoted with a finding. */
const LONGEST_QUOTE = 120;

/**
 * A report to hand round: every finding in full, tables by criterion and by paper. Where it would be larger than whoever
 * shows it allows, the tables alone, and of their rows as many as there is room for.
 */
export const markdown: Reporter = (report, options) => {
  const { limitBytes = Number.POSITIVE_INFINITY } = options;
  const whole = renderReport(report, options);
  if (bytesOf(whole) <= limitBytes) return whole;
  return cutLines(renderReport(report, { ...options, quiet: true }), limitBytes, options.language);
};

function renderReport(report: Report, options: ReportOptions): string {
  const { language } = options;
  const parts = [
    `# ${say(language, 'report.title')}`,
    totalLine(report, language),
    ...(report.drafts.length > 1 || options.quiet ? [paperTable(report, language)] : []),
    ...(options.quiet ? [] : report.drafts.map(paper => renderPaper(paper, options))),
    ...(options.statistics ? [statisticsTable(report, language)] : []),
    ...(report.failures.length > 0 ? [failureList(report, language)] : []),
    escapeMarkdown(say(language, 'conclusion.people')),
    escapeMarkdown(say(language, 'report.tool', { ...report.tool })),
  ];
  return `${parts.join('\n\n')}\n`;
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

/** Whole lines from the start, and how many are left out. */
export function cutLines(text: string, limit: number, language: Language): string {
  if (bytesOf(text) <= limit) return text;
  const lines = text.split('\n');
  const last = (left: number): string => `\n${say(language, 'more.lines', { n: left })}\n`;
  let room = limit - bytesOf(last(lines.length));
  let kept = 0;
  while (kept < lines.length && room >= bytesOf(`${lines[kept]}\n`)) {
    room -= bytesOf(`${lines[kept]}\n`);
    kept++;
  }
  const start = lines.slice(0, kept).map(line => `${line}\n`);
  return `${start.join('')}${last(lines.length - kept)}`;
}

function gradeText(paper: DraftReport, language: Language): string {
  return paper.grade === null
    ? say(language, `verdict.${paper.verdict}`)
    : say(language, `grade.${paper.grade}`);
}

function paperTable({ drafts }: Report, language: Language): string {
  const head = ['path', 'grade', 'errors', 'warnings', 'infos'] as const;
  const rows = drafts.map(paper => {
    const { errors, warnings, infos } = openCounts(paper);
    return [tableCode(paper.path), gradeText(paper, language), errors, warnings, infos];
  });
  return table(
    head.map(name => say(language, `column.${name}`)),
    rows,
    2,
  );
}

function renderPaper(paper: DraftReport, options: ReportOptions): string {
  const { language } = options;
  const facts = [
    codeSpan(paper.path),
    ...(paper.verdict === 'not-applicable' ? [] : [kindName(language, paper.kind)]),
    ...(paper.draft.meta.draft ? [say(language, 'paper.draft', { n: paper.draft.meta.draft.value })] : []),
    say(language, 'paper.characters', { n: paper.metrics.characters }),
  ].join(' · ');
  const head = [`## ${escapeMarkdown(titleOf(paper, language))}`, facts];
  if (paper.verdict === 'not-applicable') {
    return [...head, escapeMarkdown(otherText(paper, language))].join('\n\n');
  }
  const { profile } = paper.draft;
  const about = profile
    ? say(language, 'paper.profile', { title: inLanguage(profile.title, language), id: profile.id })
    : say(language, 'profile.unknown');
  const tally = tallyText(paper, language);
  const conclusion = [gradeText(paper, language), ...(tally === '' ? [] : [tally])].join(
    say(language, 'conclusion.join'),
  );
  return [
    ...head,
    [about, ...inferredTexts(paper, language)].map(escapeMarkdown).join('  \n'),
    `**${say(language, 'conclusion.lead')}${conclusion}**`,
    escapeMarkdown(missingLine(paper, language)),
    ...(options.next ? nextPart(paper, options) : fullPart(paper, options)),
  ].join('\n\n');
}

function nextPart(paper: DraftReport, options: ReportOptions): string[] {
  const step = nextStep(paper.findings);
  if (!step) return [];
  const why = say(options.language, `next.${step.reason}`, { alike: step.alike });
  return [
    `### ${say(options.language, 'next.lead')}`,
    renderFinding(paper, step.finding, options),
    `${say(options.language, 'next.why')}${why}`,
  ];
}

function fullPart(paper: DraftReport, options: ReportOptions): string[] {
  const { language } = options;
  const answered = paper.findings.filter(({ state }) => state !== 'open');
  return [
    criteriaTable(paper, language),
    metricTexts(paper.metrics, language).map(escapeMarkdown).join(' · '),
    ...CRITERIA.flatMap(criterion => criterionPart(paper, criterion, options)),
    ...(answered.length > 0
      ? [
          `### ${say(language, 'answered.lead')}`,
          answered.map(item => answeredItem(paper, item, language)).join('\n'),
        ]
      : []),
  ];
}

function criteriaTable(paper: DraftReport, language: Language): string {
  const head = ['criterion', 'verdict', 'errors', 'warnings', 'infos', 'checked', 'not-checked'] as const;
  const rows = CRITERIA.map(criterion => {
    const { verdict, errors, warnings, checked, notChecked } = paper.criteria[criterion];
    const mine = paper.findings.filter(finding => finding.criterion === criterion);
    const { infos } = openCounts({ findings: mine });
    const outcome = `${CRITERION_MARKS[verdict]} ${say(language, `criterion.${verdict}`)}`;
    return [say(language, criterion), outcome, errors, warnings, infos, checked, notChecked];
  });
  return table(
    head.map(name => say(language, `column.${name}`)),
    rows,
    2,
  );
}

function criterionPart(paper: DraftReport, criterion: Criterion, options: ReportOptions): string[] {
  const findings = paper.findings.filter(
    finding => finding.criterion === criterion && finding.state === 'open',
  );
  if (findings.length === 0) return [];
  const ordered = (['error', 'warning', 'info'] as const).flatMap(severity =>
    findings.filter(finding => finding.severity === severity),
  );
  return [
    `### ${say(options.language, criterion)}`,
    ordered.map(finding => renderFinding(paper, finding, options)).join('\n'),
  ];
}

/** A list item: message, place, the text itself, how to mend it, basis and rule. */
function renderFinding({ draft }: DraftReport, finding: Finding, options: ReportOptions): string {
  const { language } = options;
  const { severity, rule } = finding;
  const lead = `${SEVERITY_MARKS[severity]} ${say(language, `severity.${severity}`)}`;
  const lines = [
    `- **${lead}** ${escapeMarkdown(inLanguage(finding.message, language))} — ${placeText({ draft }, finding, language)}`,
  ];
  if (options.quote && finding.range.end > finding.range.start) {
    const quoted = escapeMarkdown(quoteOf(draft.source.text, finding, LONGEST_QUOTE));
    lines.push(`  - ${say(language, 'report.quote')}${quoted}`);
  }
  for (const { range, message } of finding.related) {
    const where = placeText({ draft }, { range }, language);
    lines.push(
      `  - ${say(language, 'finding.related')}${escapeMarkdown(inLanguage(message, language))} — ${where}`,
    );
  }
  const hint = inLanguage(finding.hint, language);
  if (hint !== '') lines.push(`  - ${say(language, 'finding.hint')}${escapeMarkdown(hint)}`);
  lines.push(
    `  - ${say(language, 'finding.basis')}${escapeMarkdown(basisText(finding.basis, language))} ${codeSpan(rule)}`,
  );
  return lines.join('\n');
}

function placeText(
  { draft }: Pick<DraftReport, 'draft'>,
  { range }: Pick<Finding, 'range'>,
  language: Language,
): string {
  const place = locate(draft, range);
  const ordinal = ordinalText(place, language);
  return ordinal === '' ? pointText(place) : `${ordinal} (${pointText(place)})`;
}

function answeredItem(paper: DraftReport, finding: Finding, language: Language): string {
  const item = say(language, 'answered.item', {
    place: placeText(paper, finding, language),
    state: say(language, `state.${finding.state}`),
    message: inLanguage(finding.message, language),
    rule: finding.rule,
  });
  const reason =
    finding.reason === null
      ? say(language, 'answered.no-reason')
      : say(language, 'answered.reason', { reason: finding.reason });
  return `- ${escapeMarkdown(`${item}${say(language, 'clause.join')}${reason}`)}`;
}

function statisticsTable(report: Report, language: Language): string {
  const head = ['rule', 'errors', 'warnings', 'infos', 'suppressed'] as const;
  const rows = countByRule(report).map(({ rule, errors, warnings, infos, suppressed }) => [
    tableCode(rule),
    errors,
    warnings,
    infos,
    suppressed,
  ]);
  return `## ${say(language, 'statistics.lead')}\n\n${table(
    head.map(name => say(language, `column.${name}`)),
    rows,
    1,
  )}`;
}

function failureList({ failures }: Report, language: Language): string {
  const items = failures.map(
    failure => `- ${codeSpan(failure.path)} — ${escapeMarkdown(failureText(failure, language))}`,
  );
  return `## ${say(language, 'failures.lead')}\n\n${items.join('\n')}`;
}

/** A table whose first `texts` columns stand left and the others, numbers, right. Cells are escaped already. */
function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  texts: number,
): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const marks = head.map((_, i) => (i < texts ? ':--' : '--:'));
  return [line(head), line(marks), ...rows.map(line)].join('\n');
}

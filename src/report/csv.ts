import { inLanguage, type Language } from '../config/localized.ts';
import type { Finding } from '../linter/finding.ts';
import type { DraftReport, Report } from '../verdict/report.ts';
import { csvCell } from './escape.ts';
import { basisText, failureText, kindName, otherText, titleOf } from './names.ts';
import { locate } from './place.ts';
import type { Reporter } from './reporter.ts';
import { say, type WordingKey } from './wording.ts';

type Value = string | number | null;

/** In the order of an office's list: number first, remarks last. */
const COLUMNS = [
  'number',
  'path',
  'title',
  'kind',
  'grade',
  'criterion',
  'severity',
  'state',
  'line',
  'column',
  'paragraph',
  'sentence',
  'message',
  'hint',
  'basis',
  'quote',
  'rule',
  'code',
  'fingerprint',
  'reason',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], Value>>;

/** Characters of the text quoted in a cell. */
const LONGEST_QUOTE = 80;

/**
 * One finding a row, for a spreadsheet: with a byte order mark, or Excel takes UTF-8 for something else. Texts that are
 * no such paper and files that could not be checked have a row each, or their absence would read as a pass.
 */
export const csv: Reporter = (report, { language, quote }) => {
  const rows = [
    ...report.drafts.flatMap(paper => paperRows(paper, language, quote)),
    ...failureRows(report, language),
  ];
  const columns = COLUMNS.filter(column => quote || column !== 'quote');
  const head = columns.map(column => say(language, `csv.${column}` satisfies WordingKey));
  const body = rows.map((row, i) =>
    columns.map(column => (column === 'number' ? i + 1 : (row[column] ?? null))),
  );
  return `\uFEFF${[head, ...body].map(cells => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
};

function paperRows(paper: DraftReport, language: Language, quote: boolean): Row[] {
  const about = {
    path: paper.path,
    title: titleOf(paper, language),
    kind: paper.kind === null ? null : kindName(language, paper.kind),
    grade: paper.grade === null ? null : say(language, `grade.${paper.grade}`),
  };
  if (paper.verdict === 'not-applicable') {
    return [{ ...about, severity: say(language, 'csv.not-applicable'), message: otherText(paper, language) }];
  }
  return paper.findings.map(finding => ({ ...about, ...findingRow(paper, finding, language, quote) }));
}

function findingRow({ draft }: DraftReport, finding: Finding, language: Language, quote: boolean): Row {
  const { start, paragraph, sentence } = locate(draft, finding.range);
  return {
    criterion: say(language, finding.criterion),
    severity: say(language, `severity.${finding.severity}`),
    state: say(language, `state.${finding.state}`),
    line: start.line,
    column: start.column,
    paragraph,
    sentence,
    message: inLanguage(finding.message, language),
    hint: inLanguage(finding.hint, language),
    basis: basisText(finding.basis, language),
    quote: quote ? quoteOf(draft.source.text, finding) : null,
    rule: finding.rule,
    code: finding.code,
    fingerprint: finding.fingerprint,
    reason: finding.reason,
  };
}

/** The first line of a finding's range, cut to `longest` characters. */
export function quoteOf(
  text: string,
  { range }: Pick<Finding, 'range'>,
  longest: number = LONGEST_QUOTE,
): string {
  // a few more units than characters, so that a cut is noticed and a pair of surrogates stays whole
  const quoted = text.slice(range.start, Math.min(range.end, range.start + longest * 2 + 2));
  const [line = ''] = quoted.trimStart().split(/[\r\n]/, 1);
  const characters = [...line.trimEnd()];
  const whole = characters.length <= longest && quoted.trim().length === line.trimEnd().length;
  return whole ? line.trimEnd() : `${characters.slice(0, longest).join('')}…`;
}

function failureRows({ failures }: Report, language: Language): Row[] {
  return failures.map(failure => ({
    path: failure.path,
    severity: say(language, 'csv.failure'),
    message: failureText(failure, language),
    code: failure.code,
  }));
}

import { inLanguage, type Language } from '../config/localized.ts';
import { CRITERIA } from '../linter/rule.ts';
import { csvCell } from '../report/escape.ts';
import { basisText, failureText } from '../report/names.ts';
import { markText } from '../report/review-text.ts';
import { reviewWord } from '../report/review-words.ts';
import { say } from '../report/wording.ts';
import type { AuditPaper, AuditReport } from './audit-report.ts';
import { word } from './wording.ts';

type Cell = string | number | null;

/** Excel takes UTF-8 for something else without it. */
const BOM = '\uFEFF';

function line(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A paper a row; what could not be checked and who has not handed in have rows too, or their absence would read as a pass. */
export function* papersCsv(report: AuditReport, language: Language): Generator<string> {
  const columns = paperColumns(language);
  yield `${BOM}${line([say(language, 'csv.number'), ...columns.map(([title]) => title)])}`;
  let number = 0;
  for (const paper of report.papers) yield line([++number, ...columns.map(([, cell]) => cell(paper))]);
  const rest = (unit: string | null, name: string | null, kind: string | null, path: string, what: string) =>
    line([
      ++number,
      unit,
      name,
      kind,
      ...columns.slice(3).map(([, , key]) => (key === 'path' ? path : key === 'verdict' ? what : null)),
    ]);
  for (const { unit, name, kind } of report.roster?.missing ?? [])
    yield rest(unit, name, say(language, `kind.${kind}`), '', word(language, 'missing.lead'));
  for (const failure of report.failures)
    yield rest(
      null,
      null,
      null,
      failure.path,
      `${say(language, 'csv.failure')}: ${failureText(failure, language)}`,
    );
}

/** Empty where nobody keeps decisions: that is not the same as none. */
const REVIEW_COUNTS = ['left', 'accepted', 'rejected', 'own', 'stale', 'gone'] as const;

type Column = readonly [title: string, cell: (paper: AuditPaper) => Cell, key?: string];

function paperColumns(language: Language): Column[] {
  const share = (value: number): number => Math.round(value * 1000) / 1000;
  return [
    [word(language, 'column.unit'), ({ unit }) => unit],
    [word(language, 'column.name'), ({ name }) => name],
    [say(language, 'csv.kind'), ({ kind }) => (kind === null ? null : say(language, `kind.${kind}`))],
    [word(language, 'column.position'), ({ position }) => position],
    [
      word(language, 'column.verdict'),
      ({ grade, verdict }) =>
        grade === null ? say(language, `verdict.${verdict}`) : say(language, `grade.${grade}`),
      'verdict',
    ],
    ...CRITERIA.map(
      (criterion): Column => [
        say(language, `criteria.short.${criterion}`),
        ({ criteria }) => say(language, `criterion.${criteria[criterion].verdict}`),
      ],
    ),
    [say(language, 'column.errors'), ({ errors }) => errors],
    [say(language, 'column.warnings'), ({ warnings }) => warnings],
    [say(language, 'column.infos'), ({ infos }) => infos],
    [word(language, 'column.characters'), ({ metrics }) => metrics.characters],
    [word(language, 'column.problems'), ({ metrics }) => metrics.problems],
    [word(language, 'column.examples'), ({ metrics }) => metrics.examples],
    [word(language, 'column.causes'), ({ metrics }) => metrics.causes],
    [word(language, 'column.measures'), ({ metrics }) => metrics.measures],
    [word(language, 'column.problemShare'), ({ metrics }) => share(metrics.problemShare)],
    [word(language, 'column.paddingRatio'), ({ metrics }) => share(metrics.paddingRatio)],
    [word(language, 'column.borrowed'), ({ borrowed }) => share(borrowed)],
    [word(language, 'column.mould'), ({ mould }) => mould],
    [word(language, 'column.draft'), ({ draft }) => draft],
    [word(language, 'column.drafts'), ({ drafts }) => drafts],
    [word(language, 'column.date'), ({ date }) => date],
    [word(language, 'column.profile'), ({ profile }) => profile],
    [say(language, 'csv.title'), ({ title }) => title],
    [say(language, 'csv.path'), ({ path }) => path, 'path'],
    [word(language, 'column.sha256'), ({ sha256 }) => sha256],
    [reviewWord(language, 'column.reviewer'), ({ review }) => review?.reviewer ?? null],
    ...REVIEW_COUNTS.map(
      (key): Column => [reviewWord(language, `column.${key}`), ({ review }) => review?.[key] ?? null],
    ),
  ];
}

/** A finding a row. */
export function* findingsCsv(report: AuditReport, language: Language): Generator<string> {
  const head = [
    say(language, 'csv.number'),
    word(language, 'column.unit'),
    word(language, 'column.name'),
    ...(
      [
        'kind',
        'path',
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
      ] as const
    ).map(key => say(language, `csv.${key}`)),
    reviewWord(language, 'column.review'),
  ];
  yield `${BOM}${line(head)}`;
  let number = 0;
  for (const paper of report.papers) {
    const { unit, name, kind, path } = paper;
    const about = [unit, name, kind === null ? null : say(language, `kind.${kind}`), path];
    let rows = '';
    for (const finding of paper.findings()) {
      rows += line([
        ++number,
        ...about,
        say(language, finding.criterion),
        say(language, `severity.${finding.severity}`),
        say(language, `state.${finding.state}`),
        finding.range.start.line,
        finding.range.start.column,
        finding.paragraph,
        finding.sentence,
        inLanguage(finding.message, language),
        inLanguage(finding.hint, language),
        basisText(finding.basis, language),
        finding.quote,
        finding.rule,
        finding.code,
        finding.fingerprint,
        finding.reason,
        finding.review ? markText(finding.review, language) : null,
      ]);
    }
    yield rows;
  }
}

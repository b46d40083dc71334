import type { Language } from '../../config/localized.ts';
import { csvCell, safeJson, visible } from '../../report/escape.ts';
import {
  bothEnds,
  createPage,
  type Page,
  paintSeverity,
  paragraph,
  SEVERITY_MARKS,
} from '../../report/page.ts';
import type { ReportOptions } from '../../report/reporter.ts';
import { lostText, markText } from '../../report/review-text.ts';
import { reviewWord } from '../../report/review-words.ts';
import { cutEnd, displayWidth } from '../../report/width.ts';
import { say } from '../../report/wording.ts';
import type { ReviewTotals } from '../audit-report.ts';
import type { ReviewRow } from './rows.ts';

/** Digits of a fingerprint that are shown. */
const SHORT = 8;

/** `duizhao review list` on a terminal: by paper, id first, for it is what is typed. */
/** @param infos how many infos were left out, for they need no decision */
export function listText(
  rows: readonly ReviewRow[],
  totals: ReviewTotals,
  options: ReportOptions,
  infos = 0,
): string {
  const page = createPage(options);
  const { language, paint } = page;
  const papers = new Map<string, ReviewRow[]>();
  for (const row of rows) papers.set(row.path, [...(papers.get(row.path) ?? []), row]);
  const blocks = [...papers.values()].flatMap(own => [...paperLines(page, own), '']);
  const total = reviewWord(language, 'list.total', countsOf(totals));
  const end = options.quiet
    ? [total]
    : [
        ...paragraph(page, total, 0),
        ...paragraph(page, reviewWord(language, 'list.counts'), 0).map(line => paint.dim(line)),
      ];
  const more = infos > 0 ? paragraph(page, reviewWord(language, 'list.infos', { n: infos }), 0) : [];
  const none = rows.length === 0 ? [reviewWord(language, 'list.none'), ''] : [];
  return `${[...blocks, ...none, ...(options.quiet ? [] : more), ...end].map(line => line.trimEnd()).join('\n')}\n`;
}

function countsOf({ file: _, reviewers: __, rules: ___, ...counts }: ReviewTotals) {
  return counts;
}

function paperLines(page: Page, rows: readonly ReviewRow[]): string[] {
  const { language, paint } = page;
  const [first] = rows;
  if (!first) return [];
  const { path, unit, name, assigned } = first;
  const who = [unit ?? '', name ?? '']
    .filter(text => text !== '')
    .map(visible)
    .join(' ');
  const reviewer =
    assigned === null ? '' : reviewWord(language, 'list.reviewer', { name: visible(assigned) });
  const head = [paint.bold(visible(path)), who, paint.cyan(reviewer)].filter(text => text !== '').join('  ');
  return [head, ...rows.flatMap(row => rowLines(page, row))];
}

function rowLines(page: Page, row: ReviewRow): string[] {
  const { language, paint } = page;
  const { fingerprint, severity, line, column, message, quote, rule, state } = row;
  const id = fingerprint.slice(0, SHORT).padEnd(SHORT);
  // of what is gone the line is that of the text it was decided on
  const place = column > 0 ? `${line}:${column}` : `(${line})`;
  const mark = severity === null ? '-' : SEVERITY_MARKS[severity];
  const lead = `${id}  ${mark} ${place.padEnd(7)} `;
  const lines = paragraph(page, visible(message), 2, lead);
  const [head = '', ...rest] = lines;
  const painted = head.replace(lead, () => {
    const sign = severity === null ? mark : paintSeverity(page, severity, mark);
    return `${paint.cyan(id)}  ${sign} ${place.padEnd(7)} `;
  });
  const hang = lead.length + 2;
  const said = saidText(row, language);
  const answer = said === '' ? [] : paragraph(page, said, hang, '↳ ');
  const room = Math.max(20, page.width - hang - displayWidth(rule) - 8);
  const text = page.options.quote && quote !== '' ? `「${cutEnd(visible(quote), room)}」` : '';
  const left = `${' '.repeat(hang)}${text}`;
  const below = page.options.quiet ? left : bothEnds(page, left, rule).join('\n');
  return [
    painted,
    ...rest,
    ...(below.trim() === '' ? [] : [paint.dim(below)]),
    ...answer.map(one => (state === 'stale' ? paint.yellow(one) : paint.green(one))),
  ];
}

/** Who said what of it, if anybody did. */
function saidText({ state, was, by, at, note }: ReviewRow, language: Language): string {
  if (state === 'open' || by === null || at === null) return '';
  if (state === 'gone') return lostText({ by, at, note }, language);
  return markText({ state, by, at, note, ...(was === null ? {} : { was }) }, language);
}

export function listJson(rows: readonly ReviewRow[], totals: ReviewTotals): string {
  const { rules: _, reviewers: __, ...counts } = totals;
  return safeJson({
    schema: 1,
    ...counts,
    findings: rows.map(row => ({ id: row.fingerprint.slice(0, SHORT), ...row })),
  });
}

/** Excel takes UTF-8 for something else without it. */
const BOM = '\uFEFF';

export function listCsv(rows: readonly ReviewRow[], language: Language): string {
  const head = [
    say(language, 'csv.number'),
    ...(['path', 'unit', 'name', 'assigned', 'id', 'state'] as const).map(key =>
      reviewWord(language, `column.${key}`),
    ),
    ...(['severity', 'criterion', 'line', 'column', 'message', 'quote', 'rule'] as const).map(key =>
      say(language, `csv.${key}`),
    ),
    ...(['by', 'at', 'note'] as const).map(key => reviewWord(language, `column.${key}`)),
    say(language, 'csv.fingerprint'),
  ];
  const body = rows.map((row, i) => [
    i + 1,
    row.path,
    row.unit,
    row.name,
    row.assigned,
    row.fingerprint.slice(0, SHORT),
    reviewWord(language, `state.${row.state}`),
    row.severity === null ? null : say(language, `severity.${row.severity}`),
    say(language, row.criterion),
    row.line,
    row.column,
    row.message,
    row.quote,
    row.rule,
    row.by,
    row.at,
    row.note,
    row.fingerprint,
  ]);
  return `${BOM}${[head, ...body].map(cells => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

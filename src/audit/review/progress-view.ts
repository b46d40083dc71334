import { inLanguage, type Language } from '../../config/localized.ts';
import { csvCell, safeJson, visible } from '../../report/escape.ts';
import { percent } from '../../report/names.ts';
import { createPage, type Page, paragraph } from '../../report/page.ts';
import type { ReportOptions } from '../../report/reporter.ts';
import { type ReviewWord, reviewWord } from '../../report/review-words.ts';
import { type Cell, type Column, renderTable } from '../../report/table.ts';
import type { AuditPaper, ReviewCounts, ReviewTotals, RuleReview } from '../audit-report.ts';

const COUNTS = [
  'left',
  'accepted',
  'rejected',
  'own',
  'stale',
  'gone',
] as const satisfies readonly (keyof ReviewCounts)[];
/** Papers named on a terminal; the rest stands in json and csv. */
const MOST_PAPERS = 20;

type Row = ReviewCounts & { readonly papers: number; readonly done: number };

/** `duizhao review progress` on a terminal: who has how much left. */
export function progressText(
  totals: ReviewTotals,
  papers: readonly AuditPaper[],
  options: ReportOptions,
): string {
  const page = createPage(options);
  const { language, paint } = page;
  const w = (key: ReviewWord): string => reviewWord(language, key);
  const columns: Column[] = [
    { title: w('column.reviewer'), align: 'left', least: 8 },
    ...(['papers', 'done', ...COUNTS] as const).map(
      (key): Column => ({ title: w(`column.${key}`), align: 'right' }),
    ),
  ];
  const row = (name: string, counts: Row): Cell[] => [
    { text: name },
    { text: String(counts.papers) },
    { text: String(counts.done), ...(counts.done === counts.papers ? { paint: paint.green } : {}) },
    ...COUNTS.map(
      (key): Cell => ({
        text: String(counts[key]),
        ...(key === 'left' && counts.left > 0 ? { paint: paint.yellow } : {}),
      }),
    ),
  ];
  const rows = [
    ...totals.reviewers.map(one => row(one.name === null ? w('nobody') : visible(one.name), one)),
    row(w('progress.total'), totals),
  ];
  const waiting = papers.filter(({ review }) => (review?.left ?? 0) > 0);
  const lines = [
    ...renderTable(columns, rows, { indent: 0, width: page.width, head: paint.dim }),
    ...(options.quiet
      ? []
      : [
          ...waitingLines(page, waiting),
          '',
          ...paragraph(page, w('progress.what'), 0).map(line => paint.dim(line)),
        ]),
  ];
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`;
}

function waitingLines(page: Page, papers: readonly AuditPaper[]): string[] {
  if (papers.length === 0) return [];
  const { language, paint } = page;
  const shown = [...papers]
    .sort((a, b) => (b.review?.left ?? 0) - (a.review?.left ?? 0) || (a.path < b.path ? -1 : 1))
    .slice(0, MOST_PAPERS);
  const rows = shown.map(({ path, review }): Cell[] => [
    { text: String(review?.left ?? 0) },
    { text: review?.reviewer == null ? reviewWord(language, 'nobody') : visible(review.reviewer) },
    { text: visible(path) },
  ]);
  const columns: Column[] = [
    { title: reviewWord(language, 'column.left'), align: 'right' },
    { title: reviewWord(language, 'column.reviewer'), align: 'left' },
    { title: reviewWord(language, 'column.path'), align: 'left', least: 20 },
  ];
  const more = papers.length - shown.length;
  return [
    '',
    paint.bold(reviewWord(language, 'progress.papers')),
    ...renderTable(columns, rows, { indent: 0, width: page.width, head: paint.dim }),
    ...(more > 0 ? [`  ${reviewWord(language, 'more', { n: more })}`] : []),
  ];
}

export function progressJson(
  totals: ReviewTotals,
  papers: readonly AuditPaper[],
  language: Language,
): string {
  const { rules, ...rest } = totals;
  return safeJson({
    schema: 1,
    ...rest,
    rules: rules.map(rule => ({ ...rule, title: inLanguage(rule.title, language) })),
    drafts: papers.map(({ path, unit, name, review }) => {
      const { lost: _, ...counts } = review ?? { lost: [] };
      return { path, unit, name, ...counts };
    }),
  });
}

const BOM = '\uFEFF';

/** A paper a row. */
export function progressCsv(papers: readonly AuditPaper[], language: Language): string {
  const head = (['unit', 'name', 'path', 'reviewer', ...COUNTS] as const).map(key =>
    reviewWord(language, `column.${key}`),
  );
  const body = papers.map(({ unit, name, path, review }) => [
    unit,
    name,
    path,
    review?.reviewer ?? null,
    ...COUNTS.map(key => review?.[key] ?? 0),
  ]);
  return `${BOM}${[head, ...body].map(cells => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** `duizhao review rules` on a terminal: which rules people reject most. */
export function rulesText(rules: readonly RuleReview[], options: ReportOptions): string {
  const page = createPage(options);
  const { language, paint } = page;
  const w = (key: ReviewWord): string => reviewWord(language, key);
  if (rules.length === 0) return `${w('rules.none')}\n`;
  const columns: Column[] = [
    { title: w('column.rule'), align: 'left', least: 16 },
    ...(['rejected', 'accepted', 'share'] as const).map(
      (key): Column => ({ title: w(`column.${key}`), align: 'right' }),
    ),
    { title: '', align: 'left' },
  ];
  const rows = rules.map(({ rule, title, accepted, rejected, share }): Cell[] => [
    { text: visible(inLanguage(title, language)) },
    { text: String(rejected), ...(rejected > 0 ? { paint: paint.yellow } : {}) },
    { text: String(accepted) },
    { text: percent(share) },
    { text: visible(rule), paint: paint.dim },
  ]);
  const table = renderTable(columns, rows, { indent: 0, width: page.width, head: paint.dim });
  return `${[paint.bold(w('rules.lead')), ...table].map(line => line.trimEnd()).join('\n')}\n`;
}

export function rulesJson(rules: readonly RuleReview[], language: Language): string {
  return safeJson({
    schema: 1,
    rules: rules.map(rule => ({ ...rule, title: inLanguage(rule.title, language) })),
  });
}

export function rulesCsv(rules: readonly RuleReview[], language: Language): string {
  const head = (['rule', 'rejected', 'accepted', 'share'] as const).map(key =>
    reviewWord(language, `column.${key}`),
  );
  const body = rules.map(({ rule, rejected, accepted, share }) => [rule, rejected, accepted, share]);
  return `${BOM}${[head, ...body].map(cells => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

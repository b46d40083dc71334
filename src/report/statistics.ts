import type { Report } from '../verdict/report.ts';
import type { Page } from './page.ts';
import { renderTable } from './table.ts';

interface RuleCount {
  readonly rule: string;
  errors: number;
  warnings: number;
  infos: number;
  suppressed: number;
}

/** Findings by rule over all papers, the most frequent first. */
export function countByRule({ drafts }: Report): readonly RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { rule, severity, state } of drafts.flatMap(({ findings }) => findings)) {
    const count = counts.get(rule) ?? { rule, errors: 0, warnings: 0, infos: 0, suppressed: 0 };
    if (state !== 'open') count.suppressed++;
    else if (severity === 'error') count.errors++;
    else if (severity === 'warning') count.warnings++;
    else count.infos++;
    counts.set(rule, count);
  }
  const total = ({ errors, warnings, infos }: RuleCount): number => errors + warnings + infos;
  return [...counts.values()].sort((a, b) => total(b) - total(a) || (a.rule < b.rule ? -1 : 1));
}

export function renderStatistics(page: Page, report: Report): string[] {
  const rows = countByRule(report).map(({ rule, errors, warnings, infos, suppressed }) =>
    [rule, errors, warnings, infos, suppressed].map(value => ({ text: String(value) })),
  );
  const heads = ['rule', 'errors', 'warnings', 'infos', 'suppressed'] as const;
  return [page.paint.bold(page.say('statistics.lead')), ...tableOf(page, heads, rows)];
}

/** Milliseconds by rule over all papers, the slowest first. */
export function renderTiming(page: Page, { drafts }: Report): string[] {
  const spent = new Map<string, number>();
  for (const { rule, milliseconds } of drafts.flatMap(({ runs }) => runs)) {
    spent.set(rule, (spent.get(rule) ?? 0) + milliseconds);
  }
  const sorted = [...spent].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const total = sorted.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
  const rows = [...sorted, [page.say('timing.total'), total] as const].map(([rule, milliseconds]) => [
    { text: rule },
    { text: milliseconds.toFixed(2) },
  ]);
  return [
    page.paint.bold(page.say('timing.lead')),
    ...tableOf(page, ['rule', 'milliseconds'] as const, rows),
  ];
}

function tableOf(
  page: Page,
  heads: readonly ('rule' | 'errors' | 'warnings' | 'infos' | 'suppressed' | 'milliseconds')[],
  rows: readonly (readonly { text: string }[])[],
): string[] {
  const columns = heads.map((head, i) => ({
    title: page.say(`column.${head}`),
    align: i === 0 ? ('left' as const) : ('right' as const),
  }));
  return renderTable(columns, rows, { indent: 2, width: page.width, head: text => page.paint.dim(text) });
}

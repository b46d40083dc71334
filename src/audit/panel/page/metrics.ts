import type { PagePaper } from '../page-data.ts';
import { barChart, binsOf, figure, histogram, plainTable, spreadOf } from './charts.ts';
import { count, paperAt, percent, say } from './data.ts';
import { type Child, fillElement, h } from './dom.ts';
import { amount } from './marks.ts';
import type { View } from './view.ts';

interface Measure {
  readonly title: string;
  readonly of: (paper: PagePaper) => number;
  readonly format: (value: number) => string;
  readonly whole: boolean;
}

const MEASURES: readonly Measure[] = [
  { title: say('column.characters'), of: ({ metrics }) => metrics.characters, format: count, whole: true },
  { title: say('column.problems'), of: ({ metrics }) => metrics.problems, format: count, whole: true },
  { title: say('column.examples'), of: ({ metrics }) => metrics.examples, format: count, whole: true },
  {
    title: say('column.problem-share'),
    of: ({ metrics }) => metrics.problemShare,
    format: percent,
    whole: false,
  },
  { title: say('column.padding'), of: ({ metrics }) => metrics.paddingRatio, format: percent, whole: false },
];

/** How figures spread over the papers that the filters leave. */
export function metricsView(): View {
  const element = h('div');
  return {
    id: 'metrics',
    title: say('view.metrics'),
    filtered: true,
    element,
    tables: [],
    show: ({ papers }) => {
      const chosen = papers.map(paperAt);
      if (chosen.length === 0) fillElement(element, h('p', {}, say('papers.empty')));
      else
        fillElement(element, dimensions(chosen), ...MEASURES.map(measure => distribution(measure, chosen)));
    },
  };
}

function distribution({ title, of, format, whole }: Measure, papers: readonly PagePaper[]): HTMLElement {
  const values = papers.map(of);
  const bins = binsOf(values, format, whole);
  const spread = spreadOf(values);
  const rows: Child[][] = bins.map(({ from, to, n }) => [
    from === to ? from : say(whole ? 'metrics.bin' : 'metrics.bin.below', { from, to }),
    amount(n),
    percent(n / values.length),
  ]);
  const summary: Child[] = spread
    ? [
        say('metrics.spread', {
          least: format(spread.least),
          middle: format(spread.middle),
          mean: format(whole ? Math.round(spread.mean * 10) / 10 : spread.mean),
          most: format(spread.most),
        }),
      ]
    : [];
  const table = plainTable(
    say('metrics.caption', { title }),
    [title, say('column.papers'), say('column.share')],
    rows,
  );
  const name = say('metrics.chart', { title, n: count(papers.length) });
  return figure(title, histogram(name, bins), h('div', {}, table, h('p', { class: 'spread' }, ...summary)));
}

function dimensions(papers: readonly PagePaper[]): HTMLElement {
  const totals = new Map<string, { problems: number; papers: number; empty: number }>();
  for (const { metrics } of papers) {
    for (const name of Object.keys(metrics.problemsByDimension)) {
      const total = totals.get(name) ?? { problems: 0, papers: 0, empty: 0 };
      const n = metrics.problemsByDimension[name] ?? 0;
      total.problems += n;
      total.papers += 1;
      if (n === 0) total.empty += 1;
      totals.set(name, total);
    }
  }
  const entries = [...totals];
  const title = say('metrics.dimensions');
  const bars = entries.map(([label, { problems }]) => ({
    label,
    parts: [{ look: 'plain', value: problems }],
  }));
  const table = plainTable(
    say('metrics.dimensions.caption'),
    [say('column.dimension'), say('column.problems'), say('column.mean'), say('column.empty')],
    entries.map(([name, total]): Child[] => [
      name,
      amount(total.problems),
      String(Math.round((total.problems / total.papers) * 10) / 10),
      amount(total.empty),
    ]),
  );
  return figure(title, barChart(title, bars), table);
}

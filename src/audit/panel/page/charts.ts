import { count, say } from './data.ts';
import { type Child, h, s } from './dom.ts';

/** Pictures of numbers. Each stands beside a table of the same numbers: the picture is never the only way to them. */

export interface Part {
  /** A class of the style sheet: `pass`, `fail` … */
  readonly look: string;
  readonly value: number;
}

export interface Bar {
  readonly label: string;
  readonly parts: readonly Part[];
}

const WIDTH = 560;
const ROW = 28;
const LABEL = 206;
const VALUE = 56;
/** Letters of a label that fit before the bars, counted as wide ones. */
const LABEL_LETTERS = 14;

/** Lying bars, one below the other, of one or several parts. */
export function barChart(name: string, bars: readonly Bar[]): SVGElement {
  const totals = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const most = Math.max(1, ...totals);
  const room = WIDTH - LABEL - VALUE;
  const rows = bars.flatMap(({ label, parts }, i) => {
    const y = i * ROW;
    let x = LABEL;
    const pieces = parts
      .filter(({ value }) => value > 0)
      .map(({ look, value }) => {
        const width = (value / most) * room;
        const piece = s('rect', {
          class: `bar ${look}`,
          x: round(x),
          y: y + 5,
          width: round(width),
          height: ROW - 10,
        });
        x += width;
        return piece;
      });
    return [
      s(
        'text',
        { class: 'label', x: LABEL - 8, y: y + ROW / 2 + 4, 'text-anchor': 'end' },
        cutLabel(label),
        s('title', {}, label),
      ),
      ...pieces,
      s('text', { class: 'value', x: round(x + 6), y: y + ROW / 2 + 4 }, count(totals[i] as number)),
    ];
  });
  const height = Math.max(ROW, bars.length * ROW);
  return picture(name, WIDTH, height, rows);
}

/** Standing bars over classes of values. */
export function histogram(name: string, bins: readonly Bin[]): SVGElement {
  const height = 200;
  const foot = 34;
  const head = 18;
  const most = Math.max(1, ...bins.map(({ n }) => n));
  const step = WIDTH / Math.max(1, bins.length);
  const rows = bins.flatMap(({ from, n }, i) => {
    const tall = (n / most) * (height - foot - head);
    const x = i * step;
    const top = height - foot - tall;
    return [
      s('rect', {
        class: 'bar plain',
        x: round(x + 2),
        y: round(top),
        width: round(step - 4),
        height: round(tall),
      }),
      n > 0 &&
        s(
          'text',
          { class: 'value', x: round(x + step / 2), y: round(top - 5), 'text-anchor': 'middle' },
          count(n),
        ),
      s('text', { class: 'tick', x: round(x + 2), y: height - foot + 16 }, from),
    ];
  });
  const axis = s('line', { class: 'axis', x1: 0, x2: WIDTH, y1: height - foot, y2: height - foot });
  return picture(name, WIDTH, height, [...rows, axis]);
}

/** A course of numbers in a cell. */
export function sparkline(values: readonly number[]): Child {
  if (values.length < 2) return null;
  const [width, height] = [64, 20];
  const most = Math.max(1, ...values);
  const points = values.map((value, i) => {
    const x = 3 + (i / (values.length - 1)) * (width - 6);
    return [round(x), round(height - 4 - (value / most) * (height - 8))] as const;
  });
  const last = points[points.length - 1] as readonly [number, number];
  const art = s(
    'svg',
    {
      class: 'spark',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': values.map(count).join(' → '),
    },
    s('polyline', { points: points.map(point => point.join(',')).join(' ') }),
    s('circle', { cx: last[0], cy: last[1], r: 2.5 }),
  );
  return art;
}

export interface Line {
  readonly look: string;
  readonly values: readonly number[];
}

/** Lines over the runs. */
export function lineChart(name: string, ticks: readonly string[], lines: readonly Line[]): SVGElement {
  const [height, left, foot, top] = [220, 48, 30, 12];
  const most = niceCeiling(Math.max(1, ...lines.flatMap(({ values }) => values)));
  const x = (i: number): number =>
    round(left + (ticks.length < 2 ? 0.5 : i / (ticks.length - 1)) * (WIDTH - left - 40));
  const y = (value: number): number => round(height - foot - (value / most) * (height - foot - top));
  const grid = [0, 0.5, 1].flatMap(part => [
    s('line', { class: 'grid', x1: left, x2: WIDTH, y1: y(most * part), y2: y(most * part) }),
    s(
      'text',
      { class: 'tick', x: left - 6, y: y(most * part) + 4, 'text-anchor': 'end' },
      count(Math.round(most * part)),
    ),
  ]);
  const every = Math.ceil(ticks.length / 6);
  const names = ticks.map((tick, i) =>
    i % every === 0
      ? s('text', { class: 'tick', x: x(i), y: height - 8, 'text-anchor': 'middle' }, tick)
      : null,
  );
  const drawn = lines.flatMap(({ look, values }) => [
    s('polyline', {
      class: `line ${look}`,
      points: values.map((value, i) => `${x(i)},${y(value)}`).join(' '),
    }),
    ...values.map((value, i) => s('circle', { class: `dot ${look}`, cx: x(i), cy: y(value), r: 3.5 })),
  ]);
  return picture(name, WIDTH, height, [...grid, ...names, ...drawn]);
}

function picture(name: string, width: number, height: number, children: readonly Child[]): SVGElement {
  return s(
    'svg',
    { class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': name },
    ...children,
  );
}

interface FigureOptions {
  readonly legend?: readonly (readonly [look: string, name: string])[];
  /** Its table may go over several sheets of paper. */
  readonly long?: boolean;
}

/** A chart, its legend and its table side by side. */
export function figure(
  title: string,
  chart: Node,
  table: Node,
  { legend = [], long = false }: FigureOptions = {},
): HTMLElement {
  const keys = legend.map(([look, name]) => h('li', {}, h('span', { class: `key ${look}` }), name));
  return h(
    'section',
    { class: long ? 'figure long' : 'figure' },
    h('h3', {}, title),
    h(
      'div',
      { class: 'beside' },
      h(
        'div',
        { class: 'drawing' },
        chart,
        keys.length > 0 && h('ul', { class: 'legend', 'aria-label': say('chart.legend') }, ...keys),
      ),
      h('div', { class: 'numbers' }, table),
    ),
  );
}

/** A small table that is not sorted: the numbers of a chart. Columns of nothing but numbers stand right. */
export function plainTable(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Child[])[],
): HTMLElement {
  const looks = heads.map((_, i) => (i > 0 && rows.every(row => isNumber(row[i])) ? 'number' : undefined));
  const cell = (child: Child, i: number): Node =>
    i === 0 ? h('th', { scope: 'row' }, child) : h('td', { class: looks[i] }, child);
  return h(
    'table',
    { class: 'plain' },
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, ...heads.map((head, i) => h('th', { scope: 'col', class: looks[i] }, head)))),
    h('tbody', {}, ...rows.map(row => h('tr', {}, ...row.map(cell)))),
  );
}

function isNumber(child: Child | undefined): boolean {
  const text = child instanceof Node ? (child.textContent ?? '') : String(child ?? '');
  return /^[\d,.%]*$/.test(text);
}

export interface Bin {
  readonly from: string;
  readonly to: string;
  readonly n: number;
}

/** Classes of equal, round width over values, at most some dozen of them; those of whole numbers name their last one. */
export function binsOf(values: readonly number[], format: (value: number) => string, whole: boolean): Bin[] {
  if (values.length === 0) return [];
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const width = Math.max(whole ? 1 : 0, niceStep((high - low) / 10));
  const start = Math.floor(low / width);
  const counts = new Array<number>(Math.floor(high / width) - start + 1).fill(0);
  for (const value of values) {
    const i = Math.floor(value / width) - start;
    counts[i] = (counts[i] as number) + 1;
  }
  return counts.map((n, i) => ({
    from: format((start + i) * width),
    to: format((start + i + 1) * width - (whole ? 1 : 0)),
    n,
  }));
}

/** 1, 2 or 5 times a power of ten, not below `least`. */
function niceStep(least: number): number {
  if (!(least > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const digit = [1, 2, 5, 10].find(n => n * power >= least - power * 1e-9) ?? 10;
  return digit * power;
}

function niceCeiling(value: number): number {
  const step = niceStep(value / 4);
  return Math.ceil(value / step) * step;
}

export interface Spread {
  readonly least: number;
  readonly middle: number;
  readonly mean: number;
  readonly most: number;
}

export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (i: number): number => sorted[i] as number;
  const half = sorted.length >> 1;
  const middle = sorted.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
  return {
    least: at(0),
    middle,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    most: at(sorted.length - 1),
  };
}

function cutLabel(label: string): string {
  const letters = [...label];
  let width = 0;
  for (let i = 0; i < letters.length; i++) {
    width += (letters[i] as string).charCodeAt(0) < 0x300 ? 0.55 : 1;
    if (width > LABEL_LETTERS) return `${letters.slice(0, i - 1).join('')}…`;
  }
  return label;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}

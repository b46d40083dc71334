import { visibleHtml } from '../../../report/escape.ts';

/** Size of a chart in its own units. */
const SIZE = { width: 320, height: 72, pad: 8 } as const;

/**
 * A line over the drafts as inline SVG: no script, no style of its own, colours from the page. What it shows stands in the
 * table beside it; for those who do not see it the label tells first and last value.
 *
 * @param values draft by draft, `null` where there is none
 */
export function lineChart(
  values: readonly (number | null)[],
  label: string,
  names: readonly string[],
): string {
  const { width, height, pad } = SIZE;
  const known = values.filter(value => value !== null);
  const most = known.reduce((a, b) => Math.max(a, b), 0) || 1;
  const x = (k: number): number => round(pad + (k * (width - 2 * pad)) / Math.max(1, values.length - 1));
  const y = (value: number): number => round(height - pad - (value / most) * (height - 2 * pad));
  const points = values.flatMap((value, k) => (value === null ? [] : [{ k, value }]));
  const line = points.map(({ k, value }, i) => `${i === 0 ? 'M' : 'L'}${x(k)} ${y(value)}`).join('');
  const dots = points.map(
    ({ k, value }) =>
      `<circle cx="${x(k)}" cy="${y(value)}" r="2.5"><title>${visibleHtml(`${names[k] ?? ''} ${value}`)}</title></circle>`,
  );
  return [
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${visibleHtml(label)}">`,
    `<path class="axis" d="M${pad} ${height - pad}H${width - pad}"/>`,
    `<path class="line" d="${line}"/>`,
    ...dots,
    '</svg>',
  ].join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

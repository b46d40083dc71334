import { cutEnd, displayWidth, padEnd, padStart } from './width.ts';

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Gives way where the table is too wide, but keeps this many columns of the terminal. */
  readonly least?: number;
  /** Where giving way is not enough the table does without it: the highest figure goes first. */
  readonly drop?: number;
  /** How a cell that gives way is cut; at its end, unless said otherwise. */
  readonly cut?: (text: string, width: number) => string;
}

export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

export interface TableStyle {
  readonly indent: number;
  /** Columns of the terminal to keep to, the indent included; no limit if not given. */
  readonly width?: number;
  readonly head: (text: string) => string;
}

const GAP = '  ';

/** Rows under a head line, aligned at display width. Cells hold no control characters. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  style: TableStyle,
): string[] {
  const kept = thatFit(columns, rows, style);
  if (kept.length < columns.length)
    return renderTable(
      kept.map(i => columns[i] as Column),
      rows.map(row => kept.map(i => row[i] ?? { text: '' })),
      style,
    );
  const widths = columnWidths(columns, rows, style);
  const line = (cells: readonly Cell[]): string =>
    ' '.repeat(style.indent) +
    columns
      .map(({ align, cut = cutEnd }, i) => {
        const width = widths[i] as number;
        const { text, paint = (same: string) => same } = cells[i] ?? { text: '' };
        const kept = cut(text, width);
        // blanks stay outside the colour
        return align === 'right'
          ? padStart('', width - displayWidth(kept)) + paint(kept)
          : paint(kept) + padEnd('', width - displayWidth(kept));
      })
      .join(GAP)
      .trimEnd();
  return [line(columns.map(({ title }) => ({ text: title, paint: style.head }))), ...rows.map(line)];
}

/** Ordinals of the columns that are shown: one less where the table is too wide and can do without. */
function thatFit(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  style: TableStyle,
): number[] {
  const all = columns.map((_, i) => i);
  const { indent, width = Number.POSITIVE_INFINITY } = style;
  const taken = columnWidths(columns, rows, style).reduce((sum, own) => sum + own + GAP.length, indent);
  const drops = columns.map(({ drop = 0 }) => drop);
  const most = drops.reduce((a, b) => Math.max(a, b), 0);
  if (most === 0 || taken - GAP.length <= width) return all;
  const out = drops.indexOf(most);
  return all.filter(i => i !== out);
}

function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  { indent, width = Number.POSITIVE_INFINITY }: TableStyle,
): number[] {
  const widths = columns.map(({ title }, i) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[i]?.text ?? '')), displayWidth(title)),
  );
  const gaps = GAP.length * (columns.length - 1);
  let over = indent + gaps + widths.reduce((sum, own) => sum + own, 0) - width;
  return widths.map((own, i) => {
    const { least } = columns[i] as Column;
    if (least === undefined || over <= 0) return own;
    const given = Math.min(over, Math.max(0, own - least));
    over -= given;
    return own - given;
  });
}

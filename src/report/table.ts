import { cutEnd, displayWidth, padEnd, padStart } from './width.ts';

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Most columns of the terminal; cells are cut to it. */
  readonly most?: number;
}

export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

export interface TableStyle {
  readonly indent: number;
  readonly head: (text: string) => string;
}

const GAP = '  ';

/** Rows under a head line, aligned at display width. Cells hold no control characters. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  style: TableStyle,
): string[] {
  const widths = columns.map(({ title, most }, i) => {
    const widest = Math.max(displayWidth(title), ...rows.map(row => displayWidth(row[i]?.text ?? '')));
    return most === undefined ? widest : Math.min(widest, Math.max(most, displayWidth(title)));
  });
  const line = (cells: readonly Cell[]): string =>
    ' '.repeat(style.indent) +
    columns
      .map(({ align }, i) => {
        const width = widths[i] as number;
        const { text, paint = (same: string) => same } = cells[i] ?? { text: '' };
        const kept = cutEnd(text, width);
        // blanks stay outside the colour
        return align === 'right'
          ? padStart('', width - displayWidth(kept)) + paint(kept)
          : paint(kept) + padEnd('', width - displayWidth(kept));
      })
      .join(GAP)
      .trimEnd();
  return [line(columns.map(({ title }) => ({ text: title, paint: style.head }))), ...rows.map(line)];
}

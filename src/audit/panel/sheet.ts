/** A sheet of a workbook, before any library has seen it. */
export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** Printed above each page. */
  readonly title: string;
  /** Without the running number, which every sheet begins with. */
  readonly columns: readonly SheetColumn[];
  /** How many rows there are; where it is missing they are counted by going through them once more. */
  readonly size?: number;
  rows(): Iterable<readonly SheetCell[]>;
}

export type SheetCell = string | number | null;

export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly sort: 'text' | 'number' | 'share' | 'grade';
}

export function column(title: string, width: number, sort: SheetColumn['sort'] = 'text'): SheetColumn {
  return { title, width, sort };
}

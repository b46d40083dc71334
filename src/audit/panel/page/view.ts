import type { Selection } from './filter.ts';
import type { Table } from './table.ts';

/** One of the sheets that the page turns to. */
export interface View {
  readonly id: string;
  readonly title: string;
  /** Whether the filters narrow it. */
  readonly filtered: boolean;
  readonly element: HTMLElement;
  /** For printing them whole. */
  readonly tables: readonly Pick<Table<never>, 'print'>[];
  show(selection: Selection): void;
}

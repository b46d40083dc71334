import type { Failure } from '../../source/source.ts';
import type { History } from './history.ts';
import type { StrangerReason } from './kinship.ts';
import type { OrderGround, OrderNote } from './order.ts';

/** A paper that lies beside the drafts and was left out. */
export interface LeftOut {
  readonly path: string;
  /** `not-ordered`: the person who gave the order did not name it. */
  readonly reason: StrangerReason | 'not-ordered';
  /** The name or unit that it bears. */
  readonly bears: string;
}

/** All that is told about a series: where it comes from, how it was put in order, what was left out, what became of it. */
export interface SeriesReport {
  readonly source: { readonly kind: 'folder' | 'git' | 'list'; readonly path: string };
  readonly order: { readonly ground: OrderGround; readonly notes: readonly OrderNote[] };
  readonly leftOut: readonly LeftOut[];
  readonly history: History;
  readonly failures: readonly Failure[];
}

import type { Draft } from '../draft/model.ts';
import type { Range } from '../language/text.ts';

/**
 * What the revision from the draft before did, as far as rules ask. Plain data: the comparison itself stands beside the
 * street (`src/versions`), and whoever starts the linter hands it in.
 */
export interface DraftRevision {
  /** 排版稿, 文字润色, 注水稿, 实质修改, 退步稿; judged by the texts alone. */
  readonly class: 'layout' | 'polish' | 'padding' | 'substantive' | 'regress';
  /** Share of the words that changed, 0 to 1. */
  readonly editRatio: number;
  readonly dropped: readonly DroppedProblem[];
  readonly exchanged: readonly ExchangedFacts[];
}

/** A problem of the draft before that nothing in this one takes up. */
export interface DroppedProblem {
  readonly title: string;
  /** Its line in the draft before, from 1. */
  readonly line: number;
  /** Heading of the dimension under which it would stand, or whatever comes nearest to that. */
  readonly place: Range;
  /** Title of a problem that is new under the same dimension: the lost one may be told there in other words. */
  readonly maybe: string | null;
}

/** Figures, dates or names that took the place of others in one problem or paragraph. */
export interface ExchangedFacts {
  readonly title: string;
  /** Whether nothing else of its wording changed. */
  readonly only: boolean;
  readonly facts: readonly { readonly old: string; readonly new: string; readonly range: Range }[];
}

/** Compares a draft with the one before it. */
export type ReviseWith = (draft: Draft, previous: Draft) => DraftRevision;

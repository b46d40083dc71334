import type { Draft } from '../draft/model.ts';
import type { Range } from '../language/text.ts';
import type { View } from './view.ts';

/**
 * What happened between two drafts. Every part of either draft (a problem, a cause, a measure, a heading, another paragraph)
 * stands in exactly one change, and the spans of all changes tile both texts: from them either text can be made out of the
 * other byte for byte. All ranges are source offsets in UTF-16 code units.
 */

/** What happened to the parts of a change. `format` is a change of widths, marks, blanks and numbers only. */
export const CHANGE_KINDS = [
  'same',
  'format',
  'edit',
  'rewrite',
  'move',
  'split',
  'merge',
  'new',
  'removed',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How far the wording of paired parts is the same; for a moved, split or merged one it comes beside `kind`. */
export type Wording = 'same' | 'format' | 'edit' | 'rewrite';

export const UNITS = ['section', 'problem', 'paragraph'] as const;
export type Unit = (typeof UNITS)[number];

/** What a part is in its draft; `paragraph` for all that has no other name. */
export type PartKind =
  | 'front-matter'
  | 'title'
  | 'section'
  | 'dimension'
  | 'problem'
  | 'cause'
  | 'measure'
  | 'paragraph'
  | 'sign-off';

/** A part of a draft, as it is compared. */
export interface Part {
  /** The draft's own id for problems, causes and measures (`p3`), else one made of kind and ordinal. */
  readonly id: string;
  /** Ordinal among the parts of its draft, from 0. */
  readonly index: number;
  readonly kind: PartKind;
  readonly unit: Unit;
  /** Title without number, or the first words. */
  readonly title: string;
  /** As written, without what stands before it. */
  readonly range: Range;
  /** With the blanks, marks and line ends before it: the owned ranges of all parts tile the draft. */
  readonly owned: Range;
  /** Id of the section it stands in; empty before the first one. */
  readonly section: string;
  /** First role of that section; empty where there is none. */
  readonly role: string;
  readonly dimension: string | null;
  /** How many examples a problem tells; 0 for any other part. */
  readonly examples: number;
}

/**
 * A stretch of both texts: equal byte for byte (`same`), equal but for widths, marks, blanks and numbers (`format`), only
 * in the old text (`delete`: `new` is empty) or only in the new one (`insert`: `old` is empty).
 */
export interface Span {
  readonly kind: 'same' | 'format' | 'delete' | 'insert';
  readonly old: Range;
  readonly new: Range;
}

/** Why parts were joined, or not: a code and the figures behind it; the words are elsewhere. */
export interface Reason {
  readonly code: ReasonCode;
  readonly data: Readonly<Record<string, number | string>>;
}

export const REASON_CODES = [
  /** The same words. */
  'identical',
  /** Much of the wording is shared: `body`, `title` (0 to 1). */
  'wording',
  /** The title is kept, the text is another: `title`. */
  'title',
  /** Weak signs together: `shared` (words that both share), `margin` (to the next best). */
  'signs',
  /** The only ones left between the same neighbours. */
  'place',
  /** A person said so (`--pairs`). */
  'given',
  /** The only part of its kind (front matter, title, a section of this role). */
  'role',
  /** Its text stands in several parts now, or several parts stand in this one: `share`. */
  'contained',
  /** Nothing in the other draft resembles it enough: `best` is the nearest score. */
  'alone',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export interface Change {
  /** Ordinal in the comparison, from 0: in the order of the new draft, removed parts where they stood. */
  readonly index: number;
  readonly kind: ChangeKind;
  readonly wording: Wording | null;
  readonly unit: Unit;
  /** Several for a merge (old) or a split (new); none for a new or a removed part. */
  readonly old: readonly Part[];
  readonly new: readonly Part[];
  /** In the order of the new text, deletions where they stood. For a section only its heading. */
  readonly spans: readonly Span[];
  /** How sure the pairing is, 0 to 1; 1 for the same words. 0 for new and removed parts. */
  readonly score: number;
  readonly reason: Reason;
  /** Moved to another section or dimension, not only to another place in its own. */
  readonly rehoused: boolean;
}

/** Parts that may be one and the same, but not surely enough to join them: for a person to decide. */
export interface Possible {
  readonly kind: 'rewrite' | 'split' | 'merge';
  readonly old: Part;
  readonly new: Part;
  readonly score: number;
  readonly reason: Reason;
}

/** What is no text: how the file was stored. */
export interface Storage {
  readonly encoding: readonly [string, string];
  readonly bom: readonly [boolean, boolean];
  readonly eol: readonly [string, string];
}

export interface Comparison {
  readonly old: Draft;
  readonly new: Draft;
  readonly oldParts: readonly Part[];
  readonly newParts: readonly Part[];
  readonly changes: readonly Change[];
  readonly possible: readonly Possible[];
  readonly storage: Storage;
  /** The old and the new text as they were compared: what counts of them. */
  readonly views: readonly [View, View];
  /** The texts were too large or too tangled to be compared to the last word; nothing is wrong, but coarser. */
  readonly coarse: boolean;
  /** Work that it took, in steps of a budget. */
  readonly steps: number;
}

/** Two parts that a person says are one: ordinals in `oldParts` and `newParts`. */
export interface GivenPair {
  readonly old: number | null;
  readonly new: number | null;
}

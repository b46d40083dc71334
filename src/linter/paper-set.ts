import type { Kind } from '../config/profile.ts';
import type { Range } from '../language/text.ts';

/** What one paper has to do with the other papers of an audit; found by `audit`, judged by rules that need the `set`. */
export interface PaperSet {
  /** Papers it was held against. */
  readonly papers: number;
  /** Passages that stand in papers of other units or persons too, in the order of the text; none within another. */
  readonly shared: readonly SharedPassage[];
  /** Share of the paper's letters in such passages, 0 to 1. */
  readonly borrowed: number;
  /** Papers that such passages stand in. */
  readonly lenders: number;
  /** For a member: passages that stand in the paper of his own team. */
  readonly fromTeam: readonly SharedPassage[];
  readonly mould: Mould | null;
  readonly counts: readonly SameCount[];
  /** For a team of which members are in the set: each of its problems. */
  readonly claims: readonly Claim[];
}

export interface SharedPassage {
  readonly range: Range;
  readonly level: 'paragraph' | 'problem';
  /** Heading of the problem or section that it stands under. */
  readonly heading: string;
  /** Its first words: what it is known by from draft to draft. */
  readonly words: string;
  /** Letters in common, in order or in runs, once names, dates and figures are left out, 0 to 1; of the shorter passage at least. */
  readonly score: number;
  /** Share of this passage that stands in the other one, 0 to 1. */
  readonly own: number;
  readonly exact: boolean;
  readonly letters: number;
  readonly other: OtherPlace;
}

export interface OtherPlace {
  readonly path: string;
  readonly unit: string | null;
  readonly name: string | null;
  readonly kind: Kind | null;
  readonly line: number;
  readonly heading: string;
  /** Stands in a paper of an earlier year. */
  readonly previous: boolean;
}

/** A group of papers of which each shares most of its text with the centre. */
export interface Mould {
  readonly centre: string;
  /** Whether this paper is the one that the others were held against. */
  readonly isCentre: boolean;
  readonly papers: number;
  /** With the centre; for the centre itself the largest of the others'. */
  readonly share: number;
}

/** A count of the opening that papers of other units give alike, with others beside it. */
export interface SameCount {
  readonly range: Range;
  readonly text: string;
  readonly value: number;
  /** Other units, or persons where units are not known, that give it and more of these counts. */
  readonly others: number;
  readonly other: OtherPlace;
  /** How many counts this paper has in common with that other one. */
  readonly together: number;
  /** Pairs of openings of the set that may be expected to have as much in common by chance. */
  readonly chance: number;
}

/** Whether a problem of a team is taken up by one of its members. */
export interface Claim {
  readonly title: string;
  readonly range: Range;
  /** How much of the problem's rare words the nearest problem of a member has, 0 to 1. */
  readonly score: number;
  readonly nearest: OtherPlace | null;
  /** Members whose papers were read. */
  readonly members: number;
}

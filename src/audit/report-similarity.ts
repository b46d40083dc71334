export interface SimilarityReport {
  /** Papers that were held against each other. */
  readonly compared: number;
  /** Passages held against each other. */
  readonly passages: number;
  /** Verified pairs of passages, each passage with its best match; of each paper the longest ones. */
  readonly pairs: readonly SharedPair[];
  /** How many there are, listed or not. */
  readonly pairsFound: number;
  readonly moulds: readonly MouldGroup[];
  readonly counts: readonly SameCountGroup[];
}

export interface PassagePlace {
  readonly path: string;
  readonly unit: string | null;
  readonly name: string | null;
  readonly line: number;
  readonly lastLine: number;
  /** The heading of the problem it stands under, or of its section. */
  readonly heading: string;
  /** From `--previous`. */
  readonly previous: boolean;
}

export interface SharedPair {
  readonly first: PassagePlace;
  readonly second: PassagePlace;
  /** Share of letters in common and in order, names, dates and figures left out: 0 to 1. */
  readonly score: number;
  readonly exact: boolean;
  /** Letters compared, of the longer passage. */
  readonly letters: number;
  readonly level: 'paragraph' | 'problem';
  /** A member's passage and one of his own team. */
  readonly withTeam: boolean;
}

/** Papers of which each was held against the first one and found to share most of its text. */
export interface MouldGroup {
  readonly id: string;
  readonly centre: string;
  readonly members: readonly { readonly path: string; readonly share: number }[];
}

/** One count of the openings (谈话60余人次) that several papers give alike. */
export interface SameCountGroup {
  readonly text: string;
  readonly places: readonly { readonly path: string; readonly unit: string | null; readonly line: number }[];
}

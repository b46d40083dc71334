import type { Facts } from './facts.ts';
import type { Family, Figure } from './ledger.ts';
import type { BriefingWord } from './words.ts';

/** A briefing as it is told: sentences and tables, in which every number is a figure. */
export interface Briefing {
  readonly facts: Pick<Facts, 'run' | 'tool'> & { readonly roster: string | null };
  readonly sections: readonly Section[];
  readonly figures: readonly Figure[];
  /** What could not be checked, by name. */
  readonly unchecked: readonly { readonly path: string; readonly message: string }[];
}

export interface Section {
  readonly title: BriefingWord;
  readonly blocks: readonly Block[];
}

export type Block = Sentences | Table | Lines;

/** A paragraph. */
export interface Sentences {
  readonly sentences: readonly Sentence[];
}

/** A wording with its places filled: `{name}` gets the number or text, `{^name}` the mark of the number. */
export interface Sentence {
  readonly word: BriefingWord;
  readonly slots: Readonly<Record<string, Figure | string>>;
}

export interface Table {
  readonly columns: readonly Column[];
  /** Texts as they are, words by key, and figures. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly word: BriefingWord;
  /** Whose figures stand below; `null` for names. */
  readonly family: Family | null;
}

export type Cell =
  | Figure
  | { readonly text: string }
  /** ISO 8601. */
  | { readonly day: string }
  | { readonly word: BriefingWord }
  /** Authors of one unit; `null` for its team. */
  | { readonly names: readonly (string | null)[] };

/** Files, and what is said of each. */
export interface Lines {
  readonly lines: readonly { readonly path: string; readonly message: string }[];
}

export function sentence(word: BriefingWord, slots: Sentence['slots'] = {}): Sentence {
  return { word, slots };
}

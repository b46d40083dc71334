import * as v from 'valibot';
import type { LexiconChange } from '../config/lexicon-changes.ts';
import { nearest } from '../config/nearest.ts';
import type { Range } from '../language/text.ts';

/** A word list as data: where it comes from stands in it. */
export const lexiconSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  title: v.union([
    v.pipe(
      v.string(),
      v.nonEmpty(),
      v.transform(title => ({ zh: title, en: title })),
    ),
    v.strictObject({ zh: v.string(), en: v.string() }),
  ]),
  source: v.string(),
  date: v.string(),
  note: v.optional(v.string(), ''),
  terms: v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(60))),
});

export interface Lexicon extends v.InferOutput<typeof lexiconSchema> {
  /** For a list of the unit's own: the file it stands in, as the user would name it. */
  readonly file?: string;
  /** What the settings changed in it. */
  readonly change?: LexiconChange;
}

export interface LexiconHit {
  readonly term: string;
  readonly range: Range;
}

/** Something that settings say about word lists and that makes no sense. */
export interface LexiconTrouble {
  readonly code: 'unknown-lexicon' | 'unknown-term';
  readonly lexicon: string;
  /** For an unknown term: the one that was to be taken out. */
  readonly term: string;
  /** Names that may have been meant. */
  readonly near: readonly string[];
}

type Changes = Readonly<Record<string, LexiconChange>>;

/** Changes that would change nothing: of a list that does not exist, or of a term that is not in it. */
export function checkLexiconChanges(lexicons: readonly Lexicon[], changes: Changes): LexiconTrouble[] {
  return Object.entries(changes).flatMap(([id, { remove }]): LexiconTrouble[] => {
    const list = lexicons.find(lexicon => lexicon.id === id);
    if (!list) {
      const near = nearest(
        id,
        lexicons.map(lexicon => lexicon.id),
        1,
      );
      return [{ code: 'unknown-lexicon', lexicon: id, term: '', near }];
    }
    return remove
      .filter(term => !list.terms.includes(term))
      .map(term => ({ code: 'unknown-term', lexicon: id, term, near: nearest(term, list.terms, 1) }));
  });
}

/** The lists with what a unit adds and takes out. */
export function changedLexicons(lexicons: readonly Lexicon[], changes: Changes): Lexicon[] {
  return lexicons.map(lexicon => {
    const change = changes[lexicon.id];
    if (!change) return lexicon;
    const kept = lexicon.terms.filter(term => !change.remove.includes(term));
    return { ...lexicon, terms: [...new Set([...kept, ...change.add])], change };
  });
}

import * as v from 'valibot';
import type { Range } from '../language/text.ts';

/** A word list as data: where it comes from stands in it. */
export const lexiconSchema = v.strictObject({
  id: v.string(),
  title: v.strictObject({ zh: v.string(), en: v.string() }),
  source: v.string(),
  date: v.string(),
  note: v.optional(v.string(), ''),
  terms: v.array(v.string()),
});

export type Lexicon = v.InferOutput<typeof lexiconSchema>;

export interface LexiconHit {
  readonly term: string;
  readonly range: Range;
}

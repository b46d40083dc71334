import { DRAFTS, oncePer } from '../../src/language/memo.ts';

/** Paragraphs of a paper in one text, and their sentences. */
export interface Prose {
  readonly value: string;
  /** Where each paragraph begins. */
  readonly paragraphs: readonly number[];
  /** Each from the full stop before it, which a pattern may ask for, up to its own; none reaches into another paragraph. */
  readonly sentences: readonly string[];
  /** Where in `value` each sentence begins. */
  readonly starts: readonly number[];
}

/** The matches of a pattern in all sentences, in order; `index` counts from the beginning of the prose. */
export type InProse = (prose: Prose) => readonly RegExpExecArray[];

const NONE: readonly RegExpExecArray[] = [];
/** Ends a sentence for whoever looks around from a place, and is longer than what is looked at right before it. */
const BETWEEN_PARAGRAPHS = '。。。';

export function proseOf(paragraphs: readonly string[]): Prose {
  const begins: number[] = [];
  const sentences: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const paragraph of paragraphs) {
    begins.push(at);
    let start = 0;
    while (start < paragraph.length) {
      const stop = paragraph.indexOf('。', start + 1);
      const end = stop < 0 ? paragraph.length : stop + 1;
      sentences.push(paragraph.slice(start, end));
      starts.push(at + start);
      // a stop that ends the paragraph begins no sentence
      start = end === paragraph.length ? end : stop;
    }
    at += paragraph.length + BETWEEN_PARAGRAPHS.length;
  }
  return { value: paragraphs.join(BETWEEN_PARAGRAPHS), paragraphs: begins, sentences, starts };
}

/** Which paragraph, from 0, holds a place of the prose. */
export function paragraphAt({ paragraphs }: Prose, at: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** As many sets of letters as a number has bits. */
const MOST_SETS = 32;

/**
 * For patterns that cross no full stop and seldom match. All of a family share one reading of the prose: it notes which
 * sentences hold the letters that a pattern cannot do without. Only those are searched, and a pattern is made for the first.
 *
 * @returns adds a pattern. `needs` are sets of letters, parted by blanks: of each one must stand wherever the pattern matches,
 * in what it takes or asks for around it. `make` gives a global pattern,
 * or the source of one that has the flag u as well
 * @throws Error where the family has more than 32 sets
 */
export function sentencePatterns(): (needs: string, make: () => RegExp | string) => InProse {
  const sets = new Map<string, number>();
  const marksOf = new Uint32Array(0x10000);
  const bitOf = (letters: string): number => {
    const known = sets.get(letters);
    if (known !== undefined) return known;
    if (sets.size === MOST_SETS) throw new Error(`more than ${MOST_SETS} sets of letters`);
    const bit = 1 << sets.size;
    sets.set(letters, bit);
    for (const letter of letters) {
      const code = letter.charCodeAt(0);
      marksOf[code] = (marksOf[code] as number) | bit;
    }
    return bit;
  };
  const marksIn = oncePer(DRAFTS, ({ sentences }: Prose) =>
    Int32Array.from(sentences, words => marks(words, marksOf)),
  );
  return (needs, make) => {
    const needed = needs.split(' ').reduce((bits, letters) => bits | bitOf(letters), 0);
    let pattern: RegExp | null = null;
    return prose => {
      const marked = marksIn(prose);
      let found: RegExpExecArray[] | null = null;
      for (let i = 0; i < marked.length; i++) {
        if (((marked[i] as number) & needed) !== needed) continue;
        pattern ??= globalPattern(make());
        const words = prose.sentences[i] as string;
        for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
          match.index += prose.starts[i] as number;
          found ??= [];
          found.push(match);
        }
      }
      return found ?? NONE;
    };
  };
}

function globalPattern(made: RegExp | string): RegExp {
  return typeof made === 'string' ? new RegExp(made, 'gu') : made;
}

function marks(words: string, marksOf: Uint32Array): number {
  let bits = 0;
  for (let i = 0; i < words.length; i++) bits |= marksOf[words.charCodeAt(i)] as number;
  return bits;
}

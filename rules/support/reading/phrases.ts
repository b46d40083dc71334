import type { Draft, Sentence } from '../../../src/draft/model.ts';
import { memoised } from '../../../src/language/memo.ts';
import { type Range, sourceRange, type Text } from '../../../src/language/text.ts';
import { clausesIn } from '../sentences.ts';
import { substanceOf } from '../substance.ts';
import { withoutQuotations } from './voice.ts';

/** A clause of a sentence, and its stretches of Han characters that stand in no quotation; places count in the sentence. */
interface ClauseWords extends Range {
  /** Its Han characters and figures alone. */
  readonly wording: string;
  readonly runs: readonly Range[];
}

/** A clause where it stands in a paper. */
export interface Clause extends Pick<ClauseWords, 'wording' | 'runs'> {
  readonly text: Text;
  readonly range: Range;
  readonly paragraph: number;
}

/** The clauses of a paper that were written by somebody and have so many characters, in order. */
export function clausesOf({ sections }: Draft, shortest: number): Clause[] {
  const clauses: Clause[] = [];
  for (const { sentences } of sections) {
    for (const sentence of sentences) {
      if (!isWritten(sentence)) continue;
      const { text, paragraph } = sentence;
      for (const { start, end, wording, runs } of clauseWords(text.value)) {
        if (wording.length < shortest) continue;
        clauses.push({ wording, text, runs, range: sourceRange(text, start, end), paragraph });
      }
    }
  }
  return clauses;
}

const clauseWords = memoised((sentence: string): readonly ClauseWords[] => {
  const unquoted = withoutQuotations(sentence);
  return clausesIn(sentence).map(({ start, end }) => ({
    start,
    end,
    wording: sentence.slice(start, end).replace(/[^\p{Script=Han}\d]/gu, ''),
    runs: [...unquoted.slice(start, end).matchAll(/\p{Script=Han}+/gu)].map(match => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  }));
});

/** Prompts that nobody filled in are alike by their nature. */
function isWritten({ text }: Sentence): boolean {
  return substanceOf(text.value) * 2 > text.value.length;
}

/** Whether more than `most` clauses may begin alike, or end alike. */
export function mayShareEdges(clauses: readonly Clause[], most: number, length: number): boolean {
  const [starts, ends] = [countersFor(clauses.length), countersFor(clauses.length)];
  return clauses.some(
    ({ wording }) =>
      addsUpBeyond(starts, hashOf(wording, 0, length), most) ||
      addsUpBeyond(ends, hashOf(wording, wording.length - length, wording.length), most),
  );
}

/** Some phrases share a counter, which only makes them look more often than they are. */
function countersFor(phrases: number): Uint16Array {
  let count = 256;
  while (count < phrases * 4) count *= 2;
  return new Uint16Array(count);
}

function addsUpBeyond(counters: Uint16Array, hash: number, most: number): boolean {
  const counter = hash & (counters.length - 1);
  const count = Math.min(0xffff, (counters[counter] as number) + 1);
  counters[counter] = count;
  return count > most;
}

function hashOf(value: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ value.charCodeAt(at), 0x9e37_79b1);
  return hash ^ (hash >>> 15);
}

/**
 * Phrases of a length that come more often than `most`, and some that only seem to; with their places. Counting first makes no
 * string for each of ten thousand places, of which hardly one comes again.
 */
export function phrasesOf(clauses: readonly Clause[], length: number, most: number): Map<string, Range[]> {
  const found = new Map<string, Range[]>();
  const counters = countersFor(clauses.reduce((sum, { wording }) => sum + wording.length, 0));
  let often = false;
  eachPhrase(clauses, length, (_, __, hash) => {
    often = addsUpBeyond(counters, hash, most) || often;
  });
  if (!often) return found;
  eachPhrase(clauses, length, (text, at, hash) => {
    if ((counters[hash & (counters.length - 1)] as number) <= most) return;
    const phrase = text.value.slice(at, at + length);
    const places = found.get(phrase);
    const range = sourceRange(text, at, at + length);
    if (!places) found.set(phrase, [range]);
    // 好好好好 overlaps itself
    else if ((places.at(-1) as Range).end <= range.start) places.push(range);
  });
  return found;
}

function eachPhrase(
  clauses: readonly Clause[],
  length: number,
  visit: (text: Text, at: number, hash: number) => void,
): void {
  for (const { text, runs } of clauses)
    for (const { start, end } of runs)
      for (let at = start; at + length <= end; at++) visit(text, at, hashOf(text.value, at, at + length));
}

import { alignment } from '../../../src/language/alignment.ts';
import { comparables } from '../../../src/language/comparable.ts';
import { findRepeats } from '../../../src/language/similarity.ts';
import type { Range } from '../../../src/language/text.ts';
import type { Line } from './copied-rows.ts';

/** Two rows of short sentences (ranges of indices) that say the same with some words changed. */
interface NearRow {
  readonly first: Range;
  readonly second: Range;
  readonly letters: number;
  /** Share of letters in common and in order, 0 to 1. */
  readonly score: number;
}

interface Window extends Range {
  readonly value: string;
  readonly paragraph: number;
}

/**
 * Rows of two or three short sentences that stand in two paragraphs with some words changed: each sentence is too short to be
 * compared, all together are not. Of rows that overlap the first is told.
 *
 * @param lines sentences in order; `null` where one is told already, or is not to be compared
 * @param least letters and digits from which on a row is told, and a sentence no longer short
 * @param threshold lowest score
 */
export function nearRows(lines: readonly (Line | null)[], least: number, threshold: number): NearRow[] {
  const windows = windowsOf(lines, least);
  const repeats = findRepeats(
    windows.map(({ value }) => value),
    { threshold, minCharacters: least, groups: windows.map(({ paragraph }) => paragraph) },
  );
  const found: NearRow[] = [];
  const taken = new Set<number>();
  for (const { first, second, score } of repeats) {
    const [earlier, later] = [windows[first] as Window, windows[second] as Window];
    // two sentences by themselves are told by another way
    if (earlier.end - earlier.start === 1 && later.end - later.start === 1) continue;
    if (!isAlikeThroughout(lines, earlier, later)) continue;
    const all = [earlier, later].flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, i) => start + i),
    );
    if (all.some(sentence => taken.has(sentence))) continue;
    for (const sentence of all) taken.add(sentence);
    found.push({ first: earlier, second: later, letters: lettersOf(later.value), score });
  }
  return found;
}

/** Short sentences that follow one another in a paragraph, by two or three, and such as are as long as those: a row may be joined to one. */
function windowsOf(lines: readonly (Line | null)[], least: number): Window[] {
  const windows: Window[] = [];
  for (let start = 0; start < lines.length; start++) {
    const first = lines[start];
    let value = '';
    let letters = 0;
    for (let end = start + 1; first && end <= start + MOST; end++) {
      const line = lines[end - 1];
      if (!line || line.paragraph !== first.paragraph) break;
      const own = lettersOf(line.value);
      if (own < SHORTEST || (own >= least && end > start + 1) || letters + own >= LONGEST * least) break;
      value += line.value;
      letters += own;
      if (letters >= least) windows.push({ start, end, value, paragraph: first.paragraph });
      // with a longer one a row is no row of short sentences
      if (own >= least) break;
    }
  }
  return windows;
}

/** Whether each sentence is like its fellow: one that is copied beside one that is not makes no row. */
function isAlikeThroughout(lines: readonly (Line | null)[], earlier: Range, later: Range): boolean {
  // sentences that were joined have no fellows
  if (earlier.end - earlier.start !== later.end - later.start) return true;
  for (let i = 0; i < earlier.end - earlier.start; i++) {
    const fellows = [lines[earlier.start + i]?.value ?? '', lines[later.start + i]?.value ?? ''];
    const { units, from } = comparables(fellows, LONGEST_FELLOW);
    if (alignment(units.subarray(0, from[1]), units.subarray(from[1], from[2])) < ALIKE) return false;
  }
  return true;
}

/** Sentences that have nothing to do with each other score up to 0.4. */
const ALIKE = 0.5;
/** Letters of a sentence that are compared; those of a row are short. */
const LONGEST_FELLOW = 200;

/** Sentences of the longest row, and how many times the least letters it has at most: in a longer one some sentence is compared by itself. */
const MOST = 3;
const LONGEST = 2;

/** A sentence of fewer letters is nobody's: a row of one sentence and such a one is that sentence. */
const SHORTEST = 8;

function lettersOf(value: string): number {
  return value.replace(/[^\p{L}\p{N}]/gu, '').length;
}

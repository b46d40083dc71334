import { alignment, alignmentBound } from './alignment.ts';
import { candidatesByBands } from './candidates-by-bands.ts';
import { candidatesByPieces, type Passages } from './candidates-by-pieces.ts';
import { type Comparables, comparables } from './comparable.ts';
import type { Range } from './text.ts';

/** Two passages that say the same, exactly or with a few words, names or dates changed. */
export interface Repeat {
  /** Index of the earlier passage; for the later one it is the best match found before it. */
  readonly first: number;
  readonly second: number;
  /** Share of letters in common and in order, 0 to 1. */
  readonly score: number;
  /** The same letters and digits; blanks, marks and widths may differ. */
  readonly exact: boolean;
  /** The parts that were compared, within each passage: all of it, unless it is very long. */
  readonly firstRange: Range;
  readonly secondRange: Range;
}

export interface RepeatOptions {
  /** Lowest score to report, 0 to 1. */
  readonly threshold?: number;
  /** Shorter passages (in letters and digits) are not compared: they repeat by chance. */
  readonly minCharacters?: number;
  /** For each passage the number of its group; passages of one group are not compared with each other. */
  readonly groups?: readonly number[];
}

/** Unrelated prose scores 0.2 to 0.4, sentences of one mould 0.5; with a fifth of the words and all figures changed 0.65 and more. */
const DEFAULTS = { threshold: 0.6, minCharacters: 20 } as const;

/** Very long passages are compared by their beginning. */
const LONGEST = 2_000;

/** From here on passages are sketched first: an index of all their pieces would not fit into memory. */
const MANY = 20_000;

/** Most other passages to align a passage with; they come best first. */
const TRIALS = 4;

/**
 * Finds passages that repeat an earlier one. Every pair reported has been aligned; each passage is reported at most once,
 * with its best match among the earlier ones, so that the result grows no faster than the input.
 *
 * @param passages wordings in any order: the sentences or paragraphs of one text, or of many with `groups`
 * @returns pairs in order of the later passage
 */
export function findRepeats(passages: readonly string[], options: RepeatOptions = {}): Repeat[] {
  const { threshold = DEFAULTS.threshold, minCharacters = DEFAULTS.minCharacters, groups } = options;
  const reduced = comparables(passages, LONGEST);
  const groupOf = (passage: number): number => (groups ? (groups[passage] as number) : passage);
  const classes = groupEqual(reduced, minCharacters, groupOf);
  const repeats: Repeat[] = [];
  const report = (first: number, second: number, score: number): void => {
    const range = (passage: number): Range => ({ start: 0, end: reduced.read[passage] as number });
    const [firstRange, secondRange] = [range(first), range(second)];
    repeats.push({ first, second, score, exact: score === 1, firstRange, secondRange });
  };
  for (const { later, first, other } of classes) {
    for (const member of later) {
      const partner = groupOf(first) !== groupOf(member) ? first : other;
      if (partner !== null && partner < member) report(partner, member, 1);
    }
  }
  const distinct = gather(reduced, classes);
  const wording = (index: number): Uint16Array =>
    distinct.units.subarray(distinct.from[index], distinct.from[index + 1]);
  const pair = (later: number, earlier: number): readonly [number, number] | null =>
    pairBetween(classes[earlier] as EqualClass, classes[later] as EqualClass, groupOf);
  const search = classes.length < MANY ? candidatesByPieces : candidatesByBands;
  search(distinct, {
    trials: TRIALS,
    mayPair: (later, earlier) => pair(later, earlier) !== null,
    accept: (later, earlier) => {
      const [a, b] = [wording(earlier), wording(later)];
      const score = alignmentBound(a, b) < threshold ? 0 : alignment(a, b);
      const places = pair(later, earlier);
      if (score < threshold || !places) return false;
      // equal wordings share a class: what is left here differs somewhere
      report(places[0], places[1], Math.min(score, 0.999));
      return true;
    },
  });
  return bestOfEach(repeats);
}

/** A passage may equal one earlier passage and resemble another: the better match stands, of equal ones the earlier. */
function bestOfEach(repeats: readonly Repeat[]): Repeat[] {
  const best = new Map<number, Repeat>();
  for (const repeat of repeats) {
    const known = best.get(repeat.second);
    const better = !known || repeat.score > known.score;
    if (better || (repeat.score === known.score && repeat.first < known.first))
      best.set(repeat.second, repeat);
  }
  return [...best.values()].sort((a, b) => a.second - b.second);
}

/** Passages of one wording. */
interface EqualClass {
  readonly first: number;
  /** All members but the first. */
  readonly later: number[];
  /** The earliest member of another group than the first's. */
  other: number | null;
  /** Next class with the same hash. */
  readonly sameHash: EqualClass | null;
}

function groupEqual(
  { units, from }: Comparables,
  minCharacters: number,
  groupOf: (passage: number) => number,
): EqualClass[] {
  const classes: EqualClass[] = [];
  const byHash = new Map<number, EqualClass>();
  for (let passage = 0; passage + 1 < from.length; passage++) {
    const start = from[passage] as number;
    const end = from[passage + 1] as number;
    if (end - start < Math.max(1, minCharacters)) continue;
    const hash = hashOf(units, start, end);
    const sameHash = byHash.get(hash) ?? null;
    let known = sameHash;
    while (known && !equal(units, from, known.first, passage)) known = known.sameHash;
    if (!known) {
      const opened: EqualClass = { first: passage, later: [], other: null, sameHash };
      classes.push(opened);
      byHash.set(hash, opened);
      continue;
    }
    known.later.push(passage);
    if (known.other === null && groupOf(passage) !== groupOf(known.first)) known.other = passage;
  }
  return classes;
}

function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (units[at] as number), 0x0100_0193);
  return hash;
}

function equal(units: Uint16Array, from: Int32Array, a: number, b: number): boolean {
  const [atA, atB] = [from[a] as number, from[b] as number];
  const length = (from[a + 1] as number) - atA;
  if ((from[b + 1] as number) - atB !== length) return false;
  for (let i = 0; i < length; i++) if (units[atA + i] !== units[atB + i]) return false;
  return true;
}

/** One wording of each class. */
function gather({ units, from }: Comparables, classes: readonly EqualClass[]): Passages {
  const starts = new Int32Array(classes.length + 1);
  let length = 0;
  classes.forEach(({ first }, i) => {
    length += (from[first + 1] as number) - (from[first] as number);
    starts[i + 1] = length;
  });
  if (classes.length + 1 === from.length) return { count: classes.length, units, from };
  const gathered = new Uint16Array(length);
  classes.forEach(({ first }, i) => {
    gathered.set(units.subarray(from[first], from[first + 1]), starts[i]);
  });
  return { count: classes.length, units: gathered, from: starts };
}

/** The earliest members of two classes that may be compared, in order; `null` where all are of one group. */
function pairBetween(
  a: EqualClass,
  b: EqualClass,
  groupOf: (passage: number) => number,
): readonly [number, number] | null {
  const inOrder = (x: number, y: number): readonly [number, number] => (x < y ? [x, y] : [y, x]);
  if (groupOf(a.first) !== groupOf(b.first)) return inOrder(a.first, b.first);
  if (b.other !== null) return inOrder(a.first, b.other);
  if (a.other !== null) return inOrder(a.other, b.first);
  return null;
}

/**
 * How much two wordings have in common: the score of `findRepeats`, for two texts that need no search.
 *
 * @returns 0 to 1; 1 where they differ in blanks, marks and widths at most
 */
export function similarity(a: string, b: string): number {
  const { units, from } = comparables([a, b], LONGEST);
  return alignment(units.subarray(0, from[1]), units.subarray(from[1], from[2]));
}

/** A stretch of neighbouring passages that repeats another stretch; ends are exclusive. */
export interface RepeatedRun {
  readonly first: Range;
  readonly second: Range;
  readonly repeats: readonly Repeat[];
}

/** Joins repeats of neighbouring passages: a copied paragraph is one thing, not five sentences. */
export function joinRuns(repeats: readonly Repeat[]): RepeatedRun[] {
  const runs: OpenRun[] = [];
  const byEnd = new Map<string, OpenRun>();
  for (const repeat of [...repeats].sort((a, b) => a.second - b.second || a.first - b.first)) {
    const run = byEnd.get(`${repeat.first} ${repeat.second}`);
    // a stretch must not run into its own repetition
    if (run && run.first.end < run.second.start) {
      run.first.end++;
      run.second.end++;
      run.repeats.push(repeat);
      byEnd.set(`${run.first.end} ${run.second.end}`, run);
      continue;
    }
    const { first, second } = repeat;
    const opened = {
      first: { start: first, end: first + 1 },
      second: { start: second, end: second + 1 },
      repeats: [repeat],
    };
    runs.push(opened);
    byEnd.set(`${first + 1} ${second + 1}`, opened);
  }
  return runs;
}

interface OpenRun {
  readonly first: { start: number; end: number };
  readonly second: { start: number; end: number };
  readonly repeats: Repeat[];
}

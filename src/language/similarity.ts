import { alignment, alignmentBound } from './alignment.ts';
import { candidatesByBands } from './candidates-by-bands.ts';
import { candidatesByPieces } from './candidates-by-pieces.ts';
import { comparable } from './comparable.ts';
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

/** Unrelated prose scores some 0.25, two tellings in the same phrases 0.5, a fifth of the words changed 0.75 and more. */
const DEFAULTS = { threshold: 0.7, minCharacters: 20 } as const;

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
  const reduced = passages.map(passage => comparable(passage, LONGEST));
  const groupOf = (passage: number): number => (groups ? (groups[passage] as number) : passage);
  const classes = groupEqual(
    reduced.map(({ value }) => value),
    minCharacters,
    groupOf,
  );
  const repeats: Repeat[] = [];
  const report = (first: number, second: number, score: number): void => {
    const range = (passage: number): Range => ({ start: 0, end: reduced[passage]?.end ?? 0 });
    repeats.push({
      first,
      second,
      score,
      exact: score === 1,
      firstRange: range(first),
      secondRange: range(second),
    });
  };
  for (const { members, first, other } of classes) {
    for (const member of members) {
      const partner = groupOf(first) !== groupOf(member) ? first : other;
      if (partner !== null && partner < member) report(partner, member, 1);
    }
  }
  const candidates = classes.length < MANY ? candidatesByPieces : candidatesByBands;
  const wordings = classes.map(({ value }) => value);
  const mayPair = (later: number, earlier: number): boolean =>
    pairBetween(classes[earlier] as EqualClass, classes[later] as EqualClass, groupOf) !== null;
  candidates(wordings, { trials: TRIALS, mayPair }, (later, earlier) => {
    const pair = pairBetween(classes[earlier] as EqualClass, classes[later] as EqualClass, groupOf);
    if (!pair) return false;
    const [a, b] = [wordings[earlier] as string, wordings[later] as string];
    if (alignmentBound(a, b) < threshold) return false;
    const score = alignment(a, b);
    if (score < threshold) return false;
    // equal wordings share a class: what is left here differs somewhere
    report(pair[0], pair[1], Math.min(score, 0.999));
    return true;
  });
  return repeats.sort((a, b) => a.second - b.second || a.first - b.first);
}

/** Passages of one wording. */
interface EqualClass {
  readonly value: string;
  readonly members: number[];
  readonly first: number;
  /** The earliest member of another group than the first's. */
  other: number | null;
}

function groupEqual(
  values: readonly string[],
  minCharacters: number,
  groupOf: (passage: number) => number,
): EqualClass[] {
  const classes = new Map<string, EqualClass>();
  values.forEach((value, passage) => {
    if (value.length < minCharacters) return;
    const known = classes.get(value);
    if (!known) {
      classes.set(value, { value, members: [passage], first: passage, other: null });
      return;
    }
    known.members.push(passage);
    if (known.other === null && groupOf(passage) !== groupOf(known.first)) known.other = passage;
  });
  return [...classes.values()];
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

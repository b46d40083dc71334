import type { Candidate } from './candidates.ts';
import { round } from './likeness.ts';
import { houseOf, isFree, isFreeNew, isFreeOld, join, type Matching, take } from './matching.ts';
import type { GivenPair, Reason } from './model.ts';
import type { Sketch } from './sketches.ts';

/** Parts that a paper has one of. */
export const ONLY: readonly string[] = ['front-matter', 'title', 'sign-off'];

/** Pairs that a person gives. A part given twice is split, or two are merged into one; one given with nothing stays alone. */
export function takeGiven(matching: Matching, given: readonly GivenPair[]): void {
  const { paired, aloneOld, aloneNew } = matching;
  const reason: Reason = { code: 'given', data: {} };
  for (const { old, new: next } of given) {
    if (old === null && next !== null) aloneNew.add(next);
    if (next === null && old !== null) aloneOld.add(old);
    if (old === null || next === null) continue;
    const [takenOld, takenNew] = [paired.ofOld.has(old), paired.ofNew.has(next)];
    if (takenOld && takenNew) continue;
    if (!takenOld && !takenNew) join(matching, { old, new: next, score: 1, reason });
    else take(matching, { kind: takenOld ? 'split' : 'merge', old, new: next, score: 1, reason, sure: true });
  }
}

/** Front matter, title, name and date, and what stands behind the last part. */
export function takeOnly(matching: Matching): void {
  const { old, new: next } = matching.sketches;
  for (const wanted of [...ONLY, 'end']) {
    const is = ({ part }: Sketch): boolean => part.kind === wanted || part.id === wanted;
    const pair = { old: old.findIndex(is), new: next.findIndex(is) };
    if (isFree(matching, pair)) join(matching, { ...pair, score: 1, reason: { code: 'role', data: {} } });
  }
}

/** Heading words that two headings must share where their role does not make them one (Dice). */
const ALIKE = 0.5;
/** Most pairs of headings to hold against each other: a paper of hostile size may have thousands. */
const MOST_PAIRS = 100_000;

/** Headings by what they head: a section of the same role, the same dimension; of several the one worded most alike. */
export function takeHeadings(matching: Matching): void {
  const { old, new: next } = matching.sketches;
  const headings = (sketches: readonly Sketch[]): number[] =>
    sketches.flatMap(({ part }, i) => (part.unit === 'section' ? [i] : []));
  const [ours, theirs] = [headings(old), headings(next)];
  if (ours.length * theirs.length > MOST_PAIRS) {
    takeEqual(matching, (a, b) => a.part.unit === 'section' && b.part.unit === 'section');
    return;
  }
  const found = ours.flatMap(i =>
    theirs.flatMap(j => headingPair(old[i] as Sketch, next[j] as Sketch, i, j) ?? []),
  );
  found.sort((x, y) => y.score - x.score || x.old - y.old || x.new - y.new);
  for (const candidate of found) if (isFree(matching, candidate)) join(matching, candidate);
}

function headingPair(a: Sketch, b: Sketch, old: number, next: number): Candidate | null {
  const alike = diceOf(a, b);
  const house = houseOf(a.part) === houseOf(b.part) && a.part.role !== 'other';
  if (!house && alike < ALIKE) return null;
  const reason: Reason = house
    ? { code: 'role', data: {} }
    : { code: 'title', data: { title: round(alike) } };
  return { old, new: next, score: (house ? 0.5 : 0) + alike / 2, reason };
}

function diceOf(a: Sketch, b: Sketch): number {
  if (a.words === b.words) return 1;
  let common = 0;
  for (const [pair, count] of a.pairs) common += Math.min(count, b.pairs.get(pair) ?? 0);
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** Parts with the same words, in order; those that live in the same place before others. */
export function takeEqual(matching: Matching, may: (a: Sketch, b: Sketch) => boolean): void {
  const { old, new: next } = matching.sketches;
  for (const near of [true, false]) {
    const keyOf = ({ part, words }: Sketch): string => (near ? `${houseOf(part)}\0${words}` : words);
    const queues = new Map<string, { readonly ordinals: number[]; next: number }>();
    next.forEach((b, j) => {
      if (!isFreeNew(matching, j) || b.words === '') return;
      const known = queues.get(keyOf(b));
      if (known) known.ordinals.push(j);
      else queues.set(keyOf(b), { ordinals: [j], next: 0 });
    });
    old.forEach((a, i) => {
      if (!isFreeOld(matching, i) || a.words === '') return;
      const queue = queues.get(keyOf(a));
      const j = queue?.ordinals[queue.next];
      if (!queue || j === undefined || !may(a, next[j] as Sketch)) return;
      queue.next++;
      join(matching, { old: i, new: j, score: 1, reason: { code: 'identical', data: {} } });
    });
  }
}

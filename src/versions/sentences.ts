import { alignment, alignmentBound } from '../language/alignment.ts';
import { afford, type Budget } from './budget.ts';
import { longestIncreasing } from './increasing.ts';
import type { Segment } from './segments.ts';

/** Sentences of two parts that belong together, as index ranges with exclusive ends; one side may be empty. */
export interface SentencePair {
  readonly old: readonly [number, number];
  readonly new: readonly [number, number];
  readonly equal: boolean;
}

/** Least likeness (0 to 1) of two sentences that are one, edited; unrelated ones share about a quarter. */
const ALIKE = 0.42;
/** Two sentences that became one, or one that became two, must resemble each other more. */
const ALIKE_JOINED = 0.55;

/**
 * Aligns the sentences of two parts in order. Equal ones at both ends are taken at once, the rest by dynamic programming
 * over likeness; where that would cost too much only equal sentences are found.
 */
export function alignSentences(
  old: readonly Segment[],
  next: readonly Segment[],
  budget: Budget,
): SentencePair[] {
  const a = old.map(({ words }) => words);
  const b = next.map(({ words }) => words);
  const pairs: SentencePair[] = [];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) {
    pairs.push({ old: [head, head + 1], new: [head, head + 1], equal: true });
    head++;
  }
  let endA = a.length;
  let endB = b.length;
  while (endA > head && endB > head && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const middle = alignMiddle(a.slice(head, endA), b.slice(head, endB), budget);
  for (const pair of middle) pairs.push(shift(pair, head));
  for (let i = endA, j = endB; i < a.length; i++, j++)
    pairs.push({ old: [i, i + 1], new: [j, j + 1], equal: true });
  return pairs;
}

function shift({ old, new: next, equal }: SentencePair, by: number): SentencePair {
  return { old: [old[0] + by, old[1] + by], new: [next[0] + by, next[1] + by], equal };
}

function alignMiddle(a: readonly string[], b: readonly string[], budget: Budget): SentencePair[] {
  if (a.length === 0 && b.length === 0) return [];
  if (a.length === 0 || b.length === 0) return [{ old: [0, a.length], new: [0, b.length], equal: false }];
  const cells = a.length * b.length;
  const length = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);
  // an alignment costs the product of the lengths over 32; those of two and two neighbours come on top
  const cost = cells * 4 + ((length(a) + 32 * a.length) * (length(b) + b.length) * 4) / 32;
  if (cells <= MOST_CELLS && afford(budget, cost)) return alignByLikeness(a, b);
  budget.spent = true;
  return alignEqual(a, b);
}

/** A table of this size holds two parts of two thousand sentences. */
const MOST_CELLS = 4e6;

const STEPS = [
  [0, 0],
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
] as const;

interface Sides {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly unitsA: readonly Uint16Array[];
  readonly unitsB: readonly Uint16Array[];
}

function alignByLikeness(a: readonly string[], b: readonly string[]): SentencePair[] {
  const sides = { a, b, unitsA: a.map(unitsOf), unitsB: b.map(unitsOf) };
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const step = new Uint8Array((a.length + 1) * width);
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 && j === 0) continue;
      let top = -1;
      let chosen = 0;
      for (const [which, gain] of offersAt(sides, i, j)) {
        const [di, dj] = STEPS[which] as readonly [number, number];
        const value = (best[(i - di) * width + j - dj] as number) + gain;
        if (value <= top) continue;
        top = value;
        chosen = which;
      }
      best[i * width + j] = top;
      step[i * width + j] = chosen;
    }
  }
  return walkBack(a, b, step, width);
}

/** The steps that lead to a cell, each with what it gains; longer sentences are better anchors. */
function offersAt({ a, b, unitsA, unitsB }: Sides, i: number, j: number): [number, number][] {
  const offers: [number, number][] = [];
  if (i > 0 && j > 0) {
    const [x, y] = [a[i - 1] as string, b[j - 1] as string];
    const one = likeness(unitsA[i - 1] as Uint16Array, unitsB[j - 1] as Uint16Array, ALIKE);
    if (one > 0) offers.push([1, gainOf(one, x, y)]);
    if (one > 0 && one < NEARLY_EQUAL) {
      const before = { x: `${a[i - 2] ?? ''}${x}`, y: `${b[j - 2] ?? ''}${y}` };
      const joined = i > 1 ? likeness(unitsOf(before.x), unitsB[j - 1] as Uint16Array, ALIKE_JOINED) : 0;
      const parted = j > 1 ? likeness(unitsA[i - 1] as Uint16Array, unitsOf(before.y), ALIKE_JOINED) : 0;
      if (joined > one) offers.push([4, gainOf(joined, before.x, y)]);
      if (parted > one) offers.push([5, gainOf(parted, x, before.y)]);
    }
  }
  if (i > 0) offers.push([2, 0]);
  if (j > 0) offers.push([3, 0]);
  return offers;
}

/** Two sentences as alike as this are one; no neighbour belongs to them. */
const NEARLY_EQUAL = 0.85;

function gainOf(alike: number, x: string, y: string): number {
  return alike * (1 + Math.min(x.length, y.length) / 40);
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  step: Uint8Array,
  width: number,
): SentencePair[] {
  const pairs: SentencePair[] = [];
  let i = a.length;
  let j = b.length;
  while (i > 0 || j > 0) {
    const [di, dj] = STEPS[step[i * width + j] as number] as readonly [number, number];
    const equal = di === 1 && dj === 1 && a[i - 1] === b[j - 1];
    pairs.push({ old: [i - di, i], new: [j - dj, j], equal });
    i -= di;
    j -= dj;
  }
  return pairs.reverse();
}

function likeness(a: Uint16Array, b: Uint16Array, least: number): number {
  if (a.length === 0 && b.length === 0) return 1;
  if (alignmentBound(a, b) < least) return 0;
  const score = alignment(a, b);
  return score < least ? 0 : score;
}

function unitsOf(value: string): Uint16Array {
  const units = new Uint16Array(value.length);
  for (let i = 0; i < value.length; i++) units[i] = value.charCodeAt(i);
  return units;
}

/** Equal sentences only: those that stand once in either text, in the longest common order. */
function alignEqual(a: readonly string[], b: readonly string[]): SentencePair[] {
  const placesInB = uniquePlaces(b);
  const placesInA = uniquePlaces(a);
  const anchors: [number, number][] = [];
  for (const [value, i] of placesInA) {
    const j = placesInB.get(value);
    if (j !== undefined && j >= 0 && i >= 0) anchors.push([i, j]);
  }
  anchors.sort((x, y) => x[0] - y[0]);
  const kept = longestIncreasing(anchors.map(([, j]) => j)).map(k => anchors[k] as [number, number]);
  const pairs: SentencePair[] = [];
  let i = 0;
  let j = 0;
  for (const [x, y] of [...kept, [a.length, b.length] as [number, number]]) {
    if (x > i || y > j) pairs.push({ old: [i, x], new: [j, y], equal: false });
    if (x < a.length) pairs.push({ old: [x, x + 1], new: [y, y + 1], equal: true });
    i = x + 1;
    j = y + 1;
  }
  return pairs;
}

/** Where each value stands; -1 for one that stands more than once. */
function uniquePlaces(values: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  values.forEach((value, i) => {
    places.set(value, places.has(value) ? -1 : i);
  });
  return places;
}

import type { OpeningCount } from '../opening-counts.ts';

/**
 * How many pairs of openings may be expected to agree by chance in the counts given.
 *
 * @param pairs equal counts of two openings
 * @param own how many counts the one opening gives, `others` how many the other one
 */
export type Stock = (
  pairs: readonly (readonly [OpeningCount, OpeningCount])[],
  own: number,
  others: number,
) => number;

/** Openings that the guess below weighs as much as: a few dozen of a folder say little of one figure. */
const GUESS = 50;
/** Of counts about as large as a given one, the share that is exactly that: the spread of amounts over their size. */
const SPREAD = 0.6;
/** Round figures are given far more often than others. */
const ROUND = 5;

/**
 * Learns from all openings of a folder how often each figure is given. Openings with the same figures all through count once,
 * or those from one sample would make its figures look common.
 */
export function chanceOf(openings: readonly (readonly OpeningCount[])[]): Stock {
  const distinct = [...new Map(openings.map(counts => [signatureOf(counts), counts])).values()];
  const byValue = new Map<string, number>();
  for (const counts of distinct)
    for (const key of new Set(counts.flatMap(keysOf))) byValue.set(key, (byValue.get(key) ?? 0) + 1);
  const meeting = meetingRates(byValue, distinct.length);
  const pairsInAll = (openings.length * (openings.length - 1)) / 2;
  return (pairs, own, others) => {
    if (pairs.length === 0) return Number.POSITIVE_INFINITY;
    let chance = pairsInAll * choose(Math.min(own, others), pairs.length);
    for (const [a, b] of pairs) {
      const thing = a.thing === b.thing ? a.thing : null;
      // the two openings themselves are no witnesses
      const known = (byValue.get(keyOf(thing, a.value)) ?? 0) - 2;
      const guess = guessFor(a.value);
      const ofValue = (Math.max(0, known) + GUESS * guess) / (distinct.length + GUESS);
      chance *= Math.min(1, Math.max(ofValue, meeting(thing)));
    }
    return chance;
  };
}

/** By thing: how likely a figure that one opening gives stands in another one, whichever it is. */
function meetingRates(
  byValue: ReadonlyMap<string, number>,
  openings: number,
): (thing: string | null) => number {
  const sums = new Map<string, { met: number; of: number }>();
  for (const [key, times] of byValue) {
    const thing = key.slice(0, key.indexOf(' '));
    const sum = sums.get(thing) ?? { met: 0, of: 0 };
    sums.set(thing, { met: sum.met + times * (times - 1), of: sum.of + times * Math.max(1, openings - 1) });
  }
  return thing => {
    const sum = sums.get(thing ?? '');
    return sum ? sum.met / sum.of : 0;
  };
}

function choose(of: number, count: number): number {
  let ways = 1;
  for (let i = 0; i < count; i++) ways = (ways * (of - i)) / (i + 1);
  return Math.max(1, ways);
}

function guessFor(value: number): number {
  return Math.min(0.5, (SPREAD / value) * (value % 10 === 0 ? ROUND : 1));
}

function keyOf(thing: string | null, value: number): string {
  return `${thing ?? ''} ${value}`;
}

function keysOf({ thing, value }: OpeningCount): string[] {
  return thing === null ? [keyOf(null, value)] : [keyOf(null, value), keyOf(thing, value)];
}

function signatureOf(counts: readonly OpeningCount[]): string {
  return counts.map(({ value }) => value).join(' ');
}

import { firstIndex } from '../../language/first-index.ts';
import type { OpeningCount } from '../opening-counts.ts';
import type { CorpusPaper } from './corpus.ts';
import { chanceOf, type Stock } from './count-chance.ts';
import { relationOf } from './relations.ts';

/** A paper and what its opening counts. */
export interface CountedPaper {
  readonly paper: CorpusPaper;
  readonly counts: readonly OpeningCount[];
}

export interface CountMatch {
  readonly count: OpeningCount;
  /** Units, or persons where no unit is known, whose openings have this and other counts in common with this one. */
  readonly others: number;
  /** The paper that has most counts in common with this one. */
  readonly other: number;
  readonly otherLine: OpeningCount;
  readonly together: number;
  /** How many pairs of openings of this folder may be expected to have as much in common by chance. */
  readonly chance: number;
}

export interface CountOptions {
  /** Smaller counts agree by chance. */
  readonly least: number;
  /** Pairs expected by chance, at most. */
  readonly chance: number;
}

/** Papers looked at for one count, around the paper's own place: openings from one sample may be thousands. */
const MOST = 200;

/**
 * Which counts of each paper stand in the openings of other units too. One equal count is nothing. Several are told where so
 * many would hardly agree by chance: the more openings there are, and the more of them give such figures, the more it takes.
 */
export function sameCounts(
  papers: readonly CountedPaper[],
  { least, chance: most }: CountOptions,
): (paper: number) => CountMatch[] {
  const counted = papers.map(({ paper, counts }) => ({
    paper,
    counts: paper.previous ? [] : counts.filter(({ value }) => value >= least),
  }));
  const holders = new Map<number, number[]>();
  counted.forEach(({ counts }, index) => {
    for (const value of new Set(counts.map(count => count.value))) {
      const list = holders.get(value);
      if (list) list.push(index);
      else holders.set(value, [index]);
    }
  });
  const chanceIn = chanceOf(counted.map(({ counts }) => counts).filter(counts => counts.length > 0));
  return index => {
    const own = counted[index] as CountedPaper;
    const found = new Map<OpeningCount, CountMatch[]>();
    for (const other of candidates(own, index, holders)) {
      const { paper, counts } = counted[other] as CountedPaper;
      if (!isElsewhere(own.paper, paper)) continue;
      const { pairs, chance } = likeliest(own.counts, counts, chanceIn);
      if (pairs.length < 2 || chance > most) continue;
      for (const [count, otherLine] of pairs) {
        const match = { count, others: 1, other, otherLine, together: pairs.length, chance };
        found.set(count, [...(found.get(count) ?? []), match]);
      }
    }
    return own.counts.flatMap(count => {
      const matches = found.get(count);
      if (!matches) return [];
      const others = new Set(matches.map(({ other }) => whoOf((papers[other] as CountedPaper).paper))).size;
      return [{ ...matches.reduce((best, next) => (next.chance < best.chance ? next : best)), others }];
    });
  };
}

/** Papers that give at least two of the same values. */
function candidates(
  { counts }: CountedPaper,
  index: number,
  holders: ReadonlyMap<number, number[]>,
): number[] {
  const times = new Map<number, number>();
  for (const value of new Set(counts.map(count => count.value))) {
    const list = holders.get(value) ?? [];
    const place = firstIndex(list.length, i => (list[i] as number) >= index);
    const from = Math.max(0, Math.min(place - MOST / 2, list.length - MOST));
    for (const other of list.slice(from, from + MOST))
      if (other !== index) times.set(other, (times.get(other) ?? 0) + 1);
  }
  return [...times].filter(([, n]) => n > 1).map(([other]) => other);
}

type CountPair = readonly [own: OpeningCount, other: OpeningCount];

/** The counts of the same things, or else a run of equal counts in order, whatever they are said to count. */
function likeliest(
  own: readonly OpeningCount[],
  others: readonly OpeningCount[],
  chanceIn: Stock,
): { pairs: readonly CountPair[]; chance: number } {
  const ways = [ofSameThings(own, others), inOrder(own, others)].map(pairs => ({
    pairs,
    chance: chanceIn(pairs, own.length, others.length),
  }));
  const [things, order] = ways as [(typeof ways)[number], (typeof ways)[number]];
  return things.chance <= order.chance ? things : order;
}

function ofSameThings(own: readonly OpeningCount[], others: readonly OpeningCount[]): CountPair[] {
  const left = [...others];
  return own.flatMap((count): CountPair[] => {
    if (count.thing === null) return [];
    const at = left.findIndex(({ thing, value }) => thing === count.thing && value === count.value);
    return at < 0 ? [] : left.splice(at, 1).map((other): CountPair => [count, other]);
  });
}

/** The longest common run of values in order, others between them left out; lists are short. */
function inOrder(own: readonly OpeningCount[], others: readonly OpeningCount[]): CountPair[] {
  const lengths = Array.from({ length: own.length + 1 }, () => new Uint8Array(others.length + 1));
  const at = (i: number, j: number): number => (lengths[i] as Uint8Array)[j] as number;
  for (let i = own.length - 1; i >= 0; i--)
    for (let j = others.length - 1; j >= 0; j--)
      (lengths[i] as Uint8Array)[j] =
        own[i]?.value === others[j]?.value ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: CountPair[] = [];
  for (let i = 0, j = 0; i < own.length && j < others.length; ) {
    if (own[i]?.value === others[j]?.value)
      pairs.push([own[i++] as OpeningCount, others[j++] as OpeningCount]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** Members of one unit tell of the same meetings: only other units count, or other persons where units are not known. */
function isElsewhere(a: CorpusPaper, b: CorpusPaper): boolean {
  return relationOf(a, b) === 'unit';
}

function whoOf({ unitKey, key }: CorpusPaper): string {
  return unitKey ?? key;
}

import { describe, expect, test } from 'vitest';
import { estimate, total } from '../../../src/audit/sampling/estimate.ts';
import {
  type Confidence,
  type Counted,
  interval,
  readConfidence,
} from '../../../src/audit/sampling/hypergeometric.ts';

const at = (percent: string): Confidence => readConfidence(percent) as Confidence;

/** How many samples of a size hold how many of the first `marked` papers: every single sample is looked at. */
function everySample(population: number, sample: number, marked: number): number[] {
  const counts = Array.from({ length: sample + 1 }, () => 0);
  for (let set = 0; set < 2 ** population; set++) {
    let size = 0;
    let hits = 0;
    for (let i = 0; i < population; i++) {
      if ((set >> i) % 2 === 0) continue;
      size++;
      if (i < marked) hits++;
    }
    if (size === sample) counts[hits] = (counts[hits] as number) + 1;
  }
  return counts;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('the exact interval', () => {
  test.each([
    [8, 3],
    [9, 4],
    [10, 5],
    [10, 1],
  ])('of %i papers and %i drawn is what counting every sample gives', (population, sample) => {
    const tables = Array.from({ length: population + 1 }, (_, marked) =>
      everySample(population, sample, marked),
    );
    for (const [percent, risk] of [
      ['95', 5],
      ['80', 20],
      ['99', 1],
    ] as const) {
      for (let failing = 0; failing <= sample; failing++) {
        const kept = tables.flatMap((counts, marked) => {
          const all = sum(counts);
          const few = sum(counts.slice(0, failing + 1));
          const many = sum(counts.slice(failing));
          return few * 200 > risk * all && many * 200 > risk * all ? [marked] : [];
        });
        expect(interval({ population, sample, failing }, at(percent))).toEqual({
          low: kept[0],
          high: kept.at(-1),
        });
      }
    }
  });

  test('covers the truth as surely as it says, whatever the truth', () => {
    const [population, sample] = [40, 12];
    const choose = (n: number, k: number): number =>
      k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
    for (let marked = 0; marked <= population; marked++) {
      let covered = 0;
      for (let failing = 0; failing <= sample; failing++) {
        const chance =
          (choose(marked, failing) * choose(population - marked, sample - failing)) /
          choose(population, sample);
        if (chance === 0) continue;
        const { low, high } = interval({ population, sample, failing }, at('95'));
        if (low <= marked && marked <= high) covered += chance;
      }
      expect(covered).toBeGreaterThanOrEqual(0.95);
    }
  });

  test('mirrors when failing and passing change places, and shrinks with more papers looked at', () => {
    for (let failing = 0; failing <= 30; failing++) {
      const one = interval({ population: 415, sample: 30, failing }, at('95'));
      const other = interval({ population: 415, sample: 30, failing: 30 - failing }, at('95'));
      expect(other).toEqual({ low: 415 - one.high, high: 415 - one.low });
      expect(one.low).toBeGreaterThanOrEqual(failing);
      expect(one.high).toBeLessThanOrEqual(415 - (30 - failing));
    }
    const width = (sample: number): number => {
      const { low, high } = interval({ population: 400, sample, failing: sample / 10 }, at('95'));
      return high - low;
    };
    expect(width(20)).toBeGreaterThan(width(100));
    expect(width(100)).toBeGreaterThan(width(300));
  });

  test('of a folder as large as a province', () => {
    const { low, high } = interval({ population: 15_600, sample: 142, failing: 14 }, at('95'));
    // the binomial gives 5.5 % and 16 %: with so small a part both must nearly agree
    expect(low / 15_600).toBeCloseTo(0.055, 2);
    expect(high / 15_600).toBeCloseTo(0.16, 2);
  });

  test.each([
    ['95', '95'],
    ['95%', '95'],
    ['99.9', '99.9'],
  ])('the confidence %s is %s percent', (text, percent) => {
    expect(readConfidence(text)?.percent).toBe(percent);
  });
  test.each(['', '100', '50', '5', '0.95', '-95', 'hoch'])('%j is none', text => {
    expect(readConfidence(text)).toBeNull();
  });
});

describe('several strata', () => {
  test('strata looked at in full and certain papers are added as they are', () => {
    const strata = [
      { population: 5, sample: 5, failing: 2 },
      { population: 40, sample: 10, failing: 3 },
    ];
    const alone = estimate(strata[1] as Counted, at('95'));
    const all = total(strata, { papers: 4, failing: 1 }, at('95'));
    expect(all).toMatchObject({ low: alone.low + 3, high: alone.high + 3, method: 'hypergeometric' });
    expect(all).toMatchObject({ population: 49, looked: 19, failing: 6, point: 15 });
    expect(total([strata[0] as Counted], { papers: 0, failing: 0 }, at('95'))).toMatchObject({
      low: 2,
      high: 2,
      method: 'census',
    });
  });

  test.each([
    [
      [
        [6, 2],
        [7, 3],
      ],
    ],
    [
      [
        [4, 1],
        [9, 4],
        [3, 1],
      ],
    ],
    [
      [
        [2, 1],
        [2, 1],
        [2, 1],
        [8, 3],
      ],
    ],
    [
      [
        [12, 6],
        [5, 1],
      ],
    ],
  ])('%j: the interval covers every truth as surely as it says', shape => {
    const choose = (n: number, k: number): number =>
      k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
    const chance = ([population, sample]: readonly number[], marked: number, failing: number): number =>
      (choose(marked, failing) * choose((population as number) - marked, (sample as number) - failing)) /
      choose(population as number, sample as number);
    const product = (lengths: readonly number[]): number[][] =>
      lengths.reduce<number[][]>(
        (rows, length) => rows.flatMap(row => Array.from({ length: length + 1 }, (_, i) => [...row, i])),
        [[]],
      );
    const strata = shape as number[][];
    const seen = product(strata.map(([, sample]) => sample as number)).map(failings => ({
      failings,
      ...total(
        strata.map(([population, sample], i) => ({
          population: population as number,
          sample: sample as number,
          failing: failings[i] as number,
        })),
        { papers: 0, failing: 0 },
        at('80'),
      ),
    }));
    for (const truth of product(strata.map(([population]) => population as number))) {
      const covered = sum(
        seen
          .filter(({ low, high }) => low <= sum(truth) && sum(truth) <= high)
          .map(({ failings }) =>
            strata.reduce(
              (all, stratum, i) => all * chance(stratum, truth[i] as number, failings[i] as number),
              1,
            ),
          ),
      );
      expect(covered).toBeGreaterThanOrEqual(0.8 - 1e-9);
    }
  });

  test('says much more than the strata added up one by one', () => {
    const strata = Array.from({ length: 11 }, () => ({ population: 130, sample: 10, failing: 1 }));
    const { low, high } = total(strata, { papers: 0, failing: 0 }, at('95'));
    expect(low).toBeGreaterThan(60);
    expect(high).toBeLessThan(260);
  });
});

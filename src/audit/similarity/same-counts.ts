import type { OpeningCount } from '../opening-counts.ts';
import type { CorpusPaper } from './corpus.ts';
import { relationOf } from './relations.ts';

/** A paper and what its opening counts. */
export interface CountedPaper {
  readonly paper: CorpusPaper;
  readonly counts: readonly OpeningCount[];
}

export interface CountMatch {
  readonly count: OpeningCount;
  /** Units, or persons where no unit is known, that give the same. */
  readonly others: number;
  /** The paper that has most counts in common with this one. */
  readonly other: number;
  readonly otherLine: OpeningCount;
  readonly together: number;
}

/** Papers looked at for one count: where more give the same it is the custom of a place. */
const MOST = 200;

/** Which counts of each paper stand in the openings of other units too. */
export function sameCounts(papers: readonly CountedPaper[]): (paper: number) => CountMatch[] {
  const holders = new Map<string, number[]>();
  papers.forEach(({ counts, paper }, index) => {
    if (paper.previous) return;
    for (const key of new Set(counts.map(count => count.key))) {
      const list = holders.get(key);
      if (list) list.push(index);
      else holders.set(key, [index]);
    }
  });
  return index => {
    const { paper, counts } = papers[index] as CountedPaper;
    const together = new Map<number, number>();
    const found = counts.map(count => {
      const others = (holders.get(count.key) ?? [])
        .slice(0, MOST)
        .filter(other => isElsewhere(paper, (papers[other] as CountedPaper).paper));
      for (const other of others) together.set(other, (together.get(other) ?? 0) + 1);
      return { count, others };
    });
    return found.flatMap(({ count, others }): CountMatch[] => {
      if (others.length === 0) return [];
      const other = others.reduce((best, next) =>
        (together.get(next) as number) > (together.get(best) as number) ? next : best,
      );
      const otherLine = (papers[other] as CountedPaper).counts.find(({ key }) => key === count.key);
      const units = new Set(others.map(one => whoOf((papers[one] as CountedPaper).paper)));
      return [
        {
          count,
          others: units.size,
          other,
          otherLine: otherLine as OpeningCount,
          together: together.get(other) as number,
        },
      ];
    });
  };
}

/** Members of one unit tell of the same meetings: only other units count, or other persons where units are not known. */
function isElsewhere(a: CorpusPaper, b: CorpusPaper): boolean {
  return relationOf(a, b) === 'unit';
}

function whoOf({ unitKey, key }: CorpusPaper): string {
  return unitKey ?? key;
}

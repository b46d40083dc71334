import { firstIndex } from './first-index.ts';
import type { Range } from './text.ts';

/**
 * Answers for many ranges whether any of the given ones holds them (borders may touch), without walking through all of them:
 * of those that begin no later, the furthest end decides.
 */
export function coverIndex(outer: readonly Range[]): (inner: Range) => boolean {
  const sorted = [...outer].sort((a, b) => a.start - b.start);
  let furthest = Number.NEGATIVE_INFINITY;
  const ends = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return inner => {
    const count = countUpTo(sorted, inner.start);
    return count > 0 && (ends[count - 1] as number) >= inner.end;
  };
}

/** How many ranges of an ordered list begin at `at` or before it. */
function countUpTo(sorted: readonly Range[], at: number): number {
  return firstIndex(sorted.length, i => (sorted[i] as Range).start > at);
}

/** The items of an ordered list that begin in a range, its end left out. */
export function startingIn<T>(items: readonly T[], startOf: (item: T) => number, { start, end }: Range): T[] {
  const from = firstIndex(items.length, i => startOf(items[i] as T) >= start);
  let to = from;
  while (to < items.length && startOf(items[to] as T) < end) to++;
  return items.slice(from, to);
}

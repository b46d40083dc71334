import { firstIndex } from '../../src/language/first-index.ts';
import type { Range } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';

interface Placed {
  readonly range: Range;
}

/** The hits of an ordered list that lie inside a range, found without walking through all of them. */
export function hitsIn<T extends Placed>(hits: readonly T[], { start, end }: Range): T[] {
  const found: T[] = [];
  for (let i = firstFrom(hits, start); i < hits.length; i++) {
    const hit = hits[i] as T;
    if (hit.range.start >= end) break;
    if (hit.range.end <= end) found.push(hit);
  }
  return found;
}

/** Whether any hit of an ordered list lies inside a range. */
export function isHitIn(hits: readonly LexiconHit[], { start, end }: Range): boolean {
  for (let i = firstFrom(hits, start); i < hits.length; i++) {
    const { range } = hits[i] as LexiconHit;
    if (range.start >= end) break;
    if (range.end <= end) return true;
  }
  return false;
}

/** How many hits of an ordered list lie inside a range. */
export function countIn(hits: readonly LexiconHit[], { start, end }: Range): number {
  let count = 0;
  for (let i = firstFrom(hits, start); i < hits.length; i++) {
    const { range } = hits[i] as LexiconHit;
    if (range.start >= end) break;
    if (range.end <= end) count++;
  }
  return count;
}

/** How many characters of a range the hits inside it cover. */
export function coveredIn(hits: readonly LexiconHit[], { start, end }: Range): number {
  let sum = 0;
  for (let i = firstFrom(hits, start); i < hits.length; i++) {
    const { range } = hits[i] as LexiconHit;
    if (range.start >= end) break;
    if (range.end <= end) sum += range.end - range.start;
  }
  return sum;
}

function firstFrom(hits: readonly Placed[], start: number): number {
  return firstIndex(hits.length, i => (hits[i] as Placed).range.start >= start);
}

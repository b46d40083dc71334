import type { Range } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';

/** The hits of an ordered list that lie inside a range, found without walking through all of them. */
export function hitsIn(hits: readonly LexiconHit[], { start, end }: Range): LexiconHit[] {
  const found: LexiconHit[] = [];
  for (let i = firstFrom(hits, start); i < hits.length; i++) {
    const hit = hits[i] as LexiconHit;
    if (hit.range.start >= end) break;
    if (hit.range.end <= end) found.push(hit);
  }
  return found;
}

/** How many characters the hits cover. */
export function coveredBy(hits: readonly LexiconHit[]): number {
  return hits.reduce((sum, { range }) => sum + range.end - range.start, 0);
}

function firstFrom(hits: readonly LexiconHit[], start: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as LexiconHit).range.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

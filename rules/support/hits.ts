import type { Draft } from '../../src/draft/model.ts';
import type { Range } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import type { RuleContext } from '../../src/linter/rule.ts';
import { quotedSpans, textBlocks } from './prose.ts';

/** Hits of a lexicon that the paper says itself: what stands inside a quotation or a title 《…》 is left out. */
export function ownHits({ draft, hits }: Pick<RuleContext, 'draft' | 'hits'>, lexicon: string): LexiconHit[] {
  const quoted = quotationsOf(draft);
  return hits(lexicon).filter(({ range }) => !isCovered(quoted, range));
}

/** The hits of an ordered list that begin inside a range, found without walking through all of them. */
export function hitsIn(hits: readonly LexiconHit[], { start, end }: Range): LexiconHit[] {
  const found: LexiconHit[] = [];
  for (let i = firstFrom(hits, start); i < hits.length; i++) {
    const hit = hits[i] as LexiconHit;
    if (hit.range.start >= end) break;
    if (hit.range.end <= end) found.push(hit);
  }
  return found;
}

/** How many characters of a range the hits cover. */
export function coveredBy(hits: readonly LexiconHit[]): number {
  return hits.reduce((sum, { range }) => sum + range.end - range.start, 0);
}

function firstFrom(items: readonly { readonly range: Range }[], start: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as { range: Range }).range.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A draft never changes, and many rules ask for the same. */
const quotations = new WeakMap<Draft, readonly { readonly range: Range }[]>();

/** Places in the source between quotation marks or title marks, in order. */
export function quotationsOf(draft: Draft): readonly { readonly range: Range }[] {
  const known = quotations.get(draft);
  if (known) return known;
  const { text } = draft.source;
  const spans = textBlocks(draft).flatMap(({ range }) =>
    quotedSpans(text.slice(range.start, range.end)).map(({ start, end }) => ({
      range: { start: range.start + start, end: range.start + end },
    })),
  );
  const ordered = spans.sort((a, b) => a.range.start - b.range.start);
  quotations.set(draft, ordered);
  return ordered;
}

function isCovered(spans: readonly { readonly range: Range }[], { start, end }: Range): boolean {
  const before = spans[firstFrom(spans, start + 1) - 1];
  return before !== undefined && before.range.start < start && end < before.range.end;
}

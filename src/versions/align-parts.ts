import type { Range } from '../language/text.ts';
import type { Budget } from './budget.ts';
import type { Span, Wording } from './model.ts';
import type { Segment } from './segments.ts';
import { alignSentences } from './sentences.ts';
import { countIn, type View } from './view.ts';
import { diffWords, formatSpans, replaceSpans } from './words.ts';

/** Share of the words (0 to 1) that must survive in the smaller of two texts for it to be edited and not rewritten. */
const SURVIVES = 0.25;

/**
 * What was changed between parts that are one. The spans tile what the parts own, in the order of the texts.
 *
 * @param old segments of each old part, in order; several for a merge
 * @param next segments of each new part, in order; several for a split
 */
export function alignParts(
  a: View,
  b: View,
  old: readonly (readonly Segment[])[],
  next: readonly (readonly Segment[])[],
  budget: Budget,
): Span[] {
  const ours = old.flat();
  const theirs = next.flat();
  const spans: Span[] = [];
  for (const pair of alignSentences(ours, theirs, budget)) {
    const olds = stretches(ours.slice(...pair.old));
    const news = stretches(theirs.slice(...pair.new));
    const [x, y] = [olds[0], news[0]];
    if (x && y && olds.length === 1 && news.length === 1) {
      if (pair.equal) spans.push(...formatSpans(a, b, x, y));
      else spans.push(...diffWords(a, b, x, y, budget));
      continue;
    }
    // sentences without a partner, or such as stand in two parts
    for (const stretch of olds)
      spans.push(...replaceSpans(a, b, stretch, { start: y?.start ?? 0, end: y?.start ?? 0 }));
    for (const stretch of news) spans.push(...replaceSpans(a, b, { start: 0, end: 0 }, stretch));
  }
  return spans;
}

/** Neighbouring segments as one stretch; more where they stand in parts that do not touch. */
function stretches(segments: readonly Segment[]): Range[] {
  const found: { start: number; end: number }[] = [];
  for (const { range } of segments) {
    const last = found.at(-1);
    if (last && last.end === range.start) last.end = range.end;
    else found.push({ ...range });
  }
  return found;
}

/** How far the wording survives, judged by the spans. */
export function wordingOf(spans: readonly Span[], a: View, b: View): Wording {
  if (spans.every(({ kind }) => kind === 'same')) return 'same';
  if (spans.every(({ kind }) => kind === 'same' || kind === 'format')) return 'format';
  const sums = { kept: 0, lost: 0, gained: 0 };
  for (const { kind, old, new: next } of spans) {
    if (kind === 'insert') sums.gained += countIn(b, next);
    else if (kind === 'delete') sums.lost += countIn(a, old);
    else sums.kept += countIn(a, old);
  }
  const { kept, lost, gained } = sums;
  return kept < (kept + Math.min(lost, gained)) * SURVIVES ? 'rewrite' : 'edit';
}

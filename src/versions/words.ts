import { diffArrays } from 'diff';
import type { Range } from '../language/text.ts';
import { afford, type Budget } from './budget.ts';
import type { Span } from './model.ts';
import { countIn, cutsFigure, sameBytes, type View, wordsIn } from './view.ts';

/** Share of a sentence that must survive (0 to 1); below it, word for word would be a riddle, and it shows as replaced. */
const SURVIVES = 0.25;
/** Fewest characters that stand between two changes; a shorter island is a part of the change. */
const ISLAND = 2;
/** Most edits looked for between two sentences. */
const MOST_EDITS = 1_000;
/** Most units of two stretches that are compared by words; sentences are far shorter. */
const LARGEST = 20_000;
/** Longest piece that is cut into words at once: the memory of the segmenter grows with the square of it. */
const LONGEST = 500;

interface Token {
  readonly start: number;
  end: number;
  /** Equal tokens are equal words; those of marks and blanks are empty. */
  key: string;
}

/** A stretch of both texts, equal in words or not. */
interface Piece {
  readonly equal: boolean;
  readonly old: { start: number; end: number };
  readonly new: { start: number; end: number };
}

/**
 * What was changed from one stretch to another, word by word. The spans tile both stretches. No change begins or ends
 * inside of a figure, and no single character of agreement stands between two changes.
 */
export function diffWords(a: View, b: View, old: Range, next: Range, budget: Budget): Span[] {
  const aligned = alignTokens(a, b, old, next, budget);
  const pieces = joinIslands(joinEqual(a, b, aligned), a, b);
  return survives(pieces, a, b, old, next)
    ? pieces.flatMap(piece => spansOf(piece, a, b))
    : replaceSpans(a, b, old, next);
}

/** The old stretch deleted, the new one inserted; blanks and marks alone are a matter of format. */
export function replaceSpans(a: View, b: View, old: Range, next: Range): Span[] {
  if (old.end === old.start && next.end === next.start) return [];
  if (countIn(a, old) === 0 && countIn(b, next) === 0) return formatSpans(a, b, old, next);
  const spans: Span[] = [];
  if (old.end > old.start) spans.push({ kind: 'delete', old, new: { start: next.start, end: next.start } });
  if (next.end > next.start) spans.push({ kind: 'insert', old: { start: old.end, end: old.end }, new: next });
  return spans;
}

/** Two stretches with the same words: where their bytes agree, and where widths, marks or blanks differ. */
export function formatSpans(a: View, b: View, old: Range, next: Range): Span[] {
  const spans: Span[] = [];
  let fromA = old.start;
  let fromB = next.start;
  const push = (toA: number, toB: number): void => {
    if (toA === fromA && toB === fromB) return;
    const here = { old: { start: fromA, end: toA }, new: { start: fromB, end: toB } };
    const kind = sameBytes(a, b, here.old, here.new) ? 'same' : 'format';
    const last = spans.at(-1);
    if (last?.kind === kind) {
      spans[spans.length - 1] = {
        kind,
        old: { start: last.old.start, end: toA },
        new: { start: last.new.start, end: toB },
      };
    } else spans.push({ kind, ...here });
    fromA = toA;
    fromB = toB;
  };
  let i = old.start;
  let j = next.start;
  while (i < old.end || j < next.end) {
    while (i < old.end && a.mask[i] === 0) i++;
    while (j < next.end && b.mask[j] === 0) j++;
    push(i, j);
    if (i < old.end) i++;
    if (j < next.end) j++;
    push(i, j);
  }
  return spans;
}

let segmenter: Intl.Segmenter | null = null;

/** Words, figures whole; each mark and blank is a token of its own. */
function tokensOf(view: View, { start, end }: Range): Token[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const tokens: Token[] = [];
  for (let at = start; at < end; at += LONGEST) {
    const piece = view.text.slice(at, Math.min(end, at + LONGEST));
    for (const { index, segment } of segmenter.segment(piece)) {
      const from = at + index;
      const range = { start: from, end: from + segment.length };
      const last = tokens.at(-1);
      if (last && cutsFigure(view, from)) {
        last.end = range.end;
        last.key += wordsIn(view, range);
      } else tokens.push({ ...range, key: wordsIn(view, range) });
    }
  }
  return tokens.filter(({ key }) => key !== '');
}

function alignTokens(a: View, b: View, old: Range, next: Range, budget: Budget): Piece[] {
  const whole = [{ equal: false, old: { ...old }, new: { ...next } }];
  const size = old.end - old.start + next.end - next.start;
  if (size > LARGEST || !afford(budget, size * 100)) {
    budget.spent = true;
    return whole;
  }
  const wordsA = tokensOf(a, old);
  const wordsB = tokensOf(b, next);
  const parts = diffArrays(
    wordsA.map(({ key }) => key),
    wordsB.map(({ key }) => key),
    { maxEditLength: MOST_EDITS },
  );
  if (!parts) return whole;
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  let endA = old.start;
  let endB = next.start;
  const push = (equal: boolean, toA: number, toB: number): void => {
    if (toA > endA || toB > endB)
      pieces.push({ equal, old: { start: endA, end: toA }, new: { start: endB, end: toB } });
    endA = toA;
    endB = toB;
  };
  for (const { added, removed, count = 0 } of parts) {
    if (removed) {
      i += count;
      push(false, (wordsA[i - 1] as Token).end, endB);
    } else if (added) {
      j += count;
      push(false, endA, (wordsB[j - 1] as Token).end);
    } else {
      for (let k = 0; k < count; k++) {
        const x = wordsA[i++] as Token;
        const y = wordsB[j++] as Token;
        // marks and blanks between two words
        push(false, x.start, y.start);
        push(true, x.end, y.end);
      }
    }
  }
  push(false, old.end, next.end);
  return pieces;
}

/** Words that follow each other become one stretch of agreement, marks between them too where no word stands with them. */
function joinEqual(a: View, b: View, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const equal = piece.equal || !changesWords(piece, a, b);
    const last = joined.at(-1);
    if (last && last.equal === equal) extend(last, piece);
    else joined.push(copyOf(piece, equal));
  }
  return joined;
}

/** Agreement of a single character between two changes is chance more often than not. */
function joinIslands(pieces: readonly Piece[], a: View, b: View): Piece[] {
  const joined: Piece[] = [];
  pieces.forEach((piece, i) => {
    const last = joined.at(-1);
    const inside = i > 0 && i < pieces.length - 1;
    const island = piece.equal && inside && isShort(piece, a);
    if (last && !last.equal && (!piece.equal || island)) extend(last, piece);
    else joined.push(copyOf(piece, piece.equal));
  });
  return joined.flatMap(piece => (piece.equal ? [piece] : trim(piece, a, b)));
}

function copyOf({ old, new: next }: Piece, equal: boolean): Piece {
  return { equal, old: { ...old }, new: { ...next } };
}

function extend(last: Piece, { old, new: next }: Piece): void {
  last.old.end = old.end;
  last.new.end = next.end;
}

function isShort({ old }: Piece, view: View): boolean {
  const words = wordsIn(view, old);
  return words.length < ISLAND && !/\p{N}/u.test(words);
}

/** Whether more than marks and blanks differ. */
function changesWords({ old, new: next }: Piece, a: View, b: View): boolean {
  return countIn(a, old) > 0 || countIn(b, next) > 0;
}

/** Cuts what both sides of a change begin and end with off it, figures left whole. */
function trim({ old, new: next }: Piece, a: View, b: View): Piece[] {
  const most = Math.min(old.end - old.start, next.end - next.start);
  let head = 0;
  while (head < most && a.text[old.start + head] === b.text[next.start + head]) head++;
  while (head > 0 && (splits(a, old.start + head) || splits(b, next.start + head))) head--;
  let tail = 0;
  while (tail < most - head && a.text[old.end - tail - 1] === b.text[next.end - tail - 1]) tail++;
  while (tail > 0 && (splits(a, old.end - tail) || splits(b, next.end - tail))) tail--;
  const pieces: Piece[] = [];
  const push = (equal: boolean, fromA: number, fromB: number, toA: number, toB: number): void => {
    if (toA > fromA || toB > fromB)
      pieces.push({ equal, old: { start: fromA, end: toA }, new: { start: fromB, end: toB } });
  };
  push(true, old.start, next.start, old.start + head, next.start + head);
  push(false, old.start + head, next.start + head, old.end - tail, next.end - tail);
  push(true, old.end - tail, next.end - tail, old.end, next.end);
  return pieces;
}

function splits(view: View, at: number): boolean {
  const unit = view.text.charCodeAt(at);
  return cutsFigure(view, at) || (unit >= 0xdc00 && unit <= 0xdfff);
}

function survives(pieces: readonly Piece[], a: View, b: View, old: Range, next: Range): boolean {
  const kept = pieces.filter(({ equal }) => equal).reduce((sum, piece) => sum + countIn(a, piece.old), 0);
  return kept >= Math.min(countIn(a, old), countIn(b, next)) * SURVIVES;
}

function spansOf({ equal, old, new: next }: Piece, a: View, b: View): Span[] {
  return equal ? formatSpans(a, b, old, next) : replaceSpans(a, b, old, next);
}

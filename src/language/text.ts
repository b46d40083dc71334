/**
 * A piece of a draft as it reads, and where each of its characters stands in the source.
 *
 * Markdown marks and the line breaks of hard-wrapped paragraphs are gone from `value`, so that patterns match
 * what a reader sees; `range` leads back to the exact place in the source. All positions count UTF-16 code units.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** `value` from `at` onwards stands in the source from `source` onwards. */
interface Piece {
  readonly at: number;
  readonly source: number;
}

export interface Text {
  readonly value: string;
  /** In order. */
  readonly pieces: readonly Piece[];
}

export const EMPTY_TEXT: Text = { value: '', pieces: [{ at: 0, source: 0 }] };

/** A text that stands in the source letter by letter from `offset` on. */
export function textAt(value: string, offset: number): Text {
  return { value, pieces: [{ at: 0, source: offset }] };
}

/** Joins source slices into one text; empty slices are left out. */
export function joinSlices(source: string, slices: readonly Range[]): Text {
  let value = '';
  const pieces: { at: number; source: number }[] = [];
  for (const { start, end } of slices) {
    if (end <= start) continue;
    pieces.push({ at: value.length, source: start });
    value += source.slice(start, end);
  }
  return pieces.length > 0 ? { value, pieces } : EMPTY_TEXT;
}

/** Where character `index` (0 to `value.length`) of the text stands in the source. */
export function sourceOffset(text: Text, index: number): number {
  const { pieces } = text;
  const piece = pieces[pieceAt(pieces, index)] as Piece;
  return piece.source + (index - piece.at);
}

/** The last piece that begins at `index` or before it; the first one where none does. */
function pieceAt(pieces: Text['pieces'], index: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).at <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The source range of `value.slice(start, end)`; an empty slice gives an empty range. */
export function sourceRange(text: Text, start = 0, end: number = text.value.length): Range {
  const from = sourceOffset(text, start);
  // the end is exclusive: step from the last character, or a piece border would pull in what lies between
  return { start: from, end: end > start ? sourceOffset(text, end - 1) + 1 : from };
}

/** The part of a text from `start` to `end`, still knowing its place in the source. */
export function sliceText(text: Text, start: number, end: number = text.value.length): Text {
  const value = text.value.slice(start, end);
  if (text.pieces.length === 1) return textAt(value, sourceOffset(text, start));
  const pieces = [{ at: 0, source: sourceOffset(text, start) }];
  // a paragraph of many lines is cut into many sentences: only the pieces of this one may be walked through
  for (let i = pieceAt(text.pieces, start); i < text.pieces.length; i++) {
    const piece = text.pieces[i] as Piece;
    if (piece.at >= end) break;
    if (piece.at > start) pieces.push({ at: piece.at - start, source: piece.source });
  }
  return { value, pieces };
}

/** Whether `inner` lies within `outer` (borders may touch). */
export function covers(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two ranges share a character (borders do not count). */
export function overlaps(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Number of characters (字数): every UTF-16 unit that is no white space. */
export function countCharacters(value: string): number {
  let count = 0;
  for (let i = 0; i < value.length; i++) if (!isBlank(value.charCodeAt(i))) count++;
  return count;
}

/** Whether a code unit is white space, as `\s` has it. */
export function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0 || (code > 0x3000 && code !== 0xfeff)) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

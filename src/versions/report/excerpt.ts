import { visible } from '../../report/escape.ts';
import type { Change, Comparison } from '../model.ts';

/** A piece of a change as it is shown; `kept` is of the new text. */
export interface Piece {
  readonly mark: 'kept' | 'deleted' | 'inserted';
  readonly text: string;
}

/** The whole of a change as pieces, format left out: what remains the same is told by the new text. */
export function piecesOf(comparison: Comparison, { spans }: Change): Piece[] {
  const [old, next] = [comparison.old.source.text, comparison.new.source.text];
  const pieces: Piece[] = [];
  for (const { kind, old: was, new: is } of spans) {
    const mark = kind === 'delete' ? 'deleted' : kind === 'insert' ? 'inserted' : 'kept';
    const text = mark === 'deleted' ? old.slice(was.start, was.end) : next.slice(is.start, is.end);
    const last = pieces.at(-1);
    if (last?.mark === mark) pieces[pieces.length - 1] = { mark, text: last.text + text };
    else if (text !== '') pieces.push({ mark, text });
  }
  return pieces;
}

/** The two sides of a change apart: what was deleted or inserted, and the rest. */
export function piecesOfSide(comparison: Comparison, { spans }: Change, side: 'old' | 'new'): Piece[] {
  const { text } = comparison[side].source;
  const own = side === 'old' ? 'delete' : 'insert';
  const mark = side === 'old' ? 'deleted' : 'inserted';
  return spans.map(span => ({
    mark: span.kind === own ? mark : 'kept',
    text: text.slice(span[side].start, span[side].end),
  }));
}

/** For reading: no blank lines, and no marks of headings at the heads of lines, whichever piece they stand in. */
export function legible(pieces: readonly Piece[]): Piece[] {
  let fresh = true;
  return pieces.flatMap(({ mark, text }) => {
    let out = '';
    text.split(/\r\n?|\n/u).forEach((line, i) => {
      if (i > 0 && !fresh) {
        out += '\n';
        fresh = true;
      }
      const words = fresh ? line.replace(/^[ \t]{0,8}#{1,6}[ \t]{1,8}/u, '') : line;
      if (fresh && words.trim() === '') return;
      out += words;
      fresh = false;
    });
    return out === '' ? [] : [{ mark, text: out }];
  });
}

/** Characters of what was kept that are shown around a change, and of a change itself. */
export interface ExcerptSize {
  readonly context: number;
  readonly longest: number;
  /** Changes shown. */
  readonly most: number;
}

export interface Excerpt {
  readonly pieces: readonly Piece[];
  /** Changes that are not shown. */
  readonly left: number;
}

/** Marks of a Markdown heading say nothing in a quotation. */
const HEADING_MARKS = /(^|\n)#{1,6}[ \t]{1,8}/gu;

/** The changed places with a little of what stands around them; line ends become blanks. */
export function excerptOf(pieces: readonly Piece[], { context, longest, most }: ExcerptSize): Excerpt {
  const shown: Piece[] = [];
  let places = 0;
  pieces.forEach(({ mark, text }, i) => {
    const before = pieces[i - 1];
    const place = mark !== 'kept' && (before === undefined || before.mark === 'kept');
    if (place) places++;
    if (places > most) return;
    const flat = visible(text.replace(HEADING_MARKS, '$1')).replace(/\s+/gu, ' ');
    if (mark !== 'kept') shown.push({ mark, text: cutMiddle(flat, longest) });
    else
      shown.push({
        mark,
        text: keptText(flat, context, i === 0, i === pieces.length - 1 || places === most),
      });
  });
  return { pieces: shown.filter(({ text }) => text !== ''), left: Math.max(0, places - most) };
}

function keptText(text: string, context: number, first: boolean, last: boolean): string {
  if (first && last) return '';
  if (first) return text.length > context ? `…${tail(text, context)}` : text.trimStart();
  if (last) return text.length > context ? `${head(text, context)}…` : text.trimEnd();
  return text.length > 2 * context + 1 ? `${head(text, context)} … ${tail(text, context)}` : text;
}

/** Cuts never leave half of a character. */
function head(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

function tail(text: string, length: number): string {
  return text.slice(-length).replace(/^[\udc00-\udfff]/, '');
}

function cutMiddle(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const half = Math.floor(longest / 2);
  return `${head(text, half)} … ${tail(text, half)}`;
}

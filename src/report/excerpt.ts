import type { DraftText } from '../draft/model.ts';
import type { Range } from '../language/text.ts';
import { positionAt } from '../source/source.ts';
import { visible } from './escape.ts';
import { characterWidth, displayWidth } from './width.ts';

/** One line of the source around a range, and marks under it. */
export interface Excerpt {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** Blanks and `^`, aligned with `text` at display width. */
  readonly carets: string;
}

interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly offset: number;
}

/** Columns of the line kept before a range that is itself as long as the line. */
const LEAD = 12;

/** Units looked at beyond the width on either side: for pairs of surrogates and combining marks. */
const SLACK = 24;

/** Cuts the first line of `range` to `width` columns (at least 8) so that the start of the range is seen. */
export function excerptOf(draft: DraftText, range: Range, width: number): Excerpt {
  const { text } = draft.source;
  const { line } = positionAt(draft.lines, range.start);
  const bounds = lineBounds(text, draft.lines.starts, line);
  const start = Math.min(range.start, bounds.end);
  const end = Math.min(Math.max(range.end, start), bounds.end);
  const trimmed = trimLine(text, bounds, start, end);
  // a draft may be one single line: look at no more of it than could be shown
  const window = {
    start: Math.max(trimmed.start, boundary(text, start - width - SLACK)),
    end: Math.min(trimmed.end, boundary(text, start + width + SLACK)),
  };
  const cells = cellsOf(text.slice(window.start, window.end), window.start);
  const from = cells.findIndex(({ offset }) => offset >= start);
  const first = from < 0 ? cells.length : from;
  const after = cells.findIndex(({ offset }) => offset >= end);
  const last = after < 0 ? cells.length : after;
  const cut = cutAround(cells, first, last, width, {
    before: window.start > trimmed.start,
    after: window.end < trimmed.end,
  });
  const left = cut.before ? '…' : '';
  const right = cut.after ? '…' : '';
  const blanks = displayWidth(left) + sumWidth(cells, cut.from, first);
  const marked = Math.max(1, sumWidth(cells, first, Math.min(last, cut.to)));
  const shown = cells
    .slice(cut.from, cut.to)
    .map(cell => cell.shown)
    .join('');
  return { line, text: left + shown + right, carets: ' '.repeat(blanks) + '^'.repeat(marked) };
}

function lineBounds(text: string, starts: readonly number[], line: number): Range {
  const start = starts[line - 1] as number;
  let end = starts[line] ?? text.length;
  while (end > start && /[\r\n]/.test(text[end - 1] as string)) end--;
  return { start, end };
}

/** Without blanks at both ends, except those that the range itself is about. */
function trimLine(text: string, bounds: Range, start: number, end: number): Range {
  let from = bounds.start;
  while (from < start && /\s/.test(text[from] as string)) from++;
  let to = bounds.end;
  while (to > end && to > from && /\s/.test(text[to - 1] as string)) to--;
  return { start: from, end: to };
}

/** Never between the halves of a surrogate pair. */
function boundary(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}

function cellsOf(text: string, start: number): Cell[] {
  const cells: Cell[] = [];
  const plain = visible(text) === text;
  let offset = start;
  for (const character of text) {
    const shown = plain ? character : visible(character);
    const width = shown === character ? characterWidth(character) : displayWidth(shown);
    cells.push({ shown, width, offset });
    offset += character.length;
  }
  return cells;
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly before: boolean;
  readonly after: boolean;
}

/** Cells `from` to `to` that fit, with the range in sight and what room is left shared between both sides. */
function cutAround(
  cells: readonly Cell[],
  first: number,
  last: number,
  width: number,
  beyond: { before: boolean; after: boolean },
): Cut {
  if (!beyond.before && !beyond.after && sumWidth(cells, 0, cells.length) <= width) {
    return { from: 0, to: cells.length, before: false, after: false };
  }
  const marked = sumWidth(cells, first, last);
  const room = width - 2;
  const lead = marked + LEAD * 2 >= room ? Math.min(LEAD, room >> 2) : (room - marked) >> 1;
  let from = first;
  for (let used = 0; from > 0; from--) {
    used += (cells[from - 1] as Cell).width;
    if (used > lead) break;
  }
  if (from > 0 || beyond.before) {
    // near the end of the line the room on the right goes to the left
    const tail = sumWidth(cells, from, cells.length);
    for (let used = tail; from > 0; from--) {
      used += (cells[from - 1] as Cell).width;
      if (used > width - 1) break;
    }
  }
  const before = from > 0 || beyond.before;
  const limit = width - (before ? 1 : 0);
  if (!beyond.after && sumWidth(cells, from, cells.length) <= limit) {
    return { from, to: cells.length, before, after: false };
  }
  let to = from;
  for (let used = 1; to < cells.length; to++) {
    used += (cells[to] as Cell).width;
    if (used > limit) break;
  }
  return { from, to, before, after: true };
}

function sumWidth(cells: readonly Cell[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += (cells[i] as Cell).width;
  return sum;
}

import { listMarkAt, trimEnd } from './line-starts.ts';
import { readLeaf } from './raw-leaves.ts';
import {
  type Container,
  endLeaf,
  INDENTED,
  isPlain,
  leave,
  type RawBlock,
  Scan,
  skipIndent,
} from './raw-scan.ts';

export type { ItemMarker, RawBlock } from './raw-scan.ts';

/** Deeper nesting is read as text: no paper has it, and every line must be held against every open container. */
const DEEPEST = 32;

/**
 * Leaf blocks of a Markdown text from offset `from` to its end, found line by line without building a tree.
 *
 * The borders are those of CommonMark with tables as remark reads them (a differential test holds them against it),
 * because a draft must look the same here and in any Markdown viewer. remark itself is some hundred times slower.
 * A quotation is one block whatever it holds, lazy lines included; an empty list item is a paragraph without slices; link
 * definitions hold no text and give no block; footnotes are paragraphs. Time is linear in the length of the text.
 */
export function scanBlocks(text: string, from = 0): RawBlock[] {
  const scan = new Scan(text);
  let start = from;
  let feed = text.indexOf('\n', from);
  let carriage = text.indexOf('\r', from);
  while (start < text.length) {
    if (feed >= 0 && feed < start) feed = text.indexOf('\n', start);
    if (carriage >= 0 && carriage < start) carriage = text.indexOf('\r', start);
    const byCarriage = carriage >= 0 && (feed < 0 || carriage < feed);
    const end = byCarriage ? carriage : feed < 0 ? text.length : feed;
    readLine(scan, start, end);
    start = byCarriage && feed === end + 1 ? end + 2 : end + 1;
  }
  endLeaf(scan);
  leave(scan, 0);
  return scan.blocks;
}

function readLine(scan: Scan, start: number, end: number): void {
  scan.end = end;
  skipIndent(scan, start, 0);
  const kept = keepContainers(scan);
  const { containers, leaf } = scan;
  const complete = kept === containers.length;
  const closed = complete && (leaf?.type === 'fenced' || leaf?.type === 'html');
  // remark lets indented code stand in the way of a list as a paragraph does
  const interrupting = complete && (leaf?.type === 'paragraph' || leaf?.type === 'indented');
  const opened = !closed && openContainers(scan, kept, interrupting);
  readLeaf(scan, opened ? containers.length : kept);
  if (scan.quote) scan.quote.end = trimEnd(scan.text, start, end);
}

/** How many of the open containers the line belongs to; a new item of an open list takes the place of the old one. */
function keepContainers(scan: Scan): number {
  const { containers } = scan;
  let kept = 0;
  for (; kept < containers.length; kept++) {
    const container = containers[kept] as Container;
    const indent = scan.nextColumn - scan.column;
    if (container.quote) {
      if (indent >= INDENTED || !takeQuoteMark(scan)) break;
    } else if (scan.next === scan.end) {
      container.ended ||= container.emptyStart;
      scan.column += Math.min(container.size, indent);
    } else {
      const inside = !container.ended && indent >= container.size;
      container.ended = false;
      container.emptyStart = false;
      if (!inside) return nextItem(scan, kept, container.mark) ? kept + 1 : kept;
      scan.column += container.size;
    }
  }
  return kept;
}

function takeQuoteMark(scan: Scan): boolean {
  if (scan.next === scan.end || scan.text[scan.next] !== '>') return false;
  skipIndent(scan, scan.next + 1, scan.nextColumn + 1);
  if (scan.nextColumn > scan.column) scan.column++;
  return true;
}

function nextItem(scan: Scan, kept: number, mark: number): boolean {
  const item = readItem(scan, false, mark);
  if (!item) return false;
  endLeaf(scan);
  leave(scan, kept);
  scan.containers.push(item);
  return true;
}

/** Opens the containers that start on the line; the first of them ends what is open below `kept`. */
function openContainers(scan: Scan, kept: number, interrupting: boolean): boolean {
  const { containers } = scan;
  let opened = false;
  for (;;) {
    const at = scan.next;
    if (at === scan.end || scan.nextColumn - scan.column >= INDENTED) return opened;
    if (isPlain(scan.text.charCodeAt(at)) || (opened ? containers.length : kept) >= DEEPEST) return opened;
    const quote = takeQuoteMark(scan);
    const container = quote
      ? { quote, mark: 0, size: 0, emptyStart: false, ended: false, marker: null }
      : readItem(scan, interrupting, 0);
    if (!container) return opened;
    if (!opened) {
      endLeaf(scan);
      leave(scan, kept);
    }
    opened = true;
    if (quote && !scan.quote)
      scan.quote = { start: at, end: at, first: scan.blocks.length, depth: containers.length };
    containers.push(container);
  }
}

/** Reads a list marker; `mark` is that of the list it must belong to, or 0. */
function readItem(scan: Scan, interrupting: boolean, mark: number): Container | null {
  const { text, next: start, end } = scan;
  const indent = scan.nextColumn - scan.column;
  if (indent >= INDENTED) return null;
  const found = listMarkAt(text, start, end);
  if (!found || (mark !== 0 && found.mark !== mark)) return null;
  const { ordered, value, width } = found;
  const empty = trimEnd(text, start + width, end) === start + width;
  // what interrupts a paragraph must hold text and, where it is numbered, be a plain 1
  if (interrupting && (empty || (ordered && (value !== 1 || width !== 2)))) return null;
  skipIndent(scan, start + width, scan.nextColumn + width);
  const blanks = scan.nextColumn - scan.column;
  // more than four blanks: the item begins with indented code, one blank belongs to the marker
  const taken = empty || blanks > INDENTED ? 1 : blanks;
  if (!empty) scan.column += taken;
  return {
    quote: false,
    mark: found.mark,
    size: indent + width + taken,
    emptyStart: empty,
    ended: false,
    marker: { ordered, value, range: { start, end: start + width } },
  };
}

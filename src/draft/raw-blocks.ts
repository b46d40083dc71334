import type { Range } from '../language/text.ts';
import {
  closesFence,
  type Fence,
  fenceAt,
  hashDepth,
  hashTitle,
  headColumns,
  htmlAt,
  isBreak,
  listMarkAt,
  ruleColumns,
  trimEnd,
  underlineDepth,
} from './line-starts.ts';
import { skipDefinitions } from './link-definitions.ts';

/** A leaf block of a Markdown text. */
export interface RawBlock {
  readonly type: 'heading' | 'paragraph' | 'quote' | 'code' | 'table' | 'html' | 'break';
  /** From the first character to the last, blanks and a list marker left out. */
  readonly range: Range;
  /** Heading depth 1-6; for paragraphs and indented code inside lists the nesting depth from 1; else 0. */
  readonly depth: number;
  /** For the first block of a list item: its marker; the innermost one where items open into one another. */
  readonly marker: ItemMarker | null;
  /** The slices that hold text, one a line, container prefixes and heading marks left out. */
  readonly slices: readonly Range[];
  /** Whether a heading is of the underlined kind. */
  readonly setext: boolean;
}

export interface ItemMarker {
  readonly ordered: boolean;
  readonly value: number;
  readonly range: Range;
}

/** Deeper nesting is read as text: no paper has it, and every line must be held against every open container. */
const DEEPEST = 32;

/**
 * Leaf blocks of a Markdown text from offset `from` to its end, found line by line without building a tree.
 *
 * The borders are those of CommonMark with tables as remark reads them (a differential test holds them against it),
 * because a draft must look the same here and in any Markdown viewer. remark itself is some hundred times slower.
 * A quotation is one block whatever it holds, lazy lines included; an empty list item is a paragraph without slices; link
 * definitions hold no text and give no block. Time is linear in the length of the text.
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

interface Container {
  readonly quote: boolean;
  /** What items of one list share; 0 for quotations. */
  readonly mark: number;
  /** Columns that a line must be indented to belong to the item. */
  size: number;
  /** The item began with an empty line; another one ends it. */
  emptyStart: boolean;
  ended: boolean;
  /** The item's marker, until its first block takes it. */
  marker: ItemMarker | null;
}

interface Leaf {
  readonly type: 'paragraph' | 'fenced' | 'indented' | 'table' | 'html';
  readonly start: number;
  end: number;
  readonly slices: Range[];
  readonly fence: Fence | null;
  readonly closer: RegExp | null;
  /** Whether a paragraph's last line could be the head of a table. */
  mayHead: boolean;
}

class Scan {
  readonly text: string;
  readonly blocks: RawBlock[] = [];
  readonly containers: Container[] = [];
  leaf: Leaf | null = null;
  /** The outermost open quotation: where it starts and ends, its first block, the containers around it. */
  quote: { readonly start: number; end: number; readonly first: number; readonly depth: number } | null =
    null;
  /** The line at hand: its end, the column up to which containers took it, and its next character but blanks. */
  end = 0;
  column = 0;
  next = 0;
  nextColumn = 0;

  constructor(text: string) {
    this.text = text;
  }
}

const INDENTED = 4;

/** ASCII characters with which something other than plain text can start. */
const STARTS = new Uint8Array(128);
for (const c of '#*-_`~<=>|:+0123456789') STARTS[c.charCodeAt(0)] = 1;

function isPlain(code: number): boolean {
  return code > 127 || STARTS[code] === 0;
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

/** Moves to the first character from `at` on that is no blank; `column` is where `at` stands. */
function skipIndent(scan: Scan, at: number, column: number): void {
  const { text, end } = scan;
  let next = at;
  let nextColumn = column;
  for (; next < end; next++) {
    const code = text.charCodeAt(next);
    if (code === 32) nextColumn++;
    else if (code === 9) nextColumn += 4 - (nextColumn & 3);
    else break;
  }
  scan.column = column;
  scan.next = next;
  scan.nextColumn = nextColumn;
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

/** Adds the line to the open leaf or starts a new one; a line outside of a container may still go on its paragraph. */
function readLeaf(scan: Scan, kept: number): void {
  const blank = scan.next === scan.end;
  const { leaf } = scan;
  const lazy = kept < scan.containers.length;
  if (lazy && (blank || leaf?.type !== 'paragraph')) {
    endLeaf(scan);
    leave(scan, kept);
  }
  if (blank) readBlank(scan);
  else if (scan.leaf?.type === 'paragraph') readParagraphLine(scan, scan.leaf, kept);
  else if (!goOn(scan)) {
    startLeaf(scan);
    if (lazy) startOutside(scan, leaf);
  }
}

/** Two turns of remark's on a line that fell out of a container: code ends on it, and after a table it heads no other. */
function startOutside(scan: Scan, before: Leaf | null): void {
  if (scan.leaf?.type === 'indented') endLeaf(scan);
  else if (scan.leaf && before?.type === 'table') scan.leaf.mayHead = false;
}

function readBlank(scan: Scan): void {
  const type = scan.leaf?.type;
  if (type === 'paragraph' || type === 'table' || (type === 'html' && !scan.leaf?.closer)) endLeaf(scan);
}

function readParagraphLine(scan: Scan, leaf: Leaf, kept: number): void {
  const { text, next, end } = scan;
  const indented = isIndented(scan);
  if (!indented && !isPlain(text.charCodeAt(next))) {
    if (kept === scan.containers.length && (headTable(scan, leaf) || underline(scan, leaf))) return;
    if (startOther(scan, kept)) return;
    if (!scan.leaf) {
      openLeaf(scan, 'paragraph');
      return;
    }
  }
  leaf.mayHead = !indented;
  addLine(leaf, text, next, end);
}

/** Whether the line is a part of the open leaf, which is no paragraph; a leaf that ends before the line is closed. */
function goOn(scan: Scan): boolean {
  const { text, leaf, next, end } = scan;
  if (!leaf) return false;
  const indented = isIndented(scan);
  if (leaf.type === 'fenced' || leaf.type === 'html') {
    leaf.end = end;
    if (leaf.type === 'html' ? leaf.closer?.test(text.slice(next, end)) : !indented && isClosing(scan, leaf))
      endLeaf(scan);
    return true;
  }
  // a table takes every line that starts nothing else
  if (leaf.type === 'table' && !indented && startOther(scan, scan.containers.length)) return true;
  if ((leaf.type === 'indented') !== indented) {
    endLeaf(scan);
    return false;
  }
  addLine(leaf, text, next, end);
  return true;
}

function isIndented(scan: Scan): boolean {
  return scan.nextColumn - scan.column >= INDENTED;
}

function isClosing({ text, next, end }: Scan, { fence }: Leaf): boolean {
  return fence !== null && closesFence(text, next, end, fence);
}

function startLeaf(scan: Scan): void {
  if (isIndented(scan)) openLeaf(scan, 'indented');
  else if (isPlain(scan.text.charCodeAt(scan.next)) || !startOther(scan, scan.containers.length))
    openLeaf(scan, 'paragraph');
}

/** Starts a block that its own first characters tell, and ends what is open; `false` where the line is ordinary text. */
function startOther(scan: Scan, kept: number): boolean {
  const { text, next: start, end } = scan;
  const close = () => {
    endLeaf(scan);
    leave(scan, kept);
  };
  switch (text[start]) {
    case '#': {
      const depth = hashDepth(text, start, end);
      if (depth === 0) return false;
      close();
      const range = { start, end: trimEnd(text, start, end) };
      emit(scan, 'heading', range, [hashTitle(text, start + depth, end)], depth);
      return true;
    }
    case '*':
    case '-':
    case '_':
      if (!isBreak(text, start, end)) return false;
      close();
      emit(scan, 'break', { start, end: trimEnd(text, start, end) }, [], 0);
      return true;
    case '`':
    case '~': {
      const fence = fenceAt(text, start, end);
      if (!fence) return false;
      close();
      openLeaf(scan, 'fenced', fence);
      return true;
    }
    case '<': {
      const html = htmlAt(text, start, end, scan.leaf?.type !== 'paragraph');
      if (!html) return false;
      close();
      openLeaf(scan, 'html', null, html.closer);
      if (html.closer?.test(text.slice(html.from, end))) endLeaf(scan);
      return true;
    }
  }
  return false;
}

/** The line may rule off the line before it as the head of a table; lines above stay a paragraph. */
function headTable(scan: Scan, leaf: Leaf): boolean {
  const { text, next, end } = scan;
  if (!leaf.mayHead) return false;
  const columns = ruleColumns(text, next, end);
  const head = leaf.slices.at(-1) as Range;
  if (columns === 0 || columns !== headColumns(text, head.start, head.end)) return false;
  leaf.slices.pop();
  endLeaf(scan);
  const to = trimEnd(text, next, end);
  scan.leaf = { type: 'table', start: head.start, end: to, slices: [head], fence: null, closer: null, mayHead: false };
  return true;
}

/** The line may underline the open paragraph as a heading. With nothing but definitions above it, it underlines none. */
function underline(scan: Scan, leaf: Leaf): boolean {
  const { text, next, end } = scan;
  const depth = underlineDepth(text, next, end);
  if (depth === 0) return false;
  scan.leaf = null;
  const slices = dropDefinitions(text, leaf.slices);
  const [first] = slices;
  if (!first) return false;
  emit(scan, 'heading', { start: first.start, end: trimEnd(text, next, end) }, slices, depth, true);
  return true;
}

function openLeaf(
  scan: Scan,
  type: Leaf['type'],
  fence: Fence | null = null,
  closer: RegExp | null = null,
): void {
  const { text, next, end } = scan;
  const to = trimEnd(text, next, end);
  const slices = type === 'fenced' || type === 'html' ? [] : [{ start: next, end: to }];
  scan.leaf = { type, start: next, end: to, slices, fence, closer, mayHead: true };
}

function addLine(leaf: Leaf, text: string, start: number, end: number): void {
  leaf.end = trimEnd(text, start, end);
  leaf.slices.push({ start, end: leaf.end });
}

function endLeaf(scan: Scan): void {
  const { leaf, text, containers } = scan;
  if (!leaf) return;
  scan.leaf = null;
  const { type, start, end } = leaf;
  if (type === 'paragraph') {
    const slices = dropDefinitions(text, leaf.slices);
    const [first] = slices;
    if (first)
      emit(
        scan,
        type,
        { start: first.start, end: (slices.at(-1) as Range).end },
        slices,
        depthOf(containers),
      );
  } else if (type === 'fenced' || type === 'indented') {
    emit(scan, 'code', { start, end }, leaf.slices, type === 'fenced' ? 0 : depthOf(containers));
  } else {
    emit(scan, type, { start, end }, leaf.slices, 0);
  }
}

/** The lines of a paragraph after link definitions at its head. */
function dropDefinitions(text: string, slices: readonly Range[]): readonly Range[] {
  const [first] = slices;
  if (!first || text[first.start] !== '[') return slices;
  let skipped = skipDefinitions(slices.map(({ start, end }) => text.slice(start, end)).join('\n'));
  let i = 0;
  for (; skipped > 0 && i < slices.length; i++) {
    const { start, end } = slices[i] as Range;
    skipped -= end - start + 1;
  }
  return slices.slice(i);
}

function depthOf(containers: readonly Container[]): number {
  let depth = 0;
  for (const { quote } of containers) if (!quote) depth++;
  return depth;
}

/** Ends the containers above the first `kept`. A quotation becomes one block, an item without any an empty paragraph. */
function leave(scan: Scan, kept: number): void {
  const { containers, blocks } = scan;
  while (containers.length > kept) {
    const { marker } = containers.at(-1) as Container;
    if (marker) {
      const { end } = marker.range;
      emit(scan, 'paragraph', { start: end, end }, [], depthOf(containers));
    }
    containers.pop();
    const { quote } = scan;
    if (quote && quote.depth === containers.length) {
      scan.quote = null;
      const slices = blocks.splice(quote.first).flatMap(block => block.slices);
      emit(scan, 'quote', { start: quote.start, end: quote.end }, slices, 0);
    }
  }
}

function emit(
  scan: Scan,
  type: RawBlock['type'],
  range: Range,
  slices: readonly Range[],
  depth: number,
  setext = false,
): void {
  scan.blocks.push({ type, range, depth, marker: takeMarker(scan.containers), slices, setext });
}

/** The marker of the innermost item that has no block yet; those around it open into it and have none of their own. */
function takeMarker(containers: readonly Container[]): ItemMarker | null {
  let taken: ItemMarker | null = null;
  for (let i = containers.length - 1; i >= 0; i--) {
    const container = containers[i] as Container;
    if (container.quote) break;
    taken ??= container.marker;
    container.marker = null;
  }
  return taken;
}

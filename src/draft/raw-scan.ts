import type { Range } from '../language/text.ts';
import type { Fence } from './line-starts.ts';
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

export interface Container {
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

export interface Leaf {
  readonly type: 'paragraph' | 'fenced' | 'indented' | 'table' | 'html';
  readonly start: number;
  end: number;
  readonly slices: Range[];
  readonly fence: Fence | null;
  readonly closer: RegExp | null;
  /** Whether a paragraph's last line could be the head of a table. */
  mayHead: boolean;
}

/** The state of reading: what was read, what is open, and how far the line at hand was taken apart. */
export class Scan {
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

/** Columns of indentation that make code. */
export const INDENTED = 4;

/** ASCII characters with which something other than plain text can start. */
const STARTS = new Uint8Array(128);
for (const c of '#*-_`~<=>|:+0123456789') STARTS[c.charCodeAt(0)] = 1;

export function isPlain(code: number): boolean {
  return code > 127 || STARTS[code] === 0;
}

/** Moves to the first character from `at` on that is no blank; `column` is where `at` stands. */
export function skipIndent(scan: Scan, at: number, column: number): void {
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

export function isIndented(scan: Scan): boolean {
  return scan.nextColumn - scan.column >= INDENTED;
}

/** Ends the open leaf, where there is one, and gives its block. */
export function endLeaf(scan: Scan): void {
  const { leaf, text, containers } = scan;
  if (!leaf) return;
  scan.leaf = null;
  const { type, start, end } = leaf;
  if (type === 'paragraph') {
    const slices = dropDefinitions(text, leaf.slices);
    const [first] = slices;
    if (!first) return;
    const range = { start: first.start, end: (slices.at(-1) as Range).end };
    emit(scan, type, range, slices, depthOf(containers));
  } else if (type === 'fenced' || type === 'indented') {
    emit(scan, 'code', { start, end }, leaf.slices, type === 'fenced' ? 0 : depthOf(containers));
  } else {
    emit(scan, type, { start, end }, leaf.slices, 0);
  }
}

/** The lines of a paragraph after link definitions at its head. */
export function dropDefinitions(text: string, slices: readonly Range[]): readonly Range[] {
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
export function leave(scan: Scan, kept: number): void {
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

export function emit(
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

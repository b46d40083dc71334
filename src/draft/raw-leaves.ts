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
  ruleColumns,
  trimEnd,
  underlineDepth,
} from './line-starts.ts';
import {
  dropDefinitions,
  emit,
  endLeaf,
  isIndented,
  isPlain,
  type Leaf,
  leave,
  type Scan,
} from './raw-scan.ts';

/** Adds the line to the open leaf or starts a new one; a line outside of a container may still go on its paragraph. */
export function readLeaf(scan: Scan, kept: number): void {
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
  scan.leaf = {
    type: 'table',
    start: head.start,
    end: to,
    slices: [head],
    fence: null,
    closer: null,
    mayHead: false,
  };
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

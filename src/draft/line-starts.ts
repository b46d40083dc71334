import type { Range } from '../language/text.ts';

/** What the first characters of a Markdown line can start. Every function reads its line once, from `start` to `end`. */

const SPACE = 32;
const TAB = 9;
const HASH = 35;
const BACKTICK = 96;
const PIPE = 124;
const BACKSLASH = 92;
const COLON = 58;
const DASH = 45;
const EQUALS = 61;

const BLOCK_TAGS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const ATTRIBUTE = '[ \\t]+[:_a-z][\\w:.-]*(?:[ \\t]*=[ \\t]*(?:"[^"]*"|\'[^\']*\'|[^\\s"\'=<>`/]+))?';
const HTML_RAW = /^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i;
const HTML_BLOCK = new RegExp(`^</?(?:${BLOCK_TAGS})(?:[ \\t>]|/>|$)`, 'i');
const HTML_TAG = new RegExp(
  `^<(?:[a-z][a-z\\d-]*(?:${ATTRIBUTE})*[ \\t]*/?|/[a-z][a-z\\d-]*[ \\t]*)>[ \\t]*$`,
  'i',
);

export interface Fence {
  readonly mark: number;
  readonly size: number;
}

export interface HtmlStart {
  /** What its last line holds; `null` where a blank line ends it. */
  readonly closer: RegExp | null;
  /** Where the closer may stand at the earliest. */
  readonly from: number;
}

export interface ListMark {
  readonly ordered: boolean;
  readonly value: number;
  /** Characters of the marker. */
  readonly width: number;
  /** The bullet, or the mark after the number: items of one list share it. */
  readonly mark: number;
}

export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** The end of the line's text: blanks before `end` left out. */
export function trimEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && isBlank(text.charCodeAt(to - 1))) to--;
  return to;
}

/** Three or more `*`, `-` or `_`, blanks between them or not. */
export function isBreak(text: string, start: number, end: number): boolean {
  const mark = text.charCodeAt(start);
  let count = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === mark) count++;
    else if (!isBlank(code)) return false;
  }
  return count >= 3;
}

/** 1 for a line of `=`, 2 for a line of `-`, else 0. */
export function underlineDepth(text: string, start: number, end: number): 0 | 1 | 2 {
  const mark = text.charCodeAt(start);
  if (mark !== DASH && mark !== EQUALS) return 0;
  let at = start;
  while (at < end && text.charCodeAt(at) === mark) at++;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  if (at < end) return 0;
  return mark === DASH ? 2 : 1;
}

/** How many `#` open a heading; 0 where the line is none. */
export function hashDepth(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === HASH) at++;
  const depth = at - start;
  return depth <= 6 && (at === end || isBlank(text.charCodeAt(at))) ? depth : 0;
}

/** The words of a `#` heading: without blanks at either end, and without closing `#`. */
export function hashTitle(text: string, start: number, end: number): Range {
  let from = start;
  while (from < end && isBlank(text.charCodeAt(from))) from++;
  const to = trimEnd(text, from, end);
  let before = to;
  while (before > from && text.charCodeAt(before - 1) === HASH) before--;
  const closed = before < to && (before === from || isBlank(text.charCodeAt(before - 1)));
  return { start: from, end: closed ? trimEnd(text, from, before) : to };
}

export function fenceAt(text: string, start: number, end: number): Fence | null {
  const mark = text.charCodeAt(start);
  let at = start;
  while (at < end && text.charCodeAt(at) === mark) at++;
  const size = at - start;
  if (size < 3) return null;
  if (mark === BACKTICK) {
    for (; at < end; at++) if (text.charCodeAt(at) === BACKTICK) return null;
  }
  return { mark, size };
}

export function closesFence(text: string, start: number, end: number, { mark, size }: Fence): boolean {
  let at = start;
  while (at < end && text.charCodeAt(at) === mark) at++;
  return at - start >= size && trimEnd(text, at, end) === at;
}

/** An HTML block; a single complete tag on its line is one only where `anyTag` is set. */
export function htmlAt(text: string, start: number, end: number, anyTag: boolean): HtmlStart | null {
  const line = text.slice(start, end);
  if (line.startsWith('<!--')) return { closer: /-->/, from: start + 2 };
  if (line.startsWith('<?')) return { closer: /\?>/, from: start + 1 };
  if (line.startsWith('<![CDATA[')) return { closer: /\]\]>/, from: start + 9 };
  if (/^<![a-z]/i.test(line)) return { closer: />/, from: start + 3 };
  if (HTML_RAW.test(line)) return { closer: /<\/(?:script|pre|style|textarea)>/i, from: start };
  if (HTML_BLOCK.test(line) || (anyTag && HTML_TAG.test(line))) return { closer: null, from: start };
  return null;
}

/** Columns of a line taken as the head of a table: cells with or without pipes around them. */
export function headColumns(text: string, start: number, end: number): number {
  let columns = 0;
  let border = text.charCodeAt(start) !== PIPE;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isBlank(code)) continue;
    if (border) columns++;
    border = code === PIPE;
    if (code === BACKSLASH && /[\\|]/.test(text[i + 1] ?? '')) i++;
  }
  return columns;
}

/** Columns of the line under a table's head (`| --- | :-: |`); 0 where it is no such line. */
export function ruleColumns(text: string, start: number, end: number): number {
  const to = trimEnd(text, start, end);
  let columns = 0;
  let marked = false;
  let at = start;
  const skipBlanks = () => {
    while (at < to && isBlank(text.charCodeAt(at))) at++;
  };
  const skipMark = (mark: number) => {
    if (at >= to || text.charCodeAt(at) !== mark) return;
    at++;
    marked = true;
  };
  skipMark(PIPE);
  while (at < to) {
    skipBlanks();
    skipMark(COLON);
    const dashes = at;
    while (at < to && text.charCodeAt(at) === DASH) at++;
    if (at === dashes) return 0;
    skipMark(COLON);
    columns++;
    skipBlanks();
    if (at < to && text.charCodeAt(at) !== PIPE) return 0;
    skipMark(PIPE);
  }
  // without a pipe or a colon it underlines a heading
  return marked ? columns : 0;
}

/** The marker of a list item: a bullet or up to nine digits with `.` or `)`, and a blank or nothing after it. */
export function listMarkAt(text: string, start: number, end: number): ListMark | null {
  let at = start;
  while (at < end && at - start < 10 && isDigit(text.charCodeAt(at))) at++;
  const digits = at - start;
  const mark = text.charCodeAt(at);
  const ordered = digits > 0;
  if (digits > 9 || at >= end) return null;
  if (ordered ? mark !== 46 && mark !== 41 : mark !== 42 && mark !== 43 && mark !== DASH) return null;
  if (at + 1 < end && !isBlank(text.charCodeAt(at + 1))) return null;
  if ((mark === 42 || mark === DASH) && isBreak(text, start, end)) return null;
  return { ordered, value: ordered ? Number(text.slice(start, at)) : 0, width: digits + 1, mark };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

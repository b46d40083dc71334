import type { Range } from '../language/text.ts';

/**
 * Leaf blocks of a Markdown text, found line by line without building a tree.
 *
 * The borders are those of CommonMark with tables (a differential test holds them against remark), because a draft
 * must look the same here and in any Markdown viewer. remark itself is some thirty times slower, and needs
 * no part in reading a draft.
 */
export interface RawBlock {
  readonly type: 'heading' | 'paragraph' | 'quote' | 'code' | 'table' | 'html' | 'break';
  readonly range: Range;
  /** Heading depth 1-6; for text inside lists the nesting depth from 1; else 0. */
  readonly depth: number;
  /** For the first paragraph of a list item: its marker. */
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

interface Line extends Range {
  /** First character that is neither blank nor tab. */
  readonly text: number;
  /** Columns of indentation, tabs to the next fourth. */
  readonly indent: number;
}

interface Container {
  readonly contentIndent: number;
}

const ATX = /^(#{1,6})(?:[ \t]+|$)/;
const FENCE = /^(`{3,}|~{3,})([^\n]*)$/;
const BREAK = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const SETEXT = /^(?:=+|-+)[ \t]*$/;
const BULLET = /^([-+*])(?=[ \t]|$)/;
const ORDERED = /^(\d{1,9})([.)])(?=[ \t]|$)/;
const TABLE_RULE = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const HTML_BLOCK =
  /^<(?:!--|\?|![A-Za-z]|!\[CDATA\[|\/?(?:address|article|aside|blockquote|body|br|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|nav|ol|option|p|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)(?:[\s/>]|$)|(?:script|pre|style|textarea)(?:[\s>]|$))/i;

/** Scans `text` from offset `from` to its end. */
export function scanBlocks(text: string, from = 0): RawBlock[] {
  return new Scanner(text, from).run();
}

class Scanner {
  private readonly text: string;
  private readonly lines: Line[];
  private readonly blocks: RawBlock[] = [];
  private containers: Container[] = [];
  private open: {
    slices: Range[];
    start: number;
    depth: number;
    marker: ItemMarker | null;
    quote: boolean;
  } | null = null;

  constructor(text: string, from: number) {
    this.text = text;
    this.lines = readLines(text, from);
  }

  run(): RawBlock[] {
    for (let i = 0; i < this.lines.length; ) i = this.line(i);
    this.closeParagraph();
    return this.blocks;
  }

  /** Reads the block that starts at line `i`, or adds the line to the open paragraph; gives the next line. */
  private line(i: number): number {
    const line = this.lines[i] as Line;
    if (line.text === line.end) {
      this.closeParagraph();
      return i + 1;
    }
    let content = line.text;
    let indent = line.indent;
    // how many of the open list items does the line still belong to?
    let kept = 0;
    while (kept < this.containers.length && indent >= (this.containers[kept] as Container).contentIndent)
      kept++;
    const lazy = kept < this.containers.length && this.open !== null;
    const base = kept > 0 ? (this.containers[kept - 1] as Container).contentIndent : 0;
    if (indent - base >= 4 && !this.open) {
      this.leave(kept);
      return this.indentedCode(i, base);
    }
    const starts = indent - base < 4;
    let marker: ItemMarker | null = null;
    if (starts) {
      for (let found = this.readMarker(content, line.end, kept); found && this.isItem(found, kept); ) {
        this.closeParagraph();
        this.leave(kept);
        marker = found.marker;
        this.containers.push({ contentIndent: indent + found.width });
        kept++;
        indent += found.width;
        content = found.content;
        if (content >= line.end) {
          this.push('paragraph', { start: marker.range.start, end: line.end }, [], kept, marker);
          return i + 1;
        }
        found = this.readMarker(content, line.end, kept);
      }
      const special = this.special(i, { start: content, end: line.end }, kept, marker);
      if (special !== null) return special;
    }
    if (!lazy) this.leave(kept);
    this.addToParagraph({ start: content, end: line.end }, marker, this.containers.length);
    return i + 1;
  }

  /** Blocks that start on a line by their own first characters; `null` where the line is ordinary text. */
  private special(i: number, range: Range, kept: number, marker: ItemMarker | null): number | null {
    const value = this.text.slice(range.start, range.end).trimEnd();
    const setext =
      this.open && !this.open.quote && !marker && kept === this.containers.length && SETEXT.test(value);
    if (setext) return this.closeSetext(range.end, value[0] === '=' ? 1 : 2, i);
    if (BREAK.test(value)) return this.simple('break', range, [], 0, kept, i);
    const atx = ATX.exec(value);
    if (atx) {
      const slice = trimAtx(this.text, range.start + atx[0].length, range.start + value.length);
      return this.simple('heading', range, [slice], (atx[1] as string).length, kept, i);
    }
    const fence = FENCE.exec(value);
    if (fence && !((fence[1] as string)[0] === '`' && (fence[2] as string).includes('`'))) {
      return this.fenced(i, range.start, fence[1] as string, kept);
    }
    if (value[0] === '>') return this.quote(i, range, kept);
    if (HTML_BLOCK.test(value)) return this.html(i, range.start, value, kept);
    const next = this.lines[i + 1];
    if (!this.open && value.includes('|') && next && this.isTableRule(value, next))
      return this.table(i, range, kept);
    return null;
  }

  private simple(
    type: RawBlock['type'],
    range: Range,
    slices: Range[],
    depth: number,
    kept: number,
    i: number,
  ): number {
    this.closeParagraph();
    this.leave(kept);
    this.push(type, range, slices, depth, null);
    return i + 1;
  }

  private closeSetext(end: number, depth: number, i: number): number {
    const open = this.open as NonNullable<typeof this.open>;
    this.open = null;
    this.blocks.push({
      type: 'heading',
      range: { start: open.start, end },
      depth,
      marker: null,
      slices: open.slices,
      setext: true,
    });
    return i + 1;
  }

  private fenced(i: number, start: number, fence: string, kept: number): number {
    this.closeParagraph();
    this.leave(kept);
    const base = kept > 0 ? (this.containers[kept - 1] as Container).contentIndent : 0;
    const closing = new RegExp(`^\\${fence[0]}{${fence.length},}[ \\t]*$`);
    let j = i + 1;
    let end = (this.lines[i] as Line).end;
    for (; j < this.lines.length; j++) {
      const line = this.lines[j] as Line;
      const blank = line.text === line.end;
      if (!blank && line.indent < base) break;
      if (!blank) end = line.end;
      if (line.indent - base < 4 && closing.test(this.text.slice(line.text, line.end))) {
        j++;
        break;
      }
    }
    this.push('code', { start, end }, [], 0, null);
    return j;
  }

  private indentedCode(i: number, base: number): number {
    let j = i;
    let end = (this.lines[i] as Line).end;
    for (; j < this.lines.length; j++) {
      const line = this.lines[j] as Line;
      if (line.text === line.end) continue;
      if (line.indent - base < 4) break;
      end = line.end;
    }
    const slices = this.lines
      .slice(i, j)
      .filter(line => line.text < line.end)
      .map(({ text, end: to }) => ({ start: text, end: to }));
    this.push('code', { start: (this.lines[i] as Line).text, end }, slices, -1, null);
    return j;
  }

  private quote(i: number, range: Range, kept: number): number {
    this.closeParagraph();
    this.leave(kept);
    const slices: Range[] = [];
    let j = i;
    const start = range.start;
    for (; j < this.lines.length; j++) {
      const line = this.lines[j] as Line;
      if (line.text === line.end) break;
      const at = j === i ? start : line.text;
      const quoted = this.text[at] === '>';
      if (!quoted && j > i && this.startsBlock(line)) break;
      const from = quoted ? at + 1 : at;
      slices.push(trimRange(this.text, from, line.end));
    }
    this.push('quote', { start, end: (this.lines[j - 1] as Line).end }, slices, 0, null);
    return j;
  }

  private html(i: number, start: number, value: string, kept: number): number {
    this.closeParagraph();
    this.leave(kept);
    const closer = value.startsWith('<!--') ? '-->' : value.startsWith('<?') ? '?>' : null;
    let j = i;
    let end = (this.lines[i] as Line).end;
    for (; j < this.lines.length; j++) {
      const line = this.lines[j] as Line;
      if (closer === null && line.text === line.end) break;
      if (line.text < line.end) end = line.end;
      const from = j === i ? start + (closer === '-->' ? 4 : 0) : line.start;
      if (closer !== null && this.text.slice(from, line.end).includes(closer)) {
        j++;
        break;
      }
    }
    this.push('html', { start, end }, [], 0, null);
    return j;
  }

  private table(i: number, range: Range, kept: number): number {
    this.leave(kept);
    let j = i + 2;
    let end = (this.lines[i + 1] as Line).end;
    for (; j < this.lines.length; j++) {
      const line = this.lines[j] as Line;
      if (line.text === line.end || this.startsBlock(line)) break;
      end = line.end;
    }
    const slices = this.lines.slice(i, j).map(line => trimRange(this.text, line.text, line.end));
    this.push('table', { start: range.start, end }, slices, 0, null);
    return j;
  }

  private isTableRule(head: string, next: Line): boolean {
    const rule = this.text.slice(next.text, next.end);
    return TABLE_RULE.test(rule) && rule.includes('-') && cells(head) === cells(rule);
  }

  /** Whether a line would end a quote's or a table's lazy continuation. */
  private startsBlock(line: Line): boolean {
    if (line.indent >= 4) return false;
    const value = this.text.slice(line.text, line.end).trimEnd();
    return (
      ATX.test(value) ||
      BREAK.test(value) ||
      FENCE.test(value) ||
      value[0] === '>' ||
      BULLET.test(value) ||
      /^1[.)][ \t]/.test(value) ||
      HTML_BLOCK.test(value)
    );
  }

  private readMarker(start: number, end: number, kept: number): (ReadMarker & { kept: number }) | null {
    const value = this.text.slice(start, Math.min(end, start + 12));
    const bullet = BULLET.exec(value);
    const ordered = bullet ? null : ORDERED.exec(value);
    if (!bullet && !ordered) return null;
    if (bullet && BREAK.test(this.text.slice(start, end).trimEnd())) return null;
    const length = bullet ? 1 : (ordered as RegExpExecArray)[0].length;
    let content = start + length;
    let blanks = 0;
    while (content < end && (this.text[content] === ' ' || this.text[content] === '\t') && blanks < 5) {
      blanks++;
      content++;
    }
    const empty = content >= end;
    // more than four blanks: the item begins with indented code; one blank belongs to the marker
    if (blanks === 5 || empty) {
      content = empty ? end : start + length + 1;
      blanks = 1;
    }
    const marker = {
      ordered: ordered !== null,
      value: ordered ? Number(ordered[1]) : 0,
      range: { start, end: start + length },
    };
    return { marker, content, width: length + blanks, empty, kept };
  }

  /** An item may interrupt a paragraph only with text and, if numbered, from 1. */
  private isItem(found: ReadMarker, kept: number): boolean {
    if (!this.open) return true;
    if (this.open.marker !== null || kept < this.containers.length) return true;
    if (this.containers.length > 0 && kept === this.containers.length && this.open.depth > 0) {
      return !found.empty && (!found.marker.ordered || found.marker.value === 1);
    }
    return !found.empty && (!found.marker.ordered || found.marker.value === 1);
  }

  private addToParagraph(range: Range, marker: ItemMarker | null, depth: number): void {
    const slice = trimRange(this.text, range.start, range.end);
    if (this.open && !marker) {
      this.open.slices.push(slice);
      return;
    }
    this.closeParagraph();
    this.open = {
      slices: [slice],
      start: marker ? marker.range.start : range.start,
      depth,
      marker,
      quote: false,
    };
  }

  private closeParagraph(): void {
    if (!this.open) return;
    const { slices, start, depth, marker } = this.open;
    this.open = null;
    const end = (slices.at(-1) as Range).end;
    this.push('paragraph', { start, end }, slices, depth, marker);
  }

  private leave(kept: number): void {
    if (kept < this.containers.length) {
      this.closeParagraph();
      this.containers = this.containers.slice(0, kept);
    }
  }

  private push(
    type: RawBlock['type'],
    range: Range,
    slices: Range[],
    depth: number,
    marker: ItemMarker | null,
  ): void {
    this.blocks.push({ type, range, depth, marker, slices, setext: false });
  }
}

interface ReadMarker {
  readonly marker: ItemMarker;
  readonly content: number;
  readonly width: number;
  readonly empty: boolean;
}

function readLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start < text.length) {
    let end = start;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    let at = start;
    let indent = 0;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 32) indent++;
      else if (code === 9) indent += 4 - (indent % 4);
      else break;
    }
    lines.push({ start, end, text: at, indent });
    start = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
  return lines;
}

function trimRange(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && /[ \t]/.test(text[from] as string)) from++;
  while (to > from && /[ \t]/.test(text[to - 1] as string)) to--;
  return { start: from, end: to };
}

/** `## 标题 ##`: closing marks are no part of the heading. */
function trimAtx(text: string, start: number, end: number): Range {
  const value = text.slice(start, end);
  const closing = /(?:^|[ \t])#+[ \t]*$/.exec(value);
  return trimRange(text, start, closing ? start + closing.index : end);
}

function cells(row: string): number {
  const trimmed = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return trimmed.split(/(?<!\\)\|/).length;
}

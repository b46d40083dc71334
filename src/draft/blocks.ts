import type { Range } from '../language/text.ts';
import { readInline } from './inline-text.ts';
import type { Block } from './model.ts';
import { readNumbering } from './numbering.ts';
import { type RawBlock, scanBlocks } from './raw-blocks.ts';

/** A line this wide or narrower may be a wrapped one; pasted paragraphs are wider than any wrapping. */
const WIDEST_WRAP = 60;
/** A line this narrow or narrower is not broken off by wrapping. */
const NARROWEST_WRAP = 20;
/** How much of the usual width a wrapped line that goes on fills at least. */
const FULL = 0.85;
/** After a line this short that ends in a comma, a pasted paragraph goes on. */
const SHORT = 15;
const STOPS = new Set('。！？!?…：:；;');
const CLOSERS = new Set('”’」』）)》"');
const OPEN_ENDS = new Set('，,、');

/**
 * The paragraphs of a draft as a reader sees them. In Markdown a run of lines is one paragraph; in drafts pasted
 * from Word every line is one, unless the text was wrapped by hand: then its lines are joined again. Code in fences and HTML
 * hold no text; code that is merely indented is a paragraph, as the indentation of an office makes it one.
 */
export function readBlocks(text: string, from: number): Block[] {
  const raw = scanBlocks(text, from);
  const width = wrapWidth(text, raw);
  const blocks: Block[] = [];
  let paragraph = 0;
  for (const block of raw) {
    const groups = logicalLines(text, block, width);
    groups.forEach((slices, i) => {
      const built = buildBlock(text, block, slices, i === 0, i === groups.length - 1);
      const holdsText = built.text.value.length > 0 && built.type !== 'table';
      if (holdsText) paragraph++;
      blocks.push(holdsText ? { ...built, paragraph } : built);
    });
  }
  return blocks;
}

function buildBlock(
  text: string,
  raw: RawBlock,
  slices: readonly Range[],
  first: boolean,
  last: boolean,
): Block {
  const prose = raw.type === 'code' && slices.length > 0;
  const inline = readInline(text, slices);
  const marker = first ? raw.marker : null;
  const start = first ? raw.range.start : (slices[0] as Range).start;
  return {
    type: prose ? 'paragraph' : raw.type,
    range: {
      start: marker ? marker.range.start : start,
      end: last ? raw.range.end : (slices.at(-1) as Range).end,
    },
    text: inline.text,
    depth: raw.depth,
    bold: inline.bold,
    setext: raw.setext,
    paragraph: 0,
    marker,
  };
}

/** Groups the lines of a block into paragraphs. */
function logicalLines(text: string, raw: RawBlock, width: number): (readonly Range[])[] {
  if (raw.type === 'table' || raw.type === 'heading' || raw.slices.length < 2) return [raw.slices];
  const groups: Range[][] = [];
  let open: Range[] = [];
  let before: Range | null = null;
  for (const slice of withoutComments(text, raw.slices)) {
    if (before && continues(text, before, slice, width)) open.push(slice);
    else groups.push((open = [slice]));
    before = slice;
  }
  return groups;
}

/** The lines without comments that go over more than one of them; others are left to the reading of the line. */
function withoutComments(text: string, slices: readonly Range[]): readonly Range[] {
  const kept: Range[] = [];
  return kept;
}

function continues(text: string, before: Range, line: Range, wrapped: boolean): boolean {
  const value = text.slice(line.start, line.end);
  if (/^\u3000/.test(value) || startsItem(value)) return false;
  const previous = text.slice(before.start, before.end);
  if (/^\s*\*\*.*\*\*\s*$/.test(previous) || /^\s*\*\*/.test(value)) return false;
  const width = previous.trim().length;
  if (wrapped)
    return !(STOPS.test(previous) && width < WRAP_MIN) && !(width < WRAP_MIN && !OPEN_END.test(previous));
  return OPEN_END.test(previous) && width > 15;
}

/** A wrapped line that is much shorter than its neighbours ends its paragraph (or is a heading). */
const WRAP_MIN = 20;

function startsItem(value: string): boolean {
  const content = value.replace(/^[\s*]+/, '');
  return readNumbering({ value: content, pieces: [{ at: 0, source: 0 }] }) !== null;
}

/**
 * A text is wrapped by hand where most lines that are followed by another break off in the middle of a sentence and
 * none is wider than a screen.
 */
function isHardWrapped(text: string, raw: readonly RawBlock[]): boolean {
  let broken = 0;
  let total = 0;
  for (const { type, slices } of raw) {
    if (type !== 'paragraph' && type !== 'code') continue;
    for (let i = 0; i + 1 < slices.length; i++) {
      const line = text.slice((slices[i] as Range).start, (slices[i] as Range).end).trim();
      if (line.length > WIDEST_WRAP) return false;
      if (line.length < WRAP_MIN) continue;
      total++;
      if (!STOPS.test(line)) broken++;
    }
  }
  return total >= 10 && broken > total * 0.5;
}


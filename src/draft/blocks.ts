import { isBlank, joinSlices, type Range, type Text } from '../language/text.ts';
import type { Block } from './model.ts';
import { numberingLength, readNumbering } from './numbering.ts';
import { type RawBlock, scanBlocks } from './raw-blocks.ts';

/** A line this wide or narrower may be a wrapped one; pasted paragraphs are wider than any wrapping. */
const WIDEST_WRAP = 60;
const STOPS = /[。！？!?…：:；;][”’」』）)》"]*$/;
const OPEN_END = /[，,、]$/;

/**
 * The paragraphs of a draft as a reader sees them. In Markdown a run of lines is one paragraph; in drafts pasted
 * from Word every line is one, unless the text was wrapped by hand: then its lines are joined again.
 */
export function readBlocks(text: string, from: number): Block[] {
  const raw = scanBlocks(text, from);
  const wrapped = isHardWrapped(text, raw);
  const blocks: Block[] = [];
  let paragraph = 0;
  for (const block of raw) {
    for (const slices of logicalLines(text, block, wrapped)) {
      const built = buildBlock(text, block, slices, slices === block.slices || slices[0] === block.slices[0]);
      const holdsText = built.text.value.length > 0 && built.type !== 'table';
      if (holdsText) paragraph++;
      blocks.push(holdsText ? { ...built, paragraph } : built);
    }
  }
  return blocks;
}

function buildBlock(text: string, raw: RawBlock, slices: readonly Range[], first: boolean): Block {
  // four blanks make code in Markdown, but an indented paragraph in an office: text rules must see it
  const prose = raw.type === 'code' && slices.length > 0;
  const type = prose ? 'paragraph' : raw.type;
  const { content, bold } = readInline(text, slices);
  const start = first ? raw.range.start : (slices[0]?.start ?? raw.range.start);
  const end =
    slices.length > 0 && type !== 'heading' && type !== 'table'
      ? (slices.at(-1) as Range).end
      : raw.range.end;
  return {
    type,
    range: { start, end },
    text: content,
    depth: Math.max(0, raw.depth),
    bold,
    setext: raw.setext,
    paragraph: 0,
    marker: first ? raw.marker : null,
  };
}

/** Groups the lines of a block into paragraphs. */
function logicalLines(text: string, raw: RawBlock, wrapped: boolean): (readonly Range[])[] {
  if (raw.type === 'table' || raw.type === 'heading' || raw.slices.length < 2) return [raw.slices];
  const groups: Range[][] = [];
  for (const slice of raw.slices) {
    const last = groups.at(-1);
    if (last && continues(text, last, slice, wrapped)) last.push(slice);
    else groups.push([slice]);
  }
  return groups;
}

function continues(text: string, lines: readonly Range[], line: Range, wrapped: boolean): boolean {
  const before = lines.at(-1) as Range;
  const value = text.slice(line.start, line.end);
  if (/^\u3000/.test(value) || startsItem(value)) return false;
  const previous = text.slice(before.start, before.end);
  if (/^\s*\*\*.*\*\*\s*$/.test(previous) || /^\s*\*\*/.test(value)) return false;
  const width = previous.trim().length;
  if (lines.length === 1 && isCutHeading(previous, value, wrapped ? WRAP_MIN : LONGEST_HALF)) return true;
  if (wrapped)
    return width >= WRAP_MIN || (!STOPS.test(previous) && (OPEN_END.test(previous) || goesOn(text, lines)));
  return OPEN_END.test(previous) && width > 15;
}

/** Longest second half of a heading that was cut in two, where lines are not wrapped anyway. */
const LONGEST_HALF = 40;
/** Ends of a heading that wants no second half, unless one begins with a word that cannot begin anything. */
const COMPLETE = /(?:方面|情况|问题|原因|措施|方向|分析|剖析|不足|差距|打算|思路|根源|材料|目录)[）)”"]?$/;
const JOINT = /^(?:的|和|与|及|或|以及|存在的|产生的|突出问题|主要问题)/;
/** Marks, figures and voices of text, of labels and of what is to be filled in: no second half of a heading. */
const TEXTUAL = /[。！？!?；;：:…【】《》|0-9０-９×]|\*\*|本人|班子|我/;

/**
 * Whether two neighbouring lines are one numbered heading that was broken: the first is short and no sentence, the second neither
 * numbered nor text. A comma at the end of the first leaves no doubt.
 */
function isCutHeading(first: string, second: string, longest: number): boolean {
  const head = first.trim();
  const rest = second.trim();
  if (head.length >= WRAP_MIN || !startsItem(head) || STOPS.test(head)) return false;
  if (OPEN_END.test(head)) return true;
  if (rest === '' || rest.length > longest || TEXTUAL.test(rest) || TEXTUAL.test(titleOf(head))) return false;
  return !COMPLETE.test(head) || JOINT.test(rest);
}

/** Whether the last line goes on with a sentence of the line above it: then it is no heading, however short. */
function goesOn(text: string, lines: readonly Range[]): boolean {
  const above = lines.at(-2);
  return above !== undefined && !STOPS.test(text.slice(above.start, above.end));
}

/** A wrapped line that is much shorter than its neighbours ends its paragraph (or is a heading). */
const WRAP_MIN = 20;

function startsItem(value: string): boolean {
  return readNumbering(asText(value)) !== null;
}

/** What stands behind the number. */
function titleOf(value: string): string {
  const text = asText(value);
  return text.value.slice(numberingLength(text));
}

function asText(value: string): Text {
  return { value: value.replace(/^[\s*]+/, ''), pieces: [{ at: 0, source: 0 }] };
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

const MARKUP = /\*\*|__|<!--[\s\S]*?-->|&nbsp;|<br\s*\/?>/gi;
const MARKUP_BUT_COMMENTS = /\*\*|__|&nbsp;|<br\s*\/?>/gi;

/** The words that follow a mask in real papers: `**镇`, `**同志`. */
const MASKED =
  /^(?:镇|乡|村|县|市|区|局|委|办|站|所|院|校|厂|公司|企业|同志|某|人|项目|年|小区|街道|社区|月|日)/;

/** Reads the lines of a paragraph without its marks: bold, comments and blanks at the ends of lines. */
function readInline(text: string, slices: readonly Range[]): { content: Text; bold: number } {
  if (slices.length === 0) return { content: joinSlices(text, []), bold: 0 };
  const kept: Range[] = [];
  let bold = 0;
  let length = 0;
  for (const slice of slices) {
    const { start, end } = trimWide(text, slice);
    const value = text.slice(start, end);
    const marks = findMarks(value);
    let at = 0;
    for (const mark of marks) {
      kept.push({ start: start + at, end: start + mark.start });
      length += mark.start - at;
      at = mark.end;
      if (mark.closes && mark.openedAt === 0 && kept.length <= 2 && bold === 0) bold = length;
    }
    kept.push({ start: start + at, end });
    length += end - start - at;
  }
  return { content: joinSlices(text, kept), bold };
}

interface Mark extends Range {
  readonly closes: boolean;
  /** Where the pair that this mark closes was opened; -1 else. */
  readonly openedAt: number;
}

function findMarks(value: string): Mark[] {
  const marks: Mark[] = [];
  let opened: Range | null = null;
  const found = findMarkup(value).filter(mark => !masksYear(value, mark));
  const bold = found.filter(({ mark }) => mark === '**' || mark === '__');
  const nextBold = new Map(bold.map(({ start }, i) => [start, bold[i + 1]]));
  for (const { mark, ...here } of found) {
    if (mark !== '**' && mark !== '__') {
      marks.push({ ...here, closes: false, openedAt: -1 });
    } else if (!opened) {
      if (opensBold(value, here, nextBold.get(here.start)?.start ?? -1)) opened = here;
    } else if (!MASKED.test(value.slice(here.end)) || /[。：:，、]/.test(value.charAt(here.start - 1))) {
      marks.push(
        { ...opened, closes: false, openedAt: -1 },
        { ...here, closes: true, openedAt: opened.start },
      );
      opened = null;
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** Behind the last `-->` no comment is looked for: the end of one that is never closed would be sought each time anew. */
function findMarkup(value: string): (Range & { readonly mark: string })[] {
  const closed = value.lastIndexOf('-->') + 1;
  const find = (pattern: RegExp, from: number, to: number) =>
    [...value.slice(from, to).matchAll(pattern)].map(({ 0: mark, index }) => ({
      mark,
      start: from + index,
      end: from + index + mark.length,
    }));
  if (closed === 0) return find(MARKUP_BUT_COMMENTS, 0, value.length);
  const end = closed + 2;
  return [...find(MARKUP, 0, end), ...find(MARKUP_BUT_COMMENTS, end, value.length)];
}

/** `20**年` and `19__年`: no type ends there. */
function masksYear(value: string, { start, end }: Range): boolean {
  return (
    value.startsWith('年', end) && /(?<![0-9])(?:19|20)$/.test(value.slice(Math.max(0, start - 3), start))
  );
}

/** `**` inside a word, or before 镇 or 局 with no closing stop, is a mask and no bold type. */
function opensBold(value: string, mark: Range, next: number): boolean {
  const rest = value.slice(mark.end);
  const close = next - mark.end;
  if (close <= 0 || /^\s/.test(rest)) return false;
  const inner = rest.slice(0, close);
  const atWord = mark.start > 0 && /[\p{Script=Han}\w]/u.test(value[mark.start - 1] as string);
  const masked = MASKED.test(rest) && MASKED.test(rest.slice(close + 2));
  if (masked) return false;
  return !atWord || /[。：:、；]$/.test(inner) || mark.start + 2 + close + 2 === value.length;
}

function trimWide(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

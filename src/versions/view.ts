import type { Range } from '../language/text.ts';

/**
 * A text as it is compared: for each of its UTF-16 units the unit that counts, or 0. Letters, digits and what belongs to a
 * figure count, in one width, Latin letters small. Blanks, marks, Markdown and a number at the head of a sentence do not.
 */
export interface View {
  readonly text: string;
  readonly mask: Uint16Array;
}

/** Linear in the length of the text. */
export function viewOf(text: string): View {
  const mask = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) mask[i] = unitAt(text, i);
  return { text, mask };
}

/** A number at the start says where a thing stands and not what it is; marks of lists and headings may come before it. */
const NUMBERING =
  /^[\s#>*_+\-\u3000]{0,40}(?:[（(]?(?:[一二三四五六七八九十]{1,3}[)）、，.．]|(?:\d{1,2}|[１-９][０-９]?)(?:[)）、]|[.．](?![0-9０-９])))|第[一二三四五六七八九十]{1,3}[，,、]|[一二三四五六七八九十]{1,2}(?:是|要)(?=[\p{L}“])|[①-⑳])/u;

/** How far a number at the start may reach. */
const HEAD = 60;

/** Lets the number at the head of a stretch count for nothing. */
export function dropNumbering({ text, mask }: View, { start, end }: Range): void {
  const found = NUMBERING.exec(text.slice(start, Math.min(end, start + HEAD)));
  if (found) mask.fill(0, start, start + found[0].length);
}

/** A stretch of the text in which numbers at the heads of sentences are blanks; offsets stay as they are. */
export function withoutNumbering({ text, mask }: View, { start, end }: Range): string {
  let value = '';
  let from = start;
  for (let i = start; i < end; i++) {
    if (mask[i] !== 0 || !isWord(text.charCodeAt(i))) continue;
    value += `${text.slice(from, i)} `;
    from = i + 1;
  }
  return value + text.slice(from, end);
}

function isWord(unit: number): boolean {
  return (units[unit] as number) !== 0;
}

/** What counts of a stretch. */
export function wordsIn({ mask }: View, { start, end }: Range): string {
  let value = '';
  for (let i = start; i < end; i++) {
    const unit = mask[i] as number;
    if (unit !== 0) value += String.fromCharCode(unit);
  }
  return value;
}

/** How many units of a stretch count. */
export function countIn({ mask }: View, { start, end }: Range): number {
  let count = 0;
  for (let i = start; i < end; i++) if (mask[i] !== 0) count++;
  return count;
}

/** Whether two stretches are equal byte for byte. */
export function sameBytes(a: View, b: View, old: Range, next: Range): boolean {
  if (old.end - old.start !== next.end - next.start) return false;
  for (let i = old.start, j = next.start; i < old.end; i++, j++)
    if (a.text.charCodeAt(i) !== b.text.charCodeAt(j)) return false;
  return true;
}

const UNKNOWN = 0xffff;
const units = new Uint16Array(65_536).fill(UNKNOWN);
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Signs that say something: units and placeholders. */
const TELLING = new Set('%‰℃×○□△＄$￥¥');
/** Marks that belong to a figure where they stand between two digits; the value is what they are compared by. */
const IN_FIGURES: Readonly<Record<string, string>> = {
  '.': '.',
  '．': '.',
  ':': ':',
  '：': ':',
  '/': '/',
  '／': '/',
  '-': '~',
  '－': '~',
  '—': '~',
  '–': '~',
  '~': '~',
  '～': '~',
};

function unitAt(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  let value = units[unit] as number;
  if (value === UNKNOWN) {
    value = reduceUnit(unit);
    units[unit] = value;
  }
  if (value !== 0) return value;
  const mark = IN_FIGURES[text[i] as string];
  return mark !== undefined && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1))
    ? mark.charCodeAt(0)
    : 0;
}

function reduceUnit(unit: number): number {
  const letter = String.fromCharCode(unit);
  if (unit >= 0xff01 && unit <= 0xff5e && !TELLING.has(letter)) return reduceUnit(unit - 0xfee0);
  // halves of rare characters are kept as they are: they mean nothing alone
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  if (TELLING.has(letter)) return unit;
  return LETTER_OR_DIGIT.test(letter) ? letter.toLowerCase().charCodeAt(0) : 0;
}

/** Whether a code unit is an Arabic digit of either width. */
export function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

const HAN_DIGITS = new Set('〇零一二两三四五六七八九十百千万亿');

/** Whether a character can be a part of a number written in Han characters. */
export function isHanDigit(character: string | undefined): boolean {
  return character !== undefined && HAN_DIGITS.has(character);
}

const FIGURE_MARKS = new Set('.．,，:：/／-－—–~～');

/** Whether a cut between `at - 1` and `at` would go through a figure: 20|24, 3|.5, 5|%, 二|十. */
export function cutsFigure({ text }: View, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (isDigit(before)) {
    if (isDigit(after) || '%％‰'.includes(text[at] ?? ' ')) return true;
    return FIGURE_MARKS.has(text[at] as string) && isDigit(text.charCodeAt(at + 1));
  }
  if (isDigit(after)) return FIGURE_MARKS.has(text[at - 1] as string) && isDigit(text.charCodeAt(at - 2));
  return isHanDigit(text[at - 1]) && isHanDigit(text[at]);
}

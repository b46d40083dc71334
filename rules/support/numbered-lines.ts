import type { Candidate } from '../../src/draft/candidates.ts';
import type { Block, Draft, Heading, Numbering, NumberStyle } from '../../src/draft/model.ts';
import { numberingLength, readNumbering } from '../../src/draft/numbering.ts';
import { HAN_NUMERAL } from '../../src/language/numerals.ts';
import { characterSet } from '../../src/language/pairs.ts';
import { isBlank, type Text } from '../../src/language/text.ts';
import { candidatesOf } from './candidates.ts';

/** With what a number may begin: most paragraphs begin with none, and need no pattern to see it. */
const BEGINS = characterSet(`（(第其${HAN_NUMERAL}0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳`);

function mayBeNumbered({ value }: Text): boolean {
  const first = value.charCodeAt(0);
  return BEGINS[first] === 1 || isBlank(first);
}

/** The number with which a paragraph begins; `null` where it begins with none. */
export function readNumber(text: Text): Numbering | null {
  return mayBeNumbered(text) ? readNumbering(text) : null;
}

/** How much of a paragraph its number takes. */
export function numberLength(text: Text): number {
  return mayBeNumbered(text) ? numberingLength(text) : 0;
}

/** A line that begins with a number, as the rules on numbering see it. */
export interface NumberedLine {
  readonly number: Numbering;
  readonly heading: Heading;
  readonly block: Block;
  /** The line holds nothing but the heading. */
  readonly alone: boolean;
}

/** Lines of one level under one heading, in order. */
export interface NumberRun {
  readonly style: NumberStyle;
  readonly lines: NumberedLine[];
  /** The run that encloses this one. */
  readonly parent: NumberRun | null;
  /** The last line of the enclosing run before this one began. */
  readonly under: NumberedLine | null;
  /** The number that the first line should bear: 1, or one more where a numbering runs on through the headings. */
  readonly from: number;
  /** Whether the first line starts anew at 1 though nothing above it says that something new begins. */
  readonly restarts: boolean;
}

/** Styles that head something; 一是 and 第一， stand in the text and are counted by paragraphs. */
const HEADING_STYLES: readonly NumberStyle[] = ['han', 'han-bracket', 'arabic', 'arabic-bracket', 'circled'];

/** Official levels: 一、 （一） 1. （1）. Circled numbers have none. */
const RANKS: readonly NumberStyle[] = ['han', 'han-bracket', 'arabic', 'arabic-bracket'];

/** Rank of a style among the official levels, from 1; 0 for a style that has none. */
export function rankOf(style: NumberStyle): number {
  return RANKS.indexOf(style) + 1;
}

interface Level {
  readonly key: string;
  run: NumberRun;
  /** An unnumbered heading came after the last line: a new count may begin. */
  mayRestart: boolean;
}

/** The numbered lines of a paper, grouped into runs: each run is one count from its first number to its last. */
export function readNumberRuns(draft: Draft): NumberRun[] {
  const runs: NumberRun[] = [];
  const stack: Level[] = [];
  const lastOf = new Map<string, number>();
  for (const candidate of candidatesOf(draft)) {
    const line = numberedLine(candidate);
    if (line) {
      const run = place(line, stack, lastOf);
      if (run) runs.push(run);
    } else if (candidate.alone) for (const level of stack) level.mayRestart = true;
  }
  return runs;
}

/** Puts a line into the run it goes on; gives the run that it opens, if it opens one. */
function place(line: NumberedLine, stack: Level[], lastOf: Map<string, number>): NumberRun | null {
  const key = keyOf(line, stack);
  const { value, style } = line.number;
  const last = lastOf.get(key) ?? 0;
  lastOf.set(key, value);
  const known = stack.findLastIndex(level => level.key === key);
  const level = known >= 0 ? (stack[known] as Level) : null;
  if (level) stack.length = known + 1;
  if (level && !begins(level, value)) {
    level.run.lines.push(line);
    level.mayRestart = false;
    return null;
  }
  const parent = (level ? stack[known - 1] : stack.at(-1))?.run ?? null;
  const run: NumberRun = {
    style,
    lines: [line],
    parent,
    under: parent?.lines.at(-1) ?? null,
    from: value > 1 && value === last + 1 ? value : 1,
    restarts: level !== null && !level.mayRestart,
  };
  if (level) Object.assign(level, { run, mayRestart: false });
  else stack.push({ key, run, mayRestart: false });
  return run;
}

function numberedLine({ heading, block, alone }: Candidate): NumberedLine | null {
  const { number } = heading;
  if (!number || !HEADING_STYLES.includes(number.style)) return null;
  // `6 月以来` begins no item: a number in running text needs its mark
  const bare = number.style === 'arabic' && /^[0-9０-９]+$/.test(number.text);
  if (bare && block.type !== 'heading') return null;
  return { number, heading, block, alone };
}

/** Whether a number starts a new count at a level that is already open. */
function begins({ run, mayRestart }: Level, value: number): boolean {
  const last = run.lines.at(-1)?.number.value ?? 0;
  if (value !== 1) return false;
  return mayRestart || last > 1;
}

/** `#### 一、` inside `## 一、` is a level of its own; else the style tells the level. */
function keyOf({ number, block }: NumberedLine, stack: readonly Level[]): string {
  const plain: string = number.style;
  if (block.type !== 'heading') return plain;
  const own = `${plain}@${block.depth}`;
  if (stack.some(({ key }) => key === own)) return own;
  const outer = stack.find(({ key }) => key === plain)?.run.lines[0];
  const deeper = outer?.block.type === 'heading' && block.depth > outer.block.depth;
  return deeper && number.value === 1 ? own : plain;
}

const DIGITS = '零一二三四五六七八九';

/** 12 → 十二; for numbers from 1 to 99, which is as far as a paper counts. */
export function hanNumber(value: number): string {
  if (value < 10) return DIGITS[value] as string;
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? DIGITS[tens] : ''}十${ones > 0 ? DIGITS[ones] : ''}`;
}

/** A number as its style writes it, with the mark that belongs to it. */
export function writeNumber(style: NumberStyle, value: number): string {
  switch (style) {
    case 'han':
      return `${hanNumber(value)}、`;
    case 'han-bracket':
      return `（${hanNumber(value)}）`;
    case 'arabic':
      return `${value}.`;
    case 'arabic-bracket':
      return `（${value}）`;
    case 'circled':
      return String.fromCodePoint(0x2460 + value - 1);
    case 'ordinal':
      return `第${hanNumber(value)}，`;
    case 'yi-shi':
      return `${hanNumber(value)}是`;
  }
}

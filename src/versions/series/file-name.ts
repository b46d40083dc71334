import { HAN_NUMERAL, parseNumber } from '../../language/numerals.ts';

/** What the name of a file says of its place in a series. */
export interface NameSigns {
  /** 第12稿, v12, (12), 12.md. */
  readonly number: number | null;
  /** 0 初稿, 2 送审稿, 3 定稿: for a name without a number of its own; 1 where there is one. */
  readonly stage: number | null;
  /** The words that say the stage. */
  readonly stageWords: string | null;
  /** `2014-06-20`, or `-06-20` where the year is not told. */
  readonly date: string | null;
}

const NUMBER = `([0-9]{1,3}|[${HAN_NUMERAL}]{1,4})`;
/** 第12稿, 十二稿, 第三版, 第三次修改, v12, draft 3. */
const DRAFT_NUMBERS = [
  new RegExp(`第 ?${NUMBER} ?(?:稿|版|次|轮)`, 'u'),
  new RegExp(`(?<![0-9${HAN_NUMERAL}])${NUMBER}(?:稿|版)`, 'u'),
  /(?<![a-z0-9])(?:v|ver|version|draft)[ ._-]?([0-9]{1,3})(?![0-9])/iu,
] as const;
/** (12), a number behind 稿, one at the end or the start. */
const LOOSE_NUMBERS = [
  new RegExp(`\\(${NUMBER}\\)(?!.*\\([0-9]{1,3}\\))`, 'u'),
  /(?:稿|版)[ _-]?([0-9]{1,2})(?![0-9年月.])/u,
  /(?:^|[^0-9])([0-9]{1,3})$/u,
  /^([0-9]{1,3})(?![0-9年月])/u,
] as const;

const STAGES: readonly (readonly [number, RegExp])[] = [
  [3, /定稿|终稿|最终稿?|最后稿|final/iu],
  [2, /送审稿?|报审稿?|上会稿?|报批稿?|报送稿?/u],
  [0, /初稿|草稿/u],
];

const DATES = [
  /(?<![0-9])((?:19|20)[0-9]{2})[-._年 ]?(0?[1-9]|1[0-2])[-._月 ]?(0[1-9]|[12][0-9]|3[01]|[1-9])(?![0-9])/u,
  /(?<![0-9])()(1[0-2]|0?[1-9])月([12][0-9]|3[01]|0?[1-9])[日号]/u,
  /(?<![0-9])()(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9])/u,
] as const;

/** Longest name that is looked at, in units. */
const LONGEST = 200;

/** Reads a name without its ending, or a folder's name. */
export function readFileName(name: string): NameSigns {
  const stem = name.slice(0, LONGEST).normalize('NFKC');
  const dated = readDate(stem);
  const rest = dated === null ? stem : stem.replace(dated.text, ' ').trim();
  const explicit = firstNumber(DRAFT_NUMBERS, rest);
  const [stage, stageWords] = readStage(rest);
  const number = explicit ?? firstNumber(LOOSE_NUMBERS, rest);
  const numbered = explicit !== null || (number !== null && stage === null);
  return { number, stage: numbered ? 1 : stage, stageWords, date: dated?.value ?? null };
}

function firstNumber(patterns: readonly RegExp[], text: string): number | null {
  for (const pattern of patterns) {
    const digits = pattern.exec(text)?.[1];
    const number = digits === undefined ? null : parseNumber(digits);
    if (number !== null) return number;
  }
  return null;
}

function readStage(text: string): [number | null, string | null] {
  for (const [stage, pattern] of STAGES) {
    const found = pattern.exec(text);
    if (found) return [stage, found[0]];
  }
  return [null, null];
}

function readDate(text: string): { readonly value: string; readonly text: string } | null {
  for (const pattern of DATES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, year = '', month = '', day = ''] = match;
    return { value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, text: whole };
  }
  return null;
}

import { memoised } from '../../../src/language/memo.ts';
import { HAN_NUMERAL, parseHanNumber } from '../../../src/language/numerals.ts';

const NUMBER = `(\\d{1,9}(?:\\.\\d{1,4})?|[${HAN_NUMERAL}]{1,7})`;
const UNIT =
  '亿|万|元|亩|户|人|名|个|棵|座|处|家|份|条|里|公里|平方米|栋|辆|车|件|斤|吨|头|只|分钟|小时|米|天|张|块';
/** 四十多亩, 三十来家, 一个多亿. */
const ROUNDED = new RegExp(`${NUMBER}个?[多余来](${UNIT})`, 'g');
const EXACT = new RegExp(`${NUMBER}(${UNIT})`, 'g');
/** Below this a rounded number says little, unless it counts 万 or 亿. */
const LEAST = 20;
const STEPS = [1, 10, 100, 1000] as const;

/** The rounded numbers of a text, in one form: `≈40亩`. */
export const roundedNumbers = memoised((text: string): readonly string[] => {
  if (!/[多余来]/.test(text)) return [];
  return [...text.matchAll(ROUNDED)].flatMap(([, digits, unit]) => {
    const value = amountOf(digits as string);
    return value === null || !tells(value, unit as string) ? [] : [formOf(value, unit as string)];
  });
});

/** What the exact numbers of a text come to when they are rounded down, step by step, in the same form: 42亩 is `≈42亩` and `≈40亩`. */
export const roundings = memoised((text: string): readonly string[] => {
  const found = new Set<string>();
  for (const [, digits, unit] of text.matchAll(EXACT)) {
    const value = amountOf(digits as string);
    if (value === null) continue;
    for (const step of STEPS) {
      const rounded = Math.floor(value / step) * step;
      if (rounded > 0 && stepOf(rounded) >= step && tells(rounded, unit as string))
        found.add(formOf(rounded, unit as string));
    }
  }
  return [...found];
});

/** Rounded numbers that two texts share, one of them or both in exact form: 约40亩. */
export function sharedRoundings(one: string, other: string): string[] {
  const [a, b] = [one, other].map(text => ({ said: roundedNumbers(text), meant: roundings(text) }));
  if (!a || !b) return [];
  const meant = new Set([...b.said, ...b.meant]);
  const said = new Set(b.said);
  const found = [
    ...a.said.filter(number => meant.has(number)),
    ...a.meant.filter(number => said.has(number)),
  ];
  return [...new Set(found)].map(number => number.replace('≈', '约'));
}

function tells(value: number, unit: string): boolean {
  return value >= LEAST || unit === '万' || unit === '亿';
}

/** How far what is meant may lie above a rounded number: 四十多 is less than fifty, 一百多 less than two hundred. */
function stepOf(rounded: number): number {
  return STEPS.findLast(step => rounded % step === 0) ?? 1;
}

function formOf(value: number, unit: string): string {
  return `≈${value}${unit === '名' || unit === '个' ? '人' : unit}`;
}

function amountOf(digits: string): number | null {
  return /\d/.test(digits) ? Number(digits) : parseHanNumber(digits);
}

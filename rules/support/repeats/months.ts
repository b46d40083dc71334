import { memoised } from '../../../src/language/memo.ts';
import { parseHanNumber } from '../../../src/language/numerals.ts';

/** From where to where in a year, in months: the first day of January is 0.5, the last of December 12.5. */
type Span = readonly [from: number, to: number];

const MONTH = /(?<![\d个第])(?:(\d{1,2})|([正腊元冬一二三四五六七八九十]{1,2}))月/g;
/** Months of the old calendar come some weeks later. */
const NAMED: Readonly<Record<string, number>> = { 正: 1.5, 元: 1, 冬: 11.5, 腊: 12.5 };
const SEASONS: readonly (readonly [RegExp, Span])[] = [
  [/开春|年初|春上|初春/, [1, 4]],
  [/春(?!节)/, [2, 5]],
  [/夏/, [5, 9]],
  [/汛期/, [5, 9]],
  [/秋/, [7.5, 11.5]],
  [/冬/, [10, 14.5]],
  [/年[底末根关前跟]|腊月/, [11, 14]],
  [/过年|春节|正月|元宵/, [12.5, 15]],
  [/清明/, [3.5, 4.3]],
  [/五一/, [4.8, 5.2]],
  [/端午/, [5.5, 6.5]],
  [/中秋/, [8.8, 10.2]],
  [/国庆|长假/, [9.8, 10.3]],
];
const YEAR = 12;

/** The times of a year that a text names, as months and as seasons. */
const spansIn = memoised((text: string): readonly Span[] => {
  const found: Span[] = [];
  for (const [, digits, han] of text.matchAll(MONTH)) {
    const month =
      digits === undefined ? (NAMED[han as string] ?? parseHanNumber(han as string)) : Number(digits);
    if (month !== null && month >= 1 && month < YEAR + 1) found.push([month - 0.5, month + 0.5]);
  }
  for (const [wording, span] of SEASONS) if (wording.test(text)) found.push(span);
  return found;
});

/** 1 where a text and others taken together may tell of one time of the year, -1 where they tell of different ones, 0 where either tells of none. */
export function seasonsMeet(one: string, others: readonly string[]): -1 | 0 | 1 {
  const [first, second] = [spansIn(one), others.flatMap(spansIn)];
  if (first.length === 0 || second.length === 0) return 0;
  const meet = first.some(a =>
    second.some(b => [0, YEAR, -YEAR].some(turn => a[0] < b[1] + turn && a[1] > b[0] + turn)),
  );
  return meet ? 1 : -1;
}

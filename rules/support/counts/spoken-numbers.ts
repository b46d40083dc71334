import { memoised } from '../../../src/language/memo.ts';
import { parseHanNumber } from '../../../src/language/numerals.ts';
import { hanNumber } from '../numbered-lines.ts';

/** A spoken number that begins a clause: 一是, 第一， or 其一，. */
export interface SpokenNumber {
  readonly family: 'yi-shi' | 'ordinal' | 'qi';
  readonly value: number;
  readonly at: number;
  readonly text: string;
}

const NUMERAL = '[一二三四五六七八九]|十[一二三四五六七八九]?';
const SPOKEN = new RegExp(
  `(?<![\\p{Script=Han}\\d〔（(])(?:(${NUMERAL})是|第(${NUMERAL})[，,、：:](?!第)|其(${NUMERAL})[，,、：:])`,
  'gu',
);

/** Spoken numbers of a paragraph in order: each stands at its start or behind a mark. */
export const findSpokenNumbers = memoised((value: string): readonly SpokenNumber[] => {
  const found: SpokenNumber[] = [];
  for (const match of value.matchAll(SPOKEN)) {
    const [text, yiShi, ordinal, qi] = match;
    const number = parseHanNumber(yiShi ?? ordinal ?? qi ?? '');
    if (number === null) continue;
    found.push({
      family: yiShi ? 'yi-shi' : ordinal ? 'ordinal' : 'qi',
      value: number,
      at: match.index,
      text,
    });
  }
  return found;
});

/** Other words that may stand where the number is expected: 首先…二是 lacks nothing. */
const OTHER_WORDS: Readonly<Record<number, string>> = {
  1: '首先|先是|一方面|一个|一则|第一|其一|最主要|首要',
  2: '其次|另一|再一|二则|第二|其二|再就是|此外|另外',
};
const LATER_WORDS = '再次|最后|再就是|此外|另外|还有|同时';

/** Whether the text says the number in other words. */
export function saysOtherwise(value: string, number: number): boolean {
  const digit = hanNumber(number);
  const words = OTHER_WORDS[number] ?? `${LATER_WORDS}|第${digit}|其${digit}`;
  return new RegExp(`${words}|${digit}[是来要则]`, 'u').test(value);
}

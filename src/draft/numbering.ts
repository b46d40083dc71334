import { HAN_NUMERAL, parseNumber } from '../language/numerals.ts';
import { sourceRange, type Text } from '../language/text.ts';
import type { Numbering, NumberStyle } from './model.ts';

interface Pattern {
  readonly style: NumberStyle;
  readonly pattern: RegExp;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const HAN = `[${HAN_NUMERAL}]{1,4}`;
const ARABIC = '[0-9０-９]{1,2}';

const PATTERNS: readonly Pattern[] = [
  { style: 'han-bracket', pattern: new RegExp(`^[（(]\\s*(${HAN})\\s*[）)]\\s*[、.．:：]?\\s*`) },
  { style: 'ordinal', pattern: new RegExp(`^(?:第|其)(${HAN})[，,、：:]\\s*`) },
  { style: 'yi-shi', pattern: /^([一二三四五六七八九]|十[一二三四五六七八九]?)(?:是|要)[，,：:]?(?!否)/ },
  { style: 'han', pattern: new RegExp(`^(${HAN})\\s*[、.．]\\s*`) },
  { style: 'arabic-bracket', pattern: new RegExp(`^[（(]?\\s*(${ARABIC})\\s*[）)]\\s*[、.．]?\\s*`) },
  {
    // 1.5万元 is no item, 4.12345热线转来转去 and 2.2013年 are
    style: 'arabic',
    pattern: new RegExp(
      `^(${ARABIC})\\s*(?:[、．.](?![0-9０-９]|\\s*$)|[．.](?=(?:19|20)\\d\\d年|\\d{3,6}(?![万亿元])\\p{Script=Han})|(?<=\\d)[ 　]+(?=\\p{Script=Han}))[ 　]*`,
      'u',
    ),
  },
  { style: 'circled', pattern: new RegExp(`^([${CIRCLED}])\\s*`) },
];

/** The number with which a paragraph begins; `null` where it begins with none. */
export function readNumbering(text: Text, from = 0): Numbering | null {
  const value = text.value.slice(from, from + 12);
  for (const { style, pattern } of PATTERNS) {
    const match = pattern.exec(value);
    if (!match) continue;
    const digits = match[1] as string;
    const number = style === 'circled' ? CIRCLED.indexOf(digits) + 1 : parseNumber(digits);
    if (number === null || number === 0) continue;
    return {
      style,
      value: number,
      text: match[0].trim(),
      range: sourceRange(text, from, from + match[0].length),
    };
  }
  return null;
}

/** Length of the number at `from`, blanks behind it included; 0 where there is none. */
export function numberingLength(text: Text, from = 0): number {
  const value = text.value.slice(from, from + 12);
  for (const { pattern } of PATTERNS) {
    const match = pattern.exec(value);
    if (match && match[0].length > 0) return match[0].length;
  }
  return 0;
}

/** Numbers inside a paragraph that begin a new item: 一是 or 第一， behind the end of a clause, and at its start. */
export interface InlineNumber {
  readonly numbering: Numbering;
  readonly at: number;
}

const INLINE = new RegExp(
  `(?=[一二三四五六七八九十第])(?<=^|[。；;！？!?：:]["”’」』）)]?\\s*)(?:[一二三四五六七八九十]{1,2}是|第${HAN}[，,、])`,
  'gu',
);

export function findInlineNumbers(text: Text): InlineNumber[] {
  const found: InlineNumber[] = [];
  for (const match of text.value.matchAll(INLINE)) {
    const numbering = readNumbering(text, match.index);
    if (numbering) found.push({ numbering, at: match.index });
  }
  return found;
}

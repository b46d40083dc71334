/** Chinese and full-width numerals as they stand in numbering, dates and announced counts. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters of a numeral, for use inside a character class. */
export const HAN_NUMERAL = '〇零一二两三四五六七八九十百千';

/** Reads `十二`, `二十`, `一百零三`, `二〇一四`; `null` for anything else. */
export function parseHanNumber(value: string): number | null {
  if (value === '') return null;
  const characters = [...value];
  if (characters.every(c => c in DIGITS)) {
    return characters.length === 1 || characters.length === 4
      ? Number(characters.map(c => DIGITS[c]).join(''))
      : null;
  }
  let total = 0;
  let digit: number | null = null;
  for (const c of characters) {
    if (c in DIGITS) {
      digit = DIGITS[c] as number;
    } else if (c in UNITS) {
      total += (digit ?? 1) * (UNITS[c] as number);
      digit = null;
    } else return null;
  }
  return total + (digit ?? 0);
}

/** Reads half-width, full-width or Chinese digits; `null` where there is no number. */
export function parseNumber(value: string): number | null {
  const narrow = value.replace(/[０-９]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return /^\d+$/.test(narrow) ? Number(narrow) : parseHanNumber(narrow);
}

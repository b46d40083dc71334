/** 1 for a code unit that is a blank, a mark or a symbol; 2 for any other; 0 for one not met so far. */
const sorts = new Uint8Array(0x10000);
const NO_LETTER = /[\s\p{P}\p{S}]/u;

/** How much is left of a text without blanks, marks and symbols: as `replace(/[\s\p{P}\p{S}]/gu, '').length`, without a copy. */
export function countLetters(value: string): number {
  let count = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    // a character of two units is a letter or none as a whole: an old script, or a picture
    if (code >= 0xd800 && code < 0xe000) return value.replace(NO_LETTERS, '').length;
    const sort = (sorts[code] as number) || learn(code);
    count += sort - 1;
  }
  return count;
}

const NO_LETTERS = new RegExp(NO_LETTER.source, 'gu');

function learn(code: number): number {
  const sort = NO_LETTER.test(String.fromCharCode(code)) ? 1 : 2;
  sorts[code] = sort;
  return sort;
}

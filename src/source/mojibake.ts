/** What Windows-1252 makes of the bytes 80 to 9F, beside Latin-1, which keeps them as they are. */
const CONTINUED = '\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** A Han character or full-width mark of UTF-8 (leads E3 to EF), byte by byte as Latin letters: å¯¹, ã€‚, ï¼Œ. */
const LATIN_HAN = new RegExp(`[ã-ï][${CONTINUED}]{2}`, 'g');

/** Upper half of Latin-1, as GBK read as Latin letters is full of it. Signs that Chinese text has too are left out. */
const LATIN_UPPER = /[\u0080-\u00a6\u00a8-\u00af\u00b2-\u00b6\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/g;

/** Shares of all characters, all far above what can stand in a real paper or one that quotes a spoilt line. */
const SHARES = { replaced: 0.01, utf8AsGbk: 0.02, utf8AsLatin: 0.02, latin: 0.3 } as const;

/**
 * Where a text that was decoded without fault was spoilt by an earlier conversion; -1 where it was not. Four signs: replacement
 * characters, the characters that UTF-8 punctuation turns into when read as GBK, the threes of Latin signs that UTF-8 turns
 * into when read as Latin-1 or Windows-1252, and text that is mostly accented letters, as GBK is when read so.
 */
export function mojibakeAt(text: string): number {
  const replaced = text.indexOf('\ufffd');
  if (replaced >= 0 && share(text, /\ufffd/g) > SHARES.replaced) return replaced;
  const twice = text.indexOf('锛');
  if (twice >= 0 && text.includes('銆') && share(text, /[锛銆鐨]/g) > SHARES.utf8AsGbk) return twice;
  const latin = text.search(LATIN_UPPER);
  if (latin < 0) return -1;
  const spoilt = share(text, LATIN_HAN) > SHARES.utf8AsLatin || share(text, LATIN_UPPER) > SHARES.latin;
  return spoilt ? latin : -1;
}

function share(text: string, pattern: RegExp): number {
  return (text.match(pattern)?.length ?? 0) / text.length;
}

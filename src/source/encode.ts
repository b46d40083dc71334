import type { Encoding, Eol, Source } from './source.ts';

/**
 * Text as the bytes it would have been read from: same encoding, byte order mark and line ends.
 *
 * @param text without byte order mark, as in `Source.text`
 * @param form what the source was like; where its line ends were all of one sort, new ones become that sort too
 * @throws RangeError for a character that the encoding does not have (a lone surrogate, or one of 19 code points of
 *   the private use area in GB18030); no text that `decode` gave has one
 */
export function encode(text: string, form: Pick<Source, 'encoding' | 'bom' | 'eol'>): Uint8Array {
  const lines = withEol(text, form.eol);
  if (/\p{Surrogate}/u.test(lines)) throw new RangeError('lone surrogate');
  return encodeAs(form.bom ? `\ufeff${lines}` : lines, form.encoding);
}

function withEol(text: string, eol: Eol): string {
  if (eol === 'mixed') return text;
  if (eol === '\n' && !text.includes('\r')) return text;
  return text.replace(/\r\n|\n|\r/g, eol);
}

function encodeAs(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'gb18030':
      return encodeGb18030(text);
  }
}

/** Number of four-byte codes for the characters up to U+FFFF. */
const FOUR_BYTE_CODES = 39_420;

/** BMP character → code: two bytes as a number, or the four-byte code's ordinal + `FOUR`. 0 where there is none. */
let codes: Uint32Array | null = null;
const FOUR = 0x1_0000;

/** Node can read GB18030 but not write it: its own decoder, run over all codes once, gives the way back. */
function codeTable(): Uint32Array {
  const table = new Uint32Array(0x1_0000);
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const four = Buffer.alloc(FOUR_BYTE_CODES * 4);
  for (let i = 0; i < FOUR_BYTE_CODES; i++) putFour(four, i * 4, i);
  const fours = decoder.decode(four);
  for (let i = 0; i < fours.length; i++) table[fours.charCodeAt(i)] = FOUR + i;
  const pairs: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) pairs.push(lead, trail);
  }
  // after the long codes: of two codes for one character offices write the short one
  const twos = decoder.decode(Uint8Array.from(pairs));
  for (let i = 0; i < twos.length; i++) {
    table[twos.charCodeAt(i)] = ((pairs[i * 2] as number) << 8) | (pairs[i * 2 + 1] as number);
  }
  return table;
}

/** The four-byte code of an ordinal, counted from 81 30 81 30. */
function putFour(target: Uint8Array, at: number, ordinal: number): void {
  target[at] = 0x81 + Math.floor(ordinal / 12_600);
  target[at + 1] = 0x30 + (Math.floor(ordinal / 1_260) % 10);
  target[at + 2] = 0x81 + (Math.floor(ordinal / 10) % 126);
  target[at + 3] = 0x30 + (ordinal % 10);
}

/** Ordinal of the code of U+10000 (90 30 81 30); the supplementary planes follow in order. */
const SUPPLEMENTARY = 189_000;

function encodeGb18030(text: string): Uint8Array {
  codes ??= codeTable();
  const bytes = Buffer.alloc(text.length * 4);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) as number;
    if (point < 0x80) {
      bytes[at++] = point;
      continue;
    }
    const code = point > 0xffff ? FOUR + SUPPLEMENTARY + (point - 0x1_0000) : (codes[point] as number);
    if (code === 0) throw new RangeError(`U+${point.toString(16).toUpperCase()} is not in GB18030`);
    if (code < FOUR) {
      bytes[at++] = code >> 8;
      bytes[at++] = code & 0xff;
    } else {
      putFour(bytes, at, code - FOUR);
      at += 4;
    }
    if (point > 0xffff) i++;
  }
  return bytes.subarray(0, at);
}

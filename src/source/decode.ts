import { isUtf8, transcode } from 'node:buffer';
import { looksLikeGbk, looksLikeUtf8, scanUtf8 } from './legacy-bytes.ts';
import { mojibakeAt } from './mojibake.ts';
import type { Encoding, Eol } from './source.ts';

export type Decoded =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: Encoding;
      readonly bom: boolean;
      readonly eol: Eol;
    }
  | {
      readonly ok: false;
      readonly code: 'binary' | 'undecodable';
      /** Of the byte at which reading stopped, from 0. */
      readonly offset: number;
    };

const BOMS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
];

/**
 * Bytes as text: UTF-8 (with or without byte order mark), UTF-16 with one, GB18030 (which holds GBK and GB2312).
 *
 * Strict all through: text that would read as mojibake is refused with the offset of the first byte that cannot
 * be right, for a UTF-8 text cut by one byte *is* valid GB18030. Never throws.
 */
export function decode(input: Uint8Array): Decoded {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const mark = BOMS.find(bom => bom.bytes.every((byte, i) => bytes[i] === byte));
  const body = mark ? bytes.subarray(mark.bytes.length) : bytes;
  const skipped = mark?.bytes.length ?? 0;
  if (mark && mark.encoding !== 'utf-8') {
    return isFalseMark(body, mark.encoding)
      ? refuse('undecodable', skipped)
      : decodeMarked(body, mark.encoding, skipped);
  }

  const nul = body.indexOf(0);
  if (nul >= 0) return refuse('binary', skipped + nul);
  if (isUtf8(body)) {
    const text = decodeUtf8(body);
    const damage = mojibakeAt(text);
    if (damage >= 0) return refuse('undecodable', skipped + Buffer.byteLength(text.slice(0, damage)));
    return accept(text, 'utf-8', mark !== undefined);
  }
  const scan = scanUtf8(body);
  if (mark || looksLikeUtf8(scan)) return refuse('undecodable', skipped + scan.firstBroken);
  const text = tryDecode(body, 'gb18030');
  if (text === null) return refuse('undecodable', firstBroken(body, 'gb18030'));
  if (!looksLikeGbk(body)) return refuse('undecodable', scan.firstBroken);
  return accept(text, 'gb18030', false);
}

function accept(text: string, encoding: Encoding, bom: boolean): Decoded {
  return { ok: true, text, encoding, bom, eol: eolOf(text) };
}

function refuse(code: 'binary' | 'undecodable', offset: number): Decoded {
  return { ok: false, code, offset };
}

/** Bytes from which on chance no longer makes UTF-8 out of the Han characters of another encoding. */
const FALSE_MARK_BYTES = 64;

/**
 * A byte order mark before text in another encoding. UTF-16 of any length has a zero byte (in each line end, digit and 一);
 * without one, bytes that are UTF-8 or have their line ends as single bytes in GBK are no UTF-16.
 */
function isFalseMark(body: Buffer, encoding: Encoding): boolean {
  if (body.length < FALSE_MARK_BYTES || body.includes(0)) return false;
  if (isUtf8(body)) return encoding !== 'gb18030' || body.some(byte => byte >= 0x80);
  return (
    encoding !== 'gb18030' && body.includes(10) && tryDecode(body, 'gb18030') !== null && looksLikeGbk(body)
  );
}

function decodeMarked(body: Buffer, encoding: Encoding, skipped: number): Decoded {
  const text = tryDecode(body, encoding);
  if (text === null) return refuse('undecodable', skipped + firstBroken(body, encoding));
  const nul = text.indexOf('\0');
  if (nul >= 0) return refuse('binary', skipped + (encoding === 'gb18030' ? body.indexOf(0) : nul * 2));
  return accept(text, encoding, true);
}

/** `transcode` is several times faster than any decoder; it needs bytes known to be valid. */
function decodeUtf8(bytes: Buffer): string {
  return transcode(bytes, 'utf8', 'ucs2').toString('ucs2');
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The length of the longest prefix that a strict decoder takes (the last character of it may be unfinished). */
function firstBroken(bytes: Uint8Array, encoding: Encoding): number {
  const takes = (length: number): boolean => {
    try {
      new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), {
        stream: true,
      });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (takes(middle)) low = middle;
    else high = middle - 1;
  }
  // everything was taken: the text ends inside a character
  return low === bytes.length ? Math.max(0, low - 1) : low;
}

/** The one line end of a text, or `mixed`; a text without any counts as `\n`. */
export function eolOf(text: string): Eol {
  if (!text.includes('\r')) return '\n';
  let crlf = 0;
  let cr = 0;
  let lf = 0;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) === 10) crlf++;
    else cr++;
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) !== 13) lf++;
  }
  if (lf === 0 && cr === 0) return '\r\n';
  return lf === 0 && crlf === 0 ? '\r' : 'mixed';
}

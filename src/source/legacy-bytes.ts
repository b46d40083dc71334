/**
 * What bytes that are no valid UTF-8 may be: UTF-8 with a broken place, Chinese in GBK, or something else.
 *
 * The tell-tale is the three-byte sequence (lead E0-EF, then two of 80-BF), which all but makes up Chinese UTF-8. In
 * Chinese GBK prose its bytes come together by chance for some 3 % of the high bytes, and hardly ever several times
 * in a row, since every second one would have to be a rare character.
 */
export interface Utf8Scan {
  /** Offset of the first byte that is no UTF-8. */
  readonly firstBroken: number;
  /** Bytes from 80 on. */
  readonly high: number;
  /** Bytes in valid sequences of three or four bytes. */
  readonly inLongSequences: number;
  /** Most such sequences in a row. */
  readonly longestRun: number;
}

/** Well over what chance gives in GBK, well under what even a badly damaged UTF-8 text keeps. */
const UTF8_SHARE = 0.5;
/** A UTF-8 passage inside a GBK file (two files glued together) would read as mojibake as well. */
const UTF8_RUN = 6;
/** Fewer characters than this say nothing. */
const GBK_SAMPLE = 6;
const GBK_SHARE = 0.5;

export function scanUtf8(bytes: Uint8Array): Utf8Scan {
  let firstBroken = -1;
  let high = 0;
  let inLongSequences = 0;
  let longestRun = 0;
  let run = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at, lead);
    high += Math.max(1, length);
    if (length >= 3) {
      inLongSequences += length;
      run++;
      if (run > longestRun) longestRun = run;
    } else {
      run = 0;
      if (length === 0 && firstBroken < 0) firstBroken = at;
    }
    at += Math.max(1, length);
  }
  return { firstBroken, high, inLongSequences, longestRun };
}

export function looksLikeUtf8({ high, inLongSequences, longestRun }: Utf8Scan): boolean {
  return inLongSequences >= high * UTF8_SHARE || longestRun >= UTF8_RUN;
}

/** Length of the valid UTF-8 sequence at `at`, 0 where there is none. `lead` is 80 or more. */
function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  const second = bytes[at + 1] as number;
  // overlong forms, surrogates and what lies beyond U+10FFFF
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let i = 2; i < length; i++) {
    const next = bytes[at + i] as number;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return length;
}

/**
 * Whether bytes that decode as GB18030 are likely Chinese: in simplified text nearly every two-byte character is a
 * punctuation mark or a common character of GB 2312 (leads A1-A3 and B0-D7, trails from A1), in traditional text
 * well over half; Big5, Shift-JIS, UTF-16 without mark and Latin letters stay far below.
 */
export function looksLikeGbk(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    const trail = bytes[at + 1] ?? 0;
    if (lead <= 0x80) {
      at++;
    } else if (trail >= 0x30 && trail <= 0x39) {
      at += 4;
    } else {
      pairs++;
      if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) common++;
      at += 2;
    }
  }
  return pairs < GBK_SAMPLE || common >= pairs * GBK_SHARE;
}

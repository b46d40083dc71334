/** What is left of a wording when it is compared with another. */
export interface Comparable {
  /** Letters and digits in one width, Latin letters small; no blanks, no marks, no quotation marks. */
  readonly value: string;
  /** How much of the wording was read, in UTF-16 units: all of it, or less where it was cut. */
  readonly end: number;
}

/**
 * Reduces a wording to what makes it the same or another: widths, blanks and marks go, digits stay, for a changed date is
 * a change.
 *
 * @param wording any text
 * @param limit most characters to keep; what follows is not looked at
 */
export function comparable(wording: string, limit: number = Number.POSITIVE_INFINITY): Comparable {
  const units = new Uint16Array(Math.min(limit, wording.length));
  let length = 0;
  let at = 0;
  for (; at < wording.length && length < units.length; at++) {
    const unit = reduced[wording.charCodeAt(at)] as number;
    const kept = unit === UNKNOWN ? learn(wording.charCodeAt(at)) : unit;
    if (kept !== 0) units[length++] = kept;
  }
  let value = '';
  for (let from = 0; from < length; from += CHUNK) {
    value += String.fromCharCode.apply(null, units.subarray(from, Math.min(length, from + CHUNK)) as never);
  }
  return { value, end: length < limit ? wording.length : at };
}

const CHUNK = 4_096;
const UNKNOWN = 0xffff;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** The unit to compare by for each unit met so far; 0 for one that does not count. */
const reduced = new Uint16Array(65_536).fill(UNKNOWN);

function learn(unit: number): number {
  const kept = reduceUnit(unit);
  reduced[unit] = kept;
  return kept;
}

function reduceUnit(unit: number): number {
  if (unit >= 0xff01 && unit <= 0xff5e) return reduceUnit(unit - 0xfee0);
  // halves of rare characters are kept as they are: they mean nothing alone
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  return LETTER_OR_DIGIT.test(String.fromCharCode(unit))
    ? String.fromCharCode(unit).toLowerCase().charCodeAt(0)
    : 0;
}

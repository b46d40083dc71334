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
  const units: number[] = [];
  let at = 0;
  let value = '';
  let length = 0;
  for (; at < wording.length && length < limit; at++) {
    const unit = reduceUnit(wording.charCodeAt(at));
    if (unit === 0) continue;
    units.push(unit);
    length++;
    if (units.length === CHUNK) value += String.fromCharCode(...units.splice(0));
  }
  return { value: value + String.fromCharCode(...units), end: at };
}

const CHUNK = 4_096;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** The unit to compare by; 0 for one that does not count. */
function reduceUnit(unit: number): number {
  if (unit >= 0x4e00 && unit <= 0x9fff) return unit;
  if (unit >= 0xff01 && unit <= 0xff5e) return reduceUnit(unit - 0xfee0);
  if (unit < 0x80) {
    if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
    return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) ? unit : 0;
  }
  // halves of rare characters are kept as they are: they mean nothing alone
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  return LETTER_OR_DIGIT.test(String.fromCharCode(unit)) ? unit : 0;
}

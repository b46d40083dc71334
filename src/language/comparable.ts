/**
 * Wordings reduced to what makes them the same or another: letters and digits in one width, Latin letters small; no
 * blanks, no marks, no quotation marks. Digits stay, for a changed date is a change.
 */
export interface Comparables {
  /** The reduced units of all wordings, one after the other. */
  readonly units: Uint16Array;
  /** Where each wording begins in `units`; one entry more than there are wordings. */
  readonly from: Int32Array;
  /** How much of each wording was read, in UTF-16 units: all of it, or less where it was cut. */
  readonly read: Int32Array;
}

/**
 * Reduces many wordings at once.
 *
 * @param limit most reduced units to keep of each wording; what follows is not looked at
 */
export function comparables(wordings: readonly string[], limit: number): Comparables {
  let total = 0;
  for (const wording of wordings) total += Math.min(limit, wording.length);
  const units = new Uint16Array(total);
  const from = new Int32Array(wordings.length + 1);
  const read = new Int32Array(wordings.length);
  let length = 0;
  for (let i = 0; i < wordings.length; i++) {
    const wording = wordings[i] as string;
    const full = length + limit;
    let at = 0;
    for (; at < wording.length && length < full; at++) {
      const unit = wording.charCodeAt(at);
      let kept = reduced[unit] as number;
      if (kept === UNKNOWN) kept = learn(unit);
      if (kept !== 0) units[length++] = kept;
    }
    from[i + 1] = length;
    read[i] = at;
  }
  return { units, from, read };
}

/** One wording reduced; see `Comparables`. */
export function comparable(wording: string): string {
  const { units, from } = comparables([wording], Number.MAX_SAFE_INTEGER);
  return wordOf(units, 0, from[1] as number);
}

/** Reduced units as a string. */
export function wordOf(units: Uint16Array, start: number, end: number): string {
  let value = '';
  for (let at = start; at < end; at += CHUNK) {
    value += String.fromCharCode(...units.subarray(at, Math.min(end, at + CHUNK)));
  }
  return value;
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
  const letter = String.fromCharCode(unit);
  return LETTER_OR_DIGIT.test(letter) ? letter.toLowerCase().charCodeAt(0) : 0;
}

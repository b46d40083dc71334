const WIDTH = 3;

/** Hashes of the overlapping three-letter pieces of many wordings, in order, equal ones more than once. */
export interface Shingles {
  readonly hashes: Int32Array;
  /** Where the pieces of each wording begin in `hashes`; one entry more than there are wordings. */
  readonly from: Int32Array;
}

/**
 * @param units reduced wordings, one after the other
 * @param from where each begins; one entry more than there are wordings
 * @param sample keep only hashes without these bits: 3 keeps one piece in four, the same ones in every wording
 */
export function shingles(units: Uint16Array, from: Int32Array, sample = 0): Shingles {
  const hashes = new Int32Array(units.length);
  const starts = new Int32Array(from.length);
  let length = 0;
  for (let wording = 0; wording + 1 < from.length; wording++) {
    const end = (from[wording + 1] as number) - WIDTH;
    for (let at = from[wording] as number; at <= end; at++) {
      let hash = Math.imul(units[at] as number, 0x9e37_79b1);
      hash = Math.imul(hash ^ (units[at + 1] as number) ^ (hash >>> 15), 0x85eb_ca6b);
      hash = Math.imul(hash ^ (units[at + 2] as number) ^ (hash >>> 13), 0xc2b2_ae35);
      hash ^= hash >>> 16;
      if ((hash & sample) === 0) hashes[length++] = hash;
    }
    starts[wording + 1] = length;
  }
  return { hashes: hashes.subarray(0, length), from: starts };
}

/**
 * The pieces of one wording, for whoever keeps none.
 *
 * @param into room for as many as there are units
 * @returns how many were written
 */
export function shinglesInto(units: Uint16Array, start: number, end: number, into: Int32Array): number {
  let length = 0;
  for (let at = start; at + WIDTH <= end; at++) {
    let hash = Math.imul(units[at] as number, 0x9e37_79b1);
    hash = Math.imul(hash ^ (units[at + 1] as number) ^ (hash >>> 15), 0x85eb_ca6b);
    hash = Math.imul(hash ^ (units[at + 2] as number) ^ (hash >>> 13), 0xc2b2_ae35);
    into[length++] = hash ^ (hash >>> 16);
  }
  return length;
}

/** Places in a MinHash signature. */
export const SIGNATURE = 64;

const EMPTY = 0xffff_ffff;

/**
 * One-permutation MinHash of some pieces into `signature[at … at + 64]`: of each of 64 ranges of hashes the smallest one.
 * The share of equal places of two signatures estimates the share of pieces that two wordings have in common.
 *
 * @returns false where there is no piece, and the signature says nothing
 */
export function writeSignature(pieces: Int32Array, signature: Uint32Array, at: number): boolean {
  if (pieces.length === 0) return false;
  signature.fill(EMPTY, at, at + SIGNATURE);
  for (let i = 0; i < pieces.length; i++) {
    const hash = pieces[i] as number;
    const place = at + (hash >>> 26);
    const rest = hash & 0x03ff_ffff;
    if (rest < (signature[place] as number)) signature[place] = rest;
  }
  fillGaps(signature, at);
  return true;
}

/** Short wordings leave places empty: each borrows from a filled one, chosen by its own number alone. */
function fillGaps(signature: Uint32Array, at: number): void {
  const gaps: number[] = [];
  for (let place = 0; place < SIGNATURE; place++) if (signature[at + place] === EMPTY) gaps.push(place);
  const lenders = gaps.map(place => {
    let lender = place;
    for (let attempt = 1; signature[at + lender] === EMPTY; attempt++) {
      lender = (Math.imul(place + 1, 0x9e37_79b1) + Math.imul(attempt, 0x85eb_ca6b)) >>> 26;
    }
    return lender;
  });
  gaps.forEach((place, i) => {
    signature[at + place] = signature[at + (lenders[i] as number)] as number;
  });
}

const WIDTH = 3;

/**
 * Hashes of the overlapping three-letter pieces of a reduced wording, in order, equal ones more than once.
 * A wording shorter than a piece gives none.
 */
export function shingles(value: string): Int32Array {
  const count = Math.max(0, value.length - WIDTH + 1);
  const hashes = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    let hash = Math.imul(value.charCodeAt(i), 0x9e37_79b1);
    hash = Math.imul(hash ^ value.charCodeAt(i + 1) ^ (hash >>> 15), 0x85eb_ca6b);
    hash = Math.imul(hash ^ value.charCodeAt(i + 2) ^ (hash >>> 13), 0xc2b2_ae35);
    hashes[i] = hash ^ (hash >>> 16);
  }
  return hashes;
}

/** Places in a MinHash signature. */
export const SIGNATURE = 64;

/**
 * One-permutation MinHash of a wording into `signature[at … at + 64]`: of each of 64 ranges of hashes the smallest one.
 * The share of equal places of two signatures estimates the share of pieces that two wordings have in common.
 *
 * @returns false where the wording holds no piece, and the signature says nothing
 */
export function writeSignature(hashes: Int32Array, signature: Uint32Array, at: number): boolean {
  if (hashes.length === 0) return false;
  signature.fill(EMPTY, at, at + SIGNATURE);
  for (const hash of hashes) {
    const place = at + (hash >>> 26);
    const rest = hash & 0x03ff_ffff;
    if (rest < (signature[place] as number)) signature[place] = rest;
  }
  fillGaps(signature, at);
  return true;
}

const EMPTY = 0xffff_ffff;

/** Short wordings leave places empty: each borrows from a filled one, chosen by its own number alone. */
function fillGaps(signature: Uint32Array, at: number): void {
  const borrowed: number[] = [];
  for (let place = 0; place < SIGNATURE; place++) {
    if (signature[at + place] !== EMPTY) {
      borrowed.push(-1);
      continue;
    }
    let attempt = 1;
    let lender = place;
    do {
      lender = (Math.imul(place + 1, 0x9e37_79b1) + Math.imul(attempt, 0x85eb_ca6b)) >>> 26;
      attempt++;
    } while (signature[at + lender] === EMPTY && attempt < 2_000);
    borrowed.push(lender);
  }
  for (let place = 0; place < SIGNATURE; place++) {
    const lender = borrowed[place] as number;
    if (lender >= 0) signature[at + place] = signature[at + lender] as number;
  }
}

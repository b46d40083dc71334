import { SIGNATURE } from './shingles.ts';

/**
 * Signatures of passages side by side in one array: whoever looks for likely pairs by bands compares them in place. `from`,
 * `a` and `b` are where a signature begins.
 */
export type Signatures = Uint16Array | Uint32Array;

/** One number for the rows of a band: equal bands have equal numbers, and few others have. */
export function bandHash(signatures: Signatures, from: number, band: readonly number[]): number {
  let hash = 0;
  for (const row of band) {
    hash = Math.imul(hash ^ (signatures[from + row] as number), 0x9e37_79b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

export function sameBand(signatures: Signatures, a: number, b: number, band: readonly number[]): boolean {
  for (const row of band) if (signatures[a + row] !== signatures[b + row]) return false;
  return true;
}

/** In how many of their places two signatures are equal. */
export function equalPlaces(signatures: Signatures, a: number, b: number): number {
  let equal = 0;
  for (let place = 0; place < SIGNATURE; place++)
    if (signatures[a + place] === signatures[b + place]) equal++;
  return equal;
}

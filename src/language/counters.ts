import type { Range } from './text.ts';

/**
 * Counts stretches of letters by their hashes. Some share a counter, which only makes them look more often than they are: what
 * does not come often here does not come often at all, and no string was made for any of ten thousand places.
 */
export type Counters = Uint16Array;

/** @param stretches how many will be counted */
export function countersFor(stretches: number): Counters {
  let count = 256;
  while (count < stretches * 4) count *= 2;
  return new Uint16Array(count);
}

/** Counts once more; how often that was by now. */
export function addsUp(counters: Counters, hash: number): number {
  const counter = counterOf(counters, hash);
  const count = Math.min(0xffff, (counters[counter] as number) + 1);
  counters[counter] = count;
  return count;
}

export function countOf(counters: Counters, hash: number): number {
  return counters[counterOf(counters, hash)] as number;
}

function counterOf(counters: Counters, hash: number): number {
  return (Math.imul(hash ^ (hash >>> 15), 0x9e37_79b1) >>> 10) & (counters.length - 1);
}

/** Odd, so that no letter is lost from a hash. */
const FACTOR = 0x0100_0193;

export function hashOf(value: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, FACTOR) + value.charCodeAt(at)) | 0;
  return hash;
}

/** The hashes (`hashOf`) of all stretches of a length in a part of a text, in order; each is made of the last one. */
export function hashesIn(value: string, { start, end }: Range, length: number): number[] {
  let leaving = 1;
  for (let i = 0; i < length; i++) leaving = Math.imul(leaving, FACTOR);
  const hashes: number[] = [];
  let hash = 0;
  for (let at = start; at < end; at++) {
    hash = (Math.imul(hash, FACTOR) + value.charCodeAt(at)) | 0;
    if (at - start >= length) hash = (hash - Math.imul(leaving, value.charCodeAt(at - length))) | 0;
    if (at - start + 1 >= length) hashes.push(hash);
  }
  return hashes;
}

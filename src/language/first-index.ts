/**
 * The first of so many places (from 0) for which something holds, where it then holds for all behind it; their number, where it
 * holds for none. Halves the range each time.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

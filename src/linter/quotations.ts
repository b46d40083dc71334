import type { Range } from '../language/text.ts';

/** Quotations and titles: a word that stands in one is somebody else's, or a name. */
const QUOTED = /[“「『"][^”」』"\n]{0,120}[”」』"]|《[^》\n]{0,80}》/g;

/** Marks the characters of a text that lie inside quotations and 《》: a byte for each, 1 inside. */
export function markQuotations(text: string): Uint8Array {
  const marks = new Uint8Array(text.length + 1);
  for (const match of text.matchAll(QUOTED)) marks.fill(1, match.index, match.index + match[0].length);
  return marks;
}

/** Whether a range begins and ends inside what is marked. */
export function isMarked(marks: Uint8Array, { start, end }: Range): boolean {
  return marks[start] === 1 && marks[end - 1] === 1;
}

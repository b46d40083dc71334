import type { Range } from '../../language/text.ts';

export interface RepeatedPassage {
  readonly first: Range;
  readonly second: Range;
  /** Letters and digits in it. */
  readonly letters: number;
}

/**
 * Passages that stand in a text a second time, letter for letter; blanks and marks between the letters do not matter. In
 * time proportional to the text: stretches of the least length are looked up, and one that is found is followed to its end.
 *
 * @param least shortest passage that counts, in letters and digits
 * @returns in the order of the second places, which do not overlap
 */
export function repeatedPassages(value: string, least: number): RepeatedPassage[] {
  const { letters, at } = lettersOf(value);
  const seen = new Map<string, number>();
  const found: RepeatedPassage[] = [];
  for (let i = 0; i + least <= letters.length; i++) {
    const stretch = letters.slice(i, i + least);
    const before = seen.get(stretch);
    // a passage does not repeat itself by overlapping itself: 哈哈哈哈
    if (before === undefined || before + least > i) {
      if (before === undefined) seen.set(stretch, i);
      continue;
    }
    let length = least;
    while (
      before + length < i &&
      i + length < letters.length &&
      letters[before + length] === letters[i + length]
    )
      length++;
    const range = (from: number): Range => ({
      start: at[from] as number,
      end: (at[from + length - 1] as number) + 1,
    });
    found.push({ first: range(before), second: range(i), letters: length });
    i += length - 1;
  }
  return found;
}

function lettersOf(value: string): { letters: string; at: number[] } {
  const at: number[] = [];
  let letters = '';
  for (const { 0: run, index } of value.matchAll(/[\p{L}\p{N}]+/gu)) {
    letters += run;
    for (let i = 0; i < run.length; i++) at.push(index + i);
  }
  return { letters, at };
}

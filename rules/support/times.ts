/** How often words stand in a text. */
export type Times = (words: string) => number;

/**
 * Counts words in one text: for each length that is asked for the text is read once, however many words are asked. A count
 * includes overlapping places.
 */
export function timesIn(text: string): Times {
  const byLength = new Map<number, Map<string, number>>();
  return words => {
    const known = byLength.get(words.length) ?? countsOf(text, words.length);
    byLength.set(words.length, known);
    return known.get(words) ?? 0;
  };
}

function countsOf(text: string, length: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + length <= text.length; at++) {
    const words = text.slice(at, at + length);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts;
}

/** Longer words are compared no further: a typing error needs no more, and hostile input gets no quadratic time. */
const COMPARED = 64;

/**
 * The candidates that a mistyped word may have meant, best first.
 *
 * @param word what was typed
 * @param candidates what there is
 * @param limit how many to give at most
 * @returns candidates within a third of the word's length in edits, or that begin with the word; none is usual
 */
export function nearest(word: string, candidates: readonly string[], limit = 3): string[] {
  const typed = word.slice(0, COMPARED).toLowerCase();
  if (typed === '') return [];
  return candidates
    .map(candidate => ({
      candidate,
      distance: distanceTo(typed, candidate.slice(0, COMPARED).toLowerCase()),
    }))
    .filter(({ distance }) => distance <= Math.max(1, Math.floor(typed.length / 3)))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

function distanceTo(typed: string, candidate: string): number {
  // an unfinished word is nearer than any typing error
  if (typed.length >= 3 && candidate.startsWith(typed)) return 0;
  return editDistance(typed, candidate);
}

/** Edits between two short words; two neighbours swapped are one edit. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] as number) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}

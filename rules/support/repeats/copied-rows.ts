import type { Range } from '../../../src/language/text.ts';

/** Two places (indices of sentences) at which the same sentences stand in the same row, and the letters and digits of either. */
export interface CopiedRow {
  readonly first: Range;
  readonly second: Range;
  readonly letters: number;
}

/** A sentence in its place. */
export interface Line {
  readonly value: string;
  /** Number of its paragraph: a row does not go beyond it. */
  readonly paragraph: number;
}

/**
 * Rows of two or more short sentences that stand word for word in two places. What was copied in short sentences is long
 * enough taken together; a sentence that is long enough alone is another's to tell.
 *
 * @param shortest letters and digits of the shortest sentence that counts
 * @param least letters and digits from which on a row is told, and a sentence no longer short
 */
export function copiedRows(lines: readonly Line[], shortest: number, least: number): CopiedRow[] {
  const bare = lines.map(({ value }) => value.replace(/[^\p{L}\p{N}]/gu, ''));
  const isShort = (i: number): boolean =>
    (bare[i] ?? '').length >= shortest && (bare[i] as string).length < least;
  const follows = (i: number): boolean => lines[i]?.paragraph === lines[i - 1]?.paragraph;
  const seen = new Map<string, number>();
  const found: CopiedRow[] = [];
  for (let second = 1; second < lines.length; second++) {
    if (!isShort(second - 1) || !isShort(second) || !follows(second)) continue;
    const pair = `${bare[second - 1]}。${bare[second]}`;
    const first = seen.get(pair);
    if (first === undefined) {
      seen.set(pair, second);
      continue;
    }
    // a sentence said three times in a row is hammered: two passages have none in common
    if (first >= second - 1) continue;
    let length = 2;
    while (
      first + length - 1 < second - 1 &&
      isShort(second + length - 1) &&
      follows(second + length - 1) &&
      follows(first + length - 1) &&
      bare[first + length - 1] === bare[second + length - 1]
    )
      length++;
    const row = { start: second - 1, end: second - 1 + length };
    const letters = bare.slice(row.start, row.end).join('').length;
    if (letters < least) continue;
    found.push({ first: { start: first - 1, end: first - 1 + length }, second: row, letters });
    second += length - 2;
  }
  return found;
}

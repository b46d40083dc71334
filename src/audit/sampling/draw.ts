import { createHash } from 'node:crypto';
import { allocate } from './allocate.ts';
import { compareUnits, type Design, type FrameEntry, inFrameOrder, stratumOf } from './frame.ts';

export interface Stratum {
  /** In the order of `by`. */
  readonly values: readonly (string | null)[];
  readonly papers: number;
  /** The lowest ranks first. */
  readonly drawn: readonly Draw[];
}

export interface Draw {
  readonly key: string;
  /** SHA-256 in hexadecimal. */
  readonly rank: string;
}

export interface Drawn {
  readonly strata: readonly Stratum[];
  /** Keys of the certainty list. */
  readonly certain: readonly string[];
}

/** SHA-256 over `["seed",["stratum",…],"key"]` as JSON in UTF-8: nobody can foresee it without the seed, anybody can recompute it with it. */
export function rankOf(seed: string, values: readonly (string | null)[], key: string): string {
  return createHash('sha256')
    .update(JSON.stringify([seed, values, key]), 'utf8')
    .digest('hex');
}

/**
 * Draws a sample: in each stratum the papers with the lowest ranks.
 *
 * @throws RangeError where the size does not suit the strata
 */
export function draw(frame: readonly FrameEntry[], design: Design, seed: string): Drawn {
  const strata = strataOf(frame, design);
  const shares = allocate(
    strata.map(({ entries }) => entries.length),
    design.size,
  );
  return {
    strata: strata.map(({ values, entries }, i) => ({
      values,
      papers: entries.length,
      drawn: entries
        .map(({ key }) => ({ key, rank: rankOf(seed, values, key) }))
        .sort((a, b) => compareUnits(a.rank, b.rank) || compareUnits(a.key, b.key))
        .slice(0, shares[i]),
    })),
    certain: inFrameOrder(frame)
      .filter(({ certain }) => certain)
      .map(({ key }) => key),
  };
}

interface Group {
  readonly values: readonly (string | null)[];
  readonly entries: FrameEntry[];
}

/** In the order of their values; papers of the certainty list are in none. */
export function strataOf(frame: readonly FrameEntry[], { by }: Pick<Design, 'by'>): Group[] {
  const groups = new Map<string, Group>();
  for (const entry of inFrameOrder(frame)) {
    if (entry.certain) continue;
    const values = stratumOf(entry, by);
    const id = JSON.stringify(values);
    const group = groups.get(id);
    if (group) group.entries.push(entry);
    else groups.set(id, { values, entries: [entry] });
  }
  return [...groups].sort(([a], [b]) => compareUnits(a, b)).map(([, group]) => group);
}

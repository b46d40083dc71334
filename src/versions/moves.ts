import { longestIncreasing } from './increasing.ts';
import type { Part } from './model.ts';

/** A pair of parts by the first of either side. */
export interface Placed {
  readonly old: Part;
  readonly new: Part;
}

export interface Moved {
  readonly moved: boolean;
  /** To another section or dimension. */
  readonly rehoused: boolean;
}

const NEVER: readonly string[] = ['front-matter', 'title', 'sign-off'];

/**
 * Which pairs were moved: those in another house than before, and of each house those that do not lie in the longest run
 * that kept its order. A number is no place, so renumbering moves nothing; where a whole section moved, what stands in it
 * did not.
 *
 * @param sections which old section is which new one
 * @returns in the order of the pairs
 */
export function findMoves(pairs: readonly Placed[], sections: ReadonlyMap<string, string>): Moved[] {
  const houses = new Map<string, number[]>();
  const result = pairs.map((pair, i): { moved: boolean; rehoused: boolean } => {
    if (NEVER.includes(pair.old.kind) || NEVER.includes(pair.new.kind) || pair.old.id === 'end')
      return { moved: false, rehoused: false };
    const rehoused = isRehoused(pair, sections);
    if (!rehoused) {
      const house = `${pair.new.unit} ${houseIn(pair.new)}`;
      const known = houses.get(house);
      if (known) known.push(i);
      else houses.set(house, [i]);
    }
    return { moved: rehoused, rehoused };
  });
  for (const members of houses.values()) {
    members.sort((x, y) => (pairs[x]?.new.index ?? 0) - (pairs[y]?.new.index ?? 0));
    const kept = new Set(longestIncreasing(members.map(i => pairs[i]?.old.index ?? 0)).map(k => members[k]));
    for (const i of members) if (!kept.has(i)) (result[i] as { moved: boolean }).moved = true;
  }
  return result;
}

/** Headings stand in the paper; all else under its dimension or section. */
function houseIn(part: Part): string {
  if (part.kind === 'section') return '';
  return part.kind === 'dimension' ? part.section : `${part.section} ${part.dimension ?? ''}`;
}

function isRehoused({ old, new: next }: Placed, sections: ReadonlyMap<string, string>): boolean {
  if (old.unit === 'section') return false;
  if (old.dimension !== null && next.dimension !== null) return old.dimension !== next.dimension;
  // where one of the drafts has no such headings, nothing can be said
  if (old.role === 'problems' && next.role === 'problems') return false;
  const to = sections.get(old.section);
  if (to === undefined || to === next.section) return false;
  return old.role !== next.role;
}

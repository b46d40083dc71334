import type { Corpus } from './corpus.ts';

/** Passages of one wording, once names, dates and figures are left out. */
export interface Classes {
  readonly count: number;
  /** By passage: its class. */
  readonly of: Uint32Array;
  /** By class: its first passage. */
  readonly first: Uint32Array;
  /** By passage: the next one of its class, plus one; 0 for the last. */
  readonly next: Uint32Array;
  /** By class: the group that all its passages are of, or `MIXED`. */
  readonly group: Int32Array;
}

export const MIXED = -1;

/** @param groupOf by paper: the number of its group; within a group nothing is compared */
export function groupEqual(corpus: Corpus, groupOf: Int32Array): Classes {
  const { count } = corpus;
  const of = new Uint32Array(count);
  const first = new Uint32Array(count);
  const last = new Uint32Array(count);
  const next = new Uint32Array(count);
  const group = new Int32Array(count);
  let classes = 0;
  let places = 1024;
  while (places < count * 2) places *= 2;
  const table = new Uint32Array(places);
  for (let passage = 0; passage < count; passage++) {
    const own = groupOf[corpus.paperOf[passage] as number] as number;
    let place = hashOf(corpus, passage) & (places - 1);
    let found = -1;
    for (; table[place] !== 0; place = (place + 1) & (places - 1)) {
      const candidate = (table[place] as number) - 1;
      if (equal(corpus, first[candidate] as number, passage)) {
        found = candidate;
        break;
      }
    }
    if (found < 0) {
      found = classes++;
      table[place] = found + 1;
      first[found] = passage;
      group[found] = own;
    } else {
      next[last[found] as number] = passage + 1;
      if (group[found] !== own) group[found] = MIXED;
    }
    last[found] = passage;
    of[passage] = found;
  }
  return { count: classes, of, first: first.slice(0, classes), next, group: group.slice(0, classes) };
}

/** The passages of a class in order; at most `most`. */
export function* membersOf({ first, next }: Classes, index: number, most: number): Iterable<number> {
  let passage = first[index] as number;
  for (let i = 0; i < most; i++) {
    yield passage;
    const after = next[passage] as number;
    if (after === 0) return;
    passage = after - 1;
  }
}

function hashOf({ units, starts, ends }: Corpus, passage: number): number {
  const end = ends[passage] as number;
  let hash = end - (starts[passage] as number);
  for (let at = starts[passage] as number; at < end; at++)
    hash = Math.imul(hash ^ (units[at] as number), 0x0100_0193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function equal({ units, starts, ends }: Corpus, a: number, b: number): boolean {
  const [atA, atB] = [starts[a] as number, starts[b] as number];
  const length = (ends[a] as number) - atA;
  if ((ends[b] as number) - atB !== length) return false;
  for (let i = 0; i < length; i++) if (units[atA + i] !== units[atB + i]) return false;
  return true;
}

import { type Shingles, shingles } from './shingles.ts';

/** Passages to search, reduced to what counts. */
export interface Passages {
  readonly count: number;
  readonly units: Uint16Array;
  /** Where each passage begins in `units`; one entry more than there are passages. */
  readonly from: Int32Array;
}

export interface Search {
  /** Most earlier passages to offer for each passage. */
  readonly trials: number;
  /** Whether two passages are of any interest to each other. */
  mayPair(later: number, earlier: number): boolean;
  /** Looks at a pair; true ends the search for this later passage. */
  accept(later: number, earlier: number): boolean;
}

/** Pieces that this many passages share are a manner of speaking and tell nothing more. */
const COMMONPLACE = 64;

/** One piece in four stands for the rest. */
const SAMPLE = 3;

/** Least share of the pieces of the shorter passage that the other one must hold. */
const LEAST_SHARE = 0.2;

/**
 * Offers pairs of passages that share many pieces, the most promising first. An index of pieces: for some thousand
 * passages, and quick for the sentences of one paper.
 */
export function candidatesByPieces(
  { count, units, from }: Passages,
  { trials, mayPair, accept }: Search,
): void {
  const pieces = shingles(units, from, SAMPLE);
  const index = emptyIndex(pieces);
  const shared = new Int32Array(count);
  const sizes = new Int32Array(count);
  const met: number[] = [];
  for (let passage = 0; passage < count; passage++) {
    met.length = 0;
    const size = enter(index, pieces, passage, shared, met);
    sizes[passage] = size;
    if (met.length === 0) continue;
    const promising = met.filter(earlier => {
      const least = Math.max(1, LEAST_SHARE * Math.min(sizes[earlier] as number, size));
      return (shared[earlier] as number) >= least && mayPair(passage, earlier);
    });
    promising.sort((a, b) => (shared[b] as number) - (shared[a] as number) || a - b);
    for (const earlier of promising.slice(0, trials)) if (accept(passage, earlier)) break;
    for (const earlier of met) shared[earlier] = 0;
  }
}

/** For each piece the passages that hold it, latest first; linked lists in typed arrays. */
interface PieceIndex {
  readonly mask: number;
  readonly keys: Int32Array;
  /** Latest entry of a piece, from 1; 0 for a free place. */
  readonly heads: Int32Array;
  readonly counts: Uint8Array;
  readonly holders: Int32Array;
  readonly nexts: Int32Array;
  size: number;
}

function emptyIndex({ hashes }: Shingles): PieceIndex {
  let places = 64;
  while (places < hashes.length * 1.5) places *= 2;
  return {
    mask: places - 1,
    keys: new Int32Array(places),
    heads: new Int32Array(places),
    counts: new Uint8Array(places),
    holders: new Int32Array(hashes.length + 1),
    nexts: new Int32Array(hashes.length + 1),
    size: 0,
  };
}

/**
 * Enters a passage and counts in `shared` how many pieces it has in common with each earlier one; those are put into `met`.
 *
 * @returns how many different pieces the passage has
 */
function enter(
  index: PieceIndex,
  pieces: Shingles,
  passage: number,
  shared: Int32Array,
  met: number[],
): number {
  const { mask, keys, heads, counts, holders, nexts } = index;
  const end = pieces.from[passage + 1] as number;
  let distinct = 0;
  for (let i = pieces.from[passage] as number; i < end; i++) {
    const piece = pieces.hashes[i] as number;
    let place = (piece >>> 2) & mask;
    while (heads[place] !== 0 && keys[place] !== piece) place = (place + 1) & mask;
    const head = heads[place] as number;
    if (head !== 0 && holders[head] === passage) continue;
    distinct++;
    for (let entry = head; entry !== 0; entry = nexts[entry] as number) {
      const earlier = holders[entry] as number;
      if (shared[earlier] === 0) met.push(earlier);
      shared[earlier] = (shared[earlier] as number) + 1;
    }
    if ((counts[place] as number) >= COMMONPLACE) continue;
    index.size++;
    keys[place] = piece;
    heads[place] = index.size;
    holders[index.size] = passage;
    nexts[index.size] = head;
    counts[place] = (counts[place] as number) + 1;
  }
  return distinct;
}

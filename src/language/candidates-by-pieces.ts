import { shingles } from './shingles.ts';

export interface Search {
  /** Most earlier passages to offer for each passage. */
  readonly trials: number;
  /** Whether two passages are of any interest to each other. */
  mayPair(later: number, earlier: number): boolean;
}

/** Pieces that this many passages share are a manner of speaking and tell nothing more. */
const COMMONPLACE = 64;

/** Least share of the pieces of the shorter passage that the other one must hold. */
const LEAST_SHARE = 0.2;

/**
 * Calls `accept` with pairs of passages that share many pieces, the most promising first, for each passage with up to
 * `trials` earlier ones until it accepts one. An exact index of all pieces: for some thousand passages.
 */
export function candidatesByPieces(
  passages: readonly string[],
  { trials, mayPair }: Search,
  accept: (later: number, earlier: number) => boolean,
): void {
  const index = emptyIndex(passages);
  const shared = new Int32Array(passages.length);
  const lengths = new Int32Array(passages.length);
  for (let passage = 0; passage < passages.length; passage++) {
    const pieces = shingles(passages[passage] as string);
    const touched: number[] = [];
    lengths[passage] = enter(index, pieces, passage, earlier => {
      if (shared[earlier] === 0) touched.push(earlier);
      shared[earlier] = (shared[earlier] as number) + 1;
    });
    const promising = touched.filter(earlier => {
      const least = LEAST_SHARE * Math.min(lengths[earlier] as number, lengths[passage] as number);
      return (shared[earlier] as number) >= Math.max(2, least) && mayPair(passage, earlier);
    });
    promising.sort((a, b) => (shared[b] as number) - (shared[a] as number) || a - b);
    for (const earlier of promising.slice(0, trials)) if (accept(passage, earlier)) break;
    for (const earlier of touched) shared[earlier] = 0;
  }
}

/** For each piece the passages that hold it, latest first; linked lists in typed arrays. */
interface PieceIndex {
  readonly mask: number;
  readonly pieces: Int32Array;
  /** Latest entry of a piece, from 1; 0 for a free place. */
  readonly heads: Int32Array;
  readonly counts: Uint8Array;
  readonly holders: Int32Array;
  readonly nexts: Int32Array;
  size: number;
}

function emptyIndex(passages: readonly string[]): PieceIndex {
  const total = passages.reduce((sum, passage) => sum + passage.length, 0);
  let places = 256;
  while (places < total * 1.5) places *= 2;
  return {
    mask: places - 1,
    pieces: new Int32Array(places),
    heads: new Int32Array(places),
    counts: new Uint8Array(places),
    holders: new Int32Array(total + 1),
    nexts: new Int32Array(total + 1),
    size: 0,
  };
}

/** Enters a passage and reports every earlier holder of each of its pieces; returns how many different pieces it has. */
function enter(
  index: PieceIndex,
  pieces: Int32Array,
  passage: number,
  meet: (earlier: number) => void,
): number {
  const { mask, pieces: keys, heads, counts, holders, nexts } = index;
  let distinct = 0;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as number;
    let place = piece & mask;
    while (heads[place] !== 0 && keys[place] !== piece) place = (place + 1) & mask;
    const head = heads[place] as number;
    if (head !== 0 && holders[head] === passage) continue;
    distinct++;
    for (let entry = head; entry !== 0; entry = nexts[entry] as number) meet(holders[entry] as number);
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

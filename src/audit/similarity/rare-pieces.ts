import type { Classes } from './classes.ts';
import type { Corpus } from './corpus.ts';

/** Letters of a piece. */
const WIDTH = 5;
/** One piece in so many is looked at, the same ones in every wording: those whose hash has none of the bits of `SAMPLE - 1`. */
const SAMPLE = 4;
/** Of the hash that is carried on from letter to letter, and what the letter that is left behind weighs in it. */
const BASE = 0x0100_0193;
const LEFT = Math.imul(Math.imul(BASE, BASE), Math.imul(BASE, Math.imul(BASE, BASE)));
/** What stands more often in the folder is a turn of speech. */
const MOST = 12;
/** Pieces counted at a time: what bounds the memory. */
const ROUND = 1_000_000;
/** Rounds whose pieces are gathered in one go through the wordings: else the time would grow with the square of the letters. */
const AT_ONCE = 4;
const FEWEST_CELLS = 1 << 10;

/**
 * Hands over wordings that have a rare piece of five letters in common. However much of a wording was changed, a few pieces
 * between two changes are left, and in a folder hardly anything else has them; sketches, which weigh all pieces alike, miss
 * some of such pairs. Pieces are counted by hash in rounds of bounded size, so that a pair may also be offered by chance.
 *
 * @param offer of two classes the later one, then the earlier one; the same two may come again
 * @yields between rounds
 */
export function* pairsByRarePieces(
  corpus: Corpus,
  classes: Classes,
  offer: (later: number, earlier: number) => void,
): Generator<void> {
  let letters = 0;
  for (const passage of classes.first) letters += corpus.size(passage);
  const rounds = Math.max(1, Math.ceil(letters / SAMPLE / ROUND));
  let cells = FEWEST_CELLS;
  while (cells < (letters / SAMPLE / rounds) * 2) cells *= 2;
  const counts = new Uint8Array(cells);
  const heads = new Int32Array(cells);
  const gathered = Array.from({ length: Math.min(AT_ONCE, rounds) }, () => new Pieces());
  for (let first = 0; first < rounds; first += AT_ONCE) {
    gather(corpus, classes, { first, rounds, mask: cells - 1 }, gathered);
    yield;
    for (const pieces of gathered.slice(0, rounds - first)) {
      const rare = countPieces(pieces, counts);
      offerHolders(pieces, { counts, heads, rare }, offer);
      yield;
    }
  }
}

/** Pieces of a round by cell, and the wordings that have them, in order. */
class Pieces {
  cells = new Uint32Array(1 << 10);
  owners = new Uint32Array(1 << 10);
  length = 0;

  add(cell: number, owner: number): void {
    if (this.length === this.cells.length) {
      const size = Math.ceil(this.length * 1.5);
      const [cells, owners] = [new Uint32Array(size), new Uint32Array(size)];
      cells.set(this.cells);
      owners.set(this.owners);
      this.cells = cells;
      this.owners = owners;
    }
    this.cells[this.length] = cell;
    this.owners[this.length++] = owner;
  }
}

/** Counts the pieces of a round by cell; gives how many stand in cells that are neither single nor common. */
function countPieces({ cells, length }: Pieces, counts: Uint8Array): number {
  counts.fill(0);
  for (let i = 0; i < length; i++) {
    const times = counts[cells[i] as number] as number;
    if (times < 255) counts[cells[i] as number] = times + 1;
  }
  let rare = 0;
  for (const times of counts) if (isRare(times)) rare += times;
  return rare;
}

interface Cells {
  readonly counts: Uint8Array;
  readonly heads: Int32Array;
  readonly rare: number;
}

function offerHolders(
  { cells, owners: holders, length }: Pieces,
  { counts, heads, rare }: Cells,
  offer: (later: number, earlier: number) => void,
): void {
  const owners = new Int32Array(rare + 1);
  const nexts = new Int32Array(rare + 1);
  let entries = 0;
  heads.fill(0);
  for (let i = 0; i < length; i++) {
    const cell = cells[i] as number;
    if (!isRare(counts[cell] as number)) continue;
    const index = holders[i] as number;
    for (let entry = heads[cell] as number; entry !== 0; entry = nexts[entry] as number)
      if (owners[entry] !== index) offer(index, owners[entry] as number);
    entries++;
    owners[entries] = index;
    nexts[entries] = heads[cell] as number;
    heads[cell] = entries;
  }
}

/** What stands once has no partner, what stands often says nothing. */
function isRare(times: number): boolean {
  return times > 1 && times <= MOST;
}

interface Pick {
  readonly first: number;
  readonly rounds: number;
  readonly mask: number;
}

/** The pieces of the rounds from `first` on, as many as `into` has places. */
function gather(
  corpus: Corpus,
  { count, first: passages }: Classes,
  { first, rounds, mask }: Pick,
  into: readonly Pieces[],
): void {
  for (const pieces of into) pieces.length = 0;
  for (let index = 0; index < count; index++) {
    const units = corpus.wording(passages[index] as number);
    let hash = 0;
    for (let at = 0; at < units.length; at++) {
      hash = (Math.imul(hash, BASE) + (units[at] as number)) | 0;
      if (at >= WIDTH) hash = (hash - Math.imul(units[at - WIDTH] as number, LEFT)) | 0;
      if (at < WIDTH - 1) continue;
      let mixed = Math.imul(hash ^ (hash >>> 15), 0x85eb_ca6b);
      mixed ^= mixed >>> 13;
      if ((mixed & (SAMPLE - 1)) !== 0) continue;
      const rest = mixed >>> 2;
      into[(rest % rounds) - first]?.add((rest ^ (rest >>> 15)) & mask, index);
    }
  }
}

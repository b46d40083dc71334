import type { Classes } from './classes.ts';
import { type Corpus, LONGEST_LETTERS } from './corpus.ts';

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
  for (let round = 0; round < rounds; round++) {
    const pick = { round, rounds, mask: cells - 1 };
    const rare = countPieces(corpus, classes, pick, counts);
    yield;
    offerHolders(corpus, classes, pick, { counts, heads, rare }, offer);
    yield;
  }
}

/** Counts the pieces of a round by cell; gives how many stand in cells that are neither single nor common. */
function countPieces(corpus: Corpus, { count, first }: Classes, pick: Pick, counts: Uint8Array): number {
  const pieces = new Uint32Array(LONGEST_LETTERS);
  counts.fill(0);
  for (let index = 0; index < count; index++) {
    const length = piecesInto(corpus.wording(first[index] as number), pick, pieces);
    for (let i = 0; i < length; i++) {
      const times = counts[pieces[i] as number] as number;
      if (times < 255) counts[pieces[i] as number] = times + 1;
    }
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
  corpus: Corpus,
  { count, first }: Classes,
  pick: Pick,
  { counts, heads, rare }: Cells,
  offer: (later: number, earlier: number) => void,
): void {
  const pieces = new Uint32Array(LONGEST_LETTERS);
  const owners = new Int32Array(rare + 1);
  const nexts = new Int32Array(rare + 1);
  let entries = 0;
  heads.fill(0);
  for (let index = 0; index < count; index++) {
    const length = piecesInto(corpus.wording(first[index] as number), pick, pieces);
    for (let i = 0; i < length; i++) {
      const cell = pieces[i] as number;
      if (!isRare(counts[cell] as number)) continue;
      for (let entry = heads[cell] as number; entry !== 0; entry = nexts[entry] as number)
        if (owners[entry] !== index) offer(index, owners[entry] as number);
      entries++;
      owners[entries] = index;
      nexts[entries] = heads[cell] as number;
      heads[cell] = entries;
    }
  }
}

/** What stands once has no partner, what stands often says nothing. */
function isRare(times: number): boolean {
  return times > 1 && times <= MOST;
}

interface Pick {
  readonly round: number;
  readonly rounds: number;
  readonly mask: number;
}

function piecesInto(units: Uint16Array, { round, rounds, mask }: Pick, into: Uint32Array): number {
  let length = 0;
  let hash = 0;
  for (let at = 0; at < units.length; at++) {
    hash = (Math.imul(hash, BASE) + (units[at] as number)) | 0;
    if (at >= WIDTH) hash = (hash - Math.imul(units[at - WIDTH] as number, LEFT)) | 0;
    if (at < WIDTH - 1) continue;
    let mixed = Math.imul(hash ^ (hash >>> 15), 0x85eb_ca6b);
    mixed ^= mixed >>> 13;
    if ((mixed & (SAMPLE - 1)) !== 0) continue;
    const rest = mixed >>> 2;
    if (rounds > 1 && rest % rounds !== round) continue;
    into[length++] = (rest ^ (rest >>> 15)) & mask;
  }
  return length;
}

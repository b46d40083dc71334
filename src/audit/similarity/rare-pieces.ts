import type { Classes } from './classes.ts';
import type { Corpus } from './corpus.ts';

/** Letters of a piece. */
const WIDTH = 5;
/** One piece in so many is looked at, the same ones in every wording; a power of two. */
const SAMPLE = 4;
/** What stands more often in the folder is a turn of speech. */
const MOST = 12;
/** Pieces counted at a time: what bounds the memory. */
const ROUND = 2_000_000;
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
  { count, first }: Classes,
  offer: (later: number, earlier: number) => void,
): Generator<void> {
  let letters = 0;
  for (let index = 0; index < count; index++) letters += corpus.size(first[index] as number);
  const rounds = Math.max(1, Math.ceil(letters / SAMPLE / ROUND));
  let cells = FEWEST_CELLS;
  while (cells < (letters / SAMPLE / rounds) * 2) cells *= 2;
  const pieces = new Uint32Array(2_048);
  const counts = new Uint8Array(cells);
  const heads = new Int32Array(cells);
  for (let round = 0; round < rounds; round++) {
    counts.fill(0);
    heads.fill(0);
    const pick = { round, rounds, mask: cells - 1 };
    let rare = 0;
    for (let index = 0; index < count; index++) {
      const length = piecesInto(corpus.wording(first[index] as number), pick, pieces);
      for (let i = 0; i < length; i++) {
        const cell = pieces[i] as number;
        const times = counts[cell] as number;
        if (times === 255) continue;
        counts[cell] = times + 1;
        // the second one brings the first along
        rare += times === 1 ? 2 : times < MOST ? 1 : 0;
      }
    }
    const owners = new Int32Array(rare + 1);
    const nexts = new Int32Array(rare + 1);
    let entries = 0;
    for (let index = 0; index < count; index++) {
      const length = piecesInto(corpus.wording(first[index] as number), pick, pieces);
      for (let i = 0; i < length; i++) {
        const cell = pieces[i] as number;
        const times = counts[cell] as number;
        if (times < 2 || times > MOST) continue;
        for (let entry = heads[cell] as number; entry !== 0; entry = nexts[entry] as number)
          if (owners[entry] !== index) offer(index, owners[entry] as number);
        entries++;
        owners[entries] = index;
        nexts[entries] = heads[cell] as number;
        heads[cell] = entries;
      }
    }
    yield;
  }
}

interface Pick {
  readonly round: number;
  readonly rounds: number;
  readonly mask: number;
}

function piecesInto(units: Uint16Array, { round, rounds, mask }: Pick, into: Uint32Array): number {
  let length = 0;
  for (let at = 0; at + WIDTH <= units.length && length < into.length; at++) {
    let hash = 0;
    for (let i = at; i < at + WIDTH; i++) {
      hash = Math.imul(hash ^ (units[i] as number), 0x9e37_79b1);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash, 0x85eb_ca6b) >>> 0;
    if (hash % SAMPLE !== 0) continue;
    const rest = Math.floor(hash / SAMPLE);
    if (rest % rounds !== round) continue;
    into[length++] = (rest ^ (rest >>> 15)) & mask;
  }
  return length;
}

import type { Passages, Search } from './candidates-by-pieces.ts';
import { SIGNATURE, shingles, writeSignature } from './shingles.ts';
import { bandHash, equalPlaces, sameBand } from './signatures.ts';

/** Two sets of 21 bands of 3 places each: two passages with half their pieces in common hardly miss each other. */
const BANDS = Array.from({ length: 42 }, (_, band) =>
  band < 21 ? [3 * band, 3 * band + 1, 3 * band + 2] : [band - 21, band, band + 21],
);

/** Least number of equal places (of 64) of two signatures that are worth aligning. */
const LEAST_EQUAL = 12;

/** Most passages of one bucket to compare signatures with, latest first. */
const BUCKET = 32;

/**
 * As `candidatesByPieces`, for hundreds of thousands of passages: by sketches (MinHash) and buckets of equal bands. Finds
 * nearly all pairs with a tenth of the words changed, most with a fifth.
 */
export function candidatesByBands({ count, units, from }: Passages, search: Search): void {
  const pieces = shingles(units, from);
  const signatures = new Uint32Array(count * SIGNATURE);
  const sketched = new Uint8Array(count);
  for (let passage = 0; passage < count; passage++) {
    const own = pieces.hashes.subarray(pieces.from[passage], pieces.from[passage + 1]);
    sketched[passage] = writeSignature(own, signatures, passage * SIGNATURE) ? 1 : 0;
  }
  const best = new Best(count, search.trials);
  for (const band of BANDS) visitBand(signatures, sketched, band, search, best);
  for (let passage = 0; passage < count; passage++) {
    for (const earlier of best.of(passage)) if (search.accept(passage, earlier)) break;
  }
}

function visitBand(
  signatures: Uint32Array,
  sketched: Uint8Array,
  band: readonly number[],
  search: Search,
  best: Best,
): void {
  const count = sketched.length;
  let places = 256;
  while (places < count * 1.5) places *= 2;
  const mask = places - 1;
  const heads = new Int32Array(places);
  const nexts = new Int32Array(count);
  for (let passage = 0; passage < count; passage++) {
    if (sketched[passage] === 0) continue;
    const from = passage * SIGNATURE;
    const place = bandHash(signatures, from, band) & mask;
    let steps = 0;
    for (
      let entry = heads[place] as number;
      entry !== 0 && steps < BUCKET;
      entry = nexts[entry - 1] as number
    ) {
      const earlier = entry - 1;
      steps++;
      if (!sameBand(signatures, from, earlier * SIGNATURE, band)) continue;
      const equal = equalPlaces(signatures, from, earlier * SIGNATURE);
      if (equal >= LEAST_EQUAL && search.mayPair(passage, earlier)) best.offer(passage, earlier, equal);
    }
    nexts[passage] = heads[place] as number;
    heads[place] = passage + 1;
  }
}

/** The few best earlier passages for each passage. */
class Best {
  readonly trials: number;
  readonly passages: Int32Array;
  readonly scores: Uint8Array;

  constructor(count: number, trials: number) {
    this.trials = trials;
    this.passages = new Int32Array(count * trials).fill(-1);
    this.scores = new Uint8Array(count * trials);
  }

  offer(passage: number, earlier: number, score: number): void {
    const from = passage * this.trials;
    let weakest = from;
    for (let at = from; at < from + this.trials; at++) {
      if (this.passages[at] === earlier) return;
      if ((this.scores[at] as number) < (this.scores[weakest] as number)) weakest = at;
    }
    if (score <= (this.scores[weakest] as number)) return;
    this.passages[weakest] = earlier;
    this.scores[weakest] = score;
  }

  /** Best first; of equal ones the earlier. */
  of(passage: number): number[] {
    const from = passage * this.trials;
    return Array.from({ length: this.trials }, (_, i) => from + i)
      .filter(at => (this.passages[at] as number) >= 0)
      .sort(
        (a, b) =>
          (this.scores[b] as number) - (this.scores[a] as number) ||
          (this.passages[a] as number) - (this.passages[b] as number),
      )
      .map(at => this.passages[at] as number);
  }
}

import { alignment, alignmentBound } from '../../language/alignment.ts';
import { SIGNATURE, shinglesInto, writeSignature } from '../../language/shingles.ts';
import { bandHash, equalPlaces, sameBand } from '../../language/signatures.ts';
import { type Classes, MIXED } from './classes.ts';
import { type Corpus, LONGEST_LETTERS } from './corpus.ts';

/** Two classes whose wordings were aligned and found alike. */
export interface Edge {
  readonly other: number;
  readonly score: number;
}

/** For each class the classes that it was found to resemble, in both directions. */
export type Edges = ReadonlyMap<number, readonly Edge[]>;

/** Sets of three places each: two passages with half of their pieces in common hardly miss each other. */
const BANDS = Array.from({ length: 42 }, (_, band) =>
  band < 21 ? [3 * band, 3 * band + 1, 3 * band + 2] : [band - 21, band, band + 21],
);
/** Least number of equal places (of 64) of two signatures that are worth aligning. */
const LEAST_EQUAL = 11;
/** Most wordings of one bucket to compare signatures with, latest first. */
const BUCKET = 48;
/** Most earlier classes to align a class with. */
const TRIALS = 4;
/** Classes sketched or aligned between two breaths. */
const STEP = 8_192;

/**
 * Finds wordings that resemble each other: one-permutation MinHash, buckets of equal bands, and an alignment of every pair that
 * is reported. The time grows with the letters, not with the pairs.
 *
 * @param floor least share of letters in common and in order, 0 to 1
 * @param pinned classes that every other one is held against
 * @yields now and then, so that a run can be interrupted
 */
export function* findNear(
  corpus: Corpus,
  classes: Classes,
  floor: number,
  pinned: readonly number[] = [],
): Generator<void, Edges> {
  const { count } = classes;
  const signatures = new Uint16Array(count * SIGNATURE);
  const sketched = new Uint8Array(count);
  const scratch = new Uint32Array(SIGNATURE);
  const pieces = new Int32Array(LONGEST_LETTERS);
  for (let index = 0; index < count; index++) {
    const passage = classes.first[index] as number;
    const length = shinglesInto(
      corpus.units,
      corpus.starts[passage] as number,
      corpus.ends[passage] as number,
      pieces,
    );
    if (!writeSignature(pieces.subarray(0, length), scratch, 0)) continue;
    sketched[index] = 1;
    for (let place = 0; place < SIGNATURE; place++) {
      const value = scratch[place] as number;
      signatures[index * SIGNATURE + place] = value ^ (value >>> 13);
    }
    if (index % STEP === STEP - 1) yield;
  }
  const best = new Best(count);
  for (const band of BANDS) {
    visitBand(signatures, sketched, band, classes, best);
    yield;
  }
  const edges = new Map<number, Edge[]>();
  const add = (from: number, other: number, score: number): void => {
    const known = edges.get(from);
    if (known) known.push({ other, score });
    else edges.set(from, [{ other, score }]);
  };
  for (let index = 0; index < count; index++) {
    const like = pinned.filter(
      other =>
        other !== index && equalPlaces(signatures, index * SIGNATURE, other * SIGNATURE) >= LEAST_EQUAL,
    );
    for (const earlier of new Set([...best.of(index), ...like])) {
      const score = aligned(corpus, classes, index, earlier, floor);
      if (score < floor) continue;
      add(index, earlier, score);
      add(earlier, index, score);
    }
    if (index % STEP === STEP - 1) yield;
  }
  return edges;
}

/** How much the wordings of two classes have in common; 0 where it cannot reach `floor`. */
export function aligned(corpus: Corpus, { first }: Classes, a: number, b: number, floor: number): number {
  const one = corpus.wording(first[a] as number);
  const other = corpus.wording(first[b] as number);
  // different wordings: what is left here differs somewhere
  return alignmentBound(one, other) < floor ? 0 : Math.min(alignment(one, other), 0.999);
}

function visitBand(
  signatures: Uint16Array,
  sketched: Uint8Array,
  band: readonly number[],
  { group }: Classes,
  best: Best,
): void {
  const count = sketched.length;
  let places = 256;
  while (places < count * 1.5) places *= 2;
  const heads = new Int32Array(places);
  const nexts = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    if (sketched[index] === 0) continue;
    const from = index * SIGNATURE;
    const place = bandHash(signatures, from, band) & (places - 1);
    let steps = 0;
    for (
      let entry = heads[place] as number;
      entry !== 0 && steps < BUCKET;
      entry = nexts[entry - 1] as number
    ) {
      const earlier = entry - 1;
      steps++;
      if (group[earlier] === group[index] && group[index] !== MIXED) continue;
      if (!sameBand(signatures, from, earlier * SIGNATURE, band)) continue;
      const equal = equalPlaces(signatures, from, earlier * SIGNATURE);
      if (equal >= LEAST_EQUAL) best.offer(index, earlier, equal);
    }
    nexts[index] = heads[place] as number;
    heads[place] = index + 1;
  }
}

/** The few most promising earlier classes for each class. */
class Best {
  readonly classes: Int32Array;
  readonly scores: Uint8Array;

  constructor(count: number) {
    this.classes = new Int32Array(count * TRIALS).fill(-1);
    this.scores = new Uint8Array(count * TRIALS);
  }

  offer(index: number, earlier: number, score: number): void {
    const from = index * TRIALS;
    let weakest = from;
    for (let at = from; at < from + TRIALS; at++) {
      if (this.classes[at] === earlier) return;
      if ((this.scores[at] as number) < (this.scores[weakest] as number)) weakest = at;
    }
    if (score <= (this.scores[weakest] as number)) return;
    this.classes[weakest] = earlier;
    this.scores[weakest] = score;
  }

  *of(index: number): Iterable<number> {
    for (let at = index * TRIALS; at < (index + 1) * TRIALS; at++) {
      const earlier = this.classes[at] as number;
      if (earlier >= 0) yield earlier;
    }
  }
}

import { alignment, alignmentBound } from '../../language/alignment.ts';
import { lettersInRuns } from '../../language/common-runs.ts';
import { SIGNATURE, shinglesInto, writeSignature } from '../../language/shingles.ts';
import { bandHash, equalPlaces, sameBand } from '../../language/signatures.ts';
import { type Classes, MIXED } from './classes.ts';
import { type Corpus, LONGEST_LETTERS } from './corpus.ts';
import { pairsByRarePieces } from './rare-pieces.ts';

/** Two classes whose wordings were compared and found alike. */
export interface Edge {
  readonly other: number;
  readonly score: number;
  /** Letters in common where only a part of the longer one is meant; 0 where all of both is. */
  readonly part: number;
}

/** For each class the classes that it was found to resemble, in both directions. */
export type Edges = ReadonlyMap<number, readonly Edge[]>;

/** Sets of three places each: two passages with half of their pieces in common hardly miss each other. */
const BANDS = Array.from({ length: 42 }, (_, band) =>
  band < 21 ? [3 * band, 3 * band + 1, 3 * band + 2] : [band - 21, band, band + 21],
);
/** Least number of equal places (of 64) of two signatures that are worth aligning. */
const LEAST_EQUAL = 11;
/** The same for two that have a rare piece in common. */
const LEAST_EQUAL_RARE = 7;
/** Most wordings of one bucket to compare signatures with, latest first. */
const BUCKET = 48;
/** Most earlier classes to align a class with. */
const TRIALS = 4;
/** Classes sketched or aligned between two breaths. */
const STEP = 8_192;

/**
 * Finds wordings that resemble each other: one-permutation MinHash, buckets of equal bands, pieces that are rare in the folder,
 * and a comparison letter by letter of every pair that is reported. The time grows with the letters, not with the pairs.
 *
 * @param floor least share of letters in common and in order, 0 to 1
 * @yields now and then, so that a run can be interrupted
 */
export function* findNear(corpus: Corpus, classes: Classes, floor: number): Generator<void, Edges> {
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
  const { group } = classes;
  yield* pairsByRarePieces(corpus, classes, (later, earlier) => {
    if (sketched[later] === 0 || sketched[earlier] === 0) return;
    if (group[earlier] === group[later] && group[later] !== MIXED) return;
    const equal = equalPlaces(signatures, later * SIGNATURE, earlier * SIGNATURE);
    if (equal >= LEAST_EQUAL_RARE) best.offer(later, earlier, equal);
  });
  const edges = new Map<number, Edge[]>();
  const add = (from: number, edge: Edge): void => {
    const known = edges.get(from);
    if (known) known.push(edge);
    else edges.set(from, [edge]);
  };
  for (let index = 0; index < count; index++) {
    for (const earlier of best.of(index)) {
      const found = likeness(corpus, classes, index, earlier, floor);
      if (found === null) continue;
      add(index, { other: earlier, ...found });
      add(earlier, { other: index, ...found });
    }
    if (index % STEP === STEP - 1) yield;
  }
  return edges;
}

/**
 * A part of a wording must have so many letters in runs to be told, and these be so much of the shorter one: in runs alone, or
 * else in runs and, with what stands between them, in order. Against a text three times as long a stranger has half in order.
 */
const PART = { letters: 45, inRuns: 0.75, someInRuns: 0.5, inOrder: 0.8, ofLonger: 0.2 } as const;

/** How two classes resemble each other; `null` where neither all of them nor a part does. */
function likeness(
  corpus: Corpus,
  { first }: Classes,
  a: number,
  b: number,
  floor: number,
): Omit<Edge, 'other'> | null {
  const one = corpus.wording(first[a] as number);
  const other = corpus.wording(first[b] as number);
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  if (shorter < longer * PART.ofLonger) return null;
  const inOrder = alignmentBound(one, other) < floor ? 0 : alignment(one, other);
  const inRuns = lettersInRuns(one, other);
  const score = Math.max(inOrder, (2 * inRuns) / (one.length + other.length));
  // different wordings: what is left here differs somewhere
  if (score >= floor) return { score: Math.min(score, 0.999), part: 0 };
  if (inRuns < PART.letters || inRuns < shorter * PART.someInRuns) return null;
  if (inRuns >= shorter * PART.inRuns) return { score: Math.min(inRuns / shorter, 0.999), part: inRuns };
  const common = (alignment(one, other) * (shorter + longer)) / 2;
  if (common < shorter * PART.inOrder) return null;
  return { score: Math.min(common / shorter, 0.999), part: Math.round(common) };
}

/** How much the wordings of two classes have in common, in order or in runs; 0 where it cannot reach `floor`. */
export function aligned(corpus: Corpus, { first }: Classes, a: number, b: number, floor: number): number {
  const one = corpus.wording(first[a] as number);
  const other = corpus.wording(first[b] as number);
  if (alignmentBound(one, other) < floor) return 0;
  const inRuns = (2 * lettersInRuns(one, other)) / (one.length + other.length);
  return Math.min(inRuns >= floor ? inRuns : alignment(one, other), 0.999);
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

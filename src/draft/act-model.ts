import { MIDDLE, STEPS } from '../language/gram-table.ts';
import {
  eachGram,
  type GramIndex,
  gramIndex,
  gramShare,
  plainForm,
  readGramRows,
} from '../language/grams.ts';
import { once } from '../language/memo.ts';
import {
  ACTS,
  type Act,
  OWN_SIGNS,
  ownSigns,
  STANDING_SIGNS,
  type Standing,
  standingSigns,
} from './act-features.ts';
import table from './act-grams.txt';
import written from './act-weights.yaml';

const SIZE = ACTS.length;

/** Weights as they are written down: a figure for each act in the order of `acts`. */
export interface Written {
  readonly acts: readonly Act[];
  /** What one step of the letters in `act-grams.txt` weighs. */
  readonly step: number;
  readonly signs: Readonly<Record<string, readonly number[]>>;
  /** Behind which act, or at the beginning, which one goes how well. */
  readonly ways: Readonly<Record<string, readonly number[]>>;
}

export interface ActModel {
  readonly grams: GramIndex;
  /** For each row of characters a weight for each act. */
  readonly gramWeights: Float32Array;
  readonly ownWeights: Float64Array;
  readonly standingWeights: Float64Array;
  /** How well an act (column) goes behind another (row), as factors; the last row is for the beginning. */
  readonly ways: Float64Array;
}

/** The weights, read when first asked for. */
const actModel = once(() => readModel(written as Written, table));

/** The weights as they are used, from the two files that hold them. */
export function readModel({ step, signs, ways }: Written, grams: string): ActModel {
  const rows = readGramRows(grams);
  const gramWeights = new Float32Array(rows.keys.length * SIZE);
  const weights = new Float32Array(128);
  for (let i = 0; i < STEPS.length; i++) weights[STEPS.charCodeAt(i)] = (i - MIDDLE) * step;
  rows.values.forEach((at, row) => {
    for (let act = 0; act < SIZE; act++)
      gramWeights[row * SIZE + act] = weights[grams.charCodeAt(at + act)] as number;
  });
  const flat = (signNames: readonly string[], from: Written['signs']): Float64Array =>
    Float64Array.from(signNames.flatMap(name => from[name] ?? new Array<number>(SIZE).fill(0)));
  return {
    grams: gramIndex(rows.keys),
    gramWeights,
    ownWeights: flat(OWN_SIGNS, signs),
    standingWeights: flat(STANDING_SIGNS, signs),
    ways: flat([...ACTS, 'first'], ways).map(Math.exp),
  };
}

/** How much the words of a sentence speak for each act, wherever it stands. */
export function weighWords(value: string, model: ActModel = actModel()): Float64Array {
  const { grams, gramWeights, ownWeights } = model;
  const scores = new Float64Array(SIZE);
  const form = plainForm(value);
  eachGram(form, key => {
    const place = grams.placeOf(key);
    if (place < 0) return;
    for (let act = 0; act < SIZE; act++)
      scores[act] = (scores[act] as number) + (gramWeights[place * SIZE + act] as number);
  });
  const share = gramShare(form);
  for (let act = 0; act < SIZE; act++) scores[act] = (scores[act] as number) * share;
  addSigns(scores, 0, ownSigns(value), ownWeights);
  return scores;
}

/** Adds what the place of a sentence says to its scores, which begin at `at`. */
export function addStanding(
  scores: Float64Array,
  at: number,
  standing: Standing,
  model: ActModel = actModel(),
): void {
  addSigns(scores, at, standingSigns(standing), model.standingWeights);
}

export function waysOf(model: ActModel = actModel()): Float64Array {
  return model.ways;
}

function addSigns(scores: Float64Array, at: number, signs: readonly number[], weights: Float64Array): void {
  for (let k = 0; k < signs.length; k++) {
    const sign = signs[k] as number;
    if (sign === 0) continue;
    for (let act = 0; act < SIZE; act++)
      scores[at + act] = (scores[at + act] as number) + sign * (weights[k * SIZE + act] as number);
  }
}

import { ACTS } from './act-features.ts';

const SIZE = ACTS.length;

/** How a passage is read. All but `total` hold a figure for each act of each sentence in turn. */
export interface Walk {
  /** How likely (0 to 1) each act is. */
  readonly chances: Float64Array;
  /** Logarithm of the sum over all readings. */
  readonly total: number;
  /** What the sentence itself says, what all before it says, and what all behind it; each up to a factor. */
  readonly odds: Float64Array;
  readonly ahead: Float64Array;
  readonly behind: Float64Array;
}

/**
 * All readings of a passage at once: a linear chain, in which each act is weighed by its sentence and by the act before it.
 * Linear in the number of sentences.
 *
 * @param scores for each sentence in turn how much speaks for each act
 * @param ways how well an act (column) goes behind another (row); behind the last row, how well a passage begins with it
 * @param may acts that are possible at a place of `scores`; all where it is left out
 */
export function walkActs(scores: Float64Array, ways: Float64Array, may?: ArrayLike<number>): Walk {
  const count = scores.length / SIZE;
  const odds = new Float64Array(scores.length);
  const ahead = new Float64Array(scores.length);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const at = i * SIZE;
    const highest = highestIn(scores, at);
    let sum = 0;
    for (let act = 0; act < SIZE; act++) {
      const own = may && may[at + act] === 0 ? 0 : Math.exp((scores[at + act] as number) - highest);
      const mass = own === 0 ? 0 : own * wayTo(ahead, ways, i, act);
      odds[at + act] = own;
      ahead[at + act] = mass;
      sum += mass;
    }
    for (let act = 0; act < SIZE; act++) ahead[at + act] = (ahead[at + act] as number) / sum;
    total += highest + Math.log(sum);
  }
  const behind = lookBack(odds, ways, count);
  const chances = new Float64Array(scores.length);
  for (let at = 0; at < chances.length; at += SIZE) {
    let sum = 0;
    for (let k = at; k < at + SIZE; k++) sum += (ahead[k] as number) * (behind[k] as number);
    for (let k = at; k < at + SIZE; k++) chances[k] = ((ahead[k] as number) * (behind[k] as number)) / sum;
  }
  return { chances, total, odds, ahead, behind };
}

function highestIn(scores: Float64Array, at: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let act = 0; act < SIZE; act++) highest = Math.max(highest, scores[at + act] as number);
  return highest;
}

function wayTo(ahead: Float64Array, ways: Float64Array, i: number, act: number): number {
  if (i === 0) return ways[SIZE * SIZE + act] as number;
  let sum = 0;
  for (let before = 0; before < SIZE; before++)
    sum += (ahead[(i - 1) * SIZE + before] as number) * (ways[before * SIZE + act] as number);
  return sum;
}

/** For each sentence and act, how well all that comes behind goes with it. */
function lookBack(odds: Float64Array, ways: Float64Array, count: number): Float64Array {
  const behind = new Float64Array(odds.length).fill(1);
  for (let i = count - 2; i >= 0; i--) {
    const [at, next] = [i * SIZE, (i + 1) * SIZE];
    let most = 0;
    for (let act = 0; act < SIZE; act++) {
      let sum = 0;
      for (let after = 0; after < SIZE; after++)
        sum +=
          (ways[act * SIZE + after] as number) *
          (odds[next + after] as number) *
          (behind[next + after] as number);
      behind[at + act] = sum;
      most = Math.max(most, sum);
    }
    for (let act = 0; act < SIZE; act++) behind[at + act] = (behind[at + act] as number) / most;
  }
  return behind;
}

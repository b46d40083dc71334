import { COMPANY, weighCompany } from './event-company.ts';
import { type Node, OLDEST } from './event-lattice.ts';

/** How much each sign says that an event begins. */
export interface Weights {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

export interface Walk {
  /** For each piece, how surely an event begins in it (0 to 1), whatever is held of the others. */
  readonly chances: readonly number[];
  /** How surely none, one, two, three events are told, and more than three. */
  readonly counts: readonly number[];
}

/** Counts that are told apart; the last one means as many or more. */
export const MOST = 4;
const COUNTS = MOST + 1;
const STATES = (OLDEST + 1) * COUNTS;

/** Scores of a node: by the age of the running event, and for the second and any later event. */
interface Scores {
  readonly byAge: readonly number[];
  readonly byCount: readonly number[];
}

/** Signs of how many events were told before. */
export const BEFORE = ['second', 'third', 'owed', 'settled'] as const;

/** Signs of the number of events before a piece, in the order of `BEFORE`. */
export function countSigns({ announced }: Node, count: number): number[] {
  return [
    count === 1 ? 1 : 0,
    count >= 2 ? 1 : 0,
    announced > 0 && count < announced ? 1 : 0,
    announced > 0 && count >= announced ? 1 : 0,
  ];
}

export function scoreNode({ telling, running }: Node, { bias, weights }: Weights): number[] {
  let own = bias;
  for (const name in telling.features) own += (telling.features[name] as number) * (weights[name] ?? 0);
  const signs = new Array<number>(COMPANY.length).fill(0);
  return running.map(event => {
    weighCompany(telling, event, signs);
    return COMPANY.reduce((sum, name, k) => sum + (signs[k] as number) * (weights[name] ?? 0), own);
  });
}

/**
 * All ways at once in which a text could fall into events: the state is how long ago the last event began and how many
 * there were. Linear in the number of pieces.
 */
export function walk(nodes: readonly Node[], model: Weights, local = true): Walk {
  const scores: Scores[] = nodes.map(node => ({
    byAge: scoreNode(node, model),
    byCount: Array.from({ length: COUNTS }, (_, c) =>
      countSigns(node, c).reduce((sum, sign, k) => sum + sign * (model.weights[BEFORE[k] as string] ?? 0), 0),
    ),
  }));
  const forward: Float64Array[] = [new Float64Array(STATES)];
  (forward[0] as Float64Array)[0] = 1;
  for (const score of scores) forward.push(step(forward.at(-1) as Float64Array, score, local));
  const last = forward.at(-1) as Float64Array;
  const counts = Array.from({ length: COUNTS }, (_, c) => {
    let sum = 0;
    for (let age = 0; age <= OLDEST; age++) sum += last[age * COUNTS + c] as number;
    return sum;
  });
  let backward: Float64Array = new Float64Array(STATES).fill(1);
  const chances = new Array<number>(nodes.length).fill(0);
  for (let i = nodes.length - 1; i >= 0; i--) {
    const back = stepBack(forward[i] as Float64Array, backward, scores[i] as Scores, local);
    chances[i] = back.chance;
    backward = back.backward;
  }
  return { chances, counts };
}

function edge({ byAge, byCount }: Scores, age: number, count: number, local: boolean): [number, number] {
  const score = (byAge[Math.min(age, byAge.length - 1)] as number) + (byCount[count] as number);
  const e = Math.exp(Math.min(30, score));
  return local ? [e / (1 + e), 1 / (1 + e)] : [e, 1];
}

function step(from: Float64Array, score: Scores, local: boolean): Float64Array {
  const to = new Float64Array(STATES);
  let total = 0;
  for (let age = 0; age <= OLDEST; age++)
    for (let c = 0; c < COUNTS; c++) {
      const mass = from[age * COUNTS + c] as number;
      if (mass === 0) continue;
      const [yes, no] = edge(score, age, c, local);
      const begun = COUNTS + Math.min(MOST, c + 1);
      const older = (age === 0 ? 0 : Math.min(OLDEST, age + 1)) * COUNTS + c;
      to[begun] = (to[begun] as number) + mass * yes;
      to[older] = (to[older] as number) + mass * no;
      total += mass * (yes + no);
    }
  for (let k = 0; k < STATES; k++) to[k] = (to[k] as number) / total;
  return to;
}

function stepBack(
  from: Float64Array,
  after: Float64Array,
  score: Scores,
  local: boolean,
): { chance: number; backward: Float64Array } {
  const backward = new Float64Array(STATES);
  let started = 0;
  let all = 0;
  let most = 0;
  for (let age = 0; age <= OLDEST; age++)
    for (let c = 0; c < COUNTS; c++) {
      const mass = from[age * COUNTS + c] as number;
      if (mass === 0) continue;
      const [yes, no] = edge(score, age, c, local);
      const viaStart = yes * (after[COUNTS + Math.min(MOST, c + 1)] as number);
      const viaNone = no * (after[(age === 0 ? 0 : Math.min(OLDEST, age + 1)) * COUNTS + c] as number);
      backward[age * COUNTS + c] = viaStart + viaNone;
      most = Math.max(most, viaStart + viaNone);
      started += mass * viaStart;
      all += mass * (viaStart + viaNone);
    }
  for (let k = 0; k < STATES; k++) backward[k] = (backward[k] as number) / most;
  return { chance: started / all, backward };
}

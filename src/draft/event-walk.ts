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

/** Counts up to here are told apart; this one means as many or more. */
export const MOST = 4;
const COUNTS = MOST + 1;
const STATES = (OLDEST + 1) * COUNTS;

/** Signs of how many events were told before a piece, and how many are to be told. */
export const BEFORE = ['oneBefore', 'moreBefore', 'owed', 'settled'] as const;

export function countSigns({ announced }: Node, count: number): number[] {
  return [
    count === 1 ? 1 : 0,
    count >= 2 ? 1 : 0,
    announced > 0 && count < announced ? 1 : 0,
    announced > 0 && count >= announced ? 1 : 0,
  ];
}

/**
 * All ways at once in which a text could fall into events: the state is how long ago the last event began and how many
 * there were. Linear in the number of pieces.
 */
export function walk(nodes: readonly Node[], model: Weights): Walk {
  const weights = order(model, nodes);
  const odds = nodes.map(node => oddsOf(node, weights));
  const forward: Float64Array[] = [new Float64Array(STATES)];
  (forward[0] as Float64Array)[0] = 1;
  odds.forEach((own, i) => {
    forward.push(step(forward[i] as Float64Array, own, i));
  });
  const end = forward[nodes.length] as Float64Array;
  const counts = new Array<number>(COUNTS).fill(0);
  end.forEach((mass, state) => {
    counts[state % COUNTS] = (counts[state % COUNTS] as number) + mass;
  });
  const chances = odds.map((own, i) => chanceOf(forward[i] as Float64Array, own, i));
  return { chances, counts };
}

/** Weights in the order of the signs. */
interface Ordered {
  readonly bias: number;
  readonly words: readonly number[];
  readonly joint: readonly number[];
  readonly ahead: readonly number[];
  readonly company: readonly number[];
  readonly before: readonly number[];
}

function order({ bias, weights }: Weights, [node]: readonly Node[]): Ordered {
  const of = (names: readonly string[]): number[] => names.map(name => weights[name] ?? 0);
  return {
    bias,
    words: of(Object.keys(node?.telling.features ?? {})),
    joint: of(Object.keys(node?.telling.joint ?? {})),
    ahead: of(Object.keys(node?.ahead ?? {})),
    company: of(COMPANY),
    before: of(BEFORE),
  };
}

/** How surely an event begins in a piece, for each state before it. */
function oddsOf(node: Node, weights: Ordered): Float64Array {
  const { telling, running, ahead } = node;
  const own =
    weights.bias +
    weigh(Object.values(telling.features), weights.words) +
    weigh(Object.values(telling.joint), weights.joint) +
    weigh(Object.values(ahead), weights.ahead);
  const odds = new Float64Array(running.length * COUNTS);
  const before: number[] = [];
  for (let count = 0; count < COUNTS; count++) before.push(weigh(countSigns(node, count), weights.before));
  const signs = new Array<number>(COMPANY.length).fill(0);
  running.forEach((event, age) => {
    weighCompany(telling, event, signs);
    const score = own + weigh(signs, weights.company);
    for (let count = 0; count < COUNTS; count++)
      odds[age * COUNTS + count] = 1 / (1 + Math.exp(-score - (before[count] as number)));
  });
  return odds;
}

function weigh(signs: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < signs.length; k++) sum += (signs[k] as number) * (weights[k] as number);
  return sum;
}

/** Where the text stands behind a piece, from where it stood before it. */
function step(from: Float64Array, odds: Float64Array, index: number): Float64Array {
  const to = new Float64Array(STATES);
  const ages = Math.min(index, OLDEST);
  for (let age = 0; age <= ages; age++) {
    const older = age === 0 ? 0 : Math.min(OLDEST, age + 1);
    for (let count = 0; count < COUNTS; count++) {
      const state = age * COUNTS + count;
      const mass = from[state] as number;
      if (mass === 0) continue;
      const begun = COUNTS + Math.min(MOST, count + 1);
      const yes = mass * (odds[state] as number);
      to[begun] = (to[begun] as number) + yes;
      to[older * COUNTS + count] = (to[older * COUNTS + count] as number) + mass - yes;
    }
  }
  return to;
}

/** Each step shares out what was there, so that what comes later changes nothing of what was held before. */
function chanceOf(from: Float64Array, odds: Float64Array, index: number): number {
  let sum = 0;
  for (let state = 0; state < (Math.min(index, OLDEST) + 1) * COUNTS; state++)
    sum += (from[state] as number) * (odds[state] as number);
  return sum;
}

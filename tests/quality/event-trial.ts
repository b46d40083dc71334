import { type Walk, type Weights, walk } from '../../src/draft/event-walk.ts';
import { chooseStarts } from '../../src/draft/events.ts';
import { type Labelled, without, withoutAll } from './event-labels.ts';

/** From these chances on a count is short for sure, or a problem tells no case: what rules and reader go by. */
const SURE = 0.95;
const NONE = 0.8;

export interface Tally {
  problems: number;
  exact: number;
  near: number;
  over: number;
  under: number;
  events: number;
  placed: number;
  /** Problems with as many cases as are asked for, and those of them that would be sent back. */
  enough: number;
  falseErrors: number;
  /** Problems with one case less than that, by taking one out; found for sure, or with a likeliest count below. */
  lacks: number;
  foundSure: number;
  found: number;
  /** Problems with all cases taken out, found to tell none; problems with cases taken for such. */
  bare: number;
  foundBare: number;
  falseBare: number;
  /** Measures, and those taken to tell an event. */
  plans: number;
  falsePlans: number;
}

export function emptyTally(): Tally {
  return {
    problems: 0,
    exact: 0,
    near: 0,
    over: 0,
    under: 0,
    events: 0,
    placed: 0,
    enough: 0,
    falseErrors: 0,
    lacks: 0,
    foundSure: 0,
    found: 0,
    bare: 0,
    foundBare: 0,
    falseBare: 0,
    plans: 0,
    falsePlans: 0,
  };
}

/** Holds weights against problems that they were not fitted on; `tell` hears of every problem counted wrongly. */
export function tryOut(
  problems: readonly Labelled[],
  plans: readonly Labelled[],
  model: Weights,
  tell: (line: string) => void = () => {},
): Tally {
  const tally = emptyTally();
  for (const problem of problems) {
    countEvents(problem, model, tally, tell);
    countLacks(problem, model, tally, tell);
  }
  for (const plan of plans) {
    tally.plans++;
    const counts = countsOf(plan, model);
    if (counts.indexOf(Math.max(...counts)) > 0) tally.falsePlans++;
  }
  return tally;
}

function countEvents(problem: Labelled, model: Weights, tally: Tally, tell: (line: string) => void): void {
  const found = walk(problem.nodes, model);
  const starts = chooseStarts(found);
  const difference = starts.filter(Boolean).length - problem.expected;
  tally.problems++;
  if (difference === 0) tally.exact++;
  if (Math.abs(difference) <= 1) tally.near++;
  if (difference > 0) tally.over++;
  if (difference < 0) tally.under++;
  tally.events += problem.expected;
  tally.placed += starts.filter((yes, i) => yes && problem.starts[i]).length;
  if (difference !== 0) show(problem, found, starts, tell);
}

function countLacks(problem: Labelled, model: Weights, tally: Tally, tell: (line: string) => void): void {
  const { least, expected, starts, paper, title } = problem;
  const cases = starts.filter(Boolean).length;
  const counts = countsOf(problem, model);
  if (least > 0 && expected >= least) {
    tally.enough++;
    if (below(counts, least) >= SURE) {
      tally.falseErrors++;
      tell(`false error: ${paper} ${title}`);
    }
  }
  if (expected > 0) {
    if (below(counts, 1) >= NONE) {
      tally.falseBare++;
      tell(`taken for bare: ${paper} ${title}`);
    }
  }
  tally.bare++;
  if (below(countsOf(withoutAll(problem), model), 1) >= NONE) tally.foundBare++;
  if (cases !== expected || cases !== least) return;
  for (let k = 0; k < cases; k++) {
    const left = countsOf(without(problem, k), model);
    tally.lacks++;
    if (below(left, least) >= SURE) tally.foundSure++;
    if (left.indexOf(Math.max(...left)) < least) tally.found++;
  }
}

function countsOf({ nodes }: Labelled, model: Weights): readonly number[] {
  return nodes.length === 0 ? [1] : walk(nodes, model).counts;
}

function below(counts: readonly number[], least: number): number {
  return counts.slice(0, least).reduce((sum, chance) => sum + chance, 0);
}

function show(
  { paper, title, expected, starts, nodes }: Labelled,
  { chances, counts }: Walk,
  found: readonly boolean[],
  tell: (line: string) => void,
): void {
  const chance = (value: number | undefined): string => (value ?? 0).toFixed(2);
  tell(`\n${paper.split('/').at(-1)} ${title}: ${expected}, not ${counts.map(chance).join(' ')}`);
  nodes.forEach(({ piece }, i) => {
    const mark = starts[i] === found[i] ? (starts[i] ? 'E' : ' ') : starts[i] ? '-' : '+';
    tell(`  ${mark} ${chance(chances[i])} ${piece.text.value}`);
  });
}

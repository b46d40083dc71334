import { COMPANY, weighCompany } from '../../src/draft/event-company.ts';
import { type Node, OLDEST } from '../../src/draft/event-lattice.ts';
import { BEFORE, countSigns, type Weights } from '../../src/draft/event-walk.ts';
import { type Labelled, without, withoutAll } from './event-labels.ts';
import { minimise, type Slope } from './minimise.ts';

interface Row {
  readonly values: Float64Array;
  readonly starts: boolean;
  readonly weight: number;
}

/** How strongly weights are held small. */
const L2 = 0.5;
const ROUNDS = 150;
const PLAN_WEIGHT = 0.1;
/** A problem with cases taken out counts less than one that somebody wrote. */
const CUT_WEIGHT = 0.4;

/**
 * Weights by logistic regression: each piece with the event that a reader saw running there. Papers in which cases lack are
 * rare, so every problem is also shown with one case taken out, and with none left.
 */
export function train(problems: readonly Labelled[], plans: readonly Labelled[]): Weights {
  const [node] = problems[0]?.nodes ?? [];
  const names = [...(node ? Object.keys(ownSigns(node)) : []), ...COMPANY, ...BEFORE];
  const rows = [
    ...problems.flatMap(problem => rowsOf(problem, 1)),
    ...problems.flatMap(cutsOf).flatMap(problem => rowsOf(problem, CUT_WEIGHT)),
    ...plans.flatMap(plan => rowsOf(plan, PLAN_WEIGHT)),
  ];
  const point = minimise(slopeOver(rows, names.length), names.length + 1, ROUNDS);
  return {
    bias: point[names.length] as number,
    weights: Object.fromEntries(names.map((name, k) => [name, point[k] as number])),
  };
}

/** The problem without one of its cases, a different one from problem to problem, and without any. */
function cutsOf(problem: Labelled, index: number): Labelled[] {
  const cases = problem.starts.filter(Boolean).length;
  return cases === 0 ? [] : [without(problem, index % cases), withoutAll(problem)];
}

function slopeOver(rows: readonly Row[], size: number): Slope {
  return point => {
    const gradient = new Float64Array(size + 1);
    let value = 0;
    for (const { values, starts, weight } of rows) {
      let score = point[size] as number;
      for (let k = 0; k < size; k++) score += (point[k] as number) * (values[k] as number);
      const signed = starts ? score : -score;
      value += weight * (signed > 30 ? 0 : Math.log1p(Math.exp(-signed)));
      const error = weight * (1 / (1 + Math.exp(-score)) - (starts ? 1 : 0));
      for (let k = 0; k < size; k++) gradient[k] = (gradient[k] as number) + error * (values[k] as number);
      gradient[size] = (gradient[size] as number) + error;
    }
    for (let k = 0; k < size; k++) {
      value += (L2 / 2) * (point[k] as number) ** 2;
      gradient[k] = (gradient[k] as number) + L2 * (point[k] as number);
    }
    return { value, gradient };
  };
}

/** What a piece says by itself. */
function ownSigns({ telling, ahead }: Node): Record<string, number> {
  return { ...telling.features, ...telling.joint, ...ahead };
}

function rowsOf({ nodes, starts }: Labelled, weight: number): Row[] {
  let age = 0;
  let count = 0;
  return nodes.map((node, i) => {
    const signs = new Array<number>(COMPANY.length).fill(0);
    weighCompany(node.telling, node.running[age] as Node['running'][number], signs);
    const values = Float64Array.from([
      ...Object.values(ownSigns(node)),
      ...signs,
      ...countSigns(node, count),
    ]);
    const begins = starts[i] as boolean;
    if (begins) {
      age = 1;
      count++;
    } else if (age > 0) age = Math.min(OLDEST, age + 1);
    return { values, starts: begins, weight };
  });
}

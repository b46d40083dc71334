import { minimise } from './minimise.ts';

/** What is known of a sample, and whether it is true. */
export interface Row {
  readonly values: readonly number[];
  readonly told: boolean;
  /** How much it counts; one as a rule. */
  readonly weight: number;
}

/** How strongly weights, not the bias, are held small. */
const HOLD = 1;

/** Weights by logistic regression: the bias, then one a value. */
export function regress(rows: readonly Row[], rounds: number): number[] {
  const size = (rows[0] as Row).values.length + 1;
  const found = minimise(
    at => {
      const gradient = at.map((weight, k) => (k === 0 ? 0 : HOLD * weight));
      let value = at.reduce((sum, weight, k) => sum + (k === 0 ? 0 : (HOLD / 2) * weight * weight), 0);
      for (const { values, told, weight } of rows) {
        const score = values.reduce((sum, each, k) => sum + each * (at[k + 1] as number), at[0] as number);
        const chance = 1 / (1 + Math.exp(-score));
        value -= weight * Math.log(Math.max(1e-12, told ? chance : 1 - chance));
        const change = weight * (chance - Number(told));
        gradient[0] = (gradient[0] as number) + change;
        values.forEach((each, k) => {
          gradient[k + 1] = (gradient[k + 1] as number) + change * each;
        });
      }
      return { value, gradient };
    },
    size,
    rounds,
  );
  return [...found];
}

/** Weights as they are written down: two places are more than is known. */
export function rounded(weights: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, Math.round(weight * 100) / 100]),
  );
}

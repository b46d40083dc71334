import { type Confidence, type Counted, type Interval, interval } from './hypergeometric.ts';

/** How an interval was found. */
export type Method =
  /** Every paper was looked at: there is no doubt to measure. */
  | 'census'
  /** Exact. */
  | 'hypergeometric'
  /** From the sum of several strata: not shorter than an exact one, so it errs on the safe side. */
  | 'hoeffding';

export interface Estimate extends Counted, Interval {
  readonly method: Method;
  /** Failures of the sample, each counted for as many papers as were drawn from. */
  readonly point: number;
}

export interface TotalEstimate extends Interval {
  readonly method: Method;
  readonly point: number;
  readonly population: number;
  readonly looked: number;
  readonly failing: number;
}

/** Papers looked at with certainty: they are counted, not estimated. */
export interface Certain {
  readonly papers: number;
  readonly failing: number;
}

export function estimate(counted: Counted, confidence: Confidence): Estimate {
  const { population, sample, failing } = counted;
  const point = pointOf(counted);
  if (sample === population) return { ...counted, low: failing, high: failing, method: 'census', point };
  return { ...counted, ...interval(counted, confidence), method: 'hypergeometric', point };
}

/**
 * The number of failing papers in the whole folder. Certain papers and strata looked at in full are added as they are; what is
 * left of one stratum is exact. The failures in the sample of several strata are a sum of independent draws, whose tails
 * Hoeffding (1956, theorem 4) bounds by those of a binomial with the same mean; the mean is taken as far from what was seen as
 * any way of parting the failures among the strata allows. The interval covers the true number at least as surely as it says.
 */
export function total(strata: readonly Counted[], certain: Certain, confidence: Confidence): TotalEstimate {
  const whole = strata.filter(({ sample, population }) => sample === population);
  const rest = strata.filter(({ sample, population }) => sample < population);
  const sure = certain.failing + sum(whole.map(({ failing }) => failing));
  const bounds = boundsOf(rest, confidence);
  return {
    low: sure + bounds.low,
    high: sure + bounds.high,
    method: bounds.method,
    point: certain.failing + sum(strata.map(pointOf)),
    population: certain.papers + sum(strata.map(({ population }) => population)),
    looked: certain.papers + sum(strata.map(({ sample }) => sample)),
    failing: certain.failing + sum(strata.map(({ failing }) => failing)),
  };
}

function pointOf({ population, sample, failing }: Counted): number {
  return sample === 0 ? 0 : (population * failing) / sample;
}

function boundsOf(rest: readonly Counted[], confidence: Confidence): Interval & { readonly method: Method } {
  const [only] = rest;
  if (!only) return { low: 0, high: 0, method: 'census' };
  if (rest.length === 1) return { ...interval(only, confidence), method: 'hypergeometric' };
  const passing = rest.map(({ population, sample, failing }) => ({
    population,
    sample,
    failing: sample - failing,
  }));
  const papers = sum(rest.map(({ population }) => population));
  const high = highestSum(rest, confidence);
  return { low: papers - highestSum(passing, confidence), high, method: 'hoeffding' };
}

/** The largest number of failing papers in several strata that the sample does not speak against. */
function highestSum(strata: readonly Counted[], { numerator, denominator }: Confidence): number {
  const draws = sum(strata.map(({ sample }) => sample));
  const seen = sum(strata.map(({ failing }) => failing));
  const risk = Number(numerator) / Number(denominator) / 2;
  // strata of which the smallest part was looked at hide failures best
  const hiding = [...strata].sort((a, b) => a.sample / a.population - b.sample / b.population);
  const isTooRare = (failing: number): boolean => {
    const mean = leastMean(hiding, failing);
    // in doubt, what rounding may have done speaks for keeping the number
    return mean >= seen + 1 && binomialAtMost(seen, draws, mean / draws) < risk * (1 - 1e-9);
  };
  let low = seen;
  let high = sum(strata.map(({ population, sample, failing }) => population - sample + failing));
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2);
    if (isTooRare(middle)) high = middle - 1;
    else low = middle;
  }
  return low;
}

/** The least mean number of failures in the sample, over all ways of parting `failing` papers among the strata that agree with what was seen. */
function leastMean(hiding: readonly Counted[], failing: number): number {
  let left = failing - sum(hiding.map(counted => counted.failing));
  let mean = 0;
  for (const { population, sample, failing: seen } of hiding) {
    const more = Math.min(left, population - sample);
    left -= more;
    mean += ((seen + more) * sample) / population;
  }
  return mean;
}

/** P(X ≤ most) for a binomial of n draws with chance p, summed from logarithms. */
function binomialAtMost(most: number, n: number, p: number): number {
  if (most >= n || p <= 0) return 1;
  if (p >= 1) return 0;
  const [yes, no] = [Math.log(p), Math.log1p(-p)];
  let ways = 0;
  let tail = 0;
  for (let i = 0; i <= most; i++) {
    tail += Math.exp(ways + i * yes + (n - i) * no);
    ways += Math.log(n - i) - Math.log(i + 1);
  }
  return Math.min(1, tail);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

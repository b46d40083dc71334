/** How surely an interval holds the true number: the rest is parted evenly between both ends. As a fraction, so that nothing is rounded. */
export interface Confidence {
  /** Of the risk `numerator / denominator`, say 5 / 100. */
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** In percent, as written: `95`. */
  readonly percent: string;
}

/** Reads `95`, `95%` or `99.9`; `null` for anything but a number above 50 and below 100, or more than six decimals. */
export function readConfidence(text: string): Confidence | null {
  const match = /^(\d\d)(?:\.(\d{1,6}))?[%％]?$/.exec(text.trim());
  if (!match) return null;
  const [, whole = '', decimals = ''] = match;
  const denominator = 100n * 10n ** BigInt(decimals.length);
  const numerator = denominator - BigInt(whole + decimals);
  if (numerator * 2n >= denominator || numerator <= 0n) return null;
  return { numerator, denominator, percent: decimals === '' ? whole : `${whole}.${decimals}` };
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Counted {
  /** Papers there are. */
  readonly population: number;
  /** Papers drawn from them without replacement. */
  readonly sample: number;
  /** Drawn papers that failed. */
  readonly failing: number;
}

/**
 * The exact two-sided interval for the number of failing papers among all: every number under which neither so few nor so many
 * failures in the sample would be as rare as half of the risk (Clopper and Pearson's argument with the hypergeometric
 * distribution). In whole numbers of any length, so no rounding decides.
 *
 * @param counted `failing` ≤ `sample` ≤ `population`
 */
export function interval(counted: Counted, confidence: Confidence): Interval {
  const { population, sample, failing } = counted;
  const passing = { population, sample, failing: sample - failing };
  return { low: population - highest(passing, confidence), high: highest(counted, confidence) };
}

/** The largest number of failing papers with which no more than `failing` in the sample are not too rare. */
function highest({ population, sample, failing }: Counted, { numerator, denominator }: Confidence): number {
  const all = binomial(population, sample) * numerator;
  let low = failing;
  let high = population - sample + failing;
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2);
    const kept = waysOfAtMost(failing, middle, population, sample) * 2n * denominator > all;
    if (kept) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Of all samples, how many hold at most `most` of the `marked` papers. */
function waysOfAtMost(most: number, marked: number, population: number, sample: number): bigint {
  const other = population - marked;
  const first = Math.max(0, sample - other);
  if (most < first) return 0n;
  let ways = binomial(marked, first) * binomial(other, sample - first);
  let sum = ways;
  const last = Math.min(most, marked, sample);
  for (let i = first; i < last; i++) {
    const up = BigInt(marked - i) * BigInt(sample - i);
    const down = BigInt(i + 1) * BigInt(other - sample + i + 1);
    ways = (ways * up) / down;
    sum += ways;
  }
  return sum;
}

function binomial(n: number, k: number): bigint {
  const short = Math.min(k, n - k);
  let ways = 1n;
  for (let i = 1; i <= short; i++) ways = (ways * BigInt(n - short + i)) / BigInt(i);
  return ways;
}

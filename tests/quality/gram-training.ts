import { chanceOfEach, chancesOfOne, MIDDLE, STEPS } from '../../src/language/gram-table.ts';
import { gramShare, plainForm } from '../../src/language/grams.ts';
import { gramsOf, isPlain, withOwnKeys } from './gram-rows.ts';
import { minimise } from './minimise.ts';

/** A labelled text. */
export interface Sample {
  readonly author: string;
  readonly text: string;
  /** Those of the labels that are true of it. */
  readonly labels: readonly string[];
  readonly weight: number;
  /** Whether nobody labelled it: it stands in a sound paper, and its labels are what such papers show. */
  readonly sound?: boolean;
  /** Names of what else is seen of it. */
  readonly signs?: readonly string[];
}

export interface GramSettings {
  readonly labels: readonly string[];
  /** Whether exactly one label is true of a text, or each by itself. */
  readonly mode: 'one' | 'each';
  /** A row of characters counts where it stands in so many texts, and in those of so many authors. */
  readonly texts: number;
  readonly authors: number;
  /** How strongly weights are held small, of rows of characters and of signs. */
  readonly hold: number;
  readonly holdSigns: number;
}

interface Fitted {
  readonly grams: readonly string[];
  /** A row of one weight a label for each row of characters, and one for the bias behind them. */
  readonly weights: Float64Array;
}

function chooseGrams(samples: readonly Sample[], { texts, authors }: GramSettings): string[] {
  const seen = new Map<string, { texts: number; authors: Set<string> }>();
  for (const { text, author } of samples)
    for (const gram of new Set(gramsOf(plainForm(text)))) {
      const known = seen.get(gram) ?? { texts: 0, authors: new Set() };
      known.texts++;
      known.authors.add(author);
      seen.set(gram, known);
    }
  return [...seen]
    .filter(([gram, known]) => known.texts >= texts && known.authors.size >= authors && isPlain(gram))
    .map(([gram]) => gram)
    .concat([...new Set(samples.flatMap(({ signs = [] }) => signs.map(signName)))])
    .sort();
}

function signName(sign: string): string {
  return `@${sign}`;
}

/** A sample as numbers: its rows of characters count `share` each, its signs one. */
interface Row {
  readonly known: readonly number[];
  readonly seen: readonly number[];
  readonly share: number;
  readonly told: readonly number[];
  readonly weight: number;
}

/** Fits weights by logistic regression, held small. */
function fitted(samples: readonly Sample[], settings: GramSettings): Fitted {
  const { labels, mode, hold, holdSigns } = settings;
  const size = labels.length;
  const grams = chooseGrams(samples, settings);
  const numbers = new Map(grams.map((gram, i) => [gram, i]));
  const rows = samples.map((sample): Row => rowOf(sample, numbers, labels));
  const bias = grams.length * size;
  const holds = new Float64Array(bias + size);
  grams.forEach((gram, i) => {
    holds.fill(gram.startsWith('@') ? holdSigns : hold, i * size, (i + 1) * size);
  });
  const weights = minimise(
    at => {
      const gradient = at.map((weight, k) => (holds[k] as number) * weight);
      let value = at.reduce((sum, weight, k) => sum + ((holds[k] as number) / 2) * weight * weight, 0);
      for (const row of rows) value += climb(row, at, gradient, mode, size);
      return { value, gradient };
    },
    bias + size,
    ROUNDS,
  );
  return { grams, weights };
}

function rowOf(
  { text, labels: own, weight, signs = [] }: Sample,
  numbers: ReadonlyMap<string, number>,
  labels: readonly string[],
): Row {
  const form = plainForm(text);
  return {
    known: gramsOf(form).flatMap(gram => numbers.get(gram) ?? []),
    seen: signs.flatMap(sign => numbers.get(signName(sign)) ?? []),
    share: gramShare(form),
    told: labels.map(label => Number(own.includes(label))),
    weight,
  };
}

/** Adds what one sample says to the gradient; returns its loss. */
function climb(
  { known, seen, share, told, weight }: Row,
  at: Float64Array,
  gradient: Float64Array,
  mode: GramSettings['mode'],
  size: number,
): number {
  const bias = at.length - size;
  const each = (take: (from: number, times: number) => void): void => {
    take(bias, 1);
    for (const gram of known) take(gram * size, share);
    for (const sign of seen) take(sign * size, 1);
  };
  const scores = new Float64Array(size);
  each((from, times) => {
    for (let l = 0; l < size; l++) scores[l] = (scores[l] as number) + times * (at[from + l] as number);
  });
  const chances = mode === 'one' ? chancesOfOne(scores) : scores.map(chanceOfEach);
  const changes = chances.map((chance, l) => weight * (chance - (told[l] as number)));
  each((from, times) => {
    for (let l = 0; l < size; l++)
      gradient[from + l] = (gradient[from + l] as number) + times * (changes[l] as number);
  });
  return chances.reduce((loss, chance, l) => loss - weight * lossOf(chance, told[l] === 1, mode), 0);
}

function lossOf(chance: number, told: boolean, mode: GramSettings['mode']): number {
  if (told) return Math.log(Math.max(1e-12, chance));
  return mode === 'each' ? Math.log(Math.max(1e-12, 1 - chance)) : 0;
}

const ROUNDS = 60;

/** Few weights are as large as the largest: all beyond this share of them are cut off. */
const CUT = 0.9995;
/** Weights within so many steps of 0 are left out. */
const LEAST = 3;

/** A table as `readGramTable` reads it, fitted on some texts. */
export function fittedTable(samples: readonly Sample[], settings: GramSettings, note: string): string {
  const { grams, weights } = fitted(samples, settings);
  const { labels } = settings;
  const size = labels.length;
  const bias = weights.slice(grams.length * size);
  const sizes = weights
    .slice(0, grams.length * size)
    .map(Math.abs)
    .sort();
  const most = Math.max(sizes[Math.floor(sizes.length * CUT)] ?? 1, ...bias.map(Math.abs));
  const step = Math.ceil((most / MIDDLE) * 1e4) / 1e4;
  const letterOf = (weight: number): string =>
    STEPS[MIDDLE + Math.max(-MIDDLE, Math.min(MIDDLE, Math.round(weight / step)))] as string;
  const rows = grams.flatMap((gram, i) => {
    const own = [...weights.slice(i * size, (i + 1) * size)];
    const pairs = own.flatMap((weight, l) =>
      Math.abs(weight) < LEAST * step ? [] : [`${STEPS[l]}${letterOf(weight)}`],
    );
    if (pairs.length === 0) return [];
    return [{ gram, size: said(gram, own), line: `${gram} ${pairs.join('')}` }];
  });
  return [
    `# ${note}`,
    `labels: ${labels.join(' ')}`,
    `step: ${step}`,
    `bias: ${[...bias].map(letterOf).join('')}`,
    ...withOwnKeys(rows).map(({ line }) => line),
    '',
  ].join('\n');
}

/** A sign is asked for by its name: no row of characters may take its place. */
function said(gram: string, weights: readonly number[]): number {
  if (gram.startsWith('@')) return Number.POSITIVE_INFINITY;
  return weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
}

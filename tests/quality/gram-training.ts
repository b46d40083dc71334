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
  /** The whole that it is a part of. */
  readonly whole?: Whole;
}

/** What some texts tell together: a label is true of a whole where it is true of any of its parts. */
export interface Whole {
  /** Labels of which it is known whether they are true, and those that are. */
  readonly known: readonly string[];
  readonly labels: readonly string[];
  readonly weight: number;
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
  /** Weights within so many steps of the written table are left out. */
  readonly least?: number;
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
  readonly whole: Whole | undefined;
}

/** Fits weights by logistic regression, held small. */
function fitted(samples: readonly Sample[], settings: GramSettings): Fitted {
  const { labels, mode, hold, holdSigns } = settings;
  const size = labels.length;
  const grams = chooseGrams(samples, settings);
  const numbers = new Map(grams.map((gram, i) => [gram, i]));
  const rows = samples.map((sample): Row => rowOf(sample, numbers, labels));
  const wholes = wholesOf(rows);
  const bias = grams.length * size;
  const holds = new Float64Array(bias + size);
  grams.forEach((gram, i) => {
    holds.fill(gram.startsWith('@') ? holdSigns : hold, i * size, (i + 1) * size);
  });
  const weights = minimise(
    at => {
      const gradient = at.map((weight, k) => (holds[k] as number) * weight);
      let value = at.reduce((sum, weight, k) => sum + ((holds[k] as number) / 2) * weight * weight, 0);
      const judged = rows.map(row => judge(row, at, mode, size));
      for (const { loss } of judged) value += loss;
      for (const [whole, own] of wholes)
        value += judgeWhole(
          whole,
          own.map(i => judged[i] as Judged),
          labels,
        );
      rows.forEach((row, i) => {
        push(row, (judged[i] as Judged).changes, gradient);
      });
      return { value, gradient };
    },
    bias + size,
    ROUNDS,
  );
  return { grams, weights };
}

function rowOf(
  { text, labels: own, weight, signs = [], whole }: Sample,
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
    whole,
  };
}

/** The wholes, each with the numbers of its parts. */
function wholesOf(rows: readonly Row[]): ReadonlyMap<Whole, readonly number[]> {
  const found = new Map<Whole, number[]>();
  rows.forEach(({ whole }, i) => {
    if (whole) found.set(whole, [...(found.get(whole) ?? []), i]);
  });
  return found;
}

/** What weights say of a sample: chances of labels, the loss, and how scores would have to change (a gradient). */
interface Judged {
  readonly chances: Float64Array;
  readonly changes: Float64Array;
  readonly loss: number;
}

function judge(row: Row, at: Float64Array, mode: GramSettings['mode'], size: number): Judged {
  const { told, weight } = row;
  const scores = new Float64Array(size);
  eachWeight(row, at.length - size, size, (from, times) => {
    for (let l = 0; l < size; l++) scores[l] = (scores[l] as number) + times * (at[from + l] as number);
  });
  const chances = mode === 'one' ? chancesOfOne(scores) : scores.map(chanceOfEach);
  const changes = chances.map((chance, l) => weight * (chance - (told[l] as number)));
  const loss = chances.reduce((sum, chance, l) => sum - weight * lossOf(chance, told[l] === 1, mode), 0);
  return { chances, changes, loss };
}

/** Adds to the changes of the parts what the whole says of them: it lacks a label only where each of them does. Returns its loss. */
function judgeWhole(
  { known, labels, weight }: Whole,
  parts: readonly Judged[],
  all: readonly string[],
): number {
  let loss = 0;
  for (const label of known) {
    const l = all.indexOf(label);
    const lack = parts.reduce((none, { chances }) => none * Math.max(FLOOR, 1 - (chances[l] as number)), 1);
    const told = labels.includes(label);
    loss -= weight * Math.log(Math.max(FLOOR, told ? 1 - lack : lack));
    // the gradient of the logarithm of `lack` by the score of a part is minus its chance
    const change = weight * (told ? -lack / Math.max(FLOOR, 1 - lack) : 1);
    for (const { chances, changes } of parts)
      changes[l] = (changes[l] as number) + change * (chances[l] as number);
  }
  return loss;
}

/** No chance is held to be smaller in a product or a logarithm. */
const FLOOR = 1e-9;

function push(row: Row, changes: Float64Array, gradient: Float64Array): void {
  const size = changes.length;
  eachWeight(row, gradient.length - size, size, (from, times) => {
    for (let l = 0; l < size; l++)
      gradient[from + l] = (gradient[from + l] as number) + times * (changes[l] as number);
  });
}

/** Where the weights stand that a sample asks for, and how often each counts: rows of characters, signs, the bias. */
function eachWeight(
  { known, seen, share }: Row,
  bias: number,
  size: number,
  take: (from: number, times: number) => void,
): void {
  take(bias, 1);
  for (const gram of known) take(gram * size, share);
  for (const sign of seen) take(sign * size, 1);
}

function lossOf(chance: number, told: boolean, mode: GramSettings['mode']): number {
  if (told) return Math.log(Math.max(1e-12, chance));
  return mode === 'each' ? Math.log(Math.max(1e-12, 1 - chance)) : 0;
}

const ROUNDS = 150;

/** Few weights are as large as the largest: all beyond this share of them are cut off. */
const CUT = 0.9995;
/** Weights within so many steps of 0 are left out, if not said otherwise. */
const LEAST = 3;

/** A table as `readGramTable` reads it, fitted on some texts. */
export function fittedTable(samples: readonly Sample[], settings: GramSettings, note: string): string {
  const { grams, weights } = fitted(samples.filter(isLearntFrom), settings);
  const { labels, least = LEAST } = settings;
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
      Math.abs(weight) < least * step ? [] : [`${STEPS[l]}${letterOf(weight)}`],
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

/** Texts without any weight are there to be read. */
export function isLearntFrom({ weight, whole }: Sample): boolean {
  return weight > 0 || (whole !== undefined && whole.weight > 0);
}

/** A sign is asked for by its name: no row of characters may take its place. */
function said(gram: string, weights: readonly number[]): number {
  if (gram.startsWith('@')) return Number.POSITIVE_INFINITY;
  return weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
}

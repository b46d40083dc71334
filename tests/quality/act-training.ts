import { ACTS, OWN_SIGNS, STANDING_SIGNS, standingSigns } from '../../src/draft/act-features.ts';
import { walkActs } from '../../src/draft/act-walk.ts';
import { gramShare, LONGEST_GRAM } from '../../src/language/grams.ts';
import type { Lesson } from './act-labels.ts';
import { gramsOf, isPlain } from './gram-rows.ts';
import { minimise } from './minimise.ts';

const SIZE = ACTS.length;
const SIGNS = OWN_SIGNS.length + STANDING_SIGNS.length;

interface Settings {
  /** A row of characters counts where it stands in so many sentences, and in those of so many authors. */
  readonly sentences: number;
  readonly authors: number;
  /** How strongly weights are held small. */
  readonly grams: number;
  readonly signs: number;
  readonly ways: number;
  readonly rounds: number;
  readonly longest: number;
}

export const SETTINGS: Settings = {
  sentences: 6,
  authors: 2,
  grams: 0.25,
  signs: 0.3,
  ways: 0.3,
  rounds: 80,
  longest: LONGEST_GRAM,
};

/** Weights in rows of one for each act. */
export interface ActWeights {
  readonly grams: readonly string[];
  readonly gramWeights: Float64Array;
  readonly signWeights: Float64Array;
  readonly wayWeights: Float64Array;
}

interface Row {
  readonly lesson: Lesson;
  readonly grams: readonly Int32Array[];
  readonly signs: readonly Float64Array[];
  readonly may: Uint8Array;
}

/** Rows of characters that are worth a weight, by their text. */
function chooseGrams(lessons: readonly Lesson[], settings: Settings): string[] {
  const seen = new Map<string, { sentences: number; authors: Set<string> }>();
  for (const { forms, author, passage } of lessons) {
    // a sentence alone was counted in its passage
    if (!passage || forms.length === 1) continue;
    for (const form of forms) {
      for (const gram of new Set(gramsOf(form, settings.longest))) {
        const known = seen.get(gram);
        if (known) {
          known.sentences++;
          known.authors.add(author);
        } else seen.set(gram, { sentences: 1, authors: new Set([author]) });
      }
    }
  }
  return [...seen]
    .filter(
      ([, { sentences, authors }]) => sentences >= settings.sentences && authors.size >= settings.authors,
    )
    .map(([gram]) => gram)
    .filter(isPlain)
    .sort();
}

export function train(lessons: readonly Lesson[], settings: Settings = SETTINGS): ActWeights {
  const grams = chooseGrams(lessons, settings);
  const numbers = new Map(grams.map((gram, i) => [gram, i]));
  const rows = lessons.map(lesson => rowOf(lesson, numbers, settings));
  const sizes = { grams: grams.length * SIZE, signs: SIGNS * SIZE, ways: (SIZE + 1) * SIZE };
  const whole = sizes.grams + sizes.signs + sizes.ways;
  const point = minimise(
    at => {
      const gradient = new Float64Array(whole);
      let value = 0;
      for (const row of rows) value += climb(row, at, gradient, sizes);
      for (let k = 0; k < whole; k++) {
        const hold =
          k < sizes.grams ? settings.grams : k < sizes.grams + sizes.signs ? settings.signs : settings.ways;
        value += (hold / 2) * (at[k] as number) ** 2;
        gradient[k] = (gradient[k] as number) + hold * (at[k] as number);
      }
      return { value, gradient };
    },
    whole,
    settings.rounds,
  );
  return {
    grams,
    gramWeights: point.slice(0, sizes.grams),
    signWeights: point.slice(sizes.grams, sizes.grams + sizes.signs),
    wayWeights: point.slice(sizes.grams + sizes.signs),
  };
}

function rowOf(lesson: Lesson, numbers: ReadonlyMap<string, number>, settings: Settings): Row {
  const count = lesson.forms.length;
  const may = new Uint8Array(count * SIZE);
  lesson.acts.forEach((acts, i) => {
    for (const act of acts) may[i * SIZE + ACTS.indexOf(act)] = 1;
  });
  return {
    lesson,
    grams: lesson.forms.map(form =>
      Int32Array.from(
        gramsOf(form, settings.longest).flatMap(gram => {
          const number = numbers.get(gram);
          return number === undefined ? [] : [number];
        }),
      ),
    ),
    signs: signsOf(lesson),
    may,
  };
}

function signsOf({ signs, place, team }: Lesson): Float64Array[] {
  return signs.map((own, index) =>
    Float64Array.from([...own, ...standingSigns({ place, team, index, count: signs.length })]),
  );
}

interface Sizes {
  readonly grams: number;
  readonly signs: number;
  readonly ways: number;
}

/** Adds what one passage says to the gradient; returns its loss. */
function climb(row: Row, at: Float64Array, gradient: Float64Array, sizes: Sizes): number {
  const { lesson, grams, signs, may } = row;
  const scores = new Float64Array(may.length);
  const base = sizes.grams;
  grams.forEach((own, i) => {
    const share = gramShare(lesson.forms[i] as string);
    const to = i * SIZE;
    for (const gram of own)
      for (let a = 0; a < SIZE; a++)
        scores[to + a] = (scores[to + a] as number) + share * (at[gram * SIZE + a] as number);
    (signs[i] as Float64Array).forEach((sign, k) => {
      if (sign === 0) return;
      for (let a = 0; a < SIZE; a++)
        scores[to + a] = (scores[to + a] as number) + sign * (at[base + k * SIZE + a] as number);
    });
  });
  const wayBase = base + sizes.signs;
  const ways = at.slice(wayBase, wayBase + sizes.ways).map(Math.exp);
  const free = walkActs(scores, ways);
  const told = walkActs(scores, ways, may);
  const { weight } = lesson;
  const change = new Float64Array(SIZE);
  grams.forEach((own, i) => {
    const to = i * SIZE;
    for (let a = 0; a < SIZE; a++)
      change[a] = weight * ((free.chances[to + a] as number) - (told.chances[to + a] as number));
    const share = gramShare(lesson.forms[i] as string);
    for (const gram of own)
      for (let a = 0; a < SIZE; a++)
        gradient[gram * SIZE + a] = (gradient[gram * SIZE + a] as number) + share * (change[a] as number);
    (signs[i] as Float64Array).forEach((sign, k) => {
      if (sign === 0) return;
      for (let a = 0; a < SIZE; a++)
        gradient[base + k * SIZE + a] =
          (gradient[base + k * SIZE + a] as number) + sign * (change[a] as number);
    });
  });
  addWays(free, ways, gradient, wayBase, weight);
  addWays(told, ways, gradient, wayBase, -weight);
  return weight * (free.total - told.total);
}

function addWays(
  { chances, odds, ahead, behind }: ReturnType<typeof walkActs>,
  ways: Float64Array,
  gradient: Float64Array,
  base: number,
  weight: number,
): void {
  const add = (k: number, what: number): void => {
    gradient[base + k] = (gradient[base + k] as number) + weight * what;
  };
  for (let a = 0; a < SIZE; a++) add(SIZE * SIZE + a, chances[a] as number);
  const pairs = new Float64Array(SIZE * SIZE);
  for (let at = SIZE; at < chances.length; at += SIZE) {
    let sum = 0;
    for (let before = 0; before < SIZE; before++)
      for (let after = 0; after < SIZE; after++) {
        const mass =
          (ahead[at - SIZE + before] as number) *
          (ways[before * SIZE + after] as number) *
          (odds[at + after] as number) *
          (behind[at + after] as number);
        pairs[before * SIZE + after] = mass;
        sum += mass;
      }
    for (let k = 0; k < pairs.length; k++) add(k, (pairs[k] as number) / sum);
  }
}

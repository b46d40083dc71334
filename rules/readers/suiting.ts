import type { Problem } from '../../src/draft/model.ts';
import { firstIndex } from '../../src/language/first-index.ts';
import { memoised, once } from '../../src/language/memo.ts';
import listed from '../headline/concepts.yaml';
import { bodyOf } from '../support/sentences.ts';
import { isContent, wordPairs } from '../support/shared-words.ts';
import { likenessOf, readMatter } from './matter.ts';
import table from './spread.txt';
import fitted from './suiting.yaml';

/** Words of one matter: a heading that holds a name of it may be carried out in any of its words. */
export interface Concept {
  readonly names: readonly string[];
  /** Those of its names that mean nothing else. */
  readonly surely: readonly string[];
  readonly words: readonly string[];
}

export const CONCEPTS: readonly Concept[] = (
  listed as readonly {
    readonly named?: readonly string[];
    readonly also?: readonly string[];
    readonly told: readonly string[];
  }[]
).map(({ named: surely = [], also = [], told }) => {
  const names = [...surely, ...also];
  return { surely, names, words: [...new Set([...names, ...told])] };
});

/** The matters that a heading names. */
export const conceptsOf = memoised((title: string): readonly Concept[] =>
  CONCEPTS.filter(({ names }) => names.some(name => title.includes(name))),
);

/** How well a heading suits a text, sign by sign; the more, the better. */
export const SUIT_SIGNS = ['like', 'characters', 'pairs', 'words'] as const;
type SuitSigns = Readonly<Record<(typeof SUIT_SIGNS)[number], number>>;

/** What each sign weighs, and what a doubtful heading weighs against the others of its paper. */
export interface SuitWeights {
  readonly signs: SuitSigns & { readonly bias: number };
  readonly chance: { readonly bias: number; readonly score: number; readonly standing: number };
}

/** What a longer heading is about shows by then. */
const LONGEST_TITLE = 100;
/** A likeness so small is as good as none. */
const LEAST_LIKENESS = 1e-6;

/** Reads how well the heading of one problem suits the text of another, or of the same. */
export function suitSigns(headed: Pick<Problem, 'title'>, told: Pick<Problem, 'sentences'>): SuitSigns {
  const title = headed.title.slice(0, LONGEST_TITLE);
  const body = bodyOf(told);
  const characters = [...new Set(title)].filter(character => isContent(character.charCodeAt(0)));
  const pairs = [...wordPairs(title)];
  const concepts = conceptsOf(title);
  const like = likenessOf(readMatter({ title, sentences: told.sentences }));
  return {
    like: Math.log(Math.max(LEAST_LIKENESS, like)),
    characters: surplus(characters, body),
    pairs: pairs.filter(pair => body.includes(pair)).length / (pairs.length + 1),
    words: concepts.length === 0 ? 0 : Math.max(...concepts.map(({ words }) => surplus(words, body))),
  };
}

/**
 * How many more of some words a text holds than one of its length would by chance, rare words counting most, in standard
 * deviations.
 */
function surplus(words: readonly string[], body: string): number {
  const length = body.length / LENGTH;
  let more = 0;
  let spread = 0;
  for (const word of words) {
    const share = shareOf(word);
    const weight = -Math.log(share);
    const chance = Math.min(MOST, 1 - (1 - share) ** length);
    more += weight * (Number(body.includes(word)) - chance);
    spread += weight * weight * chance * (1 - chance);
  }
  return more / Math.sqrt(spread + 1);
}

/** Characters of the texts that the shares were counted in, on the average. */
export const LENGTH = 110;
/** Largest share and chance: of no word is it sure that a text holds it. */
const MOST = 0.95;
/** A step of the table is a quarter of a natural logarithm. */
export const SPREAD_STEPS = 4;
/** Step of a word that the table does not hold: fewer than two of its texts do. */
export const RAREST = 29;

/** The table: a line a step, with the words that so large a share of labelled texts hold. */
const shares = once(() => {
  const found = new Map<string, number>();
  for (const line of table.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [step, ...words] = line.split(' ');
    for (const word of words) found.set(word, shareAt(Number(step)));
  }
  return found;
});

export function shareOf(word: string): number {
  return shares().get(word) ?? shareAt(RAREST);
}

/** The share that a step of a table of spread stands for. */
export function shareAt(step: number): number {
  return Math.min(MOST, Math.exp(-step / SPREAD_STEPS));
}

const WEIGHTS = fitted as SuitWeights;

/** How well heading and text suit each other: signs, weighed. */
export function suitScore(signs: SuitSigns, { signs: weights }: SuitWeights = WEIGHTS): number {
  return SUIT_SIGNS.reduce((sum, sign) => sum + weights[sign] * signs[sign], weights.bias);
}

/** How likely (0 to 1) a heading tells of another matter than its text, by how well it suits and how it stands to the others. */
export function strangeChance(score: number, standing: number, { chance }: SuitWeights = WEIGHTS): number {
  return 1 / (1 + Math.exp(-(chance.bias + chance.score * score + chance.standing * standing)));
}

/** How likely each problem of a paper tells of another matter than its heading, in order. */
export function strangeChances(problems: readonly Problem[]): number[] {
  const scores = problems.map(problem => suitScore(suitSigns(problem, problem)));
  const sorted = [...scores].sort((a, b) => a - b);
  return scores.map(score => strangeChance(score, standingAmong(score, sorted)));
}

/** By how much a score lies above the middle one of all others, among sorted scores of which it is one; 0 where it stands alone. */
export function standingAmong(score: number, sorted: readonly number[]): number {
  const place = firstIndex(sorted.length, i => (sorted[i] as number) >= score);
  const rest = sorted.length - 1;
  if (rest === 0) return 0;
  const at = (i: number): number => sorted[i < place ? i : i + 1] as number;
  return score - (at(Math.floor((rest - 1) / 2)) + at(Math.ceil((rest - 1) / 2))) / 2;
}

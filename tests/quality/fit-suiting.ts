import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import {
  CONCEPTS,
  RAREST,
  SPREAD_STEPS,
  SUIT_SIGNS,
  type SuitWeights,
  standingAmong,
  strangeChance,
  suitScore,
  suitSigns,
} from '../../rules/readers/suiting.ts';
import { isContent } from '../../rules/support/shared-words.ts';
import type { Problem } from '../../src/draft/model.ts';
import { textAt } from '../../src/language/text.ts';
import { readLacking, readPassages } from './act-labels.ts';
import { authorOf, draftOf } from './event-labels.ts';
import { readHeads, readPairs } from './reader-samples.ts';
import { type Row, regress, rounded } from './regress.ts';
import { findPapers } from './truth.ts';

const FOLDERS = ['fixtures/papers/fresh', 'fixtures/papers/pass'];
const SPREAD = 'rules/readers/spread.txt';
const WEIGHTS = 'rules/readers/suiting.yaml';
const NOTE = 'made by `node tests/quality/run.js fit-suiting --write`';

/** A heading over the text of its own problem counts one; over another of the same dimension, or of the rest of the paper: */
const NEAR = 0.5;
const FAR = 0.05;
/** One heading in so many is taken to stand over a strange text. */
const PRIOR = 20;

type Suit = ReturnType<typeof suitSigns>;

/** How the headings of a paper suit its texts: `suits[i][j]` the heading of `i` the text of `j`. */
interface Paper {
  readonly author: string;
  readonly suits: readonly (readonly Suit[])[];
  readonly dimensions: readonly unknown[];
}

/**
 * Fits how a heading is told to suit its text (`rules/readers/suiting.ts`): counts how far words are spread in labelled texts, and
 * weighs the signs on sound papers, in which a heading suits its own text better than those of its neighbours. Without `--write`
 * each author is left out in turn and measured by the others, and so are the labelled headings of `tests/quality/heads`.
 */
export function main(args: readonly string[]): number {
  if (args.includes('--spread')) {
    writeFileSync(SPREAD, spreadTable());
    return 0;
  }
  const papers = FOLDERS.flatMap(findPapers).flatMap(readPaper);
  if (args.includes('--write')) {
    const note = `# Fitted on ${papers.reduce((sum, { suits }) => sum + suits.length, 0)} headings of sound papers; ${NOTE}.\n`;
    writeFileSync(WEIGHTS, note + stringify(inBrief(fitted(papers))));
    return 0;
  }
  const authors = [...new Set(papers.map(({ author }) => author))];
  const chances = authors.map(out => {
    const weights = fitted(papers.filter(({ author }) => author !== out));
    return papers.filter(({ author }) => author === out).map(paper => trial(paper, weights));
  });
  const own = chances.flat().flatMap(each => each.own);
  const near = chances.flat().flatMap(each => each.near);
  const weights = fitted(papers);
  const heads = readHeads().map(({ text, heading, others, off }) => {
    const told = problemOf('', text);
    const chanceOf = (title: string): number =>
      strangeChance(suitScore(suitSigns({ title }, told), weights), 0, weights);
    return { good: [heading, ...others].map(chanceOf), off: off.map(chanceOf) };
  });
  console.log('held to be strange, from a chance on: own headings, those of neighbours | labelled good, off');
  for (const least of [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
    console.log(
      `${least}: ${share(own, least)} ${share(near, least)} | ${share(
        heads.flatMap(({ good }) => good),
        least,
      )} ${share(
        heads.flatMap(({ off }) => off),
        least,
      )}`,
    );
  console.log(stringify(inBrief(weights)));
  return 0;
}

/** A paper with fewer problems has nothing that a heading could be held against. */
const ENOUGH = 4;

function readPaper(path: string): Paper[] {
  const problems = draftOf(path).problems.filter(({ titled, sentences }) => titled && sentences.length > 0);
  if (problems.length < ENOUGH) return [];
  return [
    {
      author: authorOf(path),
      suits: problems.map(headed => problems.map(told => suitSigns(headed, told))),
      dimensions: problems.map(({ dimension }) => dimension),
    },
  ];
}

function fitted(papers: readonly Paper[]): SuitWeights {
  const suiting = papers.flatMap(({ suits, dimensions }) =>
    suits.flatMap((own, i) =>
      own.map((suit, j): Row => {
        const beside = dimensions[i] === dimensions[j] ? NEAR : FAR;
        return {
          values: SUIT_SIGNS.map(sign => suit[sign]),
          told: i === j,
          weight: i === j ? 1 : beside,
        };
      }),
    ),
  );
  const [bias, ...weights] = regress(suiting, ROUNDS) as [number, ...number[]];
  const signs = Object.fromEntries(SUIT_SIGNS.map((sign, k) => [sign, weights[k]]));
  const first = { signs: { ...signs, bias }, chance: { bias: 0, score: 0, standing: 0 } } as SuitWeights;
  const placed = papers.map(paper => placesOf(paper, first));
  const own = placed.flatMap(each => each.own);
  const near = placed.flatMap(each => each.near);
  const [base, score, standing] = regress(
    [
      ...own.map(values => ({ values, told: false, weight: 1 })),
      ...near.map(values => ({ values, told: true, weight: own.length / near.length / (PRIOR - 1) })),
    ],
    ROUNDS,
  ) as [number, number, number];
  return { ...first, chance: { bias: base, score, standing } };
}

/** Score and standing of each heading over its own text, and of each over the text of a neighbour in its dimension. */
function placesOf(
  { suits, dimensions }: Paper,
  weights: SuitWeights,
): { readonly own: number[][]; readonly near: number[][] } {
  const scores = suits.map(row => row.map(suit => suitScore(suit, weights)));
  const owns = scores.map((row, i) => row[i] as number);
  const place = (score: number, without: readonly number[]): number[] => {
    const all = [score, ...owns.filter((_, k) => !without.includes(k))].sort((a, b) => a - b);
    return [score, standingAmong(score, all)];
  };
  return {
    own: owns.map((score, i) => place(score, [i])),
    near: scores.flatMap((row, i) =>
      row.flatMap((score, j) => (i !== j && dimensions[i] === dimensions[j] ? [place(score, [i, j])] : [])),
    ),
  };
}

function trial(paper: Paper, weights: SuitWeights): { readonly own: number[]; readonly near: number[] } {
  const { own, near } = placesOf(paper, weights);
  const chanceOf = ([score, standing]: readonly number[]): number =>
    strangeChance(score as number, standing as number, weights);
  return { own: own.map(chanceOf), near: near.map(chanceOf) };
}

const ROUNDS = 200;

function inBrief({ signs, chance }: SuitWeights): unknown {
  return { signs: rounded({ ...signs }), chance: rounded({ ...chance }) };
}

/** How far characters and words of matters are spread: a line for each step of shares. */
function spreadTable(): string {
  const titled = new Map(
    [...readPassages(), ...readLacking()]
      .filter(({ where, title }) => where === 'problem' && title !== '')
      .map(({ title, sentences }) => [title, sentences.map(({ text }) => text).join('')]),
  );
  const texts = [...readPairs().map(({ body }) => body), ...titled.values()];
  const counts = new Map<string, number>();
  const words = [...new Set(CONCEPTS.flatMap(concept => concept.words))].filter(word => word.length > 1);
  for (const text of texts) {
    const characters = [...new Set(text)].filter(character => isContent(character.charCodeAt(0)));
    for (const word of [...characters, ...words.filter(each => text.includes(each))])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const lines = new Map<number, string[]>();
  for (const [word, count] of [...counts].sort()) {
    const step = Math.round(-Math.log((count + 0.5) / (texts.length + 1)) * SPREAD_STEPS);
    if (step < RAREST) lines.set(step, [...(lines.get(step) ?? []), word]);
  }
  return [
    `# How far words are spread: step s holds those in a share of e^(-s/${SPREAD_STEPS}) of ${texts.length} labelled texts; ${NOTE.replace('--write', '--spread')}.`,
    ...[...lines].sort(([a], [b]) => a - b).map(([step, own]) => `${step} ${own.join(' ')}`),
    '',
  ].join('\n');
}

function problemOf(title: string, text: string): Pick<Problem, 'title' | 'sentences'> {
  return { title, sentences: [{ text: textAt(text, 0) }] as unknown as Problem['sentences'] };
}

function share(chances: readonly number[], least: number): string {
  return `${((100 * chances.filter(chance => chance >= least).length) / chances.length).toFixed(1)}%`;
}

import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { RETOLD_SIGNS, type RetoldSigns, type RetoldWeights } from '../../rules/readers/retold.ts';
import { RAREST, SPREAD_STEPS } from '../../rules/readers/suiting.ts';
import { WORDINGS, wordingsIn } from '../../rules/readers/wordings.ts';
import { findToldAgain, type ToldAgain } from '../../rules/support/repeats/told-again.ts';
import type { Problem } from '../../src/draft/model.ts';
import { readLacking, readPassages } from './act-labels.ts';
import { draftOf } from './event-labels.ts';
import { readPairs } from './reader-samples.ts';
import { regress, rounded } from './regress.ts';
import { type Retold, readRetold } from './retold-samples.ts';
import { findPapers } from './truth.ts';

const FOLDERS = ['fixtures/papers/fresh', 'fixtures/papers/pass'];
const SPREAD = 'rules/readers/wordings-spread.txt';
const WEIGHTS = 'rules/readers/retold.yaml';
const NOTE = 'made by `node tests/quality/run.js fit-retold --write`';

/** Weights to begin with: places are chosen by them, then weighed anew. */
const FIRST: RetoldWeights = {
  letters: 0.9,
  wordings: 0.9,
  amounts: 0.3,
  season: 0.5,
  figures: 0,
  vague: 0,
  length: 0,
  bias: 0,
};
const TURNS = 4;

/**
 * Fits how a case that is told again is known (`rules/readers/retold.ts`): each sentence of a sound paper with what comes nearest to
 * it in another problem is a case of its own, what is labelled in `tests/quality/retold` and among the practice cases is one case
 * twice. `--spread` counts how far wordings are spread. Without either each author is left out in turn and measured by the
 * others, and each fifth of the sound papers by the rest; `-v` prints what is nearest to be told twice.
 */
export function main(args: readonly string[]): number {
  if (args.includes('--spread')) {
    writeFileSync(SPREAD, spreadTable());
    return 0;
  }
  const papers = FOLDERS.flatMap(findPapers).map(path => ({ path, problems: draftOf(path).problems }));
  const retold = readRetold();
  if (args.includes('--write')) {
    const note = `# Fitted on ${retold.length} cases told again and ${papers.length} sound papers; ${NOTE}.\n`;
    writeFileSync(WEIGHTS, note + stringify(rounded(fitted(papers, retold))));
    return 0;
  }
  const found = [...new Set(retold.map(({ author }) => author))].flatMap(out => {
    const weights = fitted(
      papers,
      retold.filter(({ author }) => author !== out),
    );
    return retold
      .filter(({ author }) => author === out)
      .map(each => ({ ...each, score: best(toldTwice(each, weights)) }));
  });
  const tops = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap(fold => {
    const weights = fitted(
      papers.filter((_, i) => i % FOLDS !== fold),
      retold,
    );
    return papers
      .filter((_, i) => i % FOLDS === fold)
      .flatMap(({ path, problems }) =>
        apart(findToldAgain(problems, weights)).map(each => ({ ...each, path })),
      );
  });
  tops.sort((a, b) => b.score - a.score);
  const authors = [...new Set(found.map(({ author }) => author))];
  console.log(`false in ${papers.length} sound papers: found of each author`);
  for (const count of [0, 2, 5, 10, 15, 25, 47, 94]) {
    const least = tops[count]?.score ?? Number.NEGATIVE_INFINITY;
    const shares = authors.map(author => {
      const own = found.filter(each => each.author === author);
      return `${author} ${own.filter(({ score }) => score > least).length}/${own.length}`;
    });
    const all = found.filter(({ score }) => score > least).length;
    console.log(`${count} (score ${least.toFixed(1)}): ${all}/${found.length}; ${shares.join(', ')}`);
  }
  if (args.includes('-v')) {
    for (const { path, score, signs, sentences, otherSentences } of tops.slice(0, 30))
      console.log(score.toFixed(1), path, briefly(signs), '\n   ', ...sentences, '\n   ', ...otherSentences);
    for (const { id, score } of found.sort((a, b) => a.score - b.score)) console.log(score.toFixed(1), id);
  }
  console.log(stringify(rounded(fitted(papers, retold))));
  return 0;
}

const FOLDS = 5;

interface Paper {
  readonly problems: readonly Problem[];
}

function fitted(papers: readonly Paper[], retold: readonly Retold[]): RetoldWeights {
  let weights = FIRST;
  for (let turn = 0; turn < TURNS; turn++) {
    const rows = [
      ...papers.flatMap(({ problems }) =>
        findToldAgain(problems, weights).map(({ signs }) => ({ signs, told: false })),
      ),
      ...retold.flatMap(each => {
        const [found] = toldTwice(each, weights);
        return found ? [{ signs: found.signs, told: true }] : [];
      }),
    ];
    weights = weightsBy(rows);
  }
  return weights;
}

/** What is found between both tellings of a case, the likeliest first. */
function toldTwice({ problems, places }: Retold, weights: RetoldWeights): ToldAgain[] {
  const [one, other] = places;
  return findToldAgain(problems, weights)
    .filter(({ sentences, otherSentences }) => {
      const [first, second] = [sentences, otherSentences].map(list => list.join('').replace(/\s/g, '')) as [
        string,
        string,
      ];
      return (
        (first.includes(one) && second.includes(other)) || (first.includes(other) && second.includes(one))
      );
    })
    .sort((a, b) => b.score - a.score);
}

function best(found: readonly ToldAgain[]): number {
  return found[0]?.score ?? Number.NEGATIVE_INFINITY;
}

/** The likeliest of each two problems. */
function apart(found: readonly ToldAgain[]): ToldAgain[] {
  const likeliest = new Map<string, ToldAgain>();
  for (const each of found) {
    const key = [each.problem.id, each.other.problem.id].sort().join(' ');
    if (each.score > (likeliest.get(key)?.score ?? Number.NEGATIVE_INFINITY)) likeliest.set(key, each);
  }
  return [...likeliest.values()];
}

const ROUNDS = 300;

function weightsBy(rows: readonly { readonly signs: RetoldSigns; readonly told: boolean }[]): RetoldWeights {
  const [bias, ...weights] = regress(
    rows.map(({ signs, told }) => ({ values: RETOLD_SIGNS.map(sign => signs[sign]), told, weight: 1 })),
    ROUNDS,
  );
  const entries = RETOLD_SIGNS.map((sign, k) => [sign, weights[k]] as const);
  return { bias, ...Object.fromEntries(entries) } as RetoldWeights;
}

function briefly(signs: Readonly<Record<string, number>>): string {
  return Object.entries(signs)
    .map(([name, value]) => `${name} ${value.toFixed(1)}`)
    .join(' ');
}

/** How far groups of wordings are spread: the steps of all, in order. */
function spreadTable(): string {
  const titled = new Map(
    [...readPassages(), ...readLacking()]
      .filter(({ where, title }) => where === 'problem' && title !== '')
      .map(({ title, sentences }) => [title, sentences.map(({ text }) => text).join('')]),
  );
  const texts = [...readPairs().map(({ body }) => body), ...titled.values()];
  const counts = new Array<number>(WORDINGS).fill(0);
  for (const text of texts)
    for (const group of wordingsIn(text).keys()) counts[group] = (counts[group] as number) + 1;
  const steps = counts.map(count =>
    Math.min(RAREST, Math.round(-Math.log((count + 0.5) / (texts.length + 1)) * SPREAD_STEPS)),
  );
  return `# How far groups of wordings are spread: step s for a share of e^(-s/${SPREAD_STEPS}) of ${texts.length} labelled texts; ${NOTE.replace('--write', '--spread')}.\n${steps.join(' ')}\n`;
}

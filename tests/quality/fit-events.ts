import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import type { Weights } from '../../src/draft/event-walk.ts';
import { type Labelled, label, labelPlans } from './event-labels.ts';
import { train } from './event-training.ts';
import { emptyTally, type Tally, tryOut } from './event-trial.ts';
import { findPapers } from './truth.ts';

/** What the reader goes by; see `src/draft/events.ts`. */
const DOUBT = 0.2;
const NONE = 0.8;

/**
 * Fits the weights by which `src/draft/events.ts` tells where an event begins, on papers with a truth file.
 * `--write` replaces `src/draft/event-weights.yaml`. Without it each author in turn is left out and measured by the papers
 * of all others, `--papers` leaves out one paper at a time; `-v` shows every problem counted wrongly.
 */
export function main(args: readonly string[]): number {
  const papers = args.filter(arg => !arg.startsWith('-')).flatMap(findPapers);
  const problems = papers.flatMap(label);
  const plans = papers.flatMap(labelPlans);
  if (args.includes('--write')) {
    write(train(problems, plans), problems.length, papers.length);
    return 0;
  }
  const groupOf = ({ paper, author }: Labelled): string => (args.includes('--papers') ? paper : author);
  const tell = args.includes('-v') ? (line: string) => console.log(line) : undefined;
  const tallies = new Map<string, Tally>();
  for (const group of [...new Set(problems.map(groupOf))].sort()) {
    const isOwn = (labelled: Labelled): boolean => groupOf(labelled) === group;
    const model = train(
      problems.filter(problem => !isOwn(problem)),
      plans.filter(plan => !isOwn(plan)),
    );
    tallies.set(group, tryOut(problems.filter(isOwn), plans.filter(isOwn), model, tell));
  }
  for (const [group, tally] of tallies) print(group, tally);
  print('fresh', sum([...tallies].filter(([group]) => group !== 'house').map(([, tally]) => tally)));
  print('all', sum([...tallies.values()]));
  return 0;
}

function sum(tallies: readonly Tally[]): Tally {
  const total = emptyTally();
  for (const tally of tallies)
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
  return total;
}

function print(name: string, t: Tally): void {
  const share = (part: number, whole: number): string =>
    whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
  console.log(
    `${name.padEnd(6)} ${t.problems} problems: exact ${share(t.exact, t.problems)}, within one ${share(t.near, t.problems)}, ` +
      `${t.over} over, ${t.under} under, placed ${share(t.placed, t.events)} | ` +
      `false errors ${t.falseErrors} of ${t.enough}, lacks found ${share(t.foundSure, t.lacks)} sure, ${share(t.found, t.lacks)} in all of ${t.lacks} | ` +
      `bare ${share(t.foundBare, t.bare)}, taken for bare ${t.falseBare} | measures taken for cases ${t.falsePlans} of ${t.plans}`,
  );
}

function write(model: Weights, problems: number, papers: number): void {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  const head = [
    '# How much each sign says that a new event begins in a sentence (logistic regression).',
    `# Fitted on ${papers} labelled papers with ${problems} problems; made by \`node tests/quality/run.js fit-events --write PAPERS\`.`,
    '# `doubt`: from this chance on a piece in which no event was found may begin one all the same.',
    '# `none`: from this chance on a problem in which no event was found tells none for sure.',
  ];
  const body = stringify({
    bias: round(model.bias),
    doubt: DOUBT,
    none: NONE,
    weights: Object.fromEntries(Object.entries(model.weights).map(([name, value]) => [name, round(value)])),
  });
  writeFileSync('src/draft/event-weights.yaml', `${head.join('\n')}\n${body}`);
}

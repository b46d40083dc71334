import { readFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { loadProfile, profileIds } from '../../rules/profiles/index.ts';
import { findEvents, type RawPiece } from '../../src/draft/events.ts';
import type { Problem } from '../../src/draft/model.ts';
import { readDraft } from '../../src/draft/read-draft.ts';
import { sourceRange } from '../../src/language/text.ts';
import { findPapers, locate, occurrences, readTruth } from './truth.ts';

/** One piece of a labelled problem: its signs, and whether a reader saw an event begin there. */
interface Sample {
  readonly features: Readonly<Record<string, number>>;
  readonly starts: boolean;
}

interface LabelledProblem {
  readonly paper: string;
  readonly problem: Problem;
  readonly reference: { year: number; month: number | null } | null;
  readonly expected: number;
  readonly samples: readonly Sample[];
}

interface Model {
  readonly bias: number;
  readonly weights: Record<string, number>;
}

const L2 = 0.3;
/** A little above even odds: the prose of a new paper holds more that looks like an event than the papers it was fitted on. */
const START = 0.6;
const ROUNDS = 4000;
const RATE = 0.5;

/**
 * Fits the weights by which `src/draft/events.ts` tells where an event begins, on papers with a truth file.
 * `--write` replaces `src/draft/event-weights.yaml`; without it only the figures of a leave-one-paper-out trial are shown.
 */
export function main(args: readonly string[]): number {
  const problems = args
    .filter(arg => !arg.startsWith('-'))
    .flatMap(findPapers)
    .flatMap(label);
  const papers = [...new Set(problems.map(({ paper }) => paper))];
  if (args.includes('--write')) {
    write(fitModel(problems.flatMap(({ samples }) => samples)), problems.length, papers.length);
    return 0;
  }
  for (const [start, { exact, near }] of trial(problems, papers, args.includes('-v'))) {
    const percent = (part: number): string => ((100 * part) / problems.length).toFixed(1);
    console.log(`start ${start}: exact ${percent(exact)} %, within one ${percent(near)} %`);
  }
  console.log(`${papers.length} papers, ${problems.length} problems, left out in turn`);
  return 0;
}

/** Chances from which on an event begins, tried beside the one in use. */
const TRIED = [START, 0.5, 0.57, 0.64, 0.7];

/** Each paper judged by weights fitted on all others. */
function trial(
  problems: readonly LabelledProblem[],
  papers: readonly string[],
  verbose: boolean,
): Map<number, { exact: number; near: number }> {
  const totals = new Map(TRIED.map(start => [start, { exact: 0, near: 0 }]));
  for (const paper of papers) {
    const model = fitModel(
      problems.filter(problem => problem.paper !== paper).flatMap(({ samples }) => samples),
    );
    for (const problem of problems.filter(found => found.paper === paper)) {
      for (const [start, total] of totals) {
        const decided = decideAll(problem, model, start);
        const difference = Math.abs(decided.starts.filter(Boolean).length - problem.expected);
        if (difference > 0 && verbose && start === START) showMisses(problem, decided);
        if (difference === 0) total.exact++;
        if (difference <= 1) total.near++;
      }
    }
  }
  return totals;
}

function label(path: string): LabelledProblem[] {
  const truth = readTruth(path);
  const text = readFileSync(path, 'utf8');
  const draft = readDraft(
    { path, text, encoding: 'utf-8', bom: false, eol: '\n' },
    { profiles: profileIds().map(loadProfile) },
  );
  const { date } = draft.meta;
  const reference = date ? { year: date.value.year, month: date.value.month } : null;
  let from = 0;
  return truth.problems.flatMap(expected => {
    const places = occurrences(text, expected.start, from);
    const problem = draft.problems.find(({ range }) =>
      places.some(place => Math.abs(range.start - place) <= 8),
    );
    if (!problem) return [];
    from = problem.range.start;
    const start = from;
    const anchors = expected.examples.map(anchor => locate(text, anchor, start));
    const starts = (piece: RawPiece): boolean => {
      const range = sourceRange(piece.text);
      return anchors.some(at => at >= range.start && at < range.end);
    };
    const pieces = findEvents(problem.sentences, reference, starts);
    return [
      {
        paper: path,
        problem,
        reference,
        expected: expected.examples.length,
        samples: pieces.map(({ telling, starts: yes }) => ({ features: telling.features, starts: yes })),
      },
    ];
  });
}

function fitModel(samples: readonly Sample[]): Model {
  const names = Object.keys(samples[0]?.features ?? {});
  const rows = samples.map(({ features }) => names.map(name => features[name] ?? 0));
  const weights = new Array<number>(names.length).fill(0);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Array<number>(names.length).fill(0);
    let biasGradient = 0;
    rows.forEach((row, i) => {
      const sum = row.reduce((total, value, k) => total + value * (weights[k] as number), bias);
      const error = 1 / (1 + Math.exp(-sum)) - (samples[i]?.starts ? 1 : 0);
      biasGradient += error;
      row.forEach((value, k) => {
        gradient[k] = (gradient[k] as number) + error * value;
      });
    });
    const rate = RATE * (1 - (0.9 * round) / ROUNDS);
    bias -= (rate * biasGradient) / rows.length;
    weights.forEach((weight, k) => {
      weights[k] = weight - rate * (((gradient[k] as number) + L2 * weight) / rows.length);
    });
  }
  return { bias, weights: Object.fromEntries(names.map((name, k) => [name, weights[k] as number])) };
}

/** As the reader decides: from left to right, each decision known to the next. */
function decideAll(
  { problem, reference }: LabelledProblem,
  model: Model,
  start: number,
): { starts: boolean[]; sums: number[]; texts: string[] } {
  const starts: boolean[] = [];
  const sums: number[] = [];
  const texts: string[] = [];
  // the walk hands signs out only with its result, so it is run once more for each piece
  for (;;) {
    const piece = findEvents(problem.sentences, reference, (_, index) => starts[index] ?? false)[
      starts.length
    ];
    if (!piece) return { starts, sums, texts };
    const sum = Object.entries(piece.telling.features).reduce(
      (total, [name, value]) => total + value * (model.weights[name] ?? 0),
      model.bias,
    );
    starts.push(1 / (1 + Math.exp(-sum)) >= start);
    sums.push(sum);
    texts.push(piece.text.value);
  }
}

function showMisses(labelled: LabelledProblem, decided: ReturnType<typeof decideAll>): void {
  console.log(`  ${labelled.paper.split('/').at(-1)} ${labelled.problem.title}`);
  decided.texts.forEach((text, i) => {
    const expected = labelled.samples[i]?.starts ?? false;
    const mark = expected === decided.starts[i] ? (expected ? 'E' : ' ') : expected ? '-' : '+';
    console.log(`    ${mark} ${(decided.sums[i] as number).toFixed(1).padStart(5)} ${text.slice(0, 70)}`);
  });
}

function write(model: Model, problems: number, papers: number): void {
  const rounded = Object.fromEntries(
    Object.entries(model.weights).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
  );
  const head = [
    '# How much each sign says that a new event begins in a sentence (logistic regression).',
    `# Fitted on ${papers} labelled papers with ${problems} problems; made by \`node tests/quality/run.js fit-events --write PAPERS\`.`,
    '# `start`: from this chance on an event begins. `doubt`: from this chance on it may, and counts get the benefit.',
  ];
  const body = stringify({
    bias: Math.round(model.bias * 1000) / 1000,
    start: START,
    doubt: 0.1,
    weights: rounded,
  });
  writeFileSync('src/draft/event-weights.yaml', `${head.join('\n')}\n${body}`);
}

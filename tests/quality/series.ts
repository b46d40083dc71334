import { shippedRules } from '../../rules/index.ts';
import { loadProfile, profileIds } from '../../rules/profiles/index.ts';
import { checkPaper } from '../../src/cli/check-paper.ts';
import type { Problem } from '../../src/draft/model.ts';
import type { JudgedDraft } from '../../src/verdict/report.ts';
import { compareDrafts } from '../../src/versions/compare.ts';
import { compareFindings } from '../../src/versions/ledger.ts';
import type { Change, Comparison } from '../../src/versions/model.ts';
import { classifyRevision, type Revision } from '../../src/versions/revision.ts';
import { type History, historyOf } from '../../src/versions/series/history.ts';
import { readSeries, type SeriesTruth, type TruthEvent, type TruthStep } from './series-truth.ts';

/** What is counted over a series: how many of how many. */
const COUNTS = [
  /** Truth chains whose title was found among the problems of a draft. */
  'located',
  /** Problems of consecutive drafts that the truth calls one, joined. */
  'pairs',
  /** The same, where those the truth is unsure of are right too when they are offered. */
  'pairsOrOffered',
  'moves',
  'splits',
  'merges',
  'classes',
  'cosmetic',
  'notCosmetic',
  'dropped',
  'factsAlone',
  /** Of the series as a whole, not of two drafts. */
  'restored',
  'goneForGood',
] as const;
type Count = (typeof COUNTS)[number];

interface Score {
  readonly right: Record<Count, number>;
  readonly all: Record<Count, number>;
  /** Unrelated problems joined. */
  wrong: number;
  /** `dropped` flags that the truth does not know. */
  falseDropped: number;
  misses: string[];
}

interface Step {
  readonly truth: TruthStep;
  readonly comparison: Comparison;
  readonly revision: Revision;
  /** Chain ids by problem id, of either draft. */
  readonly old: ReadonlyMap<string, string>;
  readonly new: ReadonlyMap<string, string>;
}

/** Prints how well the drafts of labelled series are paired and judged; `-v` names every miss, `--pairs` every pairing. */
export function main(args: readonly string[]): number {
  const verbose = args.includes('-v');
  const folders = args.filter(arg => !arg.startsWith('-'));
  for (const folder of folders) {
    const { truth, drafts } = readSeries(folder);
    const reports = drafts.map(({ path, text }) => check(path, text));
    const history = historyOf(
      reports.map(report => ({ label: report.path, note: null, number: null, report })),
    );
    for (const wide of [false, true]) {
      const score = emptyScore();
      const located = reports.map((report, i) => locate(report, truth, i + 1, score));
      for (const step of truth.steps) {
        const names = { old: located[step.from - 1] as Names, new: located[step.to - 1] as Names };
        scoreStep({ truth: step, ...judge(history, step, wide), ...names }, truth, score);
      }
      if (wide) scoreChains(history, truth, located, score);
      print(`${folder} ${wide ? 'as a series' : 'pair by pair'}`, score, verbose);
    }
  }
  return 0;
}

/** A revision as two drafts alone show it, or as the series does. */
function judge(
  history: History,
  { from, to }: TruthStep,
  wide: boolean,
): Pick<Step, 'comparison' | 'revision'> {
  const [a, b] = [history.drafts[from - 1], history.drafts[to - 1]];
  if (!a || !b?.comparison || !b.revision) throw new Error(`no drafts ${from} and ${to}`);
  if (wide) return { comparison: b.comparison, revision: b.revision };
  const comparison = compareDrafts(a.report.draft, b.report.draft);
  const ledger = compareFindings(comparison, a.report.findings, b.report.findings);
  const metrics = [a.report.metrics, b.report.metrics] as const;
  return { comparison, revision: classifyRevision(comparison, { ledger, metrics }) };
}

/** Problems that came back, and such as never did. */
function scoreChains(history: History, truth: SeriesTruth, located: readonly Names[], score: Score): void {
  const { flags } = history;
  const flagged = (code: string, draft: number, chain: string): boolean =>
    flags.some(flag => flag.code === code && flag.draft === draft - 1 && names(flag.chain).includes(chain));
  const names = (chain: string | null): string[] => (chain === null ? [] : (byChain.get(chain) ?? []));
  const byChain = new Map<string, string[]>();
  for (const { id, stations } of history.chains)
    byChain.set(
      id,
      stations.flatMap(({ draft, problem }) => located[draft]?.get(problem) ?? []),
    );
  for (const { to, events } of truth.steps) {
    for (const { kind, restored, silent, from = [], to: ids = [] } of events) {
      if (kind === 'new' && restored)
        for (const id of ids) count(score, 'restored', flagged('restored', to, id), `${to} ${id}`);
      if (kind === 'removed' && silent)
        for (const id of from) count(score, 'goneForGood', flagged('dropped', to, id), `${to} ${id}`);
    }
  }
  for (const { code, draft, chain } of flags) {
    if (code !== 'restored') continue;
    const known = truth.steps.some(
      ({ to, events }) =>
        to === draft + 1 &&
        events.some(event => event.restored && event.to?.some(id => names(chain).includes(id))),
    );
    if (!known) score.misses.push(`false restored: ${draft + 1} ${names(chain)[0]}`);
  }
}

type Names = ReadonlyMap<string, string>;

function check(path: string, text: string): JudgedDraft {
  const profiles = profileIds().map(loadProfile);
  const checked = checkPaper(
    { path, text, encoding: 'utf-8', bom: false, eol: '\n' },
    { profiles, ruleSet: shippedRules(), lintSettings: {} },
  );
  if ('code' in checked) throw new Error(`${path}: ${checked.code}`);
  return checked.paper;
}

function emptyScore(): Score {
  const zeros = (): Record<Count, number> =>
    Object.fromEntries(COUNTS.map(name => [name, 0])) as Record<Count, number>;
  return { right: zeros(), all: zeros(), wrong: 0, falseDropped: 0, misses: [] };
}

function count(score: Score, name: Count, right: boolean, miss: string): void {
  score.all[name]++;
  if (right) score.right[name]++;
  else score.misses.push(`${name}: ${miss}`);
}

/** Which chain each problem of a draft is, by its title. */
function locate({ draft }: JudgedDraft, { chains }: SeriesTruth, n: number, score: Score): Names {
  const names = new Map<string, string>();
  for (const { id, in: titles } of chains) {
    const title = titles[n];
    if (title === undefined) continue;
    const found = draft.problems.find(
      problem => !names.has(problem.id) && plain(headOf(problem)).startsWith(plain(title)),
    );
    if (found) names.set(found.id, id);
    count(score, 'located', found !== undefined, `draft ${n} ${id} ${title}`);
  }
  return names;
}

function headOf({ titleText, title }: Problem): string {
  return title || titleText.value;
}

function plain(words: string): string {
  return words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function scoreStep(step: Step, series: SeriesTruth, score: Score): void {
  scorePairs(step, series, score);
  for (const event of step.truth.events) scoreEvent(step, event, score);
  scoreClass(step, score);
  scoreFlags(step, score);
}

function scorePairs({ truth, comparison, ...names }: Step, { chains }: SeriesTruth, score: Score): void {
  const label = `${truth.from}→${truth.to}`;
  const unsure = new Set(
    truth.unsure.flatMap(event => [event.chain ?? [], event.from ?? [], event.to ?? []].flat()),
  );
  const kin = relatives(truth.events);
  for (const { id, in: titles } of chains) {
    if (titles[truth.from] === undefined || titles[truth.to] === undefined) continue;
    const [a, b] = [problemOf(names.old, id), problemOf(names.new, id)];
    const joined = comparison.changes.some(
      change => change.old.some(part => part.id === a) && change.new.some(part => part.id === b),
    );
    const offered = comparison.possible.some(pair => pair.old.id === a && pair.new.id === b);
    count(score, 'pairs', joined, `${label} ${id} ${titles[truth.to]}${offered ? ' (offered)' : ''}`);
    count(score, 'pairsOrOffered', joined || (unsure.has(id) && offered), `${label} ${id}`);
  }
  for (const change of problemChanges(comparison)) {
    for (const from of chainsOf(change.old, names.old)) {
      for (const to of chainsOf(change.new, names.new)) {
        if (from === to || kin.has(`${from} ${to}`)) continue;
        score.wrong++;
        score.misses.push(
          `wrong: ${label} ${from} joined with ${to} (${change.score} ${change.reason.code})`,
        );
      }
    }
  }
}

function problemOf(names: Names, chain: string): string | undefined {
  return [...names].find(([, id]) => id === chain)?.[0];
}

function problemChanges({ changes }: Comparison): Change[] {
  return changes.filter(({ unit }) => unit === 'problem');
}

function chainsOf(parts: Change['old'], names: Names): string[] {
  return parts.flatMap(({ kind, id }) => (kind === 'problem' ? (names.get(id) ?? []) : []));
}

/** Chains that a split or a merge makes relatives, as `old new`. */
function relatives(events: readonly TruthEvent[]): Set<string> {
  const kin = new Set<string>();
  for (const { from = [], to = [] } of events) for (const a of from) for (const b of to) kin.add(`${a} ${b}`);
  return kin;
}

function scoreEvent({ truth, comparison, ...names }: Step, event: TruthEvent, score: Score): void {
  const label = `${truth.from}→${truth.to}`;
  const { kind, chain = '', from = [], to = [] } = event;
  if (kind === 'move') {
    const a = problemOf(names.old, chain);
    const found = problemChanges(comparison).find(change => change.old.some(part => part.id === a));
    const right = found !== undefined && (found.kind === 'move' || found.rehoused);
    count(score, 'moves', right, `${label} ${chain} is ${found?.kind}`);
  }
  if (kind !== 'split' && kind !== 'merge') return;
  const wanted = kind === 'split' ? to : from;
  const joined = problemChanges(comparison).some(change => {
    const ids = chainsOf(kind === 'split' ? change.new : change.old, names[kind === 'split' ? 'new' : 'old']);
    return change.kind === kind && wanted.every(id => ids.includes(id));
  });
  const offered = comparison.possible.some(pair => {
    const [a, b] = [names.old.get(pair.old.id) ?? '', names.new.get(pair.new.id) ?? ''];
    return from.includes(a) && to.includes(b);
  });
  const name = kind === 'split' ? 'splits' : 'merges';
  count(score, name, joined || offered, `${label} ${from.join('+')} → ${to.join('+')}`);
}

const COSMETIC: readonly string[] = ['layout', 'polish'];

function scoreClass({ truth, revision }: Step, score: Score): void {
  const label = `${truth.from}→${truth.to}`;
  const wanted = [truth.class, ...(truth.class_alt ?? [])];
  const grounds = revision.evidence.map(({ code, data }) => `${code} ${Object.values(data).join(',')}`);
  const said = `${label} ${revision.class} ≠ ${wanted.join('/')} (${grounds.join('; ')})`;
  count(score, 'classes', wanted.includes(revision.class), said);
  const cosmetic = COSMETIC.includes(revision.class);
  if (wanted.every(cls => COSMETIC.includes(cls))) count(score, 'cosmetic', cosmetic, said);
  if (!wanted.some(cls => COSMETIC.includes(cls))) count(score, 'notCosmetic', !cosmetic, said);
}

function scoreFlags({ truth, comparison, revision, ...names }: Step, score: Score): void {
  const label = `${truth.from}→${truth.to}`;
  const flagged = (code: string, side: 'old' | 'new', only = false): string[] =>
    revision.flags
      .filter(flag => flag.code === code && (!only || flag.data['only'] === 1))
      .flatMap(({ change }) => chainsOf(comparison.changes[change]?.[side] ?? [], names[side]));
  const dropped = flagged('dropped', 'old');
  const removed = truth.events.filter(({ kind }) => kind === 'removed').flatMap(({ from = [] }) => from);
  for (const id of removed) count(score, 'dropped', dropped.includes(id), `${label} ${id}`);
  for (const id of dropped) {
    if (removed.includes(id)) continue;
    score.falseDropped++;
    score.misses.push(`false dropped: ${label} ${id}`);
  }
  for (const { kind, chain } of truth.flags ?? []) {
    if (kind !== 'number-changed-silently') continue;
    count(score, 'factsAlone', flagged('facts-changed', 'new', true).includes(chain), `${label} ${chain}`);
  }
}

function print(folder: string, { right, all, wrong, falseDropped, misses }: Score, verbose: boolean): void {
  const share = (name: Count): string => `${name} ${right[name]}/${all[name]}`;
  console.log(`${folder}: ${COUNTS.map(share).join(', ')}, wrong ${wrong}, falseDropped ${falseDropped}`);
  if (verbose) for (const miss of misses) console.log(`    ${miss}`);
}

import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { AuditPaper } from '../../audit/audit-report.ts';
import { identify } from '../../audit/identity.ts';
import { unpack } from '../../audit/pack.ts';
import type { PaperRecord } from '../../audit/record.ts';
import type { Outcome } from '../../audit/review/carry.ts';
import type { PaperMark } from '../../audit/review/record.ts';
import type { Standing } from '../../audit/review/standing.ts';
import { indexRoster } from '../../audit/roster-match.ts';
import { finishPaper, storePaper } from '../../audit/stored-paper.ts';
import { inReportOrder } from '../../audit/totals.ts';
import { type FoundText, findUnits, type OwnedText } from '../../audit/units.ts';
import { type Chain, chooseVersions } from '../../audit/versions.ts';
import type { Draft } from '../../draft/model.ts';
import { failureText } from '../../report/names.ts';
import { DRAFT_ENDINGS } from '../../source/discover.ts';
import { type FileTarget, fileTarget, isFailure, readHashed } from '../../source/read.ts';
import type { Failure, Source } from '../../source/source.ts';
import { checkOne, NOTHING_BESIDE } from '../audit/check-one.ts';
import { compareSet } from '../audit/compare-set.ts';
import { gather } from '../audit/gather.ts';
import { judgePapers, placeOfText } from '../audit/judge-papers.ts';
import { latestDrafts, namedFiles } from '../audit/latest-drafts.ts';
import { judgingOptions, planAudit } from '../audit/plan-audit.ts';
import { SHELF_IN_MEMORY } from '../audit/shelf.ts';
import { readPaper } from '../check-paper.ts';
import { failureError } from '../failures.ts';
import type { Ground } from '../ground.ts';
import { planJudging } from '../lint-plan.ts';
import { cliError, say } from '../messages.ts';
import type { Run } from '../run.ts';
import { paint } from '../terminal.ts';
import { type AnswerPlan, type Material, openAnswers } from './answerer.ts';
import { refuseInside, type Store, storeAt } from './store.ts';

/** What the subcommands of `review` share. */
export interface BenchOptions {
  readonly config?: string;
  readonly quiet?: boolean;
  readonly profile?: string;
  readonly reviews?: string;
  /** As in `audit`: findings that only they bring forth can then be decided on. */
  readonly roster?: string;
  readonly versions?: string;
  readonly previous?: string;
}

const FOLDER_OPTIONS = ['roster', 'versions', 'previous'] as const;

/** Papers with their findings, and what was decided on them so far. */
export interface Bench {
  /** As the user named the file or folder. */
  readonly shown: string;
  readonly folder: boolean;
  readonly ground: Ground;
  readonly quiet: boolean;
  readonly ruleset: string;
  readonly store: Store;
  readonly standing: Standing;
  /** In the order of an audit. */
  readonly papers: readonly BenchPaper[];
}

export interface BenchPaper {
  readonly paper: AuditPaper;
  readonly mark: PaperMark;
  readonly outcomes: readonly Outcome[];
  readonly target: FileTarget;
  draft(): Draft;
}

/** Judges a file, or a folder as an audit does, and puts on each finding what people decided. */
export async function openBench(run: Run, path: string, options: BenchOptions): Promise<Bench> {
  const isFolder = statSync(resolve(run.cwd, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
  // a rule or criterion in the options of a list is a filter of what is shown, not of what is judged
  const { config, quiet, profile, reviews, roster, versions, previous } = options;
  const alien = isFolder ? undefined : FOLDER_OPTIONS.find(name => options[name] !== undefined);
  if (alien) throw cliError('reviewFolderOnly', { option: `--${alien}` });
  const own: BenchOptions = {
    ...(config === undefined ? {} : { config }),
    ...(quiet === undefined ? {} : { quiet }),
    ...(profile === undefined ? {} : { profile }),
    ...(reviews === undefined ? {} : { reviews }),
    ...(roster === undefined ? {} : { roster }),
    ...(versions === undefined ? {} : { versions }),
    ...(previous === undefined ? {} : { previous }),
  };
  return isFolder ? benchOfFolder(run, path, own) : benchOfFile(run, path, own);
}

async function benchOfFolder(run: Run, path: string, options: BenchOptions): Promise<Bench> {
  const store = storeAt(run, options.reviews);
  const cacheDir = join(dirname(store.absolute), 'cache');
  const plan = await planAudit(run, path, { ...options, reviews: false, cache: true, cacheDir: cacheDir });
  refuseInside(store, plan.folder);
  const gathered = await gather(run, plan, plan.folder, namedFiles(plan));
  if (gathered.count === 0) throw cliError('auditEmpty', { path: plan.shown });
  const chains = latestDrafts(run, plan, gathered);
  const roster = plan.roster ? indexRoster(plan.roster) : null;
  const judged = await judgePapers(run, plan, { gathered, chains, roster });
  const answering = openAnswers(run, plan, store, { gathered, chains, judged });
  const compared = await compareSet(run, plan, judged, answering.answer);
  sayFailures(run, plan.ground, [...gathered.failures, ...judged.failures, ...compared.failures]);
  const order = plan.roster?.units.map(({ unit }) => unit) ?? [];
  const papers = [...compared.papers].sort(inReportOrder(order)).map((paper): BenchPaper => {
    const target = gathered.targets.get(paper.path) as FileTarget;
    return {
      paper,
      mark: answering.markOf(paper.path),
      outcomes: answering.outcomesOf(paper.path),
      target,
      draft: () => judged.draftOf(paper.path),
    };
  });
  const { ground, quiet } = plan;
  const ruleset = plan.standard.ruleSet.hash;
  return {
    shown: plan.shown,
    folder: true,
    ground,
    quiet,
    ruleset,
    store,
    standing: answering.standing,
    papers,
  };
}

async function benchOfFile(run: Run, path: string, options: BenchOptions): Promise<Bench> {
  const judging = await planJudging(run, judgingOptions({ ...options, reviews: false, cache: false }));
  const plan: AnswerPlan = { ...judging, quiet: options.quiet ?? false };
  const store = storeAt(run, options.reviews);
  const target = fileTarget(path, run.cwd);
  const read = readHashed(target, { maxBytes: plan.maxBytes });
  if (isFailure(read)) throw failureError(read);
  const { source, sha256 } = read;
  const found = ownText(target, source, sha256, plan);
  const texts = new Map<string, FileTarget>([[target.path, target]]);
  const { chain, text } = chainOf(found, target, plan, texts);
  const outcome = checkOne({ source, ...NOTHING_BESIDE }, plan.standard);
  const broken = outcome.failures.find(({ code }) => code !== 'rule-crashed');
  if (!outcome.packed) throw failureError(broken ?? (outcome.failures[0] as Failure));
  sayFailures(run, plan.ground, outcome.failures);
  const record = unpack<PaperRecord>(outcome.packed);
  if (!record.applicability.applicable) throw cliError('reviewNoPaper', { path: target.path });
  const stored = storePaper(
    { text, key: chain.key, drafts: chain.files.length, place: placeOfText(null, text, record.level) },
    record,
    SHELF_IN_MEMORY.put(outcome.packed),
    new Map(),
  );
  const draftOf = (): Draft => readPaper(source, plan.standard);
  const material: Material = {
    gathered: { targets: texts },
    chains: [chain],
    judged: { papers: [stored], draftOf },
  };
  const answering = openAnswers(run, plan, store, material);
  const set = { findings: [], runs: [], borrowed: 0, mould: null };
  const paper = finishPaper(stored, set, answering.answer(stored, []));
  return {
    shown: target.path,
    folder: false,
    ground: plan.ground,
    quiet: plan.quiet,
    ruleset: plan.standard.ruleSet.hash,
    store,
    standing: answering.standing,
    papers: [
      {
        paper,
        mark: answering.markOf(target.path),
        outcomes: answering.outcomesOf(target.path),
        target,
        draft: draftOf,
      },
    ],
  };
}

function ownText(target: FileTarget, source: Source, sha256: string, { ground }: AnswerPlan): FoundText {
  const name = basename(target.absolute).replace(/\.[^.]*$/, '');
  return { path: target.path, folders: [], name, sha256, identity: identify(source, ground.profiles) };
}

/** Files of its folder that are looked at for older drafts of a paper. */
const MOST_BESIDE = 60;

/** The drafts of one paper among the files beside it. */
function chainOf(
  own: FoundText,
  target: FileTarget,
  plan: AnswerPlan,
  targets: Map<string, FileTarget>,
): { readonly chain: Chain; readonly text: OwnedText } {
  const folder = dirname(target.absolute);
  const beside = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && isText(entry.name) && join(folder, entry.name) !== target.absolute)
    .slice(0, MOST_BESIDE)
    .flatMap(({ name }): FoundText[] => {
      const path = join(dirname(target.path), name);
      const file = { path, absolute: join(folder, name), root: folder };
      const read = readHashed(file, { maxBytes: plan.maxBytes });
      if (isFailure(read)) return [];
      targets.set(path, file);
      return [ownText(file, read.source, read.sha256, plan)];
    });
  const texts = findUnits([own, ...beside]);
  const chains = chooseVersions(texts, { all: true, picks: new Set() });
  const chain = chains.find(({ files }) => files.some(({ text }) => text.path === own.path)) as Chain;
  return { chain, text: texts[0] as OwnedText };
}

function isText(name: string): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return (DRAFT_ENDINGS as readonly string[]).includes(ending);
}

/** What could not be read has no findings to decide on; the run cannot be trusted then. */
function sayFailures(run: Run, { language }: Ground, failures: readonly Failure[]): void {
  if (failures.length === 0) return;
  const { err } = run.terminal;
  for (const failure of failures.slice(0, 20)) {
    const message = failureText(failure, language);
    const line = say('failure', language, { path: failure.path, message });
    err.write(`${paint(err, 'red', say('error', language))}${line}\n`);
  }
  run.exit(2);
}

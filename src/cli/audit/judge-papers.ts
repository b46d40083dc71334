import type { OtherFile } from '../../audit/audit-report.ts';
import type { OpeningCount } from '../../audit/opening-counts.ts';
import { type Packed, unpack } from '../../audit/pack.ts';
import { passagesOf } from '../../audit/passages.ts';
import { type Place, placeOf } from '../../audit/place.ts';
import type { PaperRecord } from '../../audit/record.ts';
import type { RosterIndex } from '../../audit/roster-match.ts';
import { Corpus } from '../../audit/similarity/corpus.ts';
import { type ForeignFinder, foreignFinder } from '../../audit/similarity/foreign.ts';
import { type RunLists, type StoredPaper, storePaper } from '../../audit/stored-paper.ts';
import { type OwnedText, unitKey } from '../../audit/units.ts';
import { authorKey, type Chain, chooseVersions } from '../../audit/versions.ts';
import type { Kind } from '../../config/profile.ts';
import type { Draft } from '../../draft/model.ts';
import { displayPath, isFailure, readHashed, readTarget } from '../../source/read.ts';
import type { Failure, Source } from '../../source/source.ts';
import { readPaper } from '../check-paper.ts';
import { failureError } from '../failures.ts';
import { cliError } from '../messages.ts';
import { note } from '../notes.ts';
import type { Run } from '../run.ts';
import { type Cache, NO_CACHE, openCache } from './cache.ts';
import { type Checked, checkAgain, checkMany, type FoundFile, type Wanted } from './check-many.ts';
import { NOTHING_BESIDE, standardFor } from './check-one.ts';
import { type Gathered, gather, innerPath } from './gather.ts';
import { type AuditPlan, judgingOptions, threadsFor } from './plan-audit.ts';
import { type Pool, poolHere, poolOfThreads } from './pool.ts';
import { auditProgress } from './progress-lines.ts';
import { SHELF_IN_MEMORY, shelfIn } from './shelf.ts';
import { standardHash } from './standard-hash.ts';

export interface Judged {
  /** In the order of the chains; the same as in the corpus. */
  readonly papers: readonly StoredPaper[];
  readonly corpus: Corpus;
  /** By paper of the corpus. */
  readonly counts: readonly (readonly OpeningCount[])[];
  readonly others: readonly OtherFile[];
  readonly failures: readonly Failure[];
  /** Paths of texts that could not be checked. */
  readonly refused: ReadonlySet<string>;
  readonly cached: number;
  readonly threads: number;
  /** Reads a paper as it was judged. */
  draftOf(path: string): Draft;
}

export interface JudgeInput {
  readonly gathered: Gathered;
  readonly chains: readonly Chain[];
  readonly roster: RosterIndex | null;
}

interface Chosen {
  readonly text: OwnedText;
  readonly chain: Chain;
  /** Path of the draft before it. */
  readonly previous: string | null;
  readonly ordinal: number | null;
}

/** Checks the chosen drafts and keeps of each what reports and comparison need. */
export async function judgePapers(
  run: Run,
  plan: AuditPlan,
  { gathered, chains, roster }: JudgeInput,
): Promise<Judged> {
  const chosen: Chosen[] = chains.flatMap(chain =>
    chain.chosen.map(({ text, previous, ordinal }) => ({ text, chain, previous, ordinal })),
  );
  const corpus = new Corpus();
  const papers: StoredPaper[] = [];
  const counts: (readonly OpeningCount[])[] = [];
  const others: OtherFile[] = [];
  const failures: Failure[] = [];
  const refused = new Set<string>();
  const texts = new Map(chosen.map(({ text }) => [text.path, text]));
  const kinds = new Map<string, Kind>();
  const lists: RunLists = new Map();

  const foreign = foreignFinder(plan.ground.profiles.flatMap(({ standardPassages }) => standardPassages));
  const previous =
    plan.previous === null ? [] : await readPrevious(run, plan, plan.previous, { corpus, failures, foreign });
  for (const _ of corpus.papers) counts.push([]);
  corpus.expect(gathered.length);
  const before = new Map(previous.map(wanted => [wanted.key, wanted]));
  const hashes = new Map(gathered.texts.map(({ path, sha256 }) => [path, sha256]));
  const fileAt = (path: string): FoundFile => ({
    target: gathered.targets.get(path) as FoundFile['target'],
    sha256: hashes.get(path) as string,
  });
  const wanted = chosen.map(
    ({ text, previous: draftBefore, ordinal }): Wanted => ({
      ...fileAt(text.path),
      kind: null,
      draft: ordinal,
      previous: before.get(authorKey(text)) ?? null,
      previousDraft: draftBefore === null ? null : fileAt(draftBefore),
    }),
  );

  const cache = cacheOf(run, plan);
  const shelf = cache === NO_CACHE || plan.cacheDir === null ? SHELF_IN_MEMORY : shelfIn(plan.cacheDir);
  const threads = threadsFor(plan, wanted.length);
  const pool = openPool(run, plan, threads);
  const progress = auditProgress(run, plan, wanted.length);
  run.interrupt.onStop(progress.done);

  const accept = ({ index, record, packed, text: source }: Checked): void => {
    const { text, chain } = chosen[index] as Chosen;
    if (!record.applicability.applicable) {
      const again = expectedAnyway(text, source);
      if (!again) {
        const { type, grounds } = record.applicability;
        others.push({ path: text.path, unit: text.unit, type: type ?? 'unknown', grounds });
        return;
      }
      failures.push(...again.failures);
      if (again.packed) keep(text, chain, unpack(again.packed), again.packed, source);
      else refused.add(text.path);
      return;
    }
    keep(text, chain, record, packed, source);
  };

  /** A text that the roster expects is a paper, whatever it holds. */
  function expectedAnyway(text: OwnedText, source: string) {
    const target = gathered.targets.get(text.path) as Wanted['target'];
    const { unit, path, identity } = text;
    const inner = innerPath(plan.folder, target.absolute);
    const { kind, name, position } = identity;
    const candidate = { path, inner, unit, kind, name, position };
    const expected = roster?.expectedByName(candidate);
    if (!expected) return null;
    kinds.set(path, expected.paper.kind);
    const form = { encoding: 'utf-8', bom: false, eol: '\n' } as const;
    return checkAgain({ path, text: source, ...form }, expected.paper.kind, plan);
  }

  function keep(text: OwnedText, chain: Chain, record: PaperRecord, packed: Packed, source: string): void {
    const name = text.identity.name ?? record.name;
    const place = placeOfText(roster, text, record.level);
    const paper = { text, key: keyOf(text, chain), drafts: chain.files.length, place };
    papers.push(storePaper(paper, record, shelf.put(packed), lists));
    counts.push(record.counts);
    corpus.add(
      {
        path: text.path,
        key: chain.key,
        author: authorKey(text),
        unit: text.unit,
        unitKey: text.unit === null ? null : unitKey(text.unit),
        kind: record.kind,
        name,
        previous: false,
      },
      record.passages,
      source,
      foreign(source),
    );
  }

  const { cached } = await checkMany(wanted, {
    plan,
    pool,
    cache,
    breathe: () => run.interrupt.breathe(),
    accept,
    refuse: (index, found) => {
      failures.push(...found);
      const { path } = (chosen[index] as Chosen).text;
      if (found.some(({ code }) => code !== 'rule-crashed')) refused.add(path);
    },
    step: progress.step,
  });
  progress.done();
  await pool.close();
  cache.trim();
  return {
    papers,
    corpus,
    counts,
    others,
    failures,
    refused,
    cached,
    threads,
    draftOf: draftReader(plan, gathered, texts, kinds),
  };
}

/** Made apart from the judging, whose corpus it would hold for as long as reports are written. */
function draftReader(
  plan: AuditPlan,
  gathered: Gathered,
  texts: ReadonlyMap<string, OwnedText>,
  kinds: ReadonlyMap<string, Kind>,
): Judged['draftOf'] {
  return path => draftAgain(plan, gathered, texts.get(path) as OwnedText, kinds.get(path) ?? null);
}

/** Level, city and county of whoever wrote a text. */
export function placeOfText(
  roster: RosterIndex | null,
  { unit, folders }: Pick<OwnedText, 'unit' | 'folders'>,
  level: PaperRecord['level'],
): Place {
  if (roster) return roster.placeOf(unit, level, folders);
  return placeOf({ unit, level, folders, roster: null, above: [] });
}

/** With every draft judged, and where nothing tells two apart, a file stands for itself. */
function keyOf(text: OwnedText, { key, chosen }: Chain): string {
  return chosen.length > 1 ? `${key} ${text.path}` : key;
}

function cacheOf(run: Run, plan: AuditPlan): Cache {
  if (plan.cacheDir === null) return NO_CACHE;
  const cache = openCache(plan.cacheDir);
  if (!cache) note(run, plan, 'auditCacheOff', { path: plan.cacheDir });
  return cache ?? NO_CACHE;
}

function openPool(run: Run, plan: AuditPlan, threads: number): Pool {
  if (threads < 2) return poolHere(plan.standard);
  const order = {
    cwd: run.cwd,
    language: run.language,
    languageSaid: run.languageSaid,
    judging: judgingOptions(plan.options),
    standard: standardHash(plan.ground, plan.standard),
  };
  return poolOfThreads(threads, order, {
    lost: reason => note(run, plan, 'auditThreadLost', { reason }),
  });
}

interface Previous {
  readonly key: string;
  readonly target: Wanted['target'];
  readonly sha256: string;
}

/** Last year's papers: their passages join the corpus, and each is held against this year's paper of the same author. */
async function readPrevious(
  run: Run,
  plan: AuditPlan,
  folder: string,
  { corpus, failures, foreign }: { corpus: Corpus; failures: Failure[]; foreign: ForeignFinder },
): Promise<Previous[]> {
  const gathered = await gather(run, plan, folder);
  failures.push(...gathered.failures);
  corpus.expect(gathered.length);
  let others = 0;
  const found: Previous[] = [];
  for (const { chosen } of chooseVersions(gathered.texts, { all: false, picks: new Set() })) {
    for (const { text } of chosen) {
      await run.interrupt.breathe();
      const target = gathered.targets.get(text.path) as Wanted['target'];
      const source = readTarget(target, { maxBytes: plan.maxBytes });
      if (isFailure(source)) {
        failures.push(source);
        continue;
      }
      const draft = readPaper(source, plan.standard);
      if (!draft.applicability.applicable) {
        others++;
        continue;
      }
      const key = authorKey(text);
      const { unit, path, identity } = text;
      corpus.add(
        {
          path,
          key: `previous ${path}`,
          author: key,
          unit,
          unitKey: unit === null ? null : unitKey(unit),
          kind: draft.meta.kind?.value ?? null,
          name: identity.name,
          previous: true,
        },
        passagesOf(draft),
        source.text,
        foreign(source.text),
      );
      found.push({ key, target, sha256: text.sha256 });
    }
  }
  const shown = displayPath(folder, run.cwd);
  // to be held against nothing must not look like nothing having been copied
  if (found.length === 0 && failures.length === 0) throw cliError('auditNoPrevious', { path: shown });
  note(run, plan, 'auditPrevious', { path: shown, papers: found.length, others });
  return found;
}

function draftAgain(plan: AuditPlan, { targets }: Gathered, text: OwnedText, kind: Kind | null): Draft {
  const read = readHashed(targets.get(text.path) as Wanted['target'], { maxBytes: plan.maxBytes });
  if (isFailure(read)) throw failureError(read);
  if (read.sha256 !== text.sha256) throw failureError({ path: text.path, code: 'changed', data: {} });
  const source: Source = read.source;
  return readPaper(source, standardFor(plan.standard, { ...NOTHING_BESIDE, kind }));
}

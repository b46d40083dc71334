import { statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { discover } from '../source/discover.ts';
import { isFailure, readSource, readTarget, sourceOf } from '../source/read.ts';
import type { Failure, Source } from '../source/source.ts';
import { failureError } from './failures.ts';
import { readGitFile, readGitLog } from './git-history.ts';
import type { LintPlan } from './lint-plan.ts';
import { cliError } from './messages.ts';
import { note } from './notes.ts';
import type { Run } from './run.ts';

/** A text that may be a draft of the series. */
export interface Gathered {
  readonly source: Source;
  /** Below the folder; the path itself elsewhere. */
  readonly name: string;
  /** Of a commit: its short hash, day and subject. */
  readonly commit: { readonly hash: string; readonly note: string } | null;
}

export interface Gathering {
  readonly kind: 'folder' | 'git' | 'list';
  readonly path: string;
  /** In the order of the commits for git, else in no order that means anything. */
  readonly texts: readonly Gathered[];
  readonly failures: readonly Failure[];
}

type Plan = Pick<LintPlan, 'ground' | 'maxBytes' | 'quiet'>;

/** Most drafts of one series; the longest one known has 32. */
export const MOST_DRAFTS = 200;

/**
 * The texts that the sources stand for: one folder or glob, one file with its history, or a list.
 *
 * @throws CliError where there are none, or too many
 */
export async function gatherDrafts(run: Run, sources: readonly string[], plan: Plan): Promise<Gathering> {
  const [first = ''] = sources;
  if (sources.includes('-')) throw cliError('oneFile');
  const isOne = sources.length === 1;
  const stat = statSync(resolve(run.cwd, first), { throwIfNoEntry: false });
  if (isOne && stat?.isFile()) return gatherFromGit(run, first, plan);
  return gatherFromDisk(run, sources, isOne && stat?.isDirectory() ? first : null, plan);
}

async function gatherFromDisk(
  run: Run,
  sources: readonly string[],
  folder: string | null,
  plan: Plan,
): Promise<Gathering> {
  const path = folder ?? sources.join(' ');
  const found = await discover(sources, { cwd: run.cwd, ignore: plan.ground.settings.ignore });
  const missing = found.failures.find(({ code }) => code === 'not-found');
  if (missing) throw failureError(missing);
  if (found.targets.length > MOST_DRAFTS)
    throw cliError('tooManyDrafts', { path, count: found.targets.length, most: MOST_DRAFTS });
  const texts: Gathered[] = [];
  const failures: Failure[] = [...found.failures];
  for (const target of found.targets) {
    if (target.kind !== 'file') continue;
    const source = readTarget(target, { maxBytes: plan.maxBytes });
    const name = folder === null ? target.path : relative(resolve(run.cwd, folder), target.absolute);
    if (isFailure(source)) failures.push(source);
    else texts.push({ source, name: name.split(sep).join('/'), commit: null });
  }
  return { kind: folder === null ? 'list' : 'folder', path, texts, failures };
}

/** Every commit that changed the text, and what stands in the working tree if that is another one. */
async function gatherFromGit(run: Run, path: string, plan: Plan): Promise<Gathering> {
  const log = await readGitLog(path, run.cwd);
  if (log.length === 0) throw cliError('noHistory', { path });
  if (log.length > MOST_DRAFTS) note(run, plan, 'oldestLeftOut', { path, most: MOST_DRAFTS });
  const folder = dirname(resolve(run.cwd, path));
  const { maxBytes } = plan;
  const texts: Gathered[] = [];
  const failures: Failure[] = [];
  const take = (source: Source | Failure, commit: Gathered['commit']): void => {
    if (isFailure(source)) failures.push(source);
    // a rename alone makes no draft
    else if (texts.at(-1)?.source.text !== source.text) texts.push({ source, name: basename(path), commit });
  };
  for (const revision of log.slice(-MOST_DRAFTS)) {
    await run.interrupt.breathe();
    const bytes = await readGitFile(revision, folder, maxBytes);
    const short = revision.hash.slice(0, 8);
    const shown = `${short}:${revision.path}`;
    if (bytes === null) failures.push({ path: shown, code: 'not-found', data: {} });
    else
      take(sourceOf(shown, bytes, { maxBytes }), {
        hash: short,
        note: `${revision.date} ${revision.subject}`,
      });
  }
  take(readSource(path, run.cwd, { maxBytes }), null);
  return { kind: 'git', path, texts, failures };
}

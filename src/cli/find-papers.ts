import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { nearest } from '../config/nearest.ts';
import { DRAFT_ENDINGS, discover } from '../source/discover.ts';
import { type FileTarget, readStream, readTarget } from '../source/read.ts';
import type { Failure, Source } from '../source/source.ts';
import { changeOption } from './change-option.ts';
import type { ReadChanged } from './changed-files.ts';
import { COMMAND_NAMES } from './command-names.ts';
import type { LintOptions } from './commands/lint.ts';
import type { LintPlan } from './lint-plan.ts';
import { cliError } from './messages.ts';
import { note } from './notes.ts';
import type { Run } from './run.ts';

/** One thing to check. */
export interface Paper {
  /** As reports name it. */
  readonly path: string;
  /** `null` for standard input. */
  readonly file: FileTarget | null;
  /** Whether the user named just this one; what a folder holds may well be something else than a paper. */
  readonly named: boolean;
  /** Reads it from somewhere else than the disk. */
  readonly content?: ReadChanged;
}

export interface FoundPapers {
  readonly papers: readonly Paper[];
  readonly failures: readonly Failure[];
  /** The run was limited to changes, and there are none. */
  readonly unchanged: boolean;
}

/**
 * The papers that the paths stand for; says what was left out and what cannot be found.
 *
 * @throws CliError where there is nothing to check
 */
export async function findPapers(
  run: Run,
  paths: readonly string[],
  plan: LintPlan,
  options: LintOptions,
): Promise<FoundPapers> {
  checkStdin(paths, options);
  const { settings } = plan.ground;
  const places = paths.length > 0 ? paths : ['.'];
  const limit = changeOption(options);
  if (limit !== null && paths.includes('-')) throw cliError('stdinChanges', { option: limit });
  const found = await discover(places, {
    cwd: run.cwd,
    ignore: settings.ignore,
    ignoreFiles: options.ignore,
  });
  for (const { path, code } of found.failures) if (code === 'not-found') refuseSlip(run, path, plan);
  sayLeftOut(run, found, plan);
  if (limit !== null) {
    const { onlyChanged } = await import('./changed-papers.ts');
    return onlyChanged(run, found, places, { plan, options, limit });
  }
  if (found.targets.length === 0 && found.failures.length === 0) throw cliError('noInput');
  const papers = found.targets.map(
    (target): Paper =>
      target.kind === 'stdin'
        ? { path: options.stdinFilename ?? '<stdin>', file: null, named: true }
        : { path: target.path, file: target, named: target.named },
  );
  return { papers, failures: found.failures, unchanged: false };
}

function checkStdin(paths: readonly string[], options: LintOptions): void {
  const stdin = paths.includes('-');
  if (options.stdinFilename === '') throw cliError('emptyValue', { option: '--stdin-filename' });
  if (!stdin && options.stdinFilename !== undefined) throw cliError('stdinFilename');
  if (stdin && options.fix) throw cliError('stdinFix');
}

/** A mistyped command looks like a missing file; a mistyped file name is near one that is there. */
function refuseSlip(run: Run, path: string, plan: LintPlan): void {
  if (/^[a-z-]+$/.test(path)) {
    const near = nearest(path, COMMAND_NAMES, 2);
    if (near.length > 0) throw cliError('commandOrFile', { value: path }, { near });
  }
  const [near] = nearFiles(path, run.cwd);
  if (near !== undefined) note(run, plan, 'nearFile', { path, near });
}

const MOST_ENTRIES = 2_000;

function nearFiles(path: string, cwd: string): string[] {
  try {
    const entries = readdirSync(resolve(cwd, dirname(path))).slice(0, MOST_ENTRIES);
    return nearest(basename(path), entries, 1).map(name => join(dirname(path), name));
  } catch {
    return [];
  }
}

/** No file may vanish without a word. */
function sayLeftOut(run: Run, found: Awaited<ReturnType<typeof discover>>, plan: LintPlan): void {
  const { ignored, empty } = found;
  for (const path of empty)
    note(run, plan, 'emptyFolder', { path, endings: DRAFT_ENDINGS.map(ending => `.${ending}`).join(' ') });
  if (ignored.length === 0) return;
  const first = ignored.slice(0, 3).map(({ path }) => path);
  const more = ignored.length > first.length ? '…' : '';
  note(run, plan, 'ignored', { count: ignored.length, paths: first.join(', ') + more });
}

export function readPaperSource(
  { path, file, content }: Paper,
  maxBytes: number,
): Promise<Source | Failure> | Source | Failure {
  if (content) return content(path, maxBytes);
  return file ? readTarget(file, { maxBytes }) : readStream(path, process.stdin, { maxBytes });
}

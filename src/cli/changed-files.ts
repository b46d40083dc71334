import { dirname, resolve } from 'node:path';
import { isInside, sourceOf, tooLarge } from '../source/read.ts';
import type { Failure, Source } from '../source/source.ts';
import type { ChangeOptions } from './change-option.ts';
import { type Git, GitError, gitFailed, openGit } from './git.ts';
import { cliError } from './messages.ts';

/** How the content of a changed file is read, where it is not what stands on the disk. */
export type ReadChanged = (path: string, maxBytes: number) => Promise<Source | Failure>;

export interface ChangedFiles {
  /** By absolute path; `null` for a file that is read from the disk. */
  readonly files: ReadonlyMap<string, ReadChanged | null>;
  /** Whether a path belongs to the repository that was asked. */
  holds(absolute: string): boolean;
}

/** Whether a file has changed, or a repository inside this one that holds it. */
export function hasChanged({ files, holds }: ChangedFiles, absolute: string): boolean {
  for (let at = absolute; holds(at); at = dirname(at)) {
    if (files.has(at)) return true;
    if (dirname(at) === at) return false;
  }
  return false;
}

/**
 * What has changed in the repository of the working directory: below and outside of it, deleted files left out.
 *
 * `--changed`: against the last commit. `--since`: against the point where the history left the revision, so that what others
 * added there meanwhile does not count. Both take new files that git does not ignore and read from the disk. `--staged`: what
 * the next commit would change, as it stands in the index.
 *
 * @throws CliError where git cannot tell: an unknown change would be a false pass
 */
export async function changedFiles(
  cwd: string,
  option: string,
  { since, staged, ignore }: ChangeOptions,
): Promise<ChangedFiles> {
  const git = await openGit(cwd, option);
  const top = resolve(cwd, topOf(git));
  const absolute = (name: string): string => resolve(top, name);
  try {
    const files = new Map<string, ReadChanged | null>();
    if (staged) {
      for (const { name, blob } of await stagedBlobs(git)) files.set(absolute(name), readBlob(git, blob));
    } else {
      const base = await baseOf(git, since);
      for (const name of await differing(git, base)) files.set(absolute(name), null);
      for (const name of await untracked(git, ignore)) files.set(absolute(name), null);
    }
    return { files, holds: path => isInside(path, top) };
  } catch (error) {
    throw error instanceof GitError ? gitFailed(error) : error;
  }
}

/** The commit to compare with; `null` in a repository without one. */
async function baseOf(git: Git, since: string | undefined): Promise<string | null> {
  if (since === undefined) return commitOf(git, 'HEAD');
  if (since === '') throw cliError('emptyValue', { option: '--since' });
  // git would take it for an option
  const commit = since.startsWith('-') ? null : await commitOf(git, since);
  if (commit === null) throw cliError('unknownRevision', { value: since });
  const found = await answer(git, ['merge-base', commit, 'HEAD']);
  if (found === null) throw cliError('noCommonBase', { value: since });
  return found;
}

function commitOf(git: Git, revision: string): Promise<string | null> {
  return answer(git, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
}

/** One word of git's, or `null` for its no (1; 128 for what it cannot resolve). */
async function answer(git: Git, args: readonly string[]): Promise<string | null> {
  try {
    return (await git.run(args)).toString().trim();
  } catch (error) {
    if (error instanceof GitError && (error.code === 1 || error.code === 128)) return null;
    throw error;
  }
}

/** A renamed file is one that went and one that came; names stand from the top, whatever git is configured to do. */
const NAMES = ['-z', '--no-renames', '--no-relative', '--no-ext-diff', '--diff-filter=d'];

async function differing(git: Git, base: string | null): Promise<string[]> {
  // without a commit everything is new
  if (base === null) return split(await git.run(['ls-files', '-z', '--full-name', '--', topOf(git)]));
  return split(await git.run(['diff', '--name-only', ...NAMES, base, '--']));
}

async function untracked(git: Git, ignore: boolean): Promise<string[]> {
  const unless = ignore ? ['--exclude-standard'] : [];
  return split(await git.run(['ls-files', '--others', ...unless, '-z', '--full-name', '--', topOf(git)]));
}

/** The top of the working tree, seen from the folder. */
function topOf({ prefix }: Git): string {
  return '../'.repeat(prefix.split('/').length - 1) || '.';
}

interface Staged {
  readonly name: string;
  /** `null` for what is no file: a link, a repository of its own, an unresolved merge. */
  readonly blob: string | null;
}

/** `:100644 100644 old new M\0name\0`. */
async function stagedBlobs(git: Git): Promise<Staged[]> {
  const parts = split(await git.run(['diff', '--cached', '--raw', '--no-abbrev', ...NAMES, '--']));
  const staged: Staged[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [, mode = '', , blob = ''] = (parts[i] as string).split(' ');
    const regular = mode.startsWith('100') && !/^0+$/.test(blob);
    staged.push({ name: parts[i + 1] as string, blob: regular ? blob : null });
  }
  return staged;
}

function readBlob(git: Git, blob: string | null): ReadChanged {
  return async (path, maxBytes) => {
    if (blob === null) return { path, code: 'not-regular', data: {} };
    try {
      const size = Number((await git.run(['cat-file', '-s', blob])).toString());
      if (size > maxBytes) return { path, ...tooLarge(size, maxBytes) };
      return sourceOf(path, await git.run(['cat-file', 'blob', blob]), { maxBytes });
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      return { path, code: 'unreadable', data: { reason: 'git' } };
    }
  };
}

function split(bytes: Buffer): string[] {
  return bytes.toString().split('\0').filter(Boolean);
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isFailure, sourceOf } from '../source/read.ts';
import type { Source } from '../source/source.ts';
import { failureError } from './failures.ts';
import { askGit } from './git.ts';
import { cliError } from './messages.ts';
import { readOne } from './read-one.ts';
import type { Run } from './run.ts';

/**
 * A draft: a file, standard input, or `REV:PATH` of git. A file of that very name comes first.
 *
 * @param path for git relative to the working directory, or else to the top of the repository
 * @throws CliError where it cannot be read
 */
export async function readRevision(run: Run, path: string, maxBytes: number): Promise<Source> {
  const at = path.indexOf(':');
  if (path === '-' || at < 1 || existsSync(resolve(run.cwd, path))) return readOne(run, path, maxBytes);
  const [revision, file] = [path.slice(0, at), path.slice(at + 1)];
  // git would take it for an option; no name of a revision begins like this
  if (revision.startsWith('-')) throw cliError('noRevision', { value: path, revision });
  if (file === '') throw cliError('noPathInRevision', { value: path, revision });
  const here = /^(?:\/|\.{1,2}\/)/u.test(file) ? file : `./${file}`;
  const found =
    (await readBlob(run, `${revision}:${here}`, maxBytes)) ??
    (await readBlob(run, `${revision}:${file}`, maxBytes));
  if (found === null) {
    const known = await askGit(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], {
      cwd: run.cwd,
      most: 200,
      option: 'REV:PATH',
    });
    throw cliError(known === null ? 'noRevision' : 'noPathInRevision', { value: path, revision });
  }
  const source = sourceOf(path, found, { maxBytes });
  if (isFailure(source)) throw failureError(source);
  return source;
}

/** The bytes of an object of git as they were stored; `null` where there is none of this name. */
function readBlob({ cwd }: Run, name: string, maxBytes: number): Promise<Buffer | null> {
  return askGit(['cat-file', 'blob', name], { cwd, most: maxBytes, option: 'REV:PATH' });
}

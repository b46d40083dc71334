import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isFailure, sourceOf } from '../source/read.ts';
import type { Source } from '../source/source.ts';
import { failureError } from './failures.ts';
import { cliError } from './messages.ts';
import { readOne } from './read-one.ts';
import type { Run } from './run.ts';

/** What git may take for one file; a repository on a slow disk is no fault. */
const TIMEOUT = 30_000;

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
  if (file === '' || revision.startsWith('-')) throw cliError('noRevision', { value: path });
  const here = /^(?:\/|\.{1,2}\/)/u.test(file) ? file : `./${file}`;
  const found =
    (await readBlob(run, `${revision}:${here}`, maxBytes)) ??
    (await readBlob(run, `${revision}:${file}`, maxBytes));
  if (found === null) throw cliError('noRevision', { value: path });
  const source = sourceOf(path, found, { maxBytes });
  if (isFailure(source)) throw failureError(source);
  return source;
}

/** The bytes of an object of git as they were stored: no filter, no shell, nothing of the repository is run. */
function readBlob({ cwd }: Run, name: string, maxBytes: number): Promise<Buffer | null> {
  return new Promise((done, fail) => {
    execFile(
      'git',
      ['-c', 'core.quotepath=false', 'cat-file', 'blob', name],
      { cwd, encoding: 'buffer', maxBuffer: maxBytes + 1, timeout: TIMEOUT, windowsHide: true },
      (error, stdout) => {
        if (!error) return done(stdout);
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ENOENT') return fail(cliError('noGit'));
        // larger than the cap: what came tells `sourceOf` so
        if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return done(Buffer.alloc(maxBytes + 1));
        return done(null);
      },
    );
  });
}

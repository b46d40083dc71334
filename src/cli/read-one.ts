import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isFailure, readSource, readStream } from '../source/read.ts';
import type { Source } from '../source/source.ts';
import { failureError } from './failures.ts';
import { cliError } from './messages.ts';
import type { Run } from './run.ts';

/**
 * The one paper that a command is about.
 *
 * @param path a file, or `-` for standard input
 * @throws CliError where it cannot be read
 */
export async function readOne(run: Run, path: string, maxBytes: number): Promise<Source> {
  if (path !== '-' && statSync(resolve(run.cwd, path), { throwIfNoEntry: false })?.isDirectory())
    throw cliError('oneFile');
  const read =
    path === '-'
      ? await readStream('<stdin>', process.stdin, { maxBytes })
      : readSource(path, run.cwd, { maxBytes });
  if (isFailure(read)) throw failureError(read);
  return read;
}

import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { nearest } from '../config/nearest.ts';
import { FORMATS } from '../report/index.ts';
import type { Paper } from './find-papers.ts';
import { cliError } from './messages.ts';

/** One report of a run: where it goes and how it looks. */
export interface Output {
  readonly format: string;
  /** `null` for standard output. */
  readonly file: string | null;
}

/**
 * Reads `NAME` and `NAME=FILE`.
 *
 * @param wishes as given; none means the one for the terminal
 * @param formats those that the command knows
 * @throws CliError for an unknown name, or two reports at one place
 */
export function readOutputs(
  wishes: readonly string[],
  cwd: string,
  formats: readonly string[] = FORMATS,
): Output[] {
  const outputs = (wishes.length > 0 ? wishes : ['stylish']).map(wish => readOutput(wish, formats));
  const places = new Map<string, string>();
  for (const { format, file } of outputs) {
    const place = file === null ? '-' : realPath(file, cwd);
    const other = places.get(place);
    if (other !== undefined && file === null) throw cliError('twoOnStdout', { a: other, b: format });
    if (other !== undefined && file !== null && !place.startsWith('/dev/'))
      throw cliError('sameOutput', { path: file });
    places.set(place, format);
  }
  return outputs;
}

function readOutput(wish: string, formats: readonly string[]): Output {
  const at = wish.indexOf('=');
  const name = at < 0 ? wish : wish.slice(0, at);
  const file = at < 0 ? null : wish.slice(at + 1);
  if (!formats.includes(name)) {
    throw cliError(
      'unknownFormat',
      { value: name, choices: formats.join(', ') },
      { near: nearest(name, formats, 1) },
    );
  }
  if (file === '') throw cliError('emptyValue', { option: `--format ${name}=` });
  return { format: name, file: file === '-' ? null : file };
}

/** A report must not be written over a paper that it reports on. */
export function refuseInputs(outputs: readonly Output[], papers: readonly Paper[], cwd: string): void {
  if (outputs.every(({ file }) => file === null)) return;
  const inputs = new Set(papers.flatMap(({ file }) => (file ? [realPath(file.absolute, cwd)] : [])));
  for (const { file } of outputs) {
    if (file !== null && inputs.has(realPath(file, cwd))) throw cliError('outputIsInput', { path: file });
  }
}

function realPath(path: string, cwd: string): string {
  const absolute = resolve(cwd, path);
  try {
    return realpathSync.native(absolute);
  } catch {
    return absolute;
  }
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { type Baseline, baselineSchema, createBaseline } from '../linter/baseline.ts';
import { isFailure, readSource } from '../source/read.ts';
import type { Failure } from '../source/source.ts';
import { writeOutput } from '../source/write.ts';
import type { DraftReport } from '../verdict/report.ts';
import { failureError } from './failures.ts';
import { cliError } from './messages.ts';

/** A line is some 150 bytes: this holds the findings of ten thousand papers. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * The findings that somebody has decided to live with for now.
 *
 * @throws CliError where the file is missing, unreadable or damaged: a baseline that cannot be read must stop the run
 */
export function readBaseline(path: string, cwd: string): Baseline {
  if (path === '') throw cliError('emptyValue', { option: '--baseline' });
  if (!existsSync(resolve(cwd, path))) throw cliError('noBaseline', { path });
  const source = readSource(path, cwd, { maxBytes: MAX_BYTES });
  if (isFailure(source)) throw failureError(source);
  const { success, output } = v.safeParse(baselineSchema, parseJson(source.text));
  if (!success) throw cliError('badBaseline', { path });
  return output;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Draws the line anew: all findings that stand open now. Gives what kept the file from being written. */
export function writeBaseline(path: string, cwd: string, drafts: readonly DraftReport[]): Failure | null {
  return writeOutput(path, `${JSON.stringify(createBaseline(drafts), null, 1)}\n`, cwd);
}

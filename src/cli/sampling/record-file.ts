import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readRecord, type SampleRecord } from '../../audit/sampling/record.ts';
import { safeJson } from '../../report/escape.ts';
import { displayPath, isFailure, readSource } from '../../source/read.ts';
import { failureError } from '../failures.ts';
import { cliError } from '../messages.ts';
import type { Run } from '../run.ts';

/** Sixteen thousand papers take some 8 MB. */
const MOST_BYTES = 128 * 1024 * 1024;
/** Draws that may be written at the same moment into one folder. */
const MOST_TRIES = 100;

/**
 * Writes a record under the next free number: whole or not at all, and never over another one.
 *
 * @returns its path
 * @throws CliError where it cannot be written
 */
export function writeRecord(stateDir: string, record: SampleRecord, { cwd }: Run): string {
  const folder = join(stateDir, 'samples');
  const temporary = join(folder, `.${randomBytes(8).toString('hex')}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    const file = openSync(temporary, 'wx', 0o666);
    try {
      writeFileSync(file, safeJson(record));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return publish(folder, temporary);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (typeof reason !== 'string') throw error;
    throw cliError('sampleNoState', { path: displayPath(folder, cwd), reason });
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A second name for the finished file: unlike a rename it never takes the place of another one. */
function publish(folder: string, temporary: string): string {
  let number = nextNumber(folder);
  for (let tries = 1; ; tries++) {
    const path = join(folder, `${number}.json`);
    try {
      linkSync(temporary, path);
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries === MOST_TRIES) throw error;
      number++;
    }
  }
}

function nextNumber(folder: string): number {
  const numbers = readdirSync(folder).flatMap(name => {
    const match = /^(\d{1,9})\.json$/.exec(name);
    return match ? [Number(match[1])] : [];
  });
  return numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
}

/** @throws CliError where it is no sound record */
export function openRecord(path: string, { cwd }: Run): SampleRecord {
  const source = readSource(path, cwd, { maxBytes: MOST_BYTES });
  if (isFailure(source)) throw failureError(source);
  const record = readRecord(parse(source.text));
  if (!record) throw cliError('sampleNoRecord', { path: displayPath(path, cwd) });
  return record;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

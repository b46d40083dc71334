import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createGunzip, gzipSync } from 'node:zlib';
import type { FindingsLine, RunLine } from '../../audit/history.ts';
import type { Failure } from '../../source/source.ts';

/** Runs shown in a trend. */
const MOST_RUNS = 24;
/** Files of findings kept; the figures of older runs stay. */
const MOST_FINDINGS = 24;
/** Of the history that is read, from its end: a line has some 20 KB for a hundred units. */
const TAIL = 16 * 1024 * 1024;

export interface Past {
  /** Over the same folder, the earliest first; the last one has its findings still. */
  readonly runs: readonly RunLine[];
  readonly before: readonly FindingsLine[];
  /** Lines that a stopped run left half-written. */
  readonly damaged: number;
}

/** What earlier runs left in a folder; a damaged line is passed over and counted, it is nobody's verdict. */
export async function readPast(stateDir: string, folder: string): Promise<Past> {
  const { lines, cut } = tailLines(join(stateDir, 'runs.jsonl'));
  let damaged = 0;
  const runs: RunLine[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const run = parseLine<RunLine>(line, isRunLine);
    if (run === null) damaged += cut && i === 0 ? 0 : 1;
    else if (run.folder === folder) runs.push(run);
  }
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    const before = await readFindings(findingsFile(stateDir, last.id));
    if (before) return { runs: runs.slice(-MOST_RUNS), before, damaged };
    // its findings are gone: it can be compared with nothing
    runs.pop();
  }
  return { runs: [], before: [], damaged };
}

function isRunLine(value: Partial<RunLine>): boolean {
  const { schema, id, at, folder, units } = value;
  return (
    schema === 1 &&
    typeof id === 'string' &&
    /^[\w-]+$/.test(id) &&
    typeof at === 'string' &&
    typeof folder === 'string' &&
    typeof units === 'object' &&
    units !== null
  );
}

function parseLine<T>(line: string, isSound: (value: Partial<T>) => boolean): T | null {
  try {
    const value = JSON.parse(line) as Partial<T> | null;
    return typeof value === 'object' && value !== null && isSound(value) ? (value as T) : null;
  } catch {
    return null;
  }
}

function tailLines(path: string): { lines: string[]; cut: boolean } {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return { lines: [], cut: false };
  const length = Math.min(stat.size, TAIL);
  const bytes = Buffer.alloc(length);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, length, stat.size - length);
  } finally {
    closeSync(file);
  }
  return { lines: bytes.toString('utf8').split('\n'), cut: length < stat.size };
}

function findingsFile(stateDir: string, id: string): string {
  return join(stateDir, 'findings', `${id}.jsonl.gz`);
}

async function readFindings(path: string): Promise<FindingsLine[] | null> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return null;
  }
  const lines: FindingsLine[] = [];
  const take = (line: string): boolean => {
    if (line === '') return true;
    const found = parseLine<FindingsLine>(
      line,
      value => typeof value.key === 'string' && Array.isArray(value.findings),
    );
    if (found) lines.push(found);
    return found !== null;
  };
  try {
    let rest = '';
    const gunzip = createGunzip();
    gunzip.end(bytes);
    gunzip.setEncoding('utf8');
    for await (const chunk of gunzip) {
      const parts = `${rest}${chunk as string}`.split('\n');
      rest = parts.pop() as string;
      for (const line of parts) if (!take(line)) return null;
    }
    return take(rest) ? lines : null;
  } catch {
    return null;
  }
}

/**
 * Adds a run to the history: its findings first, whole, then its line, so that every line has its findings.
 *
 * @returns `null`, or why it could not be written
 */
export function writeRun(
  stateDir: string,
  run: RunLine,
  findings: Iterable<FindingsLine>,
  shown: string,
): Failure | null {
  const path = findingsFile(stateDir, run.id);
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    mkdirSync(join(stateDir, 'findings'), { recursive: true });
    writeFileSync(temporary, gzipSync(Buffer.concat([...pieces(findings)]), { level: 4 }));
    renameSync(temporary, path);
    const history = join(stateDir, 'runs.jsonl');
    // one write at the end of the file: two runs at once add a line each
    appendFileSync(history, `${endsOpen(history) ? '\n' : ''}${JSON.stringify(run)}\n`);
    dropOld(stateDir);
    return null;
  } catch (error) {
    rmSync(temporary, { force: true });
    const reason = (error as NodeJS.ErrnoException).code;
    if (typeof reason !== 'string') throw error;
    return { path: shown, code: 'write-failed', data: { reason } };
  }
}

function* pieces(findings: Iterable<FindingsLine>): Generator<Buffer> {
  for (const line of findings) yield Buffer.from(`${JSON.stringify(line)}\n`);
}

/** Whether a stopped run left the last line without its end. */
function endsOpen(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat || stat.size === 0) return false;
  const last = Buffer.alloc(1);
  const file = openSync(path, 'r');
  try {
    readSync(file, last, 0, 1, stat.size - 1);
  } finally {
    closeSync(file);
  }
  return last[0] !== 10;
}

function dropOld(stateDir: string): void {
  const folder = join(stateDir, 'findings');
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.jsonl.gz'))
    .sort();
  for (const name of names.slice(0, -MOST_FINDINGS)) rmSync(join(folder, name), { force: true });
}

/** `20140620T081500Z-3f9a`: sorts by time, and two runs in one second differ. */
export function runId(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z-${randomBytes(2).toString('hex')}`;
}

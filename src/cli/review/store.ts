import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ReviewRecord } from '../../audit/review/record.ts';
import { appendedText, parseStore, tailOf } from '../../audit/review/store-text.ts';
import { displayPath, isInside } from '../../source/read.ts';
import { CliError } from '../exit.ts';
import { both, cliError } from '../messages.ts';
import type { Run } from '../run.ts';

/** Some 600 bytes a decision: this holds a hundred thousand. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Damaged lines that are named; who mends one sees the next. */
const MOST_NAMED = 5;

/** Where decisions are kept: a file of lines, and beside it the texts that they were made on. */
export interface Store {
  readonly absolute: string;
  /** As the user would name it. */
  readonly shown: string;
}

export interface StoreContent {
  readonly records: readonly ReviewRecord[];
  /** Number of the last line, where a stopped run left it half-written. */
  readonly torn: number | null;
}

/** @param path from `--reviews`; else `.duizhao/reviews.jsonl` in the working directory */
export function storeAt({ cwd }: Run, path?: string): Store {
  if (path === '') throw cliError('emptyValue', { option: '--reviews' });
  const absolute = resolve(cwd, path ?? join('.duizhao', 'reviews.jsonl'));
  return { absolute, shown: displayPath(absolute, cwd) };
}

export function storeExists({ absolute }: Store): boolean {
  return statSync(absolute, { throwIfNoEntry: false }) !== undefined;
}

/** Whoever hands in papers may not hand in the decisions on them: a store among the papers is refused. */
export function refuseInside({ absolute, shown }: Store, folder: string): void {
  if (isInside(realPath(absolute), folder)) throw cliError('reviewsInside', { path: shown });
}

/**
 * Everything that was written down.
 *
 * @throws CliError naming the damaged lines: decisions of which some are unknown must not be used
 */
export function readStore(store: Store): StoreContent {
  const { absolute, shown } = store;
  const bytes = readBytes(store);
  if (!bytes) return { records: [], torn: null };
  const { records, damaged, torn } = parseStore(bytes);
  if (damaged.length === 0) return { records, torn };
  const named = damaged.slice(0, MOST_NAMED);
  const lines = named.map(({ line, fault }) => {
    const why = both(`reviewsFault.${fault}`);
    return { zh: `${shown}:${line}：${why.zh}`, en: `${shown}:${line}: ${why.en}` };
  });
  const lead = both('reviewsDamaged', { path: displayName(absolute, shown), count: damaged.length });
  throw new CliError({
    zh: [lead.zh, ...lines.map(({ zh }) => `  ${zh}`)].join('\n'),
    en: [lead.en, ...lines.map(({ en }) => `  ${en}`)].join('\n'),
  });
}

function displayName(absolute: string, shown: string): string {
  return shown === '' ? basename(absolute) : shown;
}

function readBytes({ absolute, shown }: Store): Buffer | null {
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (!stat) return null;
  if (!stat.isFile()) throw cliError('reviewsNotAFile', { path: shown });
  if (stat.size > MAX_BYTES) throw cliError('reviewsTooLarge', { path: shown });
  try {
    return readFileSync(absolute);
  } catch (error) {
    throw cliError('reviewsUnreadable', { path: shown, reason: codeOf(error) });
  }
}

/**
 * Adds lines at the end, all in one write of a file that is only ever appended to: two processes at once add theirs one after the
 * other. On the disk when it returns.
 *
 * @throws CliError where it could not be written in full; what was there before stands
 */
export function appendRecords(
  { absolute, shown }: Store,
  records: readonly ReviewRecord[],
  at: string,
): void {
  try {
    mkdirSync(dirname(absolute), { recursive: true });
    const file = openSync(absolute, 'a+');
    try {
      const text = Buffer.from(appendedText(tailIn(file), records, at));
      const written = writeSync(file, text);
      if (written < text.length) throw cliError('reviewsNotWritten', { path: shown, reason: 'ENOSPC' });
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw cliError('reviewsNotWritten', { path: shown, reason: codeOf(error) });
  }
}

/** What stands behind the last line end; in a sound store nothing, which one look at the last byte tells. */
function tailIn(file: number): Uint8Array {
  const { size } = fstatSync(file);
  if (size === 0) return new Uint8Array();
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  if (last[0] === 10) return new Uint8Array();
  const all = Buffer.alloc(size);
  readSync(file, all, 0, size, 0);
  return tailOf(all);
}

/** Keeps the text that a decision was made on, by its hash: without it nobody could say later what was meant. */
export function keepText(store: Store, sha256: string, bytes: Uint8Array): void {
  const target = textFile(store, sha256);
  if (statSync(target, { throwIfNoEntry: false })) return;
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(temporary, gzipSync(bytes));
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw cliError('reviewsNotWritten', { path: `${store.shown} (texts)`, reason: codeOf(error) });
  }
}

/** The bytes of a text that was kept; `null` where there is none or it is not what it was. */
export function keptText(store: Store, sha256: string, maxBytes: number): Uint8Array | null {
  try {
    const bytes = gunzipSync(readFileSync(textFile(store, sha256)), { maxOutputLength: maxBytes });
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
  } catch {
    return null;
  }
}

function textFile({ absolute }: Store, sha256: string): string {
  return join(dirname(absolute), 'texts', `${sha256}.gz`);
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

function codeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (typeof code !== 'string') throw error;
  return code;
}

import { createHash, randomBytes } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Packed } from '../../audit/pack.ts';

/** Results by what they are made of. Every entry bears its own checksum: a damaged or half-written one is none. */
export interface Cache {
  get(key: string): Packed | null;
  put(key: string, packed: Packed): void;
  /** Keeps the size in bounds: the entries used longest ago go first. */
  trim(): void;
}

export const NO_CACHE: Cache = { get: () => null, put: () => {}, trim: () => {} };

/** 20,000 papers take some 150 MB. */
const MOST_BYTES = 512 * 1024 * 1024;
const CHECKSUM = 32;
const DAY = 24 * 3600 * 1000;
/** Temporary files of a run that was killed; a run that is at work has younger ones. */
const ABANDONED = 3600 * 1000;

/**
 * A cache in a folder, one file an entry; two runs may share it, for files appear whole or not at all.
 *
 * @returns `null` where the folder cannot be written
 */
export function openCache(folder: string): Cache | null {
  try {
    mkdirSync(folder, { recursive: true });
    const probe = join(folder, `.probe-${randomBytes(6).toString('hex')}`);
    writeFileSync(probe, '');
    unlinkSync(probe);
  } catch {
    return null;
  }
  const fileOf = (key: string): string => join(folder, key.slice(0, 2), `${key}.bin`);
  return {
    get(key) {
      const file = fileOf(key);
      try {
        const bytes = readFileSync(file);
        const packed = bytes.subarray(CHECKSUM);
        if (bytes.length <= CHECKSUM || !sum(packed).equals(bytes.subarray(0, CHECKSUM))) return null;
        touch(file);
        return packed;
      } catch {
        return null;
      }
    },
    put(key, packed) {
      const file = fileOf(key);
      const temporary = join(folder, key.slice(0, 2), `.${randomBytes(8).toString('hex')}.tmp`);
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(temporary, Buffer.concat([sum(packed), packed]));
        renameSync(temporary, file);
      } catch {
        // a cache that cannot be written costs time and nothing else
        rmSync(temporary, { force: true });
      }
    },
    trim: () => trim(folder),
  };
}

function sum(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Once a day is enough to tell what is in use. */
function touch(file: string): void {
  const now = Date.now();
  if (now - statSync(file).mtimeMs > DAY) utimesSync(file, now / 1000, now / 1000);
}

function trim(folder: string): void {
  const entries: { file: string; bytes: number; used: number }[] = [];
  for (const shelf of foldersIn(folder)) {
    for (const name of namesIn(join(folder, shelf))) {
      const file = join(folder, shelf, name);
      const stat = statSync(file, { throwIfNoEntry: false });
      if (!stat) continue;
      if (name.endsWith('.tmp')) {
        if (Date.now() - stat.mtimeMs > ABANDONED) rmSync(file, { force: true });
      } else entries.push({ file, bytes: stat.size, used: stat.mtimeMs });
    }
  }
  let total = entries.reduce((all, { bytes }) => all + bytes, 0);
  if (total <= MOST_BYTES) return;
  entries.sort((a, b) => a.used - b.used);
  for (const { file, bytes } of entries) {
    if (total <= MOST_BYTES * 0.8) return;
    rmSync(file, { force: true });
    total -= bytes;
  }
}

function foldersIn(folder: string): string[] {
  return namesIn(folder).filter(name => /^[0-9a-f]{2}$/.test(name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Names and sizes of the program's own files: another build may judge otherwise under the same version. */
export function buildId(): string {
  const folder = dirname(fileURLToPath(import.meta.url));
  const hash = createHash('sha256');
  for (const name of namesIn(folder).sort()) {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stat?.isFile() && name.endsWith('.js')) hash.update(`${name} ${stat.size} ${stat.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** A key over everything that a result depends on. */
export function cacheKey(parts: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Failure } from './source.ts';

/** Temporary files that stand beside their targets right now. */
const pending = new Set<string>();

/** Removes what an interrupted write left; for signal handlers, so it must not fail. */
export function removePending(): void {
  for (const temporary of pending) discard(temporary);
}

/**
 * Writes a file so that there is never a half-written one: to a temporary file beside it, synced, then renamed.
 *
 * The target keeps its mode and, where allowed, its owner; a link stays a link and its target is replaced. What is no
 * regular file (`/dev/null`, a pipe) is written directly, for a rename would replace it.
 *
 * @param path relative to `cwd`, or absolute; reports name it as given
 * @returns `null`, or why it could not be written; then the old content stands and no temporary file is left
 */
export function writeOutput(path: string, content: Uint8Array | string, cwd: string): Failure | null {
  try {
    const target = realTarget(resolve(cwd, path));
    const before = statSync(target, { throwIfNoEntry: false });
    if (before && !before.isFile()) writeDirectly(target, content);
    else writeAtomically(target, content, before);
    return null;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (typeof reason !== 'string') throw error;
    return { path, code: 'write-failed', data: { reason } };
  }
}

/** Files written in full beside their targets, waiting to take their places together. */
export interface StagedFiles {
  /**
   * Writes one in pieces, for no string is as long as a report on ten thousand papers.
   *
   * @param breathe called between pieces, so that a stop is heard
   * @returns `null`, or why it could not be written
   */
  add(path: string, pieces: Pieces, breathe: () => Promise<void>): Promise<Failure | null>;
  /** Renames all of them; the moment between the first and the last is all that a stop could hit. */
  commit(): Failure | null;
}

type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Pieces are joined to about this many UTF-16 units before they are written. */
const CHUNK = 1 << 18;

export function stageFiles(cwd: string): StagedFiles {
  const staged: { readonly temporary: string; readonly target: string; readonly path: string }[] = [];
  const failed = (path: string, error: unknown): Failure => {
    const reason = (error as NodeJS.ErrnoException).code;
    if (typeof reason !== 'string') throw error;
    for (const { temporary } of staged) discard(temporary);
    return { path, code: 'write-failed', data: { reason } };
  };
  return {
    async add(path, pieces, breathe) {
      try {
        const target = realTarget(resolve(cwd, path));
        const temporary = join(dirname(target), `.duizhao-${randomBytes(8).toString('hex')}.tmp`);
        pending.add(temporary);
        staged.push({ temporary, target, path });
        const file = openSync(temporary, 'wx', 0o666);
        try {
          for await (const chunk of chunks(pieces)) {
            writeFileSync(file, chunk);
            await breathe();
          }
          fsyncSync(file);
        } finally {
          closeSync(file);
        }
        return null;
      } catch (error) {
        return failed(path, error);
      }
    },
    commit() {
      for (const { temporary, target, path } of staged) {
        try {
          renameSync(temporary, target);
          pending.delete(temporary);
        } catch (error) {
          return failed(path, error);
        }
      }
      return null;
    },
  };
}

async function* chunks(pieces: Pieces): AsyncGenerator<string | Uint8Array> {
  let chunk = '';
  for await (const piece of pieces) {
    if (typeof piece === 'string') {
      chunk += piece;
      if (chunk.length < CHUNK) continue;
    }
    yield chunk;
    chunk = '';
    if (typeof piece !== 'string') yield piece;
  }
  yield chunk;
}

/** Where a link leads; a path that does not exist yet is itself. */
function realTarget(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return path;
    throw error;
  }
}

function writeDirectly(target: string, content: Uint8Array | string): void {
  // neither created nor cut short: what stands there is a device, or a pipe with a reader
  const file = openSync(target, constants.O_WRONLY);
  try {
    writeFileSync(file, content);
  } finally {
    closeSync(file);
  }
}

function writeAtomically(target: string, content: Uint8Array | string, before: Stats | undefined): void {
  const temporary = join(dirname(target), `.duizhao-${randomBytes(8).toString('hex')}.tmp`);
  pending.add(temporary);
  try {
    const file = openSync(temporary, 'wx', before ? before.mode & 0o777 : 0o666);
    try {
      if (before) keepOwnerAndMode(file, before);
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
    pending.delete(temporary);
  } catch (error) {
    discard(temporary);
    throw error;
  }
}

function keepOwnerAndMode(file: number, before: Stats): void {
  try {
    fchownSync(file, before.uid, before.gid);
  } catch {
    // only root may give files away; the mode matters more
  }
  fchmodSync(file, before.mode & 0o7777);
}

function discard(temporary: string): void {
  pending.delete(temporary);
  try {
    unlinkSync(temporary);
  } catch {
    // it was never made, or is renamed already
  }
}

import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Packed } from '../../audit/pack.ts';

/** Where packed records wait for the reports. */
export interface Shelf {
  /** @returns how to get the record again, as often as one likes */
  put(packed: Packed): () => Packed;
}

export const SHELF_IN_MEMORY: Shelf = { put: packed => () => packed };

/**
 * A shelf in a file, for the records of ten thousand papers take 200 MB. The file has no name as soon as it is open: nobody else
 * can change it, and it is gone when the process ends, however it ends. Unlike an entry of the cache no other run can drop it.
 * What cannot be written stays in the memory.
 *
 * @returns a shelf in the memory where a file cannot be made, or not be taken its name
 */
export function shelfIn(folder: string): Shelf {
  const file = openNameless(join(folder, `.shelf-${randomBytes(8).toString('hex')}.tmp`));
  if (file === null) return SHELF_IN_MEMORY;
  let end = 0;
  return {
    put(packed) {
      const from = end;
      if (!writeAt(file, from, packed)) return SHELF_IN_MEMORY.put(packed);
      end += packed.length;
      return fetcher(file, from, packed.length);
    },
  };
}

/** Made apart from the record itself, which it would keep in the memory. */
function fetcher(file: number, from: number, length: number): () => Packed {
  return () => readAt(file, from, length);
}

/** @returns whether all of it was written */
function writeAt(file: number, from: number, bytes: Uint8Array): boolean {
  try {
    for (let done = 0; done < bytes.length; )
      done += writeSync(file, bytes, done, bytes.length - done, from + done);
    return true;
  } catch {
    return false;
  }
}

function openNameless(path: string): number | null {
  let file: number | null = null;
  try {
    file = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
    return file;
  } catch {
    if (file === null) return null;
    closeSync(file);
    try {
      unlinkSync(path);
    } catch {
      // somebody was faster
    }
    return null;
  }
}

function readAt(file: number, from: number, length: number): Packed {
  const bytes = Buffer.allocUnsafeSlow(length);
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, from + done);
    if (read === 0) throw new Error('a record is shorter than it was written');
    done += read;
  }
  return bytes;
}

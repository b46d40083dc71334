import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { displayPath } from './read.ts';
import type { Failure } from './source.ts';

/** Anything in a folder that is no folder. */
export interface Entry {
  /** As reports name it. */
  readonly path: string;
  readonly absolute: string;
  /** Names of the folders between the folder walked and the file, outermost first. */
  readonly folders: readonly string[];
  readonly name: string;
  /** `link`: never followed, whether it leads to a file or a folder. `special`: a pipe, socket or device. */
  readonly type: 'file' | 'link' | 'special';
}

export interface Walk {
  /** In the order of their paths, folder by folder: the same on every machine. */
  readonly entries: readonly Entry[];
  /** Folders that cannot be read. */
  readonly failures: readonly Failure[];
  /** Folders not entered: those of version control and of this program. */
  readonly left: readonly string[];
}

/** Folders of programs; papers do not lie there. */
const NEVER = new Set(['.git', 'node_modules', '.duizhao', '.svn', '.hg']);

/**
 * Lists every file below a folder, whatever it is called, so that what is not read can be said. Links are listed and not
 * followed; the depth of folders is bounded by the system alone.
 *
 * @param folder absolute
 */
export function walkFolder(folder: string, cwd: string): Walk {
  const entries: Entry[] = [];
  const failures: Failure[] = [];
  const left: string[] = [];
  const waiting: { absolute: string; folders: readonly string[] }[] = [{ absolute: folder, folders: [] }];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { absolute, folders } = at;
    const found = list(absolute);
    if (typeof found === 'string') {
      failures.push({ path: displayPath(absolute, cwd), code: 'unreadable', data: { reason: found } });
      continue;
    }
    const inner: typeof waiting = [];
    for (const entry of found) {
      const path = join(absolute, entry.name);
      if (!entry.isDirectory()) {
        entries.push({
          path: displayPath(path, cwd),
          absolute: path,
          folders,
          name: entry.name,
          type: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'special',
        });
      } else if (NEVER.has(entry.name)) left.push(displayPath(path, cwd));
      else inner.push({ absolute: path, folders: [...folders, entry.name] });
    }
    for (const next of inner.reverse()) waiting.push(next);
  }
  return { entries, failures, left };
}

/** The entries by name, in the order of code units, or why they cannot be had. */
function list(folder: string): Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

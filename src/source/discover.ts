import { type Dirent, lstatSync, readdir, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { FileSystemAdapter } from 'tinyglobby';
import { type IgnorePatterns, ignoreJudge } from './ignored.ts';
import { displayPath, type FileTarget, fileTarget } from './read.ts';
import type { Failure } from './source.ts';

export type Target =
  | (FileTarget & { readonly kind: 'file'; readonly named: boolean })
  | { readonly kind: 'stdin' };

export interface Discovery {
  /** In the order of the arguments, sorted within a folder or glob, each file once. */
  readonly targets: readonly Target[];
  readonly failures: readonly Failure[];
  /** Files that an ignore file or the settings left out, and by which; they are said, so that none vanishes. */
  readonly ignored: readonly { readonly path: string; readonly by: string }[];
  /** Arguments, as given, below which nothing is left to check: empty folders, and all that is ignored. */
  readonly empty: readonly string[];
}

export interface DiscoverOptions {
  readonly cwd: string;
  /** Patterns of the settings; `.gitignore` syntax. */
  readonly ignore?: readonly IgnorePatterns[];
  /** Whether `.gitignore` and `.duizhaoignore` count; they do unless this is `false`. */
  readonly ignoreFiles?: boolean;
}

/** Endings that are drafts in a folder; a file named on the command line may be called anything. */
export const DRAFT_ENDINGS = ['md', 'markdown', 'txt'] as const;

const NEVER = ['**/node_modules/**', '**/.git/**', '**/.duizhao/**'];

/**
 * The files that paths, folders, globs and `-` stand for.
 *
 * A file named is always taken, whatever it is called and whether or not it is ignored; reading tells what is wrong
 * with it. Links to folders are not followed; links to files are listed, and reading refuses those that lead out.
 */
export async function discover(paths: readonly string[], options: DiscoverOptions): Promise<Discovery> {
  const targets = new Map<string, Target>();
  const failures: Failure[] = [];
  const ignored = new Map<string, string>();
  const empty: string[] = [];
  for (const path of paths) {
    const found = await expand(path, options);
    failures.push(...found.failures);
    for (const [absolute, by] of found.ignored) ignored.set(absolute, by);
    for (const target of found.targets) {
      const key = target.kind === 'stdin' ? '-' : target.absolute;
      const named = target.kind === 'file' && target.named;
      if (named || !targets.has(key)) targets.set(key, target);
    }
    if (found.targets.length === 0 && found.failures.length === 0) empty.push(path);
  }
  const left = [...ignored].filter(([absolute]) => !targets.has(absolute));
  return {
    targets: [...targets.values()],
    failures,
    ignored: left.map(([absolute, by]) => ({
      path: displayPath(absolute, options.cwd),
      by: displayPath(by, options.cwd),
    })),
    empty,
  };
}

interface Found {
  readonly targets: readonly Target[];
  readonly ignored: ReadonlyMap<string, string>;
  readonly failures: readonly Failure[];
}

async function expand(path: string, options: DiscoverOptions): Promise<Found> {
  const none: Found = { targets: [], ignored: new Map(), failures: [] };
  const search = searchFor(path, options.cwd);
  if (search === 'stdin') return { ...none, targets: [{ kind: 'stdin' }] };
  if (search === 'file') {
    return { ...none, targets: [{ kind: 'file', named: true, ...fileTarget(path, options.cwd) }] };
  }
  const notFound: Found = { ...none, failures: [{ path, code: 'not-found', data: {} }] };
  if (search === null) return notFound;
  const found = await walk(search, options);
  const nothing = found.targets.length === 0 && found.ignored.size === 0 && found.failures.length === 0;
  return nothing && search.pattern !== null ? notFound : found;
}

interface Search {
  readonly folder: string;
  /** `null` for all drafts below the folder. */
  readonly pattern: string | null;
}

function searchFor(path: string, cwd: string): Search | 'file' | 'stdin' | null {
  if (path === '-') return 'stdin';
  const absolute = resolve(cwd, path);
  const stat = statOf(absolute);
  if (stat === 'directory') return { folder: absolute, pattern: null };
  // before the question of a glob: names with brackets are common (稿件[终].md)
  if (stat === 'other') return 'file';
  if (/[*?[\]{}]|[!@+]\(/.test(path)) return { folder: cwd, pattern: path.split(sep).join('/') };
  return null;
}

function statOf(absolute: string): 'directory' | 'other' | null {
  try {
    return statSync(absolute).isDirectory() ? 'directory' : 'other';
  } catch {
    // a link that leads nowhere is there all the same: reading says what is wrong with it
    return lstatSync(absolute, { throwIfNoEntry: false }) ? 'other' : null;
  }
}

async function walk({ folder, pattern }: Search, options: DiscoverOptions): Promise<Found> {
  const [{ glob }, { default: ignore }] = await Promise.all([import('tinyglobby'), import('ignore')]);
  const { cwd } = options;
  const failures: Failure[] = [];
  const found = await glob(pattern ?? `**/*.{${DRAFT_ENDINGS.join(',')}}`, {
    cwd: folder,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    caseSensitiveMatch: pattern !== null,
    ignore: NEVER,
    fs: { readdir: readdirOpenly(failures, cwd) as unknown as NonNullable<FileSystemAdapter['readdir']> },
  });
  const judge = ignoreJudge(ignore, {
    cwd,
    folder,
    own: options.ignore ?? [],
    files: options.ignoreFiles !== false,
  });
  const targets: Target[] = [];
  const ignored = new Map<string, string>();
  // in the order of code units: the same on every machine
  for (const absolute of [...new Set(found.map(path => resolve(path)))].sort()) {
    const by = judge(absolute);
    if (by === null) targets.push(foundTarget(absolute, pattern === null ? folder : null, cwd));
    else ignored.set(absolute, by);
  }
  failures.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { targets, ignored, failures };
}

/** What a folder named outside the working directory holds answers for that folder. */
function foundTarget(absolute: string, folder: string | null, cwd: string): Target {
  const target = fileTarget(absolute, cwd);
  return { kind: 'file', named: false, ...target, root: target.root === cwd ? cwd : (folder ?? target.root) };
}

type Callback = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;

/**
 * `readdir` for the crawler, which would pass over three things in silence: folders that cannot be read become
 * failures; links to files, and drafts that are pipes or devices, are shown as files for reading to judge.
 */
function readdirOpenly(failures: Failure[], cwd: string) {
  return (folder: string, options: { withFileTypes: true }, callback: Callback): void => {
    readdir(folder, options, (error, entries) => {
      if (error) {
        // a pattern's own folder that is not there, or one that has gone since: nothing to read, nothing to report
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return callback(error, []);
        failures.push({
          path: displayPath(folder, cwd),
          code: 'unreadable',
          data: { reason: error.code ?? '' },
        });
        callback(error, []);
      } else {
        callback(
          null,
          entries.map(entry => (hidden(entry, folder) ? asFile(entry) : entry)),
        );
      }
    });
  };
}

/** Whether an entry is a draft by its name that the crawler would not list. */
function hidden(entry: Dirent, folder: string): boolean {
  if (entry.isFile() || entry.isDirectory()) return false;
  return statOf(join(folder, entry.name)) !== 'directory';
}

function asFile(entry: Dirent): Dirent {
  return Object.assign(Object.create(entry) as Dirent, { isFile: () => true, isSymbolicLink: () => false });
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Ignore, Options } from 'ignore';
import { isInside } from './read.ts';

/** Our own file of patterns; only read from the working directory upward, never below it. */
export const OWN_IGNORE_FILE = '.duizhaoignore';

export interface IgnorePatterns {
  /** Folder that the patterns are relative to. */
  readonly base: string;
  readonly patterns: readonly string[];
  /** As reports name the place of the patterns. */
  readonly name: string;
}

export interface JudgeOptions {
  readonly cwd: string;
  /** The folder that was searched. */
  readonly folder: string;
  readonly own: readonly IgnorePatterns[];
  /** Whether ignore files count beside `own`. */
  readonly files: boolean;
}

interface Layer {
  readonly base: string;
  readonly name: string;
  readonly rules: Ignore;
}

/** An ignore file beyond this is none. */
const MAX_IGNORE_BYTES = 64 * 1024;

/**
 * Says for a file below `folder` by which ignore file it is left out, or `null`.
 *
 * `.gitignore` counts as in git: from the root of the repository down to the file, the deeper one deciding; outside a
 * repository it counts for nothing. `.duizhaoignore` is read from the working directory and its ancestors up to the
 * root of its repository: a unit must not be able to hide a paper by a file it hands in along with it.
 */
export function ignoreJudge(
  create: (options?: Options) => Ignore,
  { cwd, folder, own, files }: JudgeOptions,
): (absolute: string) => string | null {
  const repository = files ? repositoryOf(folder) : null;
  const always = [...own.map(layer), ...(files ? ownFiles() : [])];
  const gitLayers = new Map<string, Layer | null>();
  const folders = new Map<string, string | null>();

  function layer({ base, patterns, name }: IgnorePatterns): Layer {
    return { base, name, rules: create({ ignorecase: false }).add([...patterns]) };
  }

  function ownFiles(): Layer[] {
    const top = repositoryOf(cwd);
    const found: Layer[] = [];
    for (let at = cwd; ; at = dirname(at)) {
      const patterns = patternsIn(at, OWN_IGNORE_FILE);
      if (patterns) found.push(layer({ base: at, patterns, name: join(at, OWN_IGNORE_FILE) }));
      if (at === top || dirname(at) === at) return found;
    }
  }

  function gitLayer(at: string): Layer | null {
    let found = gitLayers.get(at);
    if (found === undefined) {
      const patterns = patternsIn(at, '.gitignore');
      found = patterns ? layer({ base: at, patterns, name: join(at, '.gitignore') }) : null;
      gitLayers.set(at, found);
    }
    return found;
  }

  /** The deepest `.gitignore` that has a word on the path decides. */
  function byGit(path: string, directory: boolean): string | null {
    if (repository === null || path === repository) return null;
    for (let at = dirname(path); isInside(at, repository); at = dirname(at)) {
      const found = gitLayer(at);
      const word = found && wordOn(found, path, directory);
      if (word) return word.ignored ? found.name : null;
      if (dirname(at) === at) break;
    }
    return null;
  }

  function byAny(path: string, directory: boolean): string | null {
    for (const one of always) {
      if (isInside(path, one.base) && path !== one.base && wordOn(one, path, directory)?.ignored)
        return one.name;
    }
    return byGit(path, directory);
  }

  /** Nothing below an ignored folder can be taken in again. */
  function folderIgnored(path: string): string | null {
    if (path === repository || dirname(path) === path) return null;
    let by = folders.get(path);
    if (by === undefined) {
      by = folderIgnored(dirname(path)) ?? byAny(path, true);
      folders.set(path, by);
    }
    return by;
  }

  return absolute => folderIgnored(dirname(absolute)) ?? byAny(absolute, false);
}

function wordOn({ base, rules }: Layer, path: string, directory: boolean): { ignored: boolean } | null {
  const name = relative(base, path).split(sep).join('/');
  const { ignored, unignored } = rules.test(directory ? `${name}/` : name);
  return ignored || unignored ? { ignored } : null;
}

/** The nearest folder upward that holds `.git`. */
function repositoryOf(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return null;
  }
}

/** `null` where there is no such file; an unreadable one hides nothing either. */
function patternsIn(folder: string, name: string): string[] | null {
  const path = join(folder, name);
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile() || stat.size > MAX_IGNORE_BYTES) return null;
    return readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/);
  } catch {
    return null;
  }
}

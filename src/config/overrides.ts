import { relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { RuleSetting } from './load-settings.ts';
import type { Kind, Level } from './profile.ts';

/** Severities and options that hold for some papers only. */
export interface Override {
  /** Folder that the patterns are relative to. */
  readonly base: string;
  /** Written as in .gitignore; none means papers of any path. */
  readonly files: readonly string[];
  readonly kinds: readonly Kind[];
  readonly levels: readonly Level[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** What an override may ask of a paper. */
export interface PaperFacts {
  /** Relative to `cwd`, or absolute. */
  readonly path: string;
  readonly kind: Kind | null;
  readonly level: Level | null;
}

const judges = new WeakMap<Override, Ignore>();

/** Whether an override holds for a paper: each of its conditions that is there must be met. */
export function holdsFor(override: Override, { path, kind, level }: PaperFacts, cwd: string): boolean {
  const { kinds, levels, files } = override;
  if (kinds.length > 0 && (kind === null || !kinds.includes(kind))) return false;
  if (levels.length > 0 && (level === null || !levels.includes(level))) return false;
  if (files.length === 0) return true;
  const below = relative(override.base, resolve(cwd, path)).split(sep).join('/');
  // a path that leads out of the folder, or none at all (standard input), is matched by no pattern of it
  if (below === '' || below.startsWith('../') || below === '..') return false;
  return judgeOf(override).ignores(below);
}

function judgeOf(override: Override): Ignore {
  const known = judges.get(override) ?? ignore({ ignorecase: false }).add([...override.files]);
  judges.set(override, known);
  return known;
}

/** Rule settings of a run with those on top that hold for a paper; a later override goes before an earlier one. */
export function withOverridesFor(
  rules: Readonly<Record<string, RuleSetting>>,
  overrides: readonly Override[],
  paper: PaperFacts,
  cwd: string,
): Readonly<Record<string, RuleSetting>> {
  const merged: Record<string, RuleSetting> = { ...rules };
  const said = overrides
    .filter(override => holdsFor(override, paper, cwd))
    .flatMap(override => Object.entries(override.rules));
  for (const [id, { severity, options }] of said) {
    const before = merged[id] ?? { severity: null, options: {} };
    merged[id] = { severity: severity ?? before.severity, options: { ...before.options, ...options } };
  }
  return merged;
}

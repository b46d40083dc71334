import type { Profile } from '../../src/config/profile.ts';
import listed from '../headline/themes.yaml';

interface Theme {
  readonly named: readonly string[];
  readonly claimed: readonly string[];
}
const THEMES = listed as readonly Theme[];

const known = new WeakMap<Profile, ReadonlyMap<Theme, readonly string[]>>();

/** By which dimensions of a profile each theme is claimed. */
function claims(profile: Profile): ReadonlyMap<Theme, readonly string[]> {
  const found = known.get(profile);
  if (found) return found;
  const vocabularies = profile.dimensions.map(
    ({ name, core = '', aliases, words }) => [name, [name, core, ...aliases, ...words].join('　')] as const,
  );
  const all = new Map(
    THEMES.map(theme => [
      theme,
      vocabularies
        .filter(([, vocabulary]) => theme.claimed.some(word => vocabulary.includes(word)))
        .map(([name]) => name),
    ]),
  );
  known.set(profile, all);
  return all;
}

/** A theme of a heading that stands under a dimension that does not claim it. */
export interface Stray {
  /** The words of the heading, and those that the text holds besides. */
  readonly words: readonly string[];
  readonly told: readonly string[];
  /** The dimensions that do. */
  readonly claimedBy: readonly string[];
}

/** The theme of a heading, where none of its themes is claimed by its own dimension and one is by another. */
export function strayTheme(profile: Profile, own: string, title: string, body: string): Stray | null {
  const named = [...claims(profile)].filter(
    ([{ named: words }, by]) => by.length > 0 && words.some(word => title.includes(word)),
  );
  if (named.length === 0 || named.some(([, by]) => by.includes(own))) return null;
  const [[theme, claimedBy]] = named as [[Theme, readonly string[]]];
  return {
    words: theme.named.filter(word => title.includes(word)),
    told: theme.named.filter(word => body.includes(word)),
    claimedBy,
  };
}

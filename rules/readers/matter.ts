import type { Profile } from '../../src/config/profile.ts';
import type { Problem } from '../../src/draft/model.ts';
import { chancesOfOne, lazyTable } from '../../src/language/gram-table.ts';
import { memoised } from '../../src/language/memo.ts';
import { bodyOf } from '../support/sentences.ts';
import table from './matters.txt';
import listed from './matters.yaml';

/** What a matter is called. */
export interface MatterName {
  readonly zh: string;
  readonly en: string;
  /** Whether it is a turn of mind, which may lie behind a problem of any matter. */
  readonly mind?: boolean;
}

/** A matter that a problem can be about. */
interface Listed extends MatterName {
  readonly home: readonly string[];
  readonly also?: readonly string[];
}
const MATTERS = listed as Readonly<Record<string, Listed>>;

/** Characters at the head of a text by which its matter is told; those that the table was fitted on have 140 at most. */
const HEAD = 160;

const matters = lazyTable(table);
const scoresOf = memoised((text: string): Float64Array => matters().weigh(text));

/** What a problem is about: by its heading, by its text, and by both together. */
export interface MatterReading {
  /** The matters, in the order of the chances. */
  readonly names: readonly MatterName[];
  readonly heading: Float64Array;
  readonly body: Float64Array;
  readonly both: Float64Array;
}

/** Reads what a problem is about, as chances (0 to 1) of each matter. */
export function readMatter(problem: Pick<Problem, 'title' | 'sentences'>): MatterReading {
  const heading = scoresOf(problem.title);
  const body = scoresOf(bodyOf(problem).slice(0, HEAD));
  return {
    names: matters().labels.map(id => MATTERS[id] as Listed),
    heading: chancesOfOne(heading),
    body: chancesOfOne(body),
    both: chancesOfOne(heading.map((score, k) => score + (body[k] as number))),
  };
}

/** By how much likelier (as a factor) heading and text are about one matter than about any two. */
export function likenessOf({ names, heading, body }: MatterReading): number {
  return heading.reduce((sum, chance, k) => sum + chance * (body[k] as number), 0) * names.length;
}

/** The likeliest matter. */
export function likeliestOf(names: readonly MatterName[], chances: Float64Array): MatterName {
  return names[chances.indexOf(Math.max(...chances))] as MatterName;
}

/** How likely the matter of a problem belongs under its own dimension, and under the likeliest other one. */
export interface Belonging {
  readonly own: number;
  readonly other: { readonly name: string; readonly chance: number };
  /** The matters that speak for the other one, the likeliest first. */
  readonly matters: readonly MatterName[];
}

/** Under which dimension of a profile a matter belongs, by the chances of each; one that none claims belongs under any. */
export function belongingOf(
  names: readonly MatterName[],
  among: Float64Array,
  own: string,
  profile: Profile,
): Belonging {
  const claims = claimsOf(profile);
  const chances = new Map<string, number>();
  let held = 0;
  among.forEach((chance, k) => {
    const { home, also } = claims[k] as Claims;
    if (home.length === 0 || home.includes(own) || also.includes(own)) held += chance;
    else for (const name of home) chances.set(name, (chances.get(name) ?? 0) + chance);
  });
  const [name, chance] = [...chances].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0]);
  const speaking = names
    .map((name, k) => ({ name, chance: among[k] as number, by: (claims[k] as Claims).home }))
    .filter(each => each.by.includes(name) && each.chance >= LEAST_SHARE)
    .sort((one, two) => two.chance - one.chance);
  return { own: held, other: { name, chance }, matters: speaking.map(each => each.name) };
}

/** A matter less likely than this is not named. */
const LEAST_SHARE = 0.15;

/** Dimensions under which a matter belongs, and under which it may stand as well. */
interface Claims {
  readonly home: readonly string[];
  readonly also: readonly string[];
}

const known = new WeakMap<Profile, readonly Claims[]>();

/** The dimensions that claim each matter, by the words of the profile. */
function claimsOf(profile: Profile): readonly Claims[] {
  const found = known.get(profile);
  if (found) return found;
  const vocabularies = profile.dimensions.map(
    ({ name, core = '', aliases, words }) => [name, [name, core, ...aliases, ...words].join('　')] as const,
  );
  const claiming = (by: readonly string[]): string[] =>
    vocabularies.filter(([, vocabulary]) => by.some(word => vocabulary.includes(word))).map(([name]) => name);
  const claims = matters().labels.map(id => {
    const { home, also = [] } = MATTERS[id] as Listed;
    return { home: claiming(home), also: claiming(also) };
  });
  known.set(profile, claims);
  return claims;
}

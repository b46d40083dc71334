import type { Profile, Role } from '../config/profile.ts';

interface Match {
  readonly role: Role;
  readonly start: number;
  readonly end: number;
}

/**
 * The roles that a section heading carries by the profile's words, in the order of the words.
 * `存在问题的原因分析` is about causes: what stands before 的原因 only says of what.
 */
export function rolesOf(title: string, profile: Profile): Role[] {
  if (!wordsOf(profile).anySection.test(title)) return [];
  const matches = longestMatches(title, profile);
  const exclusive = matches.filter(({ role }) => role.startsWith('extra:'));
  const kept = exclusive.length > 0 ? exclusive : withoutQualifiers(title, matches);
  return [...new Set(kept.map(({ role }) => role))];
}

/** Matches of all aliases, longer ones first served, in order of their place. */
function longestMatches(title: string, profile: Profile): Match[] {
  const all: Match[] = [];
  for (const { role, aliases } of profile.sections) {
    for (const alias of aliases) {
      for (let at = title.indexOf(alias); at >= 0; at = title.indexOf(alias, at + 1)) {
        all.push({ role, start: at, end: at + alias.length });
      }
    }
  }
  if (all.length < 2) return all;
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(title.length);
  const kept = all.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * 问题的原因, 针对问题的措施: the first noun says of what the second is. 问题及原因 names both.
 *
 * @param matches in the order of their place, none over another
 */
function withoutQualifiers(title: string, matches: readonly Match[]): Match[] {
  let next: Match | null = null;
  const kept: Match[] = [];
  for (const match of [...matches].reverse()) {
    if (match.role !== 'problems') next = match;
    else if (next && !/[、，,和与及]/.test(title.slice(match.end, next.start))) continue;
    kept.push(match);
  }
  return kept.reverse();
}

/** Quotes and blanks are worded freely in headings; they are no part of a name. */
function plain(value: string): string {
  return value.replace(/[“”"'‘’「」\s]/g, '');
}

/**
 * The dimension that a heading names, and how strongly: the number of characters of the title that speak for it.
 * `null` where no alias fits.
 */
export function dimensionOf(title: string, profile: Profile): { name: string; score: number } | null {
  const { dimensions, anyDimension } = wordsOf(profile);
  const text = plain(title);
  if (!anyDimension.test(text)) return null;
  let best: { name: string; score: number } | null = null;
  for (const { name, words } of dimensions) {
    const score = Math.max(...words.map(word => (text.includes(word) ? word.length : 0)), 0);
    const total = score === 0 ? 0 : score + coverage(text, words) / 100;
    if (total > (best?.score ?? 0)) best = { name, score: total };
  }
  return best;
}

/** What headings are held against, made ready once: a paper has hundreds of them, and most hold no word of a profile. */
interface ProfileWords {
  readonly anySection: RegExp;
  readonly anyDimension: RegExp;
  readonly dimensions: readonly { readonly name: string; readonly words: readonly string[] }[];
}

const known = new WeakMap<Profile, ProfileWords>();

function wordsOf(profile: Profile): ProfileWords {
  const found = known.get(profile);
  if (found) return found;
  const dimensions = profile.dimensions.map(({ name, aliases }) => ({
    name,
    words: [name, ...aliases].map(plain),
  }));
  const words: ProfileWords = {
    anySection: anyOf(profile.sections.flatMap(({ aliases }) => aliases)),
    anyDimension: anyOf(dimensions.flatMap(dimension => dimension.words)),
    dimensions,
  };
  known.set(profile, words);
  return words;
}

function anyOf(words: readonly string[]): RegExp {
  const escaped = words.map(word => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return escaped.length > 0 ? new RegExp(escaped.join('|')) : /(?!)/;
}

/** Characters of a text covered by any of the words. */
function coverage(text: string, words: readonly string[]): number {
  const covered = new Set<number>();
  for (const word of words) {
    if (word === '') continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      for (let i = at; i < at + word.length; i++) covered.add(i);
    }
  }
  return covered.size;
}

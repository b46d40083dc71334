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
  const matches = longestMatches(title, profile);
  const exclusive = matches.filter(({ role }) => role.startsWith('extra:'));
  const kept =
    exclusive.length > 0 ? exclusive : matches.filter(match => !qualifiesNext(title, match, matches));
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
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Match[] = [];
  for (const match of all) {
    if (kept.every(other => match.end <= other.start || match.start >= other.end)) kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** 问题的原因, 针对问题的措施: the first noun says of what the second is. 问题及原因 names both. */
function qualifiesNext(title: string, match: Match, matches: readonly Match[]): boolean {
  if (match.role !== 'problems') return false;
  return matches.some(
    next =>
      next.start >= match.end &&
      next.role !== 'problems' &&
      !/[、，,和与及]/.test(title.slice(match.end, next.start)),
  );
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
  const text = plain(title);
  let best: { name: string; score: number } | null = null;
  for (const { name, aliases } of profile.dimensions) {
    const score = Math.max(
      ...[name, ...aliases].map(alias => (text.includes(plain(alias)) ? plain(alias).length : 0)),
      0,
    );
    const total = score === 0 ? 0 : score + coverage(text, [name, ...aliases]) / 100;
    if (total > (best?.score ?? 0)) best = { name, score: total };
  }
  return best;
}

/** Characters of a text covered by any of the words. */
function coverage(text: string, words: readonly string[]): number {
  const covered = new Set<number>();
  for (const word of words.map(plain)) {
    if (word === '') continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      for (let i = at; i < at + word.length; i++) covered.add(i);
    }
  }
  return covered.size;
}

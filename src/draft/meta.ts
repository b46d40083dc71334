import type { Kind, Level, Profile } from '../config/profile.ts';
import {
  asText,
  META_KEYS,
  type MetaKey,
  metaKeyOf,
  readBoolean,
  readDate,
  readDraftNumber,
  readKind,
  readLevel,
} from './meta-values.ts';
import type { CalendarDate, FrontMatter, FrontMatterEntry, Known, Meta, Trouble } from './model.ts';

export interface MetaReading {
  readonly meta: Meta;
  readonly troubles: readonly Trouble[];
}

/** What the front matter says, checked value by value; a value that makes no sense is a trouble and counts as unsaid. */
export function readMeta(frontMatter: FrontMatter, profiles: readonly Profile[]): MetaReading {
  const troubles: Trouble[] = [];
  const entries = new Map<MetaKey, FrontMatterEntry>();
  /** The keys as they were first written, by what they mean. */
  const seen = new Map<string, string>();
  for (const entry of frontMatter.entries) {
    const key = metaKeyOf(entry.key);
    const first = seen.get(key ?? entry.key);
    if (first !== undefined) {
      troubles.push({
        code: 'front-matter-duplicate',
        range: entry.keyRange,
        data: { key: entry.key, first },
      });
      continue;
    }
    seen.set(key ?? entry.key, entry.key);
    if (key === null) troubles.push(unknownKey(entry));
    else entries.set(key, entry);
  }
  const known = <T>(key: MetaKey, read: (value: unknown) => T | null, allowed: string): Known<T> | null => {
    const entry = entries.get(key);
    if (!entry || asText(entry.value) === '') return null;
    const value = read(entry.value);
    if (value !== null) return { value, origin: 'front-matter', range: entry.valueRange, grounds: null };
    troubles.push({
      code: 'front-matter-bad-value',
      range: entry.valueRange,
      data: { key: entry.key, value: asText(entry.value), allowed },
    });
    return null;
  };
  const text = (value: unknown): string | null => (typeof value === 'object' ? null : asText(value));
  const profile = known<string>('profile', text, '');
  const found = profile && findProfile(profile.value, profiles);
  if (profile && !found) {
    troubles.push({
      code: 'unknown-profile',
      range: profile.range ?? { start: 0, end: 0 },
      data: { value: profile.value },
    });
  }
  const meta: Meta = {
    title: known<string>('title', text, ''),
    kind: known<Kind>('kind', readKind, 'team / member，班子 / 个人'),
    profile: profile && found ? { ...profile, value: found.id } : null,
    unit: known<string>('unit', text, ''),
    level: known<Level>(
      'level',
      readLevel,
      'province / city / county / township / department / branch，省 / 市 / 县 / 乡镇 / 部门 / 支部',
    ),
    name: known<string>('name', text, ''),
    position: known<string>('position', text, ''),
    principal: known<boolean>('principal', readBoolean, 'true / false，是 / 否'),
    draft: known<number>('draft', readDraftNumber, '16，第16稿'),
    date: known<CalendarDate>('date', readDate, '2014-06-20，2014年6月20日'),
  };
  return { meta, troubles };
}

/** A profile by its id, its title or one of its names (`群众路线`), or by a value that holds such a name. */
export function findProfile(value: string, profiles: readonly Profile[]): Profile | null {
  const text = value.trim();
  const exact = profiles.find(
    ({ id, title, aliases }) => id === text || title.zh === text || aliases.includes(text),
  );
  if (exact) return exact;
  const held = profiles
    .map(profile => ({
      profile,
      length: Math.max(
        0,
        ...profile.aliases.filter(alias => text.includes(alias)).map(alias => alias.length),
      ),
    }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  return held[0]?.profile ?? null;
}

function unknownKey({ key, keyRange }: FrontMatterEntry): Trouble {
  const near = Object.values(META_KEYS)
    .flat()
    .find(name => name.length > 2 && distanceAtMostTwo(name, key.toLowerCase()));
  return { code: 'front-matter-unknown-key', range: keyRange, data: { key, near: near ?? '' } };
}

function distanceAtMostTwo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + cost));
    }
    row = next;
  }
  return (row[b.length] as number) <= 2;
}

import type { Kind, Profile } from '../config/profile.ts';
import { type Candidate, isBrief } from './candidates.ts';
import { findProfile } from './meta.ts';
import type { Block, Known, Meta } from './model.ts';
import { dimensionOf, rolesOf } from './roles.ts';

/** What is at hand before the profile is known. */
export interface Impression {
  readonly blocks: readonly Block[];
  readonly candidates: readonly Candidate[];
  /** Title lines and the first paragraph. */
  readonly opening: string;
  readonly meta: Meta;
}

/** How much text is read for the voice of a paper: enough for any, bounded for hostile ones. */
const VOICE_SAMPLE = 60_000;

/** Signs that speak for a kind, with their weight; the grounds are printed with the result. */
const TEAM_TITLE = /(?:领导)?班子|党委会?|党组(?!成员|副?书记)|常委会|(?:局|院|校)党委/;
const MEMBER_TITLE = /个人|本人|同志|党组成员|(?:副?书记|副?主任|副?局长|副?县长|副?市长|副?部长)\s/;

/** Kind by title, sign-off and voice: a team says 班子 and 我们, a member 我. */
export function inferKind({ blocks, opening, meta }: Impression): Known<Kind> {
  const title = `${meta.title?.value ?? ''} ${opening}`;
  const head = title.slice(0, 160);
  let score = 0;
  const grounds: string[] = [];
  const weigh = (match: RegExpExecArray | null, weight: number): void => {
    if (!match) return;
    score += weight;
    grounds.push(match[0].trim());
  };
  weigh(
    /班子(?:成员)?(?:20\d\d年度?)?[^。]{0,30}(?:对照检查|检视剖析|发言)/.exec(head.replace(/班子成员/g, '')),
    3,
  );
  weigh(/个人(?:对照|检视|剖析|发言|检查)|同志(?:对照|检视|剖析|发言|检查)/.exec(head), -4);
  weigh(TEAM_TITLE.exec(head.slice(0, 80)), 0.5);
  weigh(MEMBER_TITLE.exec(head.slice(0, 80)), -0.7);
  if (meta.name) score -= 3;
  const { singular, plural } = voiceOf(blocks);
  const share = (plural - singular) / Math.max(1, plural + singular);
  score += share * 4;
  grounds.push(`我 ${singular}、班子/我们 ${plural}`);
  return {
    value: score >= 0 ? 'team' : 'member',
    origin: 'inferred',
    range: null,
    grounds: grounds.slice(-3).join('；'),
  };
}

function voiceOf(blocks: readonly Block[]): { singular: number; plural: number } {
  const text = blocks
    .map(block => block.text.value)
    .join('\n')
    .slice(0, VOICE_SAMPLE);
  const singular = text.match(/我(?![们县市省区国党委局院校部乡镇村军方])|本人/g)?.length ?? 0;
  const plural = text.match(/我们|班子(?!成员)/g)?.length ?? 0;
  return { singular, plural };
}

/**
 * Profile by the campaign's names in title and opening, by the dimensions that headings name, and by the year.
 * Falls back to the profile that names no campaign (the one without years) where nothing speaks for another.
 */
export function inferProfile(
  impression: Impression,
  kind: Kind,
  profiles: readonly Profile[],
): Known<string> | null {
  const { candidates, opening, meta } = impression;
  const head = `${meta.title?.value ?? ''}\n${opening}`;
  const titles = candidates.filter(candidate => isBrief(candidate, 40)).map(({ heading }) => heading.title);
  const year = meta.date?.value.year ?? yearIn(head);
  let best: { profile: Profile; score: number; grounds: string[] } | null = null;
  for (const profile of profiles) {
    const { score, grounds } = scoreProfile(profile, kind, head, titles, year);
    if (score > (best?.score ?? 0)) best = { profile, score, grounds };
  }
  const fallback = profiles.find(({ years }) => years.length === 0) ?? null;
  if (best && best.score >= 2) return known(best.profile.id, best.grounds);
  return fallback ? known(fallback.id, []) : null;
}

function known(value: string, grounds: readonly string[]): Known<string> {
  return { value, origin: 'inferred', range: null, grounds: grounds.join('；') };
}

function scoreProfile(
  profile: Profile,
  kind: Kind,
  head: string,
  titles: readonly string[],
  year: number | null,
): { score: number; grounds: string[] } {
  if (!profile.kinds.includes(kind)) return { score: 0, grounds: [] };
  const grounds: string[] = [];
  let score = 0;
  if (findProfile(head, [profile])) {
    const alias = profile.aliases.find(name => head.includes(name)) as string;
    score += 2;
    grounds.push(alias);
  }
  const named = new Set(
    titles.map(title => dimensionOf(title, profile)?.name).filter(name => name !== undefined),
  );
  if (named.size >= 2 || profile.dimensions.length === named.size) {
    score += (3 * named.size) / profile.dimensions.length;
    grounds.push(...[...named].slice(0, 3));
  }
  const required = profile.sections.filter(
    section => section.required.includes(kind) && section.role !== 'problems',
  );
  const roles = new Set(titles.flatMap(title => rolesOf(title, profile)));
  const found = required.filter(({ role }) => roles.has(role));
  if (required.length > 0) score += (0.5 * found.length) / required.length;
  if (year !== null && profile.years.includes(year)) {
    score += 0.8;
    grounds.push(`${year}`);
  }
  return { score, grounds };
}

/** `2025年度` in a title names the year of the paper; a paper of that year may be dated the next one. */
function yearIn(head: string): number | null {
  const match = /(20\d\d)\s?年度?/.exec(head);
  return match ? Number(match[1]) : null;
}

import type { Profile, Role } from '../config/profile.ts';
import { type Candidate, isBrief } from './candidates.ts';
import { dimensionOf, rolesOf } from './roles.ts';
import { PAPER_NAME } from './title.ts';

/** A section or a dimension before its text is cut out: the heading and the index of its block. */
export interface SectionHead {
  readonly candidate: Candidate;
  readonly roles: readonly Role[];
  /** For papers whose dimensions are sections of their own. */
  readonly dimension: string | null;
}

export interface DimensionHead {
  readonly candidate: Candidate;
  /** `null` where the heading stands beside those of dimensions and names none of the profile. */
  readonly name: string | null;
  /** The heading states a fault, be it in the field of a dimension: where it holds no numbered ones it is a problem itself. */
  readonly fault: boolean;
}

/** 联系群众方面, 服务群众方面存在的问题: what it heads are the problems of a field, whether the profile knows it or not. */
const FIELD = /(?:方面|领域)(?:的|存在的?)?(?:突出|主要)?(?:问题|不足|差距)?$/;

/**
 * Finds the headings of the sections. Which sort of heading they are (一、 or ## or bold lines) is not known in advance:
 * it is the sort whose headings speak for the most roles and dimensions of the profile. Of two equal ones the outer one.
 */
export function findSectionHeads(candidates: readonly Candidate[], profile: Profile): SectionHead[] {
  const heads = candidates
    .filter((candidate, i) => mayHeadSection(candidate) && !(i === 0 && isTitle(candidate)))
    .map(candidate => ({ candidate, ...meaningOf(candidate.heading.title, profile) }));
  const key = sectionKey(heads);
  if (key === null) return [];
  const depth = usualDepth(heads, key);
  const found = heads.filter(head => {
    const { candidate } = head;
    if (candidate.key === key) return isOfLevel(head, depth);
    // `## 原因分析` among `## 一、…`: the number was forgotten, the level is the same
    if (depth > 0 && candidate.block.depth === depth && candidate.heading.form === 'atx')
      return candidate.heading.number === null;
    return strays(head, key);
  });
  return found.some(({ roles }) => roles.includes('problems'))
    ? found
    : problemsByDimensions(found, candidates, profile);
}

/** Share of the profile's dimensions that must stand below a heading to make it the one of the problems. */
const ENOUGH_DIMENSIONS = 0.5;

/**
 * Units word the heading of the problems as they like (对照检查出的问题); where none is known by its words, it is the one
 * below which the dimensions stand.
 */
function problemsByDimensions(
  heads: readonly SectionHead[],
  candidates: readonly Candidate[],
  profile: Profile,
): SectionHead[] {
  const least = Math.max(2, ENOUGH_DIMENSIONS * profile.dimensions.length);
  return heads.map((head, i) => {
    if (head.roles.length > 0) return head;
    const end = heads[i + 1]?.candidate.index ?? Number.POSITIVE_INFINITY;
    const inside = candidates.filter(({ index }) => index > head.candidate.index && index < end);
    const named = new Set(
      findDimensionHeads(inside, profile).flatMap(({ name }) => (name === null ? [] : [name])),
    );
    return named.size >= least ? { ...head, roles: ['problems'] } : head;
  });
}

/** `# 党性分析材料` before all else names the paper, whatever role its words would speak for. */
function isTitle({ heading, alone }: Candidate): boolean {
  return alone && heading.number === null && TITLE_END.test(heading.title) && PAPER_NAME.test(heading.title);
}

const TITLE_END = /(?:材料|提纲|发言稿?|报告)$/;

function mayHeadSection(candidate: Candidate): boolean {
  const { key } = candidate;
  if (key === 'yi-shi' || key === 'circled' || key === 'arabic-bracket' || key.startsWith('bullet'))
    return false;
  return isBrief(candidate, 30);
}

function meaningOf(title: string, profile: Profile): { roles: Role[]; dimension: string | null } {
  const roles = rolesOf(title, profile);
  const dimension = dimensionOf(title, profile);
  const about = roles.filter(role => role !== 'problems');
  // a heading for causes or measures may well name a dimension; one for problems that does is that dimension's own
  if (about.length > 0) return { roles, dimension: null };
  if (dimension && !coversAll(title, profile)) return { roles: ['problems'], dimension: dimension.name };
  return { roles, dimension: null };
}

/** “四风”方面, 五个带头方面: a heading that names several dimensions or all of them is no dimension. */
function coversAll(title: string, profile: Profile): boolean {
  const named = profile.dimensions.filter(({ name, aliases }) =>
    [name, ...aliases].some(alias => title.includes(alias)),
  );
  return named.length >= Math.max(3, profile.dimensions.length - 1) && profile.dimensions.length > 2;
}

interface Head extends SectionHead {}

/** Outer sorts first; an unknown sort ranks last. */
const RANKS = ['atx1', 'atx2', 'han', 'ordinal', 'atx3', 'bold', 'han-bracket', 'atx4', 'arabic', 'plain'];

function sectionKey(heads: readonly Head[]): string | null {
  const scores = new Map<string, Set<string>>();
  for (const { candidate, roles, dimension } of heads) {
    // under a 四风 heading the winds are one level down: they count less than a section of its own
    const spoken = dimension ? [`dimension:${dimension}`] : roles;
    const known = scores.get(candidate.key) ?? new Set();
    for (const role of spoken) known.add(role);
    scores.set(candidate.key, known);
  }
  let best: string | null = null;
  let bestScore = 0;
  for (const key of [...scores.keys()].sort((a, b) => rank(a) - rank(b))) {
    const score = [...(scores.get(key) as Set<string>)].reduce(
      (sum, role) => sum + (role.startsWith('dimension:') ? 0.4 : 1),
      0,
    );
    if (score > bestScore) {
      best = key;
      bestScore = score;
    }
  }
  return best;
}

function rank(key: string): number {
  const at = RANKS.indexOf(key);
  return at < 0 ? RANKS.length : at;
}

/** The depth at which most headings of the key stand when they are Markdown headings too; 0 where they are not. */
function usualDepth(heads: readonly Head[], key: string): number {
  const counts = new Map<number, number>();
  for (const { candidate, roles } of heads) {
    if (candidate.key !== key || candidate.heading.form !== 'atx' || roles.length === 0) continue;
    const { depth } = candidate.block;
    counts.set(depth, (counts.get(depth) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A run-in paragraph heads a section only if its words say so; `#### 一、` among `## 一、` is something inner. */
function isOfLevel({ candidate, roles, dimension }: Head, depth: number): boolean {
  if (depth > 0 && candidate.heading.form === 'atx' && candidate.block.depth > depth) return false;
  return candidate.alone || roles.length > 0 || dimension !== null;
}

/** A heading of another sort that can be nothing else: bold or marked, without number, and all about causes or measures. */
function strays({ candidate, roles }: Head, key: string): boolean {
  if (candidate.heading.number || !candidate.alone) return false;
  if (!roles.some(role => role === 'causes' || role === 'measures' || role.startsWith('extra:')))
    return false;
  return (
    rank(candidate.key) <= rank('bold') &&
    rank(candidate.key) <= rank(key) + 3 &&
    candidate.heading.title.length <= 20
  );
}

/**
 * Finds the headings of the dimensions inside a section of problems: of the sort that names the most dimensions. A heading of
 * that sort whose words fit none still counts where there are as many headings as dimensions: units word them freely. Where
 * there are not, one that names a field or goes on in the row of numbers ends the dimension before it, and has no name.
 */
export function findDimensionHeads(inside: readonly Candidate[], profile: Profile): DimensionHead[] {
  const named = inside
    .filter(candidate => isBrief(candidate, 40))
    .filter(candidate => !['yi-shi', 'circled', 'arabic-bracket'].includes(candidate.key))
    .map(candidate => ({ candidate, dimension: dimensionOf(candidate.heading.title, profile) }));
  const key = dimensionKey(named);
  if (key === null) return [];
  const ofKey = named.filter(({ candidate }) => candidate.key === key);
  const used = new Set<string>();
  const several = new Set(ofKey.flatMap(({ dimension }) => dimension?.name ?? [])).size > 1;
  const row = several && ofKey.every(({ candidate }, i) => candidate.heading.number?.value === i + 1);
  const heads: DimensionHead[] = [];
  ofKey.forEach(({ candidate, dimension }, i) => {
    const byOrder = ofKey.length === profile.dimensions.length ? profile.dimensions[i]?.name : undefined;
    const name = dimension && !(used.has(dimension.name) && byOrder) ? dimension.name : byOrder;
    const field = FIELD.test(candidate.heading.title);
    if (name !== undefined) {
      used.add(name);
      heads.push({ candidate, name, fault: !field && statesFault(candidate.heading.title, name, profile) });
    } else if (row || (heads.length > 0 && (field || (several && goesOn(heads, candidate))))) {
      heads.push({ candidate, name: null, fault: !field });
    }
  });
  return heads;
}

/** Words of a fault in what a heading says beside the name of its dimension. */
const FAULT =
  /[不没弱淡松软浅偏欠怕虚滑]|差(?!距)|缺(?![点失])|走过场|过多|过滥|打折扣|突出|严重|满足于|疲于|忙于|重.{1,6}轻/;

/** 理论学习不深入 names the dimension 理论学习 and is a problem in it; 理论学习情况 is the dimension. */
function statesFault(title: string, name: string, profile: Profile): boolean {
  const aliases = profile.dimensions.find(dimension => dimension.name === name)?.aliases ?? [];
  return FAULT.test([name, ...aliases].reduce((rest, alias) => rest.replaceAll(alias, ''), title));
}

/** Whether a heading bears the number behind that of the last one: （三） after the dimension （二） is no problem of （二）. */
function goesOn(heads: readonly DimensionHead[], { heading, alone }: Candidate): boolean {
  const last = heads.at(-1)?.candidate.heading.number;
  return alone && heading.number !== null && heading.number.value === (last?.value ?? Number.NaN) + 1;
}

/** A single heading may name a dimension by chance deep in the text: the outermost sort with the most names wins. */
function dimensionKey(
  named: readonly { candidate: Candidate; dimension: { name: string } | null }[],
): string | null {
  const names = new Map<string, Set<string>>();
  for (const { candidate, dimension } of named) {
    if (!dimension) continue;
    const known = names.get(candidate.key) ?? new Set();
    names.set(candidate.key, known.add(dimension.name));
  }
  let best: string | null = null;
  for (const key of [...names.keys()].sort((a, b) => rank(a) - rank(b))) {
    if ((names.get(key) as Set<string>).size > (best === null ? 0 : (names.get(best) as Set<string>).size))
      best = key;
  }
  return best;
}

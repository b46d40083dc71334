import { fill, inLanguage, type Language, type Localized } from '../config/localized.ts';
import {
  countFor,
  type Kind,
  type Level,
  type Profile,
  type ProfileDimension,
  type Role,
} from '../config/profile.ts';
import type { Requirements } from './requirements.ts';
import type { Template } from './template.ts';

/** What the user already knows of the paper; everything else becomes a prompt. */
export interface SkeletonDetails {
  readonly kind: Kind;
  readonly unit?: string;
  readonly level?: Level;
  readonly name?: string;
  readonly position?: string;
  readonly principal?: boolean;
  readonly date?: string;
}

export interface SkeletonWords {
  readonly template: Template;
  readonly requirements: Requirements;
  /** Of the prompts; headings stay as the profile words them. */
  readonly language: Language;
}

type Data = Readonly<Record<string, string | number>>;

/**
 * A draft to start from: every section and dimension that the profile asks for, the asked number of problem slots, and
 * what the rules ask as 【…】 prompts. Nothing in it counts as written text, so that an unfilled one cannot pass.
 */
export function writeSkeleton(
  profile: Profile,
  details: SkeletonDetails,
  { template, requirements, language }: SkeletonWords,
): string {
  const paper = { kind: details.kind, principal: details.principal ?? false };
  const examples = countFor(profile.counts.examplesPerProblem, paper) ?? 1;
  const problems = countFor(profile.counts.problems, paper) ?? profile.dimensions.length;
  const common: Data = { problems, examples };
  const full = language === 'en' ? '.' : '。';
  // with a full stop a prompt cannot be taken for a heading, whatever words it holds
  const prompt = (words: Localized, data: Data, stop = full): string =>
    `【${fill(inLanguage(words, language), data)}${stop}】`;
  const ask = (place: string, data: Data = {}, stop = full): string[] => {
    const words = template.prompts[place];
    return words ? [prompt(words, { ...common, ...data }, stop)] : [];
  };
  /** What the rules ask at a place is told once. */
  const demand = (place: string): string[] => {
    const asked = requirements.get(place) ?? [];
    const rules = asked
      .map(title => inLanguage(title, language).replace(/[【】]/g, ''))
      .join(language === 'en' ? '; ' : '；');
    return asked.length > 0 ? [prompt(template.requirements, { rules })] : [];
  };
  const tell = (place: string): string[] => [...ask(place), ...demand(place)];

  const lines = [...frontMatter(profile, details, language), ...titleLines(profile, details, language)];
  lines.push(...tell('whole'), ...tell('opening'));
  const sections = profile.sections.filter(
    ({ required, heading }) => heading && required.includes(details.kind),
  );
  sections.forEach(({ role, heading }, i) => {
    lines.push(`## ${hanNumber(i + 1)}、${heading}`);
    lines.push(...sectionBody(role));
  });
  lines.push(...tell('closing'), ...signOff(details, language));
  return `${lines.join('\n\n')}\n`;

  function sectionBody(role: Role): string[] {
    if (role === 'problems') return [...tell('problems'), ...dimensions()];
    if (role === 'causes') return [...tell('causes'), ...slots('cause', template.slots.causes)];
    if (role === 'measures') return [...tell('measures'), ...slots('measure', template.slots.measures)];
    return tell(role);
  }

  function dimensions(): string[] {
    const shares = shareOut(
      problems,
      profile.dimensions.length,
      countFor(profile.counts.problemsPerDimension, paper) ?? 1,
    );
    const parts = profile.dimensions.map((dimension, i) => ({
      heading: headingOf(dimension),
      body: [
        ...ask('dimension', { dimension: dimension.name, core: dimension.core ?? dimension.name }),
        ...problemSlots(shares[i] as number, i === 0),
      ],
    }));
    const { graveMatters } = profile;
    if (graveMatters && details.level && graveMatters.levels.includes(details.level)) {
      const words = graveMatters.words.join('、');
      parts.push({ heading: `围绕${words}的对照检查`, body: ask('grave', { words }) });
    }
    return parts.flatMap(({ heading, body }, i) => [`### （${hanNumber(i + 1)}）${heading}`, ...body]);
  }

  /** The first slot tells at length how a problem is written, the others only what is due. */
  function problemSlots(count: number, withAdvice: boolean): string[] {
    return Array.from({ length: count }, (_, i) => {
      const cases = Array.from({ length: examples }, (_, n) =>
        ask('example', { ordinal: hanNumber(n + 1) }),
      ).flat();
      const title = ask('problem-title', {}, '').map(words => `#### ${i + 1}. ${words}`);
      const advice = withAdvice && i === 0 ? [...demand('problem-title'), ...tell('problem')] : [];
      return [...title, ...advice, ...cases, ...ask('analysis')];
    }).flat();
  }

  function slots(place: string, count: number): string[] {
    return Array.from({ length: count }, (_, i) => [
      ...ask(`${place}-title`, {}, '').map(words => `### （${hanNumber(i + 1)}）${words}`),
      ...ask(place),
    ]).flat();
  }
}

/** Splits `total` over `parts` as evenly as possible, the first ones taking the rest, none below `least`. */
export function shareOut(total: number, parts: number, least: number): number[] {
  const base = Math.floor(total / parts);
  return Array.from({ length: parts }, (_, i) => Math.max(least, base + (i < total % parts ? 1 : 0)));
}

const DIGITS = '〇一二三四五六七八九';

/** 1 to 99 as headings count: 一, 十, 十二, 二十三. */
export function hanNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

function headingOf({ name }: ProfileDimension): string {
  return `${name.replaceAll('/', '、')}方面`;
}

const ASK = {
  unit: { zh: '单位全称', en: 'full name of the unit' },
  name: { zh: '姓名', en: 'name' },
  position: { zh: '职务', en: 'position' },
  date: { zh: '日期', en: 'date' },
  level: {
    zh: 'province 省 | city 市 | county 县 | township 乡镇 | department 部门 | branch 支部',
    en: 'province | city | county | township | department | branch',
  },
  draft: { zh: '第几稿', en: 'number of this draft' },
  principal: { zh: '一把手写 true', en: 'true for the head of the unit' },
  dateForm: { zh: '如 2014年6月20日', en: 'such as 2014-06-20' },
} as const;

function titleOf(profile: Profile, { kind, unit }: SkeletonDetails, language: Language): string {
  const name = profile.paperNames[0] ?? '对照检查材料';
  if (kind === 'member') return `个人${name}`;
  return `${unit ?? `【${inLanguage(ASK.unit, language)}】`}领导班子${name}`;
}

function frontMatter(profile: Profile, details: SkeletonDetails, language: Language): string[] {
  const { kind, unit, level, name, position, principal, date } = details;
  const say = (key: keyof typeof ASK): string => inLanguage(ASK[key], language);
  const entries = [
    entry('title', titleOf(profile, details, language)),
    entry('kind', kind),
    entry('profile', profile.id),
    unit ? entry('unit', unit) : blank('unit', say('unit')),
    level ? entry('level', level) : blank('level', say('level')),
    ...(kind === 'member'
      ? [
          name ? entry('name', name) : blank('name', say('name')),
          position ? entry('position', position) : blank('position', say('position')),
          principal ? entry('principal', 'true') : blank('principal', say('principal')),
        ]
      : []),
    `draft: 1 # ${say('draft')}`,
    date ? entry('date', date) : blank('date', say('dateForm')),
  ];
  return [['---', ...entries, '---'].join('\n')];
}

function entry(key: string, value: string): string {
  return `${key}: ${/^[\p{L}\p{N}][\p{L}\p{N} ._/-]*$/u.test(value) ? value : JSON.stringify(value)}`;
}

/** A value left empty counts as unsaid; the comment says what belongs there. */
function blank(key: string, hint: string): string {
  return `${key}: # ${hint}`;
}

function titleLines(profile: Profile, details: SkeletonDetails, language: Language): string[] {
  const title = `# ${titleOf(profile, details, language)}`;
  if (details.kind === 'team') return [title];
  return [title, `${ownPosition(details, language)}  ${ownName(details, language)}`];
}

function signOff(details: SkeletonDetails, language: Language): string[] {
  const who =
    details.kind === 'team'
      ? (details.unit ?? `【${inLanguage(ASK.unit, language)}】`)
      : ownName(details, language);
  return [who, details.date ?? `【${inLanguage(ASK.date, language)}】`];
}

function ownName({ name }: SkeletonDetails, language: Language): string {
  return name ?? `【${inLanguage(ASK.name, language)}】`;
}

function ownPosition({ position }: SkeletonDetails, language: Language): string {
  return position ?? `【${inLanguage(ASK.position, language)}】`;
}

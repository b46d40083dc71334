import { KINDS, type Kind, LEVELS, type Level } from '../config/profile.ts';
import { parseNumber } from '../language/numerals.ts';
import type { CalendarDate } from './model.ts';

/** Fields of the front matter: the English key and the Chinese ones that mean the same. */
export const META_KEYS = {
  title: ['title', '标题', '题目'],
  kind: ['kind', '类型', '类别'],
  profile: ['profile', '专题', '主题', '活动'],
  unit: ['unit', '单位'],
  level: ['level', '层级', '级别'],
  name: ['name', '姓名'],
  position: ['position', '职务'],
  principal: ['principal', '一把手', '主要负责人'],
  draft: ['draft', '稿次', '第几稿'],
  date: ['date', '日期', '时间'],
} as const;

export type MetaKey = keyof typeof META_KEYS;

export function metaKeyOf(key: string): MetaKey | null {
  const plain = key.trim().toLowerCase();
  for (const [name, spellings] of Object.entries(META_KEYS)) {
    if ((spellings as readonly string[]).includes(plain)) return name as MetaKey;
  }
  return null;
}

const KIND_WORDS: Readonly<Record<string, Kind>> = {
  班子: 'team',
  领导班子: 'team',
  集体: 'team',
  个人: 'member',
  成员: 'member',
};

const LEVEL_WORDS: Readonly<Record<string, Level>> = {
  省: 'province',
  省级: 'province',
  市: 'city',
  市级: 'city',
  地市: 'city',
  县: 'county',
  县级: 'county',
  区: 'county',
  区县: 'county',
  县区: 'county',
  '县（市、区）': 'county',
  乡: 'township',
  镇: 'township',
  乡镇: 'township',
  街道: 'township',
  部门: 'department',
  机关: 'department',
  单位: 'department',
  局: 'department',
  支部: 'branch',
  党支部: 'branch',
};

/** Each reader gives `null` for a value that it does not understand. */
export function readKind(value: unknown): Kind | null {
  const text = asText(value);
  return KINDS.find(kind => kind === text) ?? KIND_WORDS[text] ?? null;
}

export function readLevel(value: unknown): Level | null {
  const text = asText(value);
  return LEVELS.find(level => level === text) ?? LEVEL_WORDS[text] ?? null;
}

export function readBoolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const text = asText(value).toLowerCase();
  if (['是', 'true', 'yes', '对'].includes(text)) return true;
  return ['否', 'false', 'no', '不是'].includes(text) ? false : null;
}

/** `16`, `"16"`, `第16稿`, `第十六稿`. */
export function readDraftNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isInteger(value) && value > 0 && value < 1000 ? value : null;
  const digits = /^第?\s*([0-9０-９〇零一二两三四五六七八九十百]+)\s*(?:稿|次|版)?$/.exec(asText(value))?.[1];
  const number = digits ? parseNumber(digits) : null;
  return number !== null && number > 0 && number < 1000 ? number : null;
}

/** `2014-06-20`, `2014年6月20日`, `2014/6/20`, `2014.6`, `二〇一四年六月`. */
export function readDate(value: unknown): CalendarDate | null {
  const N = '[0-9０-９〇零一二三四五六七八九十]';
  const match = new RegExp(`^(${N}{4})[年.\\-/](?:(${N}{1,3})(?:[月.\\-/](?:(${N}{1,3})[日号]?)?)?)?$`).exec(
    asText(value).replace(/\s/g, ''),
  );
  if (!match) return null;
  const [year, month, day] = [1, 2, 3].map(i => (match[i] ? parseNumber(match[i] as string) : null));
  if (year === null || year === undefined || year < 1900 || year > 2200) return null;
  if (month != null && (month < 1 || month > 12)) return null;
  if (day != null && (month == null || day < 1 || day > daysIn(year, month))) return null;
  return { year, month: month ?? null, day: day ?? null };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function asText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value).trim();
}

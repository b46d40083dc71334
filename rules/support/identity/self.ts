import listed from '../../lexicons/patterns/offices.yaml';
import { type PatternTable, patternsOf } from '../patterns.ts';
import type { Times } from './times.ts';

export const OFFICES = listed as PatternTable;

export const SURNAMES = patternsOf(OFFICES, 'surnames').join('');
/** Letters that most given names are made of. */
export const GIVEN_NAMES = patternsOf(OFFICES, 'given-names').join('');
/** Letters of grammar, time and everyday verbs: what holds one is a word before 县委 and no name. */
const NO_NAME_LETTER = new RegExp(`[${patternsOf(OFFICES, 'no-name-letters').join('')}]`, 'u');
/** Whether no letter speaks against its being a name; 原, before 县委 mostly 原县委书记, ends many that begin a clause. */
export function mayBeName(name: string, beginsClause = true): boolean {
  return !NO_NAME_LETTER.test(beginsClause ? name.replace(/(?<=.)原$/u, '') : name);
}

/** How the names of most places end: with water, hills, luck, trees, bridges. 修订 and 围堵 before 县委 do not. */
export const NAME_END = new RegExp(`[${patternsOf(OFFICES, 'name-ends').join('')}]$`, 'u');

/** Who a paper says it is of. */
export interface Self {
  /** Unit, title, post and name, wherever they are stated. */
  readonly said: string;
  readonly posts: string;
  readonly name: string | null;
  /** Rank and names of one’s own county, city or town; `null` where none is named. */
  readonly rank: number | null;
  readonly places: readonly string[];
  readonly paper: string;
  /** How often words stand in the paper: what is named in it more than once is a part of its story. */
  readonly told: Times;
}

/** Words by which a text speaks of its writer, and that are not his. */
export interface Foreign {
  readonly code: 'place' | 'org' | 'self-word' | 'own-post' | 'addressed' | 'holder' | 'stranger' | 'head';
  readonly start: number;
  readonly end: number;
  /** What stands elsewhere in its place, where that is not what the paper says of itself. */
  readonly expected?: string;
  /** A sign that others may explain. */
  readonly weak?: boolean;
}

/** What tells of another place or another time on purpose. */
const ELSEWHERE =
  /学习|借鉴|考察|参观|对标|标杆|通报|经验|做法|案例|教训|邻县|邻市|邻近|相邻|毗邻|交界|接壤|边界|越界|纠纷|两[县市区乡镇]|来函|协商|介绍|外[省市县地]|兄弟|调研|出差|联系点|列席|旁听|应邀|帮扶|对口|援助|支援|挂职|曾|当年|早年|年轻|原任|原来|调离|调任|调到|以前|从前|过去|期间|时候|那时|那几年|(?:(?<![责信担主])任(?!务|何)|工作|当(?!成|作|着|面|场|众)|分管|担任|任职)[^，。]{0,10}(?:时(?!间|常|限)|期间)/;

/** Longest way that is looked from a word to the ends of its sentence. */
const REACH = 500;

/** Whether the sentence around a place speaks of another unit, another place or another time on purpose. */
export function isElsewhere(value: string, index: number): boolean {
  return ELSEWHERE.test(sentenceAround(value, index));
}

/** Whether the clause does: where words are plainly one’s own, what the sentence goes on to tell explains nothing. */
export function isElsewhereInClause(value: string, index: number): boolean {
  return ELSEWHERE.test(clauseAround(value, index));
}

/** The clause in which a place stands, as far as the sentence reaches. */
export function clauseAround(value: string, index: number): string {
  const before = value.slice(Math.max(0, index - REACH), index);
  const [behind = ''] = value.slice(index, index + REACH).split(/[，。；：]/u, 1);
  return before.slice(before.search(/[^，。；：]*$/u)) + behind;
}

/** The sentence in which a place stands, as far as it reaches. */
export function sentenceAround(value: string, index: number): string {
  const before = value.slice(Math.max(0, index - REACH), index + 1);
  const behind = value.slice(index, index + REACH);
  const end = behind.indexOf('。');
  return before.slice(before.lastIndexOf('。') + 1, -1) + (end < 0 ? behind : behind.slice(0, end));
}

/** Whether the letters of the one stand in the other, in order: 文旅 is short for 文化和旅游. */
export function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

/** 第四人民医院 where one’s own is 第二人民医院: units told apart by their number alone. */
export function isOtherNumber(unit: string, said: string): boolean {
  const [, number, noun] = /([一二三四五六七八九十])([^一二三四五六七八九十]{2,})$/u.exec(unit) ?? [];
  const own = noun && new RegExp(`([一二三四五六七八九十])${noun}`, 'u').exec(said);
  return !!own && own[1] !== number;
}

/** Whether two letters in a row stand in what a paper says of itself. */
export function sharesPair(stem: string, said: string): boolean {
  for (let i = 0; i + 2 <= stem.length; i++) if (said.includes(stem.slice(i, i + 2))) return true;
  return false;
}

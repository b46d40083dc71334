import { HAN_NUMERAL, parseNumber } from '../language/numerals.ts';

/** What the name of a file, or of the folder it lies in, says about which draft it is. */
export interface DraftMarks {
  /** 第12稿, 二稿, v3, 第三次修改稿; 1 for 初稿. `null` where no such number is given. */
  readonly number: number | null;
  /** The 1 of v2.1. */
  readonly minor: number;
  /** 征求意见稿, 送审稿, 定稿 … as written. */
  readonly stage: string | null;
  /** Rank of the stage in `STAGES`; of a draft in the making where none is named. */
  readonly rank: number;
  /** 送审稿2, 送审稿第2稿, 定稿(2): a number behind a stage counts within it. 0 without one. */
  readonly within: number;
  /** `2014-06-20`, or `-06-20` where the year is not told; `null` without a date. */
  readonly date: string | null;
  /** `(2)` behind a name: of a system that copies, or of somebody who numbers drafts so. 0 without one. */
  readonly copy: number;
  /** A number at either end of a name that says not what it counts: 材料3, 05. */
  readonly loose: number | null;
  /** The name without all of this but `loose` and dates of four digits, for telling papers apart. */
  readonly stem: string;
}

/** Rank of a draft that bears a number and no stage. */
export const MAKING = 3;
/** Rank of what is final: a draft behind it contradicts it. */
export const FINAL = 6;

/** In the order in which a paper goes through them. 初稿 is the first number and a stage as well: it stands before 第1稿. */
const STAGES: readonly { readonly pattern: RegExp; readonly rank: number }[] = [
  { pattern: /最终稿?|最后稿|终稿|定稿|正式稿|印发稿|发言稿定|(?<![a-z])final(?![a-z])/iu, rank: FINAL },
  { pattern: /报批稿?|审定稿|审核稿/u, rank: 5 },
  { pattern: /送审稿?|上报稿|报审稿?|呈批稿|上会稿|报送稿/u, rank: 4 },
  { pattern: /修改稿|修订稿|会审稿/u, rank: MAKING },
  { pattern: /征求意见稿|意见稿/u, rank: 2 },
  { pattern: /讨论稿/u, rank: 1 },
  { pattern: /初稿|草稿/u, rank: 0 },
];

const N = `([0-9]{1,3}|[${HAN_NUMERAL}]{1,5})`;
/** 第12稿, 第三版, 第三次修改稿, 十二稿, v12, draft 3. */
const NUMBERED: readonly RegExp[] = [
  new RegExp(`第 ?${N} ?[次轮]?(?:易|修改|修订)?[稿版]`, 'u'),
  new RegExp(`第 ?${N} ?[次轮]修[改订]`, 'u'),
  new RegExp(`(?<![0-9${HAN_NUMERAL}第])${N}[稿版]`, 'u'),
  /(?<![a-z0-9])(?:v|ver|version|draft|rev)[ ._-]?([0-9]{1,3})(?:\.([0-9]{1,3}))?(?![0-9])/iu,
];
const COPY = new RegExp(`\\( ?${N} ?\\)`, 'u');
/** Right behind the word of a stage. */
const BEHIND = /^[ _-]{0,3}([0-9]{1,2})(?![0-9年月.])/u;
const LOOSE: readonly RegExp[] = [/(?:^|[^0-9])([0-9]{1,3})$/u, /^([0-9]{1,3})(?![0-9年月.])/u];

const DATE =
  /(?<![0-9])((?:19|20)[0-9]{2})[-._/年 ]?(0?[1-9]|1[0-2])[-._/月 ]?(0[1-9]|[12][0-9]|3[01]|[1-9])[日号]?(?![0-9])/u;
const DAY = /(?<![0-9])()(1[0-2]|0?[1-9])月([12][0-9]|3[01]|0?[1-9])[日号]/u;
/** As likely the number of anything else: it dates a draft and names it too. */
const FOUR_DIGITS = /(?<![0-9])()(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9])/u;
const COPY_WORDS = / ?-? ?(?:副本|拷贝|(?<![a-z])copy(?![a-z]))/giu;

/** Longest name that is looked at, in UTF-16 units; no system has longer ones. */
const LONGEST = 255;

/**
 * Reads the marks of a draft in a name. The one reader of such names: orders of a series and of an audit rest on it, see
 * `orderDrafts`.
 *
 * @param name of a file without its ending, or of a folder
 */
export function readDraftName(name: string): DraftMarks {
  let rest = name.slice(0, LONGEST).normalize('NFKC').replace(COPY_WORDS, '');
  const cut = (at: number, words: string): void => {
    // a blank in its place, or the digits on either side would become one number
    rest = `${rest.slice(0, at)} ${rest.slice(at + words.length)}`;
  };
  const day = DATE.exec(rest) ?? DAY.exec(rest);
  if (day) cut(day.index, day[0]);
  const weak = day ? null : FOUR_DIGITS.exec(rest);
  const numbered = firstMatch(NUMBERED, rest);
  const stage = firstStage(rest);
  const behind = numbered !== null && stage !== null && stage.rank !== MAKING && numbered.index > stage.index;
  const [, digits = '', minor = '0'] = numbered ?? [];
  const value = numbered ? parseNumber(digits) : null;
  if (numbered) cut(numbered.index, numbered[0]);
  let follows: number | null = null;
  const at = stage ? rest.indexOf(stage.word) : -1;
  if (stage && at >= 0) {
    const [number = '', digits = null] = BEHIND.exec(rest.slice(at + stage.word.length)) ?? [];
    const counted = value === null && digits !== null;
    if (counted) follows = Number(digits);
    cut(at, stage.word + (counted ? number : ''));
  }
  const copied = COPY.exec(rest);
  const copy = copied ? (parseNumber(copied[1] as string) ?? 0) : 0;
  if (copied) cut(copied.index, copied[0]);
  const within = behind ? value : follows;
  return {
    ...numberIn({ value: behind ? null : value, minor: Number(minor), stage, within }),
    stage: stage?.word ?? null,
    rank: stage?.rank ?? MAKING,
    date: dateOf(day ?? weak),
    copy,
    loose: looseIn(weak ? rest.replace(weak[0], ' ') : rest),
    stem: rest.replace(/[\s_\-—–·.、,，()【】[\]]+/gu, ''),
  };
}

interface Stage {
  readonly word: string;
  readonly rank: number;
  readonly index: number;
}

/** 修改稿3 is the third draft; 初稿 the first. Elsewhere a number behind a stage counts within it. */
function numberIn({
  value,
  minor,
  stage,
  within,
}: {
  readonly value: number | null;
  readonly minor: number;
  readonly stage: Stage | null;
  readonly within: number | null;
}): Pick<DraftMarks, 'number' | 'minor' | 'within'> {
  if (stage?.rank === MAKING && within !== null) return { number: within, minor: 0, within: 0 };
  const first = stage?.word === '初稿' ? 1 : null;
  return { number: value ?? first, minor: value === null ? 0 : minor, within: within ?? 0 };
}

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match && parseNumber(match[1] as string) !== null) return match;
  }
  return null;
}

/** The last stage that a name names: 送审稿（定稿） is final. */
function firstStage(text: string): Stage | null {
  for (const { pattern, rank } of STAGES) {
    const match = pattern.exec(text);
    if (match) return { word: match[0], rank, index: match.index };
  }
  return null;
}

/** A year alone may be that of the campaign: only a month and a day make a date. */
function dateOf(match: RegExpExecArray | null): string | null {
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function looseIn(text: string): number | null {
  const name = text.trim();
  for (const pattern of LOOSE) {
    const digits = pattern.exec(name)?.[1];
    if (digits !== undefined) return Number(digits);
  }
  return null;
}

/**
 * The marks of a file with what its folders add: 第3稿/材料.md.
 *
 * @param names of the file without its ending, then of the folders that count, the nearest first
 */
export function readDraftPath(names: readonly string[]): DraftMarks {
  const [own = readDraftName(''), ...outer] = names.map(readDraftName);
  return outer.reduce(withFolder, own);
}

/** What the file says comes first; a number that says not what it counts comes last. */
function withFolder(marks: DraftMarks, folder: DraftMarks): DraftMarks {
  const date = marks.date ?? folder.date;
  const copy = marks.copy === 0 ? folder.copy : marks.copy;
  const loose = marks.loose ?? folder.loose;
  const { number, minor, stage, rank, within } = folder;
  const all = { ...marks, date, copy, loose };
  if (marks.number === null && marks.stage === null) return { ...all, number, minor, stage, rank, within };
  if (marks.stage === null) return stage === null ? all : { ...all, stage, rank };
  return marks.number === null && marks.within === 0 ? { ...all, number, minor } : all;
}

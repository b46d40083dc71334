import { HAN_NUMERAL, parseNumber } from '../language/numerals.ts';

/** What the name of a file, or of the folder it lies in, says about which draft it is. */
export interface DraftMarks {
  /** 第N稿, vN; `null` where no number is given. */
  readonly number: number | null;
  /** 征求意见稿, 送审稿, 定稿 … as written. */
  readonly stage: string | null;
  /** Rank of the stage: 0 for a draft in the making, more for what comes later. */
  readonly rank: number;
  /** `20140620`, as a number that sorts; `null` without a date. */
  readonly date: number | null;
  /** `(2)` behind a name: a copy made by a system, or a draft by somebody who knows no better. */
  readonly copy: number;
  /** The name without all of this, for telling papers apart. */
  readonly stem: string;
}

/** Later stages outrank earlier ones whatever their numbers. 初稿 is no stage but the first number. */
const STAGES: readonly { readonly pattern: RegExp; readonly rank: number }[] = [
  { pattern: /讨论稿|修改稿|修订稿|征求意见稿|意见稿|会审稿/, rank: 1 },
  { pattern: /送审稿|上报稿|报审稿|呈批稿/, rank: 2 },
  { pattern: /报批稿|审定稿|审核稿/, rank: 3 },
  { pattern: /最终稿|终稿|定稿|正式稿|印发稿|发言稿定/, rank: 4 },
];

const N = `[0-9０-９${HAN_NUMERAL}]{1,5}`;
const NUMBERED = new RegExp(`第\\s?(${N})\\s?(?:次)?(?:易|修改)?稿`);
const BARE_NUMBERED = new RegExp(`(?:^|[^0-9０-９${HAN_NUMERAL}第])(${N})稿`);
const VERSION = /(?<![A-Za-z])[vV](?:er)?\.?\s?(\d{1,3})(?:\.(\d{1,3}))?/;
const FIRST = /初稿/;
const COPY = /[（(]\s?(\d{1,3})\s?[)）]/;
const DATE =
  /(20\d\d)(?:年|[-._/])?\s?(0?[1-9]|1[0-2])(?:月|[-._/])?\s?(0?[1-9]|[12]\d|3[01])?日?(?![0-9])|(?<![0-9])(0?[1-9]|1[0-2])月(0?[1-9]|[12]\d|3[01])日/;
const COPY_WORDS = /\s?-?\s?(?:副本|拷贝|copy)/gi;

/**
 * Reads the marks of a draft in a name.
 *
 * @param name of a file without its ending, or of a folder
 */
export function readDraftName(name: string): DraftMarks {
  let stem = name.normalize('NFC').replace(COPY_WORDS, '');
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(stem);
    if (match) stem = stem.slice(0, match.index) + stem.slice(match.index + match[0].length);
    return match;
  };
  const date = dateOf(take(DATE));
  const numbered = take(NUMBERED);
  let number = numbered ? parseNumber(numbered[1] as string) : null;
  let stage: { word: string; rank: number } | null = null;
  for (const { pattern, rank } of STAGES) {
    const match = take(pattern);
    if (match && (!stage || rank > stage.rank)) stage = { word: match[0], rank };
  }
  if (number === null) {
    const version = take(VERSION);
    if (version) number = Number(version[1]) + Number(version[2] ?? 0) / 1000;
  }
  if (number === null && take(FIRST)) number = 1;
  if (number === null) {
    const bare = BARE_NUMBERED.exec(stem);
    if (bare) {
      number = parseNumber(bare[1] as string);
      const at = stem.indexOf(bare[1] as string, bare.index);
      stem = stem.slice(0, at) + stem.slice(at + (bare[1] as string).length + 1);
    }
  }
  const copy = take(COPY);
  return {
    number,
    stage: stage?.word ?? null,
    rank: stage?.rank ?? 0,
    date,
    copy: copy ? Number(copy[1]) : 0,
    stem: stem.replace(/[\s_\-—–·.、，（）()【】[\]]+/g, ''),
  };
}

/** A year alone may be that of the campaign: only a month makes a date. */
function dateOf(match: RegExpExecArray | null): number | null {
  if (!match) return null;
  const [, year, month, day, monthAlone, dayAlone] = match;
  if (monthAlone !== undefined) return Number(monthAlone) * 100 + Number(dayAlone);
  return Number(year) * 10_000 + Number(month) * 100 + Number(day ?? 0);
}

/** Whether a folder's name says no more than which draft lies in it, or what sort of files. */
export function isPlainFolder(name: string): boolean {
  const { number, stage, date, stem } = readDraftName(name);
  if (stem === '' && (number !== null || stage !== null || date !== null)) return true;
  return PLAIN_FOLDERS.test(stem) || (stem === '' && !/\p{L}/u.test(name));
}

const PLAIN_FOLDERS =
  /^(?:[0-9]*)(?:领导)?(?:班子|班子材料|成员|班子成员|个人|个人材料|材料|稿件|稿|文稿|对照检查材料|检视剖析材料|发言提纲|发言材料|对照检查|送审|定稿|草稿|汇总|正文|附件|md|markdown|txt|text|docs?|papers?|drafts?|members?|teams?|final)$/i;

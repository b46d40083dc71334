import * as v from 'valibot';
import { memoised } from '../../src/language/memo.ts';
import { parseHanNumber } from '../../src/language/numerals.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { perhaps, safely } from '../support/places.ts';
import { isWithin, quotedSpans, textBlocks } from '../support/prose.ts';

const YEAR = '(?:19|20)\\d{2}';
const DOTTED = new RegExp(
  `(?<![\\d.\\-/第号])(${YEAR})([.．/])(\\d{1,2})(?:\\2(\\d{1,2}))?(?![\\d.．/]|\\s*[%％万亿元吨米亩倍个])`,
  'g',
);
/** 2013-7-9, 2013—07—09: with a day it can be nothing but a date; 2013-14 may be a school year. */
const DASHED = new RegExp(
  `(?<![\\d.\\-/第号A-Za-z〔（(])(${YEAR})([-－–—、])(\\d{1,2})[-－–—、](\\d{1,2})(?![\\d\\-－–—、年]|\\s*[%％万亿元吨米亩倍个号])`,
  'g',
);
/** Figures and characters in one date: 2013年十二月, 7月九日, 十二月9日. */
const MIXED = new RegExp(
  `(${YEAR})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3}|\\d{1,2})日)?|(?<![\\d.个第])(?:(${YEAR})年)?(\\d{1,2})月([一二三四五六七八九十]{1,3})[日号]|(?<![农阴旧夏一二三四五六七八九十年历])([一二三四五六七八九十]{1,2})月(\\d{1,2})[日号]`,
  'g',
);
const SHORT =
  /(?<![\d〇零一二三四五六七八九十第近约满了过整])(\d{2})年(?=(?:1[0-2]|[1-9])月|(?:十[一二]?|[一二三四五六七八九])月(?!\s*后)|[底末](?!子)|初(?![心衷])|[春夏秋冬]|[上下]半年)/g;
const ZERO = new RegExp(`(${YEAR}年)?(0?\\d{1,2})月(?:(0?\\d{1,2})([日号]))?`, 'g');
const HAN = '[〇○零一二三四五六七八九]';
const CHINESE = new RegExp(
  `(?<!${HAN})([一二]${HAN}{3})年(?:度|([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?)?`,
  'g',
);

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export default defineRule({
  id: 'format/date-form',
  criterion: 'format',
  title: { zh: '日期写法：2014年6月5日', en: 'Dates are written 2014年6月5日' },
  severity: 'error',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  fixable: true,
  needs: [],
  messages: {
    dotted: {
      message: {
        zh: '日期“{found}”用点或斜线代替了年月日',
        en: 'The date {found} is written with dots or slashes',
      },
      hint: { zh: '写成“{mended}”', en: 'Write {mended}' },
    },
    dashed: {
      message: {
        zh: '日期“{found}”用短横或顿号代替了年月日',
        en: 'The date {found} is written with hyphens or commas',
      },
      hint: { zh: '写成“{mended}”', en: 'Write {mended}' },
    },
    mixed: {
      message: {
        zh: '日期“{found}”里阿拉伯数字和汉字数字混用',
        en: 'The date {found} mixes figures and Chinese numerals',
      },
      hint: { zh: '写成“{mended}”', en: 'Write {mended}' },
    },
    'short-year': {
      message: { zh: '年份“{found}”只写了后两位', en: 'The year in {found} has two digits only' },
      hint: { zh: '写成“{mended}”', en: 'Write {mended}' },
    },
    'leading-zero': {
      message: { zh: '日期“{found}”的月、日前编了虚位', en: 'Month or day in {found} has a leading zero' },
      hint: { zh: '写成“{mended}”', en: 'Write {mended}' },
    },
    chinese: {
      message: { zh: '日期“{found}”用了汉字数字', en: 'The date {found} is written in Chinese numerals' },
      hint: { zh: '写成“{mended}”', en: 'Write {mended}' },
    },
    impossible: {
      message: { zh: '“{found}”这个日期不存在', en: 'There is no such date as {found}' },
      hint: { zh: '核对事情发生的日期', en: 'Check when it happened' },
    },
  },
  docs: {
    why: {
      zh: '事例的时间要经得起核对。年份写全、月日不编虚位、用阿拉伯数字，是公文日期的统一写法；不存在的日期说明事情没有核实过。',
      en: 'The time of a case must stand a check. Dates have one form in office papers; one that does not exist shows that nothing was checked.',
    },
    basis: {
      mark: 'P',
      zh: 'GB/T 15835—2011 出版物上数字用法；GB/T 9704—2012 成文日期；通报第五部分：具体时间',
      en: 'GB/T 15835-2011 on figures; GB/T 9704-2012 on dates; Notice, part 5: concrete time',
    },
    bad: {
      in: 'problem',
      text: '1.酝酿人选先定调子\n2013年02月30日召开部务会，讨论6名科级干部的初步人选，我开场就把自己的倾向说了出来，会议只用了25分钟。\n',
    },
    good: {
      in: 'problem',
      text: '1.酝酿人选先定调子\n2013年2月28日召开部务会，讨论6名科级干部的初步人选，我开场就把自己的倾向说了出来，当了20年，会议只用了25分钟。\n',
    },
  },
  *check({ draft }) {
    for (const { text } of textBlocks(draft)) {
      const slips = slipsIn(text.value);
      if (slips.length === 0) continue;
      const quoted = quotedSpans(text.value);
      for (const { code, at, end, mended, safe } of slips) {
        if (code !== 'impossible' && isWithin(quoted, at)) continue;
        const found = text.value.slice(at, end);
        const range = sourceRange(text, at, end);
        if (mended === null) yield { code, range, data: { found } };
        // how a sound date is written is a matter of form and fails no paper
        else {
          const edit = safe ? safely(range, mended) : perhaps(range, mended);
          yield { code, range, data: { found, mended }, edits: [edit], severity: 'warning' };
        }
      }
    }
  },
});

interface Slip {
  readonly code: string;
  readonly at: number;
  readonly end: number;
  /** `null` for a day that there is none of. */
  readonly mended: string | null;
  readonly safe: boolean;
}

const NONE: readonly Slip[] = [];

const slipsIn = memoised((value: string): readonly Slip[] => {
  const slips = /\d|年/.test(value) ? [...findSlips(value)] : NONE;
  return slips.length === 0 ? NONE : slips;
});

function* findSlips(value: string): Iterable<Slip> {
  for (const match of value.matchAll(DOTTED)) {
    const [, year, , month, day] = match;
    if (Number(month) < 1 || Number(month) > 12 || Number(day ?? 1) > 31) continue;
    const mended = `${year}年${Number(month)}月${day ? `${Number(day)}日` : ''}`;
    // 2013.11 may be a number; with a day it can be nothing but a date
    yield slip('dotted', match, mended, day !== undefined);
  }
  yield* dashedAndMixed(value);
  for (const match of value.matchAll(SHORT))
    yield slip('short-year', match, `${Number(match[1]) > 50 ? 19 : 20}${match[0]}`, false);
  for (const match of value.matchAll(ZERO)) {
    const found = numericDate(match);
    if (found) yield found;
  }
  for (const match of value.matchAll(CHINESE)) {
    const [found, year, month, day] = match;
    const digits = parseHanNumber((year as string).replaceAll('○', '〇'));
    if (digits === null || digits < 1900 || digits > 2100) continue;
    const tail = found.endsWith('年度') ? '度' : '';
    const mended = `${digits}年${tail}${month ? `${parseHanNumber(month)}月` : ''}${day ? `${parseHanNumber(day)}日` : ''}`;
    yield slip('chinese', match, mended, false);
  }
}

/** Characters before a date in which the words of a web page may stand. */
const LEAD = 42;

function* dashedAndMixed(value: string): Iterable<Slip> {
  for (const match of value.matchAll(DASHED)) {
    const [, year, , month, day] = match;
    if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) continue;
    // a line that a web page brings along: 来源：本站 2014-07-18
    if (
      /(?:来源|发布|时间|日期|作者|编辑|浏览|更新)[^。]{0,40}$/.test(
        value.slice(Math.max(0, match.index - LEAD), match.index),
      )
    )
      continue;
    yield slip('dashed', match, `${year}年${Number(month)}月${Number(day)}日`, true);
  }
  for (const match of value.matchAll(MIXED)) {
    const mended = mixedDate(match);
    if (mended) yield slip('mixed', match, mended, false);
  }
}

/** The date in figures; `null` where there is no such month or day. */
function mixedDate(match: RegExpExecArray): string | null {
  const [found, year, month, day, own, before, behind, first, last] = match;
  const number = (value: string | undefined): number | null =>
    value === undefined ? null : /\d/.test(value) ? Number(value) : parseHanNumber(value);
  const [y, m, d] =
    month !== undefined
      ? [year, month, day]
      : before !== undefined
        ? [own, before, behind]
        : [undefined, first, last];
  const [monthNumber, dayNumber] = [number(m), number(d)];
  if (monthNumber === null || (d !== undefined && dayNumber === null)) return null;
  if (isImpossible(null, monthNumber, dayNumber)) return null;
  const unit = found.endsWith('号') ? '号' : '日';
  return `${y ? `${y}年` : ''}${monthNumber}月${dayNumber === null ? '' : `${dayNumber}${unit}`}`;
}

function numericDate(match: RegExpExecArray): Slip | null {
  const [, year, month, day, unit] = match;
  const before = match.input[match.index - 1] ?? '';
  // 15个月, 历时14月: a span; 1.5月 a number
  if (/[\d.个第]/.test(before)) return null;
  const m = Number(month);
  const d = day === undefined ? null : Number(day);
  const dated = year !== undefined || d !== null;
  if (dated && isImpossible(year ? Number(year.slice(0, 4)) : null, m, d))
    return slip('impossible', match, null, false);
  const padded = (text: string | undefined): boolean =>
    text !== undefined && text.length === 2 && text.startsWith('0');
  if (!dated || (!padded(month) && !padded(day))) return null;
  return slip('leading-zero', match, `${year ?? ''}${m}月${d === null ? '' : `${d}${unit}`}`, true);
}

function isImpossible(year: number | null, month: number, day: number | null): boolean {
  if (month < 1 || month > 12) return true;
  if (day === null) return false;
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  const last = month === 2 && !leap ? 28 : (MONTH_DAYS[month - 1] as number);
  return day < 1 || day > last;
}

function slip(code: string, match: RegExpExecArray, mended: string | null, safe: boolean): Slip {
  return { code, at: match.index, end: match.index + match[0].length, mended, safe };
}

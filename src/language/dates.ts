import { parseNumber } from './numerals.ts';

/** A time expression of a text and, where it can be told, the calendar time it names. */
export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /**
   * How exactly it names a time: a day, a month, a season or feast, a year, a moment told by an occasion
   * (那天, 当晚), or a span with no point in time (近年来, 任职以来).
   */
  readonly grain: 'day' | 'month' | 'season' | 'year' | 'moment' | 'span';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** What relative times (去年, 上个月) are counted from: the paper's date. */
export interface ReferenceDate {
  readonly year: number;
  readonly month: number | null;
}

const N = '[0-9０-９]';
const HAN = '[〇零一二两三四五六七八九十]';
/** `20**年*月*日`: a date that was told and made unreadable; its year is not known. A bare `*月*日` was never filled in. */
const MASK = '[*＊×]';
const YEAR = `(?:(?:19|20|１９|２０)(?:${N}{2}|${N}?${MASK}{1,2})|[〇零一二三四五六七八九]{4})\\s?年`;
const SHORT_YEAR = `(?<!${N})${N}{2}年(?=${N}{1,2}月|[，,底初末春夏秋冬])`;
const RELATIVE_YEAR = '(?:大前年|前年|去年|上年|今年|本年度?|当年|同年|次年|翌年|第二年|那年|这一年)';
const MONTH = `(?:${N}{1,2}|${HAN}{1,3}|${MASK}{1,2}|正|腊)\\s?月份?(?:[初底末上中下]旬?)?`;
const DAY = `(?:${N}{1,2}|${HAN}{1,3}|${MASK}{1,2})\\s?[日号]`;
const SEASON =
  '(?:[上下]半年|年初|年中|年底|年末|岁末|年关|(?:一|二|三|四|第[一二三四]|[1-4])季度|[春夏秋冬](?:天|季|日|里|耕|播|收|训)|春夏之交|秋冬之交|初[春夏秋冬]|[深暮]秋|盛夏|隆冬|寒冬|汛期|春节|国庆|中秋|五一|元旦|清明|端午|腊月|除夕|元宵|春运|两会期间|[寒暑]假)(?:节|期间|前夕?|后|长假|当天)*';
const RELATIVE_MONTH =
  '(?:上个?月|本月|这个月|前不久|不久前|日前|近日|前些天|前段时间|上周|前几天|昨天|前天)';
const MOMENT =
  '(?:当天|当日|当晚|那天|那晚|那次|那回|有一次|有一回|有次|有一天|一次|第二天|次日|同一天|此前|会后|事后|随后|后来)';
const SPAN =
  '(?:近年来|近[几两三]年|几年来|多年来|长期以来|一直以来|一段时间以来|今年以来|去年以来|任职以来|到任以来|上任以来|任现职以来|工作以来|平时|平常|平日|往往|历年|(?:这|那)几年)';

/** What any of the expressions may begin with: tried at every character of a paper, so that the rest must be rare. */
const OPENERS =
  '(?=[0-9０-９〇零一二两三四五六七八九十正腊自近几多长今去任到上下工平往历这那大前当本同次翌第年岁春夏秋冬初深暮盛隆寒汛国中元清端除暑不日昨有此会事随后])';

/** Numbered groups, in the order of `readParts`: an object of named ones for each hit costs more than the search. */
const PATTERN = new RegExp(
  `${OPENERS}(?:${[
    `(${SPAN}|自?${YEAR}(?:${MONTH})?(?:以来|来(?=[，,、：的])|至今|起))`,
    `(?:(${YEAR}|${SHORT_YEAR}|${RELATIVE_YEAR})(?:的|年)?)(?:(${MONTH})(${DAY})?|(${SEASON}))?`,
    `(${MONTH})(${DAY})?`,
    `((?:19|20)\\d{2}[.\\-/]\\d{1,2}(?:[.\\-/]\\d{1,2})?)`,
    `(${RELATIVE_MONTH})`,
    `(${SEASON})`,
    `(${MOMENT})`,
  ].join('|')})`,
  'gu',
);

/** What of a time expression was said. */
interface Parts {
  readonly span: string | undefined;
  readonly year: string | undefined;
  /** A bare month stands without its year. */
  readonly month: string | undefined;
  readonly bareMonth: string | undefined;
  readonly day: string | undefined;
  readonly dotted: string | undefined;
  readonly relative: string | undefined;
  readonly season: string | undefined;
  readonly bareSeason: string | undefined;
  readonly moment: string | undefined;
}

function readParts(match: RegExpExecArray): Parts {
  return {
    span: match[1],
    year: match[2],
    month: match[3],
    day: match[4] ?? match[7],
    season: match[5],
    bareMonth: match[6],
    dotted: match[8],
    relative: match[9],
    bareSeason: match[10],
    moment: match[11],
  };
}

const RELATIVE_OFFSETS: Readonly<Record<string, number>> = {
  大前年: -3,
  前年: -2,
  去年: -1,
  上年: -1,
  今年: 0,
  本年: 0,
  本年度: 0,
};

/**
 * All time expressions of a text in order. Relative ones are resolved against `reference` where it is given; 同年,
 * 当年, 次年 against the last year named before.
 */
export function findTimes(value: string, reference: ReferenceDate | null = null): TimeExpression[] {
  const found: TimeExpression[] = [];
  let lastYear: number | null = null;
  PATTERN.lastIndex = 0;
  for (let match = PATTERN.exec(value); match !== null; match = PATTERN.exec(value)) {
    const parts = readParts(match);
    if (isDuration(value, match.index, match[0], parts)) continue;
    const year = yearOf(parts, reference, lastYear);
    const month = monthOf(parts, reference);
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      grain: grainOf(parts),
      year: year ?? (parts.bareMonth && reference ? inferYear(month, reference, lastYear) : null),
      month,
      day: numberIn(parts.day),
    });
    if (parts.year && year !== null) lastYear = year;
  }
  return found;
}

/** 两个月, 3月份 alone is a month, 三月 after 第 or 个 is none; 一次 counts as a moment only where it opens a story. */
function isDuration(value: string, index: number, text: string, parts: Parts): boolean {
  const before = value.slice(Math.max(0, index - 1), index);
  if (parts.moment === '一次')
    return !/^[，。；：\s]?$/.test(before) || !/^[^，。]{2,}/.test(value.slice(index + text.length));
  if (parts.bareMonth) return before === '个' || before === '每' || before === '第' || before === '满';
  if (parts.bareSeason) return before === '每';
  return false;
}

function grainOf({
  span,
  day,
  dotted,
  month,
  bareMonth,
  season,
  bareSeason,
  year,
}: Parts): TimeExpression['grain'] {
  if (span) return 'span';
  if (day || (dotted ?? '').split(/[.\-/]/).length === 3) return 'day';
  if (month || bareMonth || dotted) return 'month';
  if (season || bareSeason) return 'season';
  return year ? 'year' : 'moment';
}

function yearOf(
  { dotted, relative, year: text }: Parts,
  reference: ReferenceDate | null,
  last: number | null,
): number | null {
  if (dotted) return Number(dotted.slice(0, 4));
  if (relative) return reference?.year ?? null;
  if (!text) return null;
  if (text in RELATIVE_OFFSETS) return reference ? reference.year + (RELATIVE_OFFSETS[text] as number) : null;
  if (/^(?:同年|当年|那年|这一年)$/.test(text)) return last;
  if (/^(?:次年|翌年|第二年)$/.test(text)) return last === null ? null : last + 1;
  const number = parseNumber(text.replace(/\s?年$/, ''));
  if (number === null) return null;
  return number < 100 ? 2000 + number : number;
}

function monthOf(
  { dotted, month, bareMonth, relative }: Parts,
  reference: ReferenceDate | null,
): number | null {
  if (dotted) return Number(dotted.split(/[.\-/]/)[1]);
  const text = month ?? bareMonth;
  if (text) return text.startsWith('正') ? 1 : text.startsWith('腊') ? 12 : numberIn(text);
  if (!relative || !reference?.month) return null;
  if (/^上个?月$/.test(relative)) return reference.month === 1 ? 12 : reference.month - 1;
  return /^(?:本月|这个月)$/.test(relative) ? reference.month : null;
}

/** A bare month belongs to the year last named, or to the latest such month before the paper's date. */
function inferYear(month: number | null, reference: ReferenceDate, last: number | null): number {
  if (last !== null) return last;
  return month !== null && reference.month !== null && month > reference.month
    ? reference.year - 1
    : reference.year;
}

function numberIn(text: string | undefined): number | null {
  const digits = text?.match(/^[0-9０-９〇零一二三四五六七八九十]+/)?.[0];
  return digits ? parseNumber(digits) : null;
}

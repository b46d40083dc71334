import { parseNumber } from '../../../src/language/numerals.ts';
import type { Text } from '../../../src/language/text.ts';
import type { Announcement } from './announcements.ts';
import { findSpokenNumbers, type SpokenNumber } from './spoken-numbers.ts';

/** A count that stands right before what it counts, with how much is told there. */
export interface CountedRow {
  readonly announcement: Announcement;
  readonly given: number;
  /** Whether what is counted can be nothing but the row: else it may be villages, and the row about them. */
  readonly sure: boolean;
}

/** What a row is read from: a paragraph, or a heading that ends every row before it. */
interface Paragraph {
  readonly text: Text;
  readonly type: string;
}

const N = '([0-9]{1,2}|[两二三四五六七八九十]{1,3})';
const UNIT = '个?方面|个?层面|件事|[点条处项个件笔类种层桩]';
const NOUN =
  '突出问题|主要问题|问题|主要原因|原因|根源|根子|不足|差距|环节|毛病|表现|短板|漏洞|弱项|缺点|教训|欠账|旧账|账|事项|任务|苗头|关口';
const KNOWN = new RegExp(`^(?:${NOUN})?(?:，?分别[是为])?$`);

/** The count at the end of the words before a row: 没有改到位的有三个：, 还欠三笔账：, 有三处做得不到位。 */
const BEFORE_ROW = new RegExp(
  `(?<![第0-9.几])${N}(${UNIT})([^。；，：:、]{0,8}(?:，分别[是为])?)([：:，。])[^。；]{0,3}$`,
);
/** 从五个方面挖根子。, 分三层说清楚。 */
const DIVIDED = new RegExp(
  `(?:从|分成|分为|分|就|在)${N}(个?方面|个?层面|层|点|条|头)[^。；，：:、]{1,14}[：:。]$`,
  'u',
);
/** So much before a row may hold its count. */
const LONGEST_HEAD = 60;
/** A row is followed through so many paragraphs. */
const LONGEST_ROW = 40;

/** Rows that open inside a paragraph with 一是, 第一， or 其一， behind a count, and may go on in the paragraphs after it. */
export function spokenRows(paragraphs: readonly Paragraph[], index: number): CountedRow[] {
  const value = paragraphs[index]?.text.value ?? '';
  const spoken = findSpokenNumbers(value);
  const first = spoken.find(number => number.value === 1);
  if (!first || first.at === 0) return [];
  const from = Math.max(0, first.at - LONGEST_HEAD);
  const head = headOf(value.slice(from, first.at));
  if (!head) return [];
  const own = spoken.filter(({ family, at }) => family === first.family && at >= first.at);
  const given = goOn(paragraphs, index, first, lengthOf(own));
  if (given < 2 || given === head.announcement.number) return [];
  const { announcement } = head;
  const placed = { ...announcement, at: announcement.at + from, end: announcement.end + from };
  return [{ ...head, announcement: placed, given }];
}

/** 五个科室, 三处基层院, 两笔款 are things in the world; 三点体会, 两处做得不到位 stand in the paper. */
function isOfPaper(unit: string, behind: string): boolean {
  return unit === '处' ? /[不没未欠差]|失守|走样/.test(behind) : !/^[个种类层桩笔处]$/.test(unit);
}

function headOf(before: string): { announcement: Announcement; sure: boolean } | null {
  const match = BEFORE_ROW.exec(before);
  if (match) {
    const behind = match[3] as string;
    const sure = KNOWN.test(behind) || isOfPaper(match[2] as string, behind);
    // 走访了三个村。一是…: only a colon leads on from what is no part of a paper
    const leadsOn = /[：:]/.test(match[4] as string) && !behind.includes('，');
    if (sure || leadsOn) return announced(match, sure);
  }
  const divided = DIVIDED.exec(before);
  return divided ? announced(divided, /方面$/.test(divided[2] as string)) : null;
}

function announced(
  match: RegExpExecArray,
  sure: boolean,
): { announcement: Announcement; sure: boolean } | null {
  const number = parseNumber(match[1] as string);
  if (number === null || number < 2) return null;
  const [text] = match;
  return {
    announcement: { counted: 'items', number, at: match.index, end: match.index + text.length, text },
    sure,
  };
}

/** The length of a row with its paragraphs behind the one where it opens. */
function goOn(
  paragraphs: readonly Paragraph[],
  index: number,
  { family }: SpokenNumber,
  within: number,
): number {
  let length = within;
  for (const { text, type } of paragraphs.slice(index + 1, index + 1 + LONGEST_ROW)) {
    if (type === 'heading') break;
    const own = findSpokenNumbers(text.value).filter(number => number.family === family);
    const [opening] = own;
    if (opening?.at !== 0) continue;
    if (opening.value !== length + 1) break;
    length = Math.max(length + 1, lengthOf(own));
  }
  return length;
}

/** How far a row counts; a second row does not belong to it. */
function lengthOf(row: readonly SpokenNumber[]): number {
  let last = 0;
  for (const { value } of row) {
    if (value === 1 && last > 0) break;
    last = Math.max(last, value);
  }
  return last;
}

/** 没有完成的三项分别是：, 我看到五处相像： */
const BEFORE_LIST = new RegExp(
  `(?<![第0-9.几])${N}(${UNIT})([^。；，：:、]{0,8}(?:，分别[是为])?)[：:]`,
  'g',
);
/** Nobody lists things at greater length in one sentence. */
const LONGEST_LIST = 400;

/** Lists behind a count and a colon whose members say by their first letter that they are members: 都…，都…，都…。, or are joined by 、 alone. */
export function listedRows(value: string): CountedRow[] {
  const rows: CountedRow[] = [];
  for (const match of value.matchAll(BEFORE_LIST)) {
    const from = match.index + match[0].length;
    const list = value.slice(from, from + LONGEST_LIST);
    const end = list.search(/[。；？！]/);
    const isThing = !KNOWN.test(match[3] as string) && /^[个种类层桩笔]$/.test(match[2] as string);
    const head = isThing ? null : announced(match, false);
    if (!head || end < 0 || list[end] === '；') continue;
    const given = membersOf(list.slice(0, end), head.announcement.number);
    if (given >= 2 && given !== head.announcement.number) rows.push({ ...head, given });
  }
  return rows;
}

/** How many members a list has; 0 where its marks do not tell. */
function membersOf(list: string, number: number): number {
  const clauses = list.split('，');
  if (clauses.length > 1) {
    const alike = clauses.every(
      clause => clause[0] === clauses[0]?.[0] && /^[都也有既]|^[一另]/.test(clause),
    );
    return alike ? clauses.length : 0;
  }
  if (!list.includes('、') || /[等“《（]/.test(list)) return 0;
  const least = list.split('、').length;
  const most = list.split(/[、和与及跟]/).length;
  return most < number ? least : 0;
}

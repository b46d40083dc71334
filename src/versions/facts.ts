import { findTimes } from '../language/dates.ts';
import { parseNumber } from '../language/numerals.ts';
import { SURNAMES } from '../language/surnames.ts';
import { overlaps, type Range } from '../language/text.ts';
import type { Change, Comparison, Part } from './model.ts';
import { TITLE_LENGTH } from './parts.ts';
import { type View, withoutNumbering } from './view.ts';

/** Something that can be looked up: a time of the calendar, a counted thing, somebody called by name. */
export interface Fact {
  readonly kind: 'time' | 'number' | 'person';
  /** The same for two ways of writing one thing: 三次 and 3次. */
  readonly key: string;
  readonly text: string;
  readonly range: Range;
}

const FIGURE =
  /[0-9０-９]{1,20}(?:[.．,，][0-9０-９]{1,20})?(?:[多余])?[百千万亿]{0,2}[多余]?(?:[%％‰]|个(?:月|小时)|分钟|公里|平方米|\p{Script=Han})?/gu;
const HAN_COUNT =
  /[二三四五六七八九十百千两]{1,6}[多余]?(?:[万亿]{0,2})(?:元|个?人|户|次|名|天|公里|亩|份|件|家|张(?!皮)|平方米|辆|桌|吨|页|篇|条|项|册|处|间|台|栋|所|分钟|小时(?![以之]?[内外])|趟|岁|头|只|根|棵|块|套|枚|箱|瓶|个月|位|封|遍)/gu;
/** Not what they look like: 十八大, 第三次, the count of drafts, the fixed phrases of politics. */
const NO_COUNT_BEFORE = /(?:[第每各这那逐前后近几数同]|(?:^|[^\p{L}]|[的在])[上下])$/u;
/** 身边年轻同志 are nobody by name. */
const NO_NAME = /家庭|席间|年轻|青年|领导|干部|党员|有关|部门|[老女男新]$/u;
const POSTS =
  '(?:同志|局长|书记|主任|镇长|乡长|县长|市长|区长|村长|科长|处长|部长|校长|院长|所长|站长|馆长|队长|组长|经理|老师|医生|护士|老人|老汉|大爷|大娘|大妈|大叔|师傅)';
/** What may stand right before a name: 个别同志 and 习近平总书记 hold none that begins in their middle. */
const BEFORE_NAME = '的和与及向请对让叫由是被找给跟同在了把局委部处科院所站村镇乡县市厂队组民户员工生友属';
/** A name beside a post or an address; names that stand alone are told apart from words too badly. */
const PERSONS = new RegExp(
  `(?<=^|[^\\p{Script=Han}]|[${BEFORE_NAME}])[${SURNAMES}]\\p{Script=Han}{0,2}(?=${POSTS})|(?<=${POSTS})[${SURNAMES}]\\p{Script=Han}{1,2}(?=[，。、；：）负牵说问])|(?<=[，。、；的]|^)[老小][${SURNAMES}](?![人学生区时病家板化本])`,
  'gu',
);
/** Number of a list item inside of a text. */
const ITEM_AFTER = /^(?:[、)）]|[.．](?![0-9０-９]))/u;
const WORD_BEFORE = /[\p{L}\p{N}]$/u;

/** Facts of a stretch of text in order; numbers inside of a date are part of the date. Linear in its length. */
export function factsIn(view: View, range: Range): Fact[] {
  const value = withoutNumbering(view, range);
  const facts: Fact[] = [];
  const taken: Range[] = [];
  const add = (kind: Fact['kind'], key: string, start: number, end: number): void => {
    const at = { start: range.start + start, end: range.start + end };
    facts.push({ kind, key: `${kind} ${key}`, text: value.slice(start, end), range: at });
  };
  for (const { start, end, grain, year, month, day, text: words } of findTimes(value)) {
    if (grain === 'span' || grain === 'moment') continue;
    taken.push({ start, end });
    const told = year === null && month === null ? words : `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
    add('time', told, start, end);
  }
  const free = outside(taken);
  for (const match of value.matchAll(FIGURE)) {
    const end = match.index + match[0].length;
    if (!free(match.index) || match[0].endsWith('稿') || isItem(value, match.index, end)) continue;
    add('number', figureKey(match[0]), match.index, end);
  }
  for (const match of value.matchAll(HAN_COUNT)) {
    const before = value.slice(Math.max(0, match.index - 2), match.index);
    if (!free(match.index) || NO_COUNT_BEFORE.test(before) || /[0-9０-９]$/.test(before)) continue;
    add('number', figureKey(match[0]), match.index, match.index + match[0].length);
  }
  for (const match of value.matchAll(PERSONS))
    if (!NO_NAME.test(match[0])) add('person', match[0], match.index, match.index + match[0].length);
  return facts.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

function isItem(value: string, start: number, end: number): boolean {
  return (
    ITEM_AFTER.test(value.slice(end, end + 2)) &&
    !WORD_BEFORE.test(value.slice(Math.max(0, start - 1), start))
  );
}

/** Whether an offset lies in none of some ranges, asked in ascending order. */
function outside(ranges: readonly Range[]): (offset: number) => boolean {
  const starts = [...ranges].sort((a, b) => a.start - b.start);
  return offset => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as Range).start <= offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 || offset >= (starts[low - 1] as Range).end;
  };
}

function figureKey(text: string): string {
  const narrow = text.replace(/[０-９％．，]/gu, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const head = /^[〇零一二两三四五六七八九十百千]+/u.exec(narrow)?.[0] ?? '';
  const number = head === '' ? null : parseNumber(head);
  const told = number === null ? narrow : `${number}${narrow.slice(head.length)}`;
  return told.replaceAll(',', '').replace(/个人$/u, '人');
}

/** A fact that stands in the place of another. */
export interface Replaced {
  readonly old: Fact;
  readonly new: Fact;
}

/** What a change did to the facts. */
export interface FactChange {
  readonly change: Change;
  /** Facts that no part of the old draft tells. */
  readonly gained: readonly Fact[];
  /** Facts that no part of the new draft tells any more. */
  readonly lost: readonly Fact[];
  readonly replaced: readonly Replaced[];
  /** Nothing but facts was changed in the wording. */
  readonly only: boolean;
}

/** What is told about the paper and not in it. */
const ABOUT: readonly Part['kind'][] = ['front-matter', 'title', 'sign-off', 'section', 'dimension'];

/** Whether a part is told about the paper: front matter, headings, and bare lines above the text (第七稿 2014年6月20日). */
function isAbout({ kind, section, role, title, range }: Part): boolean {
  if (ABOUT.includes(kind)) return true;
  const isAbove = kind === 'paragraph' && (section === '' || role === 'preamble');
  return isAbove && range.end - range.start <= TITLE_LENGTH && !/[。！？；：，,;:!?]/u.test(title);
}

/** Whether a change is one of the text proper. */
export function isText({ old, new: next }: Change): boolean {
  return ![...old, ...next].every(isAbout);
}

/** Whether one part became one part without a word being changed: then no fact was. */
function isOnlyForm({ old, new: next, wording }: Change): boolean {
  return old.length === 1 && next.length === 1 && (wording === 'same' || wording === 'format');
}

/** Longest replaced stretch, in units, that exchanges a fact; a longer one tells something else. */
const EXCHANGE = 40;

/** Facts gained, lost and replaced, change by change; facts that went to another part of the paper count as neither. */
export function compareFacts({ views, changes }: Comparison): FactChange[] {
  const touched = changes.filter(change => isText(change) && !isOnlyForm(change));
  const each = touched.map(change => ({
    change,
    old: change.old.flatMap(({ range }) => factsIn(views[0], range)),
    new: change.new.flatMap(({ range }) => factsIn(views[1], range)),
  }));
  const facts = [each.flatMap(one => one.old), each.flatMap(one => one.new)] as const;
  const spelt = [
    touched.flatMap(change => change.old.flatMap(({ range }) => speltIn(views[0], range))),
    touched.flatMap(change => change.new.flatMap(({ range }) => speltIn(views[1], range))),
  ] as const;
  const gone = surplus(facts[0], facts[1], surplus(spelt[1], spelt[0]));
  const come = surplus(facts[1], facts[0], surplus(spelt[0], spelt[1]));
  return each.map(({ change, old, new: next }) => {
    const lost = old.filter(fact => take(gone, fact.key));
    const gained = next.filter(fact => take(come, fact.key));
    const replaced = replacedIn(change, lost, gained);
    const out = new Set(replaced.flatMap(pair => [pair.old, pair.new]));
    return {
      change,
      gained: gained.filter(fact => !out.has(fact)),
      lost: lost.filter(fact => !out.has(fact)),
      replaced,
      only: replaced.length > 0 && onlyFacts(change, replaced),
    };
  });
}

/** How many more times each fact is told on one side; `spelt` are those that the other side tells in numerals alone. */
function surplus(
  facts: readonly Keyed[],
  others: readonly Keyed[],
  spelt: ReadonlyMap<string, number> = new Map(),
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of facts) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { key } of others) if (counts.has(key)) counts.set(key, (counts.get(key) as number) - 1);
  for (const [key, count] of spelt)
    if (count > 0 && counts.has(key)) counts.set(key, (counts.get(key) as number) - count);
  return counts;
}

type Keyed = Pick<Fact, 'key'>;

const SPELT = /[〇零一二两三四五六七八九十百千]{1,6}[多余]?[万亿]{0,2}\p{Script=Han}/gu;

/**
 * What is counted in Han numerals, with the keys of facts. Too vague to be one (两个 in 两个方面), it may yet be a fact that was
 * written in digits before.
 */
function speltIn(view: View, range: Range): Keyed[] {
  const value = withoutNumbering(view, range);
  const known = new Set(factsIn(view, range).map(fact => fact.range.start - range.start));
  return [...value.matchAll(SPELT)]
    .filter(({ index }) => !known.has(index))
    .map(([words]) => ({ key: `number ${figureKey(words)}` }));
}

function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left <= 0) return false;
  counts.set(key, left - 1);
  return true;
}

/** A deletion and an insertion at one place. */
function exchanges({ spans }: Change): { old: Range; new: Range }[] {
  return spans.flatMap((span, i) => {
    const after = spans[i + 1];
    if (span.kind !== 'delete' || after?.kind !== 'insert') return [];
    return [{ old: span.old, new: after.new }];
  });
}

function replacedIn(change: Change, lost: readonly Fact[], gained: readonly Fact[]): Replaced[] {
  const pairs: Replaced[] = [];
  for (const { old, new: next } of exchanges(change)) {
    if (old.end - old.start > EXCHANGE || next.end - next.start > EXCHANGE) continue;
    const theirs = gained.filter(({ range }) => overlaps(range, next));
    for (const fact of lost.filter(({ range }) => overlaps(range, old))) {
      const k = theirs.findIndex(({ kind }) => kind === fact.kind);
      if (k < 0) continue;
      pairs.push({ old: fact, new: theirs[k] as Fact });
      theirs.splice(k, 1);
    }
  }
  return pairs;
}

/** Whether every change of words lies in a replaced fact. */
function onlyFacts({ spans }: Change, replaced: readonly Replaced[]): boolean {
  return spans.every(({ kind, old, new: next }) => {
    if (kind === 'delete') return replaced.some(({ old: { range } }) => overlaps(range, old));
    if (kind === 'insert') return replaced.some(pair => overlaps(pair.new.range, next));
    return true;
  });
}

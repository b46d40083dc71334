import { memoised } from '../../../src/language/memo.ts';
import { parseNumber } from '../../../src/language/numerals.ts';
import type { Announcement } from './announcements.ts';

/** What was taken on, what was done and what was not: 认领8个问题 … 5个已经改完 … 没有改到位的有1个. */
export interface Ledger {
  readonly announcement: Announcement;
  /** Done and undone together. */
  readonly given: number;
}

const N = '([0-9]{1,3}|[一二两三四五六七八九十]{1,3})';
const UNIT = '(?:个|条|项|件)';
const DONE =
  '(?:改完|改到位|改好|改掉|整改到位|整改完成|整改完毕|完成整改|完成|办结|办完|销号|解决|落实到位|做到位|做完)';

/** What was taken on: 认领问题8个, 列出整改措施31项, 承诺九件事. */
const TAKEN = new RegExp(
  `(?:认领|列出|列了|定了|定下|制定|承诺|查摆出?|领了|提出|确定|梳理出?)(?:了|的)?(?:整改|突出|主要)?(?:问题|事项|措施|任务|清单)?${N}${UNIT}(?:整改|突出|主要)?(?:问题|事项|措施|任务|事)?|(?<=[，、])(?:整改)?(?:措施|问题|事项)${N}${UNIT}`,
  'g',
);
/** What was done: 办结4项, 改到位的三个, 5个问题已经改完. */
const FINISHED = [
  new RegExp(`(?<![没未不])(?<!没有|尚未)${DONE}(?:了|的)?(?:有|是)?${N}${UNIT}`, 'g'),
  new RegExp(
    `(?<![第0-9])${N}${UNIT}(?:问题|事项|措施|任务)?(?:已经|已|都|均|全部|按期|如期){0,2}${DONE}(?!的)`,
    'g',
  ),
];
/** What was not: 没有改到位的有两个, 未完成1项, 还有1项没有做完, 没有改到位的是“包联不住院”. */
const LEFT = [
  new RegExp(
    `(?:没有|没|未|尚未|还没有?)(?:能)?(?:全部)?${DONE}(?:的)?(?:问题|事项|措施)?(?:还)?(?:有|是|为)?${N}${UNIT}`,
    'g',
  ),
  new RegExp(
    `(?:还有|尚有|还剩|剩下?|余下|另有|其余|另外)(?:的)?${N}${UNIT}[^，。；]{0,10}(?:没|未|正在|仍|不到位|拖)`,
    'g',
  ),
];
/** A single one that is named in place of a number. */
const LEFT_ONE = new RegExp(
  `(?:没有|没|未|尚未|还没有?)(?:能)?${DONE}的是(?![0-9一二两三四五六七八九十]{1,3}${UNIT})([^。；]{2,60})`,
  'g',
);

/** Nobody keeps books at greater length in one paragraph. */
const LONGEST = 3_000;

/** The ledger of a paragraph whose sides do not add up to any number that was taken on; `null` where they do or none is kept. */
export const ledgerAtOdds = memoised((value: string): Ledger | null => {
  if (value.length > LONGEST || !/[没未剩余还]/.test(value)) return null;
  const taken = [...value.matchAll(TAKEN)];
  const [first] = taken;
  if (!first) return null;
  const finished = firstOf(value, FINISHED, first.index + first[0].length);
  if (!finished) return null;
  const left = undone(value, finished.end);
  if (left === 0) return null;
  const given = finished.number + left;
  const before = taken.filter(({ index }) => index < finished.at);
  // whatever verb took it on, 定措施26条 or 共26条: a number that the sides add up to keeps the books
  if (numbersBefore(value, finished.at).includes(given)) return null;
  // 定了14条措施，完成12条: the last count of the same measure word is the one that was worked off
  const same = before.filter(({ 0: text }) => unitOf(text) === finished.unit);
  // 查摆问题11项，完成22条: other things were worked off than those that were found
  const alike = before.filter(({ 0: text }) => [unitOf(text), finished.unit].includes(ANY_UNIT));
  const match = same.at(-1) ?? alike.at(-1);
  const number = match ? numberOf(match) : 0;
  if (!match || number < 2) return null;
  const [text] = match;
  return {
    announcement: { counted: 'items', number, at: match.index, end: match.index + text.length, text },
    given,
  };
});

/** The measure word of anything; the others tell problems from measures. */
const ANY_UNIT = '个';
const COUNT = new RegExp(`${N}${UNIT}`, 'g');

/** All numbers of things that are told up to a place. */
function numbersBefore(value: string, end: number): number[] {
  return [...value.slice(0, end).matchAll(COUNT)].map(numberOf);
}

interface Count {
  readonly at: number;
  readonly end: number;
  readonly number: number;
  readonly unit: string;
}

function firstOf(value: string, patterns: readonly RegExp[], from: number): Count | null {
  const all = patterns
    .flatMap(pattern => [...value.matchAll(pattern)])
    .filter(({ index }) => index >= from)
    .sort((a, b) => a.index - b.index);
  const [match] = all;
  if (!match) return null;
  const [text] = match;
  return { at: match.index, end: match.index + text.length, number: numberOf(match), unit: unitOf(text) };
}

/** How many are told to be undone; 0 where it is not said. */
function undone(value: string, from: number): number {
  const counted = firstOf(value, LEFT, from);
  if (counted) return counted.number;
  const [named] = [...value.matchAll(LEFT_ONE)].filter(({ index }) => index >= from);
  // several may be named in a row
  return named && !/[、；]|和|及|以及|另/.test((named[1] as string).split('，')[0] as string) ? 1 : 0;
}

function numberOf(match: RegExpExecArray): number {
  return parseNumber((match[1] ?? match[2]) as string) ?? 0;
}

function unitOf(text: string): string {
  return /[个条项件]/.exec(text.replace(/事件|条件/g, ''))?.[0] ?? '';
}

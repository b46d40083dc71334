import type { Draft } from '../draft/model.ts';
import { HAN_NUMERAL, parseNumber } from '../language/numerals.ts';
import { sourceRange } from '../language/text.ts';
import { positionAt } from '../source/source.ts';

/** A count that the opening gives of how the paper came about: 谈心谈话60余人次. */
export interface OpeningCount {
  readonly text: string;
  /** What is counted; `null` where no word that is known says it. */
  readonly thing: string | null;
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** What openings count, the longer word first. */
const THINGS: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: '谈话', pattern: /谈心谈话|谈心|谈话|交谈|交心/ },
  { name: '座谈', pattern: /座谈会?|恳谈会?/ },
  { name: '问卷', pattern: /问卷|调查表|征求意见表|意见表/ },
  { name: '意见', pattern: /征求到?|意见建议|意见|建议/ },
  { name: '走访', pattern: /走访|家访|访谈|入户|下访|深入|听取/ },
  { name: '调研', pattern: /调研|调查研究/ },
  { name: '学习', pattern: /学习|研讨|辅导/ },
  { name: '查摆', pattern: /查摆|梳理|归纳|查找/ },
];

const COUNT = new RegExp(
  `([0-9０-９]{1,6}|[${HAN_NUMERAL}]{1,7})(余|多)?(个)?(人次|人|条次|条|次|场次|场|份|户|名|轮|张|件|处|家|个)`,
  'g',
);
/** The thing stands before its count in the same clause, or right behind it. */
const BEFORE = 14;
const BEHIND = 8;
const MOST = 40;

/** Counts of the opening, in order. */
export function openingCounts({ sections, lines }: Draft): OpeningCount[] {
  const counts: OpeningCount[] = [];
  for (const { role, sentences } of sections) {
    if (role !== 'preamble') continue;
    for (const { text } of sentences) {
      for (const match of text.value.matchAll(COUNT)) {
        const value = parseNumber(match[1] as string);
        if (value === null) continue;
        const thing = thingAt(text.value, match.index, match[0].length);
        const from = Math.min(thing?.at ?? match.index, match.index);
        const to = Math.max(thing?.end ?? 0, match.index + match[0].length);
        const { start, end } = sourceRange(text, from, to);
        counts.push({
          text: text.value.slice(from, to),
          thing: thing?.name ?? null,
          value,
          start,
          end,
          line: positionAt(lines, start).line,
          column: positionAt(lines, start).column,
        });
        if (counts.length >= MOST) return counts;
      }
    }
  }
  return counts;
}

function thingAt(
  sentence: string,
  index: number,
  length: number,
): { name: string; at: number; end: number } | null {
  const from = Math.max(0, index - BEFORE);
  const before = sentence.slice(from, index);
  const clause = Math.max(...[...'，。；、,;'].map(mark => before.lastIndexOf(mark))) + 1;
  const near = lastThing(before.slice(clause));
  if (near) return { name: near.name, at: from + clause + near.at, end: from + clause + near.end };
  const behindAt = index + length;
  const behind = /^[^，。；、,;]*/.exec(sentence.slice(behindAt, behindAt + BEHIND))?.[0] ?? '';
  const next = lastThing(behind);
  return next ? { name: next.name, at: behindAt + next.at, end: behindAt + next.end } : null;
}

function lastThing(words: string): { name: string; at: number; end: number } | null {
  let best: { name: string; at: number; end: number } | null = null;
  for (const { name, pattern } of THINGS) {
    const match = pattern.exec(words);
    if (match && (!best || match.index > best.at))
      best = { name, at: match.index, end: match.index + match[0].length };
  }
  return best;
}

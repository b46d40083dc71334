import * as v from 'valibot';
import type { Block, Draft } from '../../src/draft/model.ts';
import { covers, type Range, sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { findSpokenNumbers, type SpokenNumber, saysOtherwise } from '../support/counts/spoken-numbers.ts';
import { hanNumber, readNumber } from '../support/numbered-lines.ts';
import { proseBlocks } from '../support/prose.ts';

/** How far before a number other words for its predecessor are looked for, in characters. */
const REACH = 600;

type Family = SpokenNumber['family'];

/** The last number of each family: of those that open a paragraph, of any, and of those that opened one before the last headings. */
interface Carried {
  readonly opening: Map<Family, number>;
  readonly any: Map<Family, number>;
  readonly before: ReadonlyMap<Family, number>;
}

function nothing(): Carried {
  return { opening: new Map(), any: new Map(), before: new Map() };
}

/** Whether a block stands among the problems: for blocks in the order of the paper, so that no section is looked at twice. */
function problemBlocks({ sections }: Draft): (block: Block) => boolean {
  const bodies = sections.filter(({ role }) => role === 'problems').map(({ body }) => body);
  let next = 0;
  return ({ range }) => {
    while (next < bodies.length && (bodies[next] as Range).end < range.start) next++;
    const body = bodies[next];
    return body !== undefined && covers(body, range);
  };
}

/** A row ends at a heading, but that of problems may go on under the next: 五是… （二）享乐主义方面 六是…. */
function behindHeading({ opening, before }: Carried): Carried {
  return { opening: new Map(), any: new Map(), before: new Map([...before, ...opening]) };
}

export default defineRule({
  id: 'format/spoken-sequence',
  criterion: 'format',
  title: {
    zh: '“一是”“二是”“第一”“第二”前后相接',
    en: 'Run-in numbers (一是, 二是, 第一) follow each other',
  },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  needs: [],
  messages: {
    jump: {
      message: {
        zh: '出现“{found}”，但前面没有与它相接的第{missing}项',
        en: '“{found}” stands here, but no item {missing} comes before it',
      },
      hint: {
        zh: '核对是漏了一项，还是删改后没有改序号',
        en: 'Check whether an item was lost or the numbers were not renewed',
      },
    },
    repeat: {
      message: { zh: '“{found}”连用了两次', en: '“{found}” is used twice in a row' },
      hint: { zh: '后一处顺次改为“{expected}”', en: 'The second one should be {expected}' },
    },
    disorder: {
      message: {
        zh: '“{found}”排在第{previous}项之后，次序颠倒',
        en: '“{found}” comes after item {previous}',
      },
      hint: { zh: '按先后次序重排', en: 'Put the items in order' },
    },
  },
  docs: {
    why: {
      zh: '“一是”之后直接“三是”，读的人会以为漏了一项；删改后没有通读的痕迹，也会让人怀疑材料是拼凑的。',
      en: 'Where 三是 follows 一是 a reader looks for what is lost: the text was cut and not read again.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：格式要规范、防止交叉重复',
      en: 'Notice, part 7: sound form, no overlaps',
    },
    bad: {
      in: 'discipline',
      text: '对照检查，差距有三处。一是对上级决定传达得慢。三是对错误言论没有当场制止。四是请示报告有时颠倒次序。',
    },
    good: {
      in: 'discipline',
      text: '对照检查，差距有三处。一是对上级决定传达得慢。二是对错误言论没有当场制止。三是请示报告有时颠倒次序。',
    },
  },
  *check({ draft }) {
    const inProblems = problemBlocks(draft);
    let carried = nothing();
    for (const block of proseBlocks(draft)) {
      const style = readNumber(block.text)?.style;
      const heads = block.type === 'heading' || (style && style !== 'yi-shi' && style !== 'ordinal');
      // words that lead to a new row: 存在以下问题：
      const leads = !/^[一二三四五六七八九十第其]/u.test(block.text.value) && /[：:]$/.test(block.text.value);
      if (leads || (heads && !inProblems(block))) carried = nothing();
      else if (heads) carried = behindHeading(carried);
      yield* checkBlock(block, carried);
    }
  },
});

function* checkBlock(block: Block, carried: Carried): Iterable<Issue> {
  const all = findSpokenNumbers(block.text.value);
  for (const family of ['yi-shi', 'ordinal', 'qi'] as const) {
    const numbers = all.filter(number => number.family === family);
    if (numbers.length > 0) yield* checkRow(block, numbers, family, carried);
  }
}

function* checkRow(
  block: Block,
  numbers: readonly SpokenNumber[],
  family: Family,
  carried: Carried,
): Iterable<Issue> {
  // an inner count may end and the outer one go on
  const known = [carried.opening.get(family) ?? 0, carried.any.get(family) ?? 0];
  let last = Math.max(...known);
  for (const [i, number] of numbers.entries()) {
    const goesOn = number.at === 0 ? [...known, carried.before.get(family) ?? 0] : known;
    const code = again(number, last, known, numbers[i + 1]) ? 'repeat' : slipOf(number.value, last, goesOn);
    const before = block.text.value.slice(Math.max(0, number.at - REACH), number.at);
    const said = code === 'jump' && saysOtherwise(before, number.value - 1);
    if (code && !said) yield report(block, number, code, last);
    last = number.value;
  }
  const first = numbers[0] as SpokenNumber;
  if (first.at === 0) carried.opening.set(family, first.value);
  carried.any.set(family, last);
}

/**
 * 一是…一是…三是 in one paragraph, or two paragraphs that open with the same number and hold no row of their own. Where 二是
 * follows the second 一是, an inner count begins there.
 */
function again(
  { value, at }: SpokenNumber,
  last: number,
  [opening, any]: readonly number[],
  next: SpokenNumber | undefined,
): boolean {
  if (value !== 1) return at === 0 && value === opening;
  if (at === 0) return opening === 1 && any === 1;
  return last === 1 && any === 0 && next?.value !== 2;
}

function slipOf(value: number, last: number, known: readonly number[]): string | null {
  if (value === 1 || value === last + 1 || known.includes(value - 1)) return null;
  if (value === last) return 'repeat';
  return value > last ? 'jump' : 'disorder';
}

function report(block: Block, number: SpokenNumber, code: string, last: number): Issue {
  return {
    code,
    range: sourceRange(block.text, number.at, number.at + number.text.length),
    data: {
      found: number.text.replace(/[，,、：:]$/, ''),
      missing: hanNumber(number.value - 1 || 1),
      previous: last > 0 ? hanNumber(last) : '',
      expected: number.text.replace(/[一二三四五六七八九十]+/, hanNumber(last + 1)),
    },
  };
}

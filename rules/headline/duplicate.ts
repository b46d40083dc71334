import * as v from 'valibot';
import type { Problem } from '../../src/draft/model.ts';
import { memoised } from '../../src/language/memo.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';

const options = v.strictObject({
  similar: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(1)), 0.75),
    v.description(
      'Share of common pairs of characters (0 to 1) from which on two headings count as nearly the same.',
    ),
  ),
  order: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0.3), v.maxValue(1)), 0.45),
    v.description(
      'Share of letters that stand in both in one order (0 to 1) from which on two headings are twins if they share a stretch besides; sound papers of 18 authors (2026-11) reach 0.29.',
    ),
  ),
  stretch: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(3)), 5),
    v.description('Fewest letters in a row, in no third heading, that twins share.'),
  ),
  twins: v.pipe(
    v.optional(v.number(), 12),
    v.description('Fewest letters of headings that are looked at for twins: short ones are alike by chance.'),
  ),
  shortest: v.pipe(
    v.optional(v.number(), 4),
    v.description(
      'Headings with fewer characters are not compared: 学用脱节 may well occur twice in a list of tags.',
    ),
  ),
});

export default defineRule({
  id: 'headline/duplicate',
  criterion: 'headline',
  title: { zh: '问题的标题不重复', en: 'No two problems share a heading' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: ['problems'],
  ownWords: ['where', 'whereEn'],
  messages: {
    same: {
      message: {
        zh: '标题“{title}”和前面{where}的一条完全相同',
        en: 'The heading “{title}” is the same as an earlier one {whereEn}',
      },
      hint: {
        zh: '两处说的是一回事，就并成一条；不是一回事，就各写各的毛病',
        en: 'Join the two if they are one thing; else state what each is about',
      },
    },
    similar: {
      message: {
        zh: '标题“{title}”和前面{where}的“{other}”几乎一样',
        en: 'The heading “{title}” is nearly the same as “{other}” {whereEn}',
      },
      hint: {
        zh: '两处说的是一回事，就并成一条；不是一回事，标题要让人分得开',
        en: 'Join the two if they are one thing; else word them so that they can be told apart',
      },
    },
  },
  docs: {
    why: {
      zh: '同一个标题出现两次，不是一个问题拆成两条凑数，就是复制之后忘了改，正是审核标准说的交叉重复。',
      en: 'A heading that occurs twice is one fault counted double, or a copy that nobody adapted.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：防止交叉重复；标题要鲜明',
      en: 'Notice, part 7: no overlaps; distinct headings',
    },
    bad: {
      in: 'problem',
      text: '2.理论学习写在本子上，没有用到工作里\n2012年8月到桃岭乡调研，一上午看了4个村，座谈的人由乡里挑定，三个月后其中的罗圈崖村有62名村民联名上访。\n',
    },
    good: {
      in: 'problem',
      text: '2.走访困难户只进干净院子\n2012年8月到桃岭乡走访，一上午看了4户，都是乡里打扫过的，三个月后其中的罗圈崖村有62名村民联名上访。\n',
    },
  },
  *check({ draft }, { similar, shortest, ...twins }) {
    const keys = draft.problems.map(({ title }) => lettersOf(title).slice(0, LONGEST_TWIN));
    const alone = stretchesOfTwo(keys, twins.stretch);
    const seen: { problem: Problem; key: string; pairs: ReadonlySet<string> }[] = [];
    for (const problem of draft.problems) {
      const key = lettersOf(problem.title);
      if (key.length < shortest) continue;
      const pairs = pairsOf(key);
      const same = seen.find(other => other.key === key);
      const near =
        same ?? seen.find(other => dice(other.pairs, pairs) >= similar) ?? twinOf(key, alone, seen, twins);
      if (near) yield issueFor(problem, near.problem, same !== undefined);
      seen.push({ problem, key, pairs });
    }
  },
});

interface TwinOptions {
  readonly order: number;
  readonly stretch: number;
  readonly twins: number;
}

/** For each stretch of so many letters that just two headings have in common, these two. */
function stretchesOfTwo(keys: readonly string[], length: number): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const key of keys) {
    for (let i = 0; i + length <= key.length; i++) {
      const stretch = key.slice(i, i + length);
      const known = found.get(stretch);
      if (known) known.add(key);
      else found.set(stretch, new Set([key]));
    }
  }
  return new Map([...found].flatMap(([stretch, own]) => (own.size === 2 ? [[stretch, [...own]]] : [])));
}

/**
 * An earlier heading that is this one with some words exchanged: half of it, or a whole clause, is the same. A stretch that a third
 * one shares is a mould of the paper’s, and told as such.
 */
function twinOf<T extends { readonly key: string }>(
  key: string,
  alone: ReadonlyMap<string, readonly string[]>,
  seen: readonly T[],
  { order, stretch, twins }: TwinOptions,
): T | undefined {
  if (key.length < twins || key.length > LONGEST_TWIN) return undefined;
  const others = new Set<string>();
  for (let i = 0; i + stretch <= key.length; i++)
    for (const other of alone.get(key.slice(i, i + stretch)) ?? []) if (other !== key) others.add(other);
  return seen.find(
    ({ key: other }) =>
      others.has(other) &&
      other.length >= twins &&
      2 * lettersInOrder(other, key) >= order * (other.length + key.length),
  );
}

/** Longer ones are no headings, and comparing them takes the square of their length. */
const LONGEST_TWIN = 200;

/** How many letters stand in both in one order. */
function lettersInOrder(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j++)
      next.push(
        letter === b[j - 1] ? (row[j - 1] as number) + 1 : Math.max(row[j] as number, next[j - 1] as number),
      );
    row = next;
  }
  return row[b.length] as number;
}

function issueFor(problem: Problem, other: Problem, same: boolean): Issue {
  const { dimension, title, titleText } = problem;
  const elsewhere = other.dimension !== dimension && other.dimension !== null;
  return {
    code: same ? 'same' : 'similar',
    range: sourceRange(titleText),
    data: {
      title,
      other: other.title,
      where: elsewhere ? `“${other.dimension}”里` : '',
      whereEn: elsewhere ? `under ${other.dimension}` : 'under the same dimension',
    },
    related: [
      { range: sourceRange(other.titleText), message: { zh: '前面的一条在这里', en: 'the earlier one' } },
    ],
  };
}

const lettersOf = memoised((title: string): string => title.replace(/[^\p{L}\p{N}]/gu, ''));

const pairsOf = memoised((key: string): ReadonlySet<string> => {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < key.length; i++) pairs.add(key.slice(i, i + 2));
  return pairs;
});

/** Share of pairs in common, 0 to 1. */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return (2 * common) / Math.max(1, a.size + b.size);
}

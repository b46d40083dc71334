import * as v from 'valibot';
import type { Cause, Draft, Problem } from '../../src/draft/model.ts';
import { groupBy } from '../../src/language/groups.ts';
import { findRepeats } from '../../src/language/similarity.ts';
import { countCharacters, type Range, sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { share } from '../support/options.ts';

const options = v.strictObject({
  like: share(
    0.6,
    'Letters in common and in order (0 to 1) from which on a sentence repeats one of last year.',
  ),
  share: share(
    0.5,
    'Share of an item’s text (0 to 1) in such sentences from which on the item is last year’s.',
  ),
  paper: share(
    0.3,
    'Share of last year’s items (0 to 1) from which on the paper is last year’s with a new cover.',
  ),
  shortest: v.pipe(
    v.optional(v.number(), 12),
    v.description('Sentences of fewer letters repeat by chance and are not compared.'),
  ),
});

export default defineRule({
  id: 'attitude/last-year',
  criterion: 'attitude',
  title: { zh: '不把上年的材料换个封面', en: 'Not last year’s paper with a new cover' },
  severity: 'warning',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: ['previous'],
  messages: {
    problem: {
      message: {
        zh: '“{title}”有 {share}% 同上年材料的“{other}”（第 {line} 行）一样',
        en: '{share} % of “{title}” is what last year’s “{other}” said (line {line})',
      },
      hint: {
        zh: '写今年的事；问题确实没有改掉的，说清上年怎样承诺、为什么没有改、今年又出了什么事',
        en: 'Tell this year’s cases; of a fault that stayed say what was promised, why it failed, and what came of it',
      },
    },
    cause: {
      message: {
        zh: '原因“{title}”有 {share}% 同上年材料的“{other}”（第 {line} 行）一样',
        en: '{share} % of the cause “{title}” is what last year’s “{other}” said (line {line})',
      },
      hint: {
        zh: '从今年查出的事里找原因；同一个原因年年写，说明没有真找',
        en: 'Look for the cause in this year’s cases; the same cause every year was never looked for',
      },
    },
    paper: {
      message: {
        zh: '{all} 条问题和原因里有 {count} 条同上年材料一样，像是换了封面',
        en: '{count} of {all} problems and causes are last year’s: a paper with a new cover',
      },
      hint: {
        zh: '重新征求意见、重新查摆；上年的问题写进“上年度整改落实情况”，说清改没改',
        en: 'Ask for opinions anew; last year’s faults belong to the report on what became of them',
      },
    },
  },
  docs: {
    why: {
      zh: '去年的问题今年照抄，说明去年没有改、今年没有查。',
      en: 'Last year’s faults copied mean that nothing was mended then and nothing examined now.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：态度要端正、文如其人；比对的办法和门槛为本工具自拟',
      en: 'Notice, part 7: upright in attitude, the paper is like its author; method and thresholds are ours',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '督促检查流于形式。（上年的材料里也是这一条，只改了日期）2013年8月我带队查校舍加固，七所学校只在会议室看了照片，白河小学东墙的裂缝没有人提起。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '督促检查流于形式。上年我承诺每所学校都进教室，到今年10月只去了两所，白河小学补了墙没有补梁，11月又停课三天，承诺落空的责任在我。',
    },
  },
  *check({ draft, previous }, options) {
    if (!previous) return;
    const items = [
      ...draft.problems.map(item => ({ code: 'problem', item })),
      ...draft.causes.map(item => ({ code: 'cause', item })),
    ];
    const before = sentencesOf([...previous.problems, ...previous.causes]);
    const now = sentencesOf(items.map(({ item }) => item));
    const repeated = repeatedIn(now, before, options.like, options.shortest);
    const byItem = groupBy(now, ({ item }) => item);
    let count = 0;
    for (const { code, item } of items) {
      const own = byItem.get(item) ?? [];
      const again = own.filter(sentence => repeated.has(sentence));
      const share = lengthOf(again) / Math.max(1, lengthOf(own));
      const [first] = again;
      if (!first || share < options.share) continue;
      count++;
      const matchOf = (sentence: Said): Said => repeated.get(sentence) as Said;
      const other = mostOften(again.map(sentence => matchOf(sentence).item));
      yield {
        code,
        range: { start: item.range.start, end: sourceRange(item.titleText).end },
        anchor: item.title,
        data: {
          title: item.title,
          other: other.title,
          line: lineOf(previous, other.range),
          share: Math.round(share * 100),
        },
        related: again.slice(0, MOST_RELATED).map(sentence => ({
          range: sentence.range,
          message: {
            zh: `上年第 ${lineOf(previous, matchOf(sentence).range)} 行也是这句`,
            en: `line ${lineOf(previous, matchOf(sentence).range)} of last year’s paper`,
          },
        })),
      };
    }
    if (count < 2 || count < options.paper * items.length) return;
    yield {
      code: 'paper',
      range: draft.title?.range ?? {
        start: draft.body.start,
        end: Math.min(draft.body.start + 1, draft.body.end),
      },
      anchor: draft.title?.title ?? '',
      data: { count, all: items.length },
    };
  },
});

const MOST_RELATED = 5;

interface Said {
  readonly item: Problem | Cause;
  readonly value: string;
  readonly range: Range;
}

/** What the items say, heading and sentences; a run-in heading is one of its sentences and counts once. */
function sentencesOf(items: readonly (Problem | Cause)[]): Said[] {
  return items.flatMap(item => {
    const title = sourceRange(item.titleText);
    const rest = item.sentences
      .map(({ text }) => ({ item, value: text.value, range: sourceRange(text) }))
      .filter(({ range }) => range.start !== title.start);
    return [{ item, value: item.titleText.value, range: title }, ...rest];
  });
}

/** The sentences that repeat one of last year, each with that one. */
function repeatedIn(
  now: readonly Said[],
  before: readonly Said[],
  threshold: number,
  minCharacters: number,
): Map<Said, Said> {
  const groups = [...before.map(() => 0), ...now.map(() => 1)];
  const passages = [...before, ...now].map(({ value }) => value);
  const found = new Map<Said, Said>();
  for (const { first, second } of findRepeats(passages, { threshold, minCharacters, groups }))
    if (first < before.length && second >= before.length)
      found.set(now[second - before.length] as Said, before[first] as Said);
  return found;
}

function lengthOf(said: readonly Said[]): number {
  return said.reduce((sum, { value }) => sum + countCharacters(value), 0);
}

function mostOften<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most))[0];
}

function lineOf({ lines }: Draft, { start }: Range): number {
  const next = lines.starts.findIndex(begin => begin > start);
  return next < 0 ? lines.starts.length : next;
}

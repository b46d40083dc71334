import * as v from 'valibot';
import type { Problem } from '../../src/draft/model.ts';
import { countCharacters, sourceRange, type Text } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { share } from '../support/options.ts';
import { casesOf, countFacts } from '../support/sentences.ts';

const options = v.strictObject({
  most: v.pipe(v.optional(v.number(), 36), v.description('Most characters of the heading of a problem.')),
  convention: share(
    0.6,
    'Share of problems with a heading (0 to 1) from which on the first sentence of the others is one.',
  ),
});

export default defineRule({
  id: 'headline/length',
  criterion: 'headline',
  title: { zh: '标题不宜过长', en: 'A heading is short' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: ['problems'],
  messages: {
    long: {
      message: {
        zh: '标题有 {count} 个字，超过 {most} 个：“{start}…”',
        en: 'The heading has {count} characters, more than {most}: “{start}…”',
      },
      hint: {
        zh: '标题只留一句判断，时间、地点、经过挪到正文',
        en: 'Keep one judgement; move time, place and course into the text',
      },
    },
  },
  docs: {
    why: {
      zh: '标题里塞进了经过和原因，毛病反而被盖住，读的人抓不住要害。',
      en: 'A heading that tells the story hides the fault in it.',
    },
    basis: {
      mark: 'O',
      zh: '本工具自拟，依通报“标题要鲜明”',
      en: 'Ours, after the notice: headings are distinct',
    },
    bad: {
      in: 'problem',
      text: '#### 1. 由于长期以来对基层工作的复杂性估计不够充分以及机关事务性工作较多等多方面原因导致下基层调研时间偏少并且掌握真实情况不够全面\n\n2013年10月我到卧龙乡调研，在院长室听了四十分钟汇报，没有上二楼看一眼，次年审计才揭开二楼病房锁了两年的底细。',
    },
    good: {
      in: 'problem',
      text: '#### 1. 调研只坐院长室，不上二楼看病房\n\n2013年10月我到卧龙乡调研，在院长室听了四十分钟汇报，没有上二楼看一眼，次年审计才揭开二楼病房锁了两年的底细。',
    },
  },
  *check({ draft }, { most, convention }) {
    const { problems } = draft;
    const headed = problems.filter(({ titled }) => titled).length >= convention * problems.length;
    for (const problem of problems) {
      const text = headingOf(problem, headed);
      const count = text ? countCharacters(problem.titled ? problem.title : text.value) : 0;
      if (!text || count <= most) continue;
      yield {
        code: 'long',
        range: sourceRange(text),
        anchor: problem.title,
        data: { count, most, start: problem.title.slice(0, 16) },
        ...(!problem.titled && beginsCase(problem, text) ? { severity: 'info' as const } : {}),
      };
    }
  },
});

/** A problem may begin with its case, though the others of the paper have headings. */
function beginsCase(problem: Problem, text: Text): boolean {
  const { start, end } = sourceRange(text);
  return casesOf(problem).some(told => start <= told.start && told.start < end);
}

/**
 * The heading of a problem. Where the problems of a paper have headings, a first sentence that tells no fact is one too,
 * however long it grew.
 */
function headingOf({ titled, titleText, sentences, number }: Problem, headed: boolean): Text | null {
  // the only sentence of an item is no heading, and may be long
  const [first] = sentences;
  if (!first) return null;
  if (titled) return titleText;
  if (!headed || !number || sentences.length < 2 || countFacts(first.text.value) > 0) return null;
  return first.text;
}

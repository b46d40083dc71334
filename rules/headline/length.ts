import * as v from 'valibot';
import type { Problem } from '../../src/draft/model.ts';
import { countCharacters, sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { tellsFact } from '../support/thoughts.ts';

const options = v.strictObject({
  most: v.pipe(v.optional(v.number(), 36), v.description('Most characters of the heading of a problem.')),
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
  *check({ draft }, { most }) {
    const titled = draft.problems.filter(problem => problem.titled).length;
    const headed = titled >= HEADED * draft.problems.length;
    for (const problem of draft.problems) {
      const heading = headingOf(problem, headed);
      const count = countCharacters(heading);
      if (count <= most) continue;
      yield {
        code: 'long',
        range: sourceRange(problem.titleText),
        data: { count, most, start: heading.slice(0, 16) },
      };
    }
  },
});

/** Share of problems with a heading from which on a paper heads its problems. */
const HEADED = 0.6;

/**
 * What stands in the place of a heading; empty where nothing does. A sentence too long to be read as one does where all
 * other problems have theirs, unless it tells a case straight away. The only sentence of an item is no heading.
 */
function headingOf({ titled, title, number, sentences }: Problem, headed: boolean): string {
  if (titled) return sentences.length > 0 ? title : '';
  const [first, ...rest] = sentences;
  if (!headed || number === null || !first || rest.length === 0) return '';
  const value = first.text.value.replace(/[。．.！!；;]$/, '');
  return tellsFact(value) ? '' : value;
}

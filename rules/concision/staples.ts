import * as v from 'valibot';
import type { Problem } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { hitsIn } from '../support/hits.ts';
import { countFacts, hasNoCase, wordingOf } from '../support/sentences.ts';

const options = v.strictObject({
  facts: v.pipe(
    v.optional(v.number(), 2),
    v.description('Figures, papers and quoted words from which on a staple says something of its own.'),
  ),
});

export default defineRule({
  id: 'concision/staples',
  criterion: 'concision',
  title: { zh: '不拿“老三样”充数', en: 'No staples in place of problems' },
  severity: 'warning',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: ['problems'],
  messages: {
    staple: {
      message: {
        zh: '“{title}”是“老三样”一类的问题（{words}），没有一件事撑着',
        en: '“{title}” is one of the staples ({words}) with no case behind it',
      },
      hint: {
        zh: '写清哪一次没学、没去、没做，误了什么事；写不出来就不写这一条',
        en: 'Say which time it was and what it spoilt; leave it out if nothing can be told',
      },
    },
  },
  docs: {
    why: {
      zh: '学习不够、调研不够、创新不够，年年能写、人人能写，占了一条问题的名额，什么也没有查。',
      en: 'Not enough study, visits or new ideas: everybody may write it every year, and nothing was examined.',
    },
    basis: {
      mark: 'N',
      zh: '通报第三部分：没有事例支撑的不写；第七部分：内容要挤水分；词表为本工具自拟',
      en: 'Notice, part 3 (no problem without a case) and part 7; the words are ours',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '创新意识不强，工作方法老套。习惯于按部就班，凭经验办事，遇到新情况新问题缺少新思路新办法，工作打不开新局面。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '创新意识不强，工作方法老套。2013年9月新农合改网上结报，我仍要各乡镇把单据用麻袋送到县里，双河镇的会计为一张漏盖章的发票跑了三趟，186户的报销款拖过了春节。',
    },
  },
  *check(context, { facts }) {
    const staples = context.hits('staples');
    for (const problem of context.draft.problems) {
      if (!hasNoCase(problem) || countFacts(wordingOf(problem)) >= facts) continue;
      const range = headOf(problem);
      const words = [...new Set(hitsIn(staples, range).map(({ term }) => term))];
      if (words.length === 0) continue;
      yield {
        code: 'staple',
        range,
        anchor: problem.title,
        data: { title: problem.title, words: words.slice(0, 3).join('、') },
      };
    }
  },
});

function headOf({ range, titleText }: Problem) {
  return { start: range.start, end: sourceRange(titleText).end };
}

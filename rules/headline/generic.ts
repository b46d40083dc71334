import * as v from 'valibot';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { share } from '../support/options.ts';
import { blameInForm } from '../support/reading/fault.ts';
import { type HeadingKind, headingLists, readHeading } from '../support/reading/headings.ts';

const GENERIC: readonly HeadingKind[] = ['field', 'dimension', 'topic', 'lack'];

export default defineRule({
  id: 'headline/generic',
  criterion: 'headline',
  title: { zh: '标题不能只列领域', en: 'A heading names more than a field' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({
    seen: share(
      0.92,
      'Chance (0 to 1), by a reader fitted on labelled headings, that a heading fits anyone or names a mere subject, from which on to inform where lists and forms see a fault. It never warns alone.',
    ),
  }),
  needs: ['problems'],
  messages: {
    field: {
      message: {
        zh: '标题“{title}”只列了领域，没有说出问题（全篇 {count} 条标题如此，共 {problems} 条）',
        en: 'The heading “{title}” names a field and no fault ({count} of {problems} headings do)',
      },
      hint: {
        zh: '用一句话点明毛病，如把“调查研究方面”改成“调研看路线、听汇报，真实情况听不到”',
        en: 'Say what is wrong in it: not “Investigation” but “Visits follow the set route and hear the set report”',
      },
    },
    dimension: {
      message: {
        zh: '标题“{title}”只重复了类目的名称，没有说出具体问题（全篇 {count} 条标题如此，共 {problems} 条）',
        en: 'The heading “{title}” repeats the name of the dimension ({count} of {problems} headings say no fault)',
      },
      hint: {
        zh: '类目下面的每一条都要有自己的毛病：谁在什么事上怎么做错了，概括成一句话',
        en: 'Each problem has a fault of its own: say in one sentence what was done wrong',
      },
    },
    lack: {
      message: {
        zh: '标题“{title}”放在谁的材料里都行（全篇 {count} 条标题没有自己的毛病，共 {problems} 条）',
        en: 'The heading “{title}” fits anybody ({count} of {problems} headings name no fault of their own)',
      },
      hint: {
        zh: '把“不够”“不强”换成做错了的事，如把“调研不够深入”改成“一天跑七所学校，结论抄别人的”',
        en: 'Put what was done wrong in the place of “not enough”',
      },
    },
    seems: {
      message: {
        zh: '标题“{title}”像是放在谁的材料里都行（把握 {sure}%）',
        en: 'The heading “{title}” seems to fit anybody ({sure} % sure)',
      },
      hint: {
        zh: '把做错了的事写进标题，如把“调研不够深入”改成“一天跑七所学校，结论抄别人的”',
        en: 'Put into it what was done wrong',
      },
    },
    unclear: {
      message: {
        zh: '标题“{title}”像是只说了一个方面，看不出问题（把握 {sure}%）',
        en: 'The heading “{title}” seems to name a subject only ({sure} % sure)',
      },
      hint: {
        zh: '换成一句判断：在这件事上错在哪里',
        en: 'Make it a judgement: what was wrong in the matter',
      },
    },
    topic: {
      message: {
        zh: '标题“{title}”像是只列了领域，看不出问题（全篇 {count} 条标题如此，共 {problems} 条）',
        en: 'The heading “{title}” seems to name a field only ({count} of {problems} headings do)',
      },
      hint: {
        zh: '把毛病写进标题：去掉“方面”“情况”，换成一句判断',
        en: 'Put the fault into the heading: a judgement in place of a field',
      },
    },
  },
  docs: {
    why: {
      zh: '只列领域的标题套在谁身上都行，看了标题还不知道要改什么。标题鲜明，首先是让人一眼看出毛病在哪里。',
      en: 'A heading that names a field fits anybody; nobody can tell from it what has to be mended.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：标题要鲜明、扣题要准确；“像是”的判断由本工具按带标注的标题拟合',
      en: 'Notice, part 7: headings distinct and to the point; what only seems so is told by a reader of ours, fitted on labelled headings',
    },
    bad: {
      in: 'problem',
      text: '调查研究方面。2013年10月我到卧龙乡调研，一天跑了七所学校，最短的一所只待了12分钟，报告由教育局代笔，我签上名字就报了上去，11月有38名家长联名反映馒头夹生。',
    },
    good: {
      in: 'problem',
      text: '调研蜻蜓点水，拿别人的材料充自己的结论。2013年10月我到卧龙乡调研，一天跑了七所学校，最短的一所只待了12分钟，报告由教育局代笔，我签上名字就报了上去，11月有38名家长联名反映馒头夹生。',
    },
  },
  *check(context, { seen }) {
    const lists = headingLists(context);
    const { problems } = context.draft;
    const read = problems.map(problem => ({ problem, ...readHeading(problem, lists) }));
    const found = read.filter(({ listed }) => GENERIC.includes(listed));
    for (const { problem, listed } of found) {
      const { title, titleText } = problem;
      yield {
        code: listed,
        range: sourceRange(titleText),
        data: { title, count: found.length, problems: problems.length },
        // a single sign of a fault may be one
        ...(listed === 'topic' && blameInForm(title) !== null ? { severity: 'info' as const } : {}),
      };
    }
    for (const { problem, listed, stated, none } of read) {
      if (listed !== 'fault' || none < seen || (stated !== 'generic' && stated !== 'topic')) continue;
      yield {
        code: stated === 'generic' ? 'seems' : 'unclear',
        severity: 'info',
        range: sourceRange(problem.titleText),
        data: { title: problem.title, sure: Math.floor(none * 100) },
      };
    }
  },
});

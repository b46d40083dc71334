import * as v from 'valibot';
import { countFor } from '../../src/config/profile.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { paperRange } from '../support/prose.ts';
import { weightOf } from '../support/substance.ts';

export default defineRule({
  id: 'completeness/problem-count',
  criterion: 'completeness',
  title: { zh: '查摆的问题够数', en: 'There are enough problems' },
  severity: 'error',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  needs: ['profile'],
  ownWords: ['name', 'byDimension'],
  messages: {
    few: {
      message: {
        zh: '查摆问题 {count} 条，至少要 {least} 条，还差 {missing} 条（{byDimension}）',
        en: '{count} problems are named, at least {least} are asked for: {missing} more ({byDimension})',
      },
      hint: {
        zh: '对照征求到的意见和自己的日常工作再查 {missing} 条，先补条数少的方面；一条里说了几件不相干的事，可以分开写',
        en: 'Find {missing} more, first where there are few; an item that speaks of several faults may be split',
      },
    },
    'few-here': {
      message: {
        zh: '“{name}”方面只有 {count} 条问题，一般要有 {least} 条',
        en: 'Only {count} problem(s) stand under {name}; {least} are usual',
      },
      hint: { zh: '这一方面再查 {short} 条', en: 'Find {short} more for it' },
    },
  },
  docs: {
    why: {
      zh: '条数不够，多半是没有查到底。条数由专题规定，班子和个人不同；写在政治纪律和八项规定部分的问题不计在内。',
      en: 'Too few problems mean that nobody looked far enough. The profile sets the number; faults told under discipline and the eight-point rules do not count.',
    },
    basis: {
      mark: 'N',
      zh: '通报第五部分：班子查摆的“四风”问题都在20条以上，个人都在15条以上；其他专题见专题设置',
      en: 'Notice, part 5: 20 or more problems for a team, 15 or more for a member; other campaigns: see the profile',
    },
    bad: { in: 'paper', text: paper(1) },
    good: { in: 'paper', text: paper(6) },
  },
  *check({ draft, profile, kind, principal }) {
    const { problems, problemsPerDimension } = profile.counts;
    const least = countFor(problems, { kind, principal });
    const count = draft.problems.length;
    const section = draft.sections.find(({ roles }) => roles.includes('problems'));
    if (least !== undefined && count < least) {
      const byDimension = profile.dimensions
        .map(({ name }) => `${name} ${draft.problems.filter(({ dimension }) => dimension === name).length}`)
        .join('、');
      yield {
        code: 'few',
        range: section?.heading?.range ?? paperRange(draft),
        anchor: 'problems',
        data: { count, least, missing: least - count, byDimension },
        ...weightOf(problems.basis),
      };
    }
    const each = countFor(problemsPerDimension, { kind, principal });
    if (each === undefined || !problemsPerDimension) return;
    for (const { name } of profile.dimensions) {
      const parts = draft.dimensions.filter(part => part.name === name);
      const own = parts.reduce((sum, part) => sum + part.problems.length, 0);
      const [part] = parts;
      // a dimension without any is the matter of another rule
      if (!part || own === 0 || own >= each) continue;
      yield {
        code: 'few-here',
        severity: 'warning',
        range: part.heading.range,
        anchor: name,
        data: { name, count: own, least: each, short: each - own },
        basis: problemsPerDimension.basis,
      };
    }
  },
});

/** A member's paper of the fallback profile, which asks for one problem under each of six dimensions. */
function paper(dimensions: number): string {
  const names = [
    '遵守政治纪律',
    '民主集中制和选人用人',
    '履职用权',
    '廉洁家风',
    '群众路线和作风',
    '管党治党责任',
  ];
  const parts = names.slice(0, dimensions).map(
    (name, i) => `（${'一二三四五六'[i]}）${name}方面

1.${['学习政策拿来就讲', '选人只看表格', '拍板不问专家', '家属用了公车', '下乡只看样板', '对身边人手软'][i]}
2013年${i + 2}月，我在分管的工作里图省事，一份材料没有细看就签了字，结果让${i + 3}个村多跑了一趟，群众当面批评了我。根子是责任心打了折扣。
`,
  );
  return `---
kind: member
profile: general
---
# 个人对照检查材料

会前我到联系点住村6天，同32名干部群众谈心。现将有关情况对照检查如下。

一、存在的主要问题

${parts.join('\n')}
二、产生问题的原因分析

（一）责任心打了折扣。把签字当成了办事，把汇报当成了实情，根子是没有把群众的事当成自己的事。

三、努力方向和改进措施

（一）每月到村里住一晚，由我本人负责，从7月起执行，年底由村民代表评议。
`;
}

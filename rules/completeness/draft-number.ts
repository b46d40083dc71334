import * as v from 'valibot';
import { countFor } from '../../src/config/profile.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { paperRange } from '../support/prose.ts';

export default defineRule({
  id: 'completeness/draft-number',
  criterion: 'completeness',
  title: { zh: '修改的稿数达到一般水平', en: 'The paper has been through the usual number of drafts' },
  severity: 'info',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  needs: ['profile'],
  messages: {
    few: {
      message: {
        zh: '这是第 {count} 稿，同类材料普遍修改 {least} 稿左右或以上',
        en: 'This is draft {count}; such papers usually go through {least} or more',
      },
      hint: {
        zh: '稿数不是目的：每改一稿都要看问题有没有查得更具体、原因有没有挖得更深',
        en: 'The number is no end in itself: each draft should make problems more concrete and causes deeper',
      },
    },
  },
  docs: {
    why: {
      zh: '通报说“问题越查越具体、越查越深入”，稿数反映下的功夫。这一条只作提醒，不影响结论。',
      en: 'The notice tells of papers that grew more concrete from draft to draft. This is a reminder and changes no verdict.',
    },
    basis: {
      mark: 'N',
      zh: '通报第三部分：班子和书记的材料普遍修改15稿以上，其他成员的大都在8稿左右',
      en: 'Notice, part 3: 15 drafts or more for teams and secretaries, about 8 for other members',
    },
    bad: { in: 'paper', text: paper(2) },
    good: { in: 'paper', text: paper(8) },
  },
  *check({ draft, profile, kind, principal }) {
    const least = countFor(profile.counts.drafts, { kind, principal });
    const number = draft.meta.draft;
    if (least === undefined || !number || number.value >= least) return;
    yield {
      code: 'few',
      range: number.range ?? paperRange(draft),
      anchor: 'draft',
      data: { count: number.value, least },
    };
  },
});

function paper(number: number): string {
  return `---
kind: member
profile: qunzhong-2014
draft: ${number}
---
# 个人对照检查材料

现将有关情况对照检查如下。

一、遵守党的政治纪律情况

学习政策拿来就讲，2013年3月一次聚会上没有当场制止错误言论，事后也没有报告。
`;
}

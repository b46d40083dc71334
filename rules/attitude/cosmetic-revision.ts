import * as v from 'valibot';
import { defineRule } from '../../src/linter/rule.ts';
import { paperRange } from '../support/prose.ts';

export default defineRule({
  id: 'attitude/cosmetic-revision',
  criterion: 'attitude',
  title: {
    zh: '改稿要改内容，不只改排版和文字',
    en: 'A revision mends the matter, not only form and phrasing',
  },
  severity: 'info',
  since: '0.2.0',
  status: 'preview',
  options: v.strictObject({}),
  needs: ['previous-draft'],
  messages: {
    layout: {
      message: {
        zh: '同上一稿比，文字没有变，只动了标点、序号、空格或排版',
        en: 'Since the draft before no word changed, only marks, numbers, blanks or layout',
      },
      hint: {
        zh: '定稿前排一次版是应当的；如果还要送审，先看哪些问题还不具体、哪些原因还没有挖到底',
        en: 'A last round of layout is right; before the paper is submitted again see what is still vague',
      },
    },
    polish: {
      message: {
        zh: '同上一稿比，只改了说法（文字改动占 {percent}%），没有新的事实、事例和剖析',
        en: 'Since the draft before only phrasing changed ({percent} % of the words): no new fact, case or analysis',
      },
      hint: {
        zh: '问题要越查越具体：补上时间、地点、经过和后果，或者把原因再往深里问一层',
        en: 'Problems should grow more concrete: add time, place, course and consequence, or ask once more why',
      },
    },
  },
  docs: {
    why: {
      zh: '通报说每改一稿都要让问题更具体、更深入；只换字句的一稿没有做到。这一条只作提醒，不影响结论。',
      en: 'With every draft problems should get more concrete and deeper; one that only rephrases does not. A reminder that changes no verdict.',
    },
    basis: {
      mark: 'O',
      zh: '本工具自拟：由通报第三部分“问题越查越具体、越查越深入”引申',
      en: 'Our own, after the notice, part 3: problems more concrete and deeper with every draft',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '督促检查流于形式。（上一稿写“督促检查走了过场”，这一稿只换了说法）2013年8月我带队查校舍加固，七所学校只在会议室看了照片。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '督促检查流于形式。（上一稿没有事例）2013年8月我带队查校舍加固，七所学校只在会议室看了照片，白河小学东墙的裂缝没有人提起，11月停课三天。',
    },
  },
  *check(context) {
    const revision = context.revision?.();
    if (revision?.class !== 'layout' && revision?.class !== 'polish') return;
    yield {
      code: revision.class,
      range: paperRange(context.draft),
      anchor: 'revision',
      data: { percent: Math.round(revision.editRatio * 1000) / 10 },
    };
  },
});

import * as v from 'valibot';
import { defineRule } from '../../src/linter/rule.ts';

const options = v.strictObject({
  shown: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 3),
    v.description('How many exchanged facts of one problem the message names.'),
  ),
});

export default defineRule({
  id: 'attitude/exchanged-facts',
  criterion: 'attitude',
  title: { zh: '数字、日期、姓名不悄悄改', en: 'Figures, dates and names are not changed on the quiet' },
  severity: 'warning',
  since: '0.2.0',
  status: 'preview',
  options,
  needs: ['previous-draft'],
  messages: {
    exchanged: {
      message: {
        zh: '“{title}”别的没有动，只换了 {count} 处数字、日期或姓名：{facts}',
        en: '“{title}”: nothing changed since the draft before but {count} figures, dates or names: {facts}',
      },
      hint: {
        zh: '核对原始材料；原来写错的，把正确的依据告诉审稿的人',
        en: 'Check the records; if it was wrong before, tell whoever reviews the paper on what grounds',
      },
    },
  },
  docs: {
    why: {
      zh: '事例要经得起核对。一处数字前后两稿不一样，总有一稿不对，要有人看过。',
      en: 'Cases must stand up to checking. Where two drafts give two figures one of them is wrong, and a person must look.',
    },
    basis: {
      mark: 'O',
      zh: '本工具自拟：事例要真实、经得起核对',
      en: 'Our own: cases must be true and stand up to checking',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '值班请人代岗。（上一稿写迟到50分钟，这一稿只改了这个数）2013年6月28日夜里防汛值班，我请办公室小周代岗，接到险情迟到20分钟，三户人家的粮食泡了水。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '值班请人代岗。（上一稿写迟到50分钟，查值班记录改正）2013年6月28日夜里防汛值班，我请办公室小周代岗，值班记录上写着迟到20分钟，三户人家的粮食泡了水。',
    },
  },
  *check(context, { shown }) {
    for (const { title, only, facts } of context.revision?.().exchanged ?? []) {
      const [first] = facts;
      if (!only || !first) continue;
      const named = facts.slice(0, shown).map(fact => `${fact.old} → ${fact.new}`);
      yield {
        code: 'exchanged',
        range: first.range,
        data: { title, count: facts.length, facts: named.join('；') },
      };
    }
  },
});

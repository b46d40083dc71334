import * as v from 'valibot';
import { defineRule } from '../../src/linter/rule.ts';
import { count, share } from '../support/options.ts';

const options = v.strictObject({
  share: share(0.5, 'Share of two papers’ letters (0 to 1) that must stand in both.'),
  papers: count(3, 2, 'Papers that make a group; of two that are alike each is reported by its passages.'),
});

export default defineRule({
  id: 'attitude/one-mould',
  criterion: 'attitude',
  title: { zh: '不从一个模子里出来', en: 'Not one of a batch' },
  severity: 'warning',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: ['set'],
  messages: {
    member: {
      message: {
        zh: '同 {centre} 有 {percent}% 的文字一样，这样的材料共 {papers} 份，像是出自一个模子',
        en: '{percent} % of it stands in {centre} too; {papers} papers seem to come from this mould',
      },
      hint: {
        zh: '几份一并退回：各自重新征求意见、重新查摆、自己动手写',
        en: 'All of them go back: each is to be examined and written by its own author',
      },
    },
    centre: {
      message: {
        zh: '另有 {others} 份材料同这一份大半一样（最多 {percent}%），像是出自一个模子',
        en: '{others} other paper(s) share most of their text with this one (up to {percent} %): one mould',
      },
      hint: {
        zh: '先查清是谁照谁写的；没有抄的，说明来由即可',
        en: 'Find out first who wrote after whom; who did not copy has nothing to mend',
      },
    },
  },
  docs: {
    why: {
      zh: '一个秘书班子替几个人写，或者几个单位用一份范文，写出来的材料面目都一样，查不到各自的问题。',
      en: 'One office writing for many, or one sample used by many units, gives papers that examine nobody.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：态度要端正、文如其人；分组的办法和门槛为本工具自拟',
      en: 'Notice, part 7: upright in attitude, the paper is like its author; grouping and thresholds are ours',
    },
    bad: {
      in: 'problem',
      text: '调查研究不够深入。（十几份材料都是这个写法，只换了姓名和地名）到基层调研蜻蜓点水，浮在面上的多，沉到底下的少，听汇报多，看现场少。',
    },
    good: {
      in: 'problem',
      text: '调查研究走马观花。2013年4月我带队到青岩乡调研设施农业，一天跑了8个点，在每个棚里站了不到十分钟。',
    },
  },
  *check({ set }, { share: least, papers }) {
    const mould = set?.mould;
    if (!mould || mould.papers < papers || mould.share < least) return;
    const range = { start: set.shared[0]?.range.start ?? 0, end: (set.shared[0]?.range.start ?? 0) + 1 };
    const percent = Math.round(mould.share * 100);
    yield mould.isCentre
      ? { code: 'centre', range, anchor: 'mould', data: { others: mould.papers - 1, percent } }
      : {
          code: 'member',
          range,
          anchor: 'mould',
          data: { centre: mould.centre, papers: mould.papers, percent },
        };
  },
});

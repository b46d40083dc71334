import * as v from 'valibot';
import { defineRule } from '../../src/linter/rule.ts';
import { count, share } from '../support/options.ts';
import { nameOther } from '../support/other-paper.ts';

const options = v.strictObject({
  least: count(10, 1, 'Smaller counts agree by chance and are not compared.'),
  together: count(2, 2, 'Counts that two openings must have in common.'),
  chance: share(
    0.1,
    'Pairs of openings (0 to 1) that may agree by chance in the whole folder, by what all of its openings count: the more openings, the more counts must be equal.',
  ),
});

export default defineRule({
  id: 'attitude/same-counts',
  criterion: 'attitude',
  title: { zh: '开头的数字不同别人一样', en: 'Figures of one’s own in the opening' },
  severity: 'warning',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: ['set'],
  messages: {
    same: {
      message: {
        zh: '“{text}”这个数，{who}也这样写（两份开头有 {together} 个数相同，这样相同的单位有 {units} 个）',
        en: '“{text}”: the same figure stands with {whoEn} ({together} figures of both openings agree; {units} unit(s) agree so far)',
      },
      hint: {
        zh: '按自己的谈话记录、意见登记核实，写实数',
        en: 'Check it against your own records of talks and opinions',
      },
    },
  },
  docs: {
    why: {
      zh: '谈了多少人、收了多少条意见，各单位不会一样；几份材料数字相同，多半是从范文里带来的。',
      en: 'How many were talked to differs from unit to unit; equal figures most often came with a sample.',
    },
    basis: { mark: 'O', zh: '本工具自拟', en: 'our own proposal' },
    bad: {
      in: 'opening',
      text: '会前广泛征求意见，开展谈心谈话60余人次，征求到意见建议128条。（另外几个单位的开头也是这两个数）现对照检查如下。',
    },
    good: {
      in: 'opening',
      text: '会前我同班子成员和乡镇干部谈心谈话43人次，收到意见建议57条。现对照检查如下。',
    },
  },
  *check({ set }, { least, together, chance }) {
    for (const match of set?.counts ?? []) {
      const { range, text, value, others, other } = match;
      if (value < least || match.together < together || match.chance > chance) continue;
      const who = nameOther(other);
      yield {
        code: 'same',
        range,
        anchor: text,
        data: { text, who: who.zh, whoEn: who.en, together: match.together, units: others },
      };
    }
  },
});

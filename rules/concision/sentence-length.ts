import * as v from 'valibot';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';

const options = v.strictObject({
  most: v.pipe(
    v.optional(v.number(), 220),
    v.description('Characters of the longest sentence that can still be read out.'),
  ),
});

export default defineRule({
  id: 'concision/sentence-length',
  criterion: 'concision',
  title: { zh: '句子不要过长', en: 'No endless sentences' },
  severity: 'info',
  since: '0.1.0',
  status: 'stable',
  options,
  messages: {
    long: {
      message: {
        zh: '这一句有 {length} 字，念不下来（不宜超过 {most} 字）',
        en: 'This sentence has {length} characters and cannot be read out ({most} at most)',
      },
      hint: { zh: '拆成两三句，一句说一件事', en: 'Make two or three of it, one thing each' },
    },
  },
  docs: {
    why: {
      zh: '材料要在会上念，长句里的问题听不出来。',
      en: 'The paper is read out; nobody hears the fault in an endless sentence.',
    },
    basis: { mark: 'O', zh: '本工具自拟', en: 'our own proposal' },
    good: { in: 'closing', kind: 'member', text: '以上是我的对照检查，请同志们批评指正。' },
    bad: { in: 'opening', kind: 'member', text: `${'会前我征求了意见，'.repeat(30)}现对照检查如下。` },
  },
  needs: [],
  *check({ draft }, { most }) {
    for (const { sentences } of draft.sections) {
      for (const { text } of sentences) {
        const { length } = text.value;
        if (length > most) yield { code: 'long', range: sourceRange(text), data: { length, most } };
      }
    }
  },
});

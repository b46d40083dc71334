import * as v from 'valibot';
import { countCharacters, sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';

const options = v.strictObject({
  most: v.pipe(
    v.optional(v.number(), 200),
    v.description('Characters of the longest sentence that can still be read out.'),
  ),
});

export default defineRule({
  id: 'format/sentence-length',
  criterion: 'format',
  title: { zh: '句子不过长', en: 'No endless sentences' },
  severity: 'info',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: [],
  messages: {
    long: {
      message: {
        zh: '这一句有 {count} 字，念不下来（不宜超过 {most} 字）',
        en: 'This sentence has {count} characters and cannot be read out ({most} at most)',
      },
      hint: { zh: '拆成两三句，一句说一件事', en: 'Make two or three of it, one thing each' },
    },
  },
  docs: {
    why: {
      zh: '材料要在会上念，长句里的问题听不出来。',
      en: 'The paper is read out; nobody hears the fault in an endless sentence.',
    },
    basis: { mark: 'O', zh: '本工具自拟', en: 'Our own proposal' },
    bad: {
      in: 'problem',
      kind: 'member',
      text: `会议多、文件多，基层顾不过来。${'2013年3月我把各乡镇书记叫到县里开会，会上念了一遍稿子，会后又发了一份通知，'.repeat(6)}柳湾镇两百亩秧田晚插了十天。`,
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '会议多、文件多，基层顾不过来。2013年3月我把各乡镇书记叫到县里开会，会上念了一遍稿子，会后又发了一份通知。柳湾镇两百亩秧田晚插了十天。',
    },
  },
  *check({ draft }, { most }) {
    for (const { sentences } of draft.sections) {
      for (const { text } of sentences) {
        const count = countCharacters(text.value);
        if (count > most) yield { code: 'long', range: sourceRange(text), data: { count, most } };
      }
    }
  },
});

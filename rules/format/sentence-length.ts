import * as v from 'valibot';
import { countCharacters, sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';

const options = v.strictObject({
  most: v.pipe(
    v.optional(v.number(), 200),
    v.description('Characters of the longest sentence that can still be read out.'),
  ),
  sticksOut: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(50)), 140),
    v.description('Characters from which a sentence is held against the others of its paper.'),
  ),
  timesOthers: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(1)), 1.8),
    v.description('Times the length that 19 in 20 sentences of the paper keep to, from which it sticks out.'),
  ),
});

/** The share of a paper's sentences that set the length to hold a long one against. */
const MOST_SENTENCES = 0.95;

/** A shorter sentence is a label or a heading, and says nothing of how long the paper's sentences are. */
const WHOLE_SENTENCE = 10;

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
    outlier: {
      message: {
        zh: '这一句有 {count} 字，全文绝大多数句子不过 {usual} 字，念起来喘不过气',
        en: 'This sentence has {count} characters where nearly all others of the paper keep to {usual}',
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
  *check({ draft }, { most, sticksOut, timesOthers }) {
    const sentences = draft.sections.flatMap(section =>
      section.sentences.map(({ text }) => ({ text, count: countCharacters(text.value) })),
    );
    const usual = usualLength(sentences.map(({ count }) => count));
    for (const { text, count } of sentences) {
      if (count > most) yield { code: 'long', range: sourceRange(text), data: { count, most } };
      else if (count >= sticksOut && count >= timesOthers * usual)
        yield { code: 'outlier', range: sourceRange(text), data: { count, usual } };
    }
  },
});

/** The length in characters that 19 in 20 of these sentences keep to; without any, nothing is long beside it. */
function usualLength(counts: readonly number[]): number {
  const whole = counts.filter(count => count >= WHOLE_SENTENCE).sort((a, b) => a - b);
  return whole[Math.floor(whole.length * MOST_SENTENCES)] ?? Number.POSITIVE_INFINITY;
}

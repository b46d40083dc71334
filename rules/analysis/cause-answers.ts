import * as v from 'valibot';
import type { Cause, Problem } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { wordingOf } from '../support/sentences.ts';
import { wordPairs } from '../support/shared-words.ts';

const options = v.strictObject({
  shared: v.pipe(
    v.optional(v.number(), 2),
    v.description('Fewest words of its own kind that a cause must share with the problems.'),
  ),
  shortest: v.pipe(
    v.optional(v.number(), 40),
    v.description('Characters below which a cause is too short to be compared.'),
  ),
});

export default defineRule({
  id: 'analysis/cause-answers',
  criterion: 'analysis',
  title: { zh: '原因要回答前面的问题', en: 'A cause answers a problem' },
  severity: 'info',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: ['problems'],
  messages: {
    stray: {
      message: {
        zh: '原因“{title}”没有提到前面任何一条问题里的事（按共同的词语推断）',
        en: 'The cause “{title}” takes up nothing that the problems tell (inferred from shared words)',
      },
      hint: {
        zh: '点明它回答的是哪几条问题：用前面的人和事说明为什么会这样',
        en: 'Say which problems it answers, by the people and matters told there',
      },
    },
  },
  docs: {
    why: {
      zh: '原因对不上问题，换到谁的材料里都成立，等于没有剖析。',
      en: 'A cause that belongs to no problem would fit any paper.',
    },
    basis: {
      mark: 'N',
      zh: '通报第三部分：原因分析不到位的不写；对应关系由程序推断，只作提示',
      en: 'Notice, part 3: causes worked out; the link is inferred and only a hint',
    },
    bad: {
      in: 'causes',
      kind: 'member',
      text: '一是世界观改造有所放松。随着年龄增长和环境变化，自我要求渐渐降低，理想信念的弦绷得不够紧，宗旨观念逐步淡化，缺少一种时不我待的紧迫感。',
    },
    good: {
      in: 'causes',
      kind: 'member',
      text: '一是宗旨意识淡了。我从村里出来二十年，看石梁村的样板田、听接访室里排好的话，心里装的是常委会上怎么交账，忘了窑洞里那些等水吃的人家。',
    },
  },
  *check({ draft }, { shared, shortest }) {
    const told = tellingWords(draft.problems);
    for (const cause of draft.causes) {
      const text = wordingOf(cause);
      if (text.length < shortest) continue;
      const common = [...wordPairs(text)].filter(word => told.has(word));
      if (common.length < shared) yield issueFor(cause);
    }
  },
});

/** Share of the problems that a word may stand in and still tell them apart. */
const RARE = 0.25;
/** In a paper with few problems a word of three is rare all the same. */
const FEW = 3;

/** Words that some problems hold and most do not. */
function tellingWords(problems: readonly Problem[]): ReadonlySet<string> {
  const spread = new Map<string, number>();
  for (const problem of problems)
    for (const word of wordPairs(wordingOf(problem))) spread.set(word, (spread.get(word) ?? 0) + 1);
  const most = Math.max(FEW, RARE * problems.length);
  return new Set([...spread].filter(([, count]) => count <= most).map(([word]) => word));
}

function issueFor({ title, titleText, range }: Cause) {
  return {
    code: 'stray',
    range: { start: range.start, end: sourceRange(titleText).end },
    anchor: title,
    data: { title: title.slice(0, 30) },
  };
}

import * as v from 'valibot';
import type { Cause, Problem } from '../../src/draft/model.ts';
import { codeTable, knownNumber, numberOf } from '../../src/language/code-table.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { wordingOf } from '../support/sentences.ts';
import { forEachPair } from '../support/shared-words.ts';

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
    const causes = draft.causes.filter(cause => wordingOf(cause).length >= shortest);
    const { table, spread } = spreadOfWords(causes, draft.problems);
    const most = Math.max(FEW, RARE * draft.problems.length);
    for (const cause of causes) {
      const common = new Set<number>();
      forEachPair(wordingOf(cause), key => {
        const word = knownNumber(table, key);
        const problems = spread[word] as number;
        if (problems > 0 && problems <= most) common.add(word);
      });
      if (common.size < shared) yield issueFor(cause);
    }
  },
});

/** Share of the problems that a word may stand in and still tell them apart. */
const RARE = 0.25;
/** In a paper with few problems a word of three is rare all the same. */
const FEW = 3;

/** For each word of the causes in how many problems it stands. */
function spreadOfWords(causes: readonly Cause[], problems: readonly Problem[]) {
  const table = codeTable();
  for (const cause of causes) forEachPair(wordingOf(cause), key => numberOf(table, key));
  const spread = new Int32Array(table.size);
  const latest = new Int32Array(table.size).fill(-1);
  problems.forEach((problem, i) => {
    forEachPair(wordingOf(problem), key => {
      const word = knownNumber(table, key);
      if (word < 0 || latest[word] === i) return;
      latest[word] = i;
      spread[word] = (spread[word] as number) + 1;
    });
  });
  return { table, spread };
}

function issueFor({ title, titleText, range }: Cause) {
  return {
    code: 'stray',
    range: { start: range.start, end: sourceRange(titleText).end },
    anchor: title,
    data: { title: title.slice(0, 30) },
  };
}

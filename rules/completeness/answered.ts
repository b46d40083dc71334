import * as v from 'valibot';
import { defineRule } from '../../src/linter/rule.ts';
import { share } from '../support/options.ts';
import { headOf } from '../support/places.ts';
import { knownBy, mattersOf, sameMatter, takenIn } from '../support/reading/answers.ts';

const options = v.strictObject({
  least: share(
    0.05,
    'How much of what a problem alone tells its nearest measure takes up, against the average problem of its paper, below which it has none.',
  ),
  causes: share(
    0.3,
    'The same of its nearest cause, below which nothing is said here: a problem without cause and measure is one of analysis/cause-answers.',
  ),
  fellows: share(
    0.1,
    'Share of the problems without a measure above which a paper does not give each problem its measure, and none is missed.',
  ),
  alike: share(
    0.3,
    'Chance (0 to 1) that a measure is about the same matter of work, from which on it answers a problem in whatever words.',
  ),
  most: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(1)), 1),
    v.description('So many problems at most are told to have no measure, the least taken up first.'),
  ),
});

export default defineRule({
  id: 'completeness/answered',
  criterion: 'completeness',
  title: { zh: '问题有原因、有措施对应', en: 'Every problem is answered by a cause and a measure' },
  severity: 'info',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: ['problems'],
  messages: {
    'no-measure': {
      message: {
        zh: '问题“{title}”像是没有一条措施接着讲：{words}，措施里都没有提到（别的问题有；按共同的词语推断）',
        en: 'No measure seems to take up the problem “{title}”, as they do others: none mentions {words} (inferred from shared words)',
      },
      hint: {
        zh: '有对应措施的不用改；没有的补一条，写清这件事怎么办、谁来办、何时办完',
        en: 'Where a measure answers it, leave it; where none does, add one: what, who, by when',
      },
    },
  },
  docs: {
    why: {
      zh: '查出来的问题没有下文，等于没有查。',
      en: 'A problem that nothing follows was found in vain.',
    },
    basis: {
      mark: 'N',
      zh: '通报第六部分：针对自身存在的问题，明确整改措施；对应关系由程序推断，只作提示',
      en: 'Notice, part 6: measures for one’s own problems; the links are inferred and only a hint',
    },
    bad: { in: 'paper', text: paper('每季度带队查一次会议和文件，由我牵头，年底前把全县性会议压到12场') },
    good: { in: 'paper', text: paper('十月底前修好柏树坳的水磨坊，由我牵头，请匠人回来带徒弟') },
  },
  *check({ draft }, { least, causes, fellows, alike, most }) {
    const { measures } = draft;
    if (measures.length === 0) return;
    const bare = takenIn(draft).filter(taken => taken.measures < least);
    if (bare.length > Math.max(1, fellows * draft.problems.length)) return;
    const matters = mattersOf(measures);
    const open = bare
      .filter(taken => draft.causes.length === 0 || taken.causes >= causes)
      .toSorted((one, two) => one.measures - two.measures)
      .slice(0, MOST_READ)
      .filter(({ problem }) => sameMatter(problem, matters) < alike);
    for (const { problem } of open.slice(0, most))
      yield {
        code: 'no-measure',
        range: headOf(problem),
        anchor: problem.title,
        data: {
          title: problem.title.slice(0, LONGEST_TITLE),
          words: knownBy(draft, problem, ['measures'], MOST_WORDS)
            .map(word => `“${word}”`)
            .join('、'),
        },
      };
  },
});

/** So many problems, the least taken up, are read for their matter. */
const MOST_READ = 12;
/** So many words that nobody takes up are named. */
const MOST_WORDS = 3;
const LONGEST_TITLE = 30;

function paper(measure: string): string {
  return `---
kind: member
profile: qunzhong-2014
---
# 个人对照检查材料

现将有关情况对照检查如下。

一、“四风”方面存在的突出问题

（一）官僚主义方面

1.水磨坊失修，老手艺断了线

2013年4月，柏树坳的水磨坊塌了轮轴，匠人童三德找我要八千元修理，我嫌它不出产值，当年冬天磨坊被拆了当柴卖，童三德背着凿子去了外省。

二、努力方向和改进措施

（一）${measure}。
`;
}

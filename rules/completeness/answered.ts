import * as v from 'valibot';
import type { Draft, Problem } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { paperRange } from '../support/prose.ts';
import { sectionsOf } from '../support/sentences.ts';
import { wordPairs } from '../support/shared-words.ts';

const options = v.strictObject({
  most: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(1)), 6),
    v.description('So many problems at most are named in the message; all are shown as related places.'),
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
        zh: '{all} 条问题里有 {count} 条，没有找到哪条措施提到：{titles}（按共同的词语推断）',
        en: '{count} of {all} problems seem to be taken up by no measure: {titles} (inferred from shared words)',
      },
      hint: {
        zh: '逐条核对：有对应措施的不用改；没有的补一条，写清这件事怎么办、谁来办、何时办完',
        en: 'Check one by one: where a measure answers it, leave it; where none does, add one: what, who, by when',
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
  *check({ draft }, { most }) {
    const { problems, measures, links } = draft;
    if (measures.length === 0) return;
    const linked = new Set(links.flatMap(({ kind, from }) => (kind === 'problem-measure' ? [from] : [])));
    const unlinked = problems.filter(({ id }) => !linked.has(id));
    const told = unlinked.length > 0 ? wordingOfMeasures(draft) : '';
    const open = unlinked.filter(({ title }) => !shares(title, told));
    if (open.length === 0) return;
    const [section] = sectionsOf(draft, 'measures');
    const named = open.slice(0, most).map(({ title }) => `“${title}”`);
    yield {
      code: 'no-measure',
      range: section?.heading?.range ?? paperRange(draft),
      anchor: 'answered',
      data: {
        count: open.length,
        all: problems.length,
        titles: `${named.join('、')}${open.length > most ? '等' : ''}`,
      },
      related: open.map(problem => ({ range: headOf(problem), message: UNANSWERED })),
    };
  },
});

const UNANSWERED = { zh: '没有找到对应的措施', en: 'no measure found for this' };

function wordingOfMeasures(draft: Draft): string {
  const told = sectionsOf(draft, 'measures').flatMap(({ sentences }) =>
    sentences.map(({ text }) => text.value),
  );
  return [...told, ...draft.measures.map(({ title }) => title)].join('。');
}

/** Whether the heading of a problem has one word with the measures in common: a weak sign, but then it is not forgotten. */
function shares(title: string, told: string): boolean {
  return [...wordPairs(title)].some(pair => told.includes(pair));
}

function headOf({ range, titleText }: Problem) {
  return { start: range.start, end: sourceRange(titleText).end };
}

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

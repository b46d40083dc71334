import * as v from 'valibot';
import type { Problem } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';

const options = v.strictObject({});

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
        zh: '没有找到哪条措施提到“{title}”里的事（按共同的词语推断）',
        en: 'No measure seems to take up what “{title}” tells (inferred from shared words)',
      },
      hint: {
        zh: '有对应的措施就不用改；没有，就补一条，写清这件事怎么办、谁来办、何时办完',
        en: 'If a measure answers it, leave it; if none does, add one: what, who, by when',
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
    bad: {
      in: 'problem',
      kind: 'member',
      text: '水磨坊失修，老手艺断了线。2013年4月，柏树坳的水磨坊塌了轮轴，匠人童三德找我要八千元修理，我嫌它不出产值，让他去找旅游公司，当年冬天磨坊被拆了当柴卖，童三德背着凿子去了外省。',
    },
    good: {
      in: 'measures',
      kind: 'member',
      text: '（一）每季度带队查一次会议和文件，由我牵头，年底前把全县性会议压到12场，精简结果在县政府网上公布。',
    },
  },
  *check({ draft }) {
    if (draft.measures.length === 0) return;
    const answered = new Set(
      draft.links.flatMap(({ kind, from }) => (kind === 'problem-measure' ? [from] : [])),
    );
    for (const problem of draft.problems) {
      if (answered.has(problem.id)) continue;
      yield {
        code: 'no-measure',
        range: headOf(problem),
        anchor: problem.title,
        data: { title: problem.title },
      };
    }
  },
});

function headOf({ range, titleText }: Problem) {
  return { start: range.start, end: sourceRange(titleText).end };
}

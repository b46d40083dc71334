import type { Sentence } from '../../src/draft/model.ts';
import { tester } from '../../src/language/pattern.ts';
import { sourceRange } from '../../src/language/text.ts';
import type { Related } from '../../src/linter/rule.ts';

/** 不再一一列举, 此处从略, 同后面所列相近, 前面已经带到, 会后再深挖: words that stand in for what should be written here. */
const DEFERS = tester(
  new RegExp(
    [
      '(?:不再|不复|就不|不在这里|不在此|恕不|不)(?:在此|在这里)?(?:逐[条一项个]|一一|重复|赘述?|细说|展开|详述|多说|多讲|列举|累述|啰嗦|另写|单写|单列)',
      '从略|(?:此处|这里|在此|兹)(?:省略|略去|不写|不赘|不表)|容后|留待|暂不(?:展开|列举|细说|写)|暂付阙如',
      '(?:详见|参见|参看|见于|见)(?:前|后|上|下|本材料|其他|其它|第[一二三四五六七八九十]|“)',
      '(?:同|与|和|跟)(?:前|后|上|下|其他|其它)(?:面|文|述|几|边|部分)?[^，。；]{0,20}(?:相同|相近|一致|相似|类似|差不多|大体一样|是一回事|同一件)',
      '(?:前|后|上|下|别|其他|其它)(?:面|文|几|处|头)[^，。；]{0,16}(?:带到|讲过|说过|谈到|谈过|提到|提过|写到|写过|说到|讲到|交代过|作过检查|有所涉及|都有涉及|已经涉及|已有反映|都有反映)',
      '(?:会后|会下|今后|以后|日后|过后|下来|下一步|回头)[^，。；]{0,10}(?:再|还要|还会|继续)[^，。；]{0,16}(?:挖|补|想|查|理|写|找|完善|剖析|反思|检查)',
      '另行(?:印发|下发|发文|行文|制定|制订|研究|公布|通知|明确|安排|上报|部署)|待[^，。；]{2,20}(?:结束|以后|之后|后)，?[^。；]{0,24}再(?!次)|(?:在)?适当(?:时候|时机|的时候)',
      '另(?:行|外|作|有|附)(?:专门|书面)?(?:报告|说明|汇报|检查|材料|剖析|附页|专题)',
    ].join('|'),
    'u',
  ),
);

/** The sentences that point elsewhere, or to a later day, for what a part of a paper should tell. */
export function deferralsIn(sentences: readonly Sentence[]): Sentence[] {
  return sentences.filter(({ text }) => DEFERS(text.value));
}

/** What stands below a heading, to be shown beside a finding on the heading; none where nothing stands there. */
export function standing(sentences: readonly Sentence[]): Related[] {
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!first || !last) return [];
  const range = { start: sourceRange(first.text).start, end: sourceRange(last.text).end };
  return [{ range, message: { zh: '下面只有这些', en: 'all that stands below' } }];
}

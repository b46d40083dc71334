import * as v from 'valibot';
import type { Problem, Sentence } from '../../src/draft/model.ts';
import { countCharacters, covers, type Range, sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { negates } from '../support/fault.ts';
import { casesOf, countFacts } from '../support/sentences.ts';
import { countOwn, countSelf, countTeam } from '../support/voice.ts';

const options = v.strictObject({
  most: v.pipe(
    v.optional(v.number(), 80),
    v.description('Characters of background that may stand before the fault.'),
  ),
});

export default defineRule({
  id: 'concision/late-problem',
  criterion: 'concision',
  title: { zh: '问题开门见山', en: 'A problem comes to the point' },
  severity: 'warning',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: ['problems'],
  messages: {
    late: {
      message: {
        zh: '“{title}”先讲了 {characters} 字的背景和道理，才说到自己的问题',
        en: '“{title}” spends {characters} characters on background before it comes to the fault',
      },
      hint: {
        zh: '删去背景和意义，第一句就写自己哪里做得不对',
        en: 'Leave out the background; the first sentence says what was done wrong',
      },
    },
  },
  docs: {
    why: {
      zh: '查摆问题不是写论文，道理讲得越长，问题越看不见。',
      en: 'This is no essay: the longer the reasoning, the less of the fault is seen.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：直奔主题、不绕弯子；门槛为本工具自拟',
      en: 'Notice, part 7: straight to the subject, no detours; the threshold is ours',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '值班制度执行走样，夜里找不到人。值班是政府机关保持正常运转的一项基础性工作，关系信息畅通和应急处置，历来受到各级的高度重视。随着经济社会的快速发展，各类突发事件易发多发，对值班工作的标准和要求越来越高，做好值班工作的意义更加重大。2013年7月19日暴雨夜轮到我带班，我签了到就回了家，水库的电话打来三次没有人接，下游两个组多淹了半小时。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '值班制度执行走样，夜里找不到人。2013年7月19日暴雨夜轮到我带班，我签了到就回了家，水库的电话打来三次没有人接，下游两个组多淹了半小时。',
    },
  },
  *check({ draft }, { most }) {
    for (const problem of draft.problems) {
      const lead = backgroundOf(problem);
      const [first] = lead;
      const characters = lead.reduce((sum, { text }) => sum + countCharacters(text.value), 0);
      // a problem that is nothing but background is another rule's matter
      if (!first || characters <= most || lead.length === problem.sentences.length) continue;
      const last = lead.at(-1) as Sentence;
      yield {
        code: 'late',
        range: { start: sourceRange(first.text).start, end: sourceRange(last.text).end },
        anchor: problem.title,
        data: { title: problem.title, characters },
      };
    }
  },
});

/** The sentences at the head of a problem that tell nothing of the writer: no fault, no fact, no person, no event. */
function backgroundOf(problem: Problem): readonly Sentence[] {
  const cases = casesOf(problem);
  const end = problem.sentences.findIndex(({ text }) => !isBackground(text.value, sourceRange(text), cases));
  return end < 0 ? problem.sentences : problem.sentences.slice(0, end);
}

function isBackground(value: string, range: Range, cases: readonly Range[]): boolean {
  // 我们党 is no team
  const bare = value.replace(/我们(?=党|国家|中国|的党|的事业|[作做]出|树立|留下|提供|指明)/g, '');
  if (countSelf(bare) + countOwn(bare) + countTeam(bare) > 0) return false;
  const told = cases.some(known => covers(range, known) || covers(known, range));
  // where a case begins is weighed, not known: a general sentence without a fact tells none
  if (told) return GENERAL.test(bare) && countFacts(bare) === 0;
  return GENERAL.test(bare) || (!negates(bare) && countFacts(bare) <= 1);
}

/** Sentences that weigh a matter in general, or tell what superiors said of it, whatever they deny on the way. */
const GENERAL =
  /是[^。]{0,40}的(?:重要|必然|根本|关键|基本|客观|内在|迫切|现实|前提|基础|保证|体现|要求|途径|举措|抓手|环节|内容|工作|道理|大事|传统|法宝|常识|主题)|具有[^。]{0,16}意义|意义[^。]{0,6}(?:重大|深远)|历来|自古|古往今来|随着[^。]{2,30}(?:发展|变化|推进|深入|提高)|(?:直接)?关系(?:到|着)|事关|古人[云说]|古语|俗话说|常言道|之[基道本要源魂根][，、。；]|没有[^，。]{1,12}就没有|(?:新形势|新时代|新时期|当前)下?[，：]|老一辈|(?:总书记|党中央|中央|国务院|全会|大会|条例|党章|准则)[^，。：；]{0,14}(?:指出|强调|要求|提出|规定|明确)/;

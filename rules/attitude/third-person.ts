import * as v from 'valibot';
import type { Cause, Problem } from '../../src/draft/model.ts';
import { memoised } from '../../src/language/memo.ts';
import { matcher } from '../../src/language/pattern.ts';
import { sourceRange } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import { defineRule, type Issue, type RuleContext } from '../../src/linter/rule.ts';
import { hitsIn } from '../support/hits.ts';
import { headOf } from '../support/places.ts';
import {
  countNamedSelf,
  countOwn,
  countSelf,
  countTeam,
  withoutQuotations,
} from '../support/reading/voice.ts';
import { wordingOf } from '../support/sentences.ts';

const options = v.strictObject({
  least: v.pipe(
    v.optional(v.number(), 1),
    v.description('How often others must be the subject of a sentence in an item that never says 我.'),
  ),
  leastPlural: v.pipe(
    v.optional(v.number(), 2),
    v.description('How often an item of a member, without 我, must say 我们 or 班子 to be the team’s.'),
  ),
  leastSingular: v.pipe(
    v.optional(v.number(), 2),
    v.description('How often a team’s item must say 我 or 本人, and never 班子 or 我们, to be one person’s.'),
  ),
});

/** Before these words 班子成员 or 有的同志 is who something was done to, not who did it. */
const OBJECT =
  /[对向同与和跟给为替帮把被将让请找问听由教劝陪随及使令以按当像]$|(?:对待|关于|组织|要求|带领|帮助|批评|提醒|教育|影响|引导|督促|安排|召集|带着|调整|配备|配强|加强|包括|作为|针对|通过|征求)$/;
/** Others singled out without a name; plain 大家 or 乡镇干部 are weaker, for a story may need them. */
const SINGLED_OUT =
  /^(?:分管|经办|有关|相关|下面|部分|有的|有些|个别|一些|少数|多数|不少|某些|其他|几位|班子|领导班子|常委|同志们)/;
const WEAK = 1 / 3;
/** Behind it, it is a member or a thing of the group, or the name of a meeting or paper. */
const PART = /^(?:民主生活会|的?(?:意见|建议|批评|班长|材料|问题清单|分工|安排|会议))/;

export default defineRule({
  id: 'attitude/third-person',
  criterion: 'attitude',
  title: { zh: '个人材料写自己，班子材料写班子', en: 'A member writes of himself, a team of itself' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: [],
  messages: {
    problem: {
      message: {
        zh: '“{title}”说的是“{words}”，通篇没有一个“我”，像是别人的问题',
        en: '“{title}” speaks of {words} and never of 我: it reads as somebody else’s fault',
      },
      hint: {
        zh: '写本人做了什么、没做什么；班子或下级的问题，写本人在其中该负的责任',
        en: 'Say what you did or left undone; of a fault of others, say which part of it is yours',
      },
    },
    cause: {
      message: {
        zh: '原因“{title}”说的是“{words}”，没有落到“我”身上',
        en: 'The cause “{title}” speaks of {words} and not of 我',
      },
      hint: {
        zh: '从本人的信念、宗旨、责任、党性上找原因',
        en: 'Look for the cause in your own belief, duty and character',
      },
    },
    plural: {
      message: {
        zh: '个人材料里的“{title}”说了 {count} 次“我们”“班子”，没有说到“我”，像是从班子材料里移来的',
        en: '“{title}” in a member’s paper says 我们 or 班子 {count} times and never 我: it reads as the team’s',
      },
      hint: {
        zh: '写本人在这件事里做了什么、没做什么、该负什么责；班子的问题写进班子材料',
        en: 'Say what you did or left undone in it; the team’s faults belong to the team’s paper',
      },
    },
    nobody: {
      message: {
        zh: '“{title}”通篇没有一个“我”，看不出是谁的问题',
        en: '“{title}” never says 我: one cannot tell whose fault it is',
      },
      hint: {
        zh: '写明是本人做的、本人没做的',
        en: 'Say what you did or left undone',
      },
    },
    singular: {
      message: {
        zh: '班子材料里的“{title}”说了 {count} 次“我”，没有一次“班子”或“我们”，像是从个人材料里移来的',
        en: '“{title}” in a team’s paper says 我 {count} times and never 班子 or 我们: it reads as one person’s',
      },
      hint: {
        zh: '改成班子集体的问题，由“班子”“我们”“常委会”来说；个人的事写进个人材料',
        en: 'Tell it as the team’s fault, or move it to the member’s own paper',
      },
    },
  },
  docs: {
    why: {
      zh: '自我检查的主语只能是自己。拿“部分同志”“有的干部”做主语，就把自己摘了出去，等于没有检查。',
      en: 'Whoever examines himself is the subject; with others for a subject nobody has been examined.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：态度要端正、文如其人；判断方法为本工具自拟',
      en: 'Notice, part 7: upright in attitude, the paper is like its author; the method is ours',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '对来访群众生硬冷淡，门好进事难办。有的干部坐在窗口里，心却离群众很远。2013年5月，石岭乡村民霍桂英到国土所查档案，值班人员甩出一句“等人回来再说”，老人等了三个下午，误了起诉时效。究其实质，部分同志忘了自己的饭碗是谁给的，宗旨意识淡化。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '对来访群众生硬冷淡，门好进事难办。有的干部坐在窗口里，心却离群众很远，根子在我。2013年5月，石岭乡村民霍桂英到国土所查档案，值班人员甩出一句“等人回来再说”，老人等了三个下午，误了起诉时效，告到我这里，我只批了“请妥善处理”。',
    },
  },
  *check(context, options) {
    const { draft, kind } = context;
    const others = context.hits('third-persons');
    if (kind === 'team') {
      yield* singularItems(context, options.leastSingular);
      return;
    }
    for (const item of draft.problems) {
      const issues = [...ofOthers('problem', item, others, draft.source.text, options.least)];
      yield* issues.length > 0 ? issues : ofNobody(item, options.leastPlural);
    }
    for (const item of draft.causes)
      yield* ofOthers('cause', item, others, draft.source.text, options.least + 1);
  },
});

function* ofOthers(
  code: 'problem' | 'cause',
  item: Problem | Cause,
  others: readonly LexiconHit[],
  source: string,
  least: number,
): Iterable<Issue> {
  const text = withoutQuotations(wordingOf(item));
  if (countSelf(text) > 0) return;
  const subjects = [...hitsIn(others, item.range), ...othersByShape(item)].filter(hit =>
    isSubject(hit, source),
  );
  const weight = subjects.reduce((sum, { term }) => sum + (SINGLED_OUT.test(term) ? 1 : WEAK), 0);
  // 自己 and 带队 hint at the writer, but where others are singled out they belong to these
  const own = weight >= 1 ? countNamedSelf(text) : countOwn(text);
  if (weight + Number.EPSILON < least + Math.min(1, own)) return;
  const words = [...new Set(subjects.map(({ term }) => term))].slice(0, 3).join('”“');
  const data = { title: item.title, words, count: subjects.length };
  yield { code, range: headOf(item), anchor: item.title, data };
}

/** Long enough to have a subject somewhere. */
const LONG = 40;
/** So long, and nobody in it: no reader can tell whose fault it is. */
const VERY_LONG = 80;

/** A member’s problem that the team tells, or in which nobody does anything. */
function* ofNobody(problem: Problem, least: number): Iterable<Issue> {
  const text = withoutQuotations(wordingOf(problem)).replace(/我们(?=[党国省市县区镇乡村局院校])/g, '');
  const [self, team] = [countSelf(text), countPlural(text)];
  const data = { title: problem.title, count: team };
  const place = { range: headOf(problem), anchor: problem.title, data };
  // one 我 on the side, as the one who says 我觉得, makes no difference
  if (team >= least && self * 3 <= team && countOwn(text) <= team) yield { code: 'plural', ...place };
  else if (self + countOwn(text) === 0 && text.length >= LONG)
    yield { code: 'nobody', ...place, ...(text.length >= VERY_LONG ? {} : { severity: 'info' as const }) };
}

/** 我们 and 班子 as those who act: 班子成员 and 向班子 are spoken of. */
const countPlural = memoised(
  (text: string): number =>
    text.match(
      /我们|(?<![对向同与和跟给为被把在进由任]|领导)班子(?!成员|会|里|的意见|其他)|党委会?(?=决定|研究|同意|讨论|没有|对)|常委会(?=决定|研究|同意|讨论|没有|对)|(?<=^|[，。；：年月日])(?:[县市区]委|[局镇乡院校]?党[组委])(?=\d{4}年|定下|定了|拍板|决定|研究|议了|没有|把|对(?!照)|开了?会)/g,
    )?.length ?? 0,
);

/** Others singled out, whatever they are: 个别领导干部, 一些中层同志; what the list holds is left to it. */
const BY_SHAPE =
  /(?:部分|有的|有些|个别|一些|少数|多数|不少|某些)(?:党员领导|领导|党员|中层|机关|年轻|老|股室|科室|分管|班子|窗口|一线|业务|管理){1,2}(?:干部|同志|人员|成员|负责人|职工)|(?:股|科|处|室|办|队|站|所|下面|单位|机关|手下|身边|院里|局里|镇里)(?:里|室)?的(?:几[位名]|一[位名]|两[位名]|有的|一些)?(?:同志|人员|干部|年轻人|人)|(?<=^|[，。；：]|年|月|日|时|期间)(?:分管(?:同志|领导|负责同志)|经办(?:人|同志)|(?:有关|相关)(?:同志|负责人|人员|科室的人|干部))|(?<=^|[，。；：])(?:分管|联系|所属|下属|主管)的[^，。；]{2,12}|(?<=^|[，。；：]|里|中|上)(?:有的?人(?!大|家|民)|(?:各|几个|几位|两个|多数)[^，。；的]{0,6}(?:负责人|所长|站长|科长|主任|股长|组长)|中层(?:干部|领导)?(?=[^，。；]{2})|老同志(?=又|也|都|有|遇|总|不|们))/gu;

const othersIn = matcher(BY_SHAPE);

function othersByShape({ sentences }: Problem | Cause): Pick<LexiconHit, 'range' | 'term'>[] {
  return sentences.flatMap(({ text }) =>
    othersIn(withoutQuotations(text.value)).map(match => ({
      term: match[0],
      range: sourceRange(text, match.index, match.index + match[0].length),
    })),
  );
}

function isSubject({ range, term }: Pick<LexiconHit, 'range' | 'term'>, source: string): boolean {
  // cut to six only after the blanks are out, so that line ends of two characters change nothing
  const before = source
    .slice(Math.max(0, range.start - 24), range.start)
    .replace(/[^\p{Script=Han}，。；：、]/gu, '')
    .slice(-6);
  const after = source.slice(range.end, range.end + 6);
  if (OBJECT.test(before) || PART.test(after)) return false;
  // 班子 is named for many reasons: it is the subject only where a clause begins with it
  return term !== '班子' || /^$|[，。；：、]$|[里中上时后前]$/.test(before);
}

/** How often 我 must be said to outweigh one word of the team. */
const MANY = 4;

function* singularItems({ draft }: RuleContext, least: number): Iterable<Issue> {
  for (const problem of draft.problems) {
    const text = withoutQuotations(wordingOf(problem));
    const count = countSelf(text);
    const team = countTeam(text);
    // one 班子 on the side does not make the team’s of it
    if (count < least || (team > 0 && (count < MANY || team > 1))) continue;
    const data = { title: problem.title, count };
    yield { code: 'singular', range: headOf(problem), anchor: problem.title, data };
  }
}

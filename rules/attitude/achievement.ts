import * as v from 'valibot';
import { type Passage, readActs } from '../../src/draft/acts.ts';
import type { Draft, Sentence } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue, type RuleContext } from '../../src/linter/rule.ts';
import { count, share } from '../support/options.ts';
import { CHANCES, tells, titleOf, toldIssue } from '../support/reading/acts.ts';
import { chanceOfPraise } from '../support/reading/whole-reading.ts';
import { sectionsOf } from '../support/sentences.ts';

const options = v.strictObject({
  ...CHANCES,
  owned: share(
    0.9,
    'Chance (0 to 1) that some sentence of a discipline or eight-point section tells a fault, below which it is an info that none does; in sound papers the surest one reaches 0.97.',
  ),
  praised: share(
    0.5,
    'Chance (0 to 1) that a discipline or eight-point section owns no fault, from which on it is an info: of 369 labelled ones that own none 80 %, of 351 that own one 14 % (made to be hard), of 33 in sound papers one.',
  ),
  praisedSure: share(0.9, 'The same from which on it is a warning: 59 %, 5 %, none.'),
  shortest: count(
    30,
    1,
    'Characters below which such a section says neither what was kept nor what was not.',
  ),
  long: count(3, 1, 'Sentences from which on it has room to tell a fault outright.'),
});
type Options = v.InferOutput<typeof options>;

export default defineRule({
  id: 'attitude/achievement',
  criterion: 'attitude',
  title: { zh: '问题部分不讲成绩', en: 'No merits among the problems' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: [],
  messages: {
    told: {
      message: {
        zh: '“{title}”里这句讲的是成绩，不是问题：“{words}”（把握 {sure}%）',
        en: '“{title}” tells a merit here and no fault: “{words}” ({sure} % sure)',
      },
      hint: {
        zh: '删去这一句；要用来对照，就写清自己比它差在哪里',
        en: 'Leave it out; where it is a yardstick, say how far you fell short of it',
      },
    },
    'one-sided': {
      message: {
        zh: '“{title}”像是只讲做到了什么，没有讲一处不足（把握 {sure}%）',
        en: '“{title}” seems to say what was kept and to name no fault ({sure} % sure)',
      },
      hint: {
        zh: '一分为二：做到的写一两句，没做到的要有事、有后果',
        en: 'Both sides: a sentence on what was kept, and cases of what was not',
      },
    },
    barely: {
      message: {
        zh: '“{title}”里看不出哪一句是实打实的不足，请人核对',
        en: '“{title}”: no sentence in it surely tells a fault; somebody should look',
      },
      hint: {
        zh: '一分为二：做到的写一两句，没做到的要有事、有后果',
        en: 'Both sides: a sentence on what was kept, and cases of what was not',
      },
    },
  },
  docs: {
    why: {
      zh: '问题里夹成绩，是拿功劳冲淡过错；听的人只会觉得没有真正认账。',
      en: 'Merits among faults wash the faults out; nobody believes that they were owned.',
    },
    basis: {
      mark: 'N',
      zh: '通报第五部分：遵守政治纪律、执行八项规定两部分一分为二，其余对准问题；判断方法为本工具自拟，按带标注的语句拟合',
      en: 'Notice, part 5: both sides in two sections only, else the problems; the method is ours, fitted on labelled sentences',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '贪图安逸，怕苦畏难。2013年11月选派干部驻云顶乡，我先想到的是山高路远，拖了一个月才去，饮水管道没有在入冬前埋完。近年来班子团结带领全县干部苦干实干，先后完成通村路硬化316公里，解决了2.7万人饮水安全问题，扶贫工作在全省考核中名列第三。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '迷恋挂牌授匾，把称号当政绩。2012年争创文化先进县，我要求半年建成86个农家书屋，书一送到就拍照验收，匾是当年12月拿回来的，还领了奖金；今年3月抽看10个，6个锁着门，马家坪村的书连捆绳都没解开。',
    },
  },
  *check(context, chances) {
    const { draft } = context;
    const openings = sectionsOf(draft, 'preamble');
    const measures = new Set<Passage>(draft.measures);
    for (const passage of [...draft.problems, ...draft.causes, ...draft.measures, ...openings]) {
      const found = tells(draft, passage, ['merit'], measures.has(passage) ? ofMeasure : undefined);
      if (found) yield* toldIssue(found, chances, 'told', titleOf(passage), BESIDE);
    }
    yield* oneSided(context, chances);
  },
});

/** In a measure what is not told as done is an aim: 全县性会议全年不超过24个，发文比上年减少30%. */
function ofMeasure(value: string): number {
  return DONE.test(value) ? 0 : AIM;
}

const DONE = /[了已]|[\p{Script=Han}]过(?=[，。；])|[获受评]|称|夸|表彰|肯定|以来|近年/u;
const AIM = -2;

const BESIDE = { zh: '这句也像成绩', en: 'this may be one as well' } as const;

/** A section that owes both sides and owns no fault. */
function* oneSided({ draft }: RuleContext, options: Options): Iterable<Issue> {
  for (const { sentences, heading, title, roles } of sectionsOf(draft, 'discipline', 'eight-point')) {
    if (!heading || roles.includes('problems')) continue;
    const parts = roles.length > 1 ? byParagraph(sentences) : [sentences];
    for (const part of parts) {
      if (lengthOf(part) < options.shortest) continue;
      const chance = chanceOfPraise(part);
      const found = kindOf(chance, options) ?? (isVague(part, draft, options) ? VAGUE : null);
      if (!found) continue;
      const range = {
        start: sourceRange((part[0] as Sentence).text).start,
        end: sourceRange((part.at(-1) as Sentence).text).end,
      };
      yield { ...found, range, anchor: title, data: { title, sure: Math.floor(chance * 100) } };
    }
  }
}

const VAGUE = { code: 'barely', severity: 'info' } as const;

function kindOf(chance: number, { praised, praisedSure }: Options): Pick<Issue, 'code' | 'severity'> | null {
  if (chance < praised) return null;
  return { code: 'one-sided', ...(chance < praisedSure ? { severity: 'info' as const } : {}) };
}

/** Whether a part has room to tell a fault outright, and no sentence of it surely does. */
function isVague(part: readonly Sentence[], draft: Draft, { owned, long }: Options): boolean {
  return part.length >= long && !ownsUp(part, draft, owned);
}

/** Whether some sentence tells a fault, a case or what came of it, as surely as an open one does. */
function ownsUp(part: readonly Sentence[], draft: Draft, owned: number): boolean {
  return readActs(part, 'problem', draft.meta.kind?.value !== 'member').some(
    ({ chanceOf }) => chanceOf('fault') + chanceOf('case') + chanceOf('effect') + chanceOf('motive') >= owned,
  );
}

function lengthOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { text }) => sum + text.value.length, 0);
}

/** One heading over discipline and eight-point rules gives each its paragraph, as a rule. */
function byParagraph(sentences: readonly Sentence[]): Sentence[][] {
  const parts = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    const part = parts.get(sentence.paragraph);
    if (part) part.push(sentence);
    else parts.set(sentence.paragraph, [sentence]);
  }
  const all = [...parts.values()];
  // more paragraphs than matters: one may hold what was kept, the next what was not
  return all.length === 2 ? all : [[...sentences]];
}

import * as v from 'valibot';
import type { Act } from '../../src/draft/act-features.ts';
import type { Passage } from '../../src/draft/acts.ts';
import type { Draft, Problem } from '../../src/draft/model.ts';
import { memoised } from '../../src/language/memo.ts';
import { covers, type Range, sliceText, sourceRange, type Text } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { CHANCES, type Chances, strayIssue, straying, titleOf } from '../support/acts.ts';
import { casesOf, clausesIn, sectionsOf } from '../support/sentences.ts';
import { withoutQuotations } from '../support/voice.ts';

const options = v.strictObject({
  share: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.4),
    v.description('Share of a problem’s sentences (0 to 1) from which on it is made of hopes.'),
  ),
  planned: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.6),
    v.description('The same where it is made of plans alone and has no case.'),
  ),
  ...CHANCES,
});

/** Hope or advice as the verb of a clause, said by the writer. */
const HOPES =
  /^(?:因此|所以|为此|同时|此外|另外|也|还|并|并且|下一步|今后|在此|对此|我|本人|我们|班子|个人|觉得|认为|的|是|就|借此机会|第[一二三四五六七八九]|[一二三四五六七八九]是)*(?:衷心|真诚|诚恳|恳切|殷切|热切|非常|十分|更|很)?(希望|建议|恳请|呼吁|盼望|期盼|期望|但愿|请求|恳求|请(?![^，。；]{0,24}[了过])(?=上级|组织|有关|各级|县|市|省))(?!的|能说|人|渺茫|落空|破灭|书|稿|未|没|不|被|在任|借|尽快出|早日出|自己(?:的|在|能(?!够)))/;
/** …that others should do something: without it a hope is a motive told (希望在任内留几样叫得响的东西). */
const OTHERS =
  /上级|市里|省里|县里|市、县|县委|县政府|市委|组织|部门|单位|有关|各级|领导|班子|同志|大家|基层|乡镇|股室|科室|政府|财政|社会|群众|主要负责|相关|机关|党组|会议|议题|能够|能多|能进|能有|给予|给基层|支持|加大|加强|进一步|尽快|统筹|健全|完善|建立|引入|多听|多给|多开|拓宽|提高|落实|减少|增加|合并|改进|统一|更加|今后/;

export default defineRule({
  id: 'attitude/hope',
  criterion: 'attitude',
  title: { zh: '不以希望、建议代替检查', en: 'No hopes or advice in the place of a fault' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: ['problems'],
  messages: {
    instead: {
      message: {
        zh: '“{title}”通篇是对别人的希望和建议（{count} 处，占 {share}%），没有查自己的问题',
        en: '“{title}” is made of hopes and advice ({count} of them, {share} % of it) and finds no fault',
      },
      hint: {
        zh: '写自己在这件事上没有做好什么；对上级和别人的建议另行反映',
        en: 'Say what you failed to do in the matter; advice to others belongs elsewhere',
      },
    },
    heading: {
      message: {
        zh: '标题“{title}”写的是打算，不是问题',
        en: 'The heading “{title}” tells a plan and no fault',
      },
      hint: {
        zh: '改成自己错在哪里；打算写到改进措施里',
        en: 'Say what was wrong; plans belong to the measures',
      },
    },
    told: {
      message: {
        zh: '“{title}”里这句是对别人的希望、建议，不是检查自己：“{words}”（把握 {sure}%）',
        en: '“{title}” wishes something of others here: “{words}” ({sure} % sure)',
      },
      hint: {
        zh: '改成自己的责任：自己该抓没有抓、该做没有做的是什么；建议另行反映',
        en: 'Turn it into your own duty; advice to others belongs elsewhere',
      },
    },
    plan: {
      message: {
        zh: '“{title}”里这句是打算，不是问题：“{words}”（把握 {sure}%）',
        en: '“{title}” tells a plan here and no fault: “{words}” ({sure} % sure)',
      },
      hint: {
        zh: '移到改进措施里；这里写没做好的事',
        en: 'Move it to the measures; say here what was not done',
      },
    },
    sentence: {
      message: {
        zh: '“{clause}”是对别人的希望，不是检查自己',
        en: '“{clause}” hopes something of others and examines nobody',
      },
      hint: {
        zh: '改成自己的责任：自己该抓没有抓、该做没有做的是什么',
        en: 'Turn it into your own duty: what you should have done and did not',
      },
    },
  },
  docs: {
    why: {
      zh: '对照检查检查的是自己。用希望和建议代替批评，就把责任推给了别人。',
      en: 'The paper examines its writer; hopes and advice pass the duty on to others.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：态度要端正；判断方法为本工具自拟',
      en: 'Notice, part 7: upright in attitude; the method is ours',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '检查评比过多过滥，基层负担重。当前各类检查评比名目较多，基层反响比较强烈。我希望市、县两级能够统筹安排，把同类检查合并进行；建议建立检查报备制度，由督查部门统一把关；希望有关部门在布置任务时多考虑乡镇的承受能力。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '检查评比过多过滥，基层负担重。2013年11月我分管的部门一个月搞了九次检查，技术站建议合并，我没有听，总希望早点出成绩，官庄乡兽医站补台账误了防疫，两个养殖场扑杀生猪430头，乡里同志说“希望少来几趟”。',
    },
  },
  *check({ draft }, { share, planned, ...chances }) {
    const openings = sectionsOf(draft, 'preamble');
    for (const passage of [...draft.causes, ...draft.measures, ...openings])
      yield* toldIn(draft, passage, ['hope'], chances);
    // the sections that owe both sides hold faults as well, though they count as no problems
    for (const { sentences } of sectionsOf(draft, 'discipline', 'eight-point')) {
      for (const hope of sentences.flatMap(({ text }) => hopesIn(text)))
        yield { code: 'sentence', range: sourceRange(hope), data: { clause: hope.value.slice(0, 24) } };
    }
    for (const problem of draft.problems) {
      const { title, titleText, range, sentences } = problem;
      // a heading that hopes is as good as a sentence of it
      const first = sentences[0]?.text;
      const own = first && sourceRange(first).start === sourceRange(titleText).start ? [] : [titleText];
      const texts = [...own, ...sentences.map(({ text }) => text)];
      const hopes = texts.map(hopesIn);
      const clauses = hopes.flat();
      const plans = tellsNoCase(problem) ? texts.map(plansIn) : texts.map(() => []);
      const hoping = texts.filter((_, i) => [...(hopes[i] as Text[]), ...(plans[i] as Text[])].length > 0);
      const taken = lengthOf(hoping) / Math.max(1, lengthOf(texts));
      const all = [...clauses, ...plans.flat()];
      const [hope] = clauses;
      if (all.length > (hope ? 1 : 0) && taken >= (hope ? share : planned)) {
        yield {
          code: 'instead',
          range: { start: range.start, end: sourceRange(titleText).end },
          anchor: title,
          data: { title, count: all.length, share: Math.round(taken * 100) },
          related: all.map(clause => ({
            range: sourceRange(clause),
            message: { zh: '希望、建议或打算', en: 'a hope, an advice or a plan' },
          })),
        };
      } else if (hope && !process.env.NOOLD) {
        yield { code: 'sentence', range: sourceRange(hope), data: { clause: hope.value.slice(0, 24) } };
      } else {
        if (PLANS.test(title))
          yield { code: 'heading', range: sourceRange(titleText), anchor: title, data: { title } };
        yield* toldIn(draft, problem, ['hope', 'plan'], chances);
      }
    }
  },
});

/** A passage in which some sentence, by all that the reader weighs, wishes or plans. */
function* toldIn(draft: Draft, passage: Passage, acts: readonly Act[], chances: Chances): Iterable<Issue> {
  const found = straying(draft, passage, acts);
  if (!found) return;
  yield* strayIssue(found, chances, found.act === 'plan' ? 'plan' : 'told', titleOf(passage), BESIDE);
}

const BESIDE = { zh: '这句也像希望或打算', en: 'this may be one as well' } as const;

/** 力争三年内轮训一遍 has a date and a number, and tells no case. */
function tellsNoCase(problem: Problem): boolean {
  const planning = problem.sentences
    .filter(({ text }) => plansIn(text).length > 0)
    .map(({ text }) => sourceRange(text));
  return casesOf(problem).every(told => planning.some(range => covers(range, told) || covers(told, range)));
}

function lengthOf(texts: readonly Text[]): number {
  return texts.reduce((sum, { value }) => sum + value.length, 0);
}

/** What is to be done from now on; said in the place of a fault it owns none. */
const PLANS =
  /^(?:第[一二三四五六七八九][，、]?|[一二三四五六七八九]是)?(?:我|本人|我们|班子|还|也|更|并|同时|同样)*(?:(?:今后|下一步|下步|以后|往后|将来|接下来|未来)(?!的(?:问题|路|打算不))[^，。；]{0,14}?(?:要|将|应|须|会|得|争取|力争|打算|准备|努力|多|再|进一步|加强|改进)|(?:争取|力争|打算|准备|计划|决心)(?!的|不|到的)[^，。；]{3,}|(?:还|仍|仍然|应当?|应该|需要?|要|有待)(?:要|需|须)?(?:进一步|继续|不断|更加|切实|着力|多下功夫|下[大苦]?[功工]夫|加强|努力|提[高升]|改进)|(?:要|应当?|应该|须|必须)(?!求|么|不是|是|害|价|钱|人|紧)(?:着力|真正|始终|全面|严格|大力|牢固|坚决|自觉|主动|及时|更|多|再|把|将|让|给|以|从|在|建立|健全|完善|加大|加快|树立|弘扬|坚持|抓|推动|落实|形成|用好|统筹|引导|培养|深入|发挥|做到|确保|切实)|[^，。；]{1,12}(?:最好(?:能|要|是)?|(?:也|都)?(?:应当|应该|应|要)(?:更|多|再|尽量|及时|进一步))|希望自己)/u;

/** The clauses that plan, as parts of the text. */
function plansIn(text: Text): Text[] {
  return planningClauses(text.value).map(({ start, end }) => sliceText(text, start, end));
}

const planningClauses = memoised((value: string): readonly Range[] =>
  clausesIn(withoutQuotations(value)).filter(({ start, end }) => PLANS.test(value.slice(start, end))),
);

/** The clauses that hope, as parts of the text. */
function hopesIn(text: Text): Text[] {
  return hopingClauses(text.value).map(({ start, end }) => sliceText(text, start, end));
}

const hopingClauses = memoised((wording: string): readonly Range[] => {
  const value = withoutQuotations(wording);
  return clausesIn(value).flatMap(({ start, end }) => {
    if (!HOPES.test(value.slice(start, end)) || !OTHERS.test(value.slice(start, end + AHEAD))) return [];
    return [{ start, end: /[，,；;]/.test(value[end - 1] ?? '') ? end - 1 : end }];
  });
});

/** How far behind the clause it may say of whom it is hoped. */
const AHEAD = 30;

import * as v from 'valibot';
import type { Act } from '../../src/draft/act-features.ts';
import { type ActReading, actsIn, type Passage } from '../../src/draft/acts.ts';
import type { Draft, Problem } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { share } from '../support/options.ts';
import { headOf } from '../support/places.ts';
import { CHANCES, type Chances, chanceIn, tells, titleOf, toldIssue } from '../support/reading/acts.ts';
import { hopes, hopingClauses, PLANS } from '../support/reading/hopes.ts';
import { sectionsOf } from '../support/sentences.ts';

const options = v.strictObject({
  share: share(0.4, 'Share of a problem’s sentences (0 to 1) from which on it is made of hopes.'),
  ...CHANCES,
});

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
  *check({ draft }, { share, ...chances }) {
    // the sections that owe both sides hold faults as well, though they count as no problems
    for (const { sentences } of sectionsOf(draft, 'discipline', 'eight-point')) {
      for (const { text } of sentences)
        for (const { start, end } of hopingClauses(text.value))
          yield {
            code: 'sentence',
            range: sourceRange(text, start, end),
            data: { clause: text.value.slice(start, end).slice(0, 24) },
          };
    }
    for (const passage of [...draft.causes, ...draft.measures, ...sectionsOf(draft, 'preamble')])
      yield* toldIn(draft, passage, ['hope'], chances);
    for (const problem of draft.problems) {
      const whole = insteadOf(draft, problem, share);
      if (whole) {
        yield whole;
        continue;
      }
      const { title, titleText } = problem;
      // 争取试点的胆量还不够: what was lacking is a fault, whatever it begins with
      if ((PLANS.test(title) && !LACKS.test(title)) || hopes(title))
        yield { code: 'heading', range: sourceRange(titleText), anchor: title, data: { title } };
      yield* toldIn(draft, problem, ['hope', 'plan'], chances);
    }
  },
});

const LACKS = /(?:还|仍)?(?:不(?:够|足|强|高|深|细|实|力|到位)|欠缺|没有)[^，。；]{0,2}$/;

/** A passage in which some sentence, by all that is weighed, wishes or plans. */
function* toldIn(draft: Draft, passage: Passage, acts: readonly Act[], chances: Chances): Iterable<Issue> {
  const found = tells(draft, passage, acts);
  if (!found) return;
  // a vow in the last sentence of an otherwise told fault is a habit, and small: as often as not it is the lesson in other words
  const vow = found.act === 'plan' && found.isLast && found.others.length === 0;
  const own = vow ? { seen: chances.sure, sure: Number.POSITIVE_INFINITY } : chances;
  yield* toldIssue(found, own, found.act === 'plan' ? 'plan' : 'told', titleOf(passage), BESIDE);
}

const BESIDE = { zh: '这句也像希望或打算', en: 'this may be one as well' } as const;

/** A sentence counts as made of hopes from this chance on. */
const LIKELY = 0.5;

/** A problem that is made of hopes and plans. */
function insteadOf(draft: Draft, problem: Problem, share: number): Issue | null {
  const { title } = problem;
  const readings = actsIn(draft).get(problem) ?? [];
  const hoping = readings.filter(reading => chanceIn(reading, ['hope', 'plan']) >= LIKELY);
  const taken = lengthOf(hoping) / Math.max(1, lengthOf(readings));
  if (hoping.length === 0 || taken < share) return null;
  return {
    code: 'instead',
    range: headOf(problem),
    anchor: title,
    data: { title, count: hoping.length, share: Math.round(taken * 100) },
    related: hoping.map(({ text }) => ({
      range: sourceRange(text),
      message: { zh: '希望、建议或打算', en: 'a hope, an advice or a plan' },
    })),
  };
}

function lengthOf(readings: readonly ActReading[]): number {
  return readings.reduce((sum, { text }) => sum + text.value.length, 0);
}

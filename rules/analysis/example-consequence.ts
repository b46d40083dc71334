import * as v from 'valibot';
import type { Example, Problem } from '../../src/draft/model.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { share } from '../support/options.ts';
import { headOf } from '../support/places.ts';
import { goesOnIn } from '../support/reading/goes-on.ts';
import { chanceOfLackingIn, chancesOfLacking } from '../support/reading/parts.ts';
import { caseIssue, PART_BASIS, PART_OPTIONS } from './example-part.ts';

const options = v.strictObject({
  ...PART_OPTIONS,
  lacking: share(
    0.7,
    'Chance (0 to 1) that no sentence of a problem tells a harm, from which on it lacks one; of 347 problems of sound papers 5 % do.',
  ),
  doubt: share(0.4, 'The same where no word of harm stands in a case, or in any case of a problem.'),
});

export default defineRule({
  id: 'analysis/example-consequence',
  criterion: 'analysis',
  title: { zh: '事例要写明后果', en: 'A case says what came of it' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  messages: {
    missing: {
      message: {
        zh: '事例“{start}…”没有写造成了什么后果（全篇 {cases} 个事例中有 {without} 个）',
        en: 'The case “{start}…” does not say what came of it ({without} of {cases} cases in the paper)',
      },
      hint: {
        zh: '写出谁受了影响、误了什么事、损失了多少、群众怎么说',
        en: 'Say who was harmed, what was missed, what it cost, what people said',
      },
    },
    none: {
      message: {
        zh: '“{title}”的 {cases} 个事例都写到做了什么为止，没有写造成了什么后果',
        en: 'No case of “{title}” ({cases}) says what came of it',
      },
      hint: {
        zh: '每个事例补一句结局：谁受了影响、误了什么事、损失了多少、群众怎么说',
        en: 'Add to each case who was harmed, what was missed, what it cost, what people said',
      },
    },
    seems: {
      message: {
        zh: '“{title}”的事例似乎写到做了什么为止，看不出造成了什么后果（把握 {sure}%）',
        en: 'The cases of “{title}” seem to end with what was done and not to say what came of it ({sure} % sure)',
      },
      hint: {
        zh: '补一句结局：谁受了影响、误了什么事、损失了多少、群众怎么说；已经写到的不必改',
        en: 'Add who was harmed, what was missed, what it cost, what people said; where that is said already, leave it',
      },
    },
  },
  docs: {
    why: {
      zh: '不写后果，就看不出问题有多重，危害归类也无从谈起。',
      en: 'Without its harm nobody can weigh a fault.',
    },
    basis: PART_BASIS,
    good: {
      in: 'problem',
      kind: 'member',
      text: `会议文件成串，拿开会代替办事。2013年4月，我把十七个乡镇的书记、镇长请到县政府三楼会议室开了两天会，南岔镇两台抽水泵等书记签字调配，一千二百亩麦子错过了返青水，减产三成。`,
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: `会议文件成串，拿开会代替办事。2013年4月，我把十七个乡镇的书记、镇长请到县政府三楼会议室开会，宣读了春耕通知，农业局局长老周作了安排，我讲了三点要求。`,
    },
  },
  needs: ['problems'],
  *check({ draft: { problems } }, { share, least, bare, lacking, doubt }) {
    const cases = problems.flatMap(problem => problem.examples.map(example => ({ problem, example })));
    const without = cases.filter(({ problem, example }) => endsWithout(problem, example, doubt));
    const many = without.length >= least && without.length >= share * cases.length;
    const whole = new Set<Problem>();
    for (const [problem, chance] of chancesOfLacking(problems, 'harm')) {
      const { examples } = problem;
      if (examples.length === 0) continue;
      const silent = examples.every(isSilent);
      if (chance < lacking && !(silent && chance >= doubt)) continue;
      whole.add(problem);
      const sure = silent && chance >= lacking;
      yield wholeIssue(problem, chance, sure, sure && (bare || many));
    }
    for (const { problem, example } of without)
      if (!whole.has(problem)) yield caseIssue(example, problem.title, without.length, cases.length, many);
  },
});

/** Whether neither a case nor what may be the rest of it tells of a harm. */
function endsWithout(problem: Problem, example: Example, doubt: number): boolean {
  if (!isSilent(example)) return false;
  const rest = goesOnIn(problem, example);
  if (rest && !isSilent(rest)) return false;
  const range = { start: example.range.start, end: (rest ?? example).range.end };
  return chanceOfLackingIn(problem, 'harm', range) >= doubt;
}

/** Whether no word of harm was found in a case. */
function isSilent({ parts }: Example): boolean {
  return parts.consequence === null;
}

/** What is missing from all cases of a problem stands at its heading. */
function wholeIssue(problem: Problem, chance: number, sure: boolean, grave: boolean): Issue {
  const { title, examples } = problem;
  return {
    code: sure ? 'none' : 'seems',
    range: headOf(problem),
    anchor: title,
    data: { title: title.slice(0, 30), cases: examples.length, sure: Math.floor(chance * 100) },
    related: examples.map(({ range: at }) => ({
      range: at,
      message: { zh: '没有写后果的事例', en: 'A case without its consequence' },
    })),
    ...(grave ? {} : { severity: 'info' as const }),
  };
}

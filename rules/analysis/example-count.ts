import * as v from 'valibot';
import { countFor, isPublished } from '../../src/config/profile.ts';
import type { Problem } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { share } from '../support/options.ts';
import { solidCases } from '../support/reading/solid.ts';
import { undatedAmongDated } from '../support/reading/undated.ts';
import { chanceOfFewer } from '../support/sentences.ts';

const options = v.strictObject({
  benefitOfDoubt: v.pipe(
    v.optional(v.boolean(), true),
    v.description(
      'Nobody is sent back for a case that a program overlooked: a count in doubt is no error, however likely.',
    ),
  ),
  sure: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(1)), 0.95),
    v.description('How surely (0.5 to 1) cases must be missing for an error.'),
  ),
  likely: share(0.8, 'How surely (0 to 1) cases must be missing for a warning; below it an info.'),
  undated: share(
    0.06,
    'Share (0 to 1) of the later cases of a paper without a day, up to which such a one is in doubt: it may go on with the case before. With 16 such cases or fewer none is.',
  ),
});

export default defineRule({
  id: 'analysis/example-count',
  criterion: 'analysis',
  title: { zh: '每条问题要有足够的具体事例', en: 'Every problem has enough concrete cases' },
  severity: 'error',
  since: '0.1.0',
  status: 'stable',
  options,
  messages: {
    none: {
      message: {
        zh: '“{title}”没有一个具体事例，本专题要求每条问题至少 {least} 个',
        en: '“{title}” tells no concrete case; {least} are asked for in every problem',
      },
      hint: {
        zh: '补写 {missing} 件具体的事：什么时间、在哪里、谁做了什么、造成什么后果；没有事例支撑的问题不写',
        en: 'Tell {missing} concrete cases: when, where, who did what, what came of it; a problem without a case is left out',
      },
    },
    few: {
      message: {
        zh: '“{title}”只有 {count} 个事例，本专题要求每条问题至少 {least} 个',
        en: '“{title}” tells {count} case(s); {least} are asked for in every problem',
      },
      hint: {
        zh: '再补 {missing} 件另外的事，写清时间、经过和后果；对前一件事的分析和议论不算事例',
        en: 'Add {missing} more of another time or place with its course and consequence; comment on the first is no case',
      },
    },
    unclear: {
      message: {
        zh: '“{title}”能看清的事例只有 {count} 个（至少要 {least} 个），另有内容可能也是事例，需人工核对',
        en: '“{title}”: {count} case(s) can be told for sure, {least} are asked for; more may be meant, a person must decide',
      },
      hint: {
        zh: '有几件事就分开写几件，各写清时间、人物和结果；确实不够的，再补 {missing} 件',
        en: 'Tell each case by itself, with its time, people and outcome; where there are too few, add {missing}',
      },
    },
  },
  docs: {
    why: {
      zh: '没有事例的问题谁都能写、谁都能用，看不出是谁的问题，也无从整改。',
      en: 'A problem without a case fits anybody: nobody can tell whose it is, and nothing can be mended.',
    },
    basis: {
      mark: 'N',
      zh: '通报第三部分“没有事例支撑的不写”、第五部分每条问题有 2 至 3 个具体事例；其他专题的数目见专题设置',
      en: 'Notice, part 3 (no problem without a case) and part 5 (two or three cases each); other campaigns: see the profile',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: `重部署轻落实，文件出门就算办完。2013年3月，我主持召开全县安全生产会，会后把十一项任务批给各单位就没有再过问，七月东沟采石场排查时发现隐患单一张没有销号，停产整顿了两个月。同年九月部署秋季造林，我只看报表不去现场，平岗村报上来的三百亩有一半没有栽，第二年春天只好补种，多花了十二万元。说到底，是我把开过会当成办成了事，责任心打了折扣。这两件事提醒我，部署只是开头，落实才见真章。`,
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: `重部署轻落实，督促检查不够。在工作中往往满足于会议开过了、文件发过了，对落实情况跟踪问效不够，有的工作虎头蛇尾，影响了工作成效。究其原因，是责任心不强，工作作风不够扎实。今后必须引以为戒。`,
    },
  },
  needs: ['profile', 'problems'],
  *check({ draft, profile, kind, principal }, { benefitOfDoubt, sure, likely, undated }) {
    const wanted = profile.counts.examplesPerProblem;
    const least = countFor(wanted, { kind, principal });
    if (least === undefined) return;
    // only a published number can stop a paper; one that is practice or our own can remind
    const weight = isPublished(wanted.basis) ? {} : { severity: 'warning' as const };
    const undatedCases = undatedAmongDated(draft.problems, undated);
    for (const problem of draft.problems) {
      const count = problem.examples.length;
      if (count >= least) {
        const solid = solidCases(problem).filter(example => !undatedCases.has(example)).length;
        if (solid < least)
          yield {
            ...issueFor(problem, solid, least),
            basis: wanted.basis,
            code: 'unclear',
            severity: 'info' as const,
          };
        continue;
      }
      const chance = chanceOfFewer(problem, least);
      const issue = { ...issueFor(problem, count, least), basis: wanted.basis };
      if (!benefitOfDoubt || chance >= sure) yield { ...issue, ...weight };
      else
        yield {
          ...issue,
          code: 'unclear' as const,
          severity: chance >= likely ? ('warning' as const) : ('info' as const),
        };
    }
  },
});

function issueFor(problem: Problem, count: number, least: number): Issue {
  return {
    code: count === 0 ? 'none' : 'few',
    range: { start: problem.range.start, end: sourceRange(problem.titleText).end },
    anchor: problem.title,
    data: { title: problem.title, count, least, missing: least - count },
  };
}

import * as v from 'valibot';
import type { Problem } from '../../src/draft/model.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { share } from '../support/options.ts';
import { headOf } from '../support/places.ts';
import { tracesMotive } from '../support/reading/motive.ts';
import { chancesOfLacking } from '../support/reading/parts.ts';
import { raised } from '../support/reading/whole-reading.ts';

const options = v.strictObject({
  share: share(
    0.5,
    'Share of problems (0 to 1) without a motive from which on each is a warning; below, an info.',
  ),
  each: v.pipe(
    v.optional(v.boolean(), false),
    v.description('Warn of a single problem that holds neither a motive nor a lesson.'),
  ),
  motive: share(
    0.5,
    'Chance (0 to 1) that no sentence of a problem tells a motive, from which on it lacks one; of 347 problems of sound papers 3 % do.',
  ),
  wordless: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0)), 2.2),
    v.description(
      'By how much, as a logarithm of odds, a problem without a single word of motive is likelier to tell none; set by hand as for causes.',
    ),
  ),
  lesson: share(0.85, 'The same for a lesson; of 201 problems of sound papers that owe one 7 % lack it.'),
  lessons: v.pipe(
    v.optional(v.boolean(), false),
    v.description('Whether every problem owes a lesson too (info).'),
  ),
});

export default defineRule({
  id: 'analysis/reflection',
  criterion: 'analysis',
  title: { zh: '问题要触及思想，写出原因', en: 'A problem touches the thinking behind it' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  messages: {
    'no-cause': {
      message: {
        zh: '“{title}”只说了事，没有写自己当时怎么想、为什么会这样（全篇 {problems} 条问题中有 {without} 条）',
        en: '“{title}” tells what happened, not the thinking behind it ({without} of {problems} problems)',
      },
      hint: {
        zh: '事例之后用一两句话写清思想根源：当时图什么、怕什么，在信念、宗旨、责任上差在哪里',
        en: 'After the cases say what one wanted or feared then, and what was lacking in belief, duty or character',
      },
    },
    'seems-no-cause': {
      message: {
        zh: '“{title}”似乎只说了事，看不出自己当时怎么想、为什么会这样（把握 {sure}%）',
        en: '“{title}” seems to tell what happened and not the thinking behind it ({sure} % sure)',
      },
      hint: {
        zh: '写明当时图什么、怕什么，在信念、宗旨、责任上差在哪里；已经写到的不必改',
        en: 'Say what one wanted or feared then, and what was lacking; where that is said already, leave it',
      },
    },
    'no-lesson': {
      message: {
        zh: '“{title}”似乎没有写得到什么教训和启示（把握 {sure}%）',
        en: '“{title}” seems to draw no lesson ({sure} % sure)',
      },
      hint: {
        zh: '用自己的话写一句：这件事教会了自己什么，今后凭什么不再犯；已经写到的不必改',
        en: 'Say in your own words what it taught you and what will keep you from it; where that is said already, leave it',
      },
    },
  },
  docs: {
    why: {
      zh: '只言工作、不提思想，问题换个说法还会再犯。',
      en: 'Work without thought: the fault comes back under another name.',
    },
    basis: {
      mark: 'N',
      zh: '通报第三部分“没有触及思想的不写”、第五部分原因剖析和启示；按词语判断的办法和门槛为本工具自拟',
      en: 'Notice, part 3 (no problem that touches no thought) and part 5; the way of telling and the threshold are ours',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: `见事迟缓，遇到难题往后拖。2013年5月，南门市场的摊贩反映排水不畅，我批了“请城建研究”就放下了，七月一场雨淹了四十多个摊位，损失十几万元。同年十月供热管网改造，我怕得罪沿街商户，定了的方案压了二十天，三个小区晚供暖半个月。说到底是怕担责任、怕惹麻烦，把个人的安稳看得比群众的冷暖重。`,
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: `见事迟缓，遇到难题往后拖。2013年5月，南门市场的摊贩反映排水不畅，我批了“请城建研究”，七月一场雨淹了四十多个摊位，损失十几万元。同年十月改造供热管网，沿街商户有意见，方案二十天后才开工，三个小区晚供暖半个月。`,
    },
  },
  needs: ['problems'],
  *check(context, { share, each, lesson, lessons, motive, wordless }) {
    const { draft } = context;
    const { problems } = draft;
    const motives = context.hits('motives');
    const traced = new Set(problems.filter(problem => tracesMotive(problem, motives)));
    const read = chancesOfLacking(problems, 'motive');
    const chanceOf = (problem: Problem): number =>
      raised(read.get(problem) as number, traced.has(problem) ? 0 : wordless);
    const lessonless = chancesOfLacking(problems, 'lesson');
    const without = problems.filter(problem => chanceOf(problem) >= motive);
    const lacking = new Set(without);
    const sure = without.filter(problem => (read.get(problem) as number) >= motive).length;
    const many = sure >= share * problems.length;
    const counted = { problems: problems.length, without: sure };
    for (const problem of without) {
      // words of motive that the reader makes nothing of are a doubt, and so is what only their lack makes likely
      const doubtful = traced.has(problem) || (read.get(problem) as number) < motive;
      const grave = many || (each && (lessonless.get(problem) as number) >= lesson);
      yield {
        ...issueFor(doubtful ? 'seems-no-cause' : 'no-cause', problem, chanceOf(problem), counted),
        ...(grave && !doubtful ? {} : MILD),
      };
    }
    if (!lessons) return;
    for (const [problem, chance] of lessonless)
      if (!lacking.has(problem) && chance >= lesson)
        yield { ...issueFor('no-lesson', problem, chance, counted), ...MILD };
  },
});

const MILD = { severity: 'info' } as const;

/** Stands at the heading: what is missing has no place of its own. */
function issueFor(
  code: string,
  problem: Problem,
  chance: number,
  counted: { readonly problems: number; readonly without: number },
): Issue {
  const { title } = problem;
  return {
    code,
    range: headOf(problem),
    anchor: title,
    data: { title, sure: Math.floor(chance * 100), ...counted },
  };
}

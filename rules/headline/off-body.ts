import * as v from 'valibot';
import type { Problem } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { likeliestOf, readMatter } from '../readers/matter.ts';
import { conceptsOf, strangeChances } from '../readers/suiting.ts';
import { share } from '../support/options.ts';
import { type HeadingFit, headingFit } from '../support/reading/heading-fit.ts';

const options = v.strictObject({
  swapped: v.pipe(
    v.optional(v.number(), 8),
    v.description('How much better two headings must fit each other’s texts than their own to inform.'),
  ),
  surely: v.pipe(v.optional(v.number(), 13), v.description('How much better to warn.')),
  both: share(
    0.1,
    'Least chance (0 to 1) that each of two headings is strange to its own text, where they may have changed places.',
  ),
  ownMost: v.pipe(
    v.optional(v.number(), 4),
    v.description('How much either of them may have in common with its own text at most.'),
  ),
  each: v.pipe(
    v.optional(v.number(), 2),
    v.description('How much better each of them alone must fit the other’s text.'),
  ),
  seen: share(
    0.23,
    'Chance (0 to 1), by a reader fitted on sound papers, that a heading tells of another matter than its text, from which on to inform.',
  ),
  sure: share(0.8, 'The same, from which on to warn.'),
  plain: share(0.25, 'Chance (0 to 1) from which on the matters of heading and text are named.'),
  shortest: v.pipe(
    v.optional(v.number(), 80),
    v.description('Texts with fewer characters are not compared with their heading.'),
  ),
});
type Swapping = Pick<v.InferOutput<typeof options>, 'swapped' | 'surely' | 'both' | 'ownMost' | 'each'>;

export default defineRule({
  id: 'headline/off-body',
  criterion: 'headline',
  title: { zh: '正文和标题说的是一回事', en: 'The text is about its heading' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: ['problems'],
  ownWords: ['named', 'namedEn', 'told', 'toldEn'],
  messages: {
    swapped: {
      message: {
        zh: '“{title}”和下面的正文对不上，倒和“{other}”那一条的正文对得上',
        en: 'The text under “{title}” is about something else; the one under “{other}” fits it',
      },
      hint: {
        zh: '两条标题像是互换了位置，核对后换回来',
        en: 'The two headings seem to have changed places: change them back',
      },
    },
    matters: {
      message: {
        zh: '标题“{title}”像是在说{named}，正文像是在说{told}（把握 {sure}%）',
        en: 'The heading “{title}” seems to be about {namedEn}, its text about {toldEn} ({sure} % sure)',
      },
      hint: {
        zh: '标题和正文各说各的，核对是哪一个放错了：改标题，或把正文挪到该去的地方',
        en: 'See which of the two is out of place: mend the heading, or move the text',
      },
    },
    little: {
      message: {
        zh: '“{title}”下面的正文几乎没有说到{matter}（把握 {sure}%）',
        en: 'The text under “{title}” hardly speaks of {matter} ({sure} % sure)',
      },
      hint: {
        zh: '核对标题是否扣住了正文：标题说什么事，事例就举什么事',
        en: 'See whether the cases are about what the heading names',
      },
    },
    apart: {
      message: {
        zh: '标题“{title}”和下面的正文像是对不上（把握 {sure}%）',
        en: 'The heading “{title}” and the text under it seem not to belong together ({sure} % sure)',
      },
      hint: {
        zh: '核对标题是否扣住了正文；事例要能证明标题的判断',
        en: 'See whether the cases prove what the heading says',
      },
    },
  },
  docs: {
    why: {
      zh: '标题和正文两张皮，事例证明不了判断，多半是挪动或拼接时放错了位置。',
      en: 'Where heading and text differ, the cases prove nothing: often something was moved to the wrong place.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：扣题要准确；判断方法为本工具自拟，按合格材料拟合',
      en: 'Notice, part 7: to the point; the method is ours, fitted on sound papers',
    },
    bad: {
      in: 'problem',
      text: '1.公务用车超标，公私不分\n2013年4月中心组学习生态文明专题四次，人人交了心得，笔记由秘书代抄，讨论恒沣纸业扩产时没有一个人拿刚学过的道理去对照，下游三个村的机井水发黄，企业才被责令停产。\n',
    },
    good: {
      in: 'problem',
      text: '1.理论挂在嘴上，没有用到工作里\n2013年4月中心组学习生态文明专题四次，人人交了心得，笔记由秘书代抄，讨论恒沣纸业扩产时没有一个人拿刚学过的道理去对照，下游三个村的机井水发黄，企业才被责令停产。\n',
    },
  },
  *check({ draft }, { shortest, seen, sure, plain, ...swapping }) {
    const headed = draft.problems.filter(({ titled, sentences }) => titled && sentences.length > 0);
    const chances = new Map(strangeChances(headed).map((chance, i) => [headed[i] as Problem, chance]));
    const chanceOf = (problem: Problem): number => chances.get(problem) ?? 0;
    const told = new Set<number>();
    for (const issue of swaps(headingFit(draft.problems), swapping, chanceOf)) {
      told.add(issue.range.start);
      yield issue;
    }
    for (const problem of headed) {
      const chance = chanceOf(problem);
      if (chance < seen || problem.characters < shortest) continue;
      const range = sourceRange(problem.titleText);
      if (told.has(range.start)) continue;
      yield {
        ...sayingOf(problem, Math.round(100 * chance), plain),
        range,
        ...(chance < sure ? { severity: 'info' as const } : {}),
      };
    }
  },
});

/** In what words a doubt is told: by the two matters, by the one that the heading names, or barely. */
function sayingOf(problem: Problem, sure: number, plain: number): Pick<Issue, 'code' | 'data'> {
  const { title } = problem;
  const { names, heading, body } = readMatter(problem);
  const named = likeliestOf(names, heading);
  const told = likeliestOf(names, body);
  if (named !== told && Math.min(Math.max(...heading), Math.max(...body)) >= plain)
    return {
      code: 'matters',
      data: { title, sure, named: named.zh, namedEn: named.en, told: told.zh, toldEn: told.en },
    };
  const matter = conceptsOf(title)
    .flatMap(concept => concept.surely)
    .find(name => title.includes(name));
  return matter === undefined
    ? { code: 'apart', data: { title, sure } }
    : { code: 'little', data: { title, sure, matter } };
}

/**
 * Most problems of a paper that are weighed against each other: the work grows with the square of them. Our own bound; a paper
 * has some dozens at most, and a list of hundreds is none.
 */
const TOO_MANY = 300;

/** Pairs of headings that fit each other's texts much better than their own: something was moved, and they stayed behind. */
function* swaps(
  { problems: headed, fit: suit }: HeadingFit,
  { swapped, surely, both, ownMost, each }: Swapping,
  chanceOf: (problem: Problem) => number,
): Iterable<Issue> {
  if (headed.length > TOO_MANY) return;
  const own = headed.map((problem, i) => (chanceOf(problem) < both ? Number.POSITIVE_INFINITY : suit(i, i)));
  for (let i = 0; i < headed.length; i++) {
    if ((own[i] as number) > ownMost) continue;
    for (let j = i + 1; j < headed.length; j++) {
      if ((own[j] as number) > ownMost) continue;
      const gains = [suit(i, j) - (own[i] as number), suit(j, i) - (own[j] as number)];
      const gain = (gains[0] as number) + (gains[1] as number);
      if (Math.min(...gains) <= each || gain <= swapped) continue;
      const pair = [headed[i] as Problem, headed[j] as Problem] as const;
      const weight = gain > surely ? { severity: 'warning' as const } : { severity: 'info' as const };
      yield { ...swapIssue(pair[0], pair[1]), ...weight };
      yield { ...swapIssue(pair[1], pair[0]), ...weight };
    }
  }
}

function swapIssue({ title, titleText }: Problem, other: Problem): Issue {
  return {
    code: 'swapped',
    range: sourceRange(titleText),
    data: { title, other: other.title },
    related: [
      {
        range: sourceRange(other.titleText),
        message: { zh: '两条标题像是放反了', en: 'the two seem to have changed places' },
      },
    ],
  };
}

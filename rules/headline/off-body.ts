import * as v from 'valibot';
import type { Problem } from '../../src/draft/model.ts';
import { memoised } from '../../src/language/memo.ts';
import { splitClauses } from '../../src/language/sentences.ts';
import { sourceRange, type Text } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { likeliestOf, likenessOf, readMatter } from '../readers/matter.ts';
import { blameInForm } from '../support/fault.ts';
import { type HeadingFit, headingFit } from '../support/heading-fit.ts';
import { hitsIn } from '../support/hits.ts';
import { type Matter, type MatterFit, matterFit } from '../support/matter-fit.ts';
import { share } from '../support/options.ts';
import { bodyOf } from '../support/sentences.ts';
import listed from './concepts.yaml';

interface Concept extends Matter {
  /** Those of its names that mean nothing else. */
  readonly surely: readonly string[];
}

const CONCEPTS: readonly Concept[] = (
  listed as readonly {
    readonly named?: readonly string[];
    readonly also?: readonly string[];
    readonly told: readonly string[];
  }[]
).map(({ named: surely = [], also = [], told }) => {
  const named = [...surely, ...also];
  return { surely, named, words: [...new Set([...named, ...told])] };
});

const options = v.strictObject({
  near: v.pipe(
    v.optional(v.number(), 5),
    v.description(
      'What heading and text have in common at most, in words and in words of the same matter, where they may differ; rare words count most.',
    ),
  ),
  closer: share(
    0.2,
    'Share of the paper’s other texts (0 to 1) that must suit the heading at least as well as its own.',
  ),
  ahead: share(
    0.1,
    'Share of all known matters (0 to 1) that the text must tell more of than of the heading’s.',
  ),
  swapped: v.pipe(
    v.optional(v.number(), 8),
    v.description('How much better two headings must fit each other’s texts than their own to inform.'),
  ),
  surely: v.pipe(v.optional(v.number(), 13), v.description('How much better to warn.')),
  unlike: v.pipe(
    v.optional(v.number(), 0.25),
    v.description(
      'How many times likelier than by chance heading and text are about one matter, below which to inform; the reader was fitted on labelled problems.',
    ),
  ),
  strange: v.pipe(v.optional(v.number(), 0.1), v.description('The same, below which to warn.')),
  alike: v.pipe(
    v.optional(v.number(), 3),
    v.description('The same, from which on few words of the matter are enough.'),
  ),
  shortest: v.pipe(
    v.optional(v.number(), 80),
    v.description('Texts with fewer characters are not compared with their heading.'),
  ),
});

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
        zh: '标题“{title}”像是在说{named}，正文像是在说{told}',
        en: 'The heading “{title}” seems to be about {namedEn}, its text about {toldEn}',
      },
      hint: {
        zh: '标题和正文各说各的，核对是哪一个放错了：改标题，或把正文挪到该去的地方',
        en: 'See which of the two is out of place: mend the heading, or move the text',
      },
    },
    little: {
      message: {
        zh: '“{title}”下面的正文几乎没有说到{matter}',
        en: 'The text under “{title}” hardly speaks of {matter}',
      },
      hint: {
        zh: '核对标题是否扣住了正文：标题说什么事，事例就举什么事',
        en: 'See whether the cases are about what the heading names',
      },
    },
    none: {
      message: {
        zh: '“{title}”下面的正文没有提到{matter}',
        en: 'The text under “{title}” never speaks of {matter}',
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
      zh: '通报第七部分：扣题要准确；判断方法为本工具自拟，按带标注的问题拟合',
      en: 'Notice, part 7: to the point; the method is ours, fitted on labelled problems',
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
  *check({ draft, hits }, { shortest, swapped, surely, unlike, strange, alike, ...bounds }) {
    const faults = hits('fault-words');
    const suited = headingFit(draft.problems);
    const matterOf = matterFit(suited.problems, CONCEPTS);
    const changed = [...swaps(suited, swapped, surely)];
    yield* changed;
    const told = new Set(changed.map(({ range }) => range.start));
    for (const issue of unlikeIssues(draft.problems, { unlike, strange, shortest })) {
      if (told.has(issue.range.start)) continue;
      told.add(issue.range.start);
      yield issue;
    }
    for (const [i, problem] of suited.problems.entries()) {
      if (problem.characters < shortest) continue;
      const body = bodyOf(problem);
      const matters = mattersOf(problem.title);
      const [matter] = matters;
      if (!matter || body === '') continue;
      const blamed = matters.some(({ surely: names }) => isBlamed(problem.titleText, names, faults));
      const bare =
        !matters.some(({ words }) => words.some(word => body.includes(word))) &&
        !sharePair(problem.title, body);
      // heading and text about one matter, by all that the reader knows: only a text without any word of it is told
      if (!bare && likenessOf(readMatter(problem)) >= alike) continue;
      if (
        !bare &&
        (told.has(sourceRange(problem.titleText).start) || !isApart(suited, matterOf, i, matters, bounds))
      )
        continue;
      yield {
        code: bare ? 'none' : 'little',
        range: sourceRange(problem.titleText),
        data: {
          title: problem.title,
          matter: matter.named.find(name => problem.title.includes(name)) as string,
        },
        ...(bare && blamed ? {} : { severity: 'info' as const }),
      };
    }
  },
});

/** Headings and texts of which each is plainly about a matter, by what the reader has learnt, and not about the same one. */
function* unlikeIssues(
  problems: readonly Problem[],
  {
    unlike,
    strange,
    shortest,
  }: { readonly unlike: number; readonly strange: number; readonly shortest: number },
): Iterable<Issue> {
  for (const problem of problems) {
    if (!problem.titled || problem.characters < shortest) continue;
    const reading = readMatter(problem);
    const like = likenessOf(reading);
    if (like >= unlike) continue;
    const named = likeliestOf(reading.names, reading.heading);
    const told = likeliestOf(reading.names, reading.body);
    yield {
      code: 'matters',
      range: sourceRange(problem.titleText),
      data: {
        title: problem.title,
        named: named.zh,
        namedEn: named.en,
        told: told.zh,
        toldEn: told.en,
        likeness: Math.round(like * 100) / 100,
      },
      ...(like < strange ? {} : { severity: 'info' as const }),
    };
  }
}

/** Fewest problems of a paper whose headings and texts can be weighed against each other. */
const ENOUGH = 6;
/**
 * Most problems of a paper that are weighed against each other: the work grows with the square of them. Our own bound; a paper
 * has some dozens at most, and a list of hundreds is none.
 */
const TOO_MANY = 300;

/** Whether a text has little to do with its heading, others suit it as well, and it tells more of many other matters. */
function isApart(
  { problems, fit: lexical }: HeadingFit,
  matterOf: MatterFit,
  own: number,
  matters: readonly Concept[],
  { near, closer, ahead }: { readonly near: number; readonly closer: number; readonly ahead: number },
): boolean {
  // in a paper with few problems no word is rare, and how well a heading suits its text cannot be told
  if (problems.length < ENOUGH || problems.length > TOO_MANY || lexical(own, own) > near) return false;
  const suits = (j: number): number => lexical(own, j) + matterOf.tells(matters, j);
  const least = suits(own);
  if (least > near) return false;
  const others = problems.filter((_, j) => j !== own && suits(j) >= least).length;
  return others > closer * (problems.length - 1) && matterOf.ahead(matters, own) > ahead;
}

/** How little a heading may have in common with its own text, where it stands in another's place. */
const OWN_MOST = 4;
/** How much better each of two swapped headings must fit the other's text. */
const EACH = 2;

/** Pairs of headings that fit each other's texts much better than their own: something was moved, and they stayed behind. */
function* swaps(
  { problems: headed, fit: suit }: HeadingFit,
  swapped: number,
  surely: number,
): Iterable<Issue> {
  if (headed.length > TOO_MANY) return;
  const own = headed.map((_, i) => suit(i, i));
  for (let i = 0; i < headed.length; i++) {
    if ((own[i] as number) > OWN_MOST) continue;
    for (let j = i + 1; j < headed.length; j++) {
      if ((own[j] as number) > OWN_MOST) continue;
      const gains = [suit(i, j) - (own[i] as number), suit(j, i) - (own[j] as number)];
      const gain = (gains[0] as number) + (gains[1] as number);
      if (Math.min(...gains) <= EACH || gain <= swapped) continue;
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

/**
 * Whether the fault is told of a matter that is named: in 开工剪彩一股劲，后头管护没了人 the ribbon only sets the time, and the text may be
 * about what came later.
 */
function isBlamed(title: Text, named: readonly string[], faults: readonly LexiconHit[]): boolean {
  const clauses = splitClauses(title.value).map(({ start, end }) => {
    const value = title.value.slice(start, end);
    const blames = blameInForm(value) !== null || hitsIn(faults, sourceRange(title, start, end)).length > 0;
    return { blames, names: named.some(word => value.includes(word)) };
  });
  if (!clauses.some(({ names }) => names)) return false;
  return clauses.every(({ blames }) => !blames) || clauses.some(({ blames, names }) => blames && names);
}

const mattersOf = memoised((title: string) =>
  CONCEPTS.filter(({ named }) => named.some(word => title.includes(word))),
);

/** Whether heading and text have two characters in a row in common. */
function sharePair(title: string, body: string): boolean {
  for (const piece of title.match(/\p{Script=Han}{2,}/gu) ?? [])
    for (let i = 0; i + 1 < piece.length; i++) if (body.includes(piece.slice(i, i + 2))) return true;
  return false;
}

import * as v from 'valibot';
import type { Cause, Draft, Problem } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import {
  type StrangeMatter,
  shareTakenUp,
  strangeMatters,
  tellingWeight,
  wordsOfAll,
} from '../readers/taken-up.ts';
import { share } from '../support/options.ts';
import { tiesOf } from '../support/reading/tied.ts';
import { sectionsOf, wordingOf } from '../support/sentences.ts';
import { wordPairs } from '../support/shared-words.ts';
import listed from './fields-of-work.yaml';

const options = v.strictObject({
  shared: v.pipe(
    v.optional(v.number(), 2),
    v.description('Fewest words of its own kind that a cause must share with the problems.'),
  ),
  least: share(
    0.035,
    'Share (0 to 1) of what the words of a cause weigh, rare ones most, that the problems have beyond chance, below which it takes up nothing. So little do 2 of 205 causes of sound papers share, and one in four of those put into the paper of somebody else.',
  ),
  shortest: v.pipe(
    v.optional(v.number(), 40),
    v.description('Characters below which a cause is too short to be compared.'),
  ),
  matter: share(
    0.5,
    'Chance (0 to 1) that a cause is about a matter of work and no problem is, from which on it is one of no problem, where it shares few words with them. None of 205 causes of sound papers is.',
  ),
  few: share(0.15, 'The share below which a cause has few words in common with the problems.'),
  alone: share(
    0.45,
    'What share of a problem’s words causes and measures take up, against the middle problem of its paper, below which it is answered by none, where all other problems are taken up far better. 6 in 47 sound papers are.',
  ),
  next: share(0.6, 'The same against the problem that is taken up least but it.'),
  linked: share(
    0.04,
    'Least share that all other problems have taken up, for words to tell anything in that paper.',
  ),
});

type Options = v.InferOutput<typeof options>;

export default defineRule({
  id: 'analysis/cause-answers',
  criterion: 'analysis',
  title: { zh: '原因要回答前面的问题', en: 'A cause answers a problem' },
  severity: 'warning',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: ['problems'],
  messages: {
    stray: {
      message: {
        zh: '原因“{title}”没有提到前面任何一条问题里的事（按共同的词语推断）',
        en: 'The cause “{title}” takes up nothing that the problems tell (inferred from shared words)',
      },
      hint: {
        zh: '点明它回答的是哪几条问题：用前面的人和事说明为什么会这样',
        en: 'Say which problems it answers, by the people and matters told there',
      },
    },
    elsewhere: {
      message: {
        zh: '原因“{title}”像是讲{matter}的，前面没有一条问题讲到这方面的事',
        en: 'The cause “{title}” seems to be about {matterEn}, and no problem is',
      },
      hint: {
        zh: '要么在前面补上这方面查出的问题和事例，要么换成真正回答前面问题的原因',
        en: 'Either add the problem it belongs to, or give the cause of those that are told',
      },
    },
    unanswered: {
      message: {
        zh: '问题“{title}”像是没有一条原因、一条措施接着讲（别的问题都有；按共同的词语推断）',
        en: 'No cause and no measure seems to take up the problem “{title}”, as they do all others (inferred from shared words)',
      },
      hint: {
        zh: '在原因里说清这件事为什么会发生，在措施里写明它怎么办、谁来办、何时办完',
        en: 'Say among the causes why it came to this, and among the measures what is done about it, by whom and when',
      },
    },
  },
  docs: {
    why: {
      zh: '原因对不上问题，换到谁的材料里都成立，等于没有剖析。',
      en: 'A cause that belongs to no problem would fit any paper.',
    },
    basis: {
      mark: 'N',
      zh: '通报第三部分：原因分析不到位的不写；对应关系由程序推断，只作提示',
      en: 'Notice, part 3: causes worked out; the link is inferred and only a hint',
    },
    bad: {
      in: 'causes',
      kind: 'member',
      text: '一是世界观改造有所放松。随着年龄增长和环境变化，自我要求渐渐降低，理想信念的弦绷得不够紧，宗旨观念逐步淡化，缺少一种时不我待的紧迫感。',
    },
    good: {
      in: 'causes',
      kind: 'member',
      text: '一是宗旨意识淡了。我从村里出来二十年，看石梁村的样板田、听接访室里排好的话，心里装的是常委会上怎么交账，忘了窑洞里那些等水吃的人家。',
    },
  },
  *check({ draft }, options) {
    const causes = draft.causes.filter(cause => wordingOf(cause).length >= options.shortest);
    if (causes.length > 0) yield* strayIn(causes, draft.problems, options);
    yield* unansweredIn(draft, options);
  },
});

/** Causes that take up no problem, or are about what none is about. */
function* strayIn(causes: readonly Cause[], problems: readonly Problem[], options: Options): Iterable<Issue> {
  const told = problems.map(problem => wordPairs(wordingOf(problem)));
  const ties = tiesOf(causes, problems);
  const spread = spreadOf(told);
  const most = Math.max(FEW, RARE * problems.length);
  const untold = fieldsUntold(problems.map(wordingOf).join('\n'));
  const strange = strangeMatters(causes, problems);
  for (const [i, cause] of causes.entries()) {
    const own = wordPairs(wordingOf(cause));
    const taken = ties[i] as number;
    const field = strangeField(cause, untold);
    const matter = strange[i] as StrangeMatter;
    const about = matter.chance >= options.matter && taken < options.few;
    if (field || about) yield elsewhere(cause, field ?? matter.name, field !== null && about);
    else if (
      [...own].filter(word => (spread.get(word) ?? MANY) <= most).length < options.shared ||
      taken < options.least
    )
      yield { code: 'stray', ...headOf(cause), severity: 'info' };
  }
}

/** Share of the problems that a word may stand in and still tell them apart. */
const RARE = 0.25;
/** In a paper with few problems a word of three is rare all the same. */
const FEW = 3;
const MANY = Number.POSITIVE_INFINITY;

/** In how many passages each word stands. */
function spreadOf(passages: readonly ReadonlySet<string>[]): Map<string, number> {
  const spread = new Map<string, number>();
  for (const words of passages) for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1);
  return spread;
}

interface Field {
  readonly zh: string;
  readonly en: string;
  readonly named: readonly string[];
  readonly told: readonly string[];
}
const FIELDS = listed as readonly Field[];
/** So many different words of a field in the text of a cause name it as its heading would. */
const WORDS_OF_FIELD = 2;

/** The fields of work of which the problems have no word. */
function fieldsUntold(problems: string): Field[] {
  return FIELDS.filter(({ named, told }) => ![...named, ...told].some(word => problems.includes(word)));
}

/** The one of these fields that a cause names. */
function strangeField(cause: Cause, untold: readonly Field[]): Field | null {
  const text = wordingOf(cause);
  const names = ({ named }: Field): boolean =>
    named.some(word => cause.title.includes(word)) ||
    named.filter(word => text.includes(word)).length >= WORDS_OF_FIELD;
  return untold.find(names) ?? null;
}

function elsewhere(
  cause: Cause,
  { zh, en }: { readonly zh: string; readonly en: string },
  sure: boolean,
): Issue {
  const head = headOf(cause);
  return {
    code: 'elsewhere',
    ...head,
    data: { ...head.data, matter: zh, matterEn: en },
    ...(sure ? {} : { severity: 'info' as const }),
  };
}

/** The one problem, if any, that causes and measures hardly take up, where they take up all others. */
function* unansweredIn(draft: Draft, { alone, next, linked }: Options): Iterable<Issue> {
  const { problems, causes, measures } = draft;
  if (problems.length < ENOUGH || measures.length === 0) return;
  const told = sectionsOf(draft, 'measures').flatMap(({ sentences }) =>
    sentences.map(({ text }) => text.value),
  );
  const answers = wordsOfAll([...[...causes, ...measures].map(wordingOf), ...told]);
  const words = problems.map(problem => wordPairs(wordingOf(problem)));
  const spread = spreadOf(words);
  const weigh = (word: string): number => tellingWeight(word) / (spread.get(word) ?? 1);
  const taken = words.map(each => shareTakenUp(each, answers, weigh));
  const [low, second, ...rest] = taken.toSorted((a, b) => a - b) as [number, number, ...number[]];
  const middle = rest[Math.floor(rest.length / 2) - 1] as number;
  if (second < linked || low >= next * second || low >= alone * middle) return;
  const problem = problems[taken.indexOf(low)] as Problem;
  if (shareTakenUp(wordPairs(problem.title), answers, weigh) >= TITLE) return;
  yield { code: 'unanswered', ...headOf(problem), severity: 'info' };
}

/** Fewest problems among which one can stand alone. */
const ENOUGH = 4;
/** A problem of whose heading so much is taken up has an answer. */
const TITLE = 0.1;

function headOf({ title, titleText, range }: Cause | Problem) {
  return {
    range: { start: range.start, end: sourceRange(titleText).end },
    anchor: title,
    data: { title: title.slice(0, 30) },
  };
}

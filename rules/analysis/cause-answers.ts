import * as v from 'valibot';
import type { Cause, Draft, Problem } from '../../src/draft/model.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { type StrangeMatter, strangeMatters } from '../readers/taken-up.ts';
import { standing } from '../support/deferral.ts';
import { share } from '../support/options.ts';
import { headOf } from '../support/places.ts';
import { knownBy, mattersOf, sameMatter, type Taken, takenIn } from '../support/reading/answers.ts';
import { tiesOf } from '../support/reading/tied.ts';
import { sectionsOf, wordingOf } from '../support/sentences.ts';
import { wordPairs } from '../support/shared-words.ts';
import listed from './fields-of-work.yaml';

const options = v.strictObject({
  shared: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(1)), 2),
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
    0.13,
    'How much of what a problem alone tells its nearest cause and measure take up together, against the average problem of its paper, below which it is answered by none.',
  ),
  told: share(
    0.15,
    'Share of the problems that a section of causes without a single item must touch upon, with a third of what the average problem shares, not to be empty talk.',
  ),
  alike: share(
    0.4,
    'Chance (0 to 1) that a cause or measure is about the same matter of work, from which on it answers a problem in whatever words.',
  ),
  most: v.pipe(
    v.optional(v.number(), 2),
    v.description('So many problems at most are told to have no answer, the least taken up first.'),
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
    none: {
      message: {
        zh: '“{title}”没有写出一条原因，前面 {count} 条问题的事几乎都没有提到',
        en: 'The section “{title}” gives no cause, and touches upon hardly any of the {count} problems',
      },
      hint: {
        zh: '一条一条写：哪几件事，当时怎么想的，根子在信念、宗旨、责任、权力观的哪一处',
        en: 'Cause by cause: which matters, what was thought then, and what was lacking in belief, duty or character',
      },
    },
    unanswered: {
      message: {
        zh: '问题“{title}”像是没有一条原因、一条措施接着讲：{words}，后面都没有提到（按共同的词语推断）',
        en: 'No cause and no measure seems to take up the problem “{title}”: none mentions {words} (inferred from shared words)',
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
    yield* draft.causes.length === 0 ? causelessIn(draft, options) : unansweredIn(draft, options);
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
      yield { code: 'stray', ...atHead(cause), severity: 'info' };
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
  const head = atHead(cause);
  return {
    code: 'elsewhere',
    ...head,
    data: { ...head.data, matter: zh, matterEn: en },
    ...(sure ? {} : { severity: 'info' as const }),
  };
}

/** A section of causes that holds none, not even in prose: it takes up hardly any problem. */
function* causelessIn(draft: Draft, { told }: Options): Iterable<Issue> {
  const { problems } = draft;
  const [section] = sectionsOf(draft, 'causes');
  if (problems.length < ENOUGH || !section || section.sentences.length === 0) return;
  const touched = takenIn(draft).filter(({ causes }) => causes >= TOUCHED).length;
  if (touched >= told * problems.length) return;
  yield {
    code: 'none',
    range: section.heading?.range ?? section.range,
    anchor: section.title,
    data: { title: section.title, count: problems.length },
    related: standing(section.sentences),
    severity: 'info',
  };
}

/** So much of what the average problem shares is taken up by what touches upon a problem. */
const TOUCHED = 0.33;

/** Problems that causes and measures hardly take up, against the others. */
function* unansweredIn(draft: Draft, options: Options): Iterable<Issue> {
  const { problems, causes, measures } = draft;
  if (problems.length < ENOUGH || measures.length === 0) return;
  const taken = takenIn(draft).toSorted((one, two) => totalOf(one) - totalOf(two));
  const bare = taken.filter(each => totalOf(each) < options.alone).slice(0, MOST_READ);
  const matters = mattersOf([...causes, ...measures]);
  const open = bare.filter(({ problem }) => sameMatter(problem, matters) < options.alike);
  for (const { problem } of open.slice(0, options.most)) yield unanswered(draft, problem);
}

/** Fewest problems among which one can stand out. */
const ENOUGH = 4;
/** So many problems, the least taken up, are read for their matter. */
const MOST_READ = 12;
/** So many words that nobody takes up are named. */
const MOST_WORDS = 3;

function totalOf({ causes, measures }: Taken): number {
  return causes + measures;
}

function unanswered(draft: Draft, problem: Problem): Issue {
  const head = atHead(problem);
  const words = knownBy(draft, problem, ['causes', 'measures'], MOST_WORDS).map(word => `“${word}”`);
  return { code: 'unanswered', ...head, data: { ...head.data, words: words.join('、') }, severity: 'info' };
}

function atHead(item: Cause | Problem) {
  const { title } = item;
  return {
    range: headOf(item),
    anchor: title,
    data: { title: title.slice(0, 30) },
  };
}

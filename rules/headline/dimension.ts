import * as v from 'valibot';
import type { Profile } from '../../src/config/profile.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue, type RuleContext } from '../../src/linter/rule.ts';
import { belongingOf, readMatter } from '../readers/matter.ts';
import { share } from '../support/options.ts';
import { bodyOf, wordingOf } from '../support/sentences.ts';
import listed from './matters.yaml';

const MATTERS = listed as Readonly<Record<string, readonly string[]>>;

const options = v.strictObject({
  clear: v.pipe(
    v.optional(v.number(), 5),
    v.description(
      'By how much the evidence for another dimension must outweigh that for the own one to warn.',
    ),
  ),
  distinct: v.pipe(
    v.optional(v.number(), 3),
    v.description('How many different words must speak for the other dimension to warn.'),
  ),
  held: share(
    0.12,
    'Chance (0 to 1), by a reader fitted on labelled problems, that the matter belongs under its own dimension, below which to inform.',
  ),
  rather: share(0.8, 'Chance that it belongs under another one, from which on to inform.'),
  surely: share(0.03, 'The chance for its own dimension (`held`) below which to warn.'),
  most: share(0.97, 'The chance for the other one (`rather`) from which on to warn.'),
  likely: v.pipe(
    v.optional(v.number(), 3),
    v.description(
      'By how much the evidence for another dimension must outweigh that for the own one to inform.',
    ),
  ),
  lead: v.pipe(
    v.optional(v.number(), 1),
    v.description('How many more words of the other dimension than of its own the text must hold.'),
  ),
});

type Reading = Pick<v.InferOutput<typeof options>, 'held' | 'rather' | 'surely' | 'most'>;

export default defineRule({
  id: 'headline/dimension',
  criterion: 'headline',
  title: { zh: '问题归到该归的类目', en: 'A problem stands under its own dimension' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: ['profile', 'problems'],
  ownWords: ['other', 'dimension', 'matters', 'mattersEn'],
  messages: {
    other: {
      message: {
        zh: '“{title}”说的是{words}，更像是{other}问题，现在归在{dimension}下',
        en: '“{title}” speaks of {words}, which is rather {other}; it stands under {dimension}',
      },
      hint: {
        zh: '挪到{other}；若要从{dimension}的角度写，标题和剖析要点明这一面',
        en: 'Move it to {other}, or let heading and analysis show the side that is {dimension}',
      },
    },
    read: {
      message: {
        zh: '“{title}”说的像是{matters}一类的事，更像“{other}”方面的问题，现在归在“{dimension}”下（把握 {sure}%）',
        en: '“{title}” seems to be about {mattersEn}, which is rather “{other}”; it stands under “{dimension}” ({sure} % sure)',
      },
      hint: {
        zh: '挪到“{other}”；若要从“{dimension}”的角度写，标题和剖析要点明这一面',
        en: 'Move it to “{other}”, or let heading and analysis show the side that is “{dimension}”',
      },
    },
    evidence: {
      message: {
        zh: '“{title}”里说的{words}，更像是“{other}”方面的问题，现在归在“{dimension}”下',
        en: '“{title}” speaks of {words}, which is rather “{other}”; it stands under “{dimension}”',
      },
      hint: {
        zh: '挪到“{other}”；若要从“{dimension}”的角度写，标题和剖析要点明这一面',
        en: 'Move it to “{other}”, or let heading and analysis show the side that is “{dimension}”',
      },
    },
  },
  docs: {
    why: {
      zh: '问题放错了类目，等于这一风没有查准，审核时最容易被指为扣题不准。',
      en: 'A fault under the wrong heading shows that the dimension was not understood.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：扣题要准确；词表和判断方法为本工具自拟，按带标注的问题拟合',
      en: 'Notice, part 7: to the point; words and method are ours, fitted on labelled problems',
    },
    bad: {
      in: 'problem',
      text: '1.公务接待超出标准，一顿饭吃掉村里半年经费\n2012年11月接待外地客商，派5名领导陪同，三天吃住花去4.6万元，动用警车开道，酒水账分三张发票报销，群众说“钱先走了”。\n',
    },
    good: {
      in: 'problem',
      text: '1.会议文件贪多求全，留痕重于做事\n2013年3月县里召开19场全县性会议，石鼓镇镇长到会14场，打井抗旱的方案拖了20天没人拍板，误了春浇。\n',
    },
  },
  *check(context, options) {
    const found = [
      ...byMatter(context, options.lead),
      ...byEvidence(context, options),
      ...byReading(context, options),
    ];
    // one finding for a problem, the gravest
    const grave = found.filter(({ severity }) => severity !== 'info');
    const seen = new Set<number>();
    for (const issue of [...grave, ...found]) {
      if (seen.has(issue.range.start)) continue;
      seen.add(issue.range.start);
      yield issue;
    }
  },
});

/** Matters that plainly belong to one dimension: the heading names one, and the text bears it out. */
function* byMatter({ draft, profile }: RuleContext, lead: number): Iterable<Issue> {
  const names = profile.dimensions.map(({ name }) => name).filter(name => Object.hasOwn(MATTERS, name));
  for (const problem of draft.problems) {
    const own = problem.dimension;
    if (own === null || !names.includes(own)) continue;
    if (wordsIn(problem.title, own).length > 0) continue;
    const whole = wordingOf(problem);
    const held = wordsIn(whole, own).length;
    const other = names.find(
      name =>
        name !== own &&
        wordsIn(firstClause(problem.title), name).length > 0 &&
        wordsIn(whole, name).length >= held + lead,
    );
    if (other === undefined) continue;
    // a word that stands in the heading alone may set the time of the fault, and be none
    const borne = !problem.titled || wordsIn(bodyOf(problem), other).length > 0;
    yield {
      code: 'other',
      range: sourceRange(problem.titleText),
      data: {
        title: problem.title,
        words: wordsIn(problem.title, other).slice(0, 2).join('、'),
        other,
        dimension: own,
      },
      ...(borne ? {} : { severity: 'info' as const }),
    };
  }
}

/** What a word in the heading weighs beside one in the text. */
const IN_HEADING = 3;

/** The words by which the profile tells its dimensions, weighed in heading and text; words of two dimensions tell nothing. */
function* byEvidence(
  { draft, profile }: RuleContext,
  { clear, likely, distinct }: { readonly clear: number; readonly likely: number; readonly distinct: number },
): Iterable<Issue> {
  const words = ownWords(profile);
  for (const problem of draft.problems) {
    const own = problem.dimension;
    if (own === null || Object.hasOwn(MATTERS, own)) continue;
    const body = bodyOf(problem);
    const scores = [...words].map(([name, list]) => {
      const named = list.filter(word => problem.title.includes(word));
      const told = list.filter(word => body.includes(word));
      return {
        name,
        found: [...new Set([...named, ...told])],
        score: named.length * IN_HEADING + told.length,
      };
    });
    const held = scores.find(({ name }) => name === own)?.score ?? 0;
    const best = scores.reduce((most, score) => (score.score > most.score ? score : most));
    // a single word of its own dimension already says why it stands there
    if (held > 0 || best.name === own || best.score < likely || best.found.length < 2) continue;
    yield {
      code: 'evidence',
      range: sourceRange(problem.titleText),
      data: {
        title: problem.title,
        words: best.found.slice(0, 3).join('、'),
        other: best.name,
        dimension: own,
      },
      ...(best.score >= clear && best.found.length >= distinct ? {} : { severity: 'info' as const }),
    };
  }
}

/** A heading is less sure than heading and text together. */
const HALF = 0.5;

/** What the problem is about, as a fitted reader sees it, belongs under another dimension and hardly under its own. */
function* byReading(
  { draft, profile }: RuleContext,
  { held, surely, rather, most }: Reading,
): Iterable<Issue> {
  const words = ownWords(profile);
  for (const problem of draft.problems) {
    const own = problem.dimension;
    if (own === null || problem.sentences.length === 0) continue;
    const { names, heading, both } = readMatter(problem);
    const { own: chance, other, matters } = belongingOf(names, both, own, profile);
    if (chance >= held || other.chance < rather) continue;
    // a text may dwell on one side of its matter: the heading alone must point the same way
    const named = belongingOf(names, heading, own, profile);
    const sure =
      chance < surely && other.chance >= most && named.own < HALF && named.other.name === other.name;
    // a single word of its own dimension may say why it stands there
    const spoken = (words.get(own) ?? []).some(word => wordingOf(problem).includes(word));
    yield {
      code: 'read',
      range: sourceRange(problem.titleText),
      data: {
        title: problem.title,
        matters: matters
          .slice(0, 2)
          .map(({ zh }) => zh)
          .join('、'),
        mattersEn: matters
          .slice(0, 2)
          .map(({ en }) => en)
          .join(', '),
        other: other.name,
        dimension: own,
        sure: Math.floor(other.chance * 100),
      },
      ...(sure && !spoken ? {} : { severity: 'info' as const }),
    };
  }
}

const known = new WeakMap<Profile, Map<string, readonly string[]>>();

function ownWords(profile: Profile): Map<string, readonly string[]> {
  const found = known.get(profile);
  if (found) return found;
  const all = profile.dimensions.map(
    ({ name, aliases, words }) => [name, [...new Set([...aliases, ...words])]] as const,
  );
  const spread = new Map<string, number>();
  for (const [, words] of all) for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1);
  const own = new Map(all.map(([name, words]) => [name, words.filter(word => spread.get(word) === 1)]));
  known.set(profile, own);
  return own;
}

/** What a heading is about stands in its first clause; the second tells what came of it. */
function firstClause(title: string): string {
  return title.split(/[，；,;]/)[0] as string;
}

/** Longest words first; a word inside another one is not counted twice. */
function wordsIn(text: string, dimension: string): string[] {
  const words = (MATTERS[dimension] as readonly string[]).filter(word => text.includes(word));
  return words.filter(word => !words.some(longer => longer !== word && longer.includes(word)));
}

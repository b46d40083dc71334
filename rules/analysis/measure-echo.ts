import * as v from 'valibot';
import type { Measure, Problem } from '../../src/draft/model.ts';
import { alignment } from '../../src/language/alignment.ts';
import { comparables } from '../../src/language/comparable.ts';
import { ITEMS, memoised, oncePer } from '../../src/language/memo.ts';
import { characterSet, hanPairs } from '../../src/language/pairs.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { count, share } from '../support/options.ts';
import { wordingOf } from '../support/sentences.ts';
import { wordPairs } from '../support/shared-words.ts';
import { type HeldTogether, pairsHeldIn } from '../support/told-pairs.ts';
import { turnedRound } from '../support/turned-round.ts';

const options = v.strictObject({
  alike: share(
    0.62,
    'Share of letters in common and in order (0 to 1) that makes a measure a problem turned round.',
  ),
  held: share(
    0.6,
    'Share of a problem’s words (0 to 1) that a measure without steps holds when it only turns it round.',
  ),
  known: share(
    0.3,
    'Share of the words (0 to 1) of clauses such as 不再… and 做到… that the problems hold, from which on a measure without any other clause turns them round.',
  ),
  sure: share(0.6, 'The same from which on `many` such clauses, or more, are a warning and no info.'),
  many: count(3, 1, 'How many such clauses make a warning.'),
  words: count(4, 1, 'Fewest words of such clauses that are looked for: fewer are shared by chance.'),
  told: share(
    0.6,
    'Share (0 to 1) of a clause’s pairs of letters that one problem holds, from which on it only denies what is told there; set by hand.',
  ),
  pairs: count(3, 1, 'Fewest such pairs: a shorter clause is told anywhere.'),
});

export default defineRule({
  id: 'analysis/measure-echo',
  criterion: 'analysis',
  title: { zh: '措施不是把问题反过来说', en: 'A measure is more than the fault turned round' },
  severity: 'warning',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: ['problems'],
  messages: {
    echo: {
      message: {
        zh: '措施“{title}”只是把问题“{problem}”反过来说，没有说怎么做',
        en: 'The measure “{title}” only turns the problem “{problem}” round and does not say how',
      },
      hint: {
        zh: '写明第一步做什么、谁来做、做到哪一天、拿什么检验',
        en: 'Say the first step, who takes it, by which day, and what will show it',
      },
    },
  },
  docs: {
    why: {
      zh: '问题写“不深入”，措施写“要深入”，去掉一个“不”字不算整改。',
      en: 'Taking a “not” out of the fault mends nothing.',
    },
    basis: {
      mark: 'N',
      zh: '通报第三部分：整改措施不实不细的不写；判断方法为本工具自拟',
      en: 'Notice, part 3: no problem with loose measures; the method is ours',
    },
    bad: {
      in: 'paper',
      kind: 'member',
      text: paper('（一）调研要避免走马观花，了解真实情况。要做到调研不走马观花，听得到真实情况。'),
    },
    good: {
      in: 'paper',
      kind: 'member',
      text: paper(
        '（一）住到村里听。每月到石梁村住一晚，不打招呼、不带随从，由我本人记台账，年底请村民代表评议。',
      ),
    },
  },
  *check({ draft }, { alike, held, ...turned }) {
    const stated = statedOf(draft.problems);
    const told = pairsHeldIn(draft.problems.map(wordingOf));
    for (const measure of draft.measures) {
      const source = hasSteps(measure) ? null : likened(measure, stated, alike, held);
      if (source) yield issueFor(measure, source);
      else yield* ofTurns(measure, draft.problems, told, turned);
    }
  },
});

interface Stated {
  readonly problem: Problem;
  /** Its title without the words of a fault. */
  readonly bare: string;
  readonly words: ReadonlySet<string>;
}

/** The first problem of each wording long enough to be known again. */
function statedOf(problems: readonly Problem[]): Stated[] {
  const stated = new Map<string, Stated>();
  for (const problem of problems) {
    const fault = bare(problem.title);
    if (fault.length >= SHORTEST && !stated.has(fault))
      stated.set(fault, { problem, bare: fault, words: wordPairs(fault) });
  }
  return [...stated.values()];
}

/** The problem whose heading a measure repeats. */
function likened(
  { title, sentences }: Measure,
  stated: readonly Stated[],
  alike: number,
  held: number,
): Problem | null {
  const own = [title, ...sentences.map(({ text }) => text.value)];
  const wordings = own.map(bare);
  const whole = own.join('。');
  const words = wordPairs(whole);
  const source = stated.find(
    ({ bare: fault, words: looked }) =>
      wordings.some(wording => isAlike(wording, fault, alike)) ||
      (whole.length <= 6 * fault.length && coverage(words, looked) >= held),
  );
  return source?.problem ?? null;
}

/** A measure of nothing but 不再… and 做到… about what the problems tell, whoever may lead it and by whatever day. */
function* ofTurns(
  measure: Measure,
  problems: readonly Problem[],
  told: HeldTogether,
  {
    known: least,
    sure,
    many,
    words: fewest,
    ...bounds
  }: Pick<v.InferOutput<typeof options>, 'known' | 'sure' | 'many' | 'words' | 'told' | 'pairs'>,
): Iterable<Issue> {
  const { title, sentences } = measure;
  const turns = turnedRound(
    sentences.length > 0 ? sentences.map(({ text }) => text.value) : [title],
    clause => isTold(clause, told, bounds),
  );
  const words = wordPairs(turns.join('。'));
  if (words.size < fewest) return;
  const shared = problems.map(problem => {
    const held = wordsOf(problem);
    return { problem, words: [...words].filter(word => held.has(word)) };
  });
  const known = new Set(shared.flatMap(({ words }) => words)).size / words.size;
  const best = shared.reduce<(typeof shared)[number] | null>(
    (most, one) => (one.words.length > (most?.words.length ?? 0) ? one : most),
    null,
  );
  if (!best || known < least) return;
  const issue = issueFor(measure, best.problem);
  yield turns.length >= many && known >= sure ? issue : { ...issue, severity: 'info' };
}

/** Whether one problem holds most letters of a clause side by side: with what is denied or promised left out, it is the same matter. */
function isTold(
  clause: string,
  told: HeldTogether,
  { told: least, pairs: fewest }: { readonly told: number; readonly pairs: number },
): boolean {
  const pairs = [...new Set(hanPairs(clause, POLARITY))];
  if (pairs.length < fewest) return false;
  return told(pairs, least);
}

/** What turns a fault into a promise. */
const POLARITY = characterSet('不没有无未要得了的能都就也');

const wordsOf = oncePer(ITEMS, (problem: Problem) => wordPairs(wordingOf(problem)));

/** Shorter headings are alike by chance. */
const SHORTEST = 6;
/** Longer ones are no headings, and letter by letter too dear to compare. */
const LONGEST = 400;

/** Without what makes a fault of a matter, or a promise of it. */
const bare = memoised((wording: string): string =>
  wording.replace(
    /[^\p{Script=Han}]|[不没未缺少差]|还有|存在|问题|现象|情况|避免|防止|杜绝|克服|纠正|解决|改变|切实|进一步|努力|坚决|真正|必须|做到|要|的|了/gu,
    '',
  ),
);

function isAlike(wording: string, fault: string, least: number): boolean {
  if (wording.length < SHORTEST || wording.length > Math.min(3 * fault.length, LONGEST)) return false;
  if (fault.length > LONGEST) return false;
  const { units, from } = comparables([wording, fault], wording.length + fault.length);
  const part = (i: number): Uint16Array => units.subarray(from[i], from[i + 1]);
  return alignment(part(0), part(1)) >= least;
}

/** Share (0 to 1) of the words looked for that are held; none where they are too few to tell. */
function coverage(held: ReadonlySet<string>, looked: ReadonlySet<string>): number {
  if (looked.size < 4) return 0;
  return [...looked].filter(word => held.has(word)).length / looked.size;
}

/** A figure, a paper to be made, somebody in charge with a day: such a measure says how, whatever its words. */
function hasSteps({ owner, deadline, check, sentences, title }: Measure): boolean {
  const text = title + sentences.map(({ text: { value } }) => value).join('');
  return (
    [owner, deadline, check].filter(part => part !== null).length >= 2 ||
    /[0-9]{1,4}[\p{Script=Han}]/u.test(text)
  );
}

function issueFor(measure: Measure, problem: Problem) {
  return {
    code: 'echo',
    range: { start: measure.range.start, end: sourceRange(measure.titleText).end },
    anchor: measure.title,
    data: { title: measure.title, problem: problem.title },
    related: [
      {
        range: sourceRange(problem.titleText),
        message: { zh: '原来的问题在这里', en: 'the problem stands here' },
      },
    ],
  };
}

/** A paper of the fallback profile, with a text for its measures. */
function paper(measures: string): string {
  return `---
kind: member
profile: general
---
# 个人对照检查材料

现将有关情况对照检查如下。

## 一、存在的主要问题

### （一）群众路线方面

1.调研走马观花，听不到真实情况。2013年8月到柳湾镇看危房改造，我在村口停了不到二十分钟，两个月后住在村尾的老高家后墙塌了，砸伤了腿。

## 二、产生问题的原因分析

一是宗旨意识淡了，怕看见难处要自己担。

## 三、努力方向和改进措施

${measures}
`;
}

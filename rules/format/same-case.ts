import * as v from 'valibot';
import type { Problem } from '../../src/draft/model.ts';
import { findRepeats } from '../../src/language/similarity.ts';
import { type Range, sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { joinPairs, tellingNumbers, wordPairs } from '../support/shared-words.ts';

const EARLIER = { zh: '前一处在这里', en: 'told here before' };

/** One case as it is told. */
interface Telling {
  readonly problem: Problem;
  readonly value: string;
  readonly range: Range;
  readonly pairs: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

export default defineRule({
  id: 'format/same-case',
  criterion: 'format',
  title: { zh: '同一件事不写在两条问题下', en: 'One case does not stand under two problems' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({
    leastWords: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(2)), 3),
      v.description('Words that only these two problems share, from which a case may be the same.'),
    ),
    leastShare: v.pipe(
      v.optional(v.number(), 0.25),
      v.description(
        'How much of the wording the shared words must make up (rarer ones count more), about 0.25 for a retold case.',
      ),
    ),
  }),
  needs: ['problems'],
  messages: {
    numbers: {
      message: {
        zh: '这件事和“{other}”下的一件事都提到{numbers}和“{words}”，像是同一件事写了两遍',
        en: 'This case and one under {other} both tell of {numbers} and {words}; it seems to be told twice',
      },
      hint: {
        zh: '同一件事只写在最能说明问题的一条下面，另一条换成别的事例',
        en: 'Tell a case once, where it says most, and take another one for the other problem',
      },
    },
    words: {
      message: {
        zh: '这件事和“{other}”下的一件事都提到“{words}”，请核对是不是同一件事',
        en: 'This case and one under {other} share {words}; check whether they are the same',
      },
      hint: {
        zh: '是同一件事就只留一处；不是，就不用改',
        en: 'Keep one of them if they are; if not, nothing has to be done',
      },
    },
  },
  docs: {
    why: {
      zh: '一件事换个说法写在两个问题下面，看着是两条，其实只查了一件。审核标准里的“防止交叉重复”首先指的就是它。',
      en: 'A case retold under another problem makes two of one. This is the first sort of overlap that the notice warns of.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：格式要规范、防止交叉重复',
      en: 'Notice, part 7: sound form, no overlaps',
    },
    bad: {
      in: 'dimension',
      text: twoProblems(
        '花公家的钱不心疼，从2011年冬到2013年夏，县里为山上那座观景台花掉4317万元，用的是改水工程的钱，后寨、柳林一带6个村的村民至今还在用车拉水。',
      ),
    },
    good: {
      in: 'dimension',
      text: twoProblems(
        '改造迎宾大道时，2012年把铺了四年的沥青路面全部挖掉，换上花岗岩路沿石，多花了920万元，竣工三个月后因为管线没有预埋又挖开了两段。',
      ),
    },
  },
  *check({ draft }, options) {
    const tellings = draft.problems.flatMap(tellingsOf);
    const spread = spreadOf(tellings);
    const copied = copies(tellings);
    for (const [i, later] of tellings.entries()) {
      let best: { issue: Issue; score: number } | null = null;
      for (const [j, earlier] of tellings.slice(0, i).entries()) {
        if (earlier.problem === later.problem || copied.has(`${j} ${i}`)) continue;
        const found = compare(earlier, later, spread, draft.problems.length, options);
        if (found && found.score > (best?.score ?? 0)) best = found;
      }
      if (best) yield best.issue;
    }
  },
});

function tellingsOf(problem: Problem): Telling[] {
  return problem.examples.map(({ text }) => ({
    problem,
    value: text.value,
    range: sourceRange(text),
    pairs: wordPairs(text.value),
    numbers: tellingNumbers(text.value),
  }));
}

/** In how many problems each pair of letters and each number stands. */
function spreadOf(tellings: readonly Telling[]): Map<string, number> {
  const problems = new Map<string, Set<Problem>>();
  for (const { problem, pairs, numbers } of tellings) {
    for (const feature of [...pairs, ...numbers]) {
      problems.set(feature, (problems.get(feature) ?? new Set()).add(problem));
    }
  }
  return new Map([...problems].map(([feature, set]) => [feature, set.size]));
}

/** Pairs that are copied outright: the rule on repeated passages tells them. */
function copies(tellings: readonly Telling[]): Set<string> {
  const sentences = tellings.flatMap(({ value }, telling) =>
    value.split(/[。；]/).map(part => ({ part, telling })),
  );
  const repeats = findRepeats(sentences.map(({ part }) => part));
  return new Set(
    repeats.map(({ first, second }) => `${sentences[first]?.telling} ${sentences[second]?.telling}`),
  );
}

function compare(
  earlier: Telling,
  later: Telling,
  spread: ReadonlyMap<string, number>,
  problems: number,
  options: { leastWords: number; leastShare: number },
): { issue: Issue; score: number } | null {
  const shared = new Set([...later.pairs].filter(pair => earlier.pairs.has(pair) && spread.get(pair) === 2));
  const words = joinPairs(later.value, shared);
  const numbers = [...later.numbers].filter(
    number => earlier.numbers.has(number) && spread.get(number) === 2,
  );
  if (words.length === 0) return null;
  const weight = shared.size * Math.log(problems / 2);
  const share = weight / Math.sqrt(earlier.pairs.size * later.pairs.size);
  const byNumbers = numbers.length > 0;
  if (!byNumbers && (words.length < options.leastWords || share < options.leastShare)) return null;
  return {
    score: weight + 10 * numbers.length,
    issue: {
      code: byNumbers ? 'numbers' : 'words',
      // shared words alone leave it to a person
      severity: byNumbers ? 'warning' : 'info',
      range: later.range,
      data: {
        other: earlier.problem.title,
        numbers: numbers.join('、'),
        words: words.slice(0, 4).join('、'),
      },
      related: [{ range: earlier.range, message: EARLIER }],
    },
  };
}

function twoProblems(second: string): string {
  return `#### 1. 政绩工程重面子，好看不好用

我总想在任期内留下几处看得见的东西。龙脊山观景广场2011年11月开工，2013年6月建成，总投资4317万元，挤占了农村饮水配套资金，山下的柳林、后寨等6个村至今还在拉水吃。政绩做给谁看没有想明白，根子是虚荣。

#### 2. 花钱大手大脚，形象项目大铺张

${second}群众看在眼里，根子是我忘了艰苦奋斗。
`;
}

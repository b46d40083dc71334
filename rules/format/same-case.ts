import * as v from 'valibot';
import type { Problem } from '../../src/draft/model.ts';
import { findRepeats } from '../../src/language/similarity.ts';
import { type Range, sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { retoldChance } from '../readers/retold.ts';
import { share } from '../support/options.ts';
import { findRetellings, type Retelling, type RetellingBounds } from '../support/repeats/retellings.ts';
import { findToldAgain, sharedWordings, type ToldAgain } from '../support/repeats/told-again.ts';
import { joinPairs, tellingNumbers, wordPairs } from '../support/shared-words.ts';

const EARLIER = { zh: '前一处在这里', en: 'told here before' };

/** A feature that comes up in more tellings than this is the talk of two problems, no mark of one case. */
const MOST_TELLINGS = 4;

/** A number that does not come up by chance says as much as ten pairs of letters. */
const NUMBER_WEIGHT = 10;

/** Of cases told again in other words the clearest are reported: more of them would say that the paper is of one matter. */
const MOST_RETOLD = 5;

/** One case as it is told. */
interface Telling {
  readonly problem: Problem;
  readonly value: string;
  readonly range: Range;
}

export default defineRule({
  id: 'format/same-case',
  criterion: 'format',
  title: { zh: '同一件事不写在两条问题下', en: 'One case does not stand under two problems' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({
    least: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(0)), 2.3),
      v.description(
        'How much of rare words and names two tellings share, weighed by their part of the shorter one, from which a person should look.',
      ),
    ),
    sure: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(0)), 3.6),
      v.description('The same from which the finding is a warning.'),
    ),
    leastShare: share(0.17, 'Part of the matter of a sentence, 0 to 1, that another problem must tell too.'),
    leastChance: share(
      0.25,
      'Chance that two wordings tell of one case, 0 to 1, from which a person should look.',
    ),
    sureChance: share(0.999, 'The same from which the finding is a warning.'),
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
    retold: {
      message: {
        zh: '这件事和“{other}”下的一件事像是同一件，只是换了说法（{words}），请核对',
        en: 'This case and one under {other} look like one told in other words ({words}); check whether they are',
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
    const best = new Map<number, Found>();
    for (const meeting of meetingsOf(tellings)) {
      const found = judge(tellings, meeting, draft.problems.length);
      if (found && found.score > (best.get(meeting.later)?.score ?? 0)) best.set(meeting.later, found);
    }
    const told = new Set<string>();
    for (const { issue, earlier, later } of best.values()) {
      // what is copied outright is told by the rule on repeated passages
      if (copied(earlier.value, later.value)) continue;
      told.add(pairOf(earlier.problem, later.problem));
      yield issue;
    }
    for (const found of retold(draft.problems, options)) {
      const pair = pairOf(found.problem, found.other.problem);
      if (told.has(pair)) continue;
      told.add(pair);
      yield report(found, options.sure);
    }
    for (const found of toldAgain(draft.problems, options.leastChance)) {
      if (told.has(pairOf(found.problem, found.other.problem))) continue;
      yield reportAgain(found, options.sureChance);
    }
  },
});

function pairOf(a: Problem, b: Problem): string {
  return [a.id, b.id].sort().join(' ');
}

/** Cases told again in much the same words: the clearest place for each two problems. */
function retold(problems: readonly Problem[], bounds: RetellingBounds): Retelling[] {
  return clearest(findRetellings(problems, bounds)).filter(
    ({ sentences, other }) => !copied(sentences.join('。'), other.sentences.join('。')),
  );
}

/** The clearest place for each two problems. */
function clearest<T extends Retelling | ToldAgain>(found: readonly T[]): T[] {
  const best = new Map<string, T>();
  for (const each of found) {
    const pair = pairOf(each.problem, each.other.problem);
    const known = best.get(pair);
    if (!known || each.score > known.score) best.set(pair, each);
  }
  return [...best.values()];
}

/** Cases of which hardly a word comes again: the clearest place for each two problems, the clearest first. */
function toldAgain(problems: readonly Problem[], least: number): ToldAgain[] {
  const likely = findToldAgain(problems).filter(({ score }) => retoldChance(score) >= least);
  return clearest(likely)
    .filter(({ sentences, otherSentences }) => !copied(sentences.join('。'), otherSentences.join('。')))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_RETOLD);
}

function reportAgain(found: ToldAgain, sure: number): Issue {
  const isLater = found.range.start > found.other.range.start;
  const [earlier, later] = isLater ? [found.other, found] : [found, found.other];
  const words = sharedWordings(found, 4).map(([own, other]) =>
    own === other ? own : isLater ? `${other}—${own}` : `${own}—${other}`,
  );
  return {
    code: 'retold',
    severity: retoldChance(found.score) >= sure ? 'warning' : 'info',
    range: later.range,
    data: { other: earlier.problem.title, words: words.join('、') },
    related: [{ range: earlier.range, message: EARLIER }],
  };
}

function report(found: Retelling, sure: number): Issue {
  const isLater = found.range.start > found.other.range.start;
  const [earlier, later] = isLater ? [found.other, found] : [found, found.other];
  return {
    code: 'words',
    severity: found.score >= sure ? 'warning' : 'info',
    range: later.range,
    data: { other: earlier.problem.title, words: found.words.slice(0, 5).join('、') },
    related: [{ range: earlier.range, message: EARLIER }],
  };
}

/** Two tellings under different problems, with what stands in these two problems alone. */
interface Meeting {
  readonly earlier: number;
  readonly later: number;
  readonly pairs: Set<string>;
  readonly numbers: string[];
}

interface Found {
  readonly issue: Issue;
  readonly earlier: Telling;
  readonly later: Telling;
  readonly score: number;
}

function tellingsOf(problem: Problem): Telling[] {
  return problem.examples.map(({ text }) => ({ problem, value: text.value, range: sourceRange(text) }));
}

/** Goes by features, not by pairs of tellings: few stand in just two problems, and fewest of all are numbers. */
function meetingsOf(tellings: readonly Telling[]): Meeting[] {
  const meetings = new Map<string, Meeting>();
  const meet = (later: number, earlier: number): Meeting => {
    const key = `${earlier} ${later}`;
    const meeting = meetings.get(key) ?? { earlier, later, pairs: new Set<string>(), numbers: [] };
    meetings.set(key, meeting);
    return meeting;
  };
  for (const { feature, later, earlier } of sharedBy(tellings, tellingNumbers))
    meet(later, earlier).numbers.push(feature);
  if (meetings.size === 0) return [];
  for (const { feature, later, earlier } of sharedBy(tellings, wordPairs))
    meetings.get(`${earlier} ${later}`)?.pairs.add(feature);
  return [...meetings.values()].sort((a, b) => a.later - b.later || a.earlier - b.earlier);
}

interface Shared {
  readonly feature: string;
  readonly earlier: number;
  readonly later: number;
}

/** Features that stand in few tellings and in two problems alone, with each two tellings that share one. */
function* sharedBy(
  tellings: readonly Telling[],
  featuresOf: (value: string) => ReadonlySet<string>,
): Iterable<Shared> {
  const places = new Map<string, number[]>();
  tellings.forEach(({ value }, i) => {
    for (const feature of featuresOf(value)) {
      const known = places.get(feature);
      if (known) known.push(i);
      else places.set(feature, [i]);
    }
  });
  for (const [feature, found] of places) {
    if (found.length < 2 || found.length > MOST_TELLINGS) continue;
    if (new Set(found.map(i => tellings[i]?.problem)).size !== 2) continue;
    for (const later of found) {
      for (const earlier of found) {
        if (earlier >= later || tellings[earlier]?.problem === tellings[later]?.problem) continue;
        yield { feature, earlier, later };
      }
    }
  }
}

/** Whether a sentence of one stands in the other, word for word or nearly. */
function copied(a: string, b: string): boolean {
  const [first, second] = [a, b].map(value => value.split(/[。；]/)) as [string[], string[]];
  const repeats = findRepeats([...first, ...second]);
  return repeats.some(repeat => repeat.first < first.length !== repeat.second < first.length);
}

/** Two tellings that name the same telling number. */
function judge(tellings: readonly Telling[], meeting: Meeting, problems: number): Found | null {
  const earlier = tellings[meeting.earlier] as Telling;
  const later = tellings[meeting.later] as Telling;
  const { pairs, numbers } = meeting;
  if (pairs.size === 0) return null;
  const words = joinPairs(later.value, pairs);
  return {
    earlier,
    later,
    score: pairs.size * Math.log(problems / 2) + NUMBER_WEIGHT * numbers.length,
    issue: {
      code: 'numbers',
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

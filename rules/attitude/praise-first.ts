import * as v from 'valibot';
import type { Problem, Sentence } from '../../src/draft/model.ts';
import { sourceRange, type Text } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { admits } from '../support/fault.ts';
import { hitsIn } from '../support/hits.ts';
import { turnAt } from '../support/sentences.ts';

const options = v.strictObject({
  sentences: v.pipe(
    v.optional(v.number(), 2),
    v.description('How many sentences at the start of a problem are looked at.'),
  ),
});

/** A concession by its form: 虽然…, 尽管…. */
const CONCEDES = /^(?:[^，。；]{0,8})(?:虽然|虽说|尽管|固然|虽)(?!说到|死)/;
const TURNS = /^(?:但是?|然而|不过|可是|同时也|只是)/;

export default defineRule({
  id: 'attitude/praise-first',
  criterion: 'attitude',
  title: { zh: '不先扬后抑', en: 'No praise before blame' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: ['problems'],
  messages: {
    opening: {
      message: {
        zh: '“{title}”先说“{praise}”，再用“{turn}”转到问题，是先扬后抑',
        en: '“{title}” begins with praise (“{praise}”) and turns to the fault with “{turn}”',
      },
      hint: {
        zh: '删去转折之前的话，第一句就写毛病',
        en: 'Leave out what stands before the turn; begin with the fault',
      },
    },
  },
  docs: {
    why: {
      zh: '先表扬自己再说“但是”，问题就成了成绩的零头。直奔主题，第一句就要落在毛病上。',
      en: 'A “but” after self-praise makes the fault a remainder of the merit.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：态度要端正；直奔主题、不绕弯子；判断方法为本工具自拟',
      en: 'Notice, part 7: upright in attitude, straight to the subject; the method is ours',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '包联的信访积案包而不办。虽然近年来我分管领域的信访总量逐年下降，化解率排在全市前列，受到过市联席办表扬，但在个别疑难案件上我还存在畏难情绪。淤地坝占地补偿一案由我包了三年，从来没有到坝上量过一亩地，2013年12月当事人在上访路上冻伤双脚。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '包联的信访积案包而不办。下去的次数不少，沉下去的时候不多，虽然包案表上写着我的名字，但我没有到坝上量过一亩地。淤地坝占地补偿一案由我包了三年，2013年12月当事人在上访路上冻伤双脚。',
    },
  },
  *check(context, { sentences }) {
    const praise = [...context.hits('praise'), ...context.hits('achievements')].sort(
      (a, b) => a.range.start - b.range.start,
    );
    const faults = context.hits('fault-words');
    for (const problem of context.draft.problems) {
      const issue = judge(problem, sentences, praise, faults);
      if (issue) yield issue;
    }
  },
});

function judge(
  problem: Problem,
  most: number,
  praise: readonly LexiconHit[],
  faults: readonly LexiconHit[],
): Issue | null {
  // a one-sentence item holds heading and text in one
  const opening: Pick<Sentence, 'text'>[] =
    problem.sentences.length > 0 ? problem.sentences.slice(0, most) : [{ text: problem.titleText }];
  if (problem.sentences.length > 0 && problem.titleText.value.length > 30)
    opening.unshift({ text: problem.titleText });
  for (const [i, { text }] of opening.entries()) {
    const turn = turnAt(text.value);
    if (turn > 0) {
      const found = praiseIn(text, turn, praise, faults);
      if (found) return issueFor(problem, text, found, turnWord(text.value.slice(turn)));
    }
    // praise in one sentence, 但 at the head of the next
    const next = opening[i + 1]?.text.value ?? '';
    if (turn < 0 && TURNS.test(next)) {
      const found = praiseIn(text, text.value.length, praise, faults);
      if (found) return issueFor(problem, text, found, turnWord(next));
    }
  }
  return null;
}

function turnWord(rest: string): string {
  return /^(?:但是?|然而|不过|可是?|却|只是|同时也|而)/.exec(rest)?.[0] ?? '';
}

/** Words of praise in the part before the turn, if nothing in it blames. */
function praiseIn(
  text: Text,
  turn: number,
  praise: readonly LexiconHit[],
  faults: readonly LexiconHit[],
): LexiconHit[] | null {
  const side = text.value.slice(0, turn);
  // “工作作风不够扎实，虽然…，但…”: the praise begins behind the fault
  const from = Math.max(0, side.search(/虽然|尽管|虽说|固然|总体|总的/));
  const range = sourceRange(text, from, turn);
  const part = side.slice(from);
  const found = hitsIn(praise, range);
  if (found.length === 0 || hitsIn(faults, range).length > 0) return null;
  // “没有大的失误” may be part of the praise; a single word of it beside a denial is none
  const certain = found.length > 1 && STRONG.test(part);
  if (certain) return found;
  return !admits(part) && (found.length > 1 || CONCEDES.test(part) || STRONG.test(part)) ? found : null;
}

const STRONG =
  /总体|总的|整体|主流|基本上?能|能够|平时|一向|一贯|历来|始终|一直|比较|较为|高度重视|充分肯定|成绩|成效|前列|好评|表扬/;

function issueFor({ title }: Problem, text: Text, found: readonly LexiconHit[], turn: string): Issue {
  const words = [...new Set(found.map(({ term }) => term))].slice(0, 3).join('、');
  return {
    code: 'opening',
    range: sourceRange(text),
    data: { title: title.slice(0, 24), praise: words, turn },
  };
}

import type { Act } from '../../src/draft/act-features.ts';
import { memoised } from '../../src/language/memo.ts';
import { conditionSigns } from './conditions.ts';
import { hopes, plans } from './hopes.ts';
import { isForShow, meritsOf, sumsUp, turnsBack } from './merit.ts';
import { clausesIn, turnAt } from './sentences.ts';
import { isStockBlame, playsDown } from './stock.ts';

/**
 * What a rule's own weak signs add to what the reader says of a sentence, as logarithms of odds. Measured on labelled sentences
 * of authors that the reader was not fitted on (2026-11): the weight of each, found alone, is cut by a quarter for their overlap.
 */
const WEIGHTS = {
  strongMerit: 1.8,
  mildMerit: 1.4,
  sumsUp: 1,
  forShow: -1.5,
  playsDown: 1.1,
  stock: 2,
  conditions: 0.9,
  saysWhy: 1.3,
  denied: -3,
  hopes: 2.3,
  otherHope: -2,
  refused: -3.5,
  plans: 2,
} as const;

/** Signs for one act together say no more than this. */
const MOST = 3.5;

/** Words of hope that, where nothing is wished of others, tell a motive or what others wished: 总希望早点出成绩. */
const HOPE_WORD = /希望|建议|盼/;
/** Advice that was given and not taken is a fault told. */
const REFUSED =
  /(?:没有?|不|未)(?:曾)?(?:听(?!说|到|取)|采纳|理(?:会|睬)?(?=[，。；])|接受|当回事|放在心上|采用|吸收)/;

/** By how much the signs of a sentence raise the odds of each act that they speak for. */
export const actSigns = memoised((value: string): Readonly<Partial<Record<Act, number>>> => {
  const turn = turnAt(value);
  // what is told before a 但 may be praise, what comes behind it is the fault
  const side = turn > 0 ? value.slice(0, turn) : value;
  const merits = meritsOf(side);
  const strong = merits.filter(merit => merit.strong).length;
  const sums = merits.length > 0 && (sumsUp(side) || turnsBack(side));
  const clauses = clausesIn(value);
  const count = (is: (clause: string) => boolean): number =>
    clauses.filter(({ start, end }) => is(value.slice(start, end))).length;
  const { denied, why, named } = conditionSigns(value);
  // a condition is told in many a story: only a sentence that says why lays it there
  const outside = why ? WEIGHTS.saysWhy + WEIGHTS.conditions * named : 0;
  const merit =
    WEIGHTS.strongMerit * strong + WEIGHTS.mildMerit * (merits.length - strong) + (sums ? WEIGHTS.sumsUp : 0);
  // 只盯按时办结率，办结率99%: what is told to be for show is no merit, though each clause alone sounds like one
  const shown = merits.length > 0 && isForShow(side) ? WEIGHTS.forShow * merits.length : 0;
  return {
    merit: Math.min(MOST, merit + shown),
    hedge: Math.min(MOST, WEIGHTS.playsDown * count(playsDown)),
    stock: (WEIGHTS.stock * count(isStockBlame)) / Math.max(1, clauses.length),
    outside: denied ? WEIGHTS.denied : Math.min(MOST, outside),
    hope: hopeSign(value),
    plan: plans(value) ? WEIGHTS.plans : 0,
  };
});

function hopeSign(value: string): number {
  if (!HOPE_WORD.test(value)) return hopes(value) ? WEIGHTS.hopes : 0;
  if (REFUSED.test(value)) return WEIGHTS.refused;
  return hopes(value) ? WEIGHTS.hopes : WEIGHTS.otherHope;
}

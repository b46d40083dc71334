import type { Act } from '../../src/draft/act-features.ts';
import { memoised } from '../../src/language/memo.ts';
import { conditionSigns } from './conditions.ts';
import { hopes, plans } from './hopes.ts';
import { meritsOf, sumsUp, turnsBack } from './merit.ts';
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
  playsDown: 1.1,
  stock: 2,
  conditions: 0.9,
  saysWhy: 1.3,
  denied: -3,
  hopes: 2.3,
  otherHope: -2,
  plans: 1,
} as const;

/** Signs for one act together say no more than this. */
const MOST = 3.5;

/** Words of hope that, where nothing is wished of others, tell a motive or what others wished: 总希望早点出成绩. */
const HOPE_WORD = /希望|建议|盼/;

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
  return {
    merit: Math.min(MOST, merit),
    hedge: Math.min(MOST, WEIGHTS.playsDown * count(playsDown)),
    stock: (WEIGHTS.stock * count(isStockBlame)) / Math.max(1, clauses.length),
    outside: denied ? WEIGHTS.denied : Math.min(MOST, outside),
    hope: hopes(value) ? WEIGHTS.hopes : HOPE_WORD.test(value) ? WEIGHTS.otherHope : 0,
    plan: plans(value) ? WEIGHTS.plans : 0,
  };
});

import type { Cause, Problem } from '../../../src/draft/model.ts';
import { countCue } from '../../../src/language/cues.ts';
import { ITEMS, memoised, oncePer } from '../../../src/language/memo.ts';
import { sourceRange } from '../../../src/language/text.ts';
import type { LexiconHit } from '../../../src/linter/lexicons.ts';
import listed from '../../lexicons/patterns/motives.yaml';
import { isHitIn } from '../hits.ts';
import { anyOf, type PatternTable } from '../patterns.ts';
import { wordingOf } from '../sentences.ts';
import { withoutQuotations } from './voice.ts';

const TABLE = listed as PatternTable;

/** Wanting, fearing, holding dear, and not caring: a motive in plain words. */
const PLAIN_MOTIVE = anyOf(TABLE, 'plain', '');
/** Other words of cause that speak of a motive only together. */
const ENOUGH_CUES = 2;

export const namesMotive = memoised((wording: string): boolean => PLAIN_MOTIVE.test(wording));

/** Whether a wording speaks of a motive, in one plain word or in more words of cause. */
const speaksOfMotive = memoised(
  (wording: string): boolean => namesMotive(wording) || countCue(wording, 'cause') >= ENOUGH_CUES,
);

/**
 * Whether an item touches thought: belief, duty and character by their names, or what was wanted and feared in plain words.
 *
 * @param motives hits of the list of motives in the whole paper, in order
 */
function touchesThought(item: Problem | Cause, motives: readonly LexiconHit[]): boolean {
  if (isHitIn(motives, item.range)) return true;
  return speaksOfMotive(wordingOf(item));
}

/** A heading that lays its finger on duty or character by name. */
const NAMED_MOTIVE = anyOf(TABLE, 'named', '');

const PLAIN_MOTIVES = new RegExp(PLAIN_MOTIVE.source, 'g');
/** Plain words of motive that make a cause deep, where none of belief, duty or character stands in it. */
const ENOUGH_PLAIN = 2;

/** Whether a cause gets down to thought: a word of motive in passing does not make it deep. */
export function reachesThought(cause: Cause, motives: readonly LexiconHit[]): boolean {
  if (isHitIn(motives, cause.range)) return true;
  if (NAMED_MOTIVE.test(cause.title)) return true;
  return (wordingOf(cause).match(PLAIN_MOTIVES) ?? []).length >= ENOUGH_PLAIN;
}

const voiceOf = oncePer(ITEMS, ({ sentences }: Problem): string =>
  sentences.map(({ text: { value } }) => withoutQuotations(value)).join(''),
);

/** The same of a problem's text alone: a heading such as 怕得罪人 names the fault, and traces it to nothing. */
export function tracesMotive(problem: Problem, motives: readonly LexiconHit[]): boolean {
  if (!problem.titled) return touchesThought(problem, motives);
  if (isHitIn(motives, { start: sourceRange(problem.titleText).end, end: problem.range.end })) return true;
  return speaksOfMotive(voiceOf(problem));
}

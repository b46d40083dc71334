import type { Language } from '../config/localized.ts';
import type { ReviewMark } from '../linter/finding.ts';
import { visible } from './escape.ts';
import { dayOf } from './moment.ts';
import { reviewWord } from './review-words.ts';

/** What a finding is to reviewers: 已驳回; 审后又改，原已驳回. */
export function stateText({ state, was }: Pick<ReviewMark, 'state' | 'was'>, language: Language): string {
  if (state !== 'stale' || was === undefined) return reviewWord(language, `state.${state}`);
  return reviewWord(language, 'state.was', { was: reviewWord(language, `state.${was}`) });
}

/** 已驳回（张三，2014-06-24）：理由. Nothing unseen is in it. */
export function markText(mark: ReviewMark, language: Language): string {
  return saidBy(stateText(mark, language), mark, language);
}

/** The same for a decision of which nothing is left. */
export function lostText(lost: Pick<ReviewMark, 'by' | 'at' | 'note'>, language: Language): string {
  return saidBy(reviewWord(language, 'state.gone'), lost, language);
}

function saidBy(
  state: string,
  { by, at, note }: Pick<ReviewMark, 'by' | 'at' | 'note'>,
  language: Language,
): string {
  return reviewWord(language, note === null ? 'mark' : 'mark.note', {
    state,
    by: visible(by),
    day: dayOf(at, language),
    note: visible(note ?? ''),
  });
}

import type { Localized } from '../config/localized.ts';
import type { ReviewMark } from '../linter/finding.ts';
import type { Criterion } from '../linter/rule.ts';

/** Decisions as they stand on papers, counted apart from what the rules found. */
export interface ReviewCounts {
  /** Findings confirmed by a person; they stay open. */
  readonly accepted: number;
  /** False alarms: waived, with a reason. */
  readonly rejected: number;
  /** Findings that a person added. */
  readonly own: number;
  /** 审后又改: the text has changed since, so they are shown and do not count. */
  readonly stale: number;
  /** Decisions of which nothing is left in the text. */
  readonly gone: number;
  /** Open errors and warnings that wait for a decision, stale ones included. */
  readonly left: number;
}

/** What people made of one paper. */
export interface PaperReview extends ReviewCounts {
  /** Whom the paper is assigned to. */
  readonly reviewer: string | null;
  readonly lost: readonly LostReview[];
}

/** A decision of which nothing is left in the text: mended, or gone with its passage. */
export interface LostReview extends Omit<ReviewMark, 'state'> {
  readonly verdict: 'accept' | 'reject' | 'own';
  /** Of the finding as it was. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly criterion: Criterion;
  readonly message: Localized;
  /** Where it stood. */
  readonly line: number;
}

export interface ReviewTotals extends ReviewCounts {
  /** As the user would name the store. */
  readonly file: string;
  readonly papers: number;
  /** Papers of which no error and no warning waits. */
  readonly done: number;
  /** By name; papers that nobody is assigned to stand last, under `name: null`. Empty where nothing is assigned. */
  readonly reviewers: readonly ReviewerTotal[];
  /** Rules with decisions, the most rejected first: which of them to mend. */
  readonly rules: readonly RuleReview[];
}

export interface ReviewerTotal extends ReviewCounts {
  readonly name: string | null;
  readonly papers: number;
  readonly done: number;
}

export interface RuleReview {
  readonly rule: string;
  readonly title: Localized;
  readonly accepted: number;
  readonly rejected: number;
  /** Rejected of all decided, 0 to 1. */
  readonly share: number;
}

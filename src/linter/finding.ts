import type { Localized } from '../config/localized.ts';
import type { Basis, Severity } from '../config/profile.ts';
import type { Range } from '../language/text.ts';
import type { Failure } from '../source/source.ts';
import type { Criterion, Edit, Related } from './rule.ts';

/** An issue with everything a report needs: who says so, how grave it is, whether somebody answered it. */
export interface Finding {
  readonly rule: string;
  readonly criterion: Criterion;
  readonly code: string;
  readonly severity: Severity;
  readonly message: Localized;
  readonly hint: Localized;
  readonly basis: Basis;
  readonly state: 'open' | 'suppressed' | 'baselined' | 'waived';
  /** The reason given with a suppression or waiver. */
  readonly reason: string | null;
  readonly range: Range;
  readonly fingerprint: string;
  readonly related: readonly Related[];
  readonly edits: readonly Edit[];
  readonly data: Readonly<Record<string, string | number>>;
  /** A reviewer's word on it, where there is one. */
  readonly review?: ReviewMark;
}

/**
 * What a person made of a finding. `accepted`: it is right and stands. `rejected`: a false alarm, then the state is `waived`.
 * `own`: the person's own finding. `stale`: the text has changed since, so the word is shown and does not count.
 */
export interface ReviewMark {
  readonly state: 'accepted' | 'rejected' | 'own' | 'stale';
  /** For a stale one: what it was before the text changed. */
  readonly was?: 'accepted' | 'rejected' | 'own';
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The reason of a rejection, or whatever else was noted. */
  readonly note: string | null;
}

/** Which rules looked at the draft and which did not, with the reason; both are counted by criterion. */
export interface RuleRun {
  readonly rule: string;
  readonly criterion: Criterion;
  readonly outcome: 'checked' | 'not-checked' | 'crashed';
  /** For a rule not checked: what it lacked or that it was left out. */
  readonly why: 'needs' | 'off' | 'left-out' | 'kind' | null;
  readonly milliseconds: number;
}

export interface LintResult {
  /** In a total, stable order: offset, then rule, then code. */
  readonly findings: readonly Finding[];
  readonly runs: readonly RuleRun[];
  readonly failures: readonly Failure[];
}

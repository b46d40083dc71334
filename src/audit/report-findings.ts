import type { Localized } from '../config/localized.ts';
import type { Basis, Severity } from '../config/profile.ts';
import type { Finding, ReviewMark } from '../linter/finding.ts';
import type { Criterion } from '../linter/rule.ts';
import type { Position } from '../source/source.ts';

export type FindingMark = Pick<
  AuditFinding,
  'rule' | 'criterion' | 'severity' | 'state' | 'fingerprint' | 'review'
>;

/** A finding that knows its place without the draft. */
export interface AuditFinding {
  readonly rule: string;
  readonly criterion: Criterion;
  readonly code: string;
  readonly severity: Severity;
  readonly message: Localized;
  readonly hint: Localized;
  readonly basis: Basis;
  readonly state: Finding['state'];
  readonly reason: string | null;
  readonly range: PlacedRange;
  /** Ordinals as a reader counts them, from 1; `null` where it stands in none. */
  readonly paragraph: number | null;
  readonly sentence: number | null;
  /** The first line of the range, at most 120 characters. */
  readonly quote: string;
  readonly fingerprint: string;
  readonly related: readonly AuditRelated[];
  readonly data: Readonly<Record<string, string | number>>;
  /** A reviewer's word on it, where there is one. */
  readonly review?: ReviewMark;
}

export interface AuditRelated {
  /** The other paper; `null` for a place in the same one. */
  readonly path: string | null;
  readonly range: PlacedRange;
  readonly message: Localized;
}

export interface PlacedRange {
  readonly start: Position;
  readonly end: Position;
}

export interface AuditProblem {
  readonly id: string;
  readonly dimension: string | null;
  readonly title: string;
  readonly line: number;
  readonly characters: number;
  readonly examples: number;
}

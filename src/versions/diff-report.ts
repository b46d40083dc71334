import type { DraftReport, JudgedDraft } from '../verdict/report.ts';
import { compareDrafts } from './compare.ts';
import { compareFindings, type Ledger } from './ledger.ts';
import type { Comparison, GivenPair } from './model.ts';
import { classifyRevision, type Revision } from './revision.ts';

/** Everything that is told about a revision: two judged drafts, what changed, what became of the findings, what it came to. */
export interface DiffReport {
  readonly papers: readonly [DraftReport, DraftReport];
  readonly comparison: Comparison;
  readonly ledger: Ledger;
  readonly revision: Revision;
}

/** Compares two judged drafts. */
export function reportDiff(
  old: JudgedDraft,
  next: JudgedDraft,
  pairs: readonly GivenPair[] = [],
): DiffReport {
  const comparison = compareDrafts(old.draft, next.draft, { pairs });
  const ledger = compareFindings(comparison, old.findings, next.findings);
  const revision = classifyRevision(comparison, { ledger, metrics: [old.metrics, next.metrics] });
  return { papers: [old, next], comparison, ledger, revision };
}

import { inLanguage, type Language } from '../../config/localized.ts';
import type { Severity } from '../../config/profile.ts';
import type { Criterion } from '../../linter/rule.ts';
import type { AuditPaper } from '../audit-report.ts';

/** What a finding is to a reviewer. `gone`: a decision of which nothing is left. */
export const REVIEW_STATES = ['open', 'accepted', 'rejected', 'own', 'stale', 'gone'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** A line of `duizhao review list`. */
export interface ReviewRow {
  readonly path: string;
  readonly unit: string | null;
  readonly name: string | null;
  /** Whom the paper is assigned to. */
  readonly assigned: string | null;
  readonly fingerprint: string;
  readonly state: ReviewState;
  /** For `stale`: what it was before the text changed. */
  readonly was: Exclude<ReviewState, 'open' | 'stale' | 'gone'> | null;
  readonly severity: Severity | null;
  readonly criterion: Criterion;
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly quote: string;
  readonly by: string | null;
  readonly at: string | null;
  readonly note: string | null;
}

/** All findings of some papers as rows, and the decisions of which nothing is left. Findings that a baseline or directive answered are none. */
export function reviewRows(papers: readonly AuditPaper[], language: Language): ReviewRow[] {
  return papers.flatMap(paper => [...rowsOf(paper, language), ...goneRows(paper, language)]);
}

function rowsOf(paper: AuditPaper, language: Language): ReviewRow[] {
  return paper.findings().flatMap((finding): ReviewRow[] => {
    const { review } = finding;
    if (!review && finding.state !== 'open') return [];
    const { line, column } = finding.range.start;
    return [
      {
        ...aboutPaper(paper),
        fingerprint: finding.fingerprint,
        state: review?.state ?? 'open',
        was: review?.was ?? null,
        severity: finding.severity,
        criterion: finding.criterion,
        rule: finding.rule,
        line,
        column,
        message: inLanguage(finding.message, language),
        quote: finding.quote,
        by: review?.by ?? null,
        at: review?.at ?? null,
        note: review?.note ?? null,
      },
    ];
  });
}

function goneRows(paper: AuditPaper, language: Language): ReviewRow[] {
  return (paper.review?.lost ?? []).map(({ fingerprint, rule, criterion, message, line, by, at, note }) => ({
    ...aboutPaper(paper),
    fingerprint,
    state: 'gone' as const,
    was: null,
    severity: null,
    criterion,
    rule,
    line,
    column: 0,
    message: inLanguage(message, language),
    quote: '',
    by,
    at,
    note,
  }));
}

function aboutPaper({ path, unit, name, review }: AuditPaper) {
  return { path, unit, name, assigned: review?.reviewer ?? null };
}

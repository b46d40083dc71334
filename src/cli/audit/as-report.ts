import type { AuditFinding, AuditPaper, AuditReport } from '../../audit/audit-report.ts';
import type { Draft } from '../../draft/model.ts';
import type { Finding } from '../../linter/finding.ts';
import type { DraftReport, Report } from '../../verdict/report.ts';

/**
 * The audit as a report on single papers, for the formats of `lint`. Drafts are read again one at a time when a format asks: none
 * is kept.
 *
 * @param draftOf reads a paper as it was judged
 */
export function asReport(audit: AuditReport, draftOf: (path: string) => Draft): Report {
  const draft = lastOf(({ path }) => draftOf(path));
  const findings = lastOf(paper => paper.findings().map(asFinding));
  return {
    schema: 1,
    tool: audit.tool,
    verdict: audit.verdict,
    summary: audit.summary,
    drafts: audit.papers.map(paper => paperReport(paper, draft, findings)),
    failures: audit.failures,
  };
}

type OfPaper<T> = (paper: AuditPaper) => T;

/** Formats go from paper to paper and ask for one thing many times. */
function lastOf<T>(make: OfPaper<T>): OfPaper<T> {
  let last: { readonly paper: AuditPaper; readonly made: T } | null = null;
  return paper => {
    if (last?.paper !== paper) last = { paper, made: make(paper) };
    return last.made;
  };
}

function paperReport(paper: AuditPaper, draft: OfPaper<Draft>, findings: OfPaper<Finding[]>): DraftReport {
  const { path, kind, profile, title, verdict, grade, criteria, metrics, missing } = paper;
  return {
    path,
    kind,
    profile,
    title,
    verdict,
    grade,
    criteria,
    metrics,
    missing,
    get findings() {
      return findings(paper);
    },
    runs: [],
    get draft() {
      return draft(paper);
    },
  };
}

function asFinding(finding: AuditFinding): Finding {
  const { range, related, paragraph, sentence, quote, ...rest } = finding;
  return {
    ...rest,
    range: { start: range.start.offset, end: range.end.offset },
    related: related
      .filter(({ path }) => path === null)
      .map(({ range: place, message }) => ({
        range: { start: place.start.offset, end: place.end.offset },
        message,
      })),
    edits: [],
  };
}

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
  let last: { path: string; draft: Draft } | null = null;
  const read = (path: string): Draft => {
    if (last?.path !== path) last = { path, draft: draftOf(path) };
    return last.draft;
  };
  return {
    schema: 1,
    tool: audit.tool,
    verdict: audit.verdict,
    summary: audit.summary,
    drafts: audit.papers.map(paper => paperReport(paper, read)),
    failures: audit.failures,
  };
}

function paperReport(paper: AuditPaper, read: (path: string) => Draft): DraftReport {
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
      return paper.findings().map(asFinding);
    },
    runs: [],
    get draft() {
      return read(path);
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

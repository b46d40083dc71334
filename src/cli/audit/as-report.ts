import type { AuditFinding, AuditPaper, AuditReport, RosterReport } from '../../audit/audit-report.ts';
import type { Language } from '../../config/localized.ts';
import type { Draft } from '../../draft/model.ts';
import type { Finding, RuleRun } from '../../linter/finding.ts';
import { say } from '../../report/wording.ts';
import type { AbsentPaper, DraftReport, Report } from '../../verdict/report.ts';

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
    // there texts that are no such papers count among all
    summary: { ...audit.summary, drafts: audit.summary.drafts + audit.summary.notApplicable },
    drafts: audit.papers.map(paper => paperReport(paper, draft, findings)),
    failures: audit.failures,
    ...(audit.roster ? { absent: absentPapers(audit.roster) } : {}),
  };
}

function absentPapers({ file, missing }: RosterReport): AbsentPaper[] {
  return missing.map(({ unit, kind, name, deadline }) => {
    const whose = (language: Language): string => {
      const who = name ?? say(language, `kind.${kind}`);
      return `${unit} ${who}${deadline === null ? '' : language === 'en' ? ` (${deadline})` : `（${deadline}）`}`;
    };
    return { path: file, text: { zh: whose('zh-CN'), en: whose('en') } };
  });
}

/** Findings that a person added stand under no rule of the run; whoever lists what was checked must see them all the same. */
function runsOf(paper: AuditPaper): readonly RuleRun[] {
  const runs = paper.runs();
  const known = new Set(runs.map(({ rule }) => rule));
  const own = new Map(
    paper
      .marks()
      .filter(({ rule }) => !known.has(rule))
      .map(({ rule, criterion }) => [rule, criterion]),
  );
  return [
    ...runs,
    ...[...own].map(
      ([rule, criterion]): RuleRun => ({ rule, criterion, outcome: 'checked', why: null, milliseconds: 0 }),
    ),
  ];
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
    get runs() {
      return runsOf(paper);
    },
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

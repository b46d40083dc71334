import type { Localized } from '../config/localized.ts';
import type { Rule } from '../linter/rule.ts';
import type { Failure } from '../source/source.ts';
import type { Report, Verdict } from '../verdict/report.ts';
import type { Policy } from '../verdict/verdict.ts';
import type {
  AuditPaper,
  AuditReport,
  AuditSummary,
  FileFate,
  FileRecord,
  OtherFile,
  RosterReport,
  RunRecord,
  SimilarityReport,
  VersionChain,
} from './audit-report.ts';
import { changesOf, compareRuns, type FindingsLine, figuresOf, type RunLine, trendOf } from './history.ts';
import { reviewTotals, titlesOf } from './panel/review-totals.ts';
import { OWN_RULES } from './review/answers.ts';
import { type RuleTally, type UnitTotals, unitTotals } from './totals.ts';

/** All that a run has found, before it is put together. */
export interface AuditParts {
  readonly tool: Report['tool'];
  /** In the order of the report. */
  readonly papers: readonly AuditPaper[];
  readonly roster: RosterReport | null;
  /** Units of the roster in its order. */
  readonly order: readonly string[];
  readonly versions: readonly VersionChain[];
  readonly others: readonly OtherFile[];
  readonly files: readonly FileRecord[];
  readonly similarity: SimilarityReport;
  readonly tally: RuleTally;
  readonly rules: readonly Rule[];
  readonly failures: readonly Failure[];
  readonly run: Omit<RunRecord, 'previous' | 'changes'>;
  readonly history: History | null;
  /** Titles by id. */
  readonly profiles?: Readonly<Record<string, Localized>>;
  /** As the user would name the store of decisions; `null` where there is none. */
  readonly reviews: string | null;
}

/** Earlier runs over the same folder. */
export interface History {
  /** The earliest first. */
  readonly runs: readonly RunLine[];
  /** Findings of the last of them. */
  readonly before: Iterable<FindingsLine>;
  readonly now: Iterable<FindingsLine>;
}

export function assembleAudit(parts: AuditParts): AuditReport {
  const { papers, roster, files, failures, history, run } = parts;
  const missing = roster?.missing ?? [];
  const totals = unitTotals(papers, missing, parts.order);
  const last = history?.runs.at(-1);
  const table = history && last ? compareRuns(history.before, history.now) : null;
  return {
    schema: 1,
    tool: parts.tool,
    verdict: verdictOf(papers, missing.length),
    summary: summarise(parts, totals),
    units: totals.map(unit => ({
      ...unit,
      changes: changesOf(table, unit.unit),
      trend: [
        ...trendOf(history?.runs ?? [], unit.unit),
        { run: run.id, at: run.at, ...figuresOf({ ...unit, changes: null, trend: [] }) },
      ],
    })),
    papers,
    roster,
    versions: parts.versions,
    others: parts.others,
    files,
    similarity: parts.similarity,
    rules: parts.tally.list([...parts.rules, ...OWN_RULES]),
    failures,
    run: {
      ...run,
      previous: last ? { id: last.id, at: last.at } : null,
      changes: table?.total ?? null,
    },
    ...(parts.profiles ? { profiles: parts.profiles } : {}),
    ...(parts.reviews === null
      ? {}
      : { reviews: reviewTotals(papers, { file: parts.reviews, titleOf: titlesOf(parts.rules) }) }),
  };
}

function verdictOf(papers: readonly AuditPaper[], missing: number): Verdict {
  if (missing > 0 || papers.some(({ verdict }) => verdict === 'fail')) return 'fail';
  return papers.some(({ verdict }) => verdict === 'pass') ? 'pass' : 'not-applicable';
}

function summarise(
  { papers, roster, others, files, failures }: AuditParts,
  units: readonly UnitTotals[],
): AuditSummary {
  const sum = (of: (paper: AuditPaper) => number): number =>
    papers.reduce((total, paper) => total + of(paper), 0);
  const fate = (wanted: FileFate): number => files.filter(file => file.fate === wanted).length;
  return {
    drafts: papers.length,
    pass: papers.filter(({ verdict }) => verdict === 'pass').length,
    fail: papers.filter(({ verdict }) => verdict === 'fail').length,
    notApplicable: others.length,
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
    infos: sum(({ infos }) => infos),
    suppressed: sum(({ suppressed }) => suppressed),
    baselined: sum(({ baselined }) => baselined),
    waived: sum(({ waived }) => waived),
    failures: failures.length,
    units: units.length,
    missing: roster?.missing.length ?? 0,
    due: roster?.due.length ?? 0,
    unexpected: roster?.unexpected.length ?? 0,
    others: others.length,
    olderDrafts: fate('older-draft'),
    copies: fate('copy'),
    directivesIgnored: sum(({ directives }) => directives),
    borrowing: papers.filter(({ borrowed }) => borrowed > 0).length,
  };
}

/** As for single papers: 2 where the run cannot be trusted, which wins over 1, where a paper fails or is missing. */
export function auditExitCode(report: AuditReport, policy: Policy): 0 | 1 | 2 {
  if (report.failures.length > 0 || report.papers.length === 0) return 2;
  if (report.papers.some(isUnchecked)) return 2;
  if (report.verdict === 'fail') return 1;
  const allowed = policy.strict ? 0 : (policy.maxWarnings ?? Number.POSITIVE_INFINITY);
  return report.summary.warnings > allowed ? 1 : 0;
}

function isUnchecked({ criteria }: AuditPaper): boolean {
  return Object.values(criteria).every(({ checked }) => checked === 0);
}

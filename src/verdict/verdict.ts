import type { Draft } from '../draft/model.ts';
import type { LintResult } from '../linter/finding.ts';
import type { Failure } from '../source/source.ts';
import { isOpen, judgeCriteria } from './criteria.ts';
import type {
  DraftReport,
  Grade,
  JudgedDraft,
  Metrics,
  Missing,
  Report,
  Summary,
  Verdict,
} from './report.ts';

/** What the person who runs the check makes of warnings. */
export interface Policy {
  /** Warnings fail. */
  readonly strict?: boolean;
  /** More open warnings than this, over all papers, fail; at least 0. */
  readonly maxWarnings?: number;
  /** The run was asked for what has changed, and nothing has: no paper at all is a pass then. */
  readonly unchanged?: boolean;
}

/**
 * Judges one draft. A paper fails when an open error stands, or when no rule at all looked at it: what nobody checked
 * has not passed. A text that is no such paper is `not-applicable` and gets no grade.
 */
export function judgeDraft(
  draft: Draft,
  result: LintResult,
  metrics: Metrics,
  missing: Missing,
): JudgedDraft {
  const verdict = verdictOf(draft, result);
  const { applicable } = draft.applicability;
  return {
    path: draft.source.path,
    kind: applicable ? (draft.meta.kind?.value ?? null) : null,
    profile: applicable ? (draft.profile?.id ?? draft.meta.profile?.value ?? null) : null,
    title: draft.meta.title?.value ?? draft.title?.title ?? null,
    verdict,
    grade: gradeOf(verdict, result),
    criteria: judgeCriteria(result.findings, result.runs),
    metrics,
    missing,
    findings: result.findings,
    runs: result.runs,
    draft,
  };
}

/** The same judgement without what the draft was understood as. */
export function letGo(paper: JudgedDraft): DraftReport {
  const { source, lines, frontMatter, meta, profile, blocks, applicability } = paper.draft;
  return { ...paper, draft: { source, lines, frontMatter, meta, profile, blocks, applicability } };
}

function verdictOf({ applicability }: Draft, { findings, runs }: LintResult): Verdict {
  if (!applicability.applicable) return 'not-applicable';
  if (findings.some(finding => isOpen(finding) && finding.severity === 'error')) return 'fail';
  return runs.some(({ outcome }) => outcome === 'checked') ? 'pass' : 'fail';
}

function gradeOf(verdict: Verdict, { findings }: LintResult): Grade | null {
  if (verdict === 'not-applicable') return null;
  if (verdict === 'fail') return 'return';
  return findings.some(finding => isOpen(finding) && finding.severity === 'warning') ? 'revise' : 'pass';
}

/** Whether no rule looked at a paper that should have been checked. */
export function isUnchecked({ verdict, runs }: DraftReport): boolean {
  return verdict !== 'not-applicable' && !runs.some(({ outcome }) => outcome === 'checked');
}

/** Puts papers and failures together; the order of both is kept. */
export function assembleReport(
  drafts: readonly DraftReport[],
  failures: readonly Failure[],
  tool: Report['tool'],
): Report {
  return {
    schema: 1,
    tool,
    verdict: overall(drafts),
    summary: summarise(drafts, failures),
    drafts,
    failures,
  };
}

function overall(drafts: readonly DraftReport[]): Verdict {
  if (drafts.some(({ verdict }) => verdict === 'fail')) return 'fail';
  return drafts.some(({ verdict }) => verdict === 'pass') ? 'pass' : 'not-applicable';
}

function summarise(drafts: readonly DraftReport[], failures: readonly Failure[]): Summary {
  const findings = drafts.flatMap(draft => draft.findings);
  const open = findings.filter(isOpen);
  const papers = (verdict: Verdict): number => drafts.filter(draft => draft.verdict === verdict).length;
  const severity = (wanted: string): number => open.filter(finding => finding.severity === wanted).length;
  const state = (wanted: string): number => findings.filter(finding => finding.state === wanted).length;
  return {
    drafts: drafts.length,
    pass: papers('pass'),
    fail: papers('fail'),
    notApplicable: papers('not-applicable'),
    errors: severity('error'),
    warnings: severity('warning'),
    infos: severity('info'),
    suppressed: state('suppressed'),
    baselined: state('baselined'),
    waived: state('waived'),
    failures: failures.length,
  };
}

/**
 * The exit code of a check. 2 where the run cannot be trusted: a failure, no such paper among the drafts, or a paper that
 * no rule looked at. 1 where a paper fails or warnings are more than the policy allows. 2 wins over 1.
 */
export function exitCode(report: Report, policy: Policy = {}): 0 | 1 | 2 {
  if (report.failures.length > 0) return 2;
  if (report.verdict === 'not-applicable') return policy.unchanged && report.drafts.length === 0 ? 0 : 2;
  if (report.drafts.length === 0 || report.drafts.some(isUnchecked)) return 2;
  if (report.verdict === 'fail') return 1;
  return report.summary.warnings > warningsAllowed(policy) ? 1 : 0;
}

/** How many open warnings a run may have over all papers. */
export function warningsAllowed({ strict, maxWarnings }: Policy): number {
  return strict ? 0 : (maxWarnings ?? Number.POSITIVE_INFINITY);
}

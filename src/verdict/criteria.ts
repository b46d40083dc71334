import type { Finding, RuleRun } from '../linter/finding.ts';
import { CRITERIA, type Criterion } from '../linter/rule.ts';
import type { CriterionResult, CriterionVerdict } from './report.ts';

/** What of a finding counts for a verdict. */
export type Judged = Pick<Finding, 'criterion' | 'severity' | 'state'>;

/**
 * The result of each criterion, in the order of the notice.
 *
 * `fail`: an open error stands. `not-checked`: no rule of the criterion looked. `needs-human`: no open error, but
 * something is left to a person: an open warning, a finding that the paper itself suppresses, or a rule that could not look.
 * `pass`: rules looked and left nothing open. Rules that do not concern this kind of paper count on neither side.
 */
export function judgeCriteria(
  findings: readonly Judged[],
  runs: readonly RuleRun[],
): Record<Criterion, CriterionResult> {
  const results = CRITERIA.map(criterion => {
    const mine = findings.filter(finding => finding.criterion === criterion);
    const rules = runs.filter(run => run.criterion === criterion && run.why !== 'kind');
    const errors = mine.filter(isOpen).filter(({ severity }) => severity === 'error').length;
    const warnings = mine.filter(isOpen).filter(({ severity }) => severity === 'warning').length;
    const checked = rules.filter(({ outcome }) => outcome === 'checked').length;
    const result = { errors, warnings, checked, notChecked: rules.length - checked };
    return [criterion, { verdict: verdictOf(result, leftToPeople(mine, rules)), ...result }] as const;
  });
  return Object.fromEntries(results) as Record<Criterion, CriterionResult>;
}

export function isOpen({ state }: Pick<Finding, 'state'>): boolean {
  return state === 'open';
}

function verdictOf(result: Omit<CriterionResult, 'verdict'>, forPeople: boolean): CriterionVerdict {
  if (result.errors > 0) return 'fail';
  if (result.checked === 0) return 'not-checked';
  return forPeople ? 'needs-human' : 'pass';
}

function leftToPeople(findings: readonly Judged[], rules: readonly RuleRun[]): boolean {
  // a waiver or a baseline is a person's word already; a directive in the paper is its author's own
  const doubt = findings.some(
    ({ state, severity }) => severity !== 'info' && (state === 'open' || state === 'suppressed'),
  );
  // a rule that is switched off was switched off by whoever answers for the configuration
  return doubt || rules.some(({ outcome, why }) => outcome !== 'checked' && why !== 'off');
}

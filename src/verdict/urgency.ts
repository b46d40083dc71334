import type { Severity } from '../config/profile.ts';
import type { Finding } from '../linter/finding.ts';
import { isOpen } from './criteria.ts';
import { LACK_ORDER, type Lack, lackOf } from './missing.ts';

const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** Places of one rule among the first to mend, so that the list shows more than one sort of work. */
const MOST_OF_ONE_RULE = 2;

/** Why a finding comes first: it reports a lack, its rule has most findings, or it is the gravest there is. */
export type Reason = Lack | 'frequent' | Severity;

export interface NextStep {
  readonly finding: Finding;
  readonly reason: Reason;
  /** Open findings of the same rule and severity beside this one. */
  readonly alike: number;
}

/**
 * Open findings, the one to mend first at the head: by severity; then what is missing altogether, for other findings
 * hang on it; then the rule with most findings; then by place.
 */
export function orderByUrgency(findings: readonly Finding[]): Finding[] {
  const open = findings.filter(isOpen);
  const frequency = countAlike(open);
  const key = (finding: Finding): number[] => {
    const lack = lackOf(finding);
    return [
      SEVERITY_ORDER.indexOf(finding.severity),
      lack === null ? LACK_ORDER.length : LACK_ORDER.indexOf(lack),
      -(frequency.get(kindOf(finding)) ?? 0),
      finding.range.start,
    ];
  };
  return open
    .map(finding => ({ finding, key: key(finding) }))
    .sort((a, b) => compareKeys(a.key, b.key) || compareText(a.finding.rule, b.finding.rule))
    .map(({ finding }) => finding);
}

/** The first places to mend: by urgency, few of one rule as long as there are others of the same severity. */
export function firstToMend(findings: readonly Finding[], most: number): Finding[] {
  const ordered = orderByUrgency(findings).filter(({ severity }) => severity !== 'info');
  const seen = new Map<string, number>();
  const rank = new Map(
    ordered.map(finding => {
      const before = seen.get(kindOf(finding)) ?? 0;
      seen.set(kindOf(finding), before + 1);
      return [finding, before < MOST_OF_ONE_RULE ? 0 : 1] as const;
    }),
  );
  const key = (finding: Finding): number[] => [
    SEVERITY_ORDER.indexOf(finding.severity),
    rank.get(finding) ?? 0,
  ];
  // the sort is stable: within a rank the order of urgency stays
  return [...ordered].sort((a, b) => compareKeys(key(a), key(b))).slice(0, most);
}

/** The one thing to mend next and why it comes first; `null` where nothing is open. */
export function nextStep(findings: readonly Finding[]): NextStep | null {
  const [finding] = orderByUrgency(findings);
  if (!finding) return null;
  const alike = (countAlike(findings.filter(isOpen)).get(kindOf(finding)) ?? 1) - 1;
  return { finding, reason: lackOf(finding) ?? (alike > 0 ? 'frequent' : finding.severity), alike };
}

function countAlike(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(kindOf(finding), (counts.get(kindOf(finding)) ?? 0) + 1);
  return counts;
}

function kindOf({ rule, severity }: Finding): string {
  return `${severity} ${rule}`;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const other = b[i] ?? 0;
    if (value !== other) return value - other;
  }
  return 0;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

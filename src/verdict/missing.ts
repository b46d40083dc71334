import type { Finding } from '../linter/finding.ts';
import { isOpen } from './criteria.ts';
import type { Missing } from './report.ts';

/** What a rule's finding adds to the list of what is still missing. */
export type Lack = 'sections' | 'dimensions' | 'problems' | 'examples';

/** Rules that say in countable things what is missing, the most far-reaching first. */
const LACKS: ReadonlyMap<string, { readonly lack: Lack; readonly field: string }> = new Map([
  ['completeness/sections', { lack: 'sections', field: 'name' }],
  ['completeness/extra-sections', { lack: 'sections', field: 'name' }],
  ['completeness/dimensions', { lack: 'dimensions', field: 'name' }],
  ['completeness/problem-count', { lack: 'problems', field: 'missing' }],
  ['analysis/example-count', { lack: 'examples', field: 'missing' }],
]);

/** Ranks of the lacks: a missing section comes before all that would stand in it. */
export const LACK_ORDER: readonly Lack[] = ['sections', 'dimensions', 'problems', 'examples'];

/** Which lack a finding reports; `null` for findings about something that is there. */
export function lackOf({ rule, data }: Pick<Finding, 'rule' | 'data'>): Lack | null {
  const entry = LACKS.get(rule);
  if (!entry) return null;
  const value = data[entry.field];
  if (entry.field === 'name') return value === undefined ? null : entry.lack;
  return typeof value === 'number' && value > 0 ? entry.lack : null;
}

/** What of a finding says that something is missing. */
export type Countable = Pick<Finding, 'rule' | 'data' | 'state' | 'severity'>;

/** Sums what open errors say is missing: warnings keep no paper from passing. */
export function sumMissing(findings: readonly Countable[]): Missing {
  const blocking = findings.filter(finding => isOpen(finding) && finding.severity === 'error');
  const of = (lack: Lack): Countable[] => blocking.filter(finding => lackOf(finding) === lack);
  const names = (lack: Lack): string[] => [...new Set(of(lack).map(({ data }) => String(data['name'])))];
  const sum = (lack: Lack): number =>
    of(lack).reduce((total, { data }) => total + Number(data['missing']), 0);
  return {
    problems: sum('problems'),
    examples: sum('examples'),
    sections: names('sections'),
    dimensions: names('dimensions'),
  };
}

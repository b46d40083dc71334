import { RULES } from '../../rules/index.ts';
import type { Finding } from '../../src/linter/finding.ts';
import { DEFAULT_OPTIONS, type ReportOptions } from '../../src/report/reporter.ts';
import { sampleDraft } from './sample.ts';
import { finding, judged, reportOf, sampleFindings } from './sample-findings.ts';

/** Options as the command line gives them to a format for servers. */
export const FOR_SERVERS: ReportOptions = { ...DEFAULT_OPTIONS, quote: false, rules: RULES };

export const draft = sampleDraft();

/** A failing paper, a text that is none, and a file that is missing. */
export const mixed = reportOf(
  [judged(draft, sampleFindings(draft)), judged(sampleDraft({ path: '其他.md', applicable: false }), [], [])],
  [{ path: '无.md', code: 'not-found', data: {} }],
);

/** Only what a paper has that passes: warnings. */
export const passing = reportOf([judged(draft, [finding(draft, { at: '联系群众不够紧密' })])]);

/** As many findings as asked for, each with its own fingerprint. */
export function many(count: number, given: Partial<Finding> = {}): Finding[] {
  return Array.from({ length: count }, (_, i) =>
    finding(draft, { at: { start: i % 500, end: (i % 500) + 1 }, fingerprint: `x${i}`, ...given }),
  );
}

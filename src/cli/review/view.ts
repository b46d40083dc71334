import type { AuditPaper, ReviewTotals } from '../../audit/audit-report.ts';
import { reviewTotals, titlesOf } from '../../audit/panel/review-totals.ts';
import { DEFAULT_OPTIONS, type ReportOptions } from '../../report/reporter.ts';
import type { Ground } from '../ground.ts';
import type { Run } from '../run.ts';
import type { Bench } from './bench.ts';

export const VIEW_FORMATS = ['stylish', 'json', 'csv'] as const;

export function totalsOf({ store, ground }: Bench, papers: readonly AuditPaper[]): ReviewTotals {
  return reviewTotals(papers, { file: store.shown, titleOf: titlesOf(ground.ruleSet.rules) });
}

export function viewOptions(
  { terminal }: Run,
  { language }: Pick<Ground, 'language'>,
  quiet: boolean,
): ReportOptions {
  const { out, width } = terminal;
  return { ...DEFAULT_OPTIONS, language, color: out.color, quiet, columns: width };
}

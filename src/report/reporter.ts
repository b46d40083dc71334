import type { Language } from '../config/localized.ts';
import type { Report } from '../verdict/report.ts';

export interface ReportOptions {
  readonly language: Language;
  readonly color: boolean;
  /** Verdict lines only. */
  readonly quiet: boolean;
  /** Whether the draft's own text is quoted around a finding. */
  readonly quote: boolean;
  /** Findings by rule. */
  readonly statistics: boolean;
  /** Time by rule; the only thing in a report that differs from run to run. */
  readonly timing: boolean;
  /** Only the one thing to mend next. */
  readonly next: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
}

/** Turns a report into text that ends with a line end. Pure: the same report gives the same bytes. */
export type Reporter = (report: Report, options: ReportOptions) => string;

export const DEFAULT_OPTIONS: ReportOptions = {
  language: 'zh-CN',
  color: false,
  quiet: false,
  quote: true,
  statistics: false,
  timing: false,
  next: false,
  columns: 80,
};

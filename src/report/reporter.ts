import type { Language } from '../config/localized.ts';
import type { Rule } from '../linter/rule.ts';
import type { Report } from '../verdict/report.ts';
import type { Policy } from '../verdict/verdict.ts';

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
  /** The law of the run: what formats say of rules, and by what drafts are told from the rules' own words. */
  readonly rules?: readonly Rule[];
  /** What the run makes of warnings: formats that say whether the run passed follow it. */
  readonly policy?: Policy;
  /** Bytes beyond which the reader of the report refuses it; only formats for people cut themselves. */
  readonly limitBytes?: number;
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

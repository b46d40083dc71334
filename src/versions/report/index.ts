import type { ReportOptions } from '../../report/reporter.ts';
import type { DiffReport } from '../diff-report.ts';

/** Turns what is known of a revision into text that ends with a line end. Pure. */
export type DiffReporter = (report: DiffReport, options: ReportOptions) => string;

/** Formats by name, loaded when asked for. */
export const DIFF_REPORTERS: Readonly<Record<string, () => Promise<DiffReporter>>> = {
  stylish: async () => (await import('./stylish.ts')).stylishDiff,
  json: async () => (await import('./json.ts')).jsonDiff,
  markdown: async () => (await import('./markdown.ts')).markdownDiff,
  html: async () => (await import('./html.ts')).htmlDiff,
};

export const DIFF_FORMATS: readonly string[] = Object.keys(DIFF_REPORTERS);

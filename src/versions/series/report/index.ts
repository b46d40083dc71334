import type { ReportOptions } from '../../../report/reporter.ts';
import type { SeriesReport } from '../series-report.ts';

/** Turns what is known of a series into text that ends with a line end. Pure. */
export type HistoryReporter = (report: SeriesReport, options: ReportOptions) => string;

/** Formats by name, loaded when asked for. */
export const HISTORY_REPORTERS: Readonly<Record<string, () => Promise<HistoryReporter>>> = {
  stylish: async () => (await import('./stylish.ts')).stylishHistory,
  json: async () => (await import('./json.ts')).jsonHistory,
  markdown: async () => (await import('./markdown.ts')).markdownHistory,
  html: async () => (await import('./html.ts')).htmlHistory,
  csv: async () => (await import('./csv.ts')).csvHistory,
};

export const HISTORY_FORMATS: readonly string[] = Object.keys(HISTORY_REPORTERS);

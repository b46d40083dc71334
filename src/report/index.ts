import { maskReport } from './mask.ts';
import type { Reporter } from './reporter.ts';

/** Formats by name. Loaded when asked for: a run needs one or two of them. */
const LOADERS: Readonly<Record<string, () => Promise<Reporter>>> = {
  stylish: async () => (await import('./stylish.ts')).stylish,
  json: async () => (await import('./json.ts')).json,
  markdown: async () => (await import('./markdown.ts')).markdown,
  csv: async () => (await import('./csv.ts')).csv,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
};

export const FORMATS: readonly string[] = Object.keys(LOADERS);

/** Formats whose readers are servers: logs and merge requests are seen by more people than may see a draft. */
const FOR_SERVERS: readonly string[] = ['sarif', 'junit', 'github', 'gitlab'];

/** Whether a format quotes drafts unless it is told otherwise. */
export function quotesByDefault(format: string): boolean {
  return !FOR_SERVERS.includes(format);
}

/** Formats by name. A reporter that is not to quote gets a report without a word of the drafts, whatever it prints. */
export const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = Object.fromEntries(
  Object.entries(LOADERS).map(([name, load]) => [name, async () => discreet(await load())]),
);

function discreet(reporter: Reporter): Reporter {
  return (report, options) =>
    reporter(options.quote ? report : maskReport(report, options.rules ?? []), options);
}

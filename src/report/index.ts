import type { Reporter } from './reporter.ts';

/** Formats by name. Loaded when asked for: a run needs one or two of them. */
export const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = {
  stylish: async () => (await import('./stylish.ts')).stylish,
  json: async () => (await import('./json.ts')).json,
  markdown: async () => (await import('./markdown.ts')).markdown,
  csv: async () => (await import('./csv.ts')).csv,
};

export const FORMATS: readonly string[] = Object.keys(REPORTERS);

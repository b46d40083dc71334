import { csv } from './csv.ts';
import type { Format } from './formats.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { maskReport } from './mask.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';
import { stylish } from './stylish.ts';

const ALL: Readonly<Record<Format, Reporter>> = {
  stylish,
  json,
  markdown,
  csv,
  sarif,
  junit,
  github,
  gitlab,
};

/** Formats whose readers are servers: logs and merge requests are seen by more people than may see a draft. */
const FOR_SERVERS: readonly Format[] = ['sarif', 'junit', 'github', 'gitlab'];

/** Whether a format quotes drafts unless it is told otherwise. */
export function quotesByDefault(format: Format): boolean {
  return !FOR_SERVERS.includes(format);
}

/**
 * Formats by name; each is small, so they come with the rest. A reporter that is not to quote gets a report without a word of
 * the drafts, whatever it prints.
 */
export const REPORTERS = Object.fromEntries(
  Object.entries(ALL).map(([name, reporter]) => [name, discreet(reporter)]),
) as Readonly<Record<Format, Reporter>>;

function discreet(reporter: Reporter): Reporter {
  return (report, options) =>
    reporter(options.quote ? report : maskReport(report, options.rules ?? []), options);
}

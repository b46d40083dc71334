import { structuredPatch } from 'diff';

/** Lines of context around a change. */
const CONTEXT = 2;

/**
 * What fixing would change, as a unified diff; empty where nothing changes. Import this file only when it is needed.
 *
 * @param path name of the file in the head of the diff, written as it is
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const { hunks } = structuredPatch(path, path, before, after, undefined, undefined, { context: CONTEXT });
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...lines,
  ]);
  return `${[`--- ${path}`, `+++ ${path}`, ...lines].join('\n')}\n`;
}

import { createTwoFilesPatch } from 'diff';

/**
 * What fixing would change, as a unified diff; empty where nothing changes. Import this file only when it is needed.
 *
 * @param path name of the file in the head of the diff
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(path, path, before, after, undefined, undefined, { context: 2 });
  return patch.replace(/^=+\r?\n/, '');
}

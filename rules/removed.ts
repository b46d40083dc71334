import type { RemovedRule } from '../src/linter/retired.ts';

/**
 * Ids of rules that are gone, with the version that took them out and what replaced them. An id that was ever released is
 * never given to another rule, and stays here: settings, profiles and directives that name it get a note.
 *
 *     { id: 'analysis/old-name', since: '0.3.0', replacedBy: ['analysis/new-name'] }
 */
export const REMOVED: readonly RemovedRule[] = [
  { id: 'concision/sentence-length', since: '0.1.0', replacedBy: ['format/sentence-length'] },
];

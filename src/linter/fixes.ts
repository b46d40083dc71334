import type { Draft } from '../draft/model.ts';
import type { Range } from '../language/text.ts';
import type { Finding } from './finding.ts';
import type { Edit } from './rule.ts';

export interface Fixed {
  readonly text: string;
  /** Edits made. */
  readonly count: number;
}

/**
 * Makes the safe edits of open findings. Of edits that overlap only the first is made (the next round finds the other), and none
 * inside `untouchable`: what the front matter says is never touched.
 */
export function applyFixes(text: string, findings: readonly Finding[], untouchable: Range | null): Fixed {
  const edits = findings
    .filter(({ state }) => state === 'open')
    .flatMap(finding => finding.edits)
    .filter(edit => edit.safe && !(untouchable && edit.range.start <= untouchable.end))
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let fixed = '';
  let at = 0;
  let count = 0;
  let last: Edit | null = null;
  for (const edit of edits) {
    const { start, end } = edit.range;
    const clashes = start < at || (last !== null && start === last.range.start && end === last.range.end);
    if (clashes) continue;
    fixed += text.slice(at, start) + edit.text;
    at = end;
    last = edit;
    count++;
  }
  return { text: fixed + text.slice(at), count };
}

/**
 * What fixing must leave alone: the front matter with its fences; the whole text where the front matter is not closed, for
 * nobody can say how far it goes. `null` where there is none.
 */
export function protectedRange({ frontMatter, troubles, source }: Draft): Range | null {
  const unclosed = troubles.some(({ code }) => code === 'front-matter-unclosed');
  return unclosed ? { start: 0, end: source.text.length } : frontMatter.range;
}

/** Rounds after which fixing stops: one mend may bring up another, but never for long. */
const MOST_ROUNDS = 8;

export interface Checked {
  readonly findings: readonly Finding[];
  /** See `protectedRange`. */
  readonly untouchable: Range | null;
}

/**
 * Fixes until nothing is left to fix. A round after which front matter would begin or end elsewhere is not made.
 *
 * @param check lints a text
 */
export function fixAll(text: string, check: (text: string) => Checked): Fixed {
  let current = text;
  let checked = check(current);
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixed = applyFixes(current, checked.findings, checked.untouchable);
    if (fixed.count === 0 || fixed.text === current) break;
    const next = check(fixed.text);
    if (next.untouchable?.end !== checked.untouchable?.end) break;
    current = fixed.text;
    checked = next;
    count += fixed.count;
  }
  return { text: current, count };
}

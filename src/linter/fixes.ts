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
 * inside `protectedRange`: what the front matter says is never touched.
 */
export function applyFixes(text: string, findings: readonly Finding[], protectedRange: Range | null): Fixed {
  const edits = findings
    .filter(({ state }) => state === 'open')
    .flatMap(finding => finding.edits)
    .filter(edit => edit.safe && !(protectedRange && edit.range.start < protectedRange.end))
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

/** Rounds after which fixing stops: one mend may bring up another, but never for long. */
const MOST_ROUNDS = 6;

/** Fixes until nothing is left to fix. `check` lints a text and says what may not be touched. */
export function fixAll(
  text: string,
  check: (text: string) => { findings: readonly Finding[]; protectedRange: Range | null },
): Fixed {
  let current = text;
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { findings, protectedRange } = check(current);
    const fixed = applyFixes(current, findings, protectedRange);
    if (fixed.count === 0 || fixed.text === current) break;
    current = fixed.text;
    count += fixed.count;
  }
  return { text: current, count };
}

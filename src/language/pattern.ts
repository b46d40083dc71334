import { memoised } from './memo.ts';

const NONE: readonly RegExpExecArray[] = [];

/** The matches of a global pattern in a text, in order, as `matchAll` gives them; remembered. */
export function matcher(pattern: RegExp): (text: string) => readonly RegExpExecArray[] {
  return memoised(text => {
    const found = [...text.matchAll(pattern)];
    return found.length === 0 ? NONE : found;
  });
}

/** Whether a pattern, which must not be global, stands in a text; remembered. */
export function tester(pattern: RegExp): (text: string) => boolean {
  return memoised(text => pattern.test(text));
}

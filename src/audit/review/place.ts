import { createHash } from 'node:crypto';
import type { Draft, Problem } from '../../draft/model.ts';
import type { Range } from '../../language/text.ts';
import { normalizeWords } from '../../linter/fingerprint.ts';
import type { Spot } from './record.ts';

/** What a decision keeps of a place, so that it is known again and seen to have changed. */
export type PlaceMark = Pick<Spot, 'problem' | 'words' | 'passage'>;

/** Units of a range that identify it. */
const LONGEST_WORDS = 400;

/**
 * A place as a decision remembers it. Whoever says that a problem tells no case has judged the whole problem; whoever says that a
 * word is empty has judged its paragraph.
 */
export function placeMark(draft: Draft, range: Range): PlaceMark {
  const problem = problemAt(draft, range.start);
  const judged = problem && hangsOnTitle(problem, range) ? problem.range : paragraphsOf(draft, range);
  return {
    problem: problem === null ? null : problem.title.slice(0, 1000),
    words: normalizeWords(
      textOf(draft, { start: range.start, end: Math.min(range.end, range.start + LONGEST_WORDS) }),
    ),
    passage: passageHash(textOf(draft, judged)),
  };
}

export function passageHash(text: string): string {
  return createHash('sha256').update(normalizeWords(text)).digest('hex').slice(0, 16);
}

/** The problem in which an offset stands; problems are in order. */
export function problemAt({ problems }: Draft, offset: number): Problem | null {
  const found = problems.findLast(({ range }) => range.start <= offset);
  return found && offset < found.range.end ? found : null;
}

function hangsOnTitle({ titled, titleText, range }: Problem, at: Range): boolean {
  if (at.start <= range.start && at.end >= range.end) return true;
  // a title that is the first sentence of the body is a sentence like any other
  return titled && at.end <= range.start + titleText.value.length + 12;
}

/** From the beginning of the first paragraph that a range touches to the end of the last. */
export function paragraphsOf({ blocks }: Draft, range: Range): Range {
  const end = Math.max(range.end, range.start + 1);
  const touched = blocks.filter(block => block.range.start < end && block.range.end > range.start);
  return {
    start: Math.min(range.start, touched[0]?.range.start ?? range.start),
    end: Math.max(range.end, touched.at(-1)?.range.end ?? range.end),
  };
}

function textOf({ source }: Draft, { start, end }: Range): string {
  return source.text.slice(start, end);
}

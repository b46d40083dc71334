import type { Block, Draft, Problem, Section } from '../draft/model.ts';
import { startingIn } from '../language/cover-index.ts';
import type { Range } from '../language/text.ts';
import { quoteOf } from '../report/csv.ts';
import { positionAt } from '../source/source.ts';

/** A stretch of a paper that may stand in another one too. */
export interface PassageRange extends Range {
  readonly level: 'paragraph' | 'problem';
  /** Of its start and its end, from 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly lastLine: number;
  readonly lastColumn: number;
  /** Of the problem it stands under, else of the section. */
  readonly heading: string;
  /** Its first words, as a report quotes them. */
  readonly quote: string;
}

/** Shorter ones in UTF-16 units hold too few letters to say anything. */
const SHORTEST = 30;
/** Far above any paper; a hostile text may be made of nothing but paragraphs. */
const MOST = 2_000;
const LONGEST_HEADING = 60;
const LONGEST_QUOTE = 80;

/**
 * The paragraphs of the text and its problems, in order: title block and sign-off are nobody's words. A problem that is one
 * paragraph is listed once, as a problem.
 */
export function passagesOf(draft: Draft): PassageRange[] {
  const { blocks, problems, lines } = draft;
  const passage = (level: PassageRange['level'], range: Range, heading: string): PassageRange => {
    const from = positionAt(lines, range.start);
    const to = positionAt(lines, range.end);
    return {
      level,
      start: range.start,
      end: range.end,
      line: from.line,
      column: from.column,
      lastLine: to.line,
      lastColumn: to.column,
      heading: heading.slice(0, LONGEST_HEADING),
      quote: quoteOf(draft.source.text, { range }, LONGEST_QUOTE),
    };
  };
  const found = problems
    .filter(({ range }) => range.end - range.start >= SHORTEST)
    .map(problem => passage('problem', problem.range, problem.title));
  for (const block of blocks) {
    const { start } = block.range;
    if (!isProse(block, draft) || isWholeProblem(block, problems)) continue;
    found.push(passage('paragraph', block.range, headingOf(draft, start)));
    if (found.length >= MOST) break;
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end).slice(0, MOST);
}

/** Indents and numbers of a list that a problem may leave out of its paragraph. */
const MARGIN = 8;

function isWholeProblem({ range }: Block, problems: readonly Problem[]): boolean {
  const near = { start: range.start, end: range.start + MARGIN };
  return startingIn(problems, problem => problem.range.start, near).some(
    problem => Math.abs(problem.range.end - range.end) <= MARGIN,
  );
}

function isProse({ type, text, range }: Block, { title, signOff, body }: Draft): boolean {
  if (type === 'code' || type === 'html' || type === 'break' || type === 'table') return false;
  if (range.start < body.start || text.value.length < SHORTEST) return false;
  if (title && range.start < title.range.end) return false;
  return !signOff || range.start < signOff.range.start;
}

function headingOf({ problems, sections }: Draft, offset: number): string {
  const problem = last<Problem>(problems, offset);
  if (problem && offset < problem.range.end) return problem.title;
  return last<Section>(sections, offset)?.title ?? '';
}

/** The last item of an ordered list that begins at an offset or before it. */
function last<T extends { readonly range: Range }>(items: readonly T[], offset: number): T | undefined {
  return startingIn(items, ({ range }) => range.start, { start: 0, end: offset + 1 }).at(-1);
}

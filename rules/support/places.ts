import type { Localized } from '../../src/config/localized.ts';
import type { Cause, Problem } from '../../src/draft/model.ts';
import { type Range, sourceRange } from '../../src/language/text.ts';
import type { Edit, Issue, Related } from '../../src/linter/rule.ts';

/** A place of a slip that may occur many times in a paper. */
export interface Place {
  readonly range: Range;
  readonly edit?: Edit;
}

/** The heading of a problem or cause, from its number to its end. */
export function headOf({ range, titleText }: Pick<Problem | Cause, 'range' | 'titleText'>): Range {
  return { start: range.start, end: sourceRange(titleText).end };
}

/** Other places that a finding names beside its own. */
const MOST_RELATED = 5;

const ALSO: Localized = { zh: '同样的还有这里', en: 'the same here' };

/**
 * One finding for all places of one slip: it stands at the first, names some others, and mends them all.
 * `count` joins the data.
 */
export function gathered(
  places: readonly Place[],
  issue: Omit<Issue, 'range' | 'edits' | 'related'>,
): Issue[] {
  const [first, ...others] = places;
  if (!first) return [];
  const related: Related[] = others.slice(0, MOST_RELATED).map(({ range }) => ({ range, message: ALSO }));
  const edits = places.flatMap(({ edit }) => (edit ? [edit] : []));
  return [
    {
      ...issue,
      range: first.range,
      data: { ...issue.data, count: places.length },
      ...(related.length > 0 ? { related } : {}),
      ...(edits.length > 0 ? { edits } : {}),
    },
  ];
}

/** A replacement that `--fix` may make. */
export function safely(range: Range, text: string): Edit {
  return { range, text, safe: true };
}

/** A replacement that a person has to look at. */
export function perhaps(range: Range, text: string): Edit {
  return { range, text, safe: false };
}

import * as v from 'valibot';
import { covers, type Range } from '../../../language/text.ts';
import type { RuleContext } from '../../rule.ts';
import { common, message, natural, reason } from '../common.ts';
import { defineKind } from '../kind.ts';
import { limitOptions, limits, WORDED, worded } from '../limits.ts';
import { scope, scoped } from '../scope.ts';
import { type Searcher, searcher, sentencesIn } from '../search.ts';
import { charactersOf, type Unit } from '../units.ts';
import { wording } from '../wording.ts';

const COUNTED = ['characters', 'sentences', 'problems', 'examples', 'causes', 'measures', 'hits'] as const;

const schema = v.pipe(
  v.strictObject({
    kind: v.literal('count'),
    ...common,
    ...scope,
    of: v.picklist(COUNTED),
    /** For `of: hits`. */
    find: v.exactOptional(wording),
    options: limits(natural),
    messages: v.strictObject({ 'too-few': v.exactOptional(message), 'too-many': v.exactOptional(message) }),
  }),
  v.check(
    ({ of, find }) => (of === 'hits') === (find !== undefined),
    reason('find 只与 of: hits 同用，缺一不可', 'find goes with of: hits, and of: hits with find'),
  ),
  v.check(
    ({ options: { min, max }, messages }) =>
      worded({ 'too-few': min !== undefined, 'too-many': max !== undefined }, messages),
    WORDED,
  ),
);

/** Something in each of the parts must be neither too few nor too many. */
export const count = defineKind({
  schema,
  options: ({ options }) => limitOptions(options),
  check(declaration, engine) {
    const units = scoped(declaration, engine);
    const search = declaration.find ? searcher(declaration.find, engine) : null;
    return function* (context, { min, max }) {
      for (const unit of units(context)) {
        const found = countIn(context, unit, declaration.of, search);
        const data = { title: unit.title, count: found };
        const at = { range: unit.head, anchor: unit.title };
        if (min !== undefined && found < min)
          yield { code: 'too-few', ...at, data: { ...data, limit: min, lacking: min - found } };
        if (max !== undefined && found > max)
          yield { code: 'too-many', ...at, data: { ...data, limit: max, surplus: found - max } };
      }
    };
  },
});

function countIn(
  context: RuleContext,
  unit: Unit,
  of: (typeof COUNTED)[number],
  search: Searcher | null,
): number {
  const { draft } = context;
  const inside = (parts: readonly { readonly range: Range }[]): number =>
    parts.filter(({ range }) => covers(unit.range, range)).length;
  switch (of) {
    case 'characters':
      return charactersOf(unit);
    case 'sentences':
      return sentencesIn(unit).length;
    case 'problems':
      return inside(draft.problems);
    case 'examples':
      return inside(draft.problems.flatMap(({ examples }) => examples));
    case 'causes':
      return inside(draft.causes);
    case 'measures':
      return inside(draft.measures);
    case 'hits':
      return search ? search(context, unit).length : 0;
  }
}

import * as v from 'valibot';
import { common, message, natural } from '../common.ts';
import { defineKind } from '../kind.ts';
import { limit } from '../limits.ts';
import { scope, scoped } from '../scope.ts';
import { searcher } from '../search.ts';
import { wording } from '../wording.ts';

const schema = v.strictObject({
  kind: v.literal('require'),
  ...common,
  ...scope,
  find: wording,
  options: v.optional(v.strictObject({ least: v.pipe(natural, v.minValue(1)) }), { least: 1 }),
  messages: v.strictObject({ missing: message }),
});

/** A wording must stand in each of the parts, a number of times. */
export const require = defineKind({
  schema,
  options: ({ options }) =>
    v.strictObject({ least: limit(1, 'Fewest places that must be there.', options.least) }),
  check(declaration, engine) {
    const units = scoped(declaration, engine);
    const search = searcher(declaration.find, engine);
    return function* (context, { least }) {
      for (const unit of units(context)) {
        const count = search(context, unit).length;
        if (count >= least) continue;
        const data = { title: unit.title, count, least, lacking: least - count };
        yield { code: 'missing', range: unit.head, anchor: unit.title, data };
      }
    };
  },
});

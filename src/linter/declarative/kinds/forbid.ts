import * as v from 'valibot';
import { common, message } from '../common.ts';
import { defineKind } from '../kind.ts';
import { option } from '../option.ts';
import { scope, scoped } from '../scope.ts';
import { searcher } from '../search.ts';
import { wording } from '../wording.ts';

const schema = v.strictObject({
  kind: v.literal('forbid'),
  ...common,
  ...scope,
  find: wording,
  /** Whether each hit is a finding of its own, or all of one part are one. */
  report: v.optional(v.picklist(['each', 'once']), 'each'),
  messages: v.strictObject({ found: message }),
});

/** A wording must not stand in any of the parts. */
export const forbid = defineKind({
  schema,
  options: () =>
    v.strictObject({
      allow: option(v.array(v.string()), [], 'Wordings that may stand all the same.'),
    }),
  check(declaration, engine) {
    const units = scoped(declaration, engine);
    const search = searcher(declaration.find, engine);
    return function* (context, { allow }) {
      for (const unit of units(context)) {
        const hits = search(context, unit).filter(({ term }) => !allow.includes(term));
        const reported = declaration.report === 'each' ? hits : hits.slice(0, 1);
        for (const { term, range } of reported)
          yield { code: 'found', range, data: { term, title: unit.title, count: hits.length } };
      }
    };
  },
});

import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { FROMS, MEASURES } from './query.ts';

/**
 * The shape of `briefing --format json`, published as `templates/briefing.schema.json`. Objects are open: later versions may add
 * names, and never rename or drop one within the same `schema` number.
 */
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.nullable(v.string());
const plain = v.union([v.string(), v.number(), v.boolean(), v.null()]);

const query = v.union([
  v.object({
    from: v.pipe(
      v.picklist(FROMS),
      v.description('JSON Pointer to a list of report.json; /* stands for every element of an outer one'),
    ),
    where: v.pipe(
      v.record(v.string(), v.union([plain, v.object({ above: v.number() }), v.object({ not: plain })])),
      v.description(
        'By pointers into an element, ../ leading to what it stands in: all must hold. A value that is not there counts as null',
      ),
    ),
    measure: v.picklist(MEASURES),
    of: v.pipe(text, v.description('What is added up, compared or told apart')),
  }),
  v.object({ value: v.pipe(v.string(), v.description('JSON Pointer into report.json')) }),
  v.object({ divide: v.pipe(v.tuple([v.string(), v.string()]), v.description('Ids of two figures')) }),
]);

const briefingSchema = v.pipe(
  v.object({
    schema: v.literal(1),
    kind: v.literal('duizhao-briefing'),
    tool: v.object({ name: v.literal('duizhao'), version: v.string(), ruleset: v.string() }),
    source: v.object({ run: v.string(), at: v.string(), folder: v.string(), roster: text }),
    complete: v.pipe(v.boolean(), v.description('Whether every file could be checked')),
    unchecked: v.array(v.object({ path: v.string(), message: v.string() })),
    missing: v.array(
      v.object({ unit: v.string(), kind: v.string(), name: text, deadline: text, city: text, county: text }),
    ),
    sections: v.array(v.object({ title: v.string(), figures: v.array(v.string()) })),
    figures: v.array(
      v.object({
        id: v.string(),
        label: v.string(),
        of: v.pipe(v.array(v.string()), v.description('City, county, criterion, rule …; - for none')),
        value: v.nullable(v.number()),
        query,
        items: v.pipe(
          v.array(v.object({ item: v.string(), amount: v.number() })),
          v.description('What the figure is made of, the first ones'),
        ),
        itemCount: count,
        command: v.pipe(v.string(), v.description('Lists all of them')),
      }),
    ),
  }),
  v.title('duizhao briefing'),
  v.description('The summary figures of a circular, as printed by briefing --format json'),
);

export type BriefingData = v.InferOutput<typeof briefingSchema>;

/** For programs that read briefings: JSON Schema (draft 7). */
export function briefingJsonSchema(): object {
  return toJsonSchema(briefingSchema, { target: 'draft-07' });
}

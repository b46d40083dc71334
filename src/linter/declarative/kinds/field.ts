import * as v from 'valibot';
import type { Draft } from '../../../draft/model.ts';
import type { Range } from '../../../language/text.ts';
import { common, message, reason, text, words } from '../common.ts';
import { fieldName, fieldOf } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { WORDED, worded } from '../limits.ts';
import { option } from '../option.ts';
import { headOf } from '../units.ts';

const schema = v.pipe(
  v.strictObject({
    kind: v.literal('field'),
    ...common,
    field: fieldName,
    /** Whether it must be there; `false` only looks at what is. */
    required: v.optional(v.boolean(), true),
    /** The value, or a part of it, must match. */
    pattern: v.exactOptional(text),
    options: v.optional(v.strictObject({ oneOf: v.exactOptional(words) }), {}),
    messages: v.strictObject({ missing: v.exactOptional(message), wrong: v.exactOptional(message) }),
  }),
  v.check(
    ({ required, pattern, options }) => required || pattern !== undefined || options.oneOf !== undefined,
    reason(
      'required: false 时要写 pattern 或 options.oneOf',
      'with required: false a pattern or options.oneOf is needed',
    ),
  ),
  v.check(
    ({ required, pattern, options: { oneOf }, messages }) =>
      worded({ missing: required, wrong: pattern !== undefined || oneOf !== undefined }, messages),
    WORDED,
  ),
);

interface FieldOptions {
  readonly oneOf?: readonly string[];
}

/** A value of the front matter must be there, match a pattern, be one of some. */
export const field = defineKind({
  schema,
  options: ({ options: { oneOf } }) =>
    v.strictObject(
      oneOf === undefined ? {} : { oneOf: option(words, oneOf, 'The values that will do.') },
    ) as v.GenericSchema<unknown, FieldOptions>,
  check({ field: name, required, pattern }, engine) {
    const expression = pattern === undefined ? null : engine.compile(pattern);
    return function* (context, { oneOf }) {
      const { draft } = context;
      const value = fieldOf(draft, name);
      if (!value) {
        if (required)
          yield { code: 'missing', range: headOfFields(draft), anchor: name, data: { field: name } };
        return;
      }
      const readings = [value.written, value.meant];
      const listed = !oneOf || readings.some(reading => oneOf.includes(reading));
      const matching =
        !expression || readings.some(reading => expression.matches(reading, context).length > 0);
      if (listed && matching) return;
      const data = { field: name, value: value.written, allowed: (oneOf ?? []).join('、') };
      yield { code: 'wrong', range: value.range, data };
    };
  },
});

/** The opening fence of the front matter, or where the paper begins. */
function headOfFields(draft: Draft): Range {
  const block = draft.frontMatter.range;
  return block ? { start: block.start, end: block.start + '---'.length } : headOf(draft);
}

import * as v from 'valibot';
import { common, message, reason, roles, words } from '../common.ts';
import { fieldName, fieldOf } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { option } from '../option.ts';
import { UNITS } from '../scope.ts';
import { unitsOf } from '../units.ts';

const DECLARED = { zh: '前置信息写的是这里', en: 'the front matter says this' };

const schema = v.strictObject({
  kind: v.literal('agree'),
  ...common,
  field: fieldName,
  /** Another field, or a part of the text. */
  with: v.pipe(
    v.strictObject({
      field: v.exactOptional(fieldName),
      in: v.exactOptional(v.picklist(UNITS)),
      roles: v.exactOptional(roles),
    }),
    v.check(
      ({ field, in: unit }) => (field === undefined) !== (unit === undefined),
      reason('要写 field 或 in，只写一项', 'either field or in is needed'),
    ),
  ),
  options: v.optional(v.strictObject({ ignore: v.optional(words) }), {}),
  messages: v.strictObject({ differ: message }),
});

/**
 * A value of the front matter must stand in the text (in one of the parts), or agree with another value: one holds the other,
 * for a title or a name may be written in full or in short. Blanks and marks do not matter. What is not there is not compared:
 * whether it must be there is for other rules.
 */
export const agree = defineKind({
  schema,
  options: ({ options: { ignore = [] } }) =>
    v.strictObject({
      ignore: option(v.array(v.string()), ignore, 'Words that make no difference (中共, 委员会).'),
    }),
  check({ field: name, with: other }) {
    return function* ({ draft }, { ignore }) {
      const value = fieldOf(draft, name);
      if (!value) return;
      const plain = (words: string): string => reduced(words, ignore);
      const readings = [value.written, value.meant].map(plain).filter(words => words !== '');
      const data = { field: name, value: value.written };
      const related = [{ range: value.range, message: DECLARED }];
      if (other.field !== undefined) {
        const second = fieldOf(draft, other.field);
        if (!second) return;
        const found = [second.written, second.meant].map(plain);
        if (readings.some(a => found.some(b => a.includes(b) || b.includes(a)))) return;
        yield { code: 'differ', range: second.range, data: { ...data, found: second.written }, related };
        return;
      }
      const units = unitsOf(draft, {
        in: other.in ?? 'title',
        ...(other.roles ? { roles: other.roles } : {}),
      });
      const [first] = units;
      if (!first || readings.length === 0) return;
      const said = units.map(({ texts }) => plain(texts.map(({ value }) => value).join('\n')));
      if (said.some(words => readings.some(reading => words.includes(reading)))) return;
      yield {
        code: 'differ',
        range: first.head,
        anchor: first.title,
        data: { ...data, found: first.title },
        related,
      };
    };
  },
});

function reduced(words: string, ignore: readonly string[]): string {
  return ignore.reduce((rest, word) => rest.replaceAll(word, ''), words).replace(/[\s\p{P}\p{S}]/gu, '');
}

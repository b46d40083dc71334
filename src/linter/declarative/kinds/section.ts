import * as v from 'valibot';
import { ROLES } from '../../../config/profile.ts';
import { countCharacters } from '../../../language/text.ts';
import { common, message, natural } from '../common.ts';
import { defineKind } from '../kind.ts';
import { limit } from '../limits.ts';
import { headOf } from '../units.ts';

const schema = v.strictObject({
  kind: v.literal('section'),
  ...common,
  role: v.picklist(ROLES),
  options: v.optional(v.strictObject({ leastCharacters: natural }), { leastCharacters: 1 }),
  messages: v.strictObject({ missing: message, empty: message }),
});

/** A section must be there and filled. */
export const section = defineKind({
  schema,
  options: ({ options }) =>
    v.strictObject({
      leastCharacters: limit(0, 'Fewest characters that fill the section.', options.leastCharacters),
    }),
  check({ role }) {
    return function* ({ draft, profile }, { leastCharacters }) {
      const asked = profile.sections.find(section => section.role === role);
      const name = asked?.heading ?? asked?.aliases[0] ?? role;
      const found = draft.sections.filter(({ roles }) => roles.includes(role));
      const [first] = found;
      if (!first) {
        yield { code: 'missing', range: headOf(draft), anchor: role, data: { section: name } };
        return;
      }
      const written = found
        .flatMap(({ sentences }) => sentences)
        .reduce((sum, { text }) => sum + countCharacters(text.value), 0);
      if (written >= leastCharacters) return;
      const range = first.heading?.range ?? first.range;
      const data = { section: name, count: written, limit: leastCharacters };
      yield { code: 'empty', range, anchor: first.title || role, data };
    };
  },
});

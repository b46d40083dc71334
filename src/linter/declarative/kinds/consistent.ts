import * as v from 'valibot';
import { type Range, sourceRange } from '../../../language/text.ts';
import { isMarked, markQuotations } from '../../quotations.ts';
import type { RuleContext } from '../../rule.ts';
import { common, message, reason, text, words } from '../common.ts';
import type { Expression } from '../engine.ts';
import { defineKind } from '../kind.ts';
import { option } from '../option.ts';
import { paperScope, scoped } from '../scope.ts';
import { termExpression } from '../search.ts';
import type { Unit } from '../units.ts';

const MAIN = { zh: '别处这样写', en: 'elsewhere it is worded so' };

const schema = v.pipe(
  v.strictObject({
    kind: v.literal('consistent'),
    ...common,
    ...paperScope,
    /** Wordings of one thing. */
    variants: v.pipe(v.array(text), v.minLength(2)),
    /** Other words that hold a variant and mean something else (县委 in 县委党校). */
    except: v.exactOptional(words),
    options: v.optional(v.strictObject({ prefer: v.exactOptional(text) }), {}),
    messages: v.strictObject({ mixed: message }),
  }),
  v.check(
    ({ variants, options: { prefer } }) => prefer === undefined || variants.includes(prefer),
    reason('options.prefer 要是 variants 中的一个', 'options.prefer must be one of the variants'),
  ),
);

interface ConsistentOptions {
  readonly prefer?: string | undefined;
}

/** Of several wordings of one thing only one is used: the preferred one if it is used at all, else the most frequent. */
export const consistent = defineKind({
  schema,
  options: ({ variants, options: { prefer } }) =>
    v.strictObject({
      prefer: option(
        v.optional(v.picklist(variants)),
        prefer,
        'The wording to keep where several are used; without it the most frequent one.',
      ),
    }) as v.GenericSchema<unknown, ConsistentOptions>,
  check(declaration, engine) {
    const { variants, except = [] } = declaration;
    const units = scoped(declaration, engine);
    // together, so that a longer wording is not taken for the shorter one in it
    const expression = termExpression([...variants, ...except]);
    return function* (context, { prefer }) {
      for (const unit of units(context)) {
        const used = usesOf(expression, unit, context, variants);
        const [main, ...others] = [...used].sort(
          ([a, one], [b, other]) =>
            Number(b === prefer) - Number(a === prefer) ||
            other.length - one.length ||
            (one[0] as Range).start - (other[0] as Range).start,
        );
        if (!main) continue;
        const related = [{ range: main[1][0] as Range, message: MAIN }];
        for (const [term, places] of others) {
          const data = {
            term,
            main: main[0],
            count: places.length,
            times: main[1].length,
            title: unit.title,
          };
          yield { code: 'mixed', range: places[0] as Range, data, related };
        }
      }
    };
  },
});

/** Where each variant is used, quotations and 《》 left out: there it is another's wording, or a name. */
function usesOf(
  expression: Expression,
  { texts }: Unit,
  context: RuleContext,
  variants: readonly string[],
): Map<string, Range[]> {
  const used = new Map<string, Range[]>();
  for (const text of texts) {
    const matches = expression.matches(text.value, context);
    const quoted = matches.length > 0 ? markQuotations(text.value) : null;
    for (const match of matches) {
      const term = text.value.slice(match.start, match.end);
      if (!variants.includes(term) || (quoted && isMarked(quoted, match))) continue;
      const place = sourceRange(text, match.start, match.end);
      const known = used.get(term);
      if (known) known.push(place);
      else used.set(term, [place]);
    }
  }
  return used;
}

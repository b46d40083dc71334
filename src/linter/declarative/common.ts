import * as v from 'valibot';
import type { Localized } from '../../config/localized.ts';
import { BASIS_MARKS, KINDS, ROLES, SEVERITIES } from '../../config/profile.ts';
import { CRITERIA } from '../rule.ts';

/** The reason of a check in both languages; whoever prints it takes the two apart at ` / `. */
export function reason(zh: string, en: string): string {
  return `${zh} / ${en}`;
}

export const text = v.pipe(v.string(), v.nonEmpty());
export const natural = v.pipe(v.number(), v.integer(), v.minValue(0));
export const words = v.pipe(v.array(text), v.nonEmpty());
export const roles = v.pipe(v.array(v.picklist(ROLES)), v.nonEmpty());

/** A wording; whoever writes for one unit alone need not translate, and writes it once. */
export const localized = v.union([
  v.pipe(
    text,
    v.transform((value): Localized => ({ zh: value, en: value })),
  ),
  v.strictObject({ zh: text, en: text }),
]);

export const message = v.strictObject({ message: localized, hint: localized });

const example = v.strictObject({
  in: v.picklist(['problem', 'opening', 'discipline', 'causes', 'measures', 'dimension', 'closing', 'paper']),
  kind: v.exactOptional(v.picklist(KINDS)),
  profile: v.exactOptional(v.string()),
  text,
});

const OWN_BASIS = { mark: 'O', zh: '本单位规定', en: 'a rule of the unit' } as const;

/** What stands in every rule file, whatever its kind. */
export const common = {
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/)),
  criterion: v.picklist(CRITERIA),
  title: localized,
  severity: v.picklist(SEVERITIES),
  since: v.optional(v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)), '1.0.0'),
  status: v.optional(v.picklist(['stable', 'preview', 'deprecated']), 'stable'),
  /** For a deprecated rule: since when, and what says the same. */
  deprecated: v.exactOptional(
    v.strictObject({
      since: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
      replacedBy: v.optional(v.array(text), []),
    }),
  ),
  /** For which papers; without it for both. */
  kinds: v.exactOptional(v.pipe(v.array(v.picklist(KINDS)), v.nonEmpty())),
  docs: v.strictObject({
    why: localized,
    basis: v.optional(
      v.strictObject({ mark: v.picklist(BASIS_MARKS), zh: v.string(), en: v.string() }),
      OWN_BASIS,
    ),
    good: example,
    bad: example,
  }),
};

const commonSchema = v.strictObject(common);
export type Common = v.InferOutput<typeof commonSchema>;

import * as v from 'valibot';
import { BASIS_MARKS, KINDS, ROLES, SEVERITIES } from '../../config/profile.ts';
import { CRITERIA } from '../rule.ts';
import { patternTrouble } from './safe-pattern.ts';

/** Kinds of declarative rules that are planned and cannot be used yet. */
export const LATER_KINDS = ['field', 'repeat', 'pair', 'date', 'consistent', 'agree'] as const;
export const DECLARATIVE_KINDS = ['forbid', 'require', 'count', 'ratio', 'section'] as const;

/** Parts of a draft that a rule looks at one by one. */
export const UNITS = [
  'paper',
  'title',
  'section',
  'dimension',
  'problem',
  'problem-title',
  'example',
  'cause',
  'measure',
  'paragraph',
] as const;

const localized = v.strictObject({
  zh: v.pipe(v.string(), v.nonEmpty()),
  en: v.pipe(v.string(), v.nonEmpty()),
});
const message = v.strictObject({ message: localized, hint: localized });
const example = v.strictObject({
  in: v.picklist(['problem', 'opening', 'discipline', 'causes', 'measures', 'dimension', 'closing', 'paper']),
  kind: v.exactOptional(v.picklist(KINDS)),
  profile: v.exactOptional(v.string()),
  text: v.pipe(v.string(), v.nonEmpty()),
});

const common = {
  id: v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z][a-z0-9-]*$/)),
  criterion: v.picklist(CRITERIA),
  title: localized,
  severity: v.picklist(SEVERITIES),
  since: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  status: v.optional(v.picklist(['stable', 'preview', 'deprecated']), 'stable'),
  kinds: v.exactOptional(v.array(v.picklist(KINDS))),
  docs: v.strictObject({
    why: localized,
    basis: v.strictObject({ mark: v.picklist(BASIS_MARKS), zh: v.string(), en: v.string() }),
    good: example,
    bad: example,
  }),
};

const words = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.nonEmpty());
const pattern = v.pipe(
  v.string(),
  v.check(
    value => patternTrouble(value) === null,
    issue => `pattern: ${patternTrouble(issue.input)}`,
  ),
);

/** What to look for: any of some terms, of some lexicons' terms, or matches of a pattern. */
const wording = v.pipe(
  v.strictObject({
    terms: v.exactOptional(words),
    lexicons: v.exactOptional(words),
    pattern: v.exactOptional(pattern),
  }),
  v.check(
    ({ terms, lexicons, pattern }) => Boolean(terms ?? lexicons ?? pattern),
    'terms, lexicons or pattern',
  ),
);

/** Where to look. */
const scope = {
  in: v.picklist(UNITS),
  /** Only in sections of these roles. */
  roles: v.exactOptional(v.pipe(v.array(v.picklist(ROLES)), v.nonEmpty())),
  /** Parts that hold one of these are left alone. */
  unless: v.exactOptional(wording),
};

const natural = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const forbid = v.strictObject({
  kind: v.literal('forbid'),
  ...common,
  ...scope,
  find: wording,
  /** Whether each hit is a finding of its own, or all of one part are one. */
  report: v.optional(v.picklist(['each', 'once']), 'each'),
  messages: v.strictObject({ found: message }),
});

const require = v.strictObject({
  kind: v.literal('require'),
  ...common,
  ...scope,
  find: wording,
  options: v.optional(v.strictObject({ least: v.pipe(natural, v.minValue(1)) }), { least: 1 }),
  messages: v.strictObject({ missing: message }),
});

const limits = v.pipe(
  v.strictObject({ min: v.exactOptional(natural), max: v.exactOptional(natural) }),
  v.check(({ min, max }) => min !== undefined || max !== undefined, 'min or max'),
);

const count = v.pipe(
  v.strictObject({
    kind: v.literal('count'),
    ...common,
    ...scope,
    of: v.picklist(['characters', 'sentences', 'problems', 'examples', 'causes', 'measures', 'hits']),
    /** For `of: hits`. */
    find: v.exactOptional(wording),
    options: limits,
    messages: v.strictObject({ 'too-few': v.exactOptional(message), 'too-many': v.exactOptional(message) }),
  }),
  v.check(({ of, find }) => (of === 'hits') === (find !== undefined), 'find goes with of: hits'),
  v.check(rule => worded(rule, 'too-few', 'too-many'), 'messages: too-few goes with min, too-many with max'),
);

const ratio = v.pipe(
  v.strictObject({
    kind: v.literal('ratio'),
    ...common,
    ...scope,
    /** The part that is measured: characters of hits, of sentences that hold a hit, or of sections of some roles. */
    part: v.variant('by', [
      v.strictObject({ by: v.literal('hits'), find: wording }),
      v.strictObject({ by: v.literal('sentences'), find: wording }),
      v.strictObject({ by: v.literal('roles'), roles: v.pipe(v.array(v.picklist(ROLES)), v.nonEmpty()) }),
    ]),
    options: v.pipe(
      v.strictObject({ min: v.exactOptional(share), max: v.exactOptional(share) }),
      v.check(({ min, max }) => min !== undefined || max !== undefined, 'min or max'),
    ),
    messages: v.strictObject({ 'too-low': v.exactOptional(message), 'too-high': v.exactOptional(message) }),
  }),
  v.check(rule => worded(rule, 'too-low', 'too-high'), 'messages: too-low goes with min, too-high with max'),
);

const section = v.strictObject({
  kind: v.literal('section'),
  ...common,
  role: v.picklist(ROLES),
  options: v.optional(v.strictObject({ leastCharacters: natural }), { leastCharacters: 1 }),
  messages: v.strictObject({ missing: message, empty: message }),
});

interface Limited {
  readonly options: { readonly min?: number; readonly max?: number };
  readonly messages: object;
}

/** A limit that can be broken needs words for it, and no other words are of use. */
function worded({ options, messages }: Limited, low: string, high: string): boolean {
  return (
    (options.min !== undefined) === Object.hasOwn(messages, low) &&
    (options.max !== undefined) === Object.hasOwn(messages, high)
  );
}

/** The form of a declarative rule file (`rules/<criterion>/<name>.yaml`). */
export const declarativeSchema = v.variant('kind', [forbid, require, count, ratio, section]);

export type Declaration = v.InferOutput<typeof declarativeSchema>;
export type DeclarationOf<K extends Declaration['kind']> = Extract<Declaration, { kind: K }>;
export type Wording = v.InferOutput<typeof wording>;
export type Scope = Pick<DeclarationOf<'forbid'>, 'in' | 'roles' | 'unless'>;

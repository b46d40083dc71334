import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { KINDS, SEVERITIES } from '../config/profile.ts';
import { CRITERIA } from '../linter/rule.ts';

/**
 * The shape of `--format json`, published as `templates/report.schema.json`. Objects are open: later versions may add
 * names, and never rename or drop one within the same `schema` number.
 */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const ratio = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const verdict = v.picklist(['pass', 'fail', 'not-applicable']);

const position = v.object({
  line: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('From 1')),
  column: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('From 1, in UTF-16 code units')),
  offset: v.pipe(v.number(), v.integer(), v.minValue(0), v.description('From 0, in UTF-16 code units')),
});
const range = v.object({ start: position, end: position });

const criterionSchema = v.object({
  verdict: v.picklist(['pass', 'fail', 'needs-human', 'not-checked']),
  errors: count,
  warnings: count,
  checked: v.pipe(count, v.description('Rules that looked')),
  notChecked: v.pipe(
    count,
    v.description('Rules that could not look or were left out: never counted as passed'),
  ),
});

export const findingSchema = v.object({
  rule: v.string(),
  criterion: v.picklist(CRITERIA),
  code: v.string(),
  severity: v.picklist(SEVERITIES),
  message: v.string(),
  hint: v.string(),
  basis: v.pipe(
    v.string(),
    v.regex(/^\[[NPTO]\] /),
    v.description('[N] the notice, [P] published elsewhere, [T] practice, [O] our own proposal'),
  ),
  state: v.picklist(['open', 'suppressed', 'baselined', 'waived']),
  reason: v.nullable(v.string()),
  range,
  fingerprint: v.string(),
  evidence: v.pipe(
    v.record(v.string(), v.union([v.string(), v.number()])),
    v.description('What the rule weighed: the values that its message is made of'),
  ),
  related: v.array(v.object({ range, message: v.string() })),
  review: v.optional(
    v.pipe(
      v.object({
        state: v.picklist(['accepted', 'rejected', 'own', 'stale']),
        was: v.optional(v.picklist(['accepted', 'rejected', 'own'])),
        by: v.string(),
        at: v.string(),
        note: v.nullable(v.string()),
      }),
      v.description('A reviewer’s word on it; stale: the text has changed since, so it does not count'),
    ),
  ),
});

const metrics = v.object({
  characters: v.pipe(count, v.description('Every character but white space, front matter excluded')),
  problems: count,
  examples: count,
  causes: count,
  measures: count,
  paddingRatio: ratio,
  problemShare: ratio,
  problemsByDimension: v.record(v.string(), count),
});

export const paperSchema = v.object({
  path: v.string(),
  kind: v.nullable(v.picklist(KINDS)),
  profile: v.nullable(v.string()),
  title: v.nullable(v.string()),
  verdict,
  grade: v.nullable(v.picklist(['pass', 'revise', 'return'])),
  criteria: v.object({
    attitude: criterionSchema,
    format: criterionSchema,
    completeness: criterionSchema,
    concision: criterionSchema,
    headline: criterionSchema,
    analysis: criterionSchema,
  }),
  metrics,
  missing: v.pipe(
    v.object({
      problems: count,
      examples: count,
      sections: v.array(v.string()),
      dimensions: v.array(v.string()),
    }),
    v.description('What open errors say is still missing'),
  ),
  applicability: v.object({
    applicable: v.boolean(),
    type: v.nullable(v.string()),
    grounds: v.array(v.string()),
  }),
  findings: v.array(findingSchema),
});

export const reportObject = v.object({
  schema: v.literal(1),
  tool: v.object({ name: v.literal('duizhao'), version: v.string(), ruleset: v.string() }),
  verdict,
  summary: v.object({
    drafts: count,
    pass: count,
    fail: count,
    notApplicable: count,
    errors: v.pipe(count, v.description('Open errors')),
    warnings: v.pipe(count, v.description('Open warnings')),
    infos: v.pipe(count, v.description('Open infos')),
    suppressed: count,
    baselined: count,
    waived: count,
    failures: count,
  }),
  drafts: v.array(paperSchema),
  failures: v.array(v.object({ path: v.string(), code: v.string(), message: v.string() })),
});

export const reportSchema = v.pipe(
  reportObject,
  v.title('duizhao report'),
  v.description('A check of self-examination materials, as printed by --format json'),
);

export type ReportData = v.InferOutput<typeof reportSchema>;

/** The same as JSON Schema (draft 7), for programs that read reports. */
export function reportJsonSchema(): object {
  return toJsonSchema(reportSchema, { target: 'draft-07' });
}

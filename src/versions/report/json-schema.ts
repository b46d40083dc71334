import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { SEVERITIES } from '../../config/profile.ts';
import { CRITERIA } from '../../linter/rule.ts';
import { CHANGE_KINDS, REASON_CODES, UNITS } from '../model.ts';
import { EVIDENCE, FLAG_CODES, REVISION_CLASSES } from '../revision.ts';

/**
 * The shape of `diff --format json`, published as `templates/diff.schema.json`. Objects are open: later versions may add names,
 * and never rename or drop one within the same `schema` number.
 */
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ratio = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const data = v.record(v.string(), v.union([v.number(), v.string()]));
const two = <T extends v.GenericSchema>(one: T) => v.tuple([one, one]);

const position = v.object({
  line: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('From 1')),
  column: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('From 1, in UTF-16 code units')),
  offset: v.pipe(count, v.description('From 0, in UTF-16 code units')),
});
const range = v.object({ start: position, end: position });
const stretch = v.pipe(
  v.object({ start: count, end: count }),
  v.description('Offsets in the text of the draft, from 0, in UTF-16 code units'),
);

const paper = v.object({
  path: v.string(),
  title: v.nullable(v.string()),
  kind: v.nullable(v.picklist(['team', 'member'])),
  profile: v.nullable(v.string()),
  draft: v.pipe(v.nullable(count), v.description('稿次')),
  verdict: v.picklist(['pass', 'fail', 'not-applicable']),
});
const reason = v.object({ code: v.picklist(REASON_CODES), data, message: v.string() });
const titles = two(v.nullable(v.string()));

const change = v.object({
  index: count,
  kind: v.pipe(
    v.picklist(CHANGE_KINDS),
    v.description('未改, 只动格式, 修改, 重写, 移动, 拆分, 合并, 新增, 删去'),
  ),
  wording: v.nullable(v.picklist(['same', 'format', 'edit', 'rewrite'])),
  unit: v.picklist(UNITS),
  old: v.array(range),
  new: v.array(range),
  ids: v.pipe(two(v.array(v.string())), v.description('Of the parts, as outline gives those of problems')),
  titles,
  dimensions: titles,
  spans: v.array(
    v.object({
      kind: v.picklist(['same', 'format', 'delete', 'insert']),
      old: stretch,
      new: stretch,
      deleted: v.optional(v.string()),
      inserted: v.optional(v.string()),
    }),
  ),
  score: ratio,
  reason,
  rehoused: v.boolean(),
});

const finding = v.object({
  rule: v.string(),
  criterion: v.picklist(CRITERIA),
  code: v.string(),
  severity: v.picklist(SEVERITIES),
  message: v.string(),
  range,
  fingerprint: v.string(),
});
const counts = v.record(v.string(), count);
const metrics = v.object({
  characters: count,
  problems: count,
  examples: count,
  causes: count,
  measures: count,
  paddingRatio: ratio,
  problemShare: ratio,
  problemsByDimension: counts,
});

const diffSchema = v.pipe(
  v.object({
    schema: v.literal(1),
    old: paper,
    new: paper,
    class: v.pipe(
      v.picklist(REVISION_CLASSES),
      v.description('排版稿, 文字润色, 注水稿, 实质修改, 退步稿; cosmetic = layout or polish'),
    ),
    evidence: v.array(v.object({ code: v.picklist(EVIDENCE), data, message: v.string() })),
    flags: v.array(
      v.object({
        code: v.picklist(FLAG_CODES),
        change: v.pipe(count, v.description('Index of the change')),
        data,
        message: v.string(),
      }),
    ),
    summary: v.object({
      sections: v.pipe(counts, v.description('Changes by kind; what there is none of is left out')),
      problems: counts,
      paragraphs: counts,
      editRatio: ratio,
      findings: v.object({ fixed: count, new: count, persisting: count }),
    }),
    changes: v.array(change),
    possible: v.array(
      v.object({
        kind: v.picklist(['rewrite', 'split', 'merge']),
        possible: v.literal(true),
        unit: v.picklist(UNITS),
        old: range,
        new: range,
        ids: two(v.string()),
        titles: two(v.string()),
        score: ratio,
        reason,
      }),
    ),
    findings: v.object({
      fixed: v.pipe(v.array(finding), v.description('Ranges in the old draft')),
      new: v.pipe(v.array(finding), v.description('Ranges in the new draft')),
      persisting: v.array(v.object({ ...finding.entries, oldRange: range })),
    }),
    metrics: v.object({ old: metrics, new: metrics }),
    storage: v.object({
      encoding: two(v.string()),
      bom: two(v.boolean()),
      eol: two(v.string()),
    }),
    coarse: v.pipe(v.boolean(), v.description('Too much to compare to the last word')),
  }),
  v.title('duizhao diff'),
  v.description('What a revision did, as printed by diff --format json'),
);

/** The same as JSON Schema (draft 7), for programs that read comparisons. */
export function diffJsonSchema(): object {
  return toJsonSchema(diffSchema, { target: 'draft-07' });
}

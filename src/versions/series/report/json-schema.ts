import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { SEVERITIES } from '../../../config/profile.ts';
import { CRITERIA } from '../../../linter/rule.ts';
import { CHANGE_KINDS } from '../../model.ts';
import { EVIDENCE, REVISION_CLASSES } from '../../revision.ts';
import { HISTORY_FLAGS } from '../flags.ts';

/**
 * The shape of `history --format json`, published as `templates/history.schema.json`. Objects are open: later versions may
 * add names, and never rename or drop one within the same `schema` number.
 */
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ratio = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const draftId = v.pipe(v.string(), v.regex(/^d\d+$/), v.description('An id of drafts'));
const problemId = v.pipe(v.string(), v.regex(/^c\d+$/), v.description('An id of problems'));
const data = v.record(v.string(), v.union([v.number(), v.string()]));

const draft = v.object({
  id: draftId,
  path: v.string(),
  name: v.string(),
  number: v.pipe(v.nullable(count), v.description('稿次')),
  note: v.nullable(v.string()),
  verdict: v.picklist(['pass', 'fail', 'not-applicable']),
  metrics: v.object({
    characters: count,
    problems: count,
    examples: count,
    causes: count,
    measures: count,
    paddingRatio: ratio,
    problemShare: ratio,
    problemsByDimension: v.record(v.string(), count),
  }),
  findings: v.object({ errors: count, warnings: count, infos: count }),
  class: v.pipe(
    v.nullable(v.picklist(REVISION_CLASSES)),
    v.description('排版稿, 文字润色, 注水稿, 实质修改, 退步稿; null for the first draft'),
  ),
  evidence: v.array(v.object({ code: v.picklist(EVIDENCE), data, message: v.string() })),
  editRatio: v.nullable(ratio),
  coarse: v.boolean(),
});

const steps = [...CHANGE_KINDS.filter(kind => kind !== 'removed'), 'restored'] as const;
const station = v.object({
  problem: v.pipe(v.string(), v.description('Its id in that draft, as outline gives it')),
  title: v.string(),
  dimension: v.nullable(v.string()),
  step: v.picklist(steps),
  rehoused: v.boolean(),
  wording: v.nullable(v.picklist(['same', 'format', 'edit', 'rewrite'])),
  link: v.nullable(
    v.object({
      via: v.picklist(['neighbour', 'bridge', 'recall']),
      score: ratio,
      reason: v.object({ code: v.string(), data, message: v.string() }),
    }),
  ),
  facts: v.pipe(count, v.description('Times, places, people and numbers together')),
  concreteness: v.object({
    times: count,
    places: count,
    people: count,
    numbers: count,
    cases: count,
    parts: count,
    characters: count,
  }),
});
const turn = v.nullable(v.object({ problem: problemId, draft: draftId }));

const historySchema = v.pipe(
  v.object({
    schema: v.literal(1),
    source: v.object({ kind: v.picklist(['folder', 'git', 'list']), path: v.string() }),
    order: v.object({
      ground: v.picklist(['given', 'git', 'front-matter', 'names', 'dates', 'mixed']),
      notes: v.array(
        v.object({
          code: v.picklist(['gap', 'duplicate', 'conflict', 'after-final', 'copy']),
          message: v.string(),
        }),
      ),
    }),
    leftOut: v.array(
      v.object({ path: v.string(), reason: v.string(), bears: v.string(), message: v.string() }),
    ),
    drafts: v.array(draft),
    problems: v.array(
      v.object({
        id: problemId,
        title: v.string(),
        origin: v.pipe(turn, v.description('Split off from')),
        merged: v.pipe(turn, v.description('Merged into')),
        unchangedSince: v.nullable(draftId),
        byDraft: v.record(draftId, station),
      }),
    ),
    findings: v.array(
      v.object({
        fingerprint: v.string(),
        rule: v.string(),
        code: v.string(),
        criterion: v.picklist(CRITERIA),
        severity: v.picklist(SEVERITIES),
        problem: v.nullable(problemId),
        message: v.string(),
        byDraft: v.record(
          draftId,
          v.object({
            state: v.pipe(
              v.picklist(['new', 'open', 'fixed', 'recurred']),
              v.description('新增, 仍在, 已改, 复发'),
            ),
            line: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
          }),
        ),
      }),
    ),
    flags: v.array(
      v.object({
        code: v.picklist(HISTORY_FLAGS),
        draft: draftId,
        problem: v.nullable(problemId),
        data,
        message: v.string(),
      }),
    ),
    comments: v.array(
      v.object({
        draft: draftId,
        place: v.string(),
        comment: v.string(),
        by: v.nullable(v.string()),
        state: v.pipe(
          v.picklist(['changed', 'gone', 'unchanged', 'waiting']),
          v.description('有改动, 删去, 没有改动, 还没有后一稿'),
        ),
        changedIn: v.nullable(draftId),
        message: v.string(),
      }),
    ),
    failures: v.array(v.object({ path: v.string(), code: v.string(), message: v.string() })),
  }),
  v.title('duizhao history'),
  v.description('A series of drafts, as printed by history --format json'),
);

/** The same as JSON Schema (draft 7), for programs that read histories. */
export function historyJsonSchema(): object {
  return toJsonSchema(historySchema, { target: 'draft-07' });
}

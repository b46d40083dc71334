import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { KINDS, LEVELS, SEVERITIES } from '../config/profile.ts';
import { CRITERIA } from '../linter/rule.ts';
import { count, findingSchema, paperSchema, ratio, reportObject } from '../report/json-schema.ts';
import type { FileFate } from './audit-report.ts';

/**
 * The shape of `audit --format json`, published as `templates/audit.schema.json`: the report of `lint` with what only a folder of
 * papers has. Objects are open: later versions may add names, and never rename or drop one within the same `schema` number.
 */
const text = v.nullable(v.string());
const number = v.pipe(v.number(), v.integer());
const moment = v.pipe(v.string(), v.description('ISO 8601, UTC'));
const date = v.nullable(v.pipe(v.string(), v.description('2014-06-20, 2014-06 or 2014')));
const kind = v.nullable(v.picklist(KINDS));
const level = v.nullable(v.picklist(LEVELS));
const line = v.pipe(
  count,
  v.description('From 1; 0 for a place that is not shown, where data are cut for one unit'),
);
const counts = { errors: count, warnings: count, infos: count };
const verdicts = v.object({ pass: count, fail: count, 'needs-human': count, 'not-checked': count });

const decisions = {
  accepted: v.pipe(count, v.description('Findings confirmed by a person; they stay open')),
  rejected: v.pipe(count, v.description('False alarms: waived, with a reason')),
  own: v.pipe(count, v.description('Findings that a person added')),
  stale: v.pipe(count, v.description('The text has changed since: shown, and not counted')),
  gone: v.pipe(count, v.description('Decisions of which nothing is left in the text')),
  left: v.pipe(count, v.description('Open errors and warnings that wait for a decision')),
};

const lost = v.object({
  verdict: v.picklist(['accept', 'reject', 'own']),
  fingerprint: v.string(),
  rule: v.string(),
  criterion: v.picklist(CRITERIA),
  message: v.string(),
  line: count,
  by: v.string(),
  at: moment,
  note: text,
});

const finding = v.object({
  ...findingSchema.entries,
  paragraph: v.nullable(v.pipe(number, v.description('As a reader counts them, from 1'))),
  sentence: v.nullable(number),
  quote: v.pipe(
    v.string(),
    v.maxLength(200),
    v.description('The first line of the place; empty with --no-quote'),
  ),
  related: v.array(
    v.object({
      ...findingSchema.entries.related.item.entries,
      path: v.pipe(text, v.description('null: in the same paper')),
      range: v.unknown(),
    }),
  ),
});

const paper = v.object({
  ...paperSchema.entries,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.description('Of the bytes that were judged')),
  key: v.pipe(v.string(), v.description('The same from draft to draft')),
  unit: text,
  name: text,
  position: text,
  principal: v.boolean(),
  level,
  city: text,
  county: text,
  draft: v.nullable(number),
  drafts: v.pipe(count, v.description('Files of the same paper, this one included')),
  date,
  suppressed: count,
  baselined: count,
  waived: count,
  directives: v.pipe(count, v.description('Directives in the paper, none of which was obeyed')),
  borrowed: v.pipe(ratio, v.description('Share of its letters that stand in papers of others too')),
  mould: v.pipe(text, v.description('Id of the group under similarity.moulds')),
  ...counts,
  review: v.optional(v.object({ ...decisions, reviewer: text, lost: v.array(lost) })),
  problems: v.array(
    v.object({
      id: v.string(),
      dimension: text,
      title: v.string(),
      line: count,
      characters: count,
      examples: count,
    }),
  ),
  findings: v.array(finding),
});

const changes = v.nullable(
  v.pipe(
    v.object({ new: count, fixed: count, remaining: count }),
    v.description('Since the run before; null where there is none'),
  ),
);

const unit = v.object({
  unit: v.pipe(text, v.description('null: papers of no known unit')),
  papers: count,
  pass: count,
  fail: count,
  missing: count,
  criteria: v.pipe(
    v.object({
      attitude: verdicts,
      format: verdicts,
      completeness: verdicts,
      concision: verdicts,
      headline: verdicts,
      analysis: verdicts,
    }),
    v.description('How many papers have which verdict'),
  ),
  ...counts,
  problems: count,
  examples: count,
  characters: count,
  changes,
  trend: v.array(
    v.object({ run: v.string(), at: moment, papers: count, pass: count, fail: count, ...counts }),
  ),
});

const expected = v.array(
  v.object({
    unit: v.string(),
    kind: v.picklist(KINDS),
    name: text,
    deadline: date,
    city: text,
    county: text,
  }),
);

const roster = v.object({
  file: v.string(),
  expected: count,
  submitted: count,
  missing: v.pipe(expected, v.description('Overdue, or without a deadline')),
  due: v.pipe(expected, v.description('The deadline is still to come')),
  unexpected: v.array(v.object({ path: v.string(), unit: text })),
  units: v.array(
    v.object({ unit: v.string(), level, city: text, county: text, expected: count, submitted: count }),
  ),
});

const chain = v.object({
  key: v.string(),
  unit: text,
  kind,
  name: text,
  chosen: v.array(v.string()),
  by: v.picklist(['order', 'picked', 'tied', 'all']),
  files: v.array(
    v.object({
      path: v.string(),
      draft: v.nullable(number),
      stage: text,
      date,
      from: v.picklist(['front-matter', 'name', 'none']),
      sameAs: v.pipe(text, v.description('Byte for byte this other file')),
      previous: v.pipe(text, v.description('The draft before it, with which it was compared')),
    }),
  ),
});

const place = v.object({
  path: v.string(),
  unit: text,
  name: text,
  line,
  lastLine: line,
  heading: v.string(),
  previous: v.pipe(v.boolean(), v.description('From --previous')),
});

const similarity = v.object({
  figures: v.object({ compared: count, passages: count, pairsFound: count }),
  moulds: v.array(
    v.object({
      id: v.string(),
      centre: v.string(),
      members: v.array(v.object({ path: v.string(), share: ratio })),
    }),
  ),
  counts: v.array(
    v.object({
      text: v.string(),
      places: v.array(v.object({ path: v.string(), unit: text, line })),
    }),
  ),
  pairs: v.array(
    v.object({
      first: place,
      second: place,
      score: ratio,
      exact: v.boolean(),
      letters: count,
      level: v.picklist(['paragraph', 'problem']),
      withTeam: v.boolean(),
    }),
  ),
});

const FATES = [
  'paper',
  'older-draft',
  'copy',
  'other-text',
  'refused',
  'converted',
  'ignored',
  'hidden',
  'link',
  'other-file',
] as const satisfies readonly FileFate[];

const auditSchema = v.pipe(
  v.object({
    ...reportObject.entries,
    summary: v.object({
      ...reportObject.entries.summary.entries,
      drafts: v.pipe(count, v.description('Papers that were judged; texts that are no papers stand apart')),
      units: count,
      missing: count,
      due: count,
      unexpected: count,
      others: count,
      olderDrafts: count,
      copies: count,
      directivesIgnored: count,
      borrowing: count,
    }),
    run: v.object({
      id: v.string(),
      at: moment,
      folder: v.string(),
      seconds: v.number(),
      threads: count,
      cached: count,
      previous: v.nullable(v.object({ id: v.string(), at: moment })),
      changes,
    }),
    reviews: v.optional(
      v.object({
        ...decisions,
        file: v.string(),
        papers: count,
        done: count,
        reviewers: v.array(v.object({ ...decisions, name: text, papers: count, done: count })),
        rules: v.array(
          v.object({ rule: v.string(), title: v.string(), accepted: count, rejected: count, share: ratio }),
        ),
      }),
    ),
    units: v.array(unit),
    roster: v.nullable(roster),
    rules: v.array(
      v.object({
        rule: v.string(),
        criterion: v.picklist(CRITERIA),
        title: v.string(),
        papers: count,
        ...counts,
      }),
    ),
    drafts: v.array(paper),
    versions: v.array(chain),
    similarity,
    others: v.array(
      v.object({ path: v.string(), unit: text, type: v.string(), grounds: v.array(v.string()) }),
    ),
    files: v.pipe(
      v.array(v.object({ path: v.string(), fate: v.picklist(FATES), by: text })),
      v.description('What became of every file below the folder'),
    ),
  }),
  v.title('duizhao audit'),
  v.description(
    `An audit of a folder, as printed by audit --format json; severities: ${SEVERITIES.join(', ')}`,
  ),
);

/** For programs that read audits: JSON Schema (draft 7). */
export function auditJsonSchema(): object {
  return toJsonSchema(auditSchema, { target: 'draft-07' });
}

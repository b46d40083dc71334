import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { KINDS, LEVELS } from '../../config/profile.ts';
import type { Drawn } from './draw.ts';
import { type Design, type FrameEntry, inFrameOrder, STRATA } from './frame.ts';

/**
 * The record of a draw, published as `templates/sample.schema.json`: all that it takes to draw again. Objects are open: later
 * versions may add names, and never rename or drop one within the same `schema` number.
 */
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const value = v.nullable(v.string());

const entry = v.object({
  key: v.pipe(v.string(), v.description('Of the paper, the same from draft to draft')),
  unit: value,
  kind: v.nullable(v.picklist(KINDS)),
  name: value,
  level: v.nullable(v.picklist(LEVELS)),
  city: value,
  path: v.pipe(v.string(), v.description('Of the latest draft, below the folder')),
  sha256,
  certain: v.pipe(v.boolean(), v.description('On the certainty list, outside of the strata')),
});

const recordSchema = v.pipe(
  v.object({
    schema: v.literal(1),
    kind: v.literal('duizhao-sample'),
    tool: v.object({ name: v.literal('duizhao'), version: v.string() }),
    at: v.pipe(v.string(), v.description('ISO 8601, UTC')),
    folder: v.string(),
    manifest: v.pipe(
      sha256,
      v.description(
        'SHA-256 of the manifest: a line {"manifest":1,"by":…,"size":…}, then by key a line [key, stratum, certain, path, sha256] for each paper',
      ),
    ),
    by: v.array(v.picklist(STRATA)),
    size: v.pipe(v.number(), v.integer(), v.minValue(0), v.description('Papers drawn, certain ones apart')),
    asked: v.pipe(v.string(), v.description('The size as it was asked for')),
    seed: v.string(),
    seedFrom: v.pipe(
      v.picklist(['drawn', 'given']),
      v.description('Drawn by this program after the manifest was printed, or given by hand'),
    ),
    always: v.array(v.string()),
    roster: v.nullable(v.string()),
    versions: v.nullable(v.string()),
    strata: v.array(
      v.object({
        values: v.array(value),
        papers: count,
        drawn: v.array(
          v.object({
            key: v.string(),
            rank: v.pipe(sha256, v.description('SHA-256 of the JSON [seed, values, key]')),
          }),
        ),
      }),
    ),
    certain: v.array(v.string()),
    frame: v.array(entry),
    others: v.pipe(
      v.array(v.object({ path: v.string(), type: v.string() })),
      v.description('Texts that are no such papers: outside of the frame'),
    ),
  }),
  v.title('duizhao sample'),
  v.description('A sample of papers, as kept by duizhao sample draw'),
);

export type SampleRecord = v.InferOutput<typeof recordSchema>;

/** What a draw was made of. */
export interface DrawFacts
  extends Pick<
    SampleRecord,
    'at' | 'folder' | 'asked' | 'seed' | 'seedFrom' | 'always' | 'roster' | 'versions' | 'others'
  > {
  readonly version: string;
  readonly manifest: string;
  readonly design: Design;
  readonly frame: readonly FrameEntry[];
  readonly drawn: Drawn;
}

export function sampleRecord(facts: DrawFacts): SampleRecord {
  const { design, frame, drawn } = facts;
  return {
    schema: 1,
    kind: 'duizhao-sample',
    tool: { name: 'duizhao', version: facts.version },
    at: facts.at,
    folder: facts.folder,
    manifest: facts.manifest,
    by: [...design.by],
    size: design.size,
    asked: facts.asked,
    seed: facts.seed,
    seedFrom: facts.seedFrom,
    always: facts.always,
    roster: facts.roster,
    versions: facts.versions,
    strata: drawn.strata.map(({ values, papers, drawn: picks }) => ({
      values: [...values],
      papers,
      drawn: [...picks],
    })),
    certain: [...drawn.certain],
    frame: inFrameOrder(frame).map(({ key, unit, kind, name, level, city, path, sha256: sum, certain }) => ({
      key,
      unit,
      kind,
      name,
      level,
      city,
      path,
      sha256: sum,
      certain,
    })),
    others: facts.others,
  };
}

/** A record as it was read; `null` for anything else. */
export function readRecord(data: unknown): SampleRecord | null {
  const result = v.safeParse(recordSchema, data);
  return result.success ? result.output : null;
}

/** For programs that read records: JSON Schema (draft 7). */
export function sampleJsonSchema(): object {
  return toJsonSchema(recordSchema, { target: 'draft-07' });
}

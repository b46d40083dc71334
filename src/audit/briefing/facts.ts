import * as v from 'valibot';
import { inLanguage, type Language } from '../../config/localized.ts';
import { failureText } from '../../report/names.ts';
import type { AuditReport } from '../audit-report.ts';

/**
 * The part of an audit's `report.json` that a briefing is made of, under the same names: what a query says of the one holds of the
 * other. Titles and texts of papers are left out, so that none can find its way into a briefing.
 */
const text = v.nullish(v.string(), null);
const count = v.optional(v.number(), 0);

const draft = v.object({
  path: v.string(),
  unit: text,
  kind: text,
  principal: v.optional(v.boolean(), false),
  level: text,
  city: text,
  county: text,
  profile: text,
  draft: v.nullish(v.number(), null),
  verdict: v.string(),
  grade: text,
  criteria: v.record(v.string(), v.object({ verdict: v.string() })),
  metrics: v.object({
    characters: v.number(),
    problems: v.number(),
    examples: v.number(),
    problemsByDimension: v.record(v.string(), v.number()),
  }),
  missing: v.object({ problems: v.number(), examples: v.number() }),
  directives: count,
  borrowed: count,
  findings: v.array(
    v.object({ rule: v.string(), criterion: v.string(), severity: v.string(), state: v.string() }),
  ),
  problems: v.optional(v.array(v.object({ dimension: text, examples: v.number() })), []),
});

const expected = v.object({
  unit: v.string(),
  kind: v.string(),
  name: text,
  deadline: text,
  city: text,
  county: text,
});

const file = v.object({ path: v.string() });

const factsSchema = v.object({
  schema: v.literal(1),
  tool: v.object({ version: v.string(), ruleset: v.string() }),
  run: v.object({ id: v.string(), at: v.string(), folder: v.string() }),
  roster: v.nullable(
    v.object({
      file: v.string(),
      expected: v.number(),
      submitted: v.number(),
      missing: v.array(expected),
      due: v.array(expected),
      unexpected: v.array(file),
      units: v.optional(
        v.array(
          v.object({
            unit: v.string(),
            city: text,
            county: text,
            expected: v.number(),
            submitted: v.number(),
          }),
        ),
        [],
      ),
    }),
  ),
  rules: v.array(v.object({ rule: v.string(), criterion: v.string(), title: v.string() })),
  drafts: v.array(draft),
  versions: v.array(v.object({ unit: text, name: text, by: v.string() })),
  similarity: v.object({ moulds: v.array(v.object({ centre: v.string() })) }),
  others: v.array(file),
  files: v.array(v.object({ path: v.string(), fate: v.string() })),
  failures: v.array(v.object({ path: v.string(), code: v.string(), message: v.string() })),
});

export type Facts = v.InferOutput<typeof factsSchema>;
export type FactDraft = Facts['drafts'][number];

/** The facts of a parsed `report.json`; `null` for anything else. */
export function readFacts(report: unknown): Facts | null {
  const result = v.safeParse(factsSchema, report);
  return result.success ? result.output : null;
}

/** The facts of an audit that was made just now. */
export function factsOf(report: AuditReport, language: Language): Facts {
  const { tool, run, roster, rules, papers, versions, similarity, others, files, failures } = report;
  return {
    schema: 1,
    tool: { version: tool.version, ruleset: tool.ruleset },
    run: { id: run.id, at: run.at, folder: run.folder },
    roster: roster && {
      file: roster.file,
      expected: roster.expected,
      submitted: roster.submitted,
      missing: [...roster.missing],
      due: [...roster.due],
      unexpected: roster.unexpected.map(({ path }) => ({ path })),
      units: [...roster.units],
    },
    rules: rules.map(({ rule, criterion, title }) => ({
      rule,
      criterion,
      title: inLanguage(title, language),
    })),
    drafts: papers.map(
      (paper): FactDraft => ({
        path: paper.path,
        unit: paper.unit,
        kind: paper.kind,
        principal: paper.principal,
        level: paper.level,
        city: paper.city,
        county: paper.county,
        profile: paper.profile,
        draft: paper.draft,
        verdict: paper.verdict,
        grade: paper.grade,
        criteria: paper.criteria,
        metrics: paper.metrics,
        missing: paper.missing,
        directives: paper.directives,
        borrowed: paper.borrowed,
        findings: paper
          .marks()
          .map(({ rule, criterion, severity, state }) => ({ rule, criterion, severity, state })),
        problems: paper.problems().map(({ dimension, examples }) => ({ dimension, examples })),
      }),
    ),
    versions: versions.map(({ unit, name, by }) => ({ unit, name, by })),
    similarity: { moulds: similarity.moulds.map(({ centre }) => ({ centre })) },
    others: others.map(({ path }) => ({ path })),
    files: files.map(({ path, fate }) => ({ path, fate })),
    failures: failures.map(failure => ({
      path: failure.path,
      code: failure.code,
      message: failureText(failure, language),
    })),
  };
}

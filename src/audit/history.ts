import type { AuditPaper, AuditReport, Changes, TrendPoint, UnitReport } from './audit-report.ts';

/** One line of `runs.jsonl`: figures alone, no word of any paper. */
export interface RunLine {
  readonly schema: 1;
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The audited folder; runs over other folders are other histories. */
  readonly folder: string;
  readonly tool: AuditReport['tool'];
  readonly verdict: AuditReport['verdict'];
  readonly papers: number;
  /** By unit; the name of no known unit is empty. */
  readonly units: Readonly<Record<string, UnitFigures>>;
}

export interface UnitFigures {
  readonly papers: number;
  readonly pass: number;
  readonly fail: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** One line of a run's findings: fingerprints alone. */
export interface FindingsLine {
  /** Of the paper, the same from draft to draft. */
  readonly key: string;
  readonly unit: string | null;
  readonly sha256: string;
  /** Rule and fingerprint, of open findings. */
  readonly findings: readonly (readonly [string, string])[];
  /** Fingerprints of findings that stand in the text and do not count, such as rejected ones. Left out where there are none. */
  readonly answered?: readonly string[];
}

export function findingsLine(paper: AuditPaper): FindingsLine {
  const marks = paper.marks();
  const answered = marks.filter(({ state }) => state !== 'open').map(({ fingerprint }) => fingerprint);
  return {
    key: paper.key,
    unit: paper.unit,
    sha256: paper.sha256,
    findings: marks
      .filter(({ state }) => state === 'open')
      .map(({ rule, fingerprint }) => [rule, fingerprint] as const),
    ...(answered.length > 0 ? { answered } : {}),
  };
}

export interface ChangeTable {
  readonly total: Changes;
  readonly byUnit: ReadonlyMap<string, Changes>;
}

const NO_UNIT = '';

/**
 * What was found anew, is gone, or still stands since an earlier run. A paper that is gone takes its findings along. What a
 * person rejected is not mended: it leaves the comparison, and where he takes that back it stands as before.
 */
export function compareRuns(before: Iterable<FindingsLine>, now: Iterable<FindingsLine>): ChangeTable {
  const known = new Map<string, Set<string>>();
  const answeredBefore = new Map<string, Set<string>>();
  const units = new Map<string, string>();
  for (const { key, unit, findings, answered } of before) {
    const set = known.get(key) ?? new Set();
    for (const [, fingerprint] of findings) set.add(fingerprint);
    known.set(key, set);
    if (answered) answeredBefore.set(key, new Set([...(answeredBefore.get(key) ?? []), ...answered]));
    units.set(key, unit ?? NO_UNIT);
  }
  const byUnit = new Map<string, { new: number; fixed: number; remaining: number }>();
  const of = (unit: string): { new: number; fixed: number; remaining: number } => {
    const found = byUnit.get(unit) ?? { new: 0, fixed: 0, remaining: 0 };
    byUnit.set(unit, found);
    return found;
  };
  for (const { key, unit, findings, answered = [] } of now) {
    const left = known.get(key);
    const back = answeredBefore.get(key);
    const counts = of(unit ?? NO_UNIT);
    for (const [, fingerprint] of findings) {
      if (left?.delete(fingerprint) || back?.has(fingerprint)) counts.remaining++;
      else counts.new++;
    }
    for (const fingerprint of answered) left?.delete(fingerprint);
  }
  for (const [key, left] of known) of(units.get(key) as string).fixed += left.size;
  const total = { new: 0, fixed: 0, remaining: 0 };
  for (const counts of byUnit.values()) {
    total.new += counts.new;
    total.fixed += counts.fixed;
    total.remaining += counts.remaining;
  }
  return { total, byUnit };
}

export function changesOf(table: ChangeTable | null, unit: string | null): Changes | null {
  return table ? (table.byUnit.get(unit ?? NO_UNIT) ?? { new: 0, fixed: 0, remaining: 0 }) : null;
}

/** Earlier runs as points of one unit's trend. */
export function trendOf(runs: readonly RunLine[], unit: string | null): TrendPoint[] {
  return runs.flatMap(({ id, at, units }): TrendPoint[] => {
    const name = unit ?? NO_UNIT;
    const figures = Object.hasOwn(units, name) ? units[name] : undefined;
    return figures ? [{ run: id, at, ...figures }] : [];
  });
}

export function runLine(report: AuditReport, folder: string): RunLine {
  return {
    schema: 1,
    id: report.run.id,
    at: report.run.at,
    folder,
    tool: { name: report.tool.name, version: report.tool.version, ruleset: report.tool.ruleset },
    verdict: report.verdict,
    papers: report.papers.length,
    units: Object.fromEntries(report.units.map(unit => [unit.unit ?? NO_UNIT, figuresOf(unit)])),
  };
}

export function figuresOf({ papers, pass, fail, errors, warnings, infos }: UnitReport): UnitFigures {
  return { papers, pass, fail, errors, warnings, infos };
}

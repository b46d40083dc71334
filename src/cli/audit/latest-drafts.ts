import { type Chain, chooseVersions } from '../../audit/versions.ts';
import { readPicks } from '../../config/picks.ts';
import type { Run } from '../run.ts';
import { type Gathered, innerPath } from './gather.ts';
import type { AuditPlan } from './plan-audit.ts';

/** Files that the roster names are read whatever they are called. */
export function namedFiles({ roster }: AuditPlan): ReadonlySet<string> {
  const papers = roster?.units.flatMap(unit => unit.papers) ?? [];
  return new Set(papers.flatMap(({ file }) => (file === null ? [] : [file.replace(/^\.\//, '')])));
}

/** The drafts of each paper, and those to look at: the latest, or those that a person picked. */
export function latestDrafts(run: Run, plan: AuditPlan, { texts, targets }: Gathered): Chain[] {
  const { versions, allDrafts } = plan.options;
  const byInner = new Map(
    [...targets].map(([path, { absolute }]) => [innerPath(plan.folder, absolute), path]),
  );
  const inner = versions === undefined ? [] : [...readPicks(versions, run.cwd, new Set(byInner.keys()))];
  const picks = new Set(inner.map(path => byInner.get(path) as string));
  return chooseVersions(texts, { all: allDrafts ?? false, picks });
}

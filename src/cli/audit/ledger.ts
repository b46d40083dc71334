import type { AuditPaper, FileRecord, RosterReport } from '../../audit/audit-report.ts';
import { holdAgainst, type RosterIndex } from '../../audit/roster-match.ts';
import type { Chain } from '../../audit/versions.ts';
import { type Gathered, innerPath } from './gather.ts';
import type { Judged } from './judge-papers.ts';
import type { AuditPlan } from './plan-audit.ts';

/** What became of each text: judged, an older draft, a copy, no such paper, or refused. */
export function fateOfTexts(
  { texts }: Gathered,
  chains: readonly Chain[],
  { others, refused }: Judged,
): FileRecord[] {
  const otherTexts = new Set(others.map(({ path }) => path));
  const fates = new Map<string, FileRecord>();
  for (const { files, chosen } of chains) {
    const judged = new Set(chosen.map(({ text }) => text.path));
    const [latest] = chosen.slice(-1);
    for (const { text, sameAs } of files) {
      const { path } = text;
      if (judged.has(path)) {
        const fate = refused.has(path) ? 'refused' : otherTexts.has(path) ? 'other-text' : 'paper';
        fates.set(path, { path, fate, by: null });
      } else if (sameAs !== null) fates.set(path, { path, fate: 'copy', by: sameAs });
      else fates.set(path, { path, fate: 'older-draft', by: latest?.text.path ?? null });
    }
  }
  return texts.map(({ path }) => fates.get(path) ?? { path, fate: 'refused', by: null });
}

export function rosterReport(
  plan: AuditPlan,
  index: RosterIndex,
  papers: readonly AuditPaper[],
  { targets }: Gathered,
): RosterReport {
  const candidates = papers.map(({ path, unit, kind, name, position }) => ({
    path,
    inner: innerPath(plan.folder, targets.get(path)?.absolute ?? path),
    unit,
    kind,
    name,
    position,
  }));
  return holdAgainst(index, candidates, plan.today);
}

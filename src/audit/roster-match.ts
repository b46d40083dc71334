import type { Kind } from '../config/profile.ts';
import type { Roster, RosterPaper } from '../config/roster.ts';
import type { ExpectedPaper, RosterReport } from './audit-report.ts';
import { unitKey } from './units.ts';

/** What has to be known of a file to hold it against the roster. */
export interface Candidate {
  readonly path: string;
  /** Below the audited folder. */
  readonly inner: string;
  readonly unit: string | null;
  readonly kind: Kind | null;
  readonly name: string | null;
}

interface Expected {
  readonly unit: string;
  readonly paper: RosterPaper;
}

/** Finds the roster's entry for a file. */
export interface RosterIndex {
  readonly roster: Roster;
  /** The name that the roster gives a unit; `null` for one that it does not know. */
  unitOf(unit: string | null): string | null;
  /** By file, or by unit, kind and name; `null` for a paper that nobody expects. */
  expected(candidate: Candidate): Expected | null;
  /** The same for a text that does not say what it is: by its file's name. */
  expectedByName(candidate: Candidate): Expected | null;
}

export function indexRoster(roster: Roster): RosterIndex {
  const byUnit = new Map<string, Roster['units'][number]>();
  const byFile = new Map<string, Expected>();
  for (const unit of roster.units) {
    for (const name of unit.names) byUnit.set(unitKey(name), unit);
    for (const paper of unit.papers)
      if (paper.file !== null) byFile.set(paper.file.replace(/^\.\//, ''), { unit: unit.unit, paper });
  }
  const find = (candidate: Candidate, fits: (paper: RosterPaper) => boolean): Expected | null => {
    const named = byFile.get(candidate.inner);
    if (named) return named;
    const unit = candidate.unit === null ? undefined : byUnit.get(unitKey(candidate.unit));
    const paper = unit?.papers.find(fits);
    return unit && paper ? { unit: unit.unit, paper } : null;
  };
  return {
    roster,
    unitOf: unit => (unit === null ? null : (byUnit.get(unitKey(unit))?.unit ?? null)),
    expected: candidate =>
      find(candidate, ({ kind, name }) =>
        kind === 'team' ? candidate.kind === 'team' : candidate.kind !== 'team' && candidate.name === name,
      ),
    expectedByName: candidate => {
      const file = candidate.inner.slice(candidate.inner.lastIndexOf('/') + 1);
      return find(candidate, ({ kind, name }) =>
        kind === 'team' ? /班子(?!成员)|集体|team/i.test(file) : name !== null && file.includes(name),
      );
    },
  };
}

/**
 * Who has not handed in what.
 *
 * @param today ISO 8601 date: what is due later is not missing yet
 */
export function holdAgainst(index: RosterIndex, papers: readonly Candidate[], today: string): RosterReport {
  const submitted = new Set<RosterPaper>();
  const unexpected: { path: string; unit: string | null }[] = [];
  for (const candidate of papers) {
    const found =
      index.expected(candidate) ?? (candidate.name === null ? index.expectedByName(candidate) : null);
    if (found) submitted.add(found.paper);
    else unexpected.push({ path: candidate.path, unit: candidate.unit });
  }
  const missing: ExpectedPaper[] = [];
  const due: ExpectedPaper[] = [];
  let expected = 0;
  for (const { unit, papers: wanted } of index.roster.units) {
    for (const paper of wanted) {
      expected++;
      if (submitted.has(paper)) continue;
      const { kind, name, deadline } = paper;
      const list = deadline !== null && deadline >= today ? due : missing;
      list.push({ unit, kind, name, deadline });
    }
  }
  return { file: index.roster.file, expected, submitted: submitted.size, missing, due, unexpected };
}

import type { Kind, Level } from '../config/profile.ts';
import type { Roster, RosterPaper, RosterUnit } from '../config/roster.ts';
import type { ExpectedPaper, RosterReport, RosterUnitReport } from './audit-report.ts';
import { type Place, placeOf, type RosterAbove } from './place.ts';
import { unitKey } from './units.ts';

/** What has to be known of a file to hold it against the roster. */
export interface Candidate {
  readonly path: string;
  /** Below the audited folder. */
  readonly inner: string;
  readonly unit: string | null;
  readonly kind: Kind | null;
  readonly name: string | null;
  readonly position?: string | null;
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
  /** Level, city and county of a unit, known to the roster or not. */
  placeOf(unit: string | null, level: Level | null, folders: readonly string[]): Place;
  /** By file, or by unit, kind and name, of namesakes by position; `null` for a paper that nobody expects. */
  expected(candidate: Candidate): Expected | null;
  /** The same for a text that does not say what it is: by its file's name. */
  expectedByName(candidate: Candidate): Expected | null;
  /** What tells a member from another one of the same unit and name; `undefined` where there is none or it is not known. */
  namesakeOf(candidate: Candidate): string | undefined;
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
    const papers = unit?.papers.filter(fits) ?? [];
    const paper = papers.length < 2 ? papers[0] : papers.find(one => isSamePosition(one, candidate));
    return unit && paper ? { unit: unit.unit, paper } : null;
  };
  const expected = (candidate: Candidate): Expected | null =>
    find(candidate, ({ kind, name }) =>
      kind === 'team' ? candidate.kind === 'team' : candidate.kind !== 'team' && candidate.name === name,
    );
  return {
    roster,
    placeOf: (unit, level, folders) => {
      const own = unit === null ? null : (byUnit.get(unitKey(unit)) ?? null);
      return placeOf({ unit, level, folders, roster: own, above: unitsAbove(own, byUnit) });
    },
    unitOf: unit => (unit === null ? null : (byUnit.get(unitKey(unit))?.unit ?? null)),
    expected,
    expectedByName: candidate => {
      const file = candidate.inner.slice(candidate.inner.lastIndexOf('/') + 1);
      return find(candidate, ({ kind, name }) =>
        kind === 'team' ? /班子(?!成员)|集体|team/i.test(file) : name !== null && file.includes(name),
      );
    },
    namesakeOf: candidate => {
      const found = candidate.name === null ? null : expected(candidate);
      if (!found || found.paper.kind === 'team') return undefined;
      const { name, position, file } = found.paper;
      const unit = byUnit.get(unitKey(found.unit));
      const namesakes = unit?.papers.filter(paper => paper.kind === 'member' && paper.name === name) ?? [];
      return namesakes.length < 2 ? undefined : (position ?? file ?? undefined);
    },
  };
}

function isSamePosition({ position }: RosterPaper, candidate: Candidate): boolean {
  const said = candidate.position?.replace(/\s/g, '') ?? '';
  return position !== null && said !== '' && said.endsWith(position.replace(/\s/g, ''));
}

/** Higher than any ladder of offices; a roster may run in a circle. */
const MOST_ABOVE = 8;

function unitsAbove(own: RosterUnit | null, byUnit: ReadonlyMap<string, RosterUnit>): RosterAbove[] {
  const above: RosterAbove[] = [];
  for (let under = own?.under ?? null; under !== null && above.length < MOST_ABOVE; ) {
    const entry = byUnit.get(unitKey(under));
    above.push({ name: entry?.unit ?? under, level: entry?.level ?? null });
    under = entry?.under ?? null;
  }
  return above;
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
  const units: RosterUnitReport[] = [];
  for (const { unit, papers: wanted } of index.roster.units) {
    const place = index.placeOf(unit, null, []);
    const { city, county } = place;
    for (const paper of wanted) {
      if (submitted.has(paper)) continue;
      const { kind, name, deadline } = paper;
      const list = deadline !== null && deadline >= today ? due : missing;
      list.push({ unit, kind, name, deadline, city, county });
    }
    const came = wanted.filter(paper => submitted.has(paper)).length;
    units.push({ unit, ...place, expected: wanted.length, submitted: came });
  }
  const expected = units.reduce((sum, unit) => sum + unit.expected, 0);
  const { file } = index.roster;
  return { file, expected, submitted: submitted.size, missing, due, unexpected, units };
}

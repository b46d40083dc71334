import { unitKey } from '../units.ts';
import type { Assignment, Decision, PaperMark, ReviewRecord } from './record.ts';

/** What holds after all that was written down. */
export interface Standing {
  /** In the order in which they were made; of several on one finding of one text the last. */
  readonly decisions: readonly Decision[];
  /** Of several for one paper the last. */
  readonly assignments: readonly Assignment[];
}

export function standingOf(records: readonly ReviewRecord[]): Standing {
  const undone = new Set(records.flatMap(record => (record.type === 'undo' ? [record.undoes] : [])));
  const decisions = new Map<string, Decision>();
  const assignments = new Map<string, Assignment>();
  for (const record of records) {
    if (record.type === 'decision' && !undone.has(record.id))
      replace(decisions, `${authorOf(record.paper)}\0${record.finding.fingerprint}`, record);
    if (record.type === 'assign') replace(assignments, authorOf(record.paper), record);
  }
  return { decisions: [...decisions.values()], assignments: [...assignments.values()] };
}

/** The last word also stands last. */
function replace<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
}

/** What a paper is known by from draft to draft; the file where nothing else is known. */
function authorOf({ path, unit, kind, name, campaign }: PaperMark): string {
  const where = unit === null ? '' : unitKey(unit);
  return isKnown({ unit, kind, name }) ? [where, kind, name, campaign].join('\0') : path;
}

function isKnown({ unit, kind, name }: Pick<PaperMark, 'unit' | 'kind' | 'name'>): boolean {
  return name !== null || (kind === 'team' && unit !== null);
}

/** Whether two marks may be of one paper of one author: a unit that one of them does not know is no obstacle. */
export function sameAuthor(a: PaperMark, b: PaperMark): boolean {
  if (!isKnown(a) || !isKnown(b)) return false;
  if (a.kind !== b.kind || a.name !== b.name) return false;
  if (a.campaign !== b.campaign && a.campaign !== '' && b.campaign !== '') return false;
  if (a.unit === null || b.unit === null) return a.name !== null;
  return unitKey(a.unit) === unitKey(b.unit);
}

/** A paper of today, and the files that are drafts of it. */
export interface Candidate {
  readonly mark: PaperMark;
  readonly files: readonly string[];
}

/**
 * Which decisions (or assignments) speak of which papers: first by the file, which may be an older draft of the paper, then by the
 * author. A file that now holds the paper of somebody else is not the one that was looked at.
 *
 * @returns for each candidate its records, in their order
 */
export function recordsByPaper<T extends { readonly paper: PaperMark }>(
  candidates: readonly Candidate[],
  records: readonly T[],
): T[][] {
  const found: T[][] = candidates.map(() => []);
  const byFile = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  candidates.forEach(({ mark, files }, i) => {
    for (const file of new Set([mark.path, ...files])) add(byFile, file, i);
    add(byName, mark.name ?? '', i);
  });
  const at = (i: number): PaperMark => (candidates[i] as Candidate).mark;
  for (const record of records) {
    const { paper } = record;
    const own = (byFile.get(paper.path) ?? []).filter(i => !isSomebodyElse(at(i), paper));
    const named = own.length > 0 ? own : (byName.get(paper.name ?? '') ?? []);
    for (const i of named) if (own.length > 0 || sameAuthor(at(i), paper)) found[i]?.push(record);
  }
  return found;
}

function isSomebodyElse(a: PaperMark, b: PaperMark): boolean {
  return a.sha256 !== b.sha256 && a.name !== null && b.name !== null && a.name !== b.name;
}

function add(map: Map<string, number[]>, key: string, value: number): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

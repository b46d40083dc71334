import type { AuditReport } from '../audit-report.ts';

/** Which files are a unit's: those that the report names as its own, and those in folders where nobody else's lie. */
export interface Places {
  readonly own: ReadonlySet<string>;
  readonly foreign: ReadonlySet<string>;
  readonly folders: readonly string[];
}

export function ownPlaces(report: AuditReport, unit: string): Places {
  const own = new Set<string>();
  const foreign = new Set<string>();
  const file = (path: string, owner: string | null): void => {
    (owner === unit ? own : foreign).add(path);
  };
  for (const paper of report.papers) file(paper.path, paper.unit);
  for (const chain of report.versions) for (const { path } of chain.files) file(path, chain.unit);
  for (const other of report.others) file(other.path, other.unit);
  for (const { first, second } of report.similarity.pairs) {
    for (const { path, unit: owner } of [first, second]) if (!own.has(path)) file(path, owner);
  }
  // what one paper of the unit shares with another unit's chain stays the other's
  for (const path of foreign) own.delete(path);
  const taken = new Set([...foreign].flatMap(foldersAbove));
  const folders = [...new Set([...own].map(folderOf))].filter(folder => folder !== '' && !taken.has(folder));
  return { own, foreign, folders };
}

/** Whether a file may be named to the unit. One whose owner nobody knows may not. */
export function belongsTo(path: string, { own, foreign, folders }: Places): boolean {
  if (own.has(path)) return true;
  if (foreign.has(path)) return false;
  return folders.some(folder => path.startsWith(`${folder}/`));
}

function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '' : path.slice(0, end);
}

/** All folders that hold a file, the nearest first. */
function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) folders.push(folder);
  return folders;
}

import { statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { FileFate, FileRecord } from '../../audit/audit-report.ts';
import { identify } from '../../audit/identity.ts';
import { indexRoster } from '../../audit/roster-match.ts';
import { type FoundText, findUnits, type OwnedText } from '../../audit/units.ts';
import { DRAFT_ENDINGS } from '../../source/discover.ts';
import { ignoreJudge } from '../../source/ignored.ts';
import { displayPath, type FileTarget, isFailure, readHashed } from '../../source/read.ts';
import type { Failure, FailureCode } from '../../source/source.ts';
import { type Entry, walkFolder } from '../../source/walk.ts';
import { cliError } from '../messages.ts';
import type { Run } from '../run.ts';
import type { AuditPlan } from './plan-audit.ts';

/** All that lies in a folder: the texts, told apart, and what became of each other file. */
export interface Gathered {
  readonly texts: readonly OwnedText[];
  readonly targets: ReadonlyMap<string, FileTarget>;
  /** Of files that are no texts to check; the texts get theirs when their fate is known. */
  readonly files: readonly FileRecord[];
  readonly failures: readonly Failure[];
  /** All files there are. */
  readonly count: number;
  /** UTF-16 units of all texts together. */
  readonly length: number;
}

const TEXTS: readonly string[] = DRAFT_ENDINGS;
/** What papers are written in; nobody may think that such a file was read. */
const DOCUMENTS: Readonly<Record<string, FailureCode>> = {
  docx: 'word-document',
  doc: 'legacy-word',
  wps: 'legacy-word',
  rtf: 'legacy-word',
  odt: 'legacy-word',
  pdf: 'fixed-layout',
  ofd: 'fixed-layout',
};

/**
 * Reads both ends of every text below a folder.
 *
 * @param named paths below the folder that the roster names: they are read whatever they are called
 */
export async function gather(
  run: Run,
  plan: AuditPlan,
  folder: string,
  named: ReadonlySet<string> = new Set(),
): Promise<Gathered> {
  const { entries, failures: unreadable, left } = walkFolder(folder, run.cwd);
  if (unreadable.length > 0 && entries.length === 0 && left.length === 0)
    throw cliError('auditUnreadable', { path: folder });
  const ignoredBy = await ignorer(run, plan, folder);
  const failures: Failure[] = [...unreadable];
  const files: FileRecord[] = [];
  const texts: FoundText[] = [];
  const targets = new Map<string, FileTarget>();
  let length = 0;
  const stems = new Set(entries.filter(entry => endsAs(entry, TEXTS)).map(entry => stemOf(entry)));
  const refuse = (failure: Failure): void => {
    failures.push(failure);
    files.push({ path: failure.path, fate: 'refused', by: null });
  };
  for (const entry of entries) {
    await run.interrupt.breathe();
    const { path, absolute } = entry;
    const wanted = named.has(innerPath(folder, absolute)) || endsAs(entry, TEXTS);
    const by = ignoredBy(absolute);
    const use = by === null ? useOf(entry, wanted, stems) : 'ignored';
    if (use === 'read') {
      const target = { path, absolute, root: folder };
      const read = readHashed(target, { maxBytes: plan.maxBytes });
      if (isFailure(read)) {
        refuse(read);
        continue;
      }
      targets.set(path, target);
      length += read.source.text.length;
      texts.push(foundText(entry, read.sha256, identify(read.source, plan.ground.profiles)));
    } else if (typeof use === 'string') files.push({ path, fate: use, by });
    else refuse({ path, code: use.refused, data: {} });
  }
  for (const path of left) files.push({ path, fate: 'hidden', by: null });
  const owned = tellNamesakes(plan, folder, findUnits(texts), targets);
  return { texts: owned, targets, files, failures, count: entries.length, length };
}

/** By the roster, where it has two members of one unit and name. */
function tellNamesakes(
  { roster }: AuditPlan,
  folder: string,
  texts: readonly OwnedText[],
  targets: ReadonlyMap<string, FileTarget>,
): OwnedText[] {
  if (!roster) return [...texts];
  const index = indexRoster(roster);
  return texts.map(text => {
    const { path, unit } = text;
    const { kind, name, position } = text.identity;
    const inner = innerPath(folder, targets.get(path)?.absolute ?? path);
    const namesake = index.namesakeOf({ path, inner, unit, kind, name, position });
    return namesake === undefined ? text : { ...text, namesake };
  });
}

type Use =
  | 'read'
  | Extract<FileFate, 'hidden' | 'link' | 'converted' | 'other-file'>
  | { refused: FailureCode };

/** @param wanted whether it is a text, or the roster names it */
function useOf(entry: Entry, wanted: boolean, stems: ReadonlySet<string>): Use {
  if (isHidden(entry)) return 'hidden';
  if (entry.type === 'link') return wanted || leadsToFolder(entry.absolute) ? { refused: 'link' } : 'link';
  if (entry.type === 'special') return wanted ? { refused: 'not-regular' } : 'link';
  if (wanted) return 'read';
  const ending = endingOf(entry);
  const refused = Object.hasOwn(DOCUMENTS, ending) ? DOCUMENTS[ending] : undefined;
  if (refused === undefined) return 'other-file';
  return stems.has(stemOf(entry)) ? 'converted' : { refused };
}

function foundText(entry: Entry, sha256: string, identity: FoundText['identity']): FoundText {
  return { path: entry.path, folders: entry.folders, name: bareName(entry), sha256, identity };
}

/** Only the settings of whoever audits leave files out: an ignore file among the papers hides none. */
async function ignorer(
  run: Run,
  { ground }: AuditPlan,
  folder: string,
): Promise<(absolute: string) => string | null> {
  const own = ground.settings.ignore;
  if (own.length === 0) return () => null;
  const { default: ignore } = await import('ignore');
  const judge = ignoreJudge(ignore, { cwd: run.cwd, folder, own, files: false });
  return absolute => {
    const by = judge(absolute);
    return by === null ? null : displayPath(by, run.cwd);
  };
}

function endsAs(entry: Entry, endings: readonly string[]): boolean {
  return endings.includes(endingOf(entry));
}

/** In lower case, without the dot; empty where there is none. */
function endingOf({ name }: Entry): string {
  const at = name.lastIndexOf('.');
  return at > 0 ? name.slice(at + 1).toLowerCase() : '';
}

function bareName({ name }: Entry): string {
  const at = name.lastIndexOf('.');
  return at > 0 ? name.slice(0, at) : name;
}

function stemOf(entry: Entry): string {
  return `${entry.folders.join('/')}/${bareName(entry)}`;
}

/** Files of systems and offices: `.DS_Store`, `~$稿.docx`. */
function isHidden({ name, folders }: Entry): boolean {
  return (
    /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name) || folders.some(folder => folder.startsWith('.'))
  );
}

function leadsToFolder(absolute: string): boolean {
  try {
    return statSync(absolute).isDirectory();
  } catch {
    return false;
  }
}

/** Below the audited folder, with `/` between names. */
export function innerPath(folder: string, absolute: string): string {
  return relative(folder, absolute).split(sep).join('/');
}

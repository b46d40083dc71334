import type { CalendarDate } from '../draft/model.ts';
import type { VersionChain, VersionFile } from './audit-report.ts';
import { type DraftMarks, isPlainFolder, readDraftName } from './draft-name.ts';
import { folderUnit, type OwnedText, unitKey } from './units.ts';

/** The files of one paper. */
export interface Chain {
  readonly key: string;
  /** The latest last. */
  readonly files: readonly Draft[];
  readonly chosen: readonly Draft[];
  readonly by: VersionChain['by'];
}

interface Draft {
  readonly text: OwnedText;
  readonly rank: number;
  readonly number: number | null;
  /** Of the file's name alone: a head copied on with its old number says nothing. */
  readonly named: number | null;
  readonly date: number | null;
  readonly copy: number;
  readonly stage: string | null;
  readonly from: VersionFile['from'];
  /** Path of an earlier file of the chain with the same bytes. */
  readonly sameAs: string | null;
}

export interface ChooseOptions {
  /** Every draft is a paper to judge. */
  readonly all: boolean;
  /** Paths that a person chose. */
  readonly picks: ReadonlySet<string>;
}

/** Groups texts into the drafts of one paper and chooses those to judge. Chains come in the order of their first files. */
export function chooseVersions(texts: readonly OwnedText[], options: ChooseOptions): Chain[] {
  const chains = new Map<string, OwnedText[]>();
  for (const text of texts) {
    const key = paperKey(text);
    const chain = chains.get(key);
    if (chain) chain.push(text);
    else chains.set(key, [text]);
  }
  return [...chains].map(([key, files]) => choose(key, files, options));
}

/**
 * What stays the same from draft to draft: whose it is, the campaign where the paper names it, and the folder. One paper in the
 * folders of two units is two papers: one of them was copied, its head and all.
 */
export function paperKey(text: OwnedText): string {
  // a text that nobody calls a paper is nobody's draft
  if (!text.identity.namedSo) return `text ${text.path}`;
  const folder = folderUnit(text.folders);
  const elsewhere = folder === null || folder === text.unit ? '' : `@${folder}`;
  return [authorKey(text), campaignOf(text), elsewhere].filter(part => part !== '').join(' ');
}

/** Unit, kind and name: the same from year to year. */
export function authorKey(text: OwnedText): string {
  const { identity, unit } = text;
  const { kind, name } = identity;
  const team = kind === 'team' && unit !== null;
  const who = name ?? (team ? '' : `~${readDraftName(text.name).stem}`);
  // without a unit a name may be anybody's: the folder tells namesakes apart
  const where =
    unit === null ? `/${text.folders.filter(folder => !isPlainFolder(folder)).join('/')}` : unitKey(unit);
  return [where, kind ?? '', who].join(' ').trimEnd();
}

/** A unit keeps the papers of other years beside this year's. */
export function campaignOf({ identity }: Pick<OwnedText, 'identity'>): string {
  return identity.profile ?? /(20\d\d)\s?年度/.exec(identity.title ?? '')?.[1] ?? '';
}

function choose(key: string, texts: readonly OwnedText[], { all, picks }: ChooseOptions): Chain {
  const drafts = markCopies(texts.map(draftOf));
  const byNumber = new Set(drafts.map(({ number }) => number)).size === drafts.length && hasNumbers(drafts);
  const compare = byNumber ? compareNumbers : compareMarks;
  const files = [...drafts].sort(
    (a, b) => compare(a, b) || a.copy - b.copy || (a.text.path < b.text.path ? -1 : 1),
  );
  const originals = files.filter(({ sameAs }) => sameAs === null);
  if (all) return { key, files, chosen: originals, by: 'all' };
  const picked = files.filter(({ text }) => picks.has(text.path));
  if (picked.length > 0) return { key, files, chosen: picked, by: 'picked' };
  const latest = originals.at(-1) as Draft;
  const tied = byNumber ? [latest] : originals.filter(draft => draft === latest || isLevel(draft, latest));
  return { key, files, chosen: tied, by: tied.length > 1 ? 'tied' : 'order' };
}

function hasNumbers(drafts: readonly Draft[]): boolean {
  return drafts.every(({ number }) => number !== null);
}

function compareNumbers(a: Draft, b: Draft): number {
  return (a.number as number) - (b.number as number);
}

function compareMarks(a: Draft, b: Draft): number {
  return (
    a.rank - b.rank ||
    (a.number ?? -1) - (b.number ?? -1) ||
    (a.named ?? -1) - (b.named ?? -1) ||
    (a.date ?? -1) - (b.date ?? -1) ||
    a.copy - b.copy
  );
}

/** Whether nothing tells which of two is later: a mark that only one of them bears says nothing. */
function isLevel(a: Draft, b: Draft): boolean {
  if (a.rank !== b.rank) return false;
  if (a.number !== b.number) return a.number === null || b.number === null;
  if (a.named !== b.named) return a.named === null || b.named === null;
  if (a.date !== b.date) return a.date === null || b.date === null;
  return a.copy === b.copy;
}

function draftOf(text: OwnedText): Draft {
  const marks = marksOf(text);
  const { draft, date } = text.identity;
  const from = draft !== null ? 'front-matter' : marks.number !== null || marks.stage ? 'name' : 'none';
  return {
    text,
    rank: marks.rank,
    number: draft ?? marks.number,
    named: marks.number,
    date: marks.date ?? sortableDate(date),
    copy: marks.copy,
    stage: marks.stage,
    from: from === 'none' && (marks.date !== null || date !== null || marks.copy > 0) ? 'name' : from,
    sameAs: null,
  };
}

/** Of the file's own name; what it does not say, folders called 第3稿 or 送审 do. */
function marksOf({ name, folders }: OwnedText): DraftMarks {
  let marks = readDraftName(name);
  for (const folder of folders.toReversed()) {
    if (!isPlainFolder(folder)) break;
    const outer = readDraftName(folder);
    marks = {
      ...marks,
      number: marks.number ?? outer.number,
      ...(marks.stage === null ? { stage: outer.stage, rank: outer.rank } : {}),
      date: marks.date ?? outer.date,
    };
  }
  return marks;
}

function sortableDate(date: CalendarDate | null): number | null {
  if (!date || date.month === null) return null;
  return date.year * 10_000 + date.month * 100 + (date.day ?? 0);
}

function markCopies(drafts: readonly Draft[]): Draft[] {
  const first = new Map<string, string>();
  return [...drafts]
    .sort((a, b) => (a.text.path < b.text.path ? -1 : 1))
    .map(draft => {
      const { sha256, path } = draft.text;
      const sameAs = first.get(sha256) ?? null;
      if (sameAs === null) first.set(sha256, path);
      return { ...draft, sameAs };
    });
}

/** A chain as reports show it. */
export function describeChain({ key, files, chosen, by }: Chain): VersionChain {
  const { unit, identity } = (chosen[0] ?? (files[0] as Draft)).text;
  return {
    key,
    unit,
    kind: identity.kind,
    name: identity.name,
    chosen: chosen.map(({ text }) => text.path),
    by,
    files: files.map(({ text, number, stage, date, from, sameAs }) => ({
      path: text.path,
      draft: number,
      stage,
      date: date === null ? null : dateText(date),
      from,
      sameAs,
    })),
  };
}

function dateText(date: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const [year, month, day] = [Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100];
  return [...(year > 0 ? [String(year)] : []), two(month), ...(day > 0 ? [two(day)] : [])].join('-');
}

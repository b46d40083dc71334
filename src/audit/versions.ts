import { readDraftName, readDraftPath } from '../draft/draft-name.ts';
import {
  isContradicted,
  isOrder,
  latestOf,
  orderByMarks,
  type PlacedByItself,
} from '../draft/draft-order.ts';
import type { CalendarDate } from '../draft/model.ts';
import type { VersionChain, VersionFile } from './audit-report.ts';
import { isPlainFolder } from './plain-folder.ts';
import { folderUnit, type OwnedText, strangeSigner, unitKey } from './units.ts';

/** The files of one paper. */
export interface Chain {
  readonly key: string;
  /** The latest last; in the order of their paths where nothing tells. */
  readonly files: readonly Draft[];
  readonly chosen: readonly Draft[];
  readonly by: VersionChain['by'];
}

interface Draft extends PlacedByItself {
  readonly text: OwnedText;
  readonly stage: string | null;
  readonly from: VersionFile['from'];
  /** Path of another file of the chain with the same bytes that stands for this one. */
  readonly sameAs: string | null;
  /** Path of the draft before it, where the order is known and this one is judged. */
  readonly previous: string | null;
  /** 第几稿: by name, or at least its place among the drafts; `null` where neither says anything. */
  readonly ordinal: number | null;
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
 * folders of two units is two papers: one of them was copied, its head and all. A team's paper that is signed by others is theirs.
 */
export function paperKey(text: OwnedText): string {
  // a text that nobody calls a paper is nobody's draft
  if (!text.identity.namedSo) return `text ${text.path}`;
  const folder = folderUnit(text.folders);
  const elsewhere = folder === null || folder === text.unit ? '' : `@${folder}`;
  return [authorKey(text), campaignOf(text), elsewhere, strangeSigner(text)]
    .filter(part => part !== '')
    .join(' ');
}

/** Unit, kind and name, and what tells namesakes apart: the same from year to year. */
export function authorKey(text: OwnedText): string {
  const { identity, unit, namesake = '' } = text;
  const { kind, name } = identity;
  const team = kind === 'team' && unit !== null;
  const who = name ?? (team ? '' : `~${readDraftName(text.name).stem}`);
  // without a unit a name may be anybody's: the folder tells namesakes apart
  const where =
    unit === null ? `/${text.folders.filter(folder => !isPlainFolder(folder)).join('/')}` : unitKey(unit);
  return [where, kind ?? '', who, namesake].join(' ').trimEnd();
}

/** A unit keeps the papers of other years beside this year's. */
export function campaignOf({ identity }: Pick<OwnedText, 'identity'>): string {
  return identity.profile ?? /(20\d\d)\s?年度/.exec(identity.title ?? '')?.[1] ?? '';
}

function choose(key: string, texts: readonly OwnedText[], { all, picks }: ChooseOptions): Chain {
  const { files, ordered } = inOrder(texts.map(draftOf));
  const originals = files.filter(({ sameAs }) => sameAs === null);
  const places = new Map(ordered ? originals.map((draft, i) => [draft, i]) : []);
  const judged = (drafts: readonly Draft[]): Draft[] =>
    drafts.map(draft => {
      const at = places.get(draft) ?? 0;
      const named = readDraftPath(draft.names).number ?? 0;
      // a file alone in its folder is not the first draft for that
      const ordinal = Math.max(named, ordered && originals.length > 1 ? at + 1 : 0);
      return {
        ...draft,
        previous: originals[at - 1]?.text.path ?? null,
        ordinal: ordinal === 0 ? null : ordinal,
      };
    });
  if (all) return { key, files, chosen: judged(originals), by: 'all' };
  const picked = files.filter(({ text }) => picks.has(text.path));
  if (picked.length > 0) return { key, files, chosen: judged(picked), by: 'picked' };
  const latest = latestOf(originals);
  if (latest.length > 1) return { key, files, chosen: latest, by: 'tied' };
  return { key, files, chosen: judged(latest), by: 'order' };
}

interface Ordered {
  readonly files: readonly Draft[];
  /** Whether it is known of each draft which one is before it. */
  readonly ordered: boolean;
}

/** Of files with the same bytes the latest counts; where nothing tells which that is, the first by its path. */
function inOrder(drafts: readonly Draft[]): Ordered {
  const byPath = [...drafts].sort((a, b) => (a.text.path < b.text.path ? -1 : 1));
  const order = orderByMarks(byPath);
  if (isOrder(order)) {
    const files = order.drafts.map(({ draft }) => draft);
    const contradicted = order.drafts.some((one, i) => isContradicted(one, order.drafts.slice(i + 1)));
    return { files: markCopies(files.toReversed()).toReversed(), ordered: !contradicted };
  }
  const marked = markCopies(byPath);
  const originals = marked.filter(({ sameAs }) => sameAs === null);
  const rest = orderByMarks(originals);
  if (isOrder(rest)) {
    const sorted = rest.drafts.map(({ draft }) => draft);
    return { files: [...marked.filter(({ sameAs }) => sameAs !== null), ...sorted], ordered: true };
  }
  const latest = new Set(latestOf(originals));
  return { files: [...marked.filter(draft => !latest.has(draft)), ...latest], ordered: false };
}

function draftOf(text: OwnedText): Draft {
  const names = namesOf(text);
  const { draft, date } = text.identity;
  const marks = readDraftPath(names);
  const named = marks.number !== null || marks.stage !== null || marks.date !== null || marks.copy > 0;
  return {
    text,
    names,
    number: draft,
    date: dateText(date),
    stage: marks.stage,
    from: draft !== null ? 'front-matter' : named || date !== null ? 'name' : 'none',
    sameAs: null,
    previous: null,
    ordinal: null,
  };
}

/** The file's own name, and those of folders called 第3稿 or 送审. */
function namesOf({ name, folders }: OwnedText): string[] {
  const named = folders.findLastIndex(folder => !isPlainFolder(folder));
  return [name, ...folders.slice(named + 1).reverse()];
}

function dateText(date: CalendarDate | null): string | null {
  if (!date || date.month === null || date.day === null) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}

function markCopies(drafts: readonly Draft[]): Draft[] {
  const first = new Map<string, string>();
  return drafts.map(draft => {
    const { sha256, path } = draft.text;
    const sameAs = first.get(sha256) ?? null;
    if (sameAs === null) first.set(sha256, path);
    return { ...draft, sameAs };
  });
}

/** A chain as reports show it. */
export function describeChain({ key, files, chosen, by }: Chain): VersionChain {
  const { unit, identity } = (chosen[0] ?? (files[0] as Draft)).text;
  const previous = new Map(chosen.map(draft => [draft.text.path, draft.previous]));
  return {
    key,
    unit,
    kind: identity.kind,
    name: identity.name,
    chosen: chosen.map(({ text }) => text.path),
    by,
    files: files.map(({ text, names, number, stage, date, from, sameAs }) => {
      const marks = readDraftPath(names);
      return {
        path: text.path,
        draft: number ?? marks.number,
        stage,
        date: marks.date === null ? date : marks.date.replace(/^-/u, ''),
        from,
        sameAs,
        previous: previous.get(text.path) ?? null,
      };
    }),
  };
}

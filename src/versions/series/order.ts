import type { DraftMarks } from '../../draft/draft-name.ts';
import { readDraftPath } from '../../draft/draft-name.ts';
import {
  type DraftOrderGround,
  isContradicted,
  isOrder,
  numberInName,
  orderByMarks,
  type Signed,
} from '../../draft/draft-order.ts';

/** On what an order rests. */
export type OrderGround = 'given' | 'git' | DraftOrderGround;

/** What is odd about an order without making it uncertain. */
export type OrderNote =
  /** Numbers that no draft has. */
  | { readonly code: 'gap'; readonly missing: readonly number[] }
  /** Drafts with one number that something else tells apart. */
  | { readonly code: 'duplicate'; readonly number: number; readonly paths: readonly string[] }
  /** The front matter gives another number than the name. */
  | { readonly code: 'conflict'; readonly path: string; readonly name: number; readonly frontMatter: number }
  /** It is called final, and others follow. */
  | { readonly code: 'after-final'; readonly path: string; readonly stage: string; readonly next: string }
  /** The same text under another name, left out. */
  | { readonly code: 'copy'; readonly path: string; readonly of: string };

/** A draft that is to be put in its place. */
export interface Unordered {
  readonly path: string;
  /** Below the source: `初稿/材料.md`; names of folders count where the file's own says nothing. */
  readonly name: string;
  /** 稿次 in the front matter. */
  readonly number: number | null;
  readonly text: string;
}

export interface Placed<T> {
  readonly draft: T;
  readonly number: number | null;
  /** 送审稿 and the like, or the name of the file. */
  readonly label: string;
}

export interface Order<T> {
  readonly ground: OrderGround;
  readonly drafts: readonly Placed<T>[];
  readonly notes: readonly OrderNote[];
}

/** Why drafts cannot be ordered: such as share a place, and such as nothing is known of. */
export interface Disorder {
  readonly ties: readonly (readonly string[])[];
  readonly unknown: readonly string[];
}

export function isDisorder<T>(result: Order<T> | Disorder): result is Disorder {
  return 'ties' in result;
}

/** Puts drafts in the order that `orderByMarks` defines; what else is odd is noted. */
export function orderDrafts<T extends Unordered>(drafts: readonly T[]): Order<T> | Disorder {
  const { kept, notes } = withoutCopies(drafts);
  const order = orderByMarks(kept.map(draft => ({ ...placedByItself(draft), draft })));
  const paths = (those: readonly Signed<{ readonly draft: T }>[]): string[] =>
    those.map(one => one.draft.draft.path);
  if (!isOrder(order)) {
    const twins = twinsIn(order.ties.map(tie => tie.map(one => one.draft.draft)));
    if (twins.size === 0) return { ties: order.ties.map(paths), unknown: paths(order.unknown) };
    const rest = orderDrafts(kept.filter(draft => !twins.has(draft)));
    if (isDisorder(rest)) return rest;
    const same = [...twins].map(([{ path }, of]): OrderNote => ({ code: 'copy', path, of: of.path }));
    return { ...rest, notes: [...rest.notes, ...same, ...notes] };
  }
  const { ground } = order;
  const signed = order.drafts.map(({ draft: { draft }, marks }) => ({ draft, marks }));
  const placed = signed.map(one => place(one, ground));
  return { ground, drafts: placed, notes: [...oddities(placed, signed), ...notes] };
}

/** Names of folders that are looked at; the outer ones are those of a whole office. */
const MOST_FOLDERS = 3;

function placedByItself({ name, number }: Unordered) {
  const [file = '', ...folders] = name
    .split('/')
    .slice(-MOST_FOLDERS - 1)
    .reverse();
  return { names: [stemOf(file), ...folders], number, date: null };
}

function marksOf(draft: Unordered): DraftMarks {
  return readDraftPath(placedByItself(draft).names);
}

function place<T extends Unordered>({ draft, marks }: Signed<T>, ground: OrderGround): Placed<T> {
  const byName = numberInName(marks);
  const number = ground === 'names' || ground === 'dates' ? byName : (draft.number ?? byName);
  return { draft, number, label: labelOf(draft, marks) };
}

/** Drafts as they may stand: those with a number first, by it; for a person who is asked to say the order. */
export function roughly<T extends Unordered>(drafts: readonly T[]): T[] {
  const place = (draft: T): [number, number] => {
    const marks = marksOf(draft);
    return [draft.number ?? numberInName(marks) ?? Number.POSITIVE_INFINITY, marks.rank];
  };
  return drafts
    .map(draft => ({ draft, place: place(draft) }))
    .sort(({ place: [a, x] }, { place: [b, y] }) => (a === b ? x - y : a - b))
    .map(({ draft }) => draft);
}

/** What a reader calls a draft without a number. */
function labelOf(draft: Unordered, { stage, within, copy }: DraftMarks): string {
  if (stage === null) return stemOf(draft.name);
  return `${stage}${within > 0 ? within : ''}${copy > 0 ? `(${copy})` : ''}`;
}

/** The name of a file without folders and ending. */
export function stemOf(path: string): string {
  const file = path.split('/').at(-1) ?? path;
  return file.replace(/\.[^.]{1,10}$/u, '');
}

/** Files that hold the very same text are one draft: copies get names like 第3稿 - 副本. */
function withoutCopies<T extends Unordered>(drafts: readonly T[]): { kept: T[]; notes: OrderNote[] } {
  const notes: OrderNote[] = [];
  const seen = new Map<string, T>();
  const kept = [...drafts]
    .sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .filter(draft => {
      const other = seen.get(draft.text);
      const copy = other && /副本|拷贝|copy/iu.test(draft.name);
      if (copy) notes.push({ code: 'copy', path: draft.path, of: other.path });
      else seen.set(draft.text, draft);
      return !copy;
    });
  return { kept, notes };
}

/** Drafts that share a place and hold the same text as another one there: which of them comes first makes no difference. */
function twinsIn<T extends Unordered>(ties: readonly (readonly T[])[]): ReadonlyMap<T, T> {
  const twins = new Map<T, T>();
  for (const tie of ties) {
    const seen = new Map<string, T>();
    for (const draft of tie) {
      const other = seen.get(draft.text);
      if (other) twins.set(draft, other);
      else seen.set(draft.text, draft);
    }
  }
  return twins;
}

/** Numbers listed at most. */
const MOST_MISSING = 100;

function oddities<T extends Unordered>(
  placed: readonly Placed<T>[],
  signed: readonly Signed<T>[],
): OrderNote[] {
  const notes: OrderNote[] = [];
  const byNumber = new Map<number, string[]>();
  for (const { number, draft } of placed) {
    if (number === null) continue;
    byNumber.set(number, [...(byNumber.get(number) ?? []), draft.path]);
  }
  const missing: number[] = [];
  const most = Math.max(0, ...byNumber.keys());
  for (let n = 1; n < most && missing.length < MOST_MISSING; n++) if (!byNumber.has(n)) missing.push(n);
  if (missing.length > 0) notes.push({ code: 'gap', missing });
  for (const [number, paths] of byNumber)
    if (paths.length > 1) notes.push({ code: 'duplicate', number, paths });
  for (const [i, { draft, marks }] of signed.entries()) {
    const told = numberInName(marks);
    if (draft.number !== null && told !== null && draft.number !== told)
      notes.push({ code: 'conflict', path: draft.path, name: told, frontMatter: draft.number });
    const next = signed[i + 1];
    if (next && marks.stage !== null && isContradicted({ draft, marks }, signed.slice(i + 1)))
      notes.push({ code: 'after-final', path: draft.path, stage: marks.stage, next: next.draft.path });
  }
  return notes;
}

/**
 * The order that a person gives.
 *
 * @param names paths or names of files, in order; drafts that are not named are left out
 * @returns the drafts, or the names that stand for none or for several
 */
export function orderAsGiven<T extends Unordered>(
  drafts: readonly T[],
  names: readonly string[],
): Order<T> | { readonly wrong: readonly string[] } {
  const wrong: string[] = [];
  const found = names.flatMap((name): Placed<T>[] => {
    const those = drafts.filter(
      ({ path, name: own }) =>
        path === name || own === name || own.split('/').at(-1) === name || stemOf(own) === name,
    );
    const [draft] = those;
    if (!draft || those.length > 1) {
      wrong.push(name);
      return [];
    }
    const marks = marksOf(draft);
    return [{ draft, number: draft.number ?? numberInName(marks), label: labelOf(draft, marks) }];
  });
  const repeated = names.filter((name, i) => names.indexOf(name) !== i);
  if (wrong.length + repeated.length > 0) return { wrong: [...wrong, ...repeated] };
  return { ground: 'given', drafts: found, notes: [] };
}

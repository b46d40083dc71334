import { type NameSigns, readFileName } from './file-name.ts';

/** On what an order rests. */
export type OrderGround = 'given' | 'git' | 'front-matter' | 'names' | 'dates' | 'mixed';

/** What is odd about an order without making it uncertain. */
export type OrderNote =
  /** Numbers that no draft has. */
  | { readonly code: 'gap'; readonly missing: readonly number[] }
  /** Drafts with one number that something else tells apart. */
  | { readonly code: 'duplicate'; readonly number: number; readonly paths: readonly string[] }
  /** The front matter gives another number than the name. */
  | { readonly code: 'conflict'; readonly path: string; readonly name: number; readonly frontMatter: number }
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

/**
 * Puts drafts in order by what they say of themselves, never by the time of a file: the numbers of their front matter, or
 * else of their names, or dates in their names, or all of these together; whichever first tells all of them apart.
 */
export function orderDrafts<T extends Unordered>(drafts: readonly T[]): Order<T> | Disorder {
  const { kept, notes } = withoutCopies(drafts);
  const signs = kept.map((draft): Signed<T> => ({ draft, name: signsOf(draft.name) }));
  const plans: readonly [OrderGround, (one: Signed<T>) => Key | null][] = [
    ['front-matter', ({ draft }) => (draft.number === null ? null : [1, draft.number, ''])],
    ['names', ({ name }) => nameKey(name)],
    ['dates', ({ name }) => (name.date === null ? null : [1, 0, name.date])],
    [
      'mixed',
      ({ draft, name }) => (draft.number === null ? nameKey(name) : [1, draft.number, name.date ?? '']),
    ],
  ];
  for (const [ground, keyOf] of plans) {
    const keyed = signs.map(one => ({ ...one, key: keyOf(one) }));
    if (!isTellingApart(keyed.map(({ key }) => key))) continue;
    const ordered = keyed.sort((a, b) => compareKeys(a.key as Key, b.key as Key));
    const placed = ordered.map(one => place(one, ground));
    return { ground, drafts: placed, notes: [...oddities(placed, ordered), ...notes] };
  }
  return disorder(signs);
}

/** Rank of the stage, number, date. */
type Key = readonly [number, number, string];

interface Signed<T> {
  readonly draft: T;
  readonly name: NameSigns;
}

/** What the file's name says, or else the nearest folder's. */
function signsOf(path: string): NameSigns {
  const steps = path.split('/').slice(-MOST_STEPS).reverse();
  const [file = '', ...folders] = steps;
  const signs = [file.replace(/\.[^.]{1,10}$/u, ''), ...folders].map(readFileName);
  const telling = signs.find(({ number, stage }) => number !== null || stage !== null);
  return telling ?? signs.find(({ date }) => date !== null) ?? (signs[0] as NameSigns);
}

const MOST_STEPS = 4;

function nameKey({ stage, number, date }: NameSigns): Key | null {
  return stage === null ? null : [stage, number ?? 0, date ?? ''];
}

function compareKeys(a: Key, b: Key): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0);
}

function isTellingApart(keys: readonly (Key | null)[]): boolean {
  const known = new Set(keys.map(key => key?.join(' ')));
  return keys.every(key => key !== null) && known.size === keys.length;
}

function place<T extends Unordered>({ draft, name }: Signed<T>, ground: OrderGround): Placed<T> {
  const byName = name.stage === 1 ? name.number : null;
  const number = ground === 'names' || ground === 'dates' ? byName : (draft.number ?? byName);
  return { draft, number, label: name.stageWords ?? stemOf(draft.name) };
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
  for (const { draft, name } of signed) {
    const told = name.stage === 1 ? name.number : null;
    if (draft.number === null || told === null || draft.number === told) continue;
    notes.push({ code: 'conflict', path: draft.path, name: told, frontMatter: draft.number });
  }
  return notes;
}

function disorder<T extends Unordered>(signed: readonly Signed<T>[]): Disorder {
  const places = new Map<string, string[]>();
  const unknown: string[] = [];
  for (const { draft, name } of signed) {
    const key = draft.number === null ? nameKey(name) : ([1, draft.number, name.date ?? ''] as const);
    if (key === null) unknown.push(draft.path);
    else places.set(key.join(' '), [...(places.get(key.join(' ')) ?? []), draft.path]);
  }
  return { ties: [...places.values()].filter(({ length }) => length > 1), unknown };
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
    const { stage, number, stageWords } = signsOf(draft.name);
    const own = draft.number ?? (stage === 1 ? number : null);
    return [{ draft, number: own, label: stageWords ?? stemOf(draft.name) }];
  });
  const repeated = names.filter((name, i) => names.indexOf(name) !== i);
  if (wrong.length + repeated.length > 0) return { wrong: [...wrong, ...repeated] };
  return { ground: 'given', drafts: found, notes: [] };
}

import { type DraftMarks, FINAL, MAKING, readDraftPath } from './draft-name.ts';

/**
 * The one order of the drafts of a paper, for a series and for an audit alike. It rests on what drafts say of themselves, never
 * on the time of a file:
 *
 * 1. the numbers of their front matter, where all have one and no two the same;
 * 2. else what the names say, of the file first, then of its folders: 初稿, then drafts with a number (第N稿, 第十二稿, N稿, vN,
 *    (N)) by that number, then what bears a stage alone: 送审稿, 报批稿, 定稿 or 终稿. 第16稿（定稿） bears a number: the word
 *    beside it does not move it. A number behind a stage counts within it: 送审稿2. 讨论稿, 征求意见稿 and 修改稿 stand in this
 *    order before 送审稿, but nothing tells where among drafts with numbers. Dates, then copies like (2), part what is level;
 * 3. else dates in the names;
 * 4. else the number of the front matter where there is one, and the name where there is none;
 * 5. else dates in the front matter.
 *
 * The first that tells all drafts apart holds. Where none does there is no order, and a person must give one.
 */
export type DraftOrderGround = 'front-matter' | 'names' | 'dates' | 'mixed';

/** What a draft says of its place. */
export interface PlacedByItself {
  /** Of its file without the ending, then of the folders that count, the nearest first. */
  readonly names: readonly string[];
  /** 稿次 in the front matter. */
  readonly number: number | null;
  /** Date in the front matter, as in `DraftMarks`. */
  readonly date: string | null;
}

export interface Signed<T> {
  readonly draft: T;
  readonly marks: DraftMarks;
}

export interface DraftOrder<T> {
  readonly ground: DraftOrderGround;
  readonly drafts: readonly Signed<T>[];
}

/** Why there is no order: drafts that share a place, and such as say nothing of theirs. */
export interface NoOrder<T> {
  readonly ties: readonly (readonly Signed<T>[])[];
  readonly unknown: readonly Signed<T>[];
}

/** A place that can be compared with others: rank of the stage, number, second number, date, copy. */
export interface Place {
  readonly figures: readonly [rank: number, number: number, minor: number, within: number];
  readonly date: string;
  readonly copy: number;
}

/** Orders drafts, or says why it cannot. */
export function orderByMarks<T extends PlacedByItself>(drafts: readonly T[]): DraftOrder<T> | NoOrder<T> {
  const signed = drafts.map((draft): Signed<T> => ({ draft, marks: readDraftPath(draft.names) }));
  const byName = nameReader(signed, false);
  const byNumber = ({ draft: { number } }: Signed<T>): Place | null =>
    number === null ? null : placeAt(MAKING, number);
  const mixed = mixedReader(signed);
  const plans: readonly [DraftOrderGround, (one: Signed<T>) => Place | null][] = [
    ['front-matter', byNumber],
    ['names', byName],
    ['dates', one => datePlace(one.marks.date)],
    ['mixed', mixed],
    ['dates', one => datePlace(one.draft.date)],
  ];
  for (const [ground, placeOf] of plans) {
    const placed = signed.map(one => ({ one, place: placeOf(one) }));
    if (!areApart(placed.map(({ place }) => place))) continue;
    const ordered = placed.sort((a, b) => comparePlaces(a.place as Place, b.place as Place));
    return { ground, drafts: ordered.map(({ one }) => one) };
  }
  return whyNot(signed, mixed);
}

/**
 * The drafts that nothing shows to be earlier than another: the latest one where that is known, else all that may be it.
 *
 * @param drafts at least one
 */
export function latestOf<T extends PlacedByItself>(drafts: readonly T[]): T[] {
  const order = orderByMarks(drafts);
  if (isOrder(order)) {
    const last = order.drafts.at(-1) as Signed<T>;
    const doubtful = order.drafts.filter((one, i) => isContradicted(one, order.drafts.slice(i + 1)));
    return [...doubtful, last].map(({ draft }) => draft);
  }
  const signed = drafts.map((draft): Signed<T> => ({ draft, marks: readDraftPath(draft.names) }));
  const placeOf = mixedReader(signed);
  const placed = signed.map(one => ({ one, place: placeOf(one) }));
  let latest: Place | null = null;
  for (const { place } of placed) {
    if (place !== null && (latest === null || comparePlaces(latest, place) < 0)) latest = place;
  }
  // what goes out comes after all that is in the making, whatever it is called
  const isOut = latest !== null && (latest.figures[0] > MAKING || isStaged(placed, latest));
  const last = placed.filter(({ place }) =>
    place === null ? !isOut : latest !== null && isLevel(place, latest),
  );
  return last.map(({ one }) => one.draft);
}

/** Whether the latest place is that of a stage: a draft that says nothing of itself is taken for an earlier one. */
function isStaged<T>(
  placed: readonly { readonly one: Signed<T>; readonly place: Place | null }[],
  latest: Place,
): boolean {
  const { marks } = placed.find(({ place }) => place === latest)?.one ?? {};
  return marks?.number === null && marks.stage !== null && marks.rank > 0;
}

export function isOrder<T>(result: DraftOrder<T> | NoOrder<T>): result is DraftOrder<T> {
  return 'drafts' in result;
}

/** The number that a name gives a draft; `null` where it gives none. */
export function numberInName({ number, loose, copy, stage }: DraftMarks): number | null {
  if (number !== null) return number;
  return stage === null ? (loose ?? (copy > 0 ? copy : null)) : null;
}

/** A draft called final that others follow: its name and the order contradict each other. */
export function isContradicted({ marks }: Signed<unknown>, behind: readonly Signed<unknown>[]): boolean {
  return marks.rank === FINAL && behind.some(next => next.marks.rank !== FINAL);
}

function placeAt(rank: number, number: number, minor = 0, within = 0): Place {
  return { figures: [rank, number, minor, within], date: '', copy: 0 };
}

function datePlace(date: string | null): Place | null {
  return date === null ? null : { ...placeAt(MAKING, 0), date };
}

/** The number of the front matter where there is one, else the name. */
function mixedReader<T extends PlacedByItself>(all: readonly Signed<T>[]): (one: Signed<T>) => Place | null {
  const byName = nameReader(
    all,
    all.some(({ draft }) => draft.number !== null),
  );
  return one => {
    const { number } = one.draft;
    const { minor, date, copy } = one.marks;
    return number === null ? byName(one) : { ...placeAt(MAKING, number, minor), date: date ?? '', copy };
  };
}

/**
 * Places by name. Which of them there are depends on the others: see the order above.
 *
 * @param counted whether drafts are numbered elsewhere than in their names
 */
function nameReader<T>(all: readonly Signed<T>[], counted: boolean): (one: Signed<T>) => Place | null {
  const numbered = counted || all.some(({ marks }) => marks.number !== null && marks.stage !== '初稿');
  // 材料, 材料(1), 材料(2): a system that copies leaves the first one as it was
  const copies = all.every(
    ({ marks }) => marks.number === null && marks.stage === null && marks.loose === null,
  );
  const stems = new Set(all.map(({ marks }) => marks.stem));
  const firstIsBare = copies && stems.size === 1 && all.some(({ marks }) => marks.copy > 0);
  return ({ marks }) => {
    const { number, minor, stage, rank, within, copy } = marks;
    const date = marks.date ?? '';
    if (number !== null) {
      const at = stage === '初稿' && number === 1 ? 0 : MAKING;
      return { ...placeAt(at, number, minor, within), date, copy };
    }
    if (stage !== null) {
      const isLost = numbered && rank > 0 && rank <= MAKING;
      return isLost ? null : { ...placeAt(rank, 0, 0, within), date, copy };
    }
    const told = numberInName(marks);
    if (told !== null) return { ...placeAt(MAKING, told), date, copy };
    return firstIsBare ? { ...placeAt(MAKING, 0), date, copy } : null;
  };
}

export function comparePlaces(a: Place, b: Place): number {
  for (const [i, figure] of a.figures.entries()) {
    const difference = figure - (b.figures[i] as number);
    if (difference !== 0) return difference;
  }
  return compareDates(a.date, b.date) || a.copy - b.copy;
}

/** A date without a year is held against the day of the other. */
function compareDates(a: string, b: string): number {
  const bare = a.startsWith('-') || b.startsWith('-');
  const [x, y] = bare ? [dayOf(a), dayOf(b)] : [a, b];
  return x < y ? -1 : x > y ? 1 : 0;
}

function dayOf(date: string): string {
  return date.slice(-6);
}

/** Whether all have a place and no two the same. A date that only one of two bears parts them as little as none. */
function areApart(places: readonly (Place | null)[]): boolean {
  if (places.includes(null)) return false;
  const known = places as readonly Place[];
  const years = new Set(known.flatMap(({ date }) => (/^\d/u.test(date) ? [date.slice(0, 4)] : [])));
  // over the turn of a year a day says nothing without its year
  if (years.size > 1 && known.some(({ date }) => date.startsWith('-'))) return false;
  const sorted = [...known].sort(comparePlaces);
  return sorted.every((place, i) => i === 0 || !isLevel(sorted[i - 1] as Place, place));
}

function isLevel(a: Place, b: Place): boolean {
  if (comparePlaces({ ...a, date: '', copy: 0 }, { ...b, date: '', copy: 0 }) !== 0) return false;
  if ((a.date === '') !== (b.date === '')) return true;
  return comparePlaces(a, b) === 0;
}

function whyNot<T>(signed: readonly Signed<T>[], placeOf: (one: Signed<T>) => Place | null): NoOrder<T> {
  const unknown: Signed<T>[] = [];
  const placed: { readonly one: Signed<T>; readonly place: Place }[] = [];
  for (const one of signed) {
    const place = placeOf(one);
    if (place === null) unknown.push(one);
    else placed.push({ one, place });
  }
  placed.sort((a, b) => comparePlaces(a.place, b.place));
  const ties: Signed<T>[][] = [];
  let before: Place | null = null;
  for (const { one, place } of placed) {
    if (before !== null && isLevel(before, place)) ties.at(-1)?.push(one);
    else ties.push([one]);
    before = place;
  }
  const level = ties.filter(({ length }) => length > 1);
  // days without a year on either side of its turn
  return { ties: level.length + unknown.length > 0 ? level : [[...signed]], unknown };
}

/**
 * How a figure is found in an audit's `report.json`; data, so that anybody can find it again by other means. Places are JSON
 * Pointers (RFC 6901).
 */
export type Query = ListQuery | ValueQuery | QuotientQuery;

/** Counts, adds up or compares the elements of a list. */
export interface ListQuery {
  // a star stands for every element: findings of all drafts, one after the other
  /** Where the list stands. */
  readonly from: From;
  /** All must hold. Pointers into an element; `../` before one leads to what the element stands in. */
  readonly where: Readonly<Record<string, Condition>>;
  readonly measure: Measure;
  /** What is added up, compared or told apart; `null` for a count. */
  readonly of: string | null;
}

/** One value as it stands. */
export interface ValueQuery {
  readonly value: string;
}

/** One figure divided by another; both by id. */
export interface QuotientQuery {
  readonly divide: readonly [string, string];
}

export const FROMS = [
  '/drafts',
  '/drafts/*/findings',
  '/drafts/*/problems',
  '/roster/missing',
  '/roster/due',
  '/roster/unexpected',
  '/roster/units',
  '/versions',
  '/similarity/moulds',
  '/others',
  '/files',
  '/failures',
] as const;
export type From = (typeof FROMS)[number];

export const MEASURES = ['count', 'sum', 'least', 'most', 'distinct'] as const;
export type Measure = (typeof MEASURES)[number];

type Plain = string | number | boolean | null;
/** The value itself, or a number that it must exceed, or a value that it must not be. */
export type Condition = Plain | { readonly above: number } | { readonly not: Plain };

/** A value, and what it is made of: names and what each adds. `null` where there is nothing to compare or to divide by. */
export interface Answer {
  readonly value: number | null;
  readonly items: readonly Item[];
}

export interface Item {
  readonly item: string;
  readonly amount: number;
}

/** An element and the draft it stands in. */
interface Row {
  readonly own: object;
  readonly outer: object | null;
}

/** Answers queries on one report. */
export interface Evaluator {
  answer(query: ListQuery | ValueQuery): Answer;
}

export function evaluator(report: object): Evaluator {
  const lists = new Map<string, readonly Row[]>();
  /** Findings are many and asked for by their rule again and again. */
  const byRule = new Map<string, Row[]>();
  const rowsOf = ({ from, where }: ListQuery): readonly Row[] => {
    const rows = lists.get(from) ?? listAt(report, from);
    lists.set(from, rows);
    const rule = where['/rule'];
    if (from !== '/drafts/*/findings' || typeof rule !== 'string') return rows;
    if (byRule.size === 0) {
      for (const row of rows) {
        const id = String(at(row.own, '/rule'));
        const known = byRule.get(id);
        if (known) known.push(row);
        else byRule.set(id, [row]);
      }
    }
    return byRule.get(rule) ?? [];
  };
  return {
    answer(query) {
      if ('value' in query) {
        const value = at(report, query.value);
        return { value: typeof value === 'number' ? value : null, items: [] };
      }
      const conditions = Object.entries(query.where);
      const rows = rowsOf(query).filter(row =>
        conditions.every(([place, wanted]) => holds(row, place, wanted)),
      );
      return measure(rows, query);
    },
  };
}

function listAt(report: object, from: From): Row[] {
  const [outer = '', inner] = from.split('/*');
  const list = (at(report, outer) ?? []) as object[];
  if (inner === undefined) return list.map(own => ({ own, outer: null }));
  const rows: Row[] = [];
  for (const around of list)
    for (const own of (at(around, inner) ?? []) as object[]) rows.push({ own, outer: around });
  return rows;
}

/** The value at a JSON Pointer; undefined where nothing stands. */
function at(value: unknown, pointer: string): unknown {
  let found = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}

/** A name as one part of a JSON Pointer. */
export function pointerPart(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function valueIn({ own, outer }: Row, place: string): unknown {
  return place.startsWith('../') ? at(outer, place.slice(2)) : at(own, place);
}

function holds(row: Row, place: string, wanted: Condition): boolean {
  const value = valueIn(row, place) ?? null;
  if (typeof wanted !== 'object' || wanted === null) return value === wanted;
  return 'above' in wanted ? typeof value === 'number' && value > wanted.above : value !== wanted.not;
}

function measure(rows: readonly Row[], { from, measure: how, of }: ListQuery): Answer {
  if (how === 'count') return { value: rows.length, items: tally(rows.map(row => [nameOf(row, from), 1])) };
  const place = of ?? '';
  if (how === 'distinct') {
    const values = new Set<string>();
    for (const row of rows) {
      const value = valueIn(row, place);
      if (value !== undefined && value !== null) values.add(String(value));
    }
    return { value: values.size, items: [...values].map(item => ({ item, amount: 1 })) };
  }
  const numbers = rows.flatMap(row => {
    const value = valueIn(row, place);
    return typeof value === 'number' ? [[nameOf(row, from), value] as const] : [];
  });
  if (how === 'sum') {
    const value = numbers.reduce((sum, [, number]) => sum + number, 0);
    return { value, items: tally(numbers.filter(([, number]) => number !== 0)) };
  }
  if (numbers.length === 0) return { value: null, items: [] };
  const better = how === 'most' ? Math.max : Math.min;
  const value = numbers.reduce((best, [, number]) => better(best, number), numbers[0]?.[1] as number);
  return { value, items: tally(numbers.filter(([, number]) => number === value)) };
}

function tally(pairs: readonly (readonly [string, number])[]): Item[] {
  const amounts = new Map<string, number>();
  for (const [item, amount] of pairs) amounts.set(item, (amounts.get(item) ?? 0) + amount);
  return [...amounts].map(([item, amount]) => ({ item, amount }));
}

/** What people call an element: a paper by its path, an expected one by unit and name. */
function nameOf({ own, outer }: Row, from: From): string {
  const { path, unit, name, centre } = (outer ?? own) as Record<string, string | null | undefined>;
  if (from === '/roster/missing' || from === '/roster/due' || from === '/versions')
    return [unit, name].filter(part => part).join(' ');
  return path ?? centre ?? unit ?? '';
}

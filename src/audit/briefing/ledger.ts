import type { Localized } from '../../config/localized.ts';
import {
  type Evaluator,
  evaluator,
  type Item,
  type ListQuery,
  type Query,
  type ValueQuery,
} from './query.ts';

/** One number of a briefing, with the query that it is the answer to. */
export interface Figure {
  /** `grade.return`, `city.云州市.drafts`: stays the same from briefing to briefing. */
  readonly id: string;
  readonly label: Localized;
  /** Of what it is one, where it is one of many alike: a city, a criterion. */
  readonly of: readonly string[];
  readonly query: Query;
  /** `null` where there is nothing to compare, or to divide by. */
  readonly value: number | null;
  readonly items: readonly Item[];
  /** The source it is told with: its own, or that of all figures alike. */
  readonly source: Source;
}

/** One line of the table of sources: a figure, or a column of them with `*` for what tells them apart. */
export interface Source {
  readonly id: string;
  readonly label: Localized;
  readonly query: Query;
}

/** Many figures alike. */
export type Family = Source & {
  figure(...keys: readonly Key[]): Figure;
};

/** What tells the figures of a family apart; `null` where a report does not say it. */
export type Key = string | null;

/** Where figures are made: each is computed by its own query and in no other way. */
export interface Ledger {
  readonly figures: readonly Figure[];
  list(id: string, label: Localized, query: ListQuery): Figure;
  value(id: string, label: Localized, query: ValueQuery): Figure;
  /** @param divide figures that are in the ledger already */
  quotient(id: string, label: Localized, divide: readonly [Figure, Figure]): Figure;
  /**
   * @param id with a `*` for each key
   * @param make the query for some keys; it is asked with `*` once, for the table of sources
   */
  family(id: string, label: Localized, make: (...keys: readonly Key[]) => ListQuery): Family;
  quotients(id: string, label: Localized, divide: readonly [Family, Family]): Family;
}

export function createLedger(report: object): Ledger {
  const figures = new Map<string, Figure>();
  const answers: Evaluator = evaluator(report);
  const keep = (figure: Figure): Figure => {
    figures.set(figure.id, figure);
    return figure;
  };
  const answered = (
    source: Source,
    id: string,
    of: readonly string[],
    query: ListQuery | ValueQuery,
  ): Figure => keep({ id, label: source.label, of, query, source, ...answers.answer(query) });
  const divided = (
    source: Source,
    id: string,
    of: readonly string[],
    parts: readonly [Figure, Figure],
  ): Figure => {
    const [a, b] = parts.map(({ value }) => value) as [number | null, number | null];
    const value = a === null || b === null || b === 0 ? null : a / b;
    const query = { divide: [parts[0].id, parts[1].id] as const };
    return keep({ id, label: source.label, of, query, source, value, items: [] });
  };
  return {
    get figures() {
      return [...figures.values()];
    },
    list: (id, label, query) => answered({ id, label, query }, id, [], query),
    value: (id, label, query) => answered({ id, label, query }, id, [], query),
    quotient: (id, label, parts) =>
      divided({ id, label, query: { divide: [parts[0].id, parts[1].id] } }, id, [], parts),
    family(id, label, make) {
      const stars = (id.match(/\*/g) ?? []).map(() => '*');
      const source = { id, label, query: make(...stars) };
      return {
        ...source,
        figure: (...keys) => {
          const own = idFor(id, keys);
          return figures.get(own) ?? answered(source, own, keys.map(nameOfKey), make(...keys));
        },
      };
    },
    quotients(id, label, families) {
      const source = { id, label, query: { divide: [families[0].id, families[1].id] as const } };
      return {
        ...source,
        figure: (...keys) => {
          const [a, b] = families.map(family => family.figure(...keys)) as [Figure, Figure];
          return divided(source, idFor(id, keys), keys.map(nameOfKey), [a, b]);
        },
      };
    },
  };
}

function idFor(pattern: string, keys: readonly Key[]): string {
  const left = keys.map(nameOfKey);
  return pattern.replace(/\*/g, () => left.shift() ?? '*');
}

function nameOfKey(key: Key): string {
  return key ?? '-';
}

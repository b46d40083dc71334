import { type NamedPair, type PairFault, resolvePairs } from '../given-pairs.ts';
import type { GivenPair, Part } from '../model.ts';
import { partsOf } from '../parts.ts';
import type { SeriesDraft } from './history.ts';
import { draftsNamed } from './named-draft.ts';

/** An entry of a pairs file for a series. */
export interface SeriesPair extends NamedPair {
  /** The newer of the two drafts; `null`: wherever neighbouring drafts have parts of both names. */
  readonly draft: string | null;
}

export type SeriesPairFault =
  | PairFault
  | 'unknown-draft'
  | 'ambiguous-draft'
  /** Nothing stands before the first draft. */
  | 'first-draft'
  /** Without a counterpart in every draft would be a problem of one draft. */
  | 'needs-draft'
  /** No two neighbouring drafts have parts of both names. */
  | 'nowhere';

export interface SeriesPairTrouble {
  readonly index: number;
  readonly key: 'draft' | 'old' | 'new';
  readonly fault: SeriesPairFault;
  readonly name: string;
}

/** Pairs by the ordinal of the older draft, and all that is wrong with them. */
export function resolveSeriesPairs(
  entries: readonly SeriesPair[],
  drafts: readonly SeriesDraft[],
): { readonly pairs: readonly (readonly GivenPair[])[]; readonly troubles: readonly SeriesPairTrouble[] } {
  const table: Table = {
    drafts,
    parts: drafts.map(({ report }) => partsOf(report.draft)),
    pairs: drafts.map(() => []),
  };
  const troubles = entries.flatMap((entry, index) => {
    const found = entry.draft === null ? placeAnywhere(table, entry) : placeAt(table, entry, entry.draft);
    return found.map(trouble => ({ index, ...trouble }));
  });
  return { pairs: table.pairs, troubles };
}

interface Table {
  readonly drafts: readonly SeriesDraft[];
  readonly parts: readonly (readonly Part[])[];
  readonly pairs: readonly GivenPair[][];
}

type Trouble = Omit<SeriesPairTrouble, 'index'>;

function placeAt(table: Table, entry: SeriesPair, name: string): Trouble[] {
  const [at, ...more] = draftsNamed(table.drafts, name);
  if (at === undefined) return [{ key: 'draft', fault: 'unknown-draft', name }];
  if (more.length > 0) return [{ key: 'draft', fault: 'ambiguous-draft', name }];
  if (at === 0) return [{ key: 'draft', fault: 'first-draft', name }];
  return pairBetween(table, at - 1, entry);
}

/** Between all neighbours that have both; that some have not is as it should be. */
function placeAnywhere(table: Table, entry: SeriesPair): Trouble[] {
  const { old, new: next } = entry;
  if (old === null) return [{ key: 'new', fault: 'needs-draft', name: next ?? '' }];
  if (next === null) return [{ key: 'old', fault: 'needs-draft', name: old }];
  const tried = table.drafts.slice(1).map((_, k) => pairBetween(table, k, entry));
  if (tried.some(({ length }) => length === 0)) return [];
  const doubt = tried.flat().find(({ fault }) => fault === 'ambiguous');
  return [doubt ?? { key: 'old', fault: 'nowhere', name: `${old} → ${next}` }];
}

function pairBetween({ parts, pairs }: Table, k: number, entry: SeriesPair): Trouble[] {
  const { pairs: found, troubles } = resolvePairs([entry], parts[k] ?? [], parts[k + 1] ?? []);
  const [pair] = found;
  if (troubles.length === 0 && pair) pairs[k]?.push(pair);
  return troubles.map(({ side, fault, name }) => ({ key: side, fault, name }));
}

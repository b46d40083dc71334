import type { GivenPair, Part } from './model.ts';
import { viewOf, wordsIn } from './view.ts';

/** One entry of a pairs file: what the parts are called, by id or by the beginning of the title; null for nothing. */
export interface NamedPair {
  readonly old: string | null;
  readonly new: string | null;
}

export type PairFault = 'unknown' | 'ambiguous';

export interface PairTrouble {
  readonly index: number;
  readonly side: 'old' | 'new';
  readonly fault: PairFault;
  readonly name: string;
}

/** Finds the parts that a person names; what cannot be found, or is not one part, is a trouble. */
export function resolvePairs(
  named: readonly NamedPair[],
  oldParts: readonly Part[],
  newParts: readonly Part[],
): { readonly pairs: readonly GivenPair[]; readonly troubles: readonly PairTrouble[] } {
  const troubles: PairTrouble[] = [];
  const find = (index: number, side: 'old' | 'new', name: string | null): number | null => {
    if (name === null) return null;
    const found = partsNamed(side === 'old' ? oldParts : newParts, name);
    if (found.length !== 1)
      troubles.push({ index, side, fault: found.length === 0 ? 'unknown' : 'ambiguous', name });
    return found[0]?.index ?? null;
  };
  const pairs = named.map((pair, i) => ({ old: find(i, 'old', pair.old), new: find(i, 'new', pair.new) }));
  return { pairs, troubles };
}

/** Problems before other parts: a cause may be called as one of them. */
function partsNamed(parts: readonly Part[], name: string): readonly Part[] {
  const byId = parts.filter(({ id, unit }) => id === name && unit !== 'section');
  if (byId.length > 0) return byId;
  const wanted = wordsOf(name);
  if (wanted === '') return [];
  const called = parts.filter(({ title, unit }) => unit !== 'section' && wordsOf(title).startsWith(wanted));
  const problems = called.filter(({ kind }) => kind === 'problem');
  return problems.length > 0 ? problems : called;
}

function wordsOf(title: string): string {
  return wordsIn(viewOf(title), { start: 0, end: title.length });
}

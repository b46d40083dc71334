import type { Draft } from '../../draft/model.ts';
import { compareDrafts, openSideCache, type SideCache } from '../compare.ts';
import type { Comparison, GivenPair, Part } from '../model.ts';
import { type Lineage, type Link, lineageOf, type Piece } from './lineage.ts';

/** On what a link rests: neighbouring drafts, the draft before those, or one further back. */
export type Via = 'neighbour' | 'bridge' | 'recall';

export interface SeriesLink extends Link {
  /** Ordinals of the drafts, from 0; more than one apart for a problem that was gone in between. */
  readonly from: number;
  readonly to: number;
  readonly via: Via;
}

export interface SeriesPiece extends Piece {
  /** Ordinal of the newer draft. */
  readonly at: number;
}

export interface Succession {
  /** By draft: the link of each problem to a later draft, and to an earlier one. */
  readonly onward: readonly ReadonlyMap<string, SeriesLink>[];
  readonly back: readonly ReadonlyMap<string, SeriesLink>[];
  readonly pieces: readonly SeriesPiece[];
  /** Each draft with the one before it: `comparisons[k]` compares drafts k and k + 1. */
  readonly comparisons: readonly Comparison[];
  /** How often two drafts were held against each other. */
  readonly compared: number;
}

/**
 * Follows the problems through a series. Neighbours are compared; where a problem was lost between them, the draft before is
 * held against the one behind, which finds problems that were gone for one draft, and such as were blurred in the middle
 * draft so far that only their older wording shows what they are. What was gone for longer is looked for in the draft where
 * it last stood, for each draft in a few of them at most. The time grows linearly with the drafts.
 *
 * @param given pairs that a person gives, by the ordinal of the older draft; nothing that is found outweighs them
 */
export function followProblems(
  drafts: readonly Draft[],
  given: readonly (readonly GivenPair[])[] = [],
): Succession {
  const state: State = {
    drafts,
    given,
    onward: drafts.map(() => new Map()),
    back: drafts.map(() => new Map()),
    comparisons: [],
    lineages: [],
    sides: openSideCache(),
    compared: 0,
  };
  for (let k = 0; k + 1 < drafts.length; k++) compareNeighbours(state, k);
  const found = drafts.map((): GivenPair[] => []);
  for (let k = 1; k + 1 < drafts.length; k++) bridge(state, k, found);
  found.forEach((pairs, k) => {
    if (pairs.length > 0) compareAgain(state, k, pairs);
  });
  recall(state);
  const { onward, back, comparisons, lineages, compared } = state;
  const pieces = lineages.flatMap((lineage, k) => lineage.pieces.map(piece => ({ ...piece, at: k + 1 })));
  return { onward, back, comparisons, pieces, compared };
}

interface State {
  readonly drafts: readonly Draft[];
  readonly given: readonly (readonly GivenPair[])[];
  readonly onward: readonly Map<string, SeriesLink>[];
  readonly back: readonly Map<string, SeriesLink>[];
  readonly comparisons: Comparison[];
  readonly lineages: Lineage[];
  readonly sides: SideCache;
  compared: number;
}

function compare(state: State, from: number, to: number, pairs: readonly GivenPair[] = []): Comparison {
  const { drafts, sides } = state;
  state.compared++;
  return compareDrafts(drafts[from] as Draft, drafts[to] as Draft, { pairs, sides });
}

function link({ onward, back }: State, found: SeriesLink): void {
  onward[found.from]?.set(found.old, found);
  back[found.to]?.set(found.new, found);
}

function compareNeighbours(state: State, k: number): void {
  const comparison = compare(state, k, k + 1, state.given[k]);
  const lineage = lineageOf(comparison);
  state.comparisons[k] = comparison;
  state.lineages[k] = lineage;
  for (const one of lineage.links) link(state, { ...one, from: k, to: k + 1, via: 'neighbour' });
}

/** Holds k - 1 against k + 1 where something was lost, and notes pairs of neighbours that come to light. */
function bridge(state: State, k: number, found: readonly GivenPair[][]): void {
  if (!isLoose(state, k)) return;
  const { onward, back } = state;
  for (const one of lineageOf(compare(state, k - 1, k + 1)).links) {
    // where drafts lie apart a place says too little: what stood there may have gone, and another come
    if (one.reason.code === 'place') continue;
    const middle = onward[k - 1]?.get(one.old);
    const source = back[k + 1]?.get(one.new);
    // what a person paired, or said to stand alone, is not for us to pair
    if (middle?.to === k && isGiven(state, k, middle.new, one.new)) continue;
    if (source?.from === k && isGiven(state, k - 1, one.old, source.old)) continue;
    if (isOther(state, k - 1, one.old, source?.old) || isOther(state, k, middle?.new, one.new)) continue;
    if (middle === undefined && source === undefined) {
      const offered = offeredBetween(state, k, one);
      if (offered === null) link(state, { ...one, from: k - 1, to: k + 1, via: 'bridge' });
      else {
        found[k - 1]?.push(pairOf(state, k - 1, one.old, offered));
        found[k]?.push(pairOf(state, k, offered, one.new));
        link(state, { ...one, new: offered, from: k - 1, to: k, via: 'bridge' });
        link(state, { ...one, old: offered, from: k, to: k + 1, via: 'bridge' });
      }
    } else if (middle?.to === k && source === undefined && !onward[k]?.has(middle.new)) {
      found[k]?.push(pairOf(state, k, middle.new, one.new));
      link(state, { ...one, old: middle.new, from: k, to: k + 1, via: 'bridge' });
    } else if (source?.from === k && middle === undefined && !back[k]?.has(source.old)) {
      found[k - 1]?.push(pairOf(state, k - 1, one.old, source.old));
      link(state, { ...one, new: source.old, from: k - 1, to: k, via: 'bridge' });
    }
  }
}

/** Whether two problems of neighbouring drafts tell other facts in one frame: then no wider view makes them one. */
function isOther(
  { comparisons }: State,
  k: number,
  old: string | undefined,
  next: string | undefined,
): boolean {
  const possible = comparisons[k]?.possible ?? [];
  return possible.some(
    pair => pair.old.id === old && pair.new.id === next && pair.reason.data['other'] === 1,
  );
}

/** A problem of draft k that nobody claims, offered as what one became that stands in k - 1 and k + 1. */
function offeredBetween(state: State, k: number, { old, new: next }: Link): string | null {
  const { comparisons, onward, back } = state;
  const offers = [
    ...(comparisons[k - 1]?.possible ?? []).filter(pair => pair.old.id === old).map(pair => pair.new),
    ...(comparisons[k]?.possible ?? []).filter(pair => pair.new.id === next).map(pair => pair.old),
  ];
  const free = offers.find(
    ({ kind, id }) =>
      kind === 'problem' &&
      !back[k]?.has(id) &&
      !onward[k]?.has(id) &&
      !isGiven(state, k - 1, old, id) &&
      !isGiven(state, k, id, next),
  );
  return free?.id ?? null;
}

/** Whether a person said something of one of two problems of drafts k and k + 1. */
function isGiven(state: State, k: number, old: string, next: string | undefined): boolean {
  const pairs = state.given[k] ?? [];
  if (pairs.length === 0) return false;
  const pair = pairOf(state, k, old, next ?? '');
  return pairs.some(
    one => (one.old !== null && one.old === pair.old) || (one.new !== null && one.new === pair.new),
  );
}

/** Whether a problem was lost on the way from k - 1 over k to k + 1, and one came that nobody knows. */
function isLoose(state: State, k: number): boolean {
  const lost =
    hasLoose(state.drafts[k - 1], state.onward[k - 1]) || hasLoose(state.drafts[k], state.onward[k]);
  return (
    lost && (hasLoose(state.drafts[k + 1], state.back[k + 1]) || hasLoose(state.drafts[k], state.back[k]))
  );
}

function hasLoose(draft: Draft | undefined, links: ReadonlyMap<string, SeriesLink> | undefined): boolean {
  return draft?.problems.some(({ id }) => !links?.has(id)) ?? false;
}

function pairOf({ comparisons }: State, k: number, old: string, next: string): GivenPair {
  const { oldParts, newParts } = comparisons[k] as Comparison;
  return { old: indexOf(oldParts, old), new: indexOf(newParts, next) };
}

function indexOf(parts: readonly Part[], id: string): number | null {
  return parts.find(part => part.kind === 'problem' && part.id === id)?.index ?? null;
}

/** Compares two neighbours anew with pairs that the wider view brought, so that they are told as what they are. */
function compareAgain(state: State, k: number, pairs: readonly GivenPair[]): void {
  const comparison = compare(state, k, k + 1, [...(state.given[k] ?? []), ...pairs]);
  const lineage = lineageOf(comparison);
  state.comparisons[k] = comparison;
  state.lineages[k] = lineage;
  for (const { old, new: next, kind, wording, rehoused } of lineage.links) {
    const known = state.onward[k]?.get(old);
    if (known?.via === 'bridge' && known.new === next) link(state, { ...known, kind, wording, rehoused });
  }
}

/** In how many drafts at most a problem that came from nowhere is looked for. */
const MOST_RECALLS = 3;

/** Looks for problems that came from nowhere in the drafts where others ended, the latest first. */
function recall(state: State): void {
  const { drafts, onward, back } = state;
  for (let at = 3; at < drafts.length; at++) {
    let left = MOST_RECALLS;
    for (let from = at - 3; from >= 0 && left > 0; from--) {
      if (!hasLoose(drafts[at], back[at])) break;
      if (!hasLoose(drafts[from], onward[from])) continue;
      left--;
      for (const one of lineageOf(compare(state, from, at)).links) {
        if (onward[from]?.has(one.old) || back[at]?.has(one.new)) continue;
        link(state, { ...one, from, to: at, via: 'recall' });
      }
    }
  }
}

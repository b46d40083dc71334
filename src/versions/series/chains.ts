import type { Draft, Problem } from '../../draft/model.ts';
import type { ChangeKind } from '../model.ts';
import { type View, viewOf } from '../view.ts';
import { type Concreteness, concretenessOf } from './concreteness.ts';
import type { SeriesLink, SeriesPiece, Succession } from './succession.ts';

/** What happened to a problem in a draft, held against the draft where it stood before. */
export type Step = Exclude<ChangeKind, 'removed'> | 'restored';

/** A problem as it stands in one draft. */
export interface Station {
  /** Ordinal of the draft, from 0. */
  readonly draft: number;
  /** Id of the problem in that draft. */
  readonly problem: string;
  readonly title: string;
  readonly dimension: string | null;
  readonly step: Step;
  /** To another dimension or section. */
  readonly rehoused: boolean;
  /** How far the wording changed; `null` where it is new. */
  readonly wording: SeriesLink['wording'] | null;
  /** How surely it is the problem it is said to be, and on what grounds; `null` where it is new. */
  readonly link: Pick<SeriesLink, 'score' | 'reason' | 'via'> | null;
  readonly concreteness: Concreteness;
}

/** One problem through all drafts. */
export interface Chain {
  /** `c1` and so on, in the order in which the problems first stand. */
  readonly id: string;
  /** As last worded. */
  readonly title: string;
  readonly stations: readonly Station[];
  /** The chain from which it was split off, and in which draft. */
  readonly origin: Turn | null;
  /** The chain into which it was merged, and in which draft. */
  readonly merged: Turn | null;
  /** Ordinal of the draft since which its wording stands as it is; only where it is in the last draft. */
  readonly unchangedSince: number | null;
}

export interface Turn {
  readonly chain: string;
  readonly draft: number;
}

/** Puts the links of a series together. */
export function chainsOf(drafts: readonly Draft[], succession: Succession, ids: Names): Chain[] {
  const { back, pieces } = succession;
  const stations = new Map<string, Station[]>();
  drafts.forEach((draft, k) => {
    const view = viewOf(draft.source.text);
    for (const problem of draft.problems) {
      const id = ids[k]?.get(problem.id) as string;
      const station = stationOf(view, k, problem, back[k]?.get(problem.id), pieces);
      const known = stations.get(id);
      if (known) known.push(station);
      else stations.set(id, [station]);
    }
  });
  const turns = turnsOf(pieces, ids);
  return [...stations].map(([id, list]) => ({
    id,
    title: list.at(-1)?.title ?? '',
    stations: list,
    origin: turns.origins.get(id) ?? null,
    merged: turns.merged.get(id) ?? null,
    unchangedSince: unchangedSince(list, drafts.length - 1),
  }));
}

/** The chain of each problem of each draft, by its id in that draft. */
export type Names = readonly ReadonlyMap<string, string>[];

/** Gives every problem the name of its chain. */
export function nameChains(drafts: readonly Draft[], back: Succession['back']): Names {
  const ids: Map<string, string>[] = [];
  let count = 0;
  drafts.forEach(({ problems }, k) => {
    const own = new Map<string, string>();
    for (const { id } of problems) {
      const link = back[k]?.get(id);
      const known = link && ids[link.from]?.get(link.old);
      own.set(id, known ?? `c${++count}`);
    }
    ids.push(own);
  });
  return ids;
}

function stationOf(
  view: View,
  k: number,
  problem: Problem,
  link: SeriesLink | undefined,
  pieces: readonly SeriesPiece[],
): Station {
  const split = pieces.some(piece => piece.kind === 'split' && piece.at === k && piece.new === problem.id);
  return {
    draft: k,
    problem: problem.id,
    title: problem.title,
    dimension: problem.dimension,
    step: link ? stepOf(link) : split ? 'split' : 'new',
    rehoused: link?.rehoused ?? false,
    wording: link?.wording ?? null,
    link: link ? { score: link.score, reason: link.reason, via: link.via } : null,
    concreteness: concretenessOf(view, problem),
  };
}

function stepOf({ from, to, kind }: SeriesLink): Step {
  if (to - from > 1) return 'restored';
  return kind === 'removed' ? 'edit' : kind;
}

function turnsOf(
  pieces: readonly SeriesPiece[],
  ids: Names,
): { origins: ReadonlyMap<string, Turn>; merged: ReadonlyMap<string, Turn> } {
  const origins = new Map<string, Turn>();
  const merged = new Map<string, Turn>();
  for (const { kind, at, old, new: next } of pieces) {
    const from = ids[at - 1]?.get(old);
    const to = ids[at]?.get(next);
    if (from === undefined || to === undefined || from === to) continue;
    if (kind === 'split' && !origins.has(to)) origins.set(to, { chain: from, draft: at });
    if (kind === 'merge') merged.set(from, { chain: to, draft: at });
  }
  return { origins, merged };
}

function unchangedSince(stations: readonly Station[], last: number): number | null {
  let at = stations.length - 1;
  if (stations[at]?.draft !== last) return null;
  while (at > 0) {
    const { wording, step, draft } = stations[at] as Station;
    if (step === 'restored' || step === 'split' || step === 'merge') break;
    if (wording !== 'same' && wording !== 'format') break;
    if (draft - (stations[at - 1] as Station).draft > 1) break;
    at--;
  }
  return (stations[at] as Station).draft;
}

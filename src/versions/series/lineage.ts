import type { Change, Comparison, Part, Reason, Wording } from '../model.ts';

/** How a problem of one draft came out of a problem of an earlier one. */
export interface Link {
  /** Ids of the problems in their drafts. */
  readonly old: string;
  readonly new: string;
  readonly kind: Change['kind'];
  readonly wording: Wording;
  readonly rehoused: boolean;
  readonly score: number;
  readonly reason: Reason;
}

/** A problem that is a piece of another: split off from it, or taken into it. */
export interface Piece {
  readonly kind: 'split' | 'merge';
  readonly old: string;
  readonly new: string;
}

export interface Lineage {
  /** One to one. */
  readonly links: readonly Link[];
  readonly pieces: readonly Piece[];
}

/** Which problems of two drafts are one. Of a split or a merge the part with most of the text goes on being it. */
export function lineageOf({ changes }: Comparison): Lineage {
  const links: Link[] = [];
  const pieces: Piece[] = [];
  for (const change of changes) {
    const olds = change.old.filter(isProblem);
    const news = change.new.filter(isProblem);
    const main = mainPair(change, olds, news);
    if (!main) continue;
    const { kind, rehoused, score, reason } = change;
    const wording = change.wording ?? 'edit';
    links.push({ old: main.old.id, new: main.new.id, kind, wording, rehoused, score, reason });
    for (const part of news)
      if (part !== main.new) pieces.push({ kind: 'split', old: main.old.id, new: part.id });
    for (const part of olds)
      if (part !== main.old) pieces.push({ kind: 'merge', old: part.id, new: main.new.id });
  }
  return { links, pieces };
}

function isProblem({ kind }: Part): boolean {
  return kind === 'problem';
}

interface Pair {
  readonly old: Part;
  readonly new: Part;
}

function mainPair(change: Change, olds: readonly Part[], news: readonly Part[]): Pair | null {
  let best: Pair | null = null;
  let most = -1;
  for (const old of olds) {
    for (const next of news) {
      const kept = olds.length * news.length === 1 ? 0 : keptBetween(change, old, next);
      if (kept <= most) continue;
      most = kept;
      best = { old, new: next };
    }
  }
  return best;
}

/** Units of text that went from one part into the other. */
function keptBetween({ spans }: Change, a: Part, b: Part): number {
  let kept = 0;
  for (const { kind, old, new: next } of spans) {
    if (kind !== 'same' && kind !== 'format') continue;
    const inside =
      old.start >= a.owned.start &&
      old.end <= a.owned.end &&
      next.start >= b.owned.start &&
      next.end <= b.owned.end;
    if (inside) kept += old.end - old.start;
  }
  return kept;
}

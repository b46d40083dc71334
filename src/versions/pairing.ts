import type { Candidate } from './candidates.ts';

/** Thresholds of pairing on the scale of `Score`; measured on series with known truth. */
export const LIMITS = {
  /** From here on the best match of both sides is taken. */
  sure: 0.45,
  /** From here on it is taken where it stands out. */
  likely: 0.28,
  /** How much it must stand out from the next best of either side. */
  margin: 1.8,
  /** From here on it is offered. */
  possible: 0.15,
  /** From here on a problem is offered for another one of its dimension, for lack of a better. */
  remote: 0.07,
} as const;

/** Who is paired with whom: for each part the ordinals in the other draft, best first. */
export interface Pairing {
  readonly ofOld: Map<number, Candidate>;
  readonly ofNew: Map<number, Candidate>;
}

/**
 * Pairs parts one to one. A pair must be the best one for both of its sides among those not yet paired; a weak one must also
 * stand out. What was paired no longer rivals the rest, so the pairing goes on until nothing stands out any more.
 *
 * @param candidates best first
 * @param paired pairs that stand already; extended in place
 */
export function pairUp(candidates: readonly Candidate[], paired: Pairing): void {
  let open = candidates.filter(({ old, new: next }) => !paired.ofOld.has(old) && !paired.ofNew.has(next));
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round++) {
    changed = false;
    const rivals = rivalsOf(open);
    for (const candidate of open) {
      if (paired.ofOld.has(candidate.old) || paired.ofNew.has(candidate.new)) continue;
      if (!standsOut(candidate, rivals)) continue;
      paired.ofOld.set(candidate.old, candidate);
      paired.ofNew.set(candidate.new, candidate);
      changed = true;
    }
    open = open.filter(({ old, new: next }) => !paired.ofOld.has(old) && !paired.ofNew.has(next));
  }
}

/** Honest papers need three or four. */
const MOST_ROUNDS = 40;

/** The two best candidates of each part. */
export interface Rivals {
  readonly ofOld: ReadonlyMap<number, readonly Candidate[]>;
  readonly ofNew: ReadonlyMap<number, readonly Candidate[]>;
}

/** @param open best first */
export function rivalsOf(open: readonly Candidate[]): Rivals {
  const ofOld = new Map<number, Candidate[]>();
  const ofNew = new Map<number, Candidate[]>();
  const note = (map: Map<number, Candidate[]>, key: number, candidate: Candidate): void => {
    const known = map.get(key);
    if (!known) map.set(key, [candidate]);
    else if (known.length < 2) known.push(candidate);
  };
  for (const candidate of open) {
    note(ofOld, candidate.old, candidate);
    note(ofNew, candidate.new, candidate);
  }
  return { ofOld, ofNew };
}

function standsOut(candidate: Candidate, rivals: Rivals): boolean {
  const best = (list: readonly Candidate[] | undefined): boolean => list?.[0] === candidate;
  const own = rivals.ofOld.get(candidate.old);
  const other = rivals.ofNew.get(candidate.new);
  if (!best(own) || !best(other)) return false;
  if (candidate.score >= LIMITS.sure) return true;
  const next = Math.max(own?.[1]?.score ?? 0, other?.[1]?.score ?? 0);
  return candidate.score >= LIMITS.likely && candidate.score >= LIMITS.margin * next;
}

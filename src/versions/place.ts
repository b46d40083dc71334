import type { Candidate } from './candidates.ts';
import { isFree, isFreeNew, isFreeOld, type Matching, offer } from './matching.ts';
import { LIMITS } from './pairing.ts';
import type { Sketch } from './sketches.ts';

/** Score and shared matter that the place can make up for, and by how much. */
const NEARLY = { score: 0.245, shared: 0.098 } as const;
const BY_PLACE = 1.3;
/** Problems between two neighbours that are looked at. */
const WIDEST_GAP = 12;

/** Candidates that stand between the same paired neighbours in the same dimension: their place adds to weak signs. */
export function inPlace(matching: Matching, candidates: readonly Candidate[]): Candidate[] {
  const gaps = findGaps(matching);
  return candidates.flatMap(candidate => {
    const { old, new: next, score, reason } = candidate;
    const nearly = score >= NEARLY.score && Number(reason.data['shared'] ?? 0) >= NEARLY.shared;
    if (!nearly || !isFree(matching, candidate) || gaps.get(old)?.includes(next) !== true) return [];
    return [{ ...candidate, score: score * BY_PLACE }];
  });
}

/** One problem gone and one come at the same place may be one, told in other words altogether: it is offered. */
export function offerByPlace(matching: Matching): void {
  const { pieceOfOld, pieceOfNew, possible } = matching;
  const offeredOld = new Set(possible.map(({ old }) => old.index));
  const offeredNew = new Set(possible.map(({ new: next }) => next.index));
  const gaps = findGaps(matching);
  const left = new Map<string, number[]>();
  for (const [old, there] of gaps) {
    if (pieceOfOld.has(old)) continue;
    const key = there.join(' ');
    const known = left.get(key);
    if (known) known.push(old);
    else left.set(key, [old]);
  }
  for (const [key, ours] of left) {
    const theirs = (gaps.get(ours[0] as number) ?? []).filter(next => !pieceOfNew.has(next));
    const [old, next] = [ours[0], theirs[0]];
    if (key === '' || ours.length !== 1 || theirs.length !== 1) continue;
    if (old === undefined || next === undefined || offeredOld.has(old) || offeredNew.has(next)) continue;
    offer(matching, 'rewrite', {
      old,
      new: next,
      score: LIMITS.remote,
      reason: { code: 'place', data: {} },
    });
  }
}

/** For each free old problem the free new ones of its dimension between the same paired neighbours. */
function findGaps(matching: Matching): Map<number, readonly number[]> {
  const { old, new: next } = matching.sketches;
  const ours = problemsIn(old);
  const theirs = problemsIn(next);
  const place = new Map(theirs.map((j, k) => [j, k]));
  const placeOf = (i: number): number | undefined => {
    const partner = matching.paired.ofOld.get(i)?.new;
    return partner === undefined ? undefined : place.get(partner);
  };
  const after = new Int32Array(ours.length + 1).fill(theirs.length);
  for (let k = ours.length - 1; k >= 0; k--)
    after[k] = placeOf(ours[k] as number) ?? (after[k + 1] as number);
  const gaps = new Map<number, readonly number[]>();
  let before = -1;
  ours.forEach((i, k) => {
    before = placeOf(i) ?? before;
    if (!isFreeOld(matching, i)) return;
    const between = theirs.slice(before + 1, Math.min(after[k] as number, before + 1 + WIDEST_GAP));
    const { dimension } = (old[i] as Sketch).part;
    gaps.set(
      i,
      between.filter(j => isFreeNew(matching, j) && next[j]?.part.dimension === dimension),
    );
  });
  return gaps;
}

function problemsIn(sketches: readonly Sketch[]): number[] {
  return sketches.flatMap(({ part }, i) => (part.kind === 'problem' ? [i] : []));
}

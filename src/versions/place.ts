import { groupBy } from '../language/groups.ts';
import type { Candidate } from './candidates.ts';
import { lostShare } from './contained.ts';
import { isConcrete, isVague } from './likeness.ts';
import { isFree, isFreeNew, isFreeOld, join, type Matching, offer } from './matching.ts';
import { LIMITS, type Rivals, rivalsOf } from './pairing.ts';
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

/**
 * A vague problem gone and a concrete one come between the same two neighbours of its dimension, or the other way round, are
 * one that was told anew with facts, or stripped of them. The neighbours must be paired; nothing else may stand between them.
 */
export function takeByPlace(matching: Matching, candidates: readonly Candidate[]): void {
  const rivals = rivalsOf(candidates.filter(candidate => isFree(matching, candidate)));
  const { old, new: next } = matching.sketches;
  const theirs = byDimension(next);
  for (const [dimension, ours] of byDimension(old)) {
    const others = theirs.get(dimension) ?? [];
    const placeOf = new Map(others.map((j, l) => [matching.paired.ofNew.get(j)?.old, l]));
    ours.forEach((i, k) => {
      const j = others[sameSlot(ours, others, placeOf, k)];
      if (j === undefined || !isFree(matching, { old: i, new: j }) || isPiece(matching, i, j)) return;
      if (!toldAnew(old[i] as Sketch, next[j] as Sketch)) return;
      const between = k > 0 && k + 1 < ours.length;
      if (isDrawnAway(rivals, i, j, between ? LIMITS.possible : LIMITS.remote)) return;
      if (candidates.some(found => found.old === i && found.new === j && isOther(found))) return;
      join(matching, { old: i, new: j, score: LIMITS.likely, reason: { code: 'place', data: {} } });
    });
  }
}

/**
 * Where in the new dimension the place of our k-th problem is: behind the partner of the one before, and right before that of
 * the next; -1 where something else stands there.
 *
 * @param placeOf where the partners of our problems stand
 */
function sameSlot(
  ours: readonly number[],
  others: readonly number[],
  placeOf: ReadonlyMap<number | undefined, number>,
  k: number,
): number {
  const before = k === 0 ? -1 : placeOf.get(ours[k - 1] as number);
  if (before === undefined) return -1;
  const slot = before + 1;
  const after = k + 1 < ours.length ? placeOf.get(ours[k + 1] as number) : others.length;
  return after === slot + 1 ? slot : -1;
}

/** What two problems of one gap must share, and how many may stand there: where all was written anew a place says nothing. */
const IN_GAP = { score: 0.09, width: 3 } as const;

/**
 * The same where others come or go at that place as well: of those that stand there, the two that resemble each other most,
 * and nothing else more, are one.
 */
export function takeInGap(matching: Matching, candidates: readonly Candidate[]): void {
  const { old, new: next } = matching.sketches;
  const open = candidates.filter(candidate => isFree(matching, candidate));
  const rivals = rivalsOf(open);
  const gaps = findGaps(matching);
  for (const candidate of open) {
    const { old: i, new: j, score } = candidate;
    const gap = gaps.get(i) ?? [];
    if (score < IN_GAP.score || gap.length > IN_GAP.width || !gap.includes(j) || isPiece(matching, i, j))
      continue;
    if (isOther(candidate) || !toldAnew(old[i] as Sketch, next[j] as Sketch)) continue;
    if (rivals.ofOld.get(i)?.[0] !== candidate || rivals.ofNew.get(j)?.[0] !== candidate) continue;
    join(matching, { old: i, new: j, score: LIMITS.likely, reason: { code: 'place', data: {} } });
  }
}

/** Whether two problems tell other matters in one frame. */
function isOther({ reason }: Candidate): boolean {
  return reason.data['other'] === 1;
}

/** Whether one of two problems is vague and the other one concrete. */
function toldAnew(a: Sketch, b: Sketch): boolean {
  return (isVague(a) && isConcrete(b)) || (isConcrete(a) && isVague(b));
}

/** Whether either side resembles another free problem more. */
function isDrawnAway({ ofOld, ofNew }: Rivals, i: number, j: number, least: number): boolean {
  const best = [ofOld.get(i)?.[0], ofNew.get(j)?.[0]];
  return best.some(found => found && (found.old !== i || found.new !== j) && found.score >= least);
}

function isPiece({ pieceOfOld, pieceOfNew }: Matching, i: number, j: number): boolean {
  return pieceOfOld.has(i) || pieceOfNew.has(j);
}

function byDimension(sketches: readonly Sketch[]): Map<string | null, number[]> {
  return groupBy(problemsIn(sketches), i => (sketches[i] as Sketch).part.dimension);
}

/** What a problem must have lost when it was told anew, for its neighbour to be a piece of it. */
const LOST = 0.4;

/**
 * A problem that was told anew with facts, and lost much of its matter, may have been two in one: a new concrete problem right
 * beside it is offered as its other half, though it shares no words with it. The same backwards for a merge.
 */
export function offerHalves(matching: Matching): void {
  const { old, new: next } = matching.sketches;
  const [ours, theirs] = [byDimension(old), byDimension(next)];
  for (const [i, { new: j }] of matching.paired.ofOld) {
    const [whole, partner] = [old[i] as Sketch, next[j] as Sketch];
    if (whole.part.kind !== 'problem' || partner.part.kind !== 'problem') continue;
    for (const piece of besides(theirs, partner, j))
      if (isFreeNew(matching, piece) && isHalf(whole, partner, next[piece] as Sketch))
        offerHalf(matching, 'split', i, piece);
    for (const former of besides(ours, whole, i))
      if (isFreeOld(matching, former) && isHalf(partner, whole, old[former] as Sketch))
        offerHalf(matching, 'merge', former, j);
  }
}

function isHalf(whole: Sketch, partner: Sketch, piece: Sketch): boolean {
  return isConcrete(partner) && isConcrete(piece) && lostShare(whole, partner) >= LOST;
}

/** The next and the last problem of the same dimension. */
function besides(problems: ReturnType<typeof byDimension>, { part }: Sketch, ordinal: number): number[] {
  const list = problems.get(part.dimension) ?? [];
  const at = list.indexOf(ordinal);
  return [list[at + 1], list[at - 1]].filter(found => found !== undefined);
}

function offerHalf(matching: Matching, kind: 'split' | 'merge', old: number, next: number): void {
  const { pieceOfOld, pieceOfNew, possible } = matching;
  const known = possible.some(pair => (kind === 'split' ? pair.new.index === next : pair.old.index === old));
  if (known || pieceOfOld.has(old) || pieceOfNew.has(next)) return;
  offer(matching, kind, { old, new: next, score: LIMITS.remote, reason: { code: 'place', data: {} } });
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

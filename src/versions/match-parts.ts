import { type Candidate, findCandidates } from './candidates.ts';
import { findContained } from './contained.ts';
import { ONLY, takeEqual, takeGiven, takeHeadings, takeOnly } from './known-pairs.ts';
import { round } from './likeness.ts';
import { houseOf, isFree, join, type Matching, mayTake, offer, openMatching, take } from './matching.ts';
import type { GivenPair, Possible, Reason } from './model.ts';
import { LIMITS, type Pairing, pairUp, rivalsOf } from './pairing.ts';
import { inPlace, offerByPlace, offerHalves, takeByPlace, takeInGap } from './place.ts';
import type { Sketch, Sketches } from './sketches.ts';

/** Parts that are one: several old ones for a merge, several new ones for a split. Ordinals among the parts. */
export interface Group {
  readonly old: number[];
  readonly new: number[];
  score: number;
  reason: Reason;
}

/**
 * Pairs the parts of two drafts: what a person said first, then parts that there is one of, equal ones, alike ones, pieces.
 * What stays alone is new or removed; near misses are offered.
 */
export function matchParts(
  sketches: Sketches,
  given: readonly GivenPair[],
): { readonly groups: readonly Group[]; readonly possible: readonly Possible[] } {
  const matching = openMatching(sketches);
  takeGiven(matching, given);
  takeOnly(matching);
  takeHeadings(matching);
  takeEqual(matching, sameKind);
  const candidates = alike(matching, sameClass);
  pairUp(candidates, matching.paired);
  pairUp(inPlace(matching, candidates), matching.paired);
  takeEqual(matching, (a, b) => isText(a) && isText(b));
  pairUp(alike(matching, (a, b) => isText(a) && isText(b)).filter(isWorded), matching.paired);
  fanOut(matching, candidates);
  takePieces(matching, candidates);
  takeByPlace(matching, candidates);
  takeInGap(matching, candidates);
  offerRest(matching, candidates);
  offerByPlace(matching);
  offerHalves(matching);
  return { groups: groupsOf(matching), possible: matching.possible };
}

function isText({ part }: Sketch): boolean {
  return part.unit !== 'section' && !ONLY.includes(part.kind) && part.id !== 'end';
}

function sameKind(a: Sketch, b: Sketch): boolean {
  return a.part.kind === b.part.kind && isText(a) && isText(b);
}

/** Problems with problems, document-wide; causes, measures and other paragraphs with their like in sections of one role. */
function sameClass(a: Sketch, b: Sketch): boolean {
  return sameKind(a, b) && (a.part.kind === 'problem' || a.part.role === b.part.role);
}

/** Parts of two sorts are one only where the wording itself says so. */
function isWorded({ score, reason }: Candidate): boolean {
  return reason.code === 'wording' && score >= LIMITS.sure;
}

/** Candidates with at least one side that is free: pieces need the other side to be paired. */
function alike(matching: Matching, may: (a: Sketch, b: Sketch) => boolean): Candidate[] {
  const { paired, aloneOld, aloneNew, sketches } = matching;
  return findCandidates(
    sketches,
    may,
    (old, next) =>
      !aloneOld.has(old) && !aloneNew.has(next) && !(paired.ofOld.has(old) && paired.ofNew.has(next)),
  );
}

/** A part that resembles two free ones, neither standing out: where both are pieces of it, the better one is its partner. */
function fanOut(matching: Matching, candidates: readonly Candidate[]): void {
  const { old, new: next } = matching.sketches;
  for (const side of ['old', 'new'] as const) {
    const open = candidates.filter(candidate => isFree(matching, candidate));
    for (const [first, ...others] of fansOf(open, side)) {
      if (!first || others.length === 0 || !isFree(matching, first)) continue;
      const trial: Pairing = {
        ofOld: new Map([[first.old, first]]),
        ofNew: new Map([[first.new, first]]),
      };
      if (findContained(others, old, next, trial).some(({ sure }) => sure)) join(matching, first);
    }
  }
}

/** For each part of a side the parts of the other one that resemble it and clearly no other. */
function fansOf(open: readonly Candidate[], side: 'old' | 'new'): Iterable<readonly Candidate[]> {
  const rivals = rivalsOf(open);
  const fans = new Map<number, Candidate[]>();
  for (const candidate of open) {
    if (candidate.score < LIMITS.likely) continue;
    const list = side === 'old' ? rivals.ofNew.get(candidate.new) : rivals.ofOld.get(candidate.old);
    if (list?.[0] !== candidate || candidate.score < LIMITS.margin * (list[1]?.score ?? 0)) continue;
    const known = fans.get(candidate[side]);
    if (known) known.push(candidate);
    else fans.set(candidate[side], [candidate]);
  }
  return fans.values();
}

/** Pieces of parts that are paired already. */
function takePieces(matching: Matching, candidates: readonly Candidate[]): void {
  const { sketches, paired } = matching;
  for (const piece of findContained(candidates, sketches.old, sketches.new, paired)) {
    const whole = piece.kind === 'split' ? paired.ofOld.get(piece.old) : paired.ofNew.get(piece.new);
    // what a person paired, he paired as a whole
    const said = whole?.reason.code === 'given';
    if (piece.sure && !said && mayTake(matching, piece)) take(matching, piece);
    else offer(matching, piece.kind, piece);
  }
}

/** Near misses: the best of both sides, though not good enough. */
function offerRest(matching: Matching, candidates: readonly Candidate[]): void {
  const { sketches, pieceOfOld, pieceOfNew } = matching;
  const open = candidates.filter(
    candidate =>
      isFree(matching, candidate) && !pieceOfOld.has(candidate.old) && !pieceOfNew.has(candidate.new),
  );
  const rivals = rivalsOf(open);
  for (const candidate of open) {
    const a = (sketches.old[candidate.old] as Sketch).part;
    const b = (sketches.new[candidate.new] as Sketch).part;
    const near = a.kind === 'problem' && houseOf(a) === houseOf(b);
    if (candidate.score < (near ? LIMITS.remote : LIMITS.possible)) continue;
    const best =
      rivals.ofOld.get(candidate.old)?.[0] === candidate &&
      rivals.ofNew.get(candidate.new)?.[0] === candidate;
    if (best) offer(matching, 'rewrite', candidate);
  }
}

function groupsOf({ paired, pieces }: Matching): Group[] {
  const groups = [...paired.ofOld.values()].map(
    ({ old, new: next, score, reason }): Group => ({ old: [old], new: [next], score: round(score), reason }),
  );
  const byOld = new Map(groups.map(group => [group.old[0] as number, group]));
  const byNew = new Map(groups.map(group => [group.new[0] as number, group]));
  for (const { kind, old, new: next, score, reason } of pieces) {
    const group = kind === 'split' ? byOld.get(old) : byNew.get(next);
    if (!group) continue;
    if (kind === 'split') group.new.push(next);
    else group.old.push(old);
    group.score = Math.min(group.score, round(score));
    group.reason = reason;
  }
  for (const { old, new: next } of groups) {
    old.sort((a, b) => a - b);
    next.sort((a, b) => a - b);
  }
  return groups;
}

import type { Candidate } from './candidates.ts';
import type { Contained } from './contained.ts';
import { round } from './likeness.ts';
import type { Part, Possible, Reason } from './model.ts';
import type { Pairing } from './pairing.ts';
import type { Sketch, Sketches } from './sketches.ts';

/** A pairing of parts while it is being made. All numbers are ordinals among the sketches, which are those of the parts. */
export interface Matching {
  readonly sketches: Sketches;
  readonly paired: Pairing;
  /** Parts that went into, or came out of, parts that are paired. */
  readonly pieces: Contained[];
  readonly pieceOfOld: Set<number>;
  readonly pieceOfNew: Set<number>;
  /** Paired parts that have pieces beside their partner. */
  readonly splitOld: Set<number>;
  readonly mergedNew: Set<number>;
  /** Parts that a person said stay alone. */
  readonly aloneOld: Set<number>;
  readonly aloneNew: Set<number>;
  readonly possible: Possible[];
}

export function openMatching(sketches: Sketches): Matching {
  return {
    sketches,
    paired: { ofOld: new Map(), ofNew: new Map() },
    pieces: [],
    pieceOfOld: new Set(),
    pieceOfNew: new Set(),
    splitOld: new Set(),
    mergedNew: new Set(),
    aloneOld: new Set(),
    aloneNew: new Set(),
    possible: [],
  };
}

export function isFreeOld({ paired, aloneOld }: Matching, old: number): boolean {
  return old >= 0 && !paired.ofOld.has(old) && !aloneOld.has(old);
}

export function isFreeNew({ paired, aloneNew }: Matching, next: number): boolean {
  return next >= 0 && !paired.ofNew.has(next) && !aloneNew.has(next);
}

/** Whether both sides of a pair are free. */
export function isFree(matching: Matching, { old, new: next }: Pick<Candidate, 'old' | 'new'>): boolean {
  return isFreeOld(matching, old) && isFreeNew(matching, next);
}

export function join({ paired }: Matching, candidate: Candidate): void {
  paired.ofOld.set(candidate.old, candidate);
  paired.ofNew.set(candidate.new, candidate);
}

/** A part is a piece once, and no group has several parts on both sides. */
export function mayTake(matching: Matching, { kind, old, new: next }: Contained): boolean {
  const { paired, pieceOfOld, pieceOfNew, splitOld, mergedNew } = matching;
  if (kind === 'split') {
    const partner = paired.ofOld.get(old)?.new;
    return !pieceOfNew.has(next) && (partner === undefined || !mergedNew.has(partner));
  }
  const partner = paired.ofNew.get(next)?.old;
  return !pieceOfOld.has(old) && (partner === undefined || !splitOld.has(partner));
}

export function take(matching: Matching, piece: Contained): void {
  matching.pieces.push(piece);
  const split = piece.kind === 'split';
  (split ? matching.pieceOfNew : matching.pieceOfOld).add(split ? piece.new : piece.old);
  (split ? matching.splitOld : matching.mergedNew).add(split ? piece.old : piece.new);
}

export function offer(
  { sketches, possible }: Matching,
  kind: Possible['kind'],
  { old, new: next, score, reason }: Pick<Candidate, 'old' | 'new' | 'score'> & { readonly reason: Reason },
): void {
  const a = (sketches.old[old] as Sketch).part;
  const b = (sketches.new[next] as Sketch).part;
  possible.push({ kind, old: a, new: b, score: round(score), reason });
}

/** Where a part lives, as it is called in both drafts. */
export function houseOf({ kind, role, dimension }: Part): string {
  if (kind === 'section') return `section ${role} ${dimension ?? ''}`;
  if (kind === 'dimension') return `dimension ${dimension ?? ''}`;
  return `${role} ${dimension ?? ''}`;
}

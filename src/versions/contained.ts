import type { Candidate } from './candidates.ts';
import { commonWeight, round } from './likeness.ts';
import type { Reason } from './model.ts';
import type { Pairing } from './pairing.ts';
import { LIMITS } from './pairing.ts';
import type { Sketch } from './sketches.ts';

/** A part whose text went into, or came out of, a part that is paired with another one already. */
export interface Contained {
  readonly kind: 'split' | 'merge';
  /** Ordinals among the sketches. */
  readonly old: number;
  readonly new: number;
  readonly score: number;
  readonly reason: Reason;
  /** Sure enough to be joined; else it is offered. */
  readonly sure: boolean;
}

/** Shares from which on a part is a piece of another: of its own matter, and of what the other one no longer has. */
const SURE = { own: 0.3, lost: 0.3 } as const;
const POSSIBLE = { own: 0.15, lost: 0.18 } as const;
/** A piece told in other words shares little; it is offered where it resembles the whole as far as a rewritten part would. */
const TOLD = { score: 0.25, own: 0.05, lost: 0.07 } as const;
/** A whole must have lost this share of its matter, or nothing was taken out of it. */
const LEAST_LOST = 0.15;
/** How much the whole must stand out from the next one. */
const MARGIN = 1.3;

/**
 * Finds pieces: a new part beside an old one whose matter it takes over (split), or an old part whose matter a new one takes
 * in (merge). The whole is paired already; the piece is not.
 */
export function findContained(
  candidates: readonly Candidate[],
  old: readonly Sketch[],
  next: readonly Sketch[],
  paired: Pairing,
): Contained[] {
  const splits = pieces(candidates, 'split', old, next, paired);
  const merges = pieces(candidates, 'merge', next, old, paired);
  return [...splits, ...merges];
}

function pieces(
  candidates: readonly Candidate[],
  kind: Contained['kind'],
  wholes: readonly Sketch[],
  parts: readonly Sketch[],
  paired: Pairing,
): Contained[] {
  const wholeOf = (candidate: Candidate): number => (kind === 'split' ? candidate.old : candidate.new);
  const pieceOf = (candidate: Candidate): number => (kind === 'split' ? candidate.new : candidate.old);
  const isPaired = kind === 'split' ? paired.ofNew : paired.ofOld;
  const partner = kind === 'split' ? paired.ofOld : paired.ofNew;
  const byPiece = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const piece = pieceOf(candidate);
    if (isPaired.has(piece)) continue;
    const known = byPiece.get(piece);
    if (known) known.push(candidate);
    else byPiece.set(piece, [candidate]);
  }
  const found: Contained[] = [];
  for (const [piece, list] of byPiece) {
    const weighed = list
      .slice(0, 4)
      .flatMap(candidate => {
        const pair = partner.get(wholeOf(candidate));
        if (!pair) return [];
        const whole = wholes[wholeOf(candidate)] as Sketch;
        const other = parts[pieceOf(pair)] as Sketch;
        const shares = sharesOf(whole, parts[piece] as Sketch, other);
        return shares ? [{ candidate, ...shares }] : [];
      })
      .sort((a, b) => b.own + b.lost - a.own - a.lost);
    const [best, second] = weighed;
    if (!best) continue;
    const { candidate, own, lost } = best;
    const told = candidate.score >= TOLD.score && own >= TOLD.own && lost >= TOLD.lost;
    if (!told && (own < POSSIBLE.own * 0.5 || lost < POSSIBLE.lost)) continue;
    const stands = !second || own + lost >= MARGIN * (second.own + second.lost);
    const verbatim = own >= SURE.own && lost >= SURE.lost;
    const rewritten = lost >= SURE.lost && candidate.score >= LIMITS.likely * 1.25;
    const sure = stands && (verbatim || rewritten);
    if (!sure && !told && own < POSSIBLE.own && candidate.score < LIMITS.possible * 1.5) continue;
    found.push({
      kind,
      old: candidate.old,
      new: candidate.new,
      score: round(Math.max(own, lost, candidate.score)),
      reason: { code: 'contained', data: { own: round(own), share: round(lost) } },
      sure,
    });
  }
  return found;
}

/** Share of a part's matter, by weight, that its partner does not have. */
export function lostShare(whole: Sketch, partner: Sketch): number {
  return whole.weight === 0 ? 0 : 1 - commonWeight(whole.matter, partner.matter) / whole.weight;
}

/** How much of a piece stands in the whole, and how much it takes up of what the whole's partner no longer has. */
function sharesOf(whole: Sketch, piece: Sketch, other: Sketch): { own: number; lost: number } | null {
  const lost = new Map<number, number>();
  let weight = 0;
  for (const [pair, value] of whole.matter) {
    if (other.matter.has(pair)) continue;
    lost.set(pair, value);
    weight += value;
  }
  if (weight < LEAST_LOST * whole.weight || piece.weight === 0) return null;
  return {
    own: commonWeight(whole.matter, piece.matter) / piece.weight,
    lost: commonWeight(lost, piece.matter) / weight,
  };
}

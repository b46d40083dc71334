import type { ReferenceDate } from '../language/dates.ts';
import type { Text } from '../language/text.ts';
import type { Telling } from './event-features.ts';
import { buildLattice } from './event-lattice.ts';
import { cutPieces } from './event-pieces.ts';
import { MOST, type Walk, type Weights, walk } from './event-walk.ts';
import weights from './event-weights.yaml';
import type { Sentence } from './model.ts';

/** A piece of a problem's text with what it tells and how surely a new event begins in it (0 to 1). */
export interface Piece {
  readonly sentence: Sentence;
  readonly text: Text;
  readonly telling: Telling;
  readonly chance: number;
  readonly starts: boolean;
}

export interface EventReading {
  readonly pieces: readonly Piece[];
  /** How surely (0 to 1) none, one, two, three events are told, and more than three. */
  readonly counts: readonly number[];
}

interface Model extends Weights {
  /** From this chance on a piece in which nothing begins may begin an event all the same. */
  readonly doubt: number;
  /** From this chance on a text in which no event was found tells none. */
  readonly none: number;
}

const MODEL = weights as Model;

/** The pieces of a problem's text, those marked in which an event begins. */
export function findEvents(sentences: readonly Sentence[], reference: ReferenceDate | null): EventReading {
  const nodes = buildLattice(cutPieces(sentences), reference);
  const found = walk(nodes, MODEL);
  const starts = chooseStarts(found);
  const pieces = nodes.map(({ piece, telling }, i) => ({
    sentence: piece.sentence,
    text: piece.text,
    telling,
    chance: found.chances[i] as number,
    starts: starts[i] as boolean,
  }));
  return { pieces, counts: found.counts };
}

/** The likeliest number of events, begun in the pieces that are the likeliest to begin one. */
export function chooseStarts({ chances, counts }: Walk): boolean[] {
  const likeliest = counts.indexOf(Math.max(...counts));
  const wanted =
    likeliest < MOST ? likeliest : Math.max(MOST, chances.filter(chance => chance >= 0.5).length);
  const order = chances.map((_, i) => i).sort((a, b) => (chances[b] as number) - (chances[a] as number));
  const chosen = new Set(order.slice(0, wanted));
  return chances.map((_, i) => chosen.has(i));
}

/** Whether a piece that begins nothing may still tell an event. */
export function isDoubtful({ starts, chance }: Piece): boolean {
  return !starts && chance >= MODEL.doubt;
}

/** Whether a text tells no event for sure; nothing is held against one that may. */
export function tellsNone(counts: readonly number[]): boolean {
  return (counts[0] ?? 1) >= MODEL.none;
}

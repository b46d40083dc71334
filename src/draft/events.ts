import type { ReferenceDate } from '../language/dates.ts';
import { sliceText, type Text } from '../language/text.ts';
import { type Before, type Telling, weighPiece } from './event-features.ts';
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

interface Weights {
  readonly bias: number;
  /** From this chance on a piece begins an event. */
  readonly start: number;
  /** From this chance on it may begin one: enough for the benefit of the doubt. */
  readonly doubt: number;
  readonly weights: Readonly<Record<string, number>>;
}

const MODEL = weights as Weights;

/** An event is held against what comes next by its beginning; told events have some hundreds of characters. */
const LONGEST_EVENT = 2_000;

/** Shortest part of a sentence between semicolons that can tell an event of its own. */
const LEAST_PIECE = 14;

export interface RawPiece {
  readonly sentence: Sentence;
  readonly text: Text;
  readonly opensParagraph: boolean;
}

/** Sentences, and the parts of long ones between semicolons: two events may stand in one sentence. */
export function cutPieces(sentences: readonly Sentence[]): RawPiece[] {
  const pieces: RawPiece[] = [];
  sentences.forEach((sentence, i) => {
    const opensParagraph = i > 0 && sentence.index === 1;
    const { value } = sentence.text;
    const cuts = [0, ...[...value.matchAll(/[；;]/g)].map(({ index }) => index + 1), value.length];
    let from = 0;
    for (let k = 1; k < cuts.length; k++) {
      const to = cuts[k] as number;
      const restLongEnough = value.length - to >= LEAST_PIECE || to === value.length;
      if (to - from < LEAST_PIECE && to !== value.length) continue;
      if (!restLongEnough && to !== value.length) continue;
      if (to <= from) continue;
      const text = from === 0 && to === value.length ? sentence.text : sliceText(sentence.text, from, to);
      pieces.push({ sentence, text, opensParagraph: opensParagraph && from === 0 });
      from = to;
    }
  });
  return pieces;
}

/**
 * Walks through a problem's text and marks the pieces in which an event begins. `decide` overrides the model (for fitting it
 * on labelled papers).
 */
export function findEvents(
  sentences: readonly Sentence[],
  reference: ReferenceDate | null,
  decide?: (piece: RawPiece, index: number) => boolean,
): Piece[] {
  const raw = cutPieces(sentences);
  const pieces: Piece[] = [];
  let events = 0;
  let since = -1;
  let lastYear: number | null = null;
  let event = '';
  raw.forEach((piece, index) => {
    const inSentence = raw[index - 1]?.sentence === piece.sentence;
    const previous = pieces[index - 1]?.telling ?? null;
    const before: Before = { index, count: raw.length, events, since, previous, lastYear, event, inSentence };
    const telling = weighPiece(piece.text.value, before, piece.opensParagraph, reference);
    const chance = chanceOf(telling.features);
    const starts = decide ? decide(piece, index) : chance >= MODEL.start;
    pieces.push({ sentence: piece.sentence, text: piece.text, telling, chance, starts });
    if (starts) {
      events++;
      since = 0;
      event = piece.text.value.slice(0, LONGEST_EVENT);
    } else if (since >= 0) {
      since++;
      event = (event + piece.text.value).slice(0, LONGEST_EVENT);
    }
    const year = telling.times.findLast(found => found.year !== null)?.year;
    if (year) lastYear = year;
  });
  return pieces;
}

function chanceOf(features: Readonly<Record<string, number>>): number {
  let sum = MODEL.bias;
  for (const name in features) sum += (features[name] as number) * (MODEL.weights[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Whether a piece that begins nothing may still tell an event. */
export function isDoubtful({ starts, chance }: Piece): boolean {
  return !starts && chance >= MODEL.doubt;
}

import type { ReferenceDate } from '../language/dates.ts';
import { type Range, sourceRange } from '../language/text.ts';
import { findEvents, isDoubtful, type Piece, tellsNone } from './events.ts';
import { readParts } from './example-parts.ts';
import type { Example, Sentence } from './model.ts';

export interface ExampleReading {
  readonly examples: readonly Example[];
  /** Pieces that may tell an event but are too weak to count. */
  readonly doubtful: readonly Range[];
  /** How surely (0 to 1) none, one, two, three events are told, and more than three. */
  readonly counts: readonly number[];
  /** It tells no event for sure. */
  readonly caseless: boolean;
  /** Where the problem says why, and what was learnt. */
  readonly cause: Range | null;
  readonly lesson: Range | null;
}

/**
 * Finds the events that a problem tells, in order. An event runs from the piece in which it begins to the next one, or
 * to the analysis behind it; analysis that repeats a detail belongs to no event.
 */
export function readExamples(
  sentences: readonly Sentence[],
  reference: ReferenceDate | null,
): ExampleReading {
  const { pieces, counts } = findEvents(sentences, reference);
  const starts = pieces.flatMap((piece, i) => (piece.starts ? [i] : []));
  const analysis = pieces.filter(piece => !piece.starts && isAnalysis(piece));
  const examples = starts.map((start, k) => {
    const next = starts[k + 1] ?? pieces.length;
    return toExample(pieces, start, next);
  });
  return {
    examples,
    doubtful: pieces.filter(isDoubtful).map(({ text }) => sourceRange(text)),
    counts,
    caseless: examples.length === 0 && tellsNone(counts),
    cause: rangeOf(analysis.find(piece => sign(piece, 'cause') > 0 || sign(piece, 'analysis') > 0)),
    lesson: rangeOf(pieces.findLast(piece => sign(piece, 'lesson') > 0)),
  };
}

function sign({ telling }: Pick<Piece, 'telling'>, name: keyof Piece['telling']['features']): number {
  return telling.features[name];
}

/** Why or what for, with no new fact in it. */
export function isAnalysis(piece: Pick<Piece, 'telling'>): boolean {
  const reasons = sign(piece, 'analysis') * 2 + sign(piece, 'cause') + sign(piece, 'lesson');
  const facts = sign(piece, 'timeEarly') + sign(piece, 'counted') + sign(piece, 'namedPerson') * 0.5;
  return reasons > facts && reasons >= 0.5;
}

function rangeOf(piece: Piece | undefined): Range | null {
  return piece ? sourceRange(piece.text) : null;
}

function toExample(pieces: readonly Piece[], start: number, next: number): Example {
  let end = next;
  while (end > start + 1 && isAnalysis(pieces[end - 1] as Piece)) end--;
  const own = pieces.slice(start, end);
  const behind = pieces.slice(end, next);
  const first = sourceRange((own[0] as Piece).text);
  const last = sourceRange((own.at(-1) as Piece).text);
  return { range: { start: first.start, end: last.end }, ...readParts(own, behind, pieces) };
}

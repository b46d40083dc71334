import { findCue } from '../language/cues.ts';
import { type Range, sourceRange, type Text } from '../language/text.ts';
import { ACTOR, PLACE } from './event-features.ts';
import type { Piece } from './events.ts';
import type { Evidence, Example, ExamplePart, Sentence } from './model.ts';

type Parts = Pick<Example, 'text' | 'sentences' | 'parts' | 'evidence'>;

/**
 * Reads the parts of an event: when, where, who, what happened, what came of it, why, and what was learnt. Cause and lesson may
 * stand behind the last event and then hold for all events of the problem.
 */
export function readParts(own: readonly Piece[], behind: readonly Piece[], whole: readonly Piece[]): Parts {
  const text = joinTexts(own.map(piece => piece.text));
  const tail = whole.slice(whole.indexOf(own.at(-1) as Piece) + 1).filter(piece => !piece.starts);
  const evidence = own.flatMap(readEvidence);
  const first = (kind: Evidence['kind']): Range | null =>
    evidence.find(found => found.kind === kind)?.range ?? null;
  const parts: Record<ExamplePart, Range | null> = {
    time: first('time'),
    place: first('place'),
    actor: first('person'),
    course: first('event'),
    consequence: first('consequence') ?? consequenceByFact(own),
    cause: reason(own, 'cause') ?? reason(behind, 'cause') ?? reason(tail, 'cause'),
    lesson: reason(own, 'lesson') ?? reason(behind, 'lesson') ?? reason(tail, 'lesson'),
  };
  return { text, sentences: sentencesOf(own), parts, evidence };
}

function joinTexts(texts: readonly Text[]): Text {
  const pieces: { at: number; source: number }[] = [];
  let value = '';
  for (const text of texts) {
    pieces.push(...text.pieces.map(({ at, source }) => ({ at: at + value.length, source })));
    value += text.value;
  }
  return { value, pieces };
}

function sentencesOf(own: readonly Piece[]): Sentence[] {
  return own.map(({ sentence, text }) => ({ ...sentence, text }));
}

function readEvidence({ text, telling }: Piece): Evidence[] {
  const { value } = text;
  const at = (kind: Evidence['kind'], start: number, end: number): Evidence => ({
    kind,
    text: value.slice(start, end),
    range: sourceRange(text, start, end),
  });
  const matches = (kind: Evidence['kind'], pattern: RegExp): Evidence[] =>
    [...value.matchAll(pattern)].map(match => at(kind, match.index, match.index + match[0].length));
  const found: Evidence[] = [
    ...telling.times.filter(({ grain }) => grain !== 'span').map(({ start, end }) => at('time', start, end)),
    ...matches('place', PLACE),
    ...matches('person', ACTOR),
    ...matches('number', /[0-9０-９]+(?:\.[0-9]+)?(?:多|余)?(?:万|亿)?(?:[\p{Script=Han}%％])?/gu),
    ...findCue(value, 'consequence').map(({ start, end }) => at('consequence', start, end)),
    ...findCue(value, 'cause').map(({ start, end }) => at('cause', start, end)),
    ...findCue(value, 'lesson').map(({ start, end }) => at('lesson', start, end)),
  ];
  if (findCue(value, 'narrative').length > 0) found.push(at('event', 0, value.length));
  return found.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** What came of it may be told without such a word: a second fact, a figure or somebody's words behind the first. */
function consequenceByFact(own: readonly Piece[]): Range | null {
  const later = own
    .slice(1)
    .find(
      ({ telling }) =>
        (telling.features['numbers'] ?? 0) +
          (telling.features['quoted'] ?? 0) +
          (telling.features['speech'] ?? 0) >
        0,
    );
  return later ? sourceRange(later.text) : null;
}

function reason(pieces: readonly Piece[], cue: 'cause' | 'lesson'): Range | null {
  for (const { text, telling } of pieces) {
    const hit = findCue(text.value, cue)[0];
    if (hit) return sourceRange(text);
    if (cue === 'cause' && (telling.features['analysis'] ?? 0) > 0) return sourceRange(text);
  }
  return null;
}

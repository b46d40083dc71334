import { findCue, hasCue } from '../language/cues.ts';
import { splitClauses } from '../language/sentences.ts';
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
    cause:
      reason(own, 'cause') ?? reason(behind, 'cause') ?? reason(tail, 'cause') ?? reflection(tail, 'cause'),
    lesson:
      reason(own, 'lesson') ??
      reason(behind, 'lesson') ??
      reason(tail, 'lesson') ??
      reflection(tail, 'lesson'),
  };
  return { text, sentences: sentencesOf(own), parts, evidence };
}

function joinTexts(texts: readonly Text[]): Text {
  const pieces: { at: number; source: number }[] = [];
  let value = '';
  for (const text of texts) {
    for (const { at, source } of text.pieces) pieces.push({ at: at + value.length, source });
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
  if (hasCue(value, 'narrative')) found.push(at('event', 0, value.length));
  return found.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** In the second half of a told event: somebody's words, something undone or too late, a span of waiting. */
const OUTCOME =
  /[“"][^”"]{3,400}[”"]|没有|没能|未能|未|无法|无人|不了|不上|不下|不到|不足|不得|从不|再没|还是|只剩|只有|才|白|竟|被|遭|挨|停|坏|塌|堵|误|罚|赔|补|换|走了|散|少了|丢|掉|毁|淹|死|断|险些|伤|垮|裂|漏|冷|寒|气|骂|哭|怨|嫌|摇头|[0-9一二两三四五六七八九十几半]+多?(?:个月|天|年|周|小时|趟|遍|次)/;

function consequenceByFact(own: readonly Piece[]): Range | null {
  const total = own.reduce((sum, { text }) => sum + text.value.length, 0);
  let before = 0;
  for (const { text } of own) {
    for (const { start, end } of splitClauses(text.value)) {
      const late = before + start >= total * OUTCOME_FROM;
      if (late && OUTCOME.test(text.value.slice(start, end))) return sourceRange(text, start, end);
    }
    before += text.value.length;
  }
  return null;
}

/** Outcomes are told in the second part of a story: share of its characters from which on they are looked for. */
const OUTCOME_FROM = 0.4;

function reason(pieces: readonly Piece[], cue: 'cause' | 'lesson'): Range | null {
  for (const { text, telling } of pieces) {
    if (hasCue(text.value, cue)) return sourceRange(text);
    if (cue === 'cause' && (telling.features['analysis'] ?? 0) > 0) return sourceRange(text);
  }
  return null;
}

/**
 * Reflection without such a word: sentences behind the last event that tell no fact. The first says why, the last,
 * where there is another, what follows from it.
 */
function reflection(tail: readonly Piece[], part: 'cause' | 'lesson'): Range | null {
  const thoughts = tail.filter(({ telling }) => (telling.features['wordyNoFact'] ?? 0) > 0);
  const thought = part === 'cause' ? thoughts[0] : thoughts.length > 1 ? thoughts.at(-1) : undefined;
  return thought ? sourceRange(thought.text) : null;
}

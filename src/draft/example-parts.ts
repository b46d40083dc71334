import { findCue } from '../language/cues.ts';
import type { TimeExpression } from '../language/dates.ts';
import { splitClauses } from '../language/sentences.ts';
import { type Range, sourceRange, type Text } from '../language/text.ts';
import { ACTOR, findPlaces } from './event-words.ts';
import type { Piece } from './events.ts';
import type { Evidence, Example, ExamplePart, Sentence } from './model.ts';
import { tellsEnd, tellsHarm, tellsOfOthers } from './outcomes.ts';

type Parts = Pick<Example, 'text' | 'sentences' | 'parts' | 'evidence'>;

/**
 * Reads the parts of an event: when, where, who, what happened, what came of it, why, and what was learnt. Cause and lesson may
 * stand behind the last event and then hold for all events of the problem.
 */
export function readParts(own: readonly Piece[], behind: readonly Piece[], whole: readonly Piece[]): Parts {
  const text = joinTexts(own.map(piece => piece.text));
  const tail = whole.slice(whole.indexOf(own.at(-1) as Piece) + 1).filter(piece => !piece.starts);
  const evidence = own.flatMap(readEvidence);
  const after = own.slice(toldPart(own).length);
  const first = (kind: Evidence['kind']): Range | null =>
    evidence.find(found => found.kind === kind)?.range ?? null;
  const parts: Record<ExamplePart, Range | null> = {
    time: timeOf(own, whole),
    place: first('place'),
    actor: first('person'),
    course: first('event'),
    consequence: consequenceOf(own),
    cause:
      reason(own, 'cause') ??
      reason(behind, 'cause') ??
      reason(tail, 'cause') ??
      reflection([...after, ...tail], 'cause'),
    lesson:
      lessonIn(own) ??
      reason(behind, 'lesson') ??
      reason(tail, 'lesson') ??
      reflection([...after, ...tail], 'lesson'),
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
  // where the piece was weighed without finding one there is none to look for
  const cues = (cue: 'consequence' | 'cause' | 'lesson'): Evidence[] =>
    telling.features[cue] > 0 ? findCue(value, cue).map(({ start, end }) => at(cue, start, end)) : [];
  const found: Evidence[] = [
    ...telling.times.filter(({ grain }) => grain !== 'span').map(({ start, end }) => at('time', start, end)),
    ...findPlaces(value).map(({ start, end }) => at('place', start, end)),
    ...matches('person', ACTOR),
    ...matches('number', /[0-9０-９]+(?:\.[0-9]+)?(?:多|余)?(?:万|亿)?(?:[\p{Script=Han}%％])?/gu),
    ...cues('consequence'),
    ...cues('cause'),
    ...cues('lesson'),
  ];
  if (telling.features.narrative > 0) found.push(at('event', 0, value.length));
  return found.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/**
 * Outcomes are told in the later part of a story: harm after its first clauses, something left undone in its last one.
 * Reflection behind it tells no outcome.
 */
function consequenceOf(own: readonly Piece[]): Range | null {
  const told = toldPart(own);
  const clauses = told.flatMap(({ text }) =>
    splitClauses(text.value).map(({ start, end }) => ({
      text,
      start,
      end,
      value: text.value.slice(start, end),
    })),
  );
  const total = clauses.reduce((sum, { value }) => sum + value.length, 0);
  let before = 0;
  for (const [i, { text, start, end, value }] of clauses.entries()) {
    const last = i >= clauses.length - LAST_CLAUSES && i > 0;
    const late = before >= total * OUTCOME_FROM;
    const borne = before >= total * OTHERS_FROM && i > 0 && tellsOfOthers(value);
    if ((late && tellsHarm(value)) || (last && tellsEnd(value)) || borne)
      return sourceRange(text, start, end);
    before += value.length;
  }
  return null;
}

/** Share of a story's characters from which on its outcome is looked for. */
const OUTCOME_FROM = 0.3;
/** How many clauses at the end of a story may tell in weaker words what it came to. */
const LAST_CLAUSES = 2;
/** Share of a story's characters from which on what befalls others is its outcome. */
const OTHERS_FROM = 0.5;

/** Pieces up to the last one with a fact in it; what follows looks back at the event. */
function toldPart(own: readonly Piece[]): readonly Piece[] {
  const last = own.findLastIndex(piece => !looksBack(piece));
  return own.slice(0, Math.max(1, last + 1));
}

/** A sentence without figure, time or quotation that speaks of thoughts, or in general. */
function looksBack({ text, telling }: Piece): boolean {
  const plain =
    !/[0-9０-９]/.test(text.value) && !telling.times.some(isCalendar) && telling.features.quoted === 0;
  if (STRONG_LESSON.test(text.value)) return true;
  return plain && (LOOKS_BACK.test(text.value) || !tellsHarm(text.value));
}

const LOOKS_BACK =
  /怕|图的|图个|贪|觉得|认为|以为|想(?!要|办法|出)|心[里思态上头]|私心|意识|念头|思想|根子|根源|说到底|究其|教训|启示|懂得?|明白|看清|才知|应当|应该|必须|不能|把[^，。]{1,14}(?:当[成作了]|看[成作得]|放在)|意味|本该|愧|责任|感情|面子|虚荣|侥幸|忘了|不是[^，。]{1,12}[而，]|越[^，。]{1,8}越|从中|苦头|代价|道理|可见|由此|说明|反映出|暴露|本质|实质|归根|再[^，。]{1,8}也[^，。]{0,4}[不没]|谁[^，。]{1,12}，[^，。]{0,12}[才就]/;

function reason(pieces: readonly Piece[], cue: 'cause' | 'lesson'): Range | null {
  for (const { text, telling } of pieces) {
    if (telling.features[cue] > 0) return sourceRange(text);
    if (cue === 'cause' && telling.features.analysis > 0) return sourceRange(text);
  }
  return null;
}

/** A lesson inside a told event is one only in so many words: 才知道 may as well be part of the story. */
function lessonIn(own: readonly Piece[]): Range | null {
  const told = toldPart(own);
  const found =
    own.slice(told.length).find(({ telling }) => telling.features.lesson > 0) ??
    own.find(({ text }) => STRONG_LESSON.test(text.value));
  return found ? sourceRange(found.text) : null;
}

const STRONG_LESSON =
  /教训|启示|警示|警醒|告诫|引以为[戒鉴]|懂得|(?:认识|体会|领悟|意识)到|[让使叫教]我们?(?:明白|记住|懂|看清|晓得)|明白(?:了|过来)|得出|换来的|告诉(?:了)?我/;

/**
 * When it happened. 后来 and 当天 hang on a time named before in the problem; 有一次 names none.
 */
function timeOf(own: readonly Piece[], whole: readonly Piece[]): Range | null {
  const before = whole.slice(0, whole.indexOf(own[0] as Piece));
  const anchored = before.some(({ telling }) => telling.times.some(isCalendar));
  for (const { text, telling } of own) {
    const time = telling.times.find(found => isCalendar(found) || (anchored && isAnchored(found)));
    if (time) return sourceRange(text, time.start, time.end);
    const season = SEASON.exec(text.value);
    if (season) return sourceRange(text, season.index, season.index + season[0].length);
  }
  return null;
}

/** Seasons and feasts by names that stand in no calendar. */
const SEASON =
  /开春|入[春夏秋冬汛伏]|立[春夏秋冬]|[春夏秋冬]灌|农忙|农闲|麦收|[春夏秋]收|[春秋]种|供暖(?:季|期)|采暖季|雨季|旱季|梅雨|年前|年后|节前|节后|全年|上学期|本学期|开学|期[中末]考|重阳|七夕|小年|正月|大年/;

function isCalendar({ grain, text }: TimeExpression): boolean {
  if (grain === 'moment') return /^(?:上个?月|本月|这个月|上周|昨天|前天|前几天)/.test(text);
  // from a year on: 2013年3月起机关食堂单开小灶
  return grain !== 'span' || (text.endsWith('起') && /[0-9０-９〇零一二三四五六七八九]年/.test(text));
}

function isAnchored({ grain, text }: TimeExpression): boolean {
  return grain === 'moment' && !/一[次回天]|有次/.test(text);
}

/**
 * Reflection without such a word: sentences behind the last event that tell no fact. The first says why, the last,
 * where there is another, what follows from it.
 */
function reflection(tail: readonly Piece[], part: 'cause' | 'lesson'): Range | null {
  const thoughts = tail.filter(({ telling }) => telling.features.wordyNoFact > 0);
  const thought = part === 'cause' ? thoughts[0] : thoughts.length > 1 ? thoughts.at(-1) : undefined;
  return thought ? sourceRange(thought.text) : null;
}

import type { Draft } from '../draft/model.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Range } from '../language/text.ts';
import type { Part } from './model.ts';
import { cutsFigure, dropNumbering, type View, wordsIn } from './view.ts';

/** A sentence of a part with the blanks and line ends around it: the segments of a part tile what it owns. */
export interface Segment {
  readonly range: Range;
  /** What counts of it. */
  readonly words: string;
}

/** Longest segment; a longer one is cut, for what is done inside of one is not linear. */
const LONGEST = 500;

/**
 * Cuts the parts of a draft into sentences. Numbers at their heads stop counting in the view.
 *
 * @returns segments for each part, tiling what it owns
 */
export function segmentsOf(draft: Draft, parts: readonly Part[], view: View): Segment[][] {
  for (const { number } of [...draft.problems, ...draft.headings])
    if (number) view.mask.fill(0, number.range.start, number.range.end);
  const cuts = cutsOf(draft);
  let next = 0;
  return parts.map(({ owned, range, kind }) => {
    const starts: number[] = [];
    while (next < cuts.length && (cuts[next] as number) <= range.start) next++;
    while (next < cuts.length && (cuts[next] as number) < owned.end) starts.push(cuts[next++] as number);
    return cut(view, owned, starts, kind === 'front-matter');
  });
}

/** Where paragraphs begin and titles end: a heading has no full stop, and yet it is no sentence with what follows. */
function cutsOf({ blocks, problems, causes, measures }: Draft): number[] {
  const cuts = blocks.map(({ range, marker }) => Math.min(range.start, marker?.range.start ?? range.start));
  for (const items of [problems, causes, measures]) {
    for (const { titleText } of items) {
      const { value, pieces } = titleText;
      const last = pieces.at(-1);
      if (last && value !== '') cuts.push(last.source + value.length - last.at);
    }
  }
  return [...new Set(cuts)].sort((a, b) => a - b);
}

function cut(view: View, owned: Range, starts: readonly number[], byLine: boolean): Segment[] {
  const segments: Segment[] = [];
  let from = owned.start;
  for (const to of [...starts, owned.end]) {
    if (to <= from) continue;
    const piece = view.text.slice(from, to);
    const ends = byLine ? lineEnds(piece) : splitSentences(piece).map(({ end }) => end);
    // blanks behind a sentence go with it, those before the first one too
    if (ends.length === 0) ends.push(piece.length);
    else ends[ends.length - 1] = piece.length;
    for (const end of ends) {
      const sentence = { start: from, end: to - piece.length + end };
      dropNumbering(view, sentence);
      while (from < sentence.end) {
        const range = { start: from, end: stopOf(view, from, sentence.end) };
        segments.push({ range, words: wordsIn(view, range) });
        from = range.end;
      }
    }
  }
  return segments;
}

function lineEnds(piece: string): number[] {
  const ends: number[] = [];
  for (let i = 0; i < piece.length; i++) if (piece[i] === '\n') ends.push(i + 1);
  return ends;
}

/** Where a segment that begins at `start` ends: never inside a character, and not inside a figure of sensible length. */
function stopOf(view: View, start: number, stop: number): number {
  if (stop - start <= LONGEST) return stop;
  let end = start + LONGEST;
  const floor = end - 40;
  while (end > floor && (cutsFigure(view, end) || isLowSurrogate(view.text.charCodeAt(end)))) end--;
  return isLowSurrogate(view.text.charCodeAt(end)) ? end - 1 : end;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

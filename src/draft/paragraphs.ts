import { splitSentences } from '../language/sentences.ts';
import { sliceText, sourceOffset, type Text } from '../language/text.ts';
import type { Candidate } from './candidates.ts';
import type { Block, Sentence } from './model.ts';

/** A paragraph of some stretch of the draft; the first one may be the rest of a paragraph that its heading opens. */
export interface Paragraph {
  readonly block: Block;
  readonly text: Text;
  /** What it may head; `null` for the rest of a run-in heading's paragraph. */
  readonly candidate: Candidate | null;
}

export interface Stretch {
  /** The heading above, if its paragraph goes on. */
  readonly head: Candidate | null;
  /** Block indices, the second one exclusive. */
  readonly from: number;
  readonly to: number;
}

/** The paragraphs of a stretch; code, tables, comments and rules hold no prose and are left out. */
export function paragraphsOf(
  blocks: readonly Block[],
  candidates: ReadonlyMap<number, Candidate>,
  { head, from, to }: Stretch,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  if (head?.rest) paragraphs.push({ block: head.block, text: head.rest, candidate: null });
  for (let i = from; i < to; i++) {
    const block = blocks[i] as Block;
    if (block.text.value === '' || block.type === 'table') continue;
    paragraphs.push({ block, text: block.text, candidate: candidates.get(i) ?? null });
  }
  return paragraphs;
}

/** The sentences of a text that is a paragraph or a part of one, with their ordinals in the whole paragraph. */
export function sentencesOf(block: Block, text: Text): Sentence[] {
  const offset = text === block.text ? 0 : indexInBlock(block, text);
  const before = offset === 0 ? 0 : sentencesBefore(block, offset);
  return splitSentences(text.value).map(({ start, end }, i) => ({
    text: sliceText(text, start, end),
    paragraph: block.paragraph,
    index: before + i + 1,
  }));
}

/** Ends of a paragraph's sentences: asked for again by each item that stands in it. */
const ends = new WeakMap<Block, readonly number[]>();

function sentencesBefore(block: Block, offset: number): number {
  const known = ends.get(block) ?? splitSentences(block.text.value).map(({ end }) => end);
  ends.set(block, known);
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function indexInBlock(block: Block, text: Text): number {
  const offset = sourceOffset(text, 0);
  const { pieces, value } = block.text;
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i] as { at: number; source: number };
    if (piece.source <= offset) return Math.min(value.length, piece.at + offset - piece.source);
  }
  return 0;
}

import type { Block, Draft } from '../draft/model.ts';
import { splitSentences } from '../language/sentences.ts';
import { type Range, sourceRange } from '../language/text.ts';
import { type Position, positionAt } from '../source/source.ts';

/** A place in all the ways a report names it. */
export interface Place {
  readonly start: Position;
  readonly end: Position;
  /** Ordinals from 1; `null` outside paragraphs (front matter, tables). */
  readonly paragraph: number | null;
  readonly sentence: number | null;
  readonly part: 'front-matter' | 'heading' | 'text';
}

/** Where a range stands: lines, columns and offsets of both ends; paragraph and sentence of its start. */
export function locate(draft: Draft, range: Range): Place {
  const start = positionAt(draft.lines, range.start);
  const end = positionAt(draft.lines, range.end);
  const frontMatter = draft.frontMatter.range;
  if (frontMatter && range.start < frontMatter.end) {
    return { start, end, paragraph: null, sentence: null, part: 'front-matter' };
  }
  const block = blockAt(draft.blocks, range.start);
  if (!block || block.paragraph === 0) return { start, end, paragraph: null, sentence: null, part: 'text' };
  return {
    start,
    end,
    paragraph: block.paragraph,
    sentence: sentenceAt(block, range.start),
    part: block.type === 'heading' ? 'heading' : 'text',
  };
}

/** The block that holds an offset; between two blocks the later one, after the last one the last. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Block).range.end > offset) high = middle;
    else low = middle + 1;
  }
  return blocks[low] ?? blocks.at(-1);
}

function sentenceAt({ text }: Block, offset: number): number | null {
  const sentences = splitSentences(text.value);
  if (sentences.length === 0) return null;
  const found = sentences.findIndex(({ start, end }) => sourceRange(text, start, end).end > offset);
  return found < 0 ? sentences.length : found + 1;
}

import type { Block, DraftText } from '../draft/model.ts';
import { firstIndex } from '../language/first-index.ts';
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
export function locate(draft: DraftText, range: Range): Place {
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
  return blocks[firstBeyond(blocks, offset, ({ range }) => range.end)] ?? blocks.at(-1);
}

/** Where the sentences of a paragraph end in the source. Kept, for many findings may stand in one paragraph. */
const sentenceEnds = new WeakMap<Block, readonly number[]>();

function endsOf(block: Block): readonly number[] {
  const known = sentenceEnds.get(block);
  if (known) return known;
  const { text } = block;
  const ends = splitSentences(text.value).map(({ start, end }) => sourceRange(text, start, end).end);
  sentenceEnds.set(block, ends);
  return ends;
}

function sentenceAt(block: Block, offset: number): number | null {
  const ends = endsOf(block);
  const index = firstBeyond(ends, offset, end => end);
  return ends.length === 0 ? null : Math.min(index + 1, ends.length);
}

/** Index of the first item whose end lies beyond an offset; the number of items if there is none. */
function firstBeyond<T>(items: readonly T[], offset: number, endOf: (item: T) => number): number {
  return firstIndex(items.length, i => endOf(items[i] as T) > offset);
}

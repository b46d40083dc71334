import type { Block, Draft } from '../../../src/draft/model.ts';
import { groupBy } from '../../../src/language/groups.ts';
import { type Range, sourceRange } from '../../../src/language/text.ts';

/** Longest label before its text; whoever says more says something. */
const LONGEST = 12;
/** Fewest paragraphs or items with one label that make it a part of the form. */
const LEAST = 3;

/** `事例一：`, `【根子】`: a name and a mark. Marks within are those of a sentence. */
const MARKED = /^(?:【[^【】，。；：]{1,12}】|[^【】，。；：、\s]{1,12}：)/u;

/**
 * Labels with which paragraphs and list items of a paper begin again and again, in bold or before a colon (**根子和教训。**): the
 * form into which each problem is laid out, and nothing that is said. In order.
 */
export function runInLabels({ blocks }: Draft): Range[] {
  const labelled = blocks.flatMap(block => {
    const end = labelEnd(block);
    return end > 0 ? [{ block, end, name: nameOf(block.text.value.slice(0, end)) }] : [];
  });
  return [...groupBy(labelled, ({ name }) => name).values()]
    .filter(({ length }) => length >= LEAST)
    .flat()
    .map(({ block, end }) => sourceRange(block.text, 0, end))
    .sort((a, b) => a.start - b.start);
}

function labelEnd({ type, text: { value }, bold }: Block): number {
  if (type !== 'paragraph' && type !== 'quote') return 0;
  if (bold > 0 && bold < value.length && nameOf(value.slice(0, bold)).length <= LONGEST) return bold;
  return MARKED.exec(value)?.[0].length ?? 0;
}

/** 事例一 and 事例二 are one label. */
function nameOf(label: string): string {
  return label.replace(/[^\p{L}]|[一二三四五六七八九十]/gu, '');
}

import type { List, Nodes, Root } from 'mdast';
import type { RawBlock } from '../../src/draft/raw-blocks.ts';

/** What the scanner and remark are held against each other by. */
export interface Leaf {
  type: RawBlock['type'];
  /** The source from the first character to the last, blanks at either end left out. */
  start: number;
  end: number;
  /** Heading depth; for paragraphs and indented code the nesting of lists; else 0. */
  depth: number;
  setext: boolean;
  /** Where the item begins whose first block this is. */
  item: number | null;
  /** What stands in it, line by line: `null` where that is not compared. */
  words: string | null;
}

const TYPES: Readonly<Record<string, RawBlock['type']>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  code: 'code',
  table: 'table',
  html: 'html',
  thematicBreak: 'break',
};

/** Flattens remark's tree: lists are opened, a quotation is one leaf, definitions and front matter are none. */
export function leavesOfTree(tree: Root, text: string): Leaf[] {
  const leaves: Leaf[] = [];
  for (const node of tree.children) addNode(node, text, 0, null, leaves);
  return leaves;
}

function addNode(node: Nodes, text: string, depth: number, item: number | null, leaves: Leaf[]): void {
  if (node.type === 'list') addList(node, text, depth + 1, leaves);
  if (node.type === 'list' || node.type === 'definition' || node.type === 'yaml') return;
  const type = node.type === 'blockquote' ? 'quote' : TYPES[node.type];
  const setext = node.type === 'heading' && node.position?.start.line !== node.position?.end.line;
  // remark lets an underlined heading begin with the definitions above it: it is compared from its text on
  const first = setext ? node.children[0] : node;
  const [from, to] = [first?.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  if (!type) throw new Error(`no leaf: ${node.type}`);
  const start = from + (/^[ \t\r\n]*/.exec(text.slice(from, to))?.[0].length ?? 0);
  const end = start + text.slice(start, to).replace(/[ \t\r\n]+$/, '').length;
  const nested = node.type === 'paragraph' || (node.type === 'code' && !isFenced(node, text));
  leaves.push({
    type,
    start,
    end,
    depth: node.type === 'heading' ? node.depth : nested ? depth : 0,
    setext,
    item,
    words: wordsOf(node, text),
  });
}

function addList(list: List, text: string, depth: number, leaves: Leaf[]): void {
  for (const item of list.children) {
    const start = item.position?.start.offset ?? 0;
    const blocks = item.children.filter(({ type }) => type !== 'definition');
    if (blocks.length === 0) leaves.push(emptyItem(text, start, depth));
    for (const [i, block] of blocks.entries()) addNode(block, text, depth, i === 0 ? start : null, leaves);
  }
}

/** An item that holds nothing is an empty paragraph after its marker. */
function emptyItem(text: string, item: number, depth: number): Leaf {
  const end = item + (/^(?:\d+[.)]|[-+*])/.exec(text.slice(item, item + 12))?.[0].length ?? 0);
  return { type: 'paragraph', start: end, end, depth, setext: false, item, words: '' };
}

/** Letters and digits of the text it holds: marks are taken away by the tree and may stand in the slices. */
function wordsOf(node: Nodes, text: string): string | null {
  return SPOKEN.has(node.type) ? wordsIn(node, text) : null;
}

const SPOKEN = new Set(['heading', 'paragraph', 'blockquote', 'table', 'quote']);
const HOLDS_INLINE = new Set([
  'heading',
  'paragraph',
  'tableCell',
  'link',
  'linkReference',
  'delete',
  'emphasis',
  'strong',
]);

function wordsIn(node: Nodes, text: string, inline = false): string {
  if (node.type === 'text' || node.type === 'inlineCode') return letters(node.value);
  if (node.type === 'html') return inline ? letters(node.value) : '';
  if (node.type === 'code') return isFenced(node, text) ? '' : letters(node.value);
  if (!('children' in node)) return '';
  return node.children.map(child => wordsIn(child, text, HOLDS_INLINE.has(node.type))).join('');
}

function isFenced(node: Nodes, text: string): boolean {
  return /^[`~]{3}/.test(text.slice(node.position?.start.offset, node.position?.end.offset));
}

function letters(value: string): string {
  return value.replace(/&[a-z]+;|[^\p{L}\p{N}]/giu, '');
}

/** The scanner's blocks in the same shape. */
export function leavesOfBlocks(blocks: readonly RawBlock[], text: string): Leaf[] {
  return blocks.map(({ type, range, depth, setext, marker, slices }) => ({
    type,
    start: range.start,
    end: range.start + text.slice(range.start, range.end).replace(/[ \t\r\n]+$/, '').length,
    depth,
    setext,
    item: marker?.range.start ?? null,
    words: SPOKEN.has(type) ? letters(slices.map(({ start, end }) => text.slice(start, end)).join('')) : null,
  }));
}

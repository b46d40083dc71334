import matter from 'gray-matter';
import { isMap, isScalar, type Node, type Pair, parseDocument } from 'yaml';
import type { Range } from '../language/text.ts';
import type { FrontMatter, FrontMatterEntry, Trouble } from './model.ts';

/** Caps on a block that anybody may have written: a paper's own is some 300 characters. */
const LIMITS = { characters: 64 * 1024, aliases: 20, depth: 8 } as const;

const NONE: FrontMatter = { range: null, entries: [], data: {} };

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter;
  readonly troubles: readonly Trouble[];
  /** Where the text proper begins. */
  readonly bodyStart: number;
}

/**
 * Reads the block between `---` lines at the very start of a text. Never throws: what cannot be read is a trouble.
 *
 * gray-matter's own idea of a block is loose and it runs `---js` blocks as code. So the fences are found here, exactly, and
 * it is handed nothing but a proven YAML block, an engine of ours, and an engine for script languages that refuses.
 */
export function readFrontMatter(text: string): FrontMatterReading {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!opening) return { frontMatter: NONE, troubles: [], bodyStart: 0 };
  const start = opening[0].length;
  const closing = findClosing(text, start);
  if (!closing) return unclosed(text, start);
  const range = { start: 0, end: closing.end };
  const inner = text.slice(start, closing.start);
  if (inner.length > LIMITS.characters) {
    return trouble(range, closing.next, 'front-matter-too-large', range, { limit: LIMITS.characters });
  }
  return { ...parseBlock(text.slice(0, closing.end), inner, start, range), bodyStart: closing.next };
}

interface Fence extends Range {
  readonly next: number;
}

function findClosing(text: string, from: number): Fence | null {
  const pattern = /(?:^|\r\n|\n|\r)---[ \t]*(?=\r\n|\n|\r|$)/g;
  pattern.lastIndex = Math.max(0, from - 1);
  const match = pattern.exec(text);
  if (!match) return null;
  const start = match.index + (match[0].length - match[0].trimStart().length);
  const end = match.index + match[0].length;
  const eol = /^(?:\r\n|\n|\r)/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return { start, end, next: end + eol };
}

/** `---` on the first line is front matter only if something in it looks like a key; else it is a ruled line. */
function unclosed(text: string, start: number): FrontMatterReading {
  const firstLine = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  if (!/^[\p{L}\w-]+\s*[:：]/u.test(firstLine)) return { frontMatter: NONE, troubles: [], bodyStart: 0 };
  return trouble(null, 0, 'front-matter-unclosed', { start: 0, end: 3 }, {});
}

function trouble(
  range: Range | null,
  bodyStart: number,
  code: Trouble['code'],
  place: Range,
  data: Trouble['data'],
): FrontMatterReading {
  return { frontMatter: { ...NONE, range }, troubles: [{ code, range: place, data }], bodyStart };
}

function parseBlock(
  block: string,
  inner: string,
  offset: number,
  range: Range,
): Omit<FrontMatterReading, 'bodyStart'> {
  const troubles: Trouble[] = [];
  let entries: FrontMatterEntry[] = [];
  const yaml = {
    parse: (): object => {
      const reading = readYaml(inner, offset, range);
      troubles.push(...reading.troubles);
      entries = reading.entries;
      // of a key that stands twice the first one counts
      return Object.fromEntries([...entries].reverse().map(({ key, value }) => [key, value]));
    },
    stringify: refuse,
  };
  const engines = {
    yaml,
    javascript: { parse: refuse, stringify: refuse },
    js: { parse: refuse, stringify: refuse },
  };
  // gray-matter knows no line that ends in a lone carriage return, and reads rows of empty lines again and again
  const lines = block.replace(/\r\n?/g, '\n').replace(/\n\s*\n/g, '\n');
  const { data } = matter(lines, { language: 'yaml', engines });
  return { frontMatter: { range, entries, data }, troubles };
}

function refuse(): never {
  throw new Error('front matter is data: no other engine than YAML may be asked for');
}

function readYaml(
  inner: string,
  offset: number,
  whole: Range,
): { entries: FrontMatterEntry[]; troubles: Trouble[] } {
  const troubles: Trouble[] = [];
  // nor does yaml; the replacement keeps every offset
  const document = parseDocument(inner.replace(/\r(?!\n)/g, '\n'), {
    // keys in two languages may mean the same, so doubles are found where their meaning is known
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  for (const error of document.errors) {
    const [from, to] = error.pos;
    troubles.push({
      code: 'front-matter-yaml',
      range: { start: offset + from, end: offset + Math.max(to, from + 1) },
      data: { reason: error.code },
    });
  }
  if (troubles.length > 0) return { entries: [], troubles };
  const { contents } = document;
  if (contents === null) return { entries: [], troubles };
  if (!isMap(contents)) {
    const colons = /^[^:\r\n]{1,12}：/.test(inner) ? 1 : 0;
    troubles.push({ code: 'front-matter-not-mapping', range: whole, data: { fullWidthColon: colons } });
    return { entries: [], troubles };
  }
  if (depthOf(contents, 0) > LIMITS.depth) {
    troubles.push({ code: 'front-matter-too-large', range: whole, data: { limit: LIMITS.depth } });
    return { entries: [], troubles };
  }
  const entries = contents.items.flatMap(pair => readPair(pair as Pair<Node, Node | null>, document, offset));
  return { entries, troubles };
}

function readPair(
  pair: Pair<Node, Node | null>,
  document: ReturnType<typeof parseDocument>,
  offset: number,
): FrontMatterEntry[] {
  if (!isScalar(pair.key)) return [];
  const keyRange = rangeOf(pair.key, offset);
  let value: unknown;
  try {
    value = pair.value?.toJS(document, { maxAliasCount: LIMITS.aliases }) ?? null;
  } catch {
    value = null;
  }
  const valueRange = pair.value ? rangeOf(pair.value, offset) : { start: keyRange.end, end: keyRange.end };
  return [{ key: String(pair.key.value), value, keyRange, valueRange }];
}

function rangeOf(node: Node, offset: number): Range {
  const [start, end] = node.range ?? [0, 0];
  return { start: offset + start, end: offset + end };
}

function depthOf(node: unknown, depth: number): number {
  if (depth > LIMITS.depth || typeof node !== 'object' || node === null || !('items' in node)) return depth;
  let deepest = depth;
  for (const item of (node as { items: unknown[] }).items) {
    const child =
      typeof item === 'object' && item !== null && 'value' in item
        ? (item as { value: unknown }).value
        : item;
    deepest = Math.max(deepest, depthOf(child, depth + 1));
  }
  return deepest;
}

import type { Draft } from '../draft/model.ts';
import type { Range } from '../language/text.ts';
import type { Part, PartKind, Unit } from './model.ts';

/** Characters of a paragraph that stand for a title where it has none. */
export const TITLE_LENGTH = 24;

const WORDS = /[\p{L}\p{N}]/u;

interface Named {
  readonly id: string;
  readonly kind: PartKind;
  readonly title: string;
  readonly range: Range;
  readonly examples?: number;
}

const UNITS: Readonly<Partial<Record<PartKind, Unit>>> = {
  section: 'section',
  dimension: 'section',
  problem: 'problem',
};

/**
 * Cuts a draft into the parts that are compared, in order. What stands between two parts (blanks, line ends, marks of
 * Markdown) is owned by the one behind it; what stands behind the last one forms a part of its own.
 */
export function partsOf(draft: Draft): Part[] {
  const { text } = draft.source;
  const named = withParagraphs(draft, disjoint(namedParts(draft)));
  const last = named.at(-1)?.range.end ?? 0;
  if (last < text.length) {
    named.push({ id: 'end', kind: 'paragraph', title: '', range: { start: last, end: text.length } });
  }
  let before = 0;
  let sections = 0;
  let dimensions = 0;
  return named.map((part, index) => {
    const { start, end } = part.range;
    const owned = { start: before, end };
    before = end;
    while (sections < draft.sections.length && (draft.sections[sections]?.range.start ?? 0) <= start)
      sections++;
    while (dimensions < draft.dimensions.length && (draft.dimensions[dimensions]?.range.start ?? 0) <= start)
      dimensions++;
    const section = draft.sections[sections - 1];
    const dimension = draft.dimensions[dimensions - 1];
    const inside = dimension !== undefined && start < dimension.range.end;
    return {
      examples: 0,
      ...part,
      index,
      unit: UNITS[part.kind] ?? 'paragraph',
      owned,
      section: section?.id ?? '',
      role: section?.role ?? '',
      dimension: inside ? dimension.name : null,
    };
  });
}

function namedParts(draft: Draft): Named[] {
  const { frontMatter, title, sections, dimensions, problems, causes, measures, signOff } = draft;
  const parts: Named[] = [];
  if (frontMatter.range)
    parts.push({ id: 'front-matter', kind: 'front-matter', title: '', range: frontMatter.range });
  if (title) parts.push({ id: 'title', kind: 'title', title: title.title, range: title.range });
  for (const { id, heading, title: name } of sections) {
    if (heading) parts.push({ id, kind: 'section', title: name, range: heading.range });
  }
  const headed = new Set(sections.map(({ heading }) => heading?.range.start));
  dimensions.forEach(({ heading }, i) => {
    if (headed.has(heading.range.start)) return;
    parts.push({ id: `d${i + 1}`, kind: 'dimension', title: heading.title, range: heading.range });
  });
  const add = (kind: PartKind, items: readonly { id: string; title: string; range: Range }[]): void => {
    for (const { id, title: name, range } of items) parts.push({ id, kind, title: name, range });
  };
  for (const { id, title: name, range, examples } of problems)
    parts.push({ id, kind: 'problem', title: name, range, examples: examples.length });
  add('cause', causes);
  add('measure', measures);
  if (signOff) parts.push({ id: 'sign-off', kind: 'sign-off', title: '', range: signOff.range });
  return parts;
}

/** In order, the later of two overlapping parts beginning where the earlier one ends. */
function disjoint(parts: readonly Named[]): Named[] {
  const kept: Named[] = [];
  let end = 0;
  for (const part of [...parts].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)) {
    const range = { start: Math.max(end, part.range.start), end: part.range.end };
    if (range.end <= range.start) continue;
    kept.push({ ...part, range });
    end = range.end;
  }
  return kept;
}

/** Fills what the named parts leave free with the other paragraphs of the text. */
function withParagraphs({ blocks, source }: Draft, named: readonly Named[]): Named[] {
  const all: Named[] = [];
  let next = 0;
  let end = 0;
  const free = (range: Range): void => {
    const start = Math.max(end, range.start);
    // marks alone, as of a bold heading, belong to what follows
    if (range.end <= start || !WORDS.test(source.text.slice(start, range.end))) return;
    const words = source.text.slice(start, Math.min(range.end, start + 4 * TITLE_LENGTH));
    const title = words.replace(/^[\s#>*+-]+/u, '').slice(0, TITLE_LENGTH);
    all.push({ id: `t${all.length + 1}`, kind: 'paragraph', title, range: { start, end: range.end } });
    end = range.end;
  };
  const take = (): void => {
    const part = named[next++] as Named;
    all.push(part);
    end = Math.max(end, part.range.end);
  };
  for (const { range, marker } of blocks) {
    const start = Math.min(range.start, marker?.range.start ?? range.start);
    let from = start;
    while (next < named.length && (named[next] as Named).range.start < range.end) {
      const { range: taken } = named[next] as Named;
      if (taken.start > from) free({ start: from, end: Math.min(taken.start, range.end) });
      from = Math.max(from, taken.end);
      take();
    }
    if (from < range.end) free({ start: from, end: range.end });
  }
  while (next < named.length) take();
  return all;
}

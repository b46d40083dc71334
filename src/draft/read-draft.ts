import { type Kind, type Profile, ROLES, type Role } from '../config/profile.ts';
import type { ReferenceDate } from '../language/dates.ts';
import { countCharacters, type Range, sourceRange } from '../language/text.ts';
import { indexLines, type Source } from '../source/source.ts';
import { judgeApplicability } from './applicability.ts';
import { readBlocks } from './blocks.ts';
import { type Candidate, dropContents, findCandidates } from './candidates.ts';
import { readEnding } from './closing.ts';
import { readDirectives } from './directives.ts';
import { readFrontMatter } from './front-matter.ts';
import { inferKind, inferProfile } from './infer.ts';
import { splitItems, splitLeaves } from './items.ts';
import { inferLinks } from './links.ts';
import { markdownTree } from './markdown-tree.ts';
import { readMeasure } from './measures.ts';
import { findProfile, readMeta } from './meta.ts';
import type { Block, Cause, DimensionPart, Draft, Known, Measure, Meta, Problem, Section } from './model.ts';
import { paragraphsOf, sentencesOf } from './paragraphs.ts';
import { isPlaceholder } from './placeholders.ts';
import { readProblems } from './problems.ts';
import { findDimensionHeads, findSectionHeads, type SectionHead } from './sections.ts';
import { personLine, readTitle, type TitleBlock } from './title.ts';

export interface ReadOptions {
  readonly profiles: readonly Profile[];
  /** Said on the command line or by configuration: outranks the front matter. */
  readonly kind?: Kind;
  readonly profile?: string;
  /** 第几稿, as the file's name or its place among others says; counts where the front matter does not say. */
  readonly draft?: number;
}

/**
 * Reads a source into a draft: front matter, paragraphs, headings, sections, problems with their examples, causes and measures.
 * Never throws on any text: what it could not read is a trouble of the draft.
 */
export function readDraft(source: Source, options: ReadOptions): Draft {
  const { text } = source;
  const { frontMatter, troubles, bodyStart } = readFrontMatter(text);
  const read = readMeta(frontMatter, options.profiles);
  const blocks = readBlocks(text, bodyStart);
  const { candidates, end: contentsEnd } = dropContents(findCandidates(blocks), blocks);
  const said = applyOptions(read.meta, options);
  const meta = inferMeta(said, blocks, candidates, options.profiles);
  const profile = meta.profile ? findProfile(meta.profile.value, options.profiles) : null;
  const parts =
    profile && meta.kind ? readParts({ blocks, candidates, contentsEnd, profile, meta }) : nothing(blocks);
  const body = { start: bodyStart, end: text.length };
  const found = readDirectives(text, body, blocks);
  const applicability = judgeApplicability({
    declared: read.meta.kind !== null || options.kind !== undefined,
    title: parts.title,
    frontTitle: meta.title?.value ?? '',
    blocks,
    sections: parts.sections,
    problems: parts.problems.length,
    cases: parts.problems.filter(({ examples }) => examples.length > 0).length,
    namedDimensions: new Set(parts.dimensions.map(({ name }) => name)).size,
    profile,
  });
  let tree: Draft['tree'] | null = null;
  return {
    source,
    lines: indexLines(text),
    frontMatter,
    meta,
    profile,
    blocks,
    get tree() {
      tree ??= markdownTree(text);
      return tree;
    },
    title: parts.title.heading,
    headings: parts.headings,
    sections: parts.sections,
    dimensions: parts.dimensions,
    problems: parts.problems,
    causes: parts.causes,
    measures: parts.measures,
    links: parts.links,
    directives: found.directives,
    malformedDirectives: found.malformed,
    signOff: parts.signOff,
    applicability,
    troubles: [...troubles, ...read.troubles],
    body,
    characters: countCharacters(text.slice(bodyStart)),
  };
}

function applyOptions(meta: Meta, { kind, profile, draft }: ReadOptions): Meta {
  const option = <T>(value: T): Known<T> => ({ value, origin: 'option', range: null, grounds: null });
  return {
    ...meta,
    ...(kind ? { kind: option(kind) } : {}),
    ...(profile ? { profile: option(profile) } : {}),
    ...(meta.draft === null && draft !== undefined ? { draft: option(draft) } : {}),
  };
}

/** Fills in kind, profile, name and post where the front matter does not say. */
function inferMeta(
  meta: Meta,
  blocks: readonly Block[],
  candidates: readonly Candidate[],
  profiles: readonly Profile[],
): Meta {
  const title = readTitle(blocks, 20);
  const opening = `${title.words}\n${blocks[title.next]?.text.value ?? ''}`;
  const impression = { blocks, candidates, opening, meta };
  const kind = meta.kind ?? inferKind(impression);
  const profile = meta.profile ?? inferProfile({ ...impression }, kind.value, profiles);
  const line = title.lines
    .map(({ text }) => ({ text, found: personLine(text.value) }))
    .find(({ found }) => found !== null);
  const inferred = (value: string | undefined): Known<string> | null =>
    value !== undefined && line
      ? { value, origin: 'inferred', range: sourceRange(line.text), grounds: line.text.value }
      : null;
  const own = title.heading
    ? { value: title.heading.title, origin: 'inferred' as const, range: title.heading.range, grounds: null }
    : null;
  return {
    ...meta,
    kind,
    profile,
    title: meta.title ?? own,
    name: meta.name ?? inferred(line?.found?.name),
    position: meta.position ?? inferred(line?.found?.position),
  };
}

interface Parts
  extends Pick<
    Draft,
    'headings' | 'sections' | 'dimensions' | 'problems' | 'causes' | 'measures' | 'links' | 'signOff'
  > {
  readonly title: TitleBlock;
}

function nothing(blocks: readonly Block[]): Parts {
  return {
    title: readTitle(blocks, 20),
    headings: [],
    sections: [],
    dimensions: [],
    problems: [],
    causes: [],
    measures: [],
    links: [],
    signOff: null,
  };
}

interface PartsInput {
  readonly blocks: readonly Block[];
  readonly candidates: readonly Candidate[];
  /** Behind an outline that is repeated before the text. */
  readonly contentsEnd: number;
  readonly profile: Profile;
  readonly meta: Meta;
}

function readParts({ blocks, candidates, contentsEnd, profile, meta }: PartsInput): Parts {
  const byBlock = new Map(candidates.map(candidate => [candidate.index, candidate]));
  const heads = findSectionHeads(candidates, profile);
  const firstHead = heads[0]?.candidate.index ?? blocks.length;
  const title = titleAround(blocks, firstHead, contentsEnd);
  const lastHead = heads.at(-1)?.candidate.index ?? title.next - 1;
  const ending = readEnding(blocks, lastHead + 1);
  const spans = sectionSpans(heads, title.next, firstHead, ending.from, blocks.length);
  const sections = spans.map((span, i) => buildSection(blocks, byBlock, span, `s${i + 1}`));
  const reference = referenceDate(meta);
  const dimensions: DimensionPart[] = [];
  const problems: Problem[] = [];
  const causes: Cause[] = [];
  const measures: Measure[] = [];
  const dimensionCandidates: Candidate[] = [];
  spans.forEach((span, i) => {
    const section = sections[i] as Section;
    const stretch = { head: span.head?.candidate ?? null, from: span.from, to: span.to };
    if (section.role === 'problems') {
      const found = readProblems({
        blocks,
        byBlock,
        section,
        stretch,
        dimension: span.head?.dimension ?? null,
        profile,
        reference,
        count: problems.length,
        heads: findDimensionHeads,
      });
      // no spread: a hostile paper may have more of them than a call takes arguments
      for (const part of found.dimensions) dimensions.push(part);
      for (const problem of found.problems) problems.push(problem);
      for (const head of found.heads) dimensionCandidates.push(head);
    }
    const paragraphs = paragraphsOf(blocks, byBlock, stretch);
    if (section.roles.includes('causes')) {
      for (const item of splitItems(paragraphs).filter(found => !isPlaceholder(found))) {
        causes.push({
          id: `c${causes.length + 1}`,
          title: item.title,
          titleText: item.titleText,
          range: item.range,
          sentences: item.sentences,
        });
      }
    }
    if (
      section.role === 'measures' ||
      (section.roles.includes('measures') && !section.roles.includes('causes'))
    ) {
      for (const item of splitLeaves(paragraphs).filter(found => !isPlaceholder(found)))
        measures.push(readMeasure(item, `m${measures.length + 1}`, reference));
    }
  });
  const outline = [
    ...heads.map(({ candidate }) => ({ candidate, level: 1 })),
    ...dimensionCandidates.map(candidate => ({ candidate, level: 2 })),
  ];
  return {
    title,
    headings: outline
      .sort((a, b) => a.candidate.index - b.candidate.index)
      .map(({ candidate, level }) => ({ ...candidate.heading, level })),
    sections,
    dimensions,
    problems,
    causes,
    measures,
    links: inferLinks(problems, causes, measures),
    signOff: ending.signOff,
  };
}

/** Where an outline stands before the text, the title may stand before it, behind it, or both. */
function titleAround(blocks: readonly Block[], limit: number, contentsEnd: number): TitleBlock {
  const title = readTitle(blocks, limit);
  if (contentsEnd <= title.next) return title;
  const behind = readTitle(blocks, limit, contentsEnd);
  return { ...behind, heading: title.heading ?? behind.heading, words: `${title.words} ${behind.words}` };
}

function referenceDate(meta: Meta): ReferenceDate | null {
  return meta.date ? { year: meta.date.value.year, month: meta.date.value.month } : null;
}

interface Span {
  readonly head: SectionHead | null;
  readonly roles: readonly Role[];
  readonly from: number;
  readonly to: number;
}

function sectionSpans(
  heads: readonly SectionHead[],
  afterTitle: number,
  firstHead: number,
  endFrom: number,
  end: number,
): Span[] {
  const spans: Span[] = [];
  if (firstHead > afterTitle)
    spans.push({ head: null, roles: ['preamble'], from: afterTitle, to: Math.min(firstHead, endFrom) });
  heads.forEach((head, i) => {
    const next = heads[i + 1]?.candidate.index ?? endFrom;
    spans.push({
      head,
      roles: head.roles.length > 0 ? head.roles : ['other'],
      from: head.candidate.index + 1,
      to: next,
    });
  });
  if (endFrom < end) spans.push({ head: null, roles: ['closing'], from: endFrom, to: end });
  return spans;
}

function buildSection(
  blocks: readonly Block[],
  byBlock: ReadonlyMap<number, Candidate>,
  span: Span,
  id: string,
): Section {
  const heading = span.head ? { ...span.head.candidate.heading, level: 1 } : null;
  const stretch = { head: span.head?.candidate ?? null, from: span.from, to: span.to };
  const paragraphs = paragraphsOf(blocks, byBlock, stretch);
  const first = span.head?.candidate.block ?? blocks[span.from];
  const last = blocks[Math.max(span.from, span.to) - 1] ?? first;
  const start = heading?.range.start ?? first?.range.start ?? 0;
  const end = Math.max(start, span.to > span.from ? (last?.range.end ?? start) : (first?.range.end ?? start));
  const bodyStart = paragraphs[0] ? sourceRange(paragraphs[0].text).start : end;
  const prose = paragraphs.filter(({ candidate }) => !(candidate?.alone && candidate.key !== 'plain'));
  const roles = span.roles.length > 0 ? span.roles : [ROLES[7]];
  const body: Range = { start: Math.min(bodyStart, end), end };
  return {
    id,
    role: roles[0] as Role,
    roles,
    heading,
    title: heading?.title ?? '',
    level: heading ? 1 : 0,
    range: { start, end },
    body,
    characters:
      paragraphs.reduce((sum, { text }) => sum + countCharacters(text.value), 0) +
      countCharacters(heading?.text.value ?? ''),
    sentences: prose.flatMap(({ block, text }) => sentencesOf(block, text)),
  };
}

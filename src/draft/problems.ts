import type { Profile } from '../config/profile.ts';
import { findTimes, type ReferenceDate } from '../language/dates.ts';
import { countCharacters, sourceRange } from '../language/text.ts';
import type { Candidate } from './candidates.ts';
import { readExamples } from './examples.ts';
import { type Item, paragraphItems, splitItems, wholeItem } from './items.ts';
import type { Block, DimensionPart, Problem, Section } from './model.ts';
import { type Paragraph, paragraphsOf, type Stretch } from './paragraphs.ts';
import { isPlaceholder } from './placeholders.ts';
import type { DimensionHead } from './sections.ts';

export interface ProblemInput {
  readonly blocks: readonly Block[];
  readonly byBlock: ReadonlyMap<number, Candidate>;
  readonly section: Section;
  readonly stretch: Stretch;
  /** The dimension that the section's own heading names. */
  readonly dimension: string | null;
  readonly profile: Profile;
  readonly reference: ReferenceDate | null;
  /** Problems found before this section. */
  readonly count: number;
  readonly heads: (inside: readonly Candidate[], profile: Profile) => DimensionHead[];
}

export interface ProblemReading {
  readonly dimensions: readonly DimensionPart[];
  readonly problems: readonly Problem[];
  readonly heads: readonly Candidate[];
}

/** Fewest characters of a paragraph that states a problem without title or number. */
const LEAST_UNTITLED = 80;
/** The same where nothing else stands under the heading of its dimension: of several paragraphs, and of all together. */
const LEAST_ALONE = { paragraph: 30, whole: 20 } as const;

/** Reads one section of role problems: its dimensions, and the outermost items under each. */
export function readProblems(input: ProblemInput): ProblemReading {
  const { blocks, byBlock, section, stretch, dimension, profile } = input;
  if (dimension !== null && section.heading) {
    const problems = problemsIn(input, stretch, dimension, input.count);
    return {
      dimensions: [{ ...outline(section.heading, section, dimension), problems }],
      problems,
      heads: [],
    };
  }
  const inside = rangeOf(stretch).flatMap(i => byBlock.get(i) ?? []);
  const heads = input.heads(inside, profile);
  if (heads.length === 0)
    return { dimensions: [], problems: problemsIn(input, stretch, null, input.count), heads: [] };
  const dimensions: DimensionPart[] = [];
  const problems: Problem[] = [];
  heads.forEach(({ candidate, name, fault }, i) => {
    const to = heads[i + 1]?.candidate.index ?? stretch.to;
    const below = { head: candidate, from: candidate.index + 1, to };
    // a heading that states a fault and holds no numbered ones is a problem itself
    const itself = fault && splitItems(paragraphsOf(blocks, byBlock, below)).length === 0;
    const inner = itself ? { ...below, head: null, from: candidate.index } : below;
    const found = problemsIn(input, inner, name, input.count + problems.length, true);
    for (const problem of found) problems.push(problem);
    if (name === null) return;
    const paragraphs = paragraphsOf(blocks, byBlock, inner);
    const end = paragraphs.reduce(
      (furthest, { text }) => Math.max(furthest, sourceRange(text).end),
      Math.max(candidate.heading.range.end, candidate.block.range.end),
    );
    const start = paragraphs[0] ? sourceRange(paragraphs[0].text).start : end;
    dimensions.push({
      name,
      heading: { ...candidate.heading, level: 2 },
      section,
      range: { start: candidate.heading.range.start, end },
      body: { start, end },
      characters: paragraphs.reduce((sum, { text }) => sum + countCharacters(text.value), 0),
      problems: found,
    });
  });
  return { dimensions, problems, heads: heads.map(({ candidate }) => candidate) };
}

function outline(
  heading: NonNullable<Section['heading']>,
  section: Section,
  name: string,
): Omit<DimensionPart, 'problems'> {
  return {
    name,
    heading,
    section,
    range: section.range,
    body: section.body,
    characters: section.characters - countCharacters(heading.text.value),
  };
}

function rangeOf({ from, to }: Stretch): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

function problemsIn(
  input: ProblemInput,
  stretch: Stretch,
  dimension: string | null,
  count: number,
  headed = dimension !== null,
): Problem[] {
  const paragraphs = paragraphsOf(input.blocks, input.byBlock, stretch);
  const marked = splitItems(paragraphs);
  const items = marked.length > 0 ? marked : unmarkedItems(paragraphs, headed, input.reference);
  return items
    .filter(item => !isPlaceholder(item))
    .map((item, i) => toProblem(item, `p${count + i + 1}`, dimension, input));
}

/**
 * Where no title and no number tells problems apart, paragraphs do.
 *
 * @param headed under the heading of a dimension or field: what alone stands there is its problem, however short
 */
function unmarkedItems(
  paragraphs: readonly Paragraph[],
  headed: boolean,
  reference: ReferenceDate | null,
): Item[] {
  const long = paragraphItems(paragraphs, LEAST_UNTITLED);
  if (long.length > 0 || !headed || deniesProblems(paragraphs)) return long;
  const short = paragraphItems(paragraphs, LEAST_ALONE.paragraph);
  if (short.length > 0) return short;
  // a lone sentence that tells neither a case nor a time says only that there are such faults
  return wholeItem(paragraphs, LEAST_ALONE.whole).filter(
    ({ sentences }) =>
      sentences.length > 1 ||
      !readExamples(sentences, reference).caseless ||
      sentences.some(({ text }) => findTimes(text.value, reference).some(({ grain }) => grain !== 'span')),
  );
}

const DENIAL =
  /(?:没有|未|无|不存在|暂无)(?:发现|查出|查摆出|检视出|发生)?[^，。；]{0,10}(?:问题|情况|现象|行为)[。；]?$/;

/** `本方面未发现突出问题。` */
function deniesProblems(paragraphs: readonly Paragraph[]): boolean {
  return DENIAL.test(paragraphs.map(({ text }) => text.value).join(''));
}

function toProblem(
  item: Item,
  id: string,
  dimension: string | null,
  { section, reference }: ProblemInput,
): Problem {
  const { examples, doubtful, counts, caseless, cause, lesson } = readExamples(item.sentences, reference);
  return {
    id,
    dimension,
    number: item.number,
    title: item.title,
    titleText: item.titleText,
    titled: item.titled,
    section,
    range: item.range,
    sentences: item.sentences,
    examples,
    doubtful,
    counts,
    caseless,
    cause,
    lesson,
    characters:
      countCharacters(item.titleText.value) +
      item.body.reduce((sum, { text }) => sum + countCharacters(text.value), 0),
  };
}

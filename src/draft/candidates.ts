import { splitSentences } from '../language/sentences.ts';
import { sliceText, sourceRange, type Text } from '../language/text.ts';
import type { Block, Heading, Numbering } from './model.ts';
import { numberingLength, readNumbering } from './numbering.ts';
import { type OddNumber, oddNumbers } from './odd-numbers.ts';
import { withoutPlaceholders } from './placeholders.ts';

/** Longest line that is still a heading, not a paragraph: two printed lines of an office paper. */
const LONGEST_HEADING = 60;
/** Longest line that is a heading where it can be nothing else: in bold or numbered, unended, and above a text. */
const LONGEST_LINE = 160;
/** Longest first sentence that still heads a paragraph of its own. */
const LONGEST_LEAD = 70;

/**
 * A paragraph seen as a possible heading: its number, its title, and whether the title stands alone.
 * Real papers rarely mark headings; number, bold type and brevity are all there is to go by.
 */
export interface Candidate {
  readonly block: Block;
  /** Index of the block. */
  readonly index: number;
  readonly heading: Heading;
  /** The line holds nothing but the heading. */
  readonly alone: boolean;
  /** What puts it on one level with others: `atx2`, `han`, `han-bracket`, `bold`, `plain` … */
  readonly key: string;
  /** What follows the heading in the same paragraph. */
  readonly rest: Text | null;
}

const STOP = /[。！？!?；;]/;
/** The lookbehind lets a row of marks in the middle be walked once, and not once from each of them on. */
const END_MARKS = /(?<![。：:；;，,、.])[。：:；;，,、.]+$/;

/** Everything in a draft that may head a section, a dimension, a problem, a cause or a measure, in order. */
export function findCandidates(blocks: readonly Block[]): Candidate[] {
  const found: Candidate[] = [];
  const odd = oddNumbers(blocks);
  blocks.forEach((block, index) => {
    const candidate = readCandidate(block, index, odd.get(index), blocks[index + 1]);
    if (candidate) found.push(candidate);
  });
  return found;
}

function readCandidate(
  block: Block,
  index: number,
  odd: OddNumber | undefined,
  next: Block | undefined,
): Candidate | null {
  if (block.type !== 'heading' && block.type !== 'paragraph' && block.type !== 'quote') return null;
  const { value } = block.text;
  if (value === '') return null;
  const hash = hashLength(value);
  const marked = block.type === 'heading' || hash > 0;
  const { number, at } = odd ? { number: odd.numbering, at: odd.length } : readNumber(block, hash);
  const boldLine = block.bold === value.length;
  const body = value.slice(at);
  const label = number || marked || block.bold > 0 ? 0 : labelLength(body);
  const numberedLabel = number && !marked && block.bold === 0 ? numberedLabelLength(body) : 0;
  const sentence =
    numberedLabel > 0 && body.length - numberedLabel >= LEAST_SENTENCE && /[。！？]$/.test(body);
  const alone =
    label === body.length ||
    (!sentence && isAlone(body, marked, boldLine, number !== null)) ||
    (numberedLabel === 0 && isLongHeading(body, boldLine || number !== null, next));
  const lead = label || numberedLabel;
  const leadEnd = alone ? value.length : lead > 0 ? at + lead : leadLength(block, at);
  if (!alone && leadEnd === 0) return null;
  if (!number && !marked && !boldLine && !alone && block.bold === 0 && !block.marker && label === 0)
    return null;
  const form = formOf(block, marked, alone, boldLine);
  const text = sliceText(block.text, 0, leadEnd);
  const heading: Heading = {
    level: 0,
    form,
    number,
    title: value.slice(at, leadEnd).replace(END_MARKS, '').trim(),
    range:
      number && block.marker ? { start: number.range.start, end: sourceRange(text).end } : sourceRange(text),
    text,
    block,
  };
  return {
    block,
    index,
    heading,
    alone,
    key: keyOf(heading, block, hash),
    rest: leadEnd < value.length ? sliceText(block.text, leadEnd + blanksAt(value, leadEnd)) : null,
  };
}

/** Length of the marks of a Markdown heading, and of those that no blank follows. */
function hashLength(value: string): number {
  return /^[#＃]{1,6}[\s\u3000]*/.exec(value)?.[0].length ?? 0;
}

function blanksAt(value: string, at: number): number {
  const rest = value.slice(at);
  return rest.length - rest.trimStart().length;
}

function formOf(block: Block, marked: boolean, alone: boolean, boldLine: boolean): Heading['form'] {
  if (marked) return block.setext ? 'setext' : 'atx';
  if (!alone) return 'run-in';
  if (boldLine) return 'bold';
  return block.marker ? 'item' : 'plain';
}

function readNumber(block: Block, hash: number): { number: Numbering | null; at: number } {
  const { marker, text } = block;
  const own = readNumbering(text, hash);
  if (own) return { number: own, at: hash + numberingLength(text, hash) };
  if (!marker?.ordered) return { number: null, at: hash };
  const number: Numbering = {
    style: 'arabic',
    value: marker.value,
    text: `${marker.value}.`,
    range: marker.range,
  };
  return { number, at: hash };
}

/** A heading alone on its line: marked as one, or short and without a stop before its end. */
function isAlone(body: string, marked: boolean, boldLine: boolean, numbered: boolean): boolean {
  const title = body.replace(END_MARKS, '');
  if (marked) return true;
  if (title.length === 0 || title.length > LONGEST_HEADING) return false;
  if (STOP.test(title)) return false;
  if (boldLine) return true;
  // a short sentence with a full stop is a paragraph, unless it has a number
  return numbered
    ? !/[，,].*[，,].*[，,]/.test(title) || title.length < 45
    : title.length <= 30 && !/[。，,；;：:]$/.test(body);
}

/**
 * A heading that tells half the story: however many clauses it has, no stop stands in it or behind it, and what follows is
 * a paragraph. Among numbered lines such a line is an item of a list that lacks its mark.
 */
function isLongHeading(body: string, distinct: boolean, next: Block | undefined): boolean {
  return (
    distinct &&
    body.length <= LONGEST_LINE &&
    LAST_LETTER.test(body) &&
    !STOP.test(body) &&
    !!next &&
    isProse(next)
  );
}

/** A letter, a closed quotation or bracket: what ends a line that bears no mark. */
const LAST_LETTER = /[\p{L}\p{N}％%”’」』）)》]$/u;

/** A text under a heading, be it cut into 一是 and 二是: no heading itself, and ended like a sentence. */
function isProse({ type, text, marker, bold }: Block): boolean {
  const { value } = text;
  if (type !== 'paragraph' || marker || bold === value.length || value.length < LEAST_SENTENCE) return false;
  const number = readNumbering(text, 0);
  return (number === null || SPOKEN_NUMBERS.has(number.style)) && ENDED.test(value);
}

const SPOKEN_NUMBERS: ReadonlySet<string> = new Set(['yi-shi', 'ordinal']);
const ENDED = /[。！？!?：:；;…][”’」』）)》]?$/;

/**
 * Whether a heading is brief enough to name a section, a field or a dimension: one that tells half the story names
 * none of them, whatever words come up in it.
 */
export function isBrief({ alone, heading }: Candidate, longest: number): boolean {
  const { length } = heading.title;
  return length <= longest || (alone && (length <= LONGEST_HEADING || !UNMARKED.has(heading.form)));
}

const UNMARKED: ReadonlySet<string> = new Set(['plain', 'bold', 'item']);

/** `理论学习方面。` or `（…）方面：` without a number: a name of a field and a mark, alone or before its text. */
const LABEL =
  /^[^，。；：:、\s]{2,20}(?:、[^，。；：:、\s]{2,20}){0,3}(?:方面|方面的问题|方面存在的问题|方面问题)[。：:]/;

function labelLength(body: string): number {
  return LABEL.exec(body)?.[0].length ?? 0;
}

/** Fewest characters behind `（一）…方面：` that are a sentence of text if they end in a stop. */
const LEAST_SENTENCE = 20;

/** `（一）理论学习方面：一是…`, `（一）在理论学习方面，存在…`: the field is the heading, and what it says of it is text. */
const NUMBERED_LABEL = /^[^，。；：:、\s]{2,20}(?:、[^，。；：:、\s]{2,20}){0,3}方面[：:，,]/;

function numberedLabelLength(body: string): number {
  return NUMBERED_LABEL.exec(body)?.[0].length ?? 0;
}

/** Length of the heading at the start of a run-in paragraph, its stop included; 0 where it does not begin with one. */
function leadLength(block: Block, at: number): number {
  const { value } = block.text;
  if (block.bold > at && block.bold - at <= LONGEST_LEAD && block.bold < value.length) return block.bold;
  const first = splitSentences(value.slice(at))[0];
  return first ? at + first.end : 0;
}

function keyOf({ number, form }: Heading, block: Block, hash: number): string {
  if (number) return number.style;
  if (form === 'atx' || form === 'setext') return `atx${block.depth || hash}`;
  if (block.marker) return `bullet${block.depth}`;
  return block.bold > 0 ? 'bold' : 'plain';
}

/**
 * Drops an outline that is repeated before the text: a run of headings with nothing between them and no prose before
 * them, all of which come again further down. `end` is the index of the block behind it, 0 where there is none.
 */
export function dropContents(
  candidates: readonly Candidate[],
  blocks: readonly Block[],
): { candidates: Candidate[]; end: number } {
  const lastPlace = new Map<string, number>();
  candidates.forEach(({ heading, alone }, i) => {
    const title = normalTitle(heading);
    if (heading.title.length >= 2) lastPlace.set(title, alone ? i : (lastPlace.get(title) ?? i));
  });
  const repeated = candidates.map(
    ({ alone, heading }, i) =>
      alone &&
      (lastPlace.get(normalTitle(heading)) ?? i) > i &&
      // 【标题待补】 comes again in every slot that is not filled in
      withoutPlaceholders(heading.title) !== '',
  );
  const dropped = new Set<number>();
  const prose = blocks.findIndex(({ text }) => text.value.length > LONGEST_LEAD);
  const limit = prose < 0 ? secondStart(candidates, repeated) : prose;
  for (let i = 0; i < candidates.length && (candidates[i] as Candidate).index < limit; ) {
    let j = i;
    while (j < candidates.length && repeated[j] && (j === i || follows(candidates, j))) j++;
    if (j - i >= 3) for (let k = i; k < j; k++) dropped.add(k);
    i = Math.max(j, i + 1);
  }
  const last = [...dropped].at(-1) ?? -1;
  return {
    candidates: candidates.filter((_, i) => !dropped.has(i)),
    end: last < 0 ? 0 : (candidates[last] as Candidate).index + 1,
  };
}

/**
 * Where the text begins in a paper without long paragraphs: at the second occurrence of its first numbered heading; 0 where that
 * comes only once. A heading further down that comes again (形式主义方面 under problems and causes) makes no outline.
 */
function secondStart(candidates: readonly Candidate[], repeated: readonly boolean[]): number {
  const first = candidates.findIndex(
    ({ heading, block }) => heading.number !== null || block.marker !== null,
  );
  if (first < 0 || !repeated[first]) return 0;
  const title = normalTitle((candidates[first] as Candidate).heading);
  const second = candidates.find(({ heading }, i) => i > first && normalTitle(heading) === title);
  return second?.index ?? 0;
}

function follows(candidates: readonly Candidate[], j: number): boolean {
  return (candidates[j] as Candidate).index - (candidates[j - 1] as Candidate).index <= 1;
}

/** Without marks, and without the page that an outline names behind dots or blanks. */
function normalTitle({ title }: Heading): string {
  return title.replace(/(?<![\s.．…·—])[\s.．…·—]{2,}\d{1,3}$/u, '').replace(/[\s\p{P}]/gu, '');
}

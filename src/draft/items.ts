import { splitClauses, splitSentences } from '../language/sentences.ts';
import { type Range, sliceText, sourceRange, type Text } from '../language/text.ts';
import type { Block, Numbering, Sentence } from './model.ts';
import { findInlineNumbers } from './numbering.ts';
import { type Paragraph, sentencesOf } from './paragraphs.ts';

/** A numbered or titled piece of a stretch: a problem, a cause or a measure in the making. */
export interface Item {
  readonly number: Numbering | null;
  readonly title: string;
  readonly titleText: Text;
  /** Whether the title heads the item, or is only its first sentence. */
  readonly titled: boolean;
  readonly range: Range;
  /** What follows the title, paragraph by paragraph. */
  readonly body: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly key: string;
  /** The title stands on a line of its own. */
  readonly alone: boolean;
}

/** A place where an item begins: the paragraph, the index in its text, and its number. */
interface Mark {
  readonly paragraph: number;
  readonly at: number;
  readonly key: string;
  readonly number: Numbering | null;
}

/** Longest title cut out of a run-in sentence. */
const LONGEST_TITLE = 45;
const INLINE_KEYS = new Set(['yi-shi', 'ordinal']);

/**
 * Splits a stretch into its outermost items, in whatever form they stand: headings, numbered or bold-led paragraphs,
 * list items, 一是/二是 in paragraphs of their own or inside one. Nothing is said of what stands before the first.
 */
export function splitItems(paragraphs: readonly Paragraph[]): Item[] {
  const marks = chooseMarks(paragraphs);
  return marks.map((mark, i) => buildItem(paragraphs, mark, marks[i + 1] ?? null));
}

/** The innermost headed items: a heading that holds nothing but numbered ones stands for them. */
export function splitLeaves(paragraphs: readonly Paragraph[]): Item[] {
  return splitItems(paragraphs).flatMap(item => {
    const first = item.body[0];
    if (!item.alone || !first?.candidate) return [item];
    const inner = splitItems(item.body);
    return inner.length >= 2 || (inner.length === 1 && inner[0]?.alone) ? inner : [item];
  });
}

function chooseMarks(paragraphs: readonly Paragraph[]): Mark[] {
  const starting = paragraphs.flatMap((paragraph, i) => startMark(paragraph, i));
  const key = outermostKey(starting);
  if (key !== null && !INLINE_KEYS.has(key)) return starting.filter(mark => mark.key === key);
  const inline = paragraphs.flatMap(({ text }, i) =>
    findInlineNumbers(text).map(
      ({ numbering, at }): Mark => ({ paragraph: i, at, key: numbering.style, number: numbering }),
    ),
  );
  return inlineMarks(inline, starting, key);
}

function startMark({ candidate }: Paragraph, paragraph: number): Mark[] {
  if (!candidate) return [];
  const { heading, key } = candidate;
  if (key === 'plain') return [];
  // a Markdown heading's depth tells its level more surely than its number
  const level = heading.form === 'atx' ? `atx${heading.block.depth || 6}` : key;
  return [{ paragraph, at: 0, key: level, number: heading.number }];
}

/** Whoever comes first encloses the rest; a lone mark before a row of others only introduces them. */
function outermostKey(marks: readonly Mark[]): string | null {
  const counts = new Map<string, number>();
  for (const { key } of marks) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts.keys()];
  const first = keys[0];
  if (first === undefined) return null;
  if ((counts.get(first) as number) > 1 || first.startsWith('atx')) return first;
  const row = keys.find(
    key =>
      (counts.get(key) as number) > 1 && (marks.find(mark => mark.key === key) as Mark).number?.value === 1,
  );
  const lone = marks[0] as Mark;
  return row !== undefined && lone.number?.value !== 1 ? row : first;
}

/**
 * Marks of the 一是 and 第一， kind. They also stand inside an item's text, so they must run on: each is one more than
 * the last. A number that begins a paragraph further down is not looked for inside one.
 */
function inlineMarks(inline: readonly Mark[], starting: readonly Mark[], key: string | null): Mark[] {
  const style = key ?? inline[0]?.key ?? null;
  if (style === null) return [];
  const own = starting.filter(mark => mark.key === style);
  const paragraphs = new Set(own.map(({ paragraph }) => paragraph));
  const isOwn = (mark: Mark): boolean => mark.at === 0 && paragraphs.has(mark.paragraph);
  const last = new Map(own.map(mark => [mark.number?.value, mark]));
  const inner = inline.filter(mark => mark.key === style && !isOwn(mark));
  const marks: Mark[] = [];
  for (const mark of [...own, ...inner].sort(inOrder)) {
    const value = mark.number?.value ?? 0;
    const expected = (marks.at(-1)?.number?.value ?? 0) + 1;
    const later = last.get(value);
    const comes = later !== undefined && inOrder(mark, later) < 0;
    // a paragraph of its own counts even with a wrong number; inside one only the next number does
    if (isOwn(mark) || (value === expected && !comes)) marks.push(mark);
  }
  return marks.length > 1 || own.length > 0 || opensStretch(marks[0]) ? marks : [];
}

/** Longest words that may announce a lone 一是: `主要表现在：一是…`. */
const LONGEST_ANNOUNCEMENT = 30;

/** A lone 一是 with which a stretch begins (behind a heading on the same line), or that is all it announces. */
function opensStretch(mark: Mark | undefined): boolean {
  return mark?.number?.value === 1 && mark.paragraph === 0 && mark.at <= LONGEST_ANNOUNCEMENT;
}

function inOrder(a: Mark, b: Mark): number {
  return a.paragraph - b.paragraph || a.at - b.at;
}

function buildItem(paragraphs: readonly Paragraph[], mark: Mark, next: Mark | null): Item {
  const pieces = cut(paragraphs, mark, next);
  const first = pieces[0] as Paragraph;
  const { titleText, titled, rest, alone, title } = readTitle(first, mark);
  const body = [...(rest ? [{ ...first, text: rest, candidate: null }] : []), ...pieces.slice(1)];
  const last = body.at(-1) ?? first;
  const start =
    mark.at === 0 && first.candidate ? first.candidate.heading.range.start : sourceRange(first.text).start;
  const end = alone && body.length === 0 ? sourceRange(first.text).end : sourceRange(last.text).end;
  return {
    number: mark.number,
    title,
    titleText,
    titled,
    range: { start: Math.min(start, mark.number?.range.start ?? start), end },
    body,
    sentences: body.flatMap(({ block, text }) => sentencesOf(block, text)),
    key: mark.key,
    alone,
  };
}

/** The paragraphs from one mark to the next; the first and the last may be parts of paragraphs. */
function cut(paragraphs: readonly Paragraph[], mark: Mark, next: Mark | null): Paragraph[] {
  const end = next ? (next.at > 0 ? next.paragraph : next.paragraph - 1) : paragraphs.length - 1;
  const pieces: Paragraph[] = [];
  for (let i = mark.paragraph; i <= end; i++) {
    const paragraph = paragraphs[i] as Paragraph;
    const from = i === mark.paragraph ? mark.at : 0;
    const to = next && i === next.paragraph ? next.at : paragraph.text.value.length;
    const whole = from === 0 && to === paragraph.text.value.length;
    pieces.push(
      whole
        ? paragraph
        : { ...paragraph, text: trimmed(sliceText(paragraph.text, from, to)), candidate: null },
    );
  }
  return pieces;
}

function trimmed(text: Text): Text {
  const end = text.value.trimEnd().length;
  return end === text.value.length ? text : sliceText(text, 0, end);
}

interface Title {
  readonly title: string;
  readonly titleText: Text;
  readonly titled: boolean;
  readonly alone: boolean;
  readonly rest: Text | null;
}

function readTitle(first: Paragraph, mark: Mark): Title {
  const { candidate, text } = first;
  if (candidate?.alone && mark.at === 0) {
    return { title: candidate.heading.title, titleText: text, titled: true, alone: true, rest: null };
  }
  const from = mark.number && !first.block.marker ? numberEnd(text, mark.number) : 0;
  const bold = mark.at === 0 && candidate ? first.block.bold : 0;
  const lead = bold > from ? bold : from + (splitSentences(text.value.slice(from))[0]?.end ?? 0);
  const short = mark.key !== WHOLE && cleanTitle(text.value.slice(from, lead)).length <= LONGEST_TITLE;
  if (bold > from || short) {
    return {
      title: cleanTitle(text.value.slice(from, lead)),
      titleText: sliceText(text, 0, lead),
      titled: bold > from || mark.number !== null,
      alone: false,
      rest: lead < text.value.length ? leftTrimmed(sliceText(text, lead)) : null,
    };
  }
  const end = from + clauseEnd(text.value.slice(from, lead));
  // the sentence goes on behind its title: it belongs to the body as a whole
  const colon = /[：:]$/.test(text.value.slice(from, end));
  return {
    title: cleanTitle(text.value.slice(from, end)),
    titleText: sliceText(text, 0, end),
    titled: colon,
    alone: false,
    rest: leftTrimmed(sliceText(text, colon ? end : from)),
  };
}

function numberEnd(text: Text, number: Numbering): number {
  return text.value.startsWith(number.text)
    ? number.text.length + (/^\s*/.exec(text.value.slice(number.text.length)) as RegExpExecArray)[0].length
    : 0;
}

function cleanTitle(value: string): string {
  return value
    .replace(/^[\s*]+/, '')
    .replace(/(?<![。：:；;，,、！!？?.\s*])[。：:；;，,、！!？?.\s*]+$/, '');
}

function leftTrimmed(text: Text): Text {
  const start = text.value.length - text.value.trimStart().length;
  return start === 0 ? text : sliceText(text, start);
}

/** As many clauses as fit a title, at least one. */
function clauseEnd(sentence: string): number {
  let end = 0;
  for (const clause of splitClauses(sentence)) {
    if (end > 0 && clause.end > LONGEST_TITLE) break;
    end = clause.end;
    if (/[：:]$/.test(sentence.slice(0, end))) break;
  }
  return end;
}

/** For stretches without any mark: each paragraph that says enough is an item headed by its first sentence. */
export function paragraphItems(paragraphs: readonly Paragraph[], leastCharacters: number): Item[] {
  return paragraphs.flatMap((paragraph, i) => {
    const { value } = paragraph.text;
    if (value.length < leastCharacters || splitSentences(value).length < 2) return [];
    const mark: Mark = { paragraph: i, at: 0, key: 'paragraph', number: null };
    return [buildItem(paragraphs, mark, i + 1 < paragraphs.length ? { ...mark, paragraph: i + 1 } : null)];
  });
}

/** Key of an item that is a whole stretch: its only sentence is its title and its body at once. */
const WHOLE = 'whole';

/** A whole stretch as one item, if it says enough. */
export function wholeItem(paragraphs: readonly Paragraph[], leastCharacters: number): Item[] {
  const length = paragraphs.reduce((sum, { text }) => sum + text.value.length, 0);
  if (length < leastCharacters) return [];
  return [buildItem(paragraphs, { paragraph: 0, at: 0, key: WHOLE, number: null }, null)];
}

/** The block in which an item begins. */
export function blockOf(item: Item): Block | null {
  return item.body[0]?.block ?? null;
}

import { findTimes, type ReferenceDate } from '../language/dates.ts';
import { chanceOfEach, lazyTable } from '../language/gram-table.ts';
import { splitClauses } from '../language/sentences.ts';
import { type Range, sourceRange, type Text } from '../language/text.ts';
import type { Item } from './items.ts';
import table from './measure-grams.txt';
import {
  hasRhythm,
  isConcreteAction,
  isOneOff,
  namesAgent,
  namesDate,
  namesOwner,
  namesSelf,
  saysHowChecked,
  setsTerm,
} from './measure-signs.ts';
import type { Measure, Sentence } from './model.ts';

/** A clause of a measure with what it does there. */
interface Clause {
  readonly value: string;
  readonly text: Text;
  readonly start: number;
  readonly end: number;
  /** It says how the rest is checked: who checks and how often is no owner and no deadline of the work itself. */
  readonly checks: boolean;
}

/** What a measure is read for. */
export const MEASURE_PARTS = ['action', 'owner', 'deadline', 'check'] as const;
export type MeasurePart = (typeof MEASURE_PARTS)[number];

/**
 * Reads what a measure commits to: what, who, by when, and how it will be checked: by signs of its clauses and by a fitted
 * reader of the whole together. `reference` is the paper's date: a year before it is the matter of the work, not its deadline.
 */
export function readMeasure(item: Item, id: string, reference: ReferenceDate | null): Measure {
  const signed = signedParts(item, reference);
  const scores = measureTable().weigh(wordingOf(item), signNames(signed));
  const part = (name: MeasurePart): Range | null => {
    const least = LEAST_CHANCE[signed[name] ? 'signed' : 'unsigned'][name];
    if (chanceOfEach(scores[MEASURE_PARTS.indexOf(name)] as number) < least) return null;
    return signed[name] ?? likeliest(item, name);
  };
  return {
    id,
    title: item.title,
    titleText: item.titleText,
    range: item.range,
    sentences: item.sentences,
    action: part('action'),
    owner: part('owner'),
    deadline: part('deadline'),
    check: part('check'),
  };
}

const measureTable = lazyTable(table);

/**
 * The working point of this reader: how likely (0 to 1) its table must hold a part to be there, where a sign points at it and where
 * none does. On authors that it was not fitted on (`fit-readers --only measures`, 2026-11) it holds to be lacking: of the labelled
 * parts that do lack 89 to 95 %; of those that do not, no action, 8 % of owners, 10 % of deadlines and 21 % of checks. Without a
 * sign hardly any part is found, a check least of all: much that is done sounds like looking after it.
 */
export const LEAST_CHANCE: Readonly<Record<'signed' | 'unsigned', Readonly<Record<MeasurePart, number>>>> = {
  signed: { action: 0.5, owner: 0.5, deadline: 0.5, check: 0.5 },
  unsigned: { action: 0.9, owner: 0.9, deadline: 0.9, check: 0.98 },
};

/** The words that commit to something: the heading only where no sentence follows it. */
export function wordingOf({ title, sentences }: Item): string {
  return sentences.length > 0 ? sentences.map(({ text }) => text.value).join('') : title;
}

/** Signs as the fitted table names them. */
export function signNames(signed: Readonly<Record<MeasurePart, Range | null>>): string[] {
  return MEASURE_PARTS.map(part => (signed[part] ? part : `no-${part}`));
}

/** The clause that most likely holds a part which no sign points at. */
function likeliest({ titleText, sentences }: Item, part: MeasurePart): Range {
  const texts = sentences.length > 0 ? sentences.map(({ text }) => text) : [titleText];
  const clauses = texts.flatMap(text =>
    splitClauses(text.value).map(({ start, end }) => ({
      range: sourceRange(text, start, end),
      score: measureTable().weigh(text.value.slice(start, end))[MEASURE_PARTS.indexOf(part)] as number,
    })),
  );
  return clauses.reduce((best, clause) => (clause.score > best.score ? clause : best)).range;
}

/** The clauses that signs of a part point at. The heading commits to nothing where sentences follow it. */
export function signedParts(
  item: Item,
  reference: ReferenceDate | null,
): Readonly<Record<MeasurePart, Range | null>> {
  const titleSentence: Sentence = { text: item.titleText, paragraph: 0, index: 0 };
  const title = clausesOf([titleSentence]);
  const body = clausesOf(item.sentences);
  const said = body.length > 0 ? body : title;
  const work = said.filter(({ checks }) => !checks);
  return {
    action: rangeOf(said.find(({ value }) => isConcreteAction(value))),
    owner: rangeOf(
      [...body, ...title].find(({ value }) => namesOwner(value)) ??
        [...work, ...title].find(({ value }) => namesAgent(value)) ??
        said.find(({ value }) => namesSelf(value) || (namesAgent(value) && hasTerm(value, reference))),
    ),
    deadline: deadlineOf([...said, ...title], reference),
    check: rangeOf(said.find(({ checks }) => checks)),
  };
}

/** A day, or a rhythm where the work has no end; what is done once needs a day. */
function deadlineOf(said: readonly Clause[], reference: ReferenceDate | null): Range | null {
  const work = said.filter(({ checks }) => !checks);
  const dated =
    work.find(({ value }) => namesDate(value, timesIn(value, reference), reference)) ??
    said.find(({ value }) => hasTerm(value, reference));
  if (dated) return rangeOf(dated);
  const rhythm = work.find(({ value }) => hasRhythm(value));
  const once = work.some(({ value }) => isOneOff(value) && !hasRhythm(value));
  return once ? null : rangeOf(rhythm);
}

function hasTerm(value: string, reference: ReferenceDate | null): boolean {
  return setsTerm(value, timesIn(value, reference), reference);
}

function timesIn(value: string, reference: ReferenceDate | null) {
  return findTimes(value, reference).filter(({ grain }) => grain !== 'span' && grain !== 'moment');
}

function clausesOf(sentences: readonly Sentence[]): Clause[] {
  return sentences.flatMap(({ text }) =>
    splitClauses(text.value).map(({ start, end }) => {
      const value = text.value.slice(start, end);
      return { value, text, start, end, checks: saysHowChecked(value) };
    }),
  );
}

function rangeOf(clause: Clause | undefined): Range | null {
  return clause ? sourceRange(clause.text, clause.start, clause.end) : null;
}

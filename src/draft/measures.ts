import { findTimes, type ReferenceDate } from '../language/dates.ts';
import { splitClauses } from '../language/sentences.ts';
import { type Range, sourceRange, type Text } from '../language/text.ts';
import type { Item } from './items.ts';
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

/**
 * Reads what a measure commits to: what, who, by when, and how it will be checked. The heading commits to nothing where
 * sentences follow it. `reference` is the paper's date: a year before it is the matter of the work, not its deadline.
 */
export function readMeasure(item: Item, id: string, reference: ReferenceDate | null): Measure {
  const titleSentence: Sentence = { text: item.titleText, paragraph: 0, index: 0 };
  const title = clausesOf([titleSentence]);
  const body = clausesOf(item.sentences);
  const said = body.length > 0 ? body : title;
  const work = said.filter(({ checks }) => !checks);
  return {
    id,
    title: item.title,
    titleText: item.titleText,
    range: item.range,
    sentences: item.sentences,
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

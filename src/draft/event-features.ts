import { type Cue, countCue, hasCue } from '../language/cues.ts';
import { findTimes, type ReferenceDate, type TimeExpression } from '../language/dates.ts';
import { characterSet, hanPairs } from '../language/pairs.ts';
import type { RawPiece } from './event-pieces.ts';
import * as words from './event-words.ts';
import { withoutMasks } from './masks.ts';

/** A piece as it is weighed by its own words and its place: does a new event begin here? */
export interface Telling {
  readonly value: string;
  readonly times: readonly TimeExpression[];
  /** Pairs of characters that can name something, and how many of them stand at its beginning. */
  readonly pairs: readonly string[];
  readonly earlyPairs: number;
  /** Words of outcome. */
  readonly outcomes: number;
  /** The first time named at its beginning, and the last one anywhere. */
  readonly early: TimeExpression | null;
  readonly last: TimeExpression | null;
  /** Each sign 0 to 1. */
  readonly features: Signs;
  readonly joint: JointSigns;
}

/** Where a piece stands in its problem. */
export interface Place {
  readonly index: number;
  readonly count: number;
  /** Whether the piece before begins with a time. */
  readonly timedBefore: boolean;
}

export type Signs = ReturnType<typeof wordSigns>;
export type JointSigns = ReturnType<typeof jointSigns>;

/** Characters at the start of a sentence in which a time or a place opens something new. */
const HEAD = 18;
/** Characters that hold the first clauses. */
const LEAD = 34;
/** Characters at the start of a piece that say whom or what it is about. */
const EARLY = 16;

/** What a piece tells. */
export function weighPiece(piece: RawPiece, place: Place, reference: ReferenceDate | null): Telling {
  const written = piece.text.value;
  const times = findTimes(written, reference);
  const value = withoutMasks(written, piece.text.pieces[0]?.source ?? 0);
  const strong = times.filter(({ grain }) => grain !== 'span' && grain !== 'moment');
  const early = strong.find(({ start }) => start < HEAD) ?? null;
  const outcomes = countCue(value, 'consequence');
  const read = value === written ? piece : { ...piece, text: { ...piece.text, value } };
  const features = wordSigns(read, place, { strong, early, outcomes });
  return {
    value,
    times,
    pairs: hanPairs(value, NAMELESS),
    earlyPairs: hanPairs(value.slice(0, EARLY), NAMELESS).length,
    outcomes,
    early,
    last: strong.at(-1) ?? null,
    features,
    joint: jointSigns(features, value, place.timedBefore),
  };
}

interface Found {
  readonly strong: readonly TimeExpression[];
  readonly early: TimeExpression | null;
  readonly outcomes: number;
}

function flag(condition: boolean): number {
  return condition ? 1 : 0;
}

/** The signs of one piece by its words, its length and its place, each 0 to 1. */
function wordSigns(
  { text: { value }, opensParagraph, inSentence }: RawPiece,
  { index, count }: Place,
  { strong, early, outcomes }: Found,
) {
  const head = value.slice(0, HEAD);
  const lead = value.slice(0, LEAD);
  const has = (cue: Cue): number => flag(hasCue(value, cue));
  const upTo = (amount: number, full: number): number => Math.min(1, amount / full);
  const amount = (cue: Cue, full: number): number => upTo(countCue(value, cue), full);
  const times = (pattern: RegExp, full: number): number => upTo(value.match(pattern)?.length ?? 0, full);
  const numbers = times(words.NUMBERS, 5);
  const counted = times(words.COUNTED, 4);
  const timed = flag(strong.length > 0);
  const quoted = flag(words.QUOTED.test(value));
  const bare = flag(numbers === 0 && counted === 0);
  return {
    timeAtStart: flag(early !== null && early.start <= 3),
    timeEarly: flag(early !== null),
    timeAnywhere: timed,
    timeExact: flag(strong.some(({ grain }) => grain === 'day' || grain === 'month')),
    nextYear: flag(words.NEXT_YEAR.test(head)),
    sameTime: flag(words.SAME_TIME.test(value)),
    yearNamed: flag(early !== null && words.NAMED_YEAR.test(early.text)),
    monthOnly: flag(early !== null && !early.text.includes('年')),
    later: flag(words.LATER.test(value)),
    laterTime: flag(words.LATER_TIME.test(value)),
    untilTime: flag(words.UNTIL.test(value)),
    once: flag(words.ONCE.test(head)),
    occasion: flag(words.OCCASION.test(value)),
    more: has('more'),
    again: flag(words.AGAIN.test(lead)),
    topicAlso: flag(words.TOPIC_ALSO.test(value)),
    topicLead: flag(words.TOPIC_LEAD.test(value)),
    onTopic: flag(words.ON_TOPIC.test(value)),
    plea: flag(words.PLEA.test(value)),
    concession: flag(words.CONCESSION.test(value)),
    carry: has('carry'),
    anaphor: flag(words.ANAPHOR.test(head)),
    foundOut: flag(words.FOUND_OUT.test(value)),
    analysis: has('analysis'),
    cause: amount('cause', 2),
    lesson: amount('lesson', 2),
    because: flag(words.BECAUSE.test(lead)),
    consequence: upTo(outcomes, 3),
    quoted,
    told: times(/了/g, 3),
    narrative: has('narrative'),
    place: amount('place', 3),
    placeEarly: flag(hasCue(head, 'place')),
    person: amount('person', 2),
    namedPerson: flag(words.NAMED_PERSON.test(value)),
    personEarly: flag(words.PERSON_EARLY.test(lead)),
    self: flag(words.SELF.test(head)),
    selfFirst: flag(/^我(?!们)/.test(value)),
    team: flag(words.TEAM.test(head)),
    writer: flag(words.WRITER.test(value)),
    fault: times(words.FAULT, 2),
    writerFault: flag(words.WRITER_FAULT.test(value)),
    rule: flag(words.RULE.test(value)),
    plan: times(words.PLAN, 2),
    ownJob: flag(words.OWN_JOB.test(value)),
    generic: flag(words.GENERIC.test(value)),
    abstract: times(words.ABSTRACT, 3),
    numbers,
    counted,
    noNumbers: bare,
    money: flag(words.MONEY.test(value)),
    wordyNoFact: bare * (1 - timed) * (1 - quoted),
    long: upTo(value.length, 150),
    over40: flag(value.length >= 40),
    over60: flag(value.length >= 60),
    clauses: times(/[，,]/g, 8),
    first: flag(index === 0),
    second: flag(index === 1),
    last: flag(index === count - 1),
    late: count > 1 ? index / (count - 1) : 0,
    opensParagraph: flag(opensParagraph),
    inSentence: flag(inSentence),
    endsOpen: flag(/[；;]$/.test(value)),
  };
}

/** Signs that mean little alone. */
function jointSigns(own: Signs, value: string, timedBefore: boolean) {
  const concrete = flag(own.counted + own.numbers >= 0.4 && own.place > 0 && own.narrative > 0);
  return {
    openTime: own.consequence === 0 ? own.timeEarly : 0,
    foundOutTime: own.timeEarly > 0 ? flag(words.FOUND_OUT.test(value.slice(0, LEAD))) : 0,
    writerTime: own.timeEarly * own.self,
    writerlessTime: own.timeEarly * (1 - own.writer),
    parallelTime: own.timeEarly * flag(timedBefore),
    longInSentence: own.inSentence * own.over40,
    concrete,
    concreteNoTime: concrete * (1 - own.timeAnywhere),
    planUntold: own.told === 0 ? own.plan : 0,
    means: own.told === 0 ? Math.min(1, (value.match(words.MEANS)?.length ?? 0) / 2) : 0,
    carryNoTime: own.carry * (1 - own.timeEarly),
  };
}

/** Signs of what comes next, for a piece that may only lead up to it, or end the story. */
export function weighAhead(next: Telling | null) {
  const ahead = next?.features;
  if (!ahead) return { nextTime: 0, nextLater: 0, nextThought: 0, nextLong: 0 };
  return {
    nextTime: ahead.timeEarly,
    nextLater: Math.max(ahead.untilTime, ahead.laterTime, ahead.carry),
    nextThought: Math.max(ahead.cause * ahead.noNumbers, ahead.analysis),
    nextLong: ahead.over60,
  };
}

/** A pair with a particle or a numeral can name nothing. */
const NAMELESS = characterSet(
  '的了是在和与把被有没不也就都对为这那个我们一二三四五六七八九十年月日个到去来上下中里',
);

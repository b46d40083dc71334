import { CUES, countCue } from '../language/cues.ts';
import { findTimes } from '../language/dates.ts';
import { LONGEST } from '../language/grams.ts';
import { memoised } from '../language/memo.ts';
import * as words from './act-words.ts';

/** What a sentence can do in a paper; `tests/quality/sentences/README.md` says what each is. */
export const ACTS = [
  'fault',
  'case',
  'effect',
  'motive',
  'shallow',
  'outside',
  'merit',
  'hedge',
  'plan',
  'hope',
  'policy',
  'stock',
  'lesson',
  'neutral',
] as const;
export type Act = (typeof ACTS)[number];

/** Kinds of places whose sentences are read. */
export const PLACES = ['problem', 'cause', 'measure', 'opening'] as const;
export type ActPlace = (typeof PLACES)[number];

/** Where a sentence stands. */
export interface Standing {
  readonly place: ActPlace;
  readonly team: boolean;
  readonly index: number;
  readonly count: number;
}

/** Shorter and longer ones differ in what they do. */
const SHORT = 18;
const LONG = 60;

/** Signs of a sentence by its own words, each 0 to 1, in the order of `OWN_SIGNS`. */
export const ownSigns = memoised((value: string): readonly number[] => {
  const read = value.slice(0, LONGEST);
  const amount = (count: number, full: number): number => Math.min(1, count / full);
  const times = findTimes(read).filter(({ grain }) => grain !== 'span' && grain !== 'moment');
  return [
    amount(times.length, 2),
    times.some(({ start }) => start <= 3) ? 1 : 0,
    read.length < SHORT ? 1 : 0,
    read.length >= LONG ? 1 : 0,
    amount(read.length, 120),
    ...CUES.map(cue => amount(countCue(read, cue), 2)),
    ...PATTERNS.map(pattern => amount(read.match(pattern)?.length ?? 0, 3)),
  ];
});

const PATTERNS = Object.values(words.SIGNS);

export const OWN_SIGNS: readonly string[] = [
  'timed',
  'timeFirst',
  'short',
  'long',
  'length',
  ...CUES,
  ...Object.keys(words.SIGNS),
];

/** Signs of where a sentence stands, in the order of `STANDING_SIGNS`. */
export function standingSigns({ place, team, index, count }: Standing): number[] {
  const at = (here: ActPlace): number => (place === here ? 1 : 0);
  const flag = (condition: boolean): number => (condition ? 1 : 0);
  return [
    ...PLACES.map(at),
    flag(team),
    flag(index === 0),
    flag(index === 1),
    flag(index === count - 1),
    flag(index === count - 2),
    count > 1 ? index / (count - 1) : 0,
    at('problem') * flag(index === 0),
    at('problem') * flag(index === count - 1),
    at('cause') * flag(index === 0),
    at('measure') * flag(index === 0),
  ];
}

export const STANDING_SIGNS: readonly string[] = [
  ...PLACES,
  'team',
  'first',
  'second',
  'last',
  'lastButOne',
  'late',
  'problemFirst',
  'problemLast',
  'causeFirst',
  'measureFirst',
];

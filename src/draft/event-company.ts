import type { Telling } from './event-features.ts';

/** The event that is being told where a piece stands. */
export interface Running {
  /** Pieces since it began: 1 where it began in the piece just before; 0 where nothing has begun yet. */
  readonly age: number;
  /** Its characters so far. */
  readonly length: number;
  /** Words of outcome in it so far. */
  readonly outcomes: number;
  /** How many of the pairs of the piece, and of those at its beginning, the event has named. */
  readonly shared: number;
  readonly sharedEarly: number;
}

/** A told event of this many characters is a whole one; a longer one says no more about what follows. */
const WHOLE_EVENT = 150;

/** Signs of how a piece stands to the event before it, each 0 to 1; their order is that of `COMPANY`. */
export const COMPANY = [
  'noneYet',
  'afterStart',
  'afterTwo',
  'afterMany',
  'sharedEarly',
  'shared',
  'eventLength',
  'eventDone',
  'eventOpen',
  'yearAfterEvent',
  'monthAfterEvent',
  'timeAfterEvent',
  'timeFirst',
  'concreteFirst',
  'newStory',
  'newLong',
  'leadUpFirst',
  'ruleFirst',
  'harmlessFirst',
  'storyAfterDone',
  'foundOutAfter',
  'untilAfter',
] as const;

/** Does the piece go on about the same people and things, and was the event before it told to its end? Fills `signs`. */
export function weighCompany(
  { features, pairs, earlyPairs }: Telling,
  event: Running,
  signs: number[],
): void {
  const begun = event.age > 0 ? 1 : 0;
  const none = 1 - begun;
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const sign = (name: string): number => features[name] ?? 0;
  signs[0] = none;
  signs[1] = event.age === 1 ? 1 : 0;
  signs[2] = event.age === 2 ? 1 : 0;
  signs[3] = event.age >= 3 ? 1 : 0;
  signs[4] = Math.min(1, share(event.sharedEarly, earlyPairs) * 3);
  signs[5] = Math.min(1, share(event.shared, pairs.length) * 5);
  signs[6] = Math.min(1, event.length / WHOLE_EVENT);
  signs[7] = Math.min(1, event.outcomes / 2);
  signs[8] = begun * (event.outcomes === 0 ? 1 : 0);
  signs[9] = begun * sign('yearNamed');
  signs[10] = begun * sign('monthOnly');
  signs[11] = begun * sign('timeEarly');
  signs[12] = none * sign('timeEarly');
  signs[13] = none * sign('concrete');
  const fresh = begun * (1 - (signs[5] as number)) * (1 - 0.5 * (signs[4] as number));
  signs[14] = fresh * sign('story');
  signs[15] = fresh * sign('length2');
  signs[16] = none * sign('leadUp');
  signs[17] = none * sign('rule');
  signs[18] = none * (1 - sign('harm'));
  signs[19] = (signs[7] as number) * sign('story');
  signs[20] = begun * sign('foundOutEarly');
  signs[21] = begun * sign('untilTime');
}

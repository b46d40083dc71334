import type { TimeExpression } from '../language/dates.ts';
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
  /** The time that it has come to. */
  readonly time: TimeExpression | null;
}

/** A told event of this many characters is a whole one; a longer one says no more about what follows. */
const WHOLE_EVENT = 150;

/** Signs of how a piece stands to the event before it, in the order in which `weighCompany` fills them. */
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
  'timeAfterEvent',
  'timeFirst',
  'concreteFirst',
  'newLong',
  'ruleFirst',
  'openFirst',
  'earlierYear',
  'laterYear',
  'sameYear',
] as const;

/** Does the piece go on about the same people and things, and was the event before it told to its end? Each sign 0 to 1. */
export function weighCompany(telling: Telling, event: Running, signs: number[]): void {
  const { features: own, joint, pairs, earlyPairs } = telling;
  const begun = event.age > 0 ? 1 : 0;
  const none = 1 - begun;
  const flag = (condition: boolean): number => (condition ? 1 : 0);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const sharedEarly = Math.min(1, share(event.sharedEarly, earlyPairs) * 3);
  const shared = Math.min(1, share(event.shared, pairs.length) * 5);
  signs[0] = none;
  signs[1] = flag(event.age === 1);
  signs[2] = flag(event.age === 2);
  signs[3] = flag(event.age >= 3);
  signs[4] = sharedEarly;
  signs[5] = shared;
  signs[6] = Math.min(1, event.length / WHOLE_EVENT);
  signs[7] = Math.min(1, event.outcomes / 2);
  signs[8] = begun * flag(event.outcomes === 0);
  signs[9] = begun * own.yearNamed;
  signs[10] = begun * own.timeEarly;
  signs[11] = none * own.timeEarly;
  signs[12] = none * joint.concrete;
  signs[13] = begun * (1 - shared) * (1 - 0.5 * sharedEarly) * own.over60;
  signs[14] = none * own.rule;
  signs[15] = none * flag(own.consequence === 0);
  const years = yearsSince(telling, event.time);
  signs[16] = flag(years < 0);
  signs[17] = flag(years > 0);
  signs[18] = flag(years === 0);
}

/** Years from the time that an event has come to until the one that a piece names; NaN where one of them names none. */
function yearsSince({ early, features }: Telling, time: TimeExpression | null): number {
  if (features.yearNamed === 0 || !early || early.year === null || !time || time.year === null)
    return Number.NaN;
  return early.year - time.year;
}

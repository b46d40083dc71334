import * as v from 'valibot';
import { reason } from './common.ts';
import { option } from './option.ts';

/** An option that is a number, with the file's value as its default. */
export function limit(least: number, description: string, value: number) {
  return option(v.pipe(v.number(), v.minValue(least)), value, description);
}

export interface Limits {
  readonly min?: number;
  readonly max?: number;
}

/** At least one of `min` and `max`. */
export function limits<S extends v.GenericSchema<unknown, number>>(number: S) {
  return v.pipe(
    v.strictObject({ min: v.exactOptional(number), max: v.exactOptional(number) }),
    v.check(
      ({ min, max }) => min !== undefined || max !== undefined,
      reason('要写 min 或 max', 'min or max is needed'),
    ),
  );
}

/** The options of a rule with limits: those its file sets. */
export function limitOptions({ min, max }: Limits): v.GenericSchema<unknown, Limits> {
  return v.strictObject({
    ...(min === undefined ? {} : { min: limit(0, 'The least that will do.', min) }),
    ...(max === undefined ? {} : { max: limit(0, 'The most that will do.', max) }),
  }) as v.GenericSchema<unknown, Limits>;
}

/** A limit that can be broken needs words for it, and no other words are of use. */
export function worded(set: Readonly<Record<string, boolean>>, messages: object): boolean {
  return Object.entries(set).every(([code, isSet]) => isSet === Object.hasOwn(messages, code));
}

export const WORDED = reason(
  'messages 要与所设的限度一一对应：设了才写，写了就要设',
  'messages must match the limits that are set, one for one',
);

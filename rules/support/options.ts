import * as v from 'valibot';

/** A share of something or a chance, 0 to 1, with its default and what it says. */
export const share = (value: number, text: string) =>
  v.pipe(v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), value), v.description(text));

/** A count of something, with its default and what it says. */
export const count = (value: number, least: number, text: string) =>
  v.pipe(v.optional(v.pipe(v.number(), v.integer(), v.minValue(least)), value), v.description(text));

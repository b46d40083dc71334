import * as v from 'valibot';
import type { CalendarDate } from '../../../draft/model.ts';
import { sourceRange } from '../../../language/text.ts';
import type { Issue } from '../../rule.ts';
import { compareDates, type DatedPlace, datesIn, paperDate, writtenDate } from '../calendar.ts';
import { common, message, reason } from '../common.ts';
import { dateBound, isRelative, resolveBound } from '../date-bound.ts';
import { defineKind } from '../kind.ts';
import { WORDED, worded } from '../limits.ts';
import { option } from '../option.ts';
import { scope, scoped } from '../scope.ts';

const schema = v.pipe(
  v.strictObject({
    kind: v.literal('date'),
    ...common,
    ...scope,
    options: v.pipe(
      v.strictObject({ notBefore: v.exactOptional(dateBound), notAfter: v.exactOptional(dateBound) }),
      v.check(
        ({ notBefore, notAfter }) => notBefore !== undefined || notAfter !== undefined,
        reason('要写 notBefore 或 notAfter', 'notBefore or notAfter is needed'),
      ),
    ),
    messages: v.strictObject({ 'too-early': v.exactOptional(message), 'too-late': v.exactOptional(message) }),
  }),
  v.check(
    ({ options: { notBefore, notAfter }, messages }) =>
      worded({ 'too-early': notBefore !== undefined, 'too-late': notAfter !== undefined }, messages),
    WORDED,
  ),
);

interface Bounds {
  readonly notBefore?: string;
  readonly notAfter?: string;
}

/** The dates in each of the parts must lie in a span; only those written out with their year are held against it. */
export const date = defineKind({
  schema,
  options: ({ options: { notBefore, notAfter } }) =>
    v.strictObject({
      ...(notBefore === undefined ? {} : { notBefore: bound('Earliest day.', notBefore) }),
      ...(notAfter === undefined ? {} : { notAfter: bound('Latest day.', notAfter) }),
    }) as v.GenericSchema<unknown, Bounds>,
  needs: ({ options: { notBefore, notAfter } }) =>
    isRelative(notBefore) || isRelative(notAfter) ? ['date'] : [],
  check(declaration, engine) {
    const units = scoped(declaration, engine);
    return function* (context, { notBefore, notAfter }) {
      const paper = paperDate(context.draft);
      const earliest = notBefore === undefined ? null : resolveBound(notBefore, paper);
      const latest = notAfter === undefined ? null : resolveBound(notAfter, paper);
      for (const { texts, title } of units(context)) {
        for (const text of texts) {
          for (const place of datesIn(text.value)) {
            const issue = outside(place, earliest, latest, title);
            if (issue) yield { ...issue, range: sourceRange(text, place.range.start, place.range.end) };
          }
        }
      }
    };
  },
});

function bound(description: string, value: string) {
  return option(dateBound, value, `${description} A date, paper, paper-2y, paper+18m …`);
}

function outside(
  { date, text }: DatedPlace,
  earliest: CalendarDate | null,
  latest: CalendarDate | null,
  title: string,
): Omit<Issue, 'range'> | null {
  const data = (limit: CalendarDate) => ({ found: text, limit: writtenDate(limit), title });
  if (earliest && compareDates(date, earliest) < 0) return { code: 'too-early', data: data(earliest) };
  if (latest && compareDates(date, latest) > 0) return { code: 'too-late', data: data(latest) };
  return null;
}

import * as v from 'valibot';
import { readDate } from '../../draft/meta-values.ts';
import type { CalendarDate } from '../../draft/model.ts';
import { shiftDate } from './calendar.ts';
import { reason } from './common.ts';

const RELATIVE = /^paper(?:([+-]\d{1,3})([ymd]))?$/;

/** A day that dates are held against: `2014-12-31`, `paper` (the paper's own date), `paper-2y`, `paper+18m`, `paper+90d`. */
export const dateBound = v.pipe(
  v.string(),
  v.check(
    value => RELATIVE.test(value) || readDate(value) !== null,
    reason(
      '要写日期（2014-12-31）或 paper、paper-2y、paper+18m、paper+90d（稿件日期前后若干年、月、日）',
      'a date (2014-12-31) or paper, paper-2y, paper+18m, paper+90d (so much before or after the date of the paper) is needed',
    ),
  ),
);

/** Whether a bound can only be told for a paper that has a date. */
export function isRelative(bound: string | undefined): boolean {
  return bound !== undefined && RELATIVE.test(bound);
}

/**
 * The day a bound stands for.
 *
 * @param paper the date of the paper; `null` leaves a relative bound without a day
 */
export function resolveBound(bound: string, paper: CalendarDate | null): CalendarDate | null {
  const relative = RELATIVE.exec(bound);
  if (!relative) return readDate(bound);
  if (!paper) return null;
  return relative[1] ? shiftDate(paper, Number(relative[1]), relative[2] as 'y' | 'm' | 'd') : paper;
}

import type { CalendarDate, Draft } from '../../draft/model.ts';
import { findTimes } from '../../language/dates.ts';
import type { Range } from '../../language/text.ts';
import { isMarked, markQuotations } from '../quotations.ts';

export interface DatedPlace {
  readonly date: CalendarDate;
  readonly text: string;
  readonly range: Range;
}

/**
 * The dates of a text that are written out with their year, in order. Those in quotations and 《》 are left out: they are
 * somebody else's, or a part of a name; so are spans (2012年以来), which name no day.
 */
export function datesIn(value: string): DatedPlace[] {
  const quoted = markQuotations(value);
  return findTimes(value).flatMap(({ start, end, text, grain, year, month, day }) => {
    const range = { start, end };
    const written = /\d{4}|[０-９]{4}|[〇零一二三四五六七八九]{4}/.test(text);
    if (year === null || !written || grain === 'span' || isMarked(quoted, range)) return [];
    return [{ date: { year, month, day }, text, range }];
  });
}

/** The date of a paper: what its front matter says, else what stands under it. */
export function paperDate({ meta, signOff }: Draft): CalendarDate | null {
  return meta.date?.value ?? datesIn(signOff?.date?.value ?? '')[0]?.date ?? null;
}

/** Earlier: below 0, later: above; as far as both are known, so 2014年 and 2014年6月 are alike. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  const parts = [
    [a.year, b.year],
    [a.month, b.month],
    [a.day, b.day],
  ] as const;
  for (const [one, other] of parts) {
    if (one === null || other === null) return 0;
    if (one !== other) return one - other;
  }
  return 0;
}

/** A date so many years, months or days later; where the day is not known, days do not move it. */
export function shiftDate(date: CalendarDate, count: number, unit: 'y' | 'm' | 'd'): CalendarDate {
  const { year, month, day } = date;
  if (unit === 'y') return clamped(year + count, month, day);
  if (month === null) return date;
  if (unit === 'm') {
    const months = year * 12 + (month - 1) + count;
    return clamped(Math.floor(months / 12), (months % 12) + 1, day);
  }
  if (day === null) return date;
  const moved = new Date(Date.UTC(year, month - 1, day + count));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** No 31 June and no 29 February of a common year. */
function clamped(year: number, month: number | null, day: number | null): CalendarDate {
  if (month === null || day === null) return { year, month, day };
  return { year, month, day: Math.min(day, new Date(Date.UTC(year, month, 0)).getUTCDate()) };
}

/** 2014年6月20日, as far as it is known. */
export function writtenDate({ year, month, day }: CalendarDate): string {
  return `${year}年${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`;
}

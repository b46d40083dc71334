import * as v from 'valibot';
import type { CalendarDate } from '../../src/draft/model.ts';
import { findTimes } from '../../src/language/dates.ts';
import { memoised } from '../../src/language/memo.ts';
import { sourceRange, type Text } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { isWithin, quotedSpans } from '../support/prose.ts';

/** Sections that tell what has happened; measures look ahead. */
const TOLD = [
  'discipline',
  'eight-point',
  'problems',
  'causes',
  'extra:last-rectification',
  'extra:typical-case',
];

/** Words around a time that lies ahead: plans, promises, deadlines. */
const AHEAD_BEFORE =
  /(?:到|至|力争|争取|计划|规划|预计|原定|承诺|将|要求|确保|目标|提出|定[于在到为]|[排放]在|安排|时限|期限|限期|拟|—|－|-|～|~)[^，。；]{0,6}$/;
const AHEAD_AFTER =
  /^(?:[初中末底]?[之以]?前|以后|之后|起|底?(?:建成|完成|实现|投产|通车|到期|规划|目标)|[—～~\-至到](?=\d|年底|今后|次年))/;

export default defineRule({
  id: 'format/date-order',
  criterion: 'format',
  title: { zh: '查摆的事不晚于材料的日期', en: 'Nothing told happened after the date of the paper' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  needs: [],
  messages: {
    later: {
      message: {
        zh: '“{found}”晚于材料的日期（{date}）',
        en: '{found} lies after the date of the paper ({date})',
      },
      hint: {
        zh: '核对事情的时间；属于今后打算的，写到整改措施里',
        en: 'Check the time; what is planned belongs under the measures',
      },
    },
  },
  docs: {
    why: {
      zh: '写在问题里的事只能是已经发生的。时间比材料的落款还晚，不是写错，就是从别处抄来的。',
      en: 'What a problem tells has happened. A time after the date of the paper is a slip or was copied from elsewhere.',
    },
    basis: {
      mark: 'N',
      zh: '通报第五部分：能阐述清楚具体时间',
      en: 'Notice, part 5: the time is stated clearly',
    },
    bad: {
      in: 'problem',
      text: '1.调研走马观花\n2031年8月到石桥镇调研，一上午看了4个村，每个村停留不到半小时，三个月后其中一个村有62名村民联名上访。\n',
    },
    good: {
      in: 'problem',
      text: '1.调研走马观花\n2012年8月到石桥镇调研，一上午看了4个村，说好到2031年建成的水库至今没有动工，三个月后其中一个村有62名村民联名上访。\n',
    },
  },
  *check({ draft }) {
    const date = draft.meta.date?.value ?? signedOn(draft.signOff?.date?.value ?? '');
    if (!date) return;
    for (const section of draft.sections) {
      if (!TOLD.includes(section.role) || section.roles.includes('measures')) continue;
      for (const { text } of section.sentences) yield* laterTimes(text, date);
    }
  },
});

/** Times written out with their year that lie after the date of the paper and are told as past. */
function* laterTimes(text: Text, date: CalendarDate): Iterable<Issue> {
  const { value } = text;
  if (!mayBeLater(value, date.year)) return;
  const quoted = quotedSpans(value);
  for (const time of findTimes(value, { year: date.year, month: date.month })) {
    if (time.grain === 'span' || !/\d{4}|[〇零一二三四五六七八九]{4}/.test(time.text)) continue;
    if (!isAfter(time, date) || isWithin(quoted, time.start)) continue;
    if (AHEAD_BEFORE.test(value.slice(0, time.start)) || AHEAD_AFTER.test(value.slice(time.end))) continue;
    yield {
      code: 'later',
      range: sourceRange(text, time.start, time.end),
      data: { found: time.text, date: written(date) },
    };
  }
}

/** Most sentences name no year, or one long past: only the others are read for times. */
function mayBeLater(value: string, year: number): boolean {
  return latestYear(value) >= year;
}

/** The latest year of a sentence in digits; one in letters may be any. */
const latestYear = memoised((value: string): number => {
  let latest = 0;
  for (const [found] of value.matchAll(/(?:19|20)\d{2}|二[〇零○]/g)) {
    const year = Number(found);
    latest = Math.max(latest, Number.isNaN(year) ? Number.POSITIVE_INFINITY : year);
  }
  return latest;
});

function signedOn(line: string): CalendarDate | null {
  const [time] = findTimes(line);
  return time && time.year !== null ? { year: time.year, month: time.month, day: time.day } : null;
}

/** Compares as far as both are known: 2014年 is not after 2014年6月. */
function isAfter(
  time: { year: number | null; month: number | null; day: number | null },
  date: CalendarDate,
): boolean {
  const parts = [
    [time.year, date.year],
    [time.month, date.month],
    [time.day, date.day],
  ] as const;
  for (const [a, b] of parts) {
    if (a === null || b === null) return false;
    if (a !== b) return a > b;
  }
  return false;
}

function written({ year, month, day }: CalendarDate): string {
  return `${year}年${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`;
}

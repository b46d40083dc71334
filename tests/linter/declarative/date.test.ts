import { describe, expect, it } from 'vitest';
import { compareDates, shiftDate, writtenDate } from '../../../src/linter/declarative/calendar.ts';
import { lint } from '../../../src/linter/lint.ts';
import { createRuleSet } from '../../../src/linter/rule-set.ts';
import { draftOf } from '../support.ts';
import { memberPaper } from './member-paper.ts';
import { findingsIn, ruleOf, shown, words } from './support.ts';

const told = `
kind: date
in: problem
options: { notBefore: paper-2y, notAfter: paper }
messages: { too-early: ${words('{found}早于{limit}')}, too-late: ${words('{found}晚于{limit}')} }
`;

describe('date', () => {
  it('holds written dates against the date of the paper', () => {
    expect(findingsIn(memberPaper(), told)).toEqual([]);
    const text = memberPaper({
      problem:
        '2010年4月我批过一次，2013年5月又批一次，2014年7月3日还有17户没有拿到工钱。2012年以来一直如此，去年也是。',
    });
    expect(shown(text, findingsIn(text, told))).toEqual([
      '2010年4月 | 2010年4月早于2012年6月20日',
      '2014年7月3日 | 2014年7月3日晚于2014年6月20日',
    ]);
  });

  it('compares no further than both are known, and leaves names alone', () => {
    const problem =
      '2014年6月和2012年的两次督办都走了过场，违反了《2009年农民工工资支付办法》和“2015年清零”的要求。';
    expect(findingsIn(memberPaper({ problem }), told)).toEqual([]);
  });

  it('takes fixed days from file or settings', () => {
    const deadline = `
kind: date
in: measure
options: { notAfter: 2014-12-31 }
messages: { too-late: ${words('{found}超过{limit}')} }
`;
    expect(findingsIn(memberPaper(), deadline)).toEqual([]);
    const text = memberPaper({ measure: '由我负责，2016年底前走访一遍，县信访局逐户核实。' });
    expect(shown(text, findingsIn(text, deadline))).toEqual(['2016年 | 2016年超过2014年12月31日']);
    expect(findingsIn(text, deadline, { options: { notAfter: '2016-12-31' } })).toEqual([]);
    expect(findingsIn(text, deadline, { options: { notAfter: 'paper+18m' } }).length).toBe(1);
  });

  it('is not checked where the paper has no date', () => {
    const draft = draftOf(memberPaper({ front: '姓名: 赵明远' }));
    const { runs } = lint(draft, createRuleSet([ruleOf(told)], []));
    expect(runs).toMatchObject([{ outcome: 'not-checked', why: 'needs' }]);
  });

  it.each([
    ['2014-01-31', 1, 'm', '2014年2月28日'],
    ['2012-02-29', 1, 'y', '2013年2月28日'],
    ['2014-06-20', -18, 'm', '2012年12月20日'],
    ['2014-12-31', 1, 'd', '2015年1月1日'],
  ] as const)('%s moved by %d%s is %s', (from, count, unit, to) => {
    const [year, month, day] = from.split('-').map(Number) as [number, number, number];
    expect(writtenDate(shiftDate({ year, month, day }, count, unit))).toBe(to);
  });

  it('that is known in part moves as far as it is known', () => {
    const month = { year: 2014, month: 6, day: null };
    expect(shiftDate(month, 7, 'm')).toEqual({ year: 2015, month: 1, day: null });
    expect(shiftDate(month, 7, 'd')).toEqual(month);
    expect(compareDates({ year: 2014, month: null, day: null }, month)).toBe(0);
  });
});

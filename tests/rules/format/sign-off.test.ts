import { describe, expect, it } from 'vitest';
import { draftOf, issuesOf, member } from '../paper.ts';

const ended = (lines: string): string =>
  member(
    `一、努力方向和改进措施\n\n1.每周学习不少于5小时，由我本人负责，从7月起执行。\n\n以上检查，请同志们批评指正。\n\n${lines}`,
  );

describe('format/sign-off', () => {
  it.each([
    '赵明远　　2014年6月20日',
    '赵明远，2014年6月20日',
    '姓名：赵明远  日期：2014年6月20日',
    '赵明远（签名）\n\n日期：2014年6月20日',
    '赵明远\n\n时间：2014年6月20日',
    '汇报人：赵明远\n\n二○一四年六月二十日',
    '赵明远\n\n写于2014年6月20日',
    '县人民医院党委书记、院长　赵明远\n\n2014年6月',
    '**赵明远**\n\n**2014年6月20日**',
    '2014年6月20日\n\n赵明远',
    '清河县统计局党组\n\n2014.6.20',
  ])('is content with %s', lines => {
    expect(issuesOf('format/sign-off', ended(lines))).toEqual([]);
  });

  it.each([
    ['赵明远', 'no-date'],
    ['汇报人：赵明远', 'no-date'],
    ['县人民医院党委书记、院长　赵明远', 'no-date'],
    ['清河县统计局党组\n\n赵明远', 'no-date'],
    ['2014年6月20日', 'no-name'],
    ['日期：2014年6月20日', 'no-name'],
    ['', 'no-sign-off'],
    ['责任人：赵明远 完成时限：2014年12月31日', 'no-sign-off'],
    ['会议时间：2014年6月20日', 'no-sign-off'],
    ['联系点的路修到2014年6月20日', 'no-sign-off'],
  ])('finds fault with %s', (lines, code) => {
    expect(issuesOf('format/sign-off', ended(lines)).map(issue => issue.code)).toEqual([code]);
  });

  it('shows the closing words where no date follows the name', () => {
    const text = ended('赵明远');
    const [issue] = issuesOf('format/sign-off', text);
    const [closing] = issue?.related ?? [];
    expect(text.slice(closing?.range.start, closing?.range.end)).toBe('以上检查，请同志们批评指正。');
  });

  it('knows name and date of one line apart', () => {
    const { signOff } = draftOf(ended('赵明远　　2014年6月20日'));
    expect([signOff?.unitOrName?.value, signOff?.date?.value]).toEqual(['赵明远', '2014年6月20日']);
  });
});

import { describe, expect, it } from 'vitest';
import { memberPaper } from './member-paper.ts';
import { findingsIn, shown, words } from './support.ts';

const rule = (field: string, other: string, options = '{}'): string => `
kind: agree
field: ${field}
with: ${other}
options: ${options}
messages: { differ: ${words('{field}是{value}，这里是{found}')} }
`;

describe('agree', () => {
  it('looks for a value of the front matter in the text', () => {
    const named = rule('姓名', '{ in: title }');
    expect(findingsIn(memberPaper(), named)).toEqual([]);
    expect(findingsIn(memberPaper({ title: '赵 明远同志对照检查材料' }), named)).toEqual([]);
    const text = memberPaper({ title: '钱立国同志对照检查材料' });
    const findings = findingsIn(text, named);
    expect(findings.map(({ message }) => message.zh)).toEqual(['姓名是赵明远，这里是钱立国同志对照检查材料']);
    const [related] = findings[0]?.related ?? [];
    expect(text.slice(related?.range.start, related?.range.end)).toBe('赵明远');
  });

  it('passes over words that make no difference', () => {
    const unit = rule('unit', '{ in: measure }', '{ ignore: [中共, 县委] }');
    expect(findingsIn(memberPaper({ measure: '由青柳县建筑公司2014年9月底前清完欠薪。' }), unit)).toEqual([]);
    expect(findingsIn(memberPaper(), unit).length).toBe(1);
  });

  it('compares two values, one of which may be the longer form', () => {
    const titled = rule('姓名', '{ field: 标题 }');
    expect(findingsIn(memberPaper({ front: '姓名: 赵明远\n标题: 赵明远同志对照检查材料' }), titled)).toEqual(
      [],
    );
    const text = memberPaper({ front: '姓名: 赵明远\n标题: 钱立国同志对照检查材料' });
    expect(shown(text, findingsIn(text, titled))).toEqual([
      '钱立国同志对照检查材料 | 姓名是赵明远，这里是钱立国同志对照检查材料',
    ]);
  });

  it('knows a date in the form of the text, and compares nothing that is not there', () => {
    const dated = rule('日期', '{ in: paper }');
    expect(findingsIn(memberPaper({ closing: '请批评指正。\n\n2014年6月20日' }), dated)).toEqual([]);
    expect(findingsIn(memberPaper({ closing: '请批评指正。\n\n2013年6月20日' }), dated).length).toBe(1);
    expect(findingsIn(memberPaper({ front: '姓名: 赵明远' }), dated)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { memberPaper } from './member-paper.ts';
import { findingsIn, shown, words } from './support.ts';

const name = `
kind: field
field: 姓名
messages: { missing: ${words('缺{field}')} }
`;

describe('field', () => {
  it('wants a value in the front matter, whichever spelling its key has', () => {
    expect(findingsIn(memberPaper(), name)).toEqual([]);
    expect(findingsIn(memberPaper({ front: 'name: 赵明远' }), name)).toEqual([]);
    for (const front of ['单位: 中共青柳县委', '姓名:', '姓名: ""']) {
      const text = memberPaper({ front });
      expect(shown(text, findingsIn(text, name))).toEqual(['--- | 缺姓名']);
    }
  });

  it('holds a value against a pattern', () => {
    const unit = `
kind: field
field: unit
required: false
pattern: '^中共.+(?:委员会|县委)$'
messages: { wrong: ${words('{field}写成了{value}')} }
`;
    expect(findingsIn(memberPaper(), unit)).toEqual([]);
    expect(findingsIn(memberPaper({ front: '姓名: 赵明远' }), unit)).toEqual([]);
    const text = memberPaper({ front: '单位: 青柳县' });
    expect(shown(text, findingsIn(text, unit))).toEqual(['青柳县 | unit写成了青柳县']);
  });

  it('takes one of some values, as written or as meant, and lets settings say which', () => {
    const level = `
kind: field
field: 层级
options: { oneOf: [county, 乡镇] }
messages: { missing: ${words('缺')}, wrong: ${words('{value}：{allowed}')} }
`;
    expect(findingsIn(memberPaper({ front: '层级: 县' }), level)).toEqual([]);
    expect(findingsIn(memberPaper({ front: '层级: 乡镇' }), level)).toEqual([]);
    const text = memberPaper({ front: '层级: 市' });
    expect(shown(text, findingsIn(text, level))).toEqual(['市 | 市：county、乡镇']);
    expect(findingsIn(text, level, { options: { oneOf: ['city'] } })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { linearEngine } from '../../../src/linter/declarative/linear-engine.ts';
import { nativeEngine } from '../../../src/linter/declarative/native-engine.ts';
import { paper } from '../support.ts';

describe('patterns of a unit', () => {
  it.each([
    ['(?=a)b', '环视', 'look around'],
    ['a(?<!b)', '环视', 'look around'],
    ['(.{4,12})\\1', '引用前面的分组', 'refer back'],
    ['(?<x>a)\\k<x>', '引用前面的分组', 'refer back'],
    ['(a', '不是正确的正则表达式', 'no valid pattern'],
    ['a{2000}', '不是正确的正则表达式', 'no valid pattern'],
    ['a*', '空文字', 'empty text'],
    ['(?:a{1,30}b){1,30}(?:c{1,30}d){1,30}', '太大', 'too large'],
    ['a'.repeat(501), '超过 500', 'more than 500'],
  ])('%s is refused, and said why', (pattern, zh, en) => {
    const trouble = linearEngine.trouble(pattern);
    expect(trouble?.zh).toContain(zh);
    expect(trouble?.en).toContain(en);
    expect(trouble?.en).not.toMatch(/\p{Script=Han}/u);
  });

  it.each(['\\(?=a', '[(?=]a', '\\\\1', '(?:(?:a+)+b)', '[（(][^）)]{1,20}[）)]', '\\p{Han}{2}'])(
    '%s may be used',
    pattern => expect(linearEngine.trouble(pattern)).toBeNull(),
  );

  it.each([
    '\\d{4}年(?:\\d{1,2}月)?',
    '[一二三四五六七八九十]+[、是]',
    '[\\u4e00-\\u9fa5]{2}(?:县|镇)',
    '(?:我|本人)[^。]{0,12}(?:认识|重视)',
    '\\p{Script=Han}+(?<unit>公司)',
    '群众|(?:群众)?路线',
  ])('%s finds what the language’s own patterns find', pattern => {
    expect(linearEngine.trouble(pattern)).toBeNull();
    for (const name of ['pass/member-principal-word', 'fail/team-background']) {
      for (const line of paper(name).split('\n')) {
        const found = linearEngine.compile(pattern).matches(line, {});
        expect(found).toEqual(nativeEngine.compile(pattern).matches(line, {}));
      }
    }
  });

  it('never run away with the time', () => {
    expect(linearEngine.compile('^(a+)+$').matches(`${'a'.repeat(20_000)}!`, {})).toEqual([]);
    expect(linearEngine.compile('(?:a|aa)+c').matches(`c${'a'.repeat(20_000)}`, {})).toEqual([]);
  });

  it('that make too much work of one paper stop, by a bound that other papers do not feel', () => {
    const expression = linearEngine.compile('[^x]{0,400}y|z');
    const hostile = {};
    expect(() => {
      for (let i = 0; i < 50; i++) expression.matches('zy'.repeat(10_000), hostile);
    }).toThrow('too long');
    expect(expression.matches('zy', {})).toEqual([{ start: 0, end: 2 }]);
  });

  it('cost next to nothing where the letters they need do not stand', () => {
    const text = paper('pass/member-principal-word').repeat(20);
    const expression = linearEngine.compile('(?:县委|政府)[^。]{0,40}永不出现的字样');
    for (let i = 0; i < 20; i++) expect(expression.matches(text, {})).toEqual([]);
  });
});

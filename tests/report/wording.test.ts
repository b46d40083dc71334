import { expect, test } from 'vitest';
import { CRITERIA } from '../../src/linter/rule.ts';
import { say, WORDING_KEYS } from '../../src/report/wording.ts';

const places = (text: string): string[] => [...text.matchAll(/\{(\w+)/g)].map(match => match[1] ?? '');

test('both languages are complete and fill in the same values', () => {
  for (const key of WORDING_KEYS) {
    const zh = say('zh-CN', key);
    const en = say('en', key);
    expect(zh.trim() !== '' || key === 'list.quoted', key).toBe(true);
    expect(en.trim(), key).not.toBe('');
    expect(new Set(places(en).filter(name => name !== 'n')), key).toEqual(
      new Set(places(zh).filter(name => name !== 'n')),
    );
    expect(zh, key).not.toBe(en);
  }
});

test('numbers choose the English form, values are not read as templates', () => {
  expect(say('en', 'count.errors', { n: 1 })).toBe('1 error');
  expect(say('en', 'count.errors', { n: 2 })).toBe('2 errors');
  expect(say('en', 'first.lead', { n: 1 })).toBe('Mend this one first');
  expect(say('en', 'first.lead', { n: 5 })).toBe('Mend these 5 first');
  expect(say('zh-CN', 'answered.reason', { reason: '{n}{x:一|多}' })).toBe('理由：{n}{x:一|多}');
});

test('a value that is not given stays visible', () => {
  expect(say('zh-CN', 'paper.draft')).toBe('第{n}稿');
});

test('every criterion has its published name', () => {
  expect(CRITERIA.map(criterion => say('zh-CN', criterion))).toEqual([
    '态度要端正、文如其人',
    '格式要规范、防止交叉重复',
    '检查要齐全、严禁缺漏项',
    '内容要挤水分、直奔主题、不绕弯子',
    '标题要鲜明、扣题要准确',
    '剖析要具体、深入',
  ]);
});

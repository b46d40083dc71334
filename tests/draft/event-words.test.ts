import { describe, expect, it } from 'vitest';
import { announced, findPlaces } from '../../src/draft/event-words.ts';

describe('places', () => {
  it.each([
    ['9月的主题党日到福乐敬老院理发', ['福乐敬老院']],
    ['把三台机床调给县第二中学，石桥镇没有分到', ['县第二中学', '石桥镇']],
    ['镇长和村干部都在场，小学生排了队', []],
  ])('of %s', (value, expected) =>
    expect(findPlaces(value).map(({ start, end }) => value.slice(start, end))).toEqual(expected),
  );

  it('are found in linear time', () => {
    const value = '汉'.repeat(200_000);
    expect(findPlaces(`${value}村`)).toHaveLength(1);
  });
});

describe('how many events analysis looks back at', () => {
  it.each([
    ['这两件事都怪我没有往下多走一步。', 2],
    ['三次都不是没有时间。', 3],
    ['前一笔露了馅，后一笔也被翻了出来。', 2],
    ['去年7月有两名党员没有到会。', 0],
  ])('%s', (value, expected) => expect(announced(value)).toBe(expected));
});

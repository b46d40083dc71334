import { describe, expect, test } from 'vitest';
import { readNumbering } from '../../src/draft/numbering.ts';
import { textAt } from '../../src/language/text.ts';

/** The number, its value and what is left as the title; `null` where a paragraph begins with none. */
function read(value: string): readonly [string, number] | null {
  const found = readNumbering(textAt(value, 0));
  return found && [found.style, found.value];
}

describe('the number at the head of a paragraph', () => {
  test.each([
    ['一、遵守政治纪律情况', ['han', 1]],
    ['（三）享乐主义方面', ['han-bracket', 3]],
    ['１．文山会海', ['arabic', 1]],
    ['12、文山会海', ['arabic', 12]],
    ['4.12345热线转来转去，群众没有下文', ['arabic', 4]],
    ['2.2013年的会一个没有少', ['arabic', 2]],
    ['3．110接处警拖拉', ['arabic', 3]],
    ['一是调研走过场', ['yi-shi', 1]],
    ['第二，脱离群众', ['ordinal', 2]],
    ['③办公用房超标', ['circled', 3]],
  ] as const)('%s', (value, expected) => {
    expect(read(value)).toEqual(expected);
  });

  test.each(['1.5万元打了水漂', '3.14这个数', '2014.6.20', '一是一，二是二的事', '2013年的会一个没有少'])(
    '%s begins with none, or only with words',
    value => {
      const found = read(value);
      expect(found === null || found[0] === 'yi-shi').toBe(true);
    },
  );
});

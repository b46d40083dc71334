import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import table from '../../src/draft/act-grams.txt';
import { readActs } from '../../src/draft/acts.ts';
import { textAt } from '../../src/language/text.ts';

function actsOf(...values: string[]) {
  const sentences = values.map((value, i) => ({ text: textAt(value, 0), paragraph: 1, index: i + 1 }));
  return readActs(sentences, 'problem', false).map(({ act }) => act);
}

describe('what a sentence does', () => {
  test('is read by the table as it is written down, here as in the program', () => {
    expect(table).toBe(readFileSync('src/draft/act-grams.txt', 'utf8'));
  });

  test.each([
    ['case', '2013年9月复核石坎村三十七户，我让村会计把表送到办公室，对着名字问一句画一个勾。'],
    ['merit', '经过大家努力，中心全年办件量居全市第一，群众满意度达到98.6%，受到市委通报表扬。'],
    ['plan', '今后要进一步健全制度，压实责任，推动各项工作再上新台阶。'],
    ['hope', '建议上级尽快出台统一的标准，希望有关部门多给基层一些支持。'],
    ['motive', '说到底，我怕得罪人、怕丢票，把自己的位子看得比群众的事重。'],
  ])('%s: %s', (act, value) => {
    expect(actsOf('我在这件事上做得不好。', value).at(-1)).toBe(act);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type PatternTable, patternsOf } from '../../../rules/support/patterns.ts';
import { patternTrouble } from '../../../src/linter/declarative/safe-pattern.ts';

const folder = new URL('../../../rules/lexicons/patterns/', import.meta.url);
const tables = readdirSync(folder).map(
  name => [name, parse(readFileSync(new URL(name, folder), 'utf8')) as PatternTable] as const,
);

describe('tables of wordings', () => {
  it.each(tables)('%s say where they come from', (_, { id, title, source, date, note }) => {
    expect(id).toMatch(/^[a-z][a-z-]*$/);
    expect([title.zh, title.en, note].filter(text => !text)).toEqual([]);
    expect(source).toMatch(/自拟|通报|[（(][NPTO][)）]/);
    expect(date).toMatch(/^\d{4}-\d{2}$/);
  });

  it.each(tables)('%s hold patterns that can be read, each once', (_, table) => {
    for (const group of Object.keys(table.groups)) {
      const patterns = patternsOf(table, group);
      expect(patterns.length).toBeGreaterThan(0);
      expect(patterns.filter((pattern, i) => patterns.indexOf(pattern) < i)).toEqual([]);
      // a list of letters is no pattern
      if (patterns.length > 1)
        for (const pattern of patterns) expect([pattern, patternTrouble(pattern)]).toEqual([pattern, null]);
    }
  });

  it.each([
    ['结果图便宜，用了次料。', true],
    ['体制图安逸，机制图省力。', true],
    ['我图清闲。', true],
    ['效果图挂在墙上。', false],
    ['成果图集印了三百册。', false],
    ['绘制图纸花了两年，编制图件又花了一年。', false],
  ])('know the motive of what was sought: %s', (text, sought) => {
    const [, table] = tables.find(([name]) => name === 'motives.yaml') as (typeof tables)[0];
    const pattern = patternsOf(table, 'plain').find(one => one.includes('图(?!')) as string;
    expect(new RegExp(pattern, 'u').test(text)).toBe(sought);
  });

  it('name what is missing', () => {
    const [[, table]] = tables as [(typeof tables)[0]];
    expect(() => patternsOf(table, 'nothing')).toThrow('nothing');
    expect(() => patternsOf({ ...table, groups: { one: ['{nobody}'] } }, 'one')).toThrow('nobody');
  });

  it('take time in proportion to the text', () => {
    const texts = ['群众领导', '没有一次不', '从不', '任十年来', '（'].map(piece => piece.repeat(4_000));
    for (const [, table] of tables) {
      for (const group of Object.keys(table.groups)) {
        const patterns = patternsOf(table, group);
        if (patterns.length < 2) continue;
        const whole = new RegExp(patterns.join('|'), 'gu');
        for (const text of texts) expect(typeof text.replace(whole, '')).toBe('string');
      }
    }
  });
});

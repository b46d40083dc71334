import { describe, expect, test } from 'vitest';
import { ordinalText } from '../../src/report/names.ts';
import { locate } from '../../src/report/place.ts';
import { rangeOf, SAMPLE_TEXT, sampleDraft } from './sample.ts';

const draft = sampleDraft();
const placeOf = (words: string) => locate(draft, rangeOf(SAMPLE_TEXT, words));

describe('locate', () => {
  test.each([
    ['draft: 17', '4:1', '材料头', 'front matter'],
    ['中共白石县委常委班子对照检查材料\n\n教育', '6:3', '第1段（标题）', 'paragraph 1 (heading)'],
    ['现将有关情况', '8:42', '第2段第2句', 'paragraph 2, sentence 2'],
    ['同年9月部署', '20:82', '第8段第3句', 'paragraph 8, sentence 3'],
    ['2014年6月18日', '40:1', '第18段第1句', 'paragraph 18, sentence 1'],
  ])('%s', (words, point, zh, en) => {
    const place = placeOf(words);
    expect(`${place.start.line}:${place.start.column}`).toBe(point);
    expect([ordinalText(place, 'zh-CN'), ordinalText(place, 'en')]).toEqual([zh, en]);
  });

  test('both ends are exact, in UTF-16 units', () => {
    const range = rangeOf(SAMPLE_TEXT, '买保险');
    const { start, end } = locate(draft, range);
    expect([start.offset, end.offset]).toEqual([range.start, range.end]);
    expect(SAMPLE_TEXT.split('\n')[start.line - 1]?.slice(start.column - 1, end.column - 1)).toBe('买保险');
  });

  test('a place between two paragraphs belongs to the next, behind the last one to the last', () => {
    const gap = SAMPLE_TEXT.indexOf('\n## 一、');
    expect(locate(draft, { start: gap, end: gap }).paragraph).toBe(3);
    const { length } = SAMPLE_TEXT;
    expect(locate(draft, { start: length, end: length })).toMatchObject({ paragraph: 18, sentence: 1 });
  });

  test('a draft without paragraphs has lines all the same', () => {
    const empty = sampleDraft({ text: '\n\n', applicable: false });
    expect(locate(empty, { start: 1, end: 2 })).toMatchObject({
      paragraph: null,
      sentence: null,
      start: { line: 2 },
    });
  });
});

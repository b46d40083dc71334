import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visible } from '../../src/report/escape.ts';
import { excerptOf } from '../../src/report/excerpt.ts';
import { characterWidth, displayWidth } from '../../src/report/width.ts';
import { rangeOf, SAMPLE_TEXT, sampleDraft } from './sample.ts';

const draft = sampleDraft();
const shown = (words: string, width: number, text = SAMPLE_TEXT): string => {
  const { text: line, carets } = excerptOf(sampleDraft({ text }), rangeOf(text, words), width);
  return `${line}\n${carets}`;
};

/** The part of a shown line that stands above the carets. */
function marked(line: string, carets: string): string {
  const from = carets.length - carets.trimStart().length;
  let column = 0;
  let part = '';
  for (const character of line) {
    if (column >= from && column < carets.length) part += character;
    column += characterWidth(character);
  }
  return part;
}

describe('excerptOf', () => {
  test('a short line stands whole, the carets under the words', () => {
    expect(shown('文件发得勤', 60)).toBe(
      '#### 1. 会议排得满、文件发得勤，基层忙于应付\n                    ^^^^^^^^^^',
    );
  });

  test('a long line is cut on both sides with room around the range', () => {
    expect(shown('柳湾镇党委书记', 50)).toBe(
      '…11次全县性大会，柳湾镇党委书记四周里有三周耗在县…\n                 ^^^^^^^^^^^^^^',
    );
  });

  test('a range at the end of the line gets the room on its left', () => {
    expect(shown('“买保险”。', 40)).toBe(
      '…根子在于班子拿开会发文给自己“买保险”。\n                             ^^^^^^^^^^',
    );
  });

  test('a range that is longer than the line allows is marked as far as it is seen', () => {
    const { text, carets } = excerptOf(
      draft,
      rangeOf(SAMPLE_TEXT, '2013年3月，县里一个月开了11次全县性大会，柳湾镇党委书记四周里有三周耗在县城'),
      40,
    );
    expect(displayWidth(text)).toBeLessThanOrEqual(40);
    expect(text).toMatch(/^….*…$/);
    expect(marked(text, carets)).toMatch(/^2013年3月，县里/);
  });

  test('only the first line of a range over several lines', () => {
    const range = { start: SAMPLE_TEXT.indexOf('联系群众不够紧密'), end: SAMPLE_TEXT.indexOf('深入一线') };
    const { text, carets, line } = excerptOf(draft, range, 60);
    expect([text, marked(text, carets), line]).toEqual(['#### 1. 联系群众不够紧密', '联系群众不够紧密', 28]);
  });

  test('an empty range gets one caret, also at the end of a line', () => {
    const { end } = rangeOf(SAMPLE_TEXT, '## 三、原因分析');
    const { text, carets } = excerptOf(draft, { start: end, end }, 60);
    expect([text, carets]).toEqual(['## 三、原因分析', `${' '.repeat(15)}^`]);
  });

  test('indentation is left out, unseen characters are shown and counted', () => {
    expect(shown('问\u202e题', 40, '\u3000\u3000存在的问\u202e题不少\r\n下一行')).toBe(
      '存在的问<U+202E>题不少\n      ^^^^^^^^^^^^',
    );
    expect(shown('\u3000\u3000存在', 40, '\u3000\u3000存在的问题')).toBe('\u3000\u3000存在的问题\n^^^^^^^^');
  });

  test('one line of two megabytes costs no more than what is shown', () => {
    const text = `${'会议开得多，文件发得勤，'.repeat(80_000)}到此为止`;
    const long = sampleDraft({ text, applicable: false });
    const range = { start: 500_000, end: 500_006 };
    const shown = Array.from({ length: 200 }, () => excerptOf(long, range, 80));
    expect(new Set(shown.map(excerpt => JSON.stringify(excerpt))).size).toBe(1);
    expect(JSON.stringify(shown[0]).length).toBeLessThan(1_000);
  });

  test('for any text and range: within the width, and the carets stand under the range', () => {
    const character = fc.constantFrom(
      ...'会议文件班子群众，。“”（）1a .\t\u202e\u200b',
      '𠮷',
      '😀',
      'e\u0301',
      '\n',
    );
    const line = fc.array(character, { minLength: 1, maxLength: 160 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(line, fc.nat(), fc.nat(), fc.integer({ min: 20, max: 90 }), (text, a, b, width) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const excerpt = excerptOf(sampleDraft({ text, applicable: false }), { start, end }, width);
        expect(displayWidth(excerpt.text)).toBeLessThanOrEqual(width);
        expect(excerpt.carets).toMatch(/^ *\^+$/);
        expect(excerpt.text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        const wanted = visible(text.slice(start, end).split('\n')[0] ?? '').trim();
        const got = marked(excerpt.text, excerpt.carets).replace(/…$/, '').trim();
        if (!/[\ud800-\udfff]|\u0301/.test(text) && end > start) expect(wanted.startsWith(got)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

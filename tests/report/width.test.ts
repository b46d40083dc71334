import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  characterWidth,
  cutEnd,
  cutStart,
  displayWidth,
  padEnd,
  padStart,
  wrap,
} from '../../src/report/width.ts';

/** Office Chinese with all that may stand in it: marks, quotations, numbers, Latin words, letters of two columns. */
const prose = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...'班子开会发文成了习惯动作镇里的苗木错过最佳栽植期') },
      { weight: 2, arbitrary: fc.constantFrom(...'，。、；：？！“”‘’（）《》…—·') },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          '2013年',
          '15%',
          'GDP',
          ' ',
          ' ',
          '𠮷',
          '😀',
          'é',
          'analysis/example-count',
        ),
      },
    ),
    { maxLength: 80 },
  )
  .map(parts => parts.join(''));

describe('displayWidth', () => {
  test.each([
    ['文山会海', 8],
    ['2014年6月5日', 12],
    ['“四风”', 6],
    ['（一）', 6],
    ['𠮷野', 4],
    ['e\u0301', 1],
    ['', 0],
  ])('%s', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('looks the same up twice', () => {
    for (const character of ['文', 'a', '“', '😀', '\u0301']) {
      expect(characterWidth(character)).toBe(characterWidth(character));
    }
  });
});

describe('pads and cuts', () => {
  test('reach a width exactly', () => {
    expect(padEnd('态度', 6)).toBe('态度  ');
    expect(padStart('态度', 6)).toBe('  态度');
    expect(padEnd('态度态度', 6)).toBe('态度态度');
  });

  test('cut at either end and say so', () => {
    expect(cutEnd('会议排得满文件发得勤', 11)).toBe('会议排得满…');
    expect(cutEnd('会议排得满文件发得勤', 10)).toBe('会议排得…');
    expect(cutEnd('会议', 4)).toBe('会议');
    expect(cutStart('fixtures/papers/材料.md', 9)).toBe('…/材料.md');
    expect(cutStart('材料.md', 9)).toBe('材料.md');
  });

  test('never go beyond the width', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 2, max: 60 }), (text, width) => {
        expect(displayWidth(cutEnd(text, width))).toBeLessThanOrEqual(width);
        expect(displayWidth(cutStart(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('wrap', () => {
  test('breaks between Chinese characters, not inside words, not before a closing mark', () => {
    expect(wrap('依据通报第五部分，每条问题有事例', 16)).toEqual([
      '依据通报第五部',
      '分，每条问题有事',
      '例',
    ]);
    expect(wrap('规则 analysis/example-count 不通过', 24)).toEqual([
      '规则',
      'analysis/example-count',
      '不通过',
    ]);
    expect(wrap('他说“会开得再整齐”', 8)).toEqual(['他说“会', '开得再整', '齐”']);
    expect(wrap('改动的文字占 34.7%', 16)).toEqual(['改动的文字占', '34.7%']);
    expect(wrap('', 20)).toEqual(['']);
  });

  test('loses nothing but blanks, keeps to the width, starts no line with a closing mark', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 24, max: 60 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        // a run of marks clings to the character before it and may stand over by its own length
        const run = Math.max(
          0,
          ...(text.match(/[，。、；：？！“”‘’（）《》…—·%A-Za-z0-9/é-]+/g) ?? []).map(displayWidth),
        );
        for (const line of lines)
          expect(displayWidth(line)).toBeLessThanOrEqual(width + Math.max(0, run + 4 - width));
        for (const line of lines.slice(1)) {
          if (run < 8) expect(line).not.toMatch(/^[，。、；：？！”’）》]/);
        }
      }),
      { numRuns: 300 },
    );
  });
});

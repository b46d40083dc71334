import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eachGram,
  gramIndex,
  gramShare,
  keyOf,
  LONGEST,
  LONGEST_GRAM,
  plainForm,
  readGramRows,
} from '../../src/language/grams.ts';

/** Keys of all rows of a form, in the order they are handed over. */
function keysOf(form: string): number[] {
  const keys: number[] = [];
  eachGram(form, key => keys.push(key));
  return keys;
}

/** Any text: Han letters, marks, halves of surrogate pairs, nothing. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.string({
    unit: fc.constantFrom('我', '没', '有', '，', '。', '3', '三', '十', '！', ' '),
    maxLength: 600,
  }),
);

describe('the form in which a text is looked up', () => {
  it.each([
    ['', '。'],
    ['没有去', '。没有去'],
    ['2013年去了12.5次', '。0年去了0次'],
    ['２０１３年', '。0年'],
    ['三百二十户', '。零户'],
    ['一户', '。一户'],
    ['来，去；停：走,跑;歇:息', '。来，去，停，走，跑，歇，息'],
    ['真的？！走了…算了。', '。真的。走了。算了。'],
  ])('of %j is %j', (value, form) => expect(plainForm(value)).toBe(form));

  it('ends where a longer text is no longer read', () => {
    const head = '山'.repeat(LONGEST);
    expect(plainForm(`${head}水水水`)).toBe(plainForm(head));
    expect(plainForm(`${'山'.repeat(LONGEST - 1)}水`)).not.toBe(plainForm(head));
  });

  it('is never longer than what is read of a text, and begins with a stop', () => {
    fc.assert(
      fc.property(anyText, value => {
        const form = plainForm(value);
        expect(form.length).toBeLessThanOrEqual(LONGEST + 1);
        expect(form[0]).toBe('。');
      }),
    );
  });
});

describe('rows of characters', () => {
  it('are all of one to three, in order', () =>
    expect(keysOf('我没去')).toEqual(['我', '我没', '我没去', '没', '没去', '去'].map(keyOf)));

  it('of nothing are none', () => expect(keysOf('')).toEqual([]));

  it('have numbers that tell their order', () => {
    expect(keyOf('没有')).not.toBe(keyOf('有没'));
    expect(keyOf('没')).not.toBe(keyOf('没没'));
    expect(keyOf('@没')).not.toBe(keyOf('没'));
  });

  it('are handed over as the same number wherever they stand', () => {
    fc.assert(
      fc.property(anyText, form => {
        const keys = keysOf(form);
        const rows: string[] = [];
        for (let i = 0; i < form.length; i++)
          for (let k = 1; k <= Math.min(LONGEST_GRAM, form.length - i); k++) rows.push(form.slice(i, i + k));
        expect(keys).toEqual(rows.map(keyOf));
        // -1 marks an empty slot of the index
        expect(keys.every(key => Number.isInteger(key) && key >= 0)).toBe(true);
      }),
    );
  });

  it('count less in a longer text', () => {
    expect(gramShare('。')).toBe(1);
    expect(gramShare('。我没去')).toBe(0.5);
  });
});

const numbersOf = (rows: readonly string[]): Int32Array => Int32Array.from(rows, keyOf);

describe('the rows of a table', () => {
  it('are numbered as texts are, with what stands behind the blank', () => {
    const text = 'head: x\n\n# comment\n我 ab\n没有 \n@sign c';
    const { keys, starts, values, ends } = readGramRows(text, text.indexOf('\n') + 1);
    expect([...keys]).toEqual([...numbersOf(['我', '没有', '@sign'])]);
    expect([...values].map((at, row) => text.slice(at, ends[row]))).toEqual(['ab', '', 'c']);
    expect([...starts].map(at => text[at])).toEqual(['我', '没', '@']);
  });

  it.each(['', '\n', '#', '# a\n\n'])('of %j are none', text =>
    expect(readGramRows(text).keys).toHaveLength(0),
  );
});

describe('an index of rows', () => {
  it('knows the place of each, and of no other', () => {
    const { placeOf } = gramIndex(numbersOf(['我', '没有', '@sign']));
    expect(['我', '没有', '@sign', '有', ''].map(row => placeOf(keyOf(row)))).toEqual([0, 1, 2, -1, -1]);
  });

  it('of no rows knows none', () => expect(gramIndex(numbersOf([])).placeOf(keyOf('我'))).toBe(-1));

  it.each([511, 512, 513, 5_000])('finds each of %d rows, and stops at a strange one', count => {
    const rows = Array.from({ length: count }, (_, i) => String.fromCharCode(0x4e00 + i));
    const { placeOf } = gramIndex(numbersOf(rows));
    expect(rows.every((row, place) => placeOf(keyOf(row)) === place)).toBe(true);
    expect(placeOf(keyOf('ab'))).toBe(-1);
  });
});

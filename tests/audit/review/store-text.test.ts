import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decision, decisionOf, type ReviewRecord, undoOf } from '../../../src/audit/review/record.ts';
import { standingOf } from '../../../src/audit/review/standing.ts';
import { appendedText, LONGEST_LINE, parseStore, tailOf } from '../../../src/audit/review/store-text.ts';
import { decision } from './records.ts';

const AT = '2014-06-24T02:15:00.000Z';
const bytes = (text: string): Uint8Array => Buffer.from(text);
const lines = (...records: ReviewRecord[]): string => appendedText(bytes(''), records, AT);

const anyDecision = fc
  .record({
    note: fc.option(fc.string({ unit: 'binary', maxLength: 200 })),
    by: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter(name => name.length <= 60),
    message: fc.string({ unit: 'binary', maxLength: 100 }),
    verdict: fc.constantFrom('accept' as const, 'reject' as const, 'own' as const),
  })
  .map(({ note, by, message, verdict }): Decision => {
    const { schema: _, id: __, type: ___, finding, ...rest } = decision();
    // what is not well-formed cannot go through UTF-8
    const clean = (text: string): string => text.replace(/\p{Cs}/gu, '?');
    return decisionOf({
      ...rest,
      verdict,
      by: clean(by),
      note: note === null ? null : clean(note),
      finding: { ...finding, message: { zh: clean(message), en: '' } },
    });
  });

describe('lines of a store', () => {
  test('what is appended is read again, whatever the texts hold', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 8 }), records => {
        const { records: read, damaged, torn } = parseStore(bytes(lines(...records)));
        expect(read).toEqual(records);
        expect(damaged).toEqual([]);
        expect(torn).toBeNull();
      }),
    );
  });

  test('a store cut anywhere loses nothing but the record that was being written, and the next one is read', () => {
    const whole = lines(decision(), decision({ note: '第二条' }));
    const buffer = bytes(whole);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: buffer.length }), cut => {
        const left = buffer.subarray(0, cut);
        const before = parseStore(left);
        expect(before.damaged).toEqual([]);
        const next = decision({ note: '后来的' });
        const after = parseStore(Buffer.concat([left, bytes(appendedText(tailOf(left), [next], AT))]));
        expect(after.damaged).toEqual([]);
        expect(after.torn).toBeNull();
        expect(after.records.filter(({ type }) => type !== 'torn')).toEqual([...before.records, next]);
      }),
    );
  });

  test('a torn last line is told by its number', () => {
    const whole = lines(decision());
    const { records, torn } = parseStore(bytes(`${whole}${whole.slice(0, 40)}`));
    expect(records.length).toBe(1);
    expect(torn).toBe(2);
  });

  test('two writers that find one torn line leave a sound store', () => {
    const torn = bytes(`${lines(decision())}{"schema":1,"ty`);
    const [a, b] = [decision({ note: '甲' }), decision({ note: '乙' })];
    const both = Buffer.concat([
      torn,
      bytes(appendedText(tailOf(torn), [a], AT)),
      bytes(appendedText(tailOf(torn), [b], AT)),
    ]);
    const { records, damaged } = parseStore(both);
    expect(damaged).toEqual([]);
    expect(records.filter(({ type }) => type === 'decision').length).toBe(3);
  });

  test.each([
    ['no JSON', '{"schema":1,', 'json'],
    ['no record', '{"schema":1,"type":"decision"}', 'form'],
    ['a list', '[1]', 'form'],
    ['a number', '7', 'form'],
    ['null', 'null', 'form'],
    ['a control character in a text', '{"schema":1,"type":"undo","by":"\u0000"}', 'json'],
    ['a newer form', '{"schema":2,"type":"decision"}', 'newer'],
    ['a huge line', `"${'x'.repeat(LONGEST_LINE)}"`, 'long'],
    ['deep nesting', '['.repeat(20_000), 'json'],
    ['a prototype', '{"__proto__":{"schema":1}}', 'form'],
  ] as const)('%s among the lines is damage, with its number', (_, line, fault) => {
    const { damaged } = parseStore(bytes(`${lines(decision())}${line}\n${lines(decision())}`));
    expect(damaged).toEqual([{ line: 2, fault }]);
  });

  test('bytes that are no UTF-8 are damage', () => {
    const broken = Buffer.concat([bytes('{"schema":1,"x":"'), Buffer.from([0xff, 0xfe]), bytes('"}\n')]);
    expect(parseStore(broken).damaged).toEqual([{ line: 1, fault: 'json' }]);
  });
});

describe('what stands', () => {
  test('the last word on a finding counts; taken back, the one before it does', () => {
    const first = decision({ note: '一' });
    const last = decision({ note: '二', verdict: 'reject' });
    expect(standingOf([first, last]).decisions).toEqual([last]);
    const back = undoOf({ by: '张三', at: AT, undoes: last.id });
    expect(standingOf([first, last, back]).decisions).toEqual([first]);
  });

  test('the same finding in the next draft of the same author is the same matter, in another’s paper it is not', () => {
    const first = decision();
    const draft = decision({ path: '材料/第17稿.md', verdict: 'reject' });
    const other = decision({ name: '李四', path: '材料/李四.md' });
    expect(standingOf([first, draft, other]).decisions).toEqual([draft, other]);
  });
});

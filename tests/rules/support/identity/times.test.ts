import { expect, test } from 'vitest';
import { timesIn } from '../../../../rules/support/identity/times.ts';

/** Counts by looking at each place of a text. */
function countPlaces(text: string, words: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.startsWith(words, at)) count++;
  return count;
}

test('words of any length are counted, overlapping ones as well', () => {
  const text = '王王王小明说王小明和小王小明，王小。';
  const times = timesIn(text);
  for (let length = 1; length <= text.length; length++)
    for (let at = 0; at + length <= text.length; at++) {
      const words = text.slice(at, at + length);
      expect(times(words)).toBe(countPlaces(text, words));
    }
  expect([times('张'), times('王明'), times(`${text}多`)]).toEqual([0, 0, 0]);
});

test('counts stay the same while the table grows', () => {
  const text = Array.from({ length: 20_000 }, (_, i) =>
    String.fromCharCode(0x4e00 + ((i * i * 31 + i) % 3_001)),
  ).join('');
  const times = timesIn(text);
  for (let at = 0; at < 600; at++)
    for (const length of [1, 2, 3]) {
      const words = text.slice(at * 31, at * 31 + length);
      expect(times(words)).toBe(countPlaces(text, words));
    }
});

test('no count goes beyond 65,535', () => {
  expect(timesIn('甲'.repeat(70_000))('甲甲')).toBe(0xffff);
});

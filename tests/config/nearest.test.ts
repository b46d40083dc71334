import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profileIds } from '../../rules/profiles/index.ts';
import { nearest } from '../../src/config/nearest.ts';

describe('what was meant', () => {
  test.each([
    ['qunzong-2014', 'qunzhong-2014'],
    ['qunzhogn-2014', 'qunzhong-2014'],
    ['QUNZHONG-2014', 'qunzhong-2014'],
    ['annual-2052', 'annual-2022'],
    ['chuxin', 'chuxin-2019'],
    ['generl', 'general'],
  ])('%s → %s', (typed, meant) => {
    expect(nearest(typed, profileIds())[0]).toBe(meant);
  });

  test.each(['', 'xyz', '群众路线', '2014'])('%j is like nothing there', typed => {
    expect(nearest(typed, profileIds())).toEqual([]);
  });

  test('the nearest first, equal ones by name, no more than asked for', () => {
    expect(nearest('annual-2025', profileIds())).toEqual(['annual-2025', 'annual-2022', 'annual-2024']);
    expect(nearest('annual-2023', profileIds(), 1)).toEqual(['annual-2022']);
  });

  test('one letter wrong, missing, doubled or swapped in a word of four or more is always found', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefgh-'), minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(
        word,
        fc.nat(),
        fc.constantFrom('wrong', 'missing', 'doubled', 'swapped'),
        (right, n, fault) => {
          const at = n % (right.length - 1);
          const [head, letter, next, tail] = [
            right.slice(0, at),
            right[at],
            right[at + 1],
            right.slice(at + 2),
          ];
          const typed = {
            wrong: `${head}z${next}${tail}`,
            missing: `${head}${next}${tail}`,
            doubled: `${head}${letter}${letter}${next}${tail}`,
            swapped: `${head}${next}${letter}${tail}`,
          }[fault];
          return nearest(typed, [right])[0] === right;
        },
      ),
    );
  });

  test('an endless word costs nothing', () => {
    const known = Array.from({ length: 200 }, (_, i) => `rule-${i}`.repeat(50));
    expect(nearest('a'.repeat(1_000_000), known)).toEqual([]);
  });
});

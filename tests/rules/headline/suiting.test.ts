import { describe, expect, it } from 'vitest';
import { standingAmong, strangeChance } from '../../../rules/readers/suiting.ts';

describe('how a heading stands to the others of its paper', () => {
  it.each([
    [1, [1], 0],
    [1, [1, 3], -2],
    [1, [1, 3, 5], -3],
    [5, [1, 3, 5], 3],
    [3, [1, 3, 3, 9], 0],
  ])('%d among %j stands %d above the middle of the others', (score, sorted, expected) =>
    expect(standingAmong(score, sorted)).toBe(expected),
  );
});

it('doubts a heading the more, the worse it suits its text and the lower it stands', () => {
  expect(strangeChance(-4, -5)).toBeGreaterThan(strangeChance(-4, 0));
  expect(strangeChance(-4, 0)).toBeGreaterThan(strangeChance(2, 0));
});

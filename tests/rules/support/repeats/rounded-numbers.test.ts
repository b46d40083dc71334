import { describe, expect, it } from 'vitest';
import {
  roundedNumbers,
  roundings,
  sharedRoundings,
} from '../../../../rules/support/repeats/rounded-numbers.ts';

describe('rounded numbers', () => {
  it.each([
    ['四十多亩', '42亩', ['约40亩']],
    ['三十来家', '31家', ['约30家']],
    ['一个多亿', '1.6亿元', ['约1亿']],
    ['一百多户', '187户', ['约100户']],
    ['四十多亩', '四十余亩', ['约40亩']],
    ['四十多亩', '52亩', []],
    ['四十多亩', '42户', []],
    ['42亩', '45亩', []],
    ['五个多人', '5人', []],
  ])('%s and %s share %j', (one, other, shared) => {
    expect(sharedRoundings(one, other)).toEqual(shared);
    expect(sharedRoundings(other, one)).toEqual(shared);
  });

  it('reads hostile texts in linear time', () => {
    const text = '一十百千万亿多来余99'.repeat(20_000);
    const start = performance.now();
    roundedNumbers(text);
    roundings(text);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

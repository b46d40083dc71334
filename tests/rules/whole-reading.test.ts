import { describe, expect, it } from 'vitest';
import { chanceOfPraise, chanceOfStockIn } from '../../rules/support/reading/whole-reading.ts';
import type { Sentence } from '../../src/draft/model.ts';

const STRETCHES = 130_000;

describe('many stretches', () => {
  it('are read without spreading them into a call', () => {
    const sentence = { text: { value: '认识不够深入，重视不够到位。'.repeat(60) } } as Sentence;
    const many = Array.from({ length: STRETCHES }, () => sentence);
    expect(chanceOfStockIn(many)).toBe(chanceOfStockIn([sentence]));
    expect(chanceOfPraise(many)).toBe(chanceOfPraise([sentence]));
  });
  it('are no sign where there is none', () => {
    expect([chanceOfStockIn([]), chanceOfPraise([])]).toEqual([0, 0]);
  });
});

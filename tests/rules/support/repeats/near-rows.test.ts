import { describe, expect, it } from 'vitest';
import { nearRows } from '../../../../rules/support/repeats/near-rows.ts';

const lines = (...paragraphs: readonly (readonly string[])[]) =>
  paragraphs.flatMap((sentences, paragraph) => sentences.map(value => ({ value, paragraph })));
const ROW = ['身子懒，根子在心里懒，总觉得有二线、三线顶着。', '签名是拿党性作担保的，我却签得那样轻飘。'];
const CHANGED = [
  '身子懒，根子还在心里懒，总以为有二线、三线顶着。',
  '签名本是拿党性作担保的，我却签得那么轻飘。',
];

describe('rows of short sentences with some words changed', () => {
  it.each([
    [[ROW, ['病房的灯亮了一夜。', ...CHANGED, '我没有到场。']], 1],
    // joined to one sentence of the same words
    [[ROW, ['身子懒，根子还在心里懒，总以为有二线、三线顶着，签名本是拿党性作担保的，我却签得轻飘。']], 1],
    // one of the two alone
    [[ROW, [CHANGED[0] as string, '那天夜里的两台手术都是别人做完的，我在家里看电视。']], 0],
    // within one paragraph it is hammered, not used twice
    [[[...ROW, ...CHANGED]], 0],
  ])('%j: %i', (paragraphs, count) => {
    expect(nearRows(lines(...paragraphs), 30, 0.7)).toHaveLength(count);
  });

  it('takes no longer than reading for many short sentences', () => {
    const many = Array.from({ length: 6_000 }, (_, i) => ({
      value: `第${i}件事说了没有办，账是${i * 7}元。`,
      paragraph: i >> 2,
    }));
    const start = performance.now();
    nearRows(many, 30, 0.7);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

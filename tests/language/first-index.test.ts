import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstIndex } from '../../src/language/first-index.ts';

test('finds the border wherever it lies', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 0, max: 10 }), (list, least) => {
      const sorted = [...list].sort((a, b) => a - b);
      const found = sorted.findIndex(value => value >= least);
      expect(firstIndex(sorted.length, i => (sorted[i] as number) >= least)).toBe(
        found < 0 ? sorted.length : found,
      );
    }),
  );
});

import { expect, test } from 'vitest';
import { pairsHeldIn } from '../../../rules/support/told-pairs.ts';
import { characterSet, hanPairs } from '../../../src/language/pairs.ts';

const NONE = characterSet('');
const pairsOf = (text: string): string[] => [...new Set(hanPairs(text, NONE))];

test('the answer is that of looking at each text for each pair', () => {
  const letters = '调研走马观花群众村里会议文件';
  let seed = 7;
  const word = (length: number): string =>
    Array.from({ length }, () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return letters[(seed >>> 16) % letters.length];
    }).join('');
  const texts = Array.from({ length: 40 }, () => word(60));
  const held = pairsHeldIn([...texts, ...texts]);
  const sets = texts.map(text => new Set(pairsOf(text)));
  const seen = new Set<boolean>();
  for (let i = 0; i < 2_000; i++) {
    const pairs = pairsOf(word(2 + (i % 9)));
    const least = [0.2, 0.5, 0.6, 2 / 3, 0.75, 1][i % 6] as number;
    const expected = sets.some(set => pairs.filter(pair => set.has(pair)).length >= least * pairs.length);
    seen.add(expected);
    expect(held(pairs, least)).toBe(expected);
  }
  expect(seen.size).toBe(2);
  expect(pairsHeldIn([])(['调研'], 0.5)).toBe(false);
});

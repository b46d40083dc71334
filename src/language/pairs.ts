import { HAN } from './han.ts';

/** Characters by their code unit: asked for every pair of every paper, so that a pattern for each would be too slow. */
export type CharacterSet = Uint8Array;

export function characterSet(characters: string): CharacterSet {
  const set = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) set[characters.charCodeAt(i)] = 1;
  // halves of characters
  return set.fill(1, 0xd800, 0xe000);
}

/**
 * Hands over the pairs of neighbouring Han characters in order, each as one number (first unit × 65,536 + second), but those
 * that hold a character of grammar. No strings are made: a paper has some ten thousand pairs.
 */
export function eachHanPair(value: string, grammar: CharacterSet, take: (pair: number) => void): void {
  let before = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    const here = HAN[code] === 1 && grammar[code] === 0 ? code : 0;
    if (before !== 0 && here !== 0) take(before * 0x10000 + here);
    before = here;
  }
}

/** The two characters of a pair. */
export function pairText(pair: number): string {
  return String.fromCharCode(Math.floor(pair / 0x10000), pair % 0x10000);
}

/** Pairs of neighbouring Han characters in order, but those that hold a character of grammar. */
export function hanPairs(value: string, grammar: CharacterSet): string[] {
  const pairs: string[] = [];
  eachHanPair(value, grammar, pair => pairs.push(pairText(pair)));
  return pairs;
}

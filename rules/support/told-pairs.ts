import { characterSet, hanPairs } from '../../src/language/pairs.ts';

/** Whether one of some texts holds at least a share (0 to 1) of the pairs, each of which is given once. */
export type HeldTogether = (pairs: readonly string[], least: number) => boolean;

const NONE = characterSet('');

/**
 * Reads texts for their pairs of letters. Of a text that holds most pairs one of the rarest is held: so only those are looked
 * at that hold one, however many texts there are, and equal texts once.
 */
export function pairsHeldIn(texts: readonly string[]): HeldTogether {
  const held = [...new Set(texts)].map(text => new Set(hanPairs(text, NONE)));
  const holders = new Map<string, number[]>();
  for (const [i, pairs] of held.entries())
    for (const pair of pairs) {
      const known = holders.get(pair);
      if (known) known.push(i);
      else holders.set(pair, [i]);
    }
  return (pairs, least) => {
    const needed = least * pairs.length;
    if (needed <= 0) return held.length > 0;
    const lists = pairs.map(pair => holders.get(pair) ?? []).sort((a, b) => a.length - b.length);
    const tried = new Set<number>();
    for (const list of lists.slice(0, Math.floor(pairs.length - needed) + 1))
      for (const i of list) {
        if (tried.has(i)) continue;
        tried.add(i);
        if (holdsOf(held[i] as ReadonlySet<string>, pairs, needed)) return true;
      }
    return false;
  };
}

function holdsOf(held: ReadonlySet<string>, pairs: readonly string[], needed: number): boolean {
  let found = 0;
  for (const [i, pair] of pairs.entries()) {
    if (held.has(pair)) found++;
    // not even all others would do
    else if (found + pairs.length - 1 - i < needed) return false;
  }
  return found >= needed;
}

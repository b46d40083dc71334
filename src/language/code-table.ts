/**
 * Numbers keys from 0 in the order in which they first come; a hash table in a typed array. It grows with what is in it, so
 * that the table of a paper stays in the cache.
 */
export interface CodeTable {
  /** Each key, and beside it its number plus 1; 0 there for a free place. */
  slots: Int32Array;
  size: number;
}

const FEWEST = 256;

/** @param expected how many different keys may come; there may be more */
export function codeTable(expected = FEWEST): CodeTable {
  let places = FEWEST * 2;
  while (places < expected * 4) places *= 2;
  return { slots: new Int32Array(places * 2), size: 0 };
}

/** The number of a key (32 bits), which is entered where it is new. */
export function numberOf(table: CodeTable, key: number): number {
  const at = placeOf(table.slots, key);
  const known = table.slots[at + 1] as number;
  if (known > 0) return known - 1;
  table.slots[at] = key;
  table.slots[at + 1] = ++table.size;
  // a quarter full: most keys stand at the first place that is tried
  if (table.size * 8 > table.slots.length) grow(table);
  return table.size - 1;
}

/** The number of a key, -1 where it never came. */
export function knownNumber({ slots }: CodeTable, key: number): number {
  return (slots[placeOf(slots, key) + 1] as number) - 1;
}

function placeOf(slots: Int32Array, key: number): number {
  const last = slots.length - 2;
  const hash = Math.imul(key, 0x9e37_79b1);
  let at = ((hash ^ (hash >>> 15)) << 1) & last;
  while (slots[at + 1] !== 0 && slots[at] !== (key | 0)) at = (at + 2) & last;
  return at;
}

function grow(table: CodeTable): void {
  const old = table.slots;
  const slots = new Int32Array(old.length * 2);
  for (let from = 0; from < old.length; from += 2) {
    if (old[from + 1] === 0) continue;
    const to = placeOf(slots, old[from] as number);
    slots[to] = old[from] as number;
    slots[to + 1] = old[from + 1] as number;
  }
  table.slots = slots;
}

/** A pair of code units as one key; a single one is its own key. */
export function pairKey(first: number, second: number): number {
  return (first << 16) | second;
}

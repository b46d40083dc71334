/** Numbers keys from 0 in the order in which they first come; a hash table in typed arrays. */
export interface CodeTable {
  readonly mask: number;
  readonly keys: Int32Array;
  /** The number of a key plus 1; 0 for a free place. */
  readonly numbers: Int32Array;
  size: number;
}

/** @param most how many different keys may come */
export function codeTable(most: number): CodeTable {
  let places = 64;
  while (places < most * 1.5) places *= 2;
  return { mask: places - 1, keys: new Int32Array(places), numbers: new Int32Array(places), size: 0 };
}

/** The number of a key (32 bits), which is entered where it is new. */
export function numberOf(table: CodeTable, key: number): number {
  const place = placeOf(table, key);
  const known = table.numbers[place] as number;
  if (known > 0) return known - 1;
  table.keys[place] = key;
  table.numbers[place] = ++table.size;
  return table.size - 1;
}

/** The number of a key, -1 where it never came. */
export function knownNumber(table: CodeTable, key: number): number {
  return (table.numbers[placeOf(table, key)] as number) - 1;
}

function placeOf({ mask, keys, numbers }: CodeTable, key: number): number {
  let hash = Math.imul(key, 0x9e37_79b1);
  hash = (hash ^ (hash >>> 15)) & mask;
  while (numbers[hash] !== 0 && keys[hash] !== (key | 0)) hash = (hash + 1) & mask;
  return hash;
}

/** A pair of code units as one key; a single one is its own key. */
export function pairKey(first: number, second: number): number {
  return (first << 16) | second;
}

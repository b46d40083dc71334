/** Characters that are read of a text: what a longer one is about, or does, shows by then. */
export const LONGEST = 400;

/** Longest row of characters that is looked up. */
export const LONGEST_GRAM = 3;

/**
 * The text as its rows of characters are looked up: every figure is one 0, every mark between clauses a comma, and a stop
 * stands at its head, so that words at the beginning of a clause differ from those within.
 */
export function plainForm(value: string): string {
  return `。${value.slice(0, LONGEST).replace(FIGURES, '0').replace(NUMERALS, '零').replace(MARKS, '，').replace(STOPS, '。')}`;
}

const FIGURES = /[0-9０-９]+(?:\.[0-9]+)?/g;
const NUMERALS = /[〇零一二三四五六七八九十百千万两]{2,}/g;
const MARKS = /[，,；;：:]/g;
const STOPS = /[。！？!?…]+/g;

/**
 * Hands over a number of 30 bits for each row of one to `LONGEST_GRAM` characters. Rows that differ seldom share one, but some
 * do (加油 and 破): a table must not hold two such rows, and takes a text that has the one for a text that has the other.
 */
export function eachGram(form: string, take: (key: number) => void): void {
  for (let i = 0; i < form.length; i++) {
    let key = 0;
    for (let k = i; k < Math.min(form.length, i + LONGEST_GRAM); k++) {
      key = gramKey(key, form.charCodeAt(k));
      take(key);
    }
  }
}

function gramKey(before: number, code: number): number {
  const mixed = Math.imul(before ^ (before >>> 15) ^ code, 0x2c1b3c6d) + 0x297a2d39;
  return (mixed ^ (mixed >>> 13)) & 0x3fffffff;
}

/** The number of one row, as `eachGram` hands it over. */
export function keyOf(gram: string): number {
  let key = 0;
  for (let i = 0; i < gram.length; i++) key = gramKey(key, gram.charCodeAt(i));
  return key;
}

/** A long text has more rows of characters: each counts less. */
export function gramShare(form: string): number {
  return 1 / Math.sqrt(form.length);
}

/** Where each of some rows of characters stands in its list. */
export interface GramIndex {
  /** Place of the row with a number, from 0; -1 where it is none of them. */
  readonly placeOf: (key: number) => number;
}

/**
 * An open table of the numbers of rows: a `Map` of as many strings would be slower to fill and to ask. Of rows that share a number
 * the first alone is found.
 */
export function gramIndex(grams: readonly string[]): GramIndex {
  let room = 1024;
  while (room < grams.length * 2) room *= 2;
  const mask = room - 1;
  const keys = new Int32Array(room).fill(-1);
  const places = new Int32Array(room);
  grams.forEach((gram, place) => {
    const key = keyOf(gram);
    let slot = key & mask;
    while (keys[slot] !== -1) slot = (slot + 1) & mask;
    keys[slot] = key;
    places[slot] = place;
  });
  return {
    placeOf(key) {
      let slot = key & mask;
      while (keys[slot] !== key) {
        if (keys[slot] === -1) return -1;
        slot = (slot + 1) & mask;
      }
      return places[slot] as number;
    },
  };
}

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

/** Rows of characters as a table holds them, a line each: the row, a blank, and what the table says of it. */
export interface GramRows {
  /** The number of each row, as `eachGram` hands it over. */
  readonly keys: Int32Array;
  /** Where in the text each line begins, where what stands behind the blank does, and where the line ends. */
  readonly starts: Int32Array;
  readonly values: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Finds the rows of a table from a place in its text on; empty lines and comments (`#`) are none. Tables have ten thousands of
 * rows and are read at every start: nothing is made of a row but its number.
 */
export function readGramRows(text: string, from = 0): GramRows {
  let size = 1;
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) size++;
  const [keys, starts, values, ends] = Array.from({ length: 4 }, () => new Int32Array(size)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  let count = 0;
  let next = from;
  for (let start = from; start < text.length; start = next + 1) {
    const end = text.indexOf('\n', start);
    next = end < 0 ? text.length : end;
    if (next === start || text.charCodeAt(start) === COMMENT) continue;
    let key = 0;
    let at = start;
    for (; at < next && text.charCodeAt(at) !== BLANK; at++) key = gramKey(key, text.charCodeAt(at));
    keys[count] = key;
    starts[count] = start;
    values[count] = Math.min(at + 1, next);
    ends[count] = next;
    count++;
  }
  return {
    keys: keys.subarray(0, count),
    starts: starts.subarray(0, count),
    values: values.subarray(0, count),
    ends: ends.subarray(0, count),
  };
}

const COMMENT = '#'.charCodeAt(0);
const BLANK = ' '.charCodeAt(0);

/** Where each of some rows of characters stands in its list. */
export interface GramIndex {
  /** Place of the row with a number, from 0; -1 where it is none of them. */
  readonly placeOf: (key: number) => number;
}

/**
 * An open table of the numbers of rows: a `Map` of as many strings would be slower to fill and to ask. Of rows that share a number
 * the first alone is found.
 */
export function gramIndex(rows: Int32Array): GramIndex {
  let room = 1024;
  while (room < rows.length * 2) room *= 2;
  const mask = room - 1;
  const keys = new Int32Array(room).fill(-1);
  const places = new Int32Array(room);
  for (let place = 0; place < rows.length; place++) {
    const key = rows[place] as number;
    let slot = key & mask;
    while (keys[slot] !== -1) slot = (slot + 1) & mask;
    keys[slot] = key;
    places[slot] = place;
  }
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

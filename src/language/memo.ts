/**
 * Remembers what was read of a text. The same sentences come up again and again: several rules ask the same of each, and a
 * folder holds draft after draft of one paper. One table serves all readings, so that its size has one bound.
 */

/** Longer texts are kept apart. A dimension that is written as one paragraph, all its problems run in, has some 3,000 characters. */
const LONGEST = 4_000;
/**
 * Nobody writes a longer sentence, but dozens of rules would read it anew. As many are held as one hostile paper needs, in
 * characters and in number: texts of one length have one place in a table, and are compared letter by letter there.
 */
const MOST_LONG = 3_000_000;
const MOST_LONG_TEXTS = 64;
/**
 * What one generation holds, in characters; a text counts some more, for what was read of it. Two generations are held,
 * which stays below 60 MB: the sentences of a hundred papers that have nothing in common, or of any number of drafts of a few.
 */
const MOST = 1_000_000;
const BESIDE = 40;

interface Known {
  /** A copy: a slice would keep the whole paper alive that it was cut from. */
  readonly text: string;
  readonly readings: unknown[];
}

/** What was asked of last: a table so small that it stays in the cache, which the large ones do not. */
const recent = new Map<string, Known>();
const MOST_RECENT = 1_024;
const long = new Map<string, Known>();
let heldLong = 0;
let young = new Map<string, Known>();
let old = new Map<string, Known>();
let held = 0;
let slots = 0;

/**
 * A function of a text that remembers its results, which must never be changed and never be `undefined`. For pure functions
 * that cost more than finding a text in a table, about 0.1 µs.
 */
export function memoised<T>(read: (text: string) => T): (text: string) => T {
  const slot = slots++;
  return text => {
    const known = text.length > LONGEST ? findLong(text) : (recent.get(text) ?? find(text));
    const reading = known.readings[slot] as T | undefined;
    if (reading !== undefined) return reading;
    // the copy is read: a match or a slice of the text itself would keep its paper alive
    const result = read(known.text);
    known.readings[slot] = result;
    return result;
  };
}

/** What is known of a text that was not asked of lately; from now on it was. */
function find(text: string): Known {
  const known = young.get(text) ?? rejuvenate(text);
  if (recent.size >= MOST_RECENT) recent.clear();
  recent.set(text, known);
  return known;
}

function rejuvenate(text: string): Known {
  const known = old.get(text) ?? { text: copy(text), readings: new Array(slots) };
  if (held > MOST) {
    old = young;
    young = new Map();
    held = 0;
  }
  young.set(known.text, known);
  held += text.length + BESIDE;
  return known;
}

/** What is known of a text that is longer than sentences are. */
function findLong(text: string): Known {
  const found = long.get(text);
  if (found) return found;
  const known = { text: copy(text), readings: new Array(slots) };
  if (heldLong + text.length > MOST_LONG || long.size >= MOST_LONG_TEXTS) {
    long.clear();
    heldLong = 0;
  }
  long.set(known.text, known);
  heldLong += text.length;
  return known;
}

/** The same letters in a place of their own. */
function copy(text: string): string {
  return ` ${text}`.slice(1);
}

/** Something that is made when it is first asked for, and kept. */
export function once<T>(make: () => T): () => T {
  let known: T | null = null;
  return () => {
    known ??= make();
    return known;
  };
}

/** What several rules ask of the drafts at hand: the one they check, and one beside it. */
export const DRAFTS = 2;
/** What they ask of each problem, cause and measure of a draft. */
export const ITEMS = 256;

/**
 * A function of an object that several rules ask about, one soon after the other: it is worked out once.
 *
 * @param most how many objects to remember at a time; then all are forgotten, so that no draft is kept alive
 */
export function oncePer<Key extends object, T>(most: number, read: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, T>();
  return key => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = read(key);
    if (known.size >= most) known.clear();
    known.set(key, result);
    return result;
  };
}

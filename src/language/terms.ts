/**
 * Finds the terms of many lists in one pass over a text.
 *
 * Terms lie in drawers by their first two characters; few places of a text open one, and few terms share one. It is ready in
 * a few milliseconds, which every start of the program waits for: an automaton took six times as long.
 */
export interface Terms {
  readonly lists: readonly (readonly string[])[];
  /** By code unit: 1 where a term is just that, 2 where longer ones begin with it, 3 for both. */
  readonly opens: Uint8Array;
  /** The first term of each drawer, by number from 1; 0 for an empty one. */
  readonly drawers: Int32Array;
  /** The next term in the same drawer; 0 behind the last. Longer terms come first. */
  readonly next: Int32Array;
  /** By the terms' numbers. */
  readonly terms: readonly string[];
  readonly holders: Int32Array;
}

/** Matches of one list, in order, without overlaps: starts and ends in UTF-16 units. */
export interface Matches {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A power of two, well above the number of pairs with which terms begin. */
const DRAWERS = 0x10000;
const SINGLE = 1;
const LONGER = 2;
/** What stands second in a term of one character. */
const NOTHING = 0;

function drawerOf(first: number, second: number): number {
  return ((first * 31) ^ (second * 9)) & (DRAWERS - 1);
}

/**
 * Makes some lists of terms ready. Empty terms are left out, a term given twice counts once.
 *
 * @param lists the terms of each list; results come in the same order
 */
export function indexLists(lists: readonly (readonly string[])[]): Terms {
  const all = lists.flatMap((terms, list) => terms.map(text => ({ text, list })));
  // the last one put into a drawer is the first one found
  const entries = all.filter(({ text }) => text !== '').sort((a, b) => a.text.length - b.text.length);
  const opens = new Uint8Array(0x10000);
  const drawers = new Int32Array(DRAWERS);
  const next = new Int32Array(entries.length + 1);
  const holders = new Int32Array(entries.length + 1);
  const terms = [''];
  for (const { text, list } of entries) {
    const first = text.charCodeAt(0);
    const drawer = drawerOf(first, text.length > 1 ? text.charCodeAt(1) : NOTHING);
    const number = terms.push(text) - 1;
    opens[first] = (opens[first] as number) | (text.length > 1 ? LONGER : SINGLE);
    holders[number] = list;
    next[number] = drawers[drawer] as number;
    drawers[drawer] = number;
  }
  return { lists, opens, drawers, next, terms, holders };
}

/**
 * All matches in a text, list by list: the leftmost one first, of several that begin at the same place the longest, and
 * none that overlaps one already taken from the same list.
 */
export function findMatches(index: Terms, text: string): Matches[] {
  const chosen = index.lists.map(() => ({ starts: [] as number[], ends: [] as number[] }));
  for (let at = 0; at < text.length; at++) {
    const first = text.charCodeAt(at);
    const opens = index.opens[first] as number;
    if (opens === 0) continue;
    if (opens !== SINGLE && at + 1 < text.length)
      takeFrom(index, drawerOf(first, text.charCodeAt(at + 1)), text, at, chosen);
    if (opens !== LONGER) takeFrom(index, drawerOf(first, NOTHING), text, at, chosen);
  }
  return chosen;
}

interface Chosen {
  readonly starts: number[];
  readonly ends: number[];
}

function takeFrom(
  { drawers, next, terms, holders }: Terms,
  drawer: number,
  text: string,
  at: number,
  chosen: readonly Chosen[],
): void {
  for (let number = drawers[drawer] as number; number !== 0; number = next[number] as number) {
    const term = terms[number] as string;
    if (standsAt(term, text, at)) choose(chosen[holders[number] as number] as Chosen, at, at + term.length);
  }
}

function standsAt(term: string, text: string, at: number): boolean {
  if (at + term.length > text.length) return false;
  for (let i = 0; i < term.length; i++) if (term.charCodeAt(i) !== text.charCodeAt(at + i)) return false;
  return true;
}

/** Matches arrive by their starts; a longer one may come behind a shorter one from the same place. */
function choose({ starts, ends }: Chosen, start: number, end: number): void {
  const last = starts.length - 1;
  if (last >= 0 && starts[last] === start) ends[last] = Math.max(end, ends[last] as number);
  else if (last < 0 || (ends[last] as number) <= start) {
    starts.push(start);
    ends.push(end);
  }
}

/** How often words stand in a text; more than `MOST_TIMES` places count as so many. */
export type Times = (words: string) => number;

const MOST_TIMES = 0xffff;
/** Tables of so many lengths are held at a time, then all are made anew: a paper asks for eight at most. */
const MOST_LENGTHS = 12;
const FIRST_SLOTS = 1_024;

/**
 * Counts words in one text: for each length that is asked for the text is read once, however many words are asked. A count
 * includes overlapping places. No part of the text is copied: a table takes some ten bytes for each different part.
 */
export function timesIn(text: string): Times {
  const byLength = new Map<number, Times>();
  return words => {
    let times = byLength.get(words.length);
    if (!times) {
      times = countsOf(text, words.length);
      if (byLength.size >= MOST_LENGTHS) byLength.clear();
      byLength.set(words.length, times);
    }
    return times(words);
  };
}

/** A table of places with open addresses: each slot holds where some words stand first, and how often they stand at all. */
function countsOf(text: string, length: number): Times {
  // place + 1: an empty slot is 0
  let places = new Int32Array(FIRST_SLOTS);
  let counts = new Uint16Array(FIRST_SLOTS);
  let taken = 0;
  const slotOf = (words: string, from: number): number => {
    let slot = hashOf(words, from, length) & (places.length - 1);
    while (places[slot] !== 0 && !isSame(text, (places[slot] as number) - 1, words, from, length))
      slot = (slot + 1) & (places.length - 1);
    return slot;
  };
  const grow = (): void => {
    const [oldPlaces, oldCounts] = [places, counts];
    places = new Int32Array(oldPlaces.length * 2);
    counts = new Uint16Array(oldPlaces.length * 2);
    for (let i = 0; i < oldPlaces.length; i++) {
      const place = oldPlaces[i] as number;
      if (place === 0) continue;
      const slot = slotOf(text, place - 1);
      places[slot] = place;
      counts[slot] = oldCounts[i] as number;
    }
  };
  for (let at = 0; at + length <= text.length; at++) {
    const slot = slotOf(text, at);
    if (places[slot] === 0) {
      places[slot] = at + 1;
      taken++;
    }
    counts[slot] = Math.min(MOST_TIMES, (counts[slot] as number) + 1);
    if (taken * 3 > places.length * 2) grow();
  }
  return words => counts[slotOf(words, 0)] as number;
}

function hashOf(text: string, from: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < from + length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // high bits are mixed in: a multiplication carries none downwards
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function isSame(text: string, at: number, words: string, from: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (text.charCodeAt(at + i) !== words.charCodeAt(from + i)) return false;
  return true;
}

// A plain measure of our own, for reading what was missed and what was found too much. It has no part in the truth.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

function triples(text) {
  const letters = text.replace(/[^\p{Script=Han}]/gu, '');
  const found = new Map();
  for (let i = 0; i + 3 <= letters.length; i++) {
    const triple = letters.slice(i, i + 3);
    found.set(triple, (found.get(triple) ?? 0) + 1);
  }
  return found;
}

function size(bag) {
  return [...bag.values()].reduce((sum, n) => sum + n, 0);
}

/** How much of the shorter text's runs of three letters stands in the other one, figures and marks left aside: 0 to 1. */
export function likeness(first, second) {
  const [one, other] = [triples(first), triples(second)];
  let shared = 0;
  for (const [triple, n] of one) shared += Math.min(n, other.get(triple) ?? 0);
  return shared / Math.max(1, Math.min(size(one), size(other)));
}

/** The lines `[first, last]` of a paper below `place/folder` (`papers` or `previous`). */
export function textAt(place, { path, lines: [first, last] }, folder = 'papers') {
  const lines = readFileSync(join(place, folder, path), 'utf8').split('\n');
  return lines.slice(first - 1, last).join('');
}

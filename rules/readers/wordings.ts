import { memoised, once } from '../../src/language/memo.ts';
import { RAREST, shareAt } from './suiting.ts';
import listed from './wordings.txt';
import spread from './wordings-spread.txt';

/** Words by which one thing is told, official ones and those of the people: a line each, without comments. */
const LINES: readonly (readonly string[])[] = listed
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line.split(' ').filter(Boolean));

/** How many groups of wordings there are; each has a number below it. */
export const WORDINGS = LINES.length;

interface Entry {
  readonly word: string;
  readonly groups: number[];
}

/** By the first letter, the longest word first. */
const entries = once(() => {
  const known = new Map<string, Entry>();
  LINES.forEach((words, group) => {
    for (const word of words) {
      const entry = known.get(word) ?? { word, groups: [] };
      if (!entry.groups.includes(group)) entry.groups.push(group);
      known.set(word, entry);
    }
  });
  const found = new Map<number, Entry[]>();
  for (const entry of [...known.values()].sort((a, b) => b.word.length - a.word.length)) {
    const first = entry.word.charCodeAt(0);
    const own = found.get(first);
    if (own) own.push(entry);
    else found.set(first, [entry]);
  }
  return found;
});

/** The groups whose words a text holds, each with the word that comes first; of words that overlap the first and longest counts. */
export const wordingsIn = memoised((text: string): ReadonlyMap<number, string> => {
  const found = new Map<number, string>();
  const known = entries();
  for (let i = 0; i < text.length; ) {
    const entry = known.get(text.charCodeAt(i))?.find(({ word }) => text.startsWith(word, i));
    for (const group of entry?.groups ?? []) if (!found.has(group)) found.set(group, entry?.word as string);
    i += entry?.word.length ?? 1;
  }
  return found;
});

const steps = once(() => spread.split('\n')[1]?.split(' ').map(Number) ?? []);

/** The share of labelled texts, of some 110 letters each, that hold a word of a group. */
export function shareOfWording(group: number): number {
  return shareAt(steps()[group] ?? RAREST);
}

import { chanceOfEach, type GramTable, lazyTable } from '../../src/language/gram-table.ts';
import harm from './harm.txt';
import thoughts from './parts.txt';

/** What a problem owes beside its fault and its cases. */
export const PARTS = ['harm', 'lesson', 'motive'] as const;
export type Part = (typeof PARTS)[number];
/** Those of them that take a whole sentence; what came of a thing may be one clause of it. */
export const THOUGHTS = ['lesson', 'motive'] as const;

const readHarm = lazyTable(harm);
const readThoughts = lazyTable(thoughts);

/** How likely (0 to 1) a sentence, or for harm a stretch of it, tells a part, by its words and by what shows of it (`partSigns`). */
export function chanceOfPart(part: Part, words: string, signs: readonly string[]): number {
  const { labels, weigh }: GramTable = part === 'harm' ? readHarm() : readThoughts();
  return chanceOfEach(weigh(words, signs)[labels.indexOf(part)] as number);
}

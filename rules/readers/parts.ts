import { chanceOfEach, lazyTable } from '../../src/language/gram-table.ts';
import table from './parts.txt';

/** What a problem owes beside its fault and its cases. */
export const PARTS = ['harm', 'lesson', 'motive'] as const;
export type Part = (typeof PARTS)[number];

const parts = lazyTable(table);

/** How likely (0 to 1) a sentence of a problem tells each part, by its words and by what shows of it (`partSigns`). */
export function readParts(sentence: string, signs: readonly string[]): Readonly<Record<Part, number>> {
  const { labels, weigh } = parts();
  const scores = weigh(sentence, signs);
  const chanceOf = (part: Part): number => chanceOfEach(scores[labels.indexOf(part)] as number);
  return { harm: chanceOf('harm'), lesson: chanceOf('lesson'), motive: chanceOf('motive') };
}

import { chanceOfEach, chancesOfOne, type GramTable, lazyTable } from '../../src/language/gram-table.ts';
import { memoised } from '../../src/language/memo.ts';
import causes from './causes.txt';
import openings from './openings.txt';
import sections from './sections.txt';
import stock from './stock.txt';
import systems from './systems.txt';

/** How likely (0 to 1) each label of a table is true of a text, where each may be true by itself. */
function eachOf(table: () => GramTable): (text: string) => Readonly<Record<string, number>> {
  return memoised((text: string) => {
    const { labels, weigh } = table();
    const scores = weigh(text);
    return Object.fromEntries(labels.map((label, l) => [label, chanceOfEach(scores[l] as number)]));
  });
}

/**
 * What a cause says, as fitted on labelled ones: `own`, what the writer thought or did, out of his own post and life; `deep`, a
 * motive in thought, not only how work was done or what stood in the way.
 */
export const readCause = eachOf(lazyTable(causes));

/** How likely (0 to 1) a section on discipline and the eight-point rules owns a fault, by its words and by what shows of it (`sectionSigns`). */
export function readSection(text: string, signs: readonly string[]): number {
  const { labels, weigh } = sectionTable();
  return chanceOfEach(weigh(text, signs)[labels.indexOf('owns')] as number);
}
const sectionTable = lazyTable(sections);

/** How likely (0 to 1) a measure founds or mends a system that stays, by its words and by what shows of it (`systemSigns`). */
export function readSystem(text: string, signs: readonly string[]): number {
  const { labels, weigh } = systemTable();
  return chanceOfEach(weigh(text, signs)[labels.indexOf('system')] as number);
}
const systemTable = lazyTable(systems);

/** Whether a passage is `stock`: self-blame that fits any unit and anybody. */
export const readStock = eachOf(lazyTable(stock));

/** What a problem begins with: `fault`, `praise` or `background`; one of them is true. */
export const readOpening = memoised((text: string): Readonly<Record<string, number>> => {
  const { labels, weigh } = openingTable();
  const chances = chancesOfOne(weigh(text));
  return Object.fromEntries(labels.map((label, l) => [label, chances[l] as number]));
});
const openingTable = lazyTable(openings);

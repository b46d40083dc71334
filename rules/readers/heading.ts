import { chancesOfOne, lazyTable } from '../../src/language/gram-table.ts';
import table from './headings.txt';

/** What a heading can state, by labelled headings: a fault of its own, or something else. */
type Stated = 'fault' | 'praise' | 'report' | 'plan' | 'hope' | 'topic' | 'generic';

const headings = lazyTable(table);

/** What else than a fault of its own a heading most likely states, and how likely (0 to 1) it states none. */
export interface HeadingReading {
  readonly stated: Exclude<Stated, 'fault'>;
  readonly none: number;
}

/** Reads a heading by its words and by what lists and forms show of it (`headingSigns`). */
export function readStated(title: string, signs: readonly string[]): HeadingReading {
  const { labels, weigh } = headings();
  const chances = chancesOfOne(weigh(title, signs));
  const chanceOf = (label: string): number => chances[labels.indexOf(label)] as number;
  const others = labels.filter(label => label !== 'fault') as HeadingReading['stated'][];
  return {
    stated: others.reduce((best, label) => (chanceOf(label) > chanceOf(best) ? label : best)),
    none: 1 - chanceOf('fault'),
  };
}

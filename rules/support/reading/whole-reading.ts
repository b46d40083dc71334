import type { Problem, Sentence } from '../../../src/draft/model.ts';
import { chanceOfEach } from '../../../src/language/gram-table.ts';
import { LONGEST } from '../../../src/language/grams.ts';
import { readCause, readOpening, readSection, readStock } from '../../readers/passages.ts';
import { sectionSigns } from './section-signs.ts';

/** The logarithm of the odds of something that is true with a chance (0 to 1). */
export function logOdds(chance: number): number {
  const kept = Math.min(1 - LEAST, Math.max(LEAST, chance));
  return Math.log(kept / (1 - kept));
}

/** No reader is surer than all but this. */
const LEAST = 1e-4;

/** A chance, raised or lowered by signs: logarithms of odds. */
export function raised(chance: number, signs: number): number {
  return chanceOfEach(logOdds(chance) + signs);
}

/** Sentences in stretches that a reader takes in; a longer sentence is one by itself. */
function sentenceStretches(sentences: readonly Sentence[]): Sentence[][] {
  const found: Sentence[][] = [];
  let room = 0;
  for (const sentence of sentences) {
    const { length } = sentence.text.value;
    if (length > room || found.length === 0) {
      found.push([]);
      room = LONGEST;
    }
    (found.at(-1) as Sentence[]).push(sentence);
    room -= length;
  }
  return found;
}

/** The text of the same stretches. */
export function stretchesOf(sentences: readonly Sentence[]): string[] {
  return sentenceStretches(sentences).map(stretch => stretch.map(({ text }) => text.value).join(''));
}

/** The lowest of some chances (0 to 1), and 0 where there is none: nothing read speaks for nothing. */
function lowest(chances: readonly number[]): number {
  return chances.reduce((low, chance) => Math.min(low, chance), chances[0] ?? 0);
}

/** How surely (0 to 1) a section on discipline or the eight-point rules owns no fault: none of its stretches does. */
export function chanceOfPraise(sentences: readonly Sentence[]): number {
  return lowest(
    sentenceStretches(sentences).map(stretch => {
      const values = stretch.map(({ text }) => text.value);
      return 1 - readSection(values.join(''), sectionSigns(values));
    }),
  );
}

/** The sentences of an item; one that is run in may have no text but its heading. */
type Item = Pick<Problem, 'sentences' | 'titleText'>;

function textsOf({ sentences, titleText }: Item): string[] {
  return sentences.length > 0 ? stretchesOf(sentences) : [titleText.value];
}

/** How surely (0 to 1) an item is self-blame that fits anybody: each of its stretches is. */
export function chanceOfStock(item: Item): number {
  return lowest(textsOf(item).map(text => readStock(text).stock as number));
}

/** The same of some sentences. */
export function chanceOfStockIn(sentences: readonly Sentence[]): number {
  return lowest(stretchesOf(sentences).map(text => readStock(text).stock as number));
}

/** How surely (0 to 1) a cause is not the writer's `own`, or not `deep`: no stretch of it is. */
export function chanceOfLack(what: 'own' | 'deep', cause: Item): number {
  return lowest(textsOf(cause).map(text => 1 - (readCause(text)[what] as number)));
}

/** Sentences by which it shows what a problem begins with. */
const FEWEST = 2;
const OPENING = 3;

/** The first sentences of a problem, and how surely (0 to 1) they give background. */
export interface Opening {
  readonly sentences: readonly Sentence[];
  readonly chance: number;
}

/** The first two or three sentences of a problem, whichever are likelier, together, to give background; null for fewer. */
export function backgroundOpening(sentences: readonly Sentence[]): Opening | null {
  let likeliest: Opening | null = null;
  for (let count = FEWEST; count <= Math.min(OPENING, sentences.length); count++) {
    const opening = sentences.slice(0, count);
    const chance = readOpening(wordsOf(opening)).background as number;
    if (!likeliest || chance > likeliest.chance) likeliest = { sentences: opening, chance };
  }
  return likeliest;
}

function wordsOf(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text.value).join('');
}

import type { Problem, Sentence } from '../../src/draft/model.ts';
import { chanceOfEach } from '../../src/language/gram-table.ts';
import { LONGEST } from '../../src/language/grams.ts';
import { readCause, readOpening, readSection, readStock } from '../readers/passages.ts';

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

/** The text of some sentences in stretches of whole sentences that a reader takes in; a longer sentence is one by itself. */
export function stretchesOf(sentences: readonly Sentence[]): string[] {
  const found: string[] = [];
  let open = '';
  for (const { text } of sentences) {
    if (open !== '' && open.length + text.value.length > LONGEST) {
      found.push(open);
      open = '';
    }
    open += text.value;
  }
  return open === '' ? found : [...found, open];
}

/** Characters of a labelled section, as a rule. The longer a text, the more the reader takes for a fault in it: fitted on sound papers. */
const USUAL_SECTION = 110;
const LENGTH_WEIGHT = 3;

/** How surely (0 to 1) a section on discipline or the eight-point rules owns no fault: none of its stretches does. */
export function chanceOfPraise(sentences: readonly Sentence[]): number {
  const chances = stretchesOf(sentences).map(text => {
    const length = Math.min(text.length, LONGEST) / USUAL_SECTION;
    return raised(1 - (readSection(text).owns as number), LENGTH_WEIGHT * Math.log(length));
  });
  return chances.length === 0 ? 0 : Math.min(...chances);
}

/** The sentences of an item; one that is run in may have no text but its heading. */
type Item = Pick<Problem, 'sentences' | 'titleText'>;

function textsOf({ sentences, titleText }: Item): string[] {
  return sentences.length > 0 ? stretchesOf(sentences) : [titleText.value];
}

/** How surely (0 to 1) an item is self-blame that fits anybody: each of its stretches is. */
export function chanceOfStock(item: Item): number {
  return Math.min(...textsOf(item).map(text => readStock(text).stock as number));
}

/** The same of some sentences. */
export function chanceOfStockIn(sentences: readonly Sentence[]): number {
  const chances = stretchesOf(sentences).map(text => readStock(text).stock as number);
  return chances.length === 0 ? 0 : Math.min(...chances);
}

/** How surely (0 to 1) a cause is not the writer's `own`, or not `deep`: no stretch of it is. */
export function chanceOfLack(what: 'own' | 'deep', cause: Item): number {
  return Math.min(...textsOf(cause).map(text => 1 - (readCause(text)[what] as number)));
}

/** Sentences by which it shows what a problem begins with. */
const FEWEST = 2;
const OPENING = 3;

/** How surely (0 to 1) the first two or three sentences of a problem, together, give background. */
export function chanceOfBackground(sentences: readonly Sentence[]): number {
  let most = 0;
  for (let count = FEWEST; count <= Math.min(OPENING, sentences.length); count++)
    most = Math.max(most, readOpening(wordsOf(sentences.slice(0, count))).background as number);
  return most;
}

/** How surely its first sentence, or the first two or three, praise. */
export function chanceOfPraiseFirst(sentences: readonly Sentence[]): number {
  let most = 0;
  for (let count = 1; count <= Math.min(OPENING, sentences.length); count++)
    most = Math.max(most, readOpening(wordsOf(sentences.slice(0, count))).praise as number);
  return most;
}

function wordsOf(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text.value).join('');
}

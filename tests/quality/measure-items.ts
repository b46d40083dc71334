import type { Item } from '../../src/draft/items.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { sliceText, textAt } from '../../src/language/text.ts';

/** A measure as it was written down for a table. */
interface Written {
  readonly title: string;
  readonly text: string;
}

/** Its text, heading first. */
export function wholeOf({ title, text }: Written): string {
  return `${title}\n${text}`;
}

/** A labelled measure as an item of a paper. */
export function itemOf(measure: Written): Item {
  const text = textAt(wholeOf(measure), 0);
  const from = measure.title.length + 1;
  const body = sliceText(text, from, text.value.length);
  const sentences = splitSentences(measure.text).map(({ start, end }, i) => ({
    text: sliceText(body, start, end),
    paragraph: 1,
    index: i + 1,
  }));
  return {
    number: null,
    title: measure.title,
    titleText: sliceText(text, 0, measure.title.length),
    titled: measure.title !== '',
    range: { start: 0, end: text.value.length },
    body: [],
    sentences,
    key: '',
    alone: false,
  };
}

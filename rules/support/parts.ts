import { cutPieces } from '../../src/draft/event-pieces.ts';
import type { Problem } from '../../src/draft/model.ts';
import { ITEMS, oncePer } from '../../src/language/memo.ts';
import { covers, type Range, sourceRange, type Text } from '../../src/language/text.ts';
import { type Part, readParts } from '../readers/parts.ts';
import { partSigns } from './part-signs.ts';

/** A sentence of a problem, or a part of a long one, and how likely (0 to 1) it tells each part. */
interface Reading {
  readonly text: Text;
  readonly chances: Readonly<Record<Part, number>>;
}

const readingsOf = oncePer(ITEMS, ({ sentences }: Pick<Problem, 'sentences'>): readonly Reading[] => {
  const texts = cutPieces(sentences).map(({ text }) => text);
  const signs = partSigns(texts.map(({ value }) => value));
  return texts.map((text, i) => ({ text, chances: readParts(text.value, signs[i] as string[]) }));
});

/** How surely (0 to 1) a problem lacks a part: none of its sentences tells it. */
export function chanceOfLacking(problem: Pick<Problem, 'sentences'>, part: Part): number {
  return lacking(readingsOf(problem), part);
}

/** The same of the sentences of a problem that lie within a range. */
export function chanceOfLackingIn(problem: Pick<Problem, 'sentences'>, part: Part, range: Range): number {
  const own = readingsOf(problem).filter(({ text }) => covers(range, sourceRange(text)));
  return lacking(own, part);
}

function lacking(readings: readonly Reading[], part: Part): number {
  return readings.reduce((none, { chances }) => none * (1 - chances[part]), 1);
}

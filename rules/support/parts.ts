import { cutPieces } from '../../src/draft/event-pieces.ts';
import type { Problem } from '../../src/draft/model.ts';
import { ITEMS, oncePer } from '../../src/language/memo.ts';
import { covers, type Range, sourceRange, type Text } from '../../src/language/text.ts';
import { chanceOfPart, type Part } from '../readers/parts.ts';
import { partSigns } from './part-signs.ts';
import { stretchesOf } from './stretches.ts';

type Body = Pick<Problem, 'sentences'>;

/** A sentence of a problem or a part of it, and how likely (0 to 1) it tells a part. */
interface Reading {
  readonly text: Text;
  readonly chance: number;
}

/** Sentences of a problem, and the parts of long ones. */
function piecesOf({ sentences }: Body): Text[] {
  return cutPieces(sentences).map(({ text }) => text);
}

const READINGS = {
  harm: oncePer(ITEMS, (body: Body) => readingsOf('harm', piecesOf(body).flatMap(stretchesOf))),
  lesson: oncePer(ITEMS, (body: Body) => readingsOf('lesson', piecesOf(body))),
  motive: oncePer(ITEMS, (body: Body) => readingsOf('motive', piecesOf(body))),
} as const;

function readingsOf(part: Part, texts: readonly Text[]): readonly Reading[] {
  const signs = partSigns(texts.map(({ value }) => value));
  return texts.map((text, i) => ({ text, chance: chanceOfPart(part, text.value, signs[i] as string[]) }));
}

/** How surely (0 to 1) a problem lacks a part: nothing in it tells it. */
export function chanceOfLacking(problem: Body, part: Part): number {
  return lacking(READINGS[part](problem));
}

/** The same of what lies within a range of a problem. */
export function chanceOfLackingIn(problem: Body, part: Part, range: Range): number {
  return lacking(READINGS[part](problem).filter(({ text }) => covers(range, sourceRange(text))));
}

function lacking(readings: readonly Reading[]): number {
  return readings.reduce((none, { chance }) => none * (1 - chance), 1);
}

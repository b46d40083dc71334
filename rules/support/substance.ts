import { type Basis, isPublished, type Severity } from '../../src/config/profile.ts';
import type { Sentence } from '../../src/draft/model.ts';
import { lettersBeside } from './placeholders.ts';

/** A sentence with a placeholder says something only where this much stands beside it. */
const LEAST_BESIDE = 20;
/** Longer wordings are read in pieces, so that brackets that never close cost no more than others. */
const PIECE = 4_000;

const SLOT = /【|（(?:此处|这里|请填|填写|待补)|\((?:此处|请填|待补)|TODO|_{3,}/;

/** Letters and digits of a stretch that say something: placeholders, labels beside them and marks left out. */
export function substance(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { text }) => sum + substanceOf(text.value), 0);
}

export function substanceOf(value: string): number {
  if (value.length <= PIECE) return substanceOfPiece(value);
  let sum = 0;
  for (let at = 0; at < value.length; at += PIECE) sum += substanceOfPiece(value.slice(at, at + PIECE));
  return sum;
}

function substanceOfPiece(piece: string): number {
  const left = lettersBeside(piece);
  return left < LEAST_BESIDE && SLOT.test(piece) ? 0 : left;
}

/** What the notice or a publication asks for stops a paper; practice and our own numbers remind. */
export function weightOf(basis: Basis | undefined): { basis?: Basis; severity?: Severity } {
  if (!basis) return { severity: 'warning' };
  return isPublished(basis) ? { basis } : { basis, severity: 'warning' };
}

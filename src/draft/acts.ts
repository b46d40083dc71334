import { DRAFTS, memoised, oncePer } from '../language/memo.ts';
import type { Text } from '../language/text.ts';
import { ACTS, type Act, type ActPlace } from './act-features.ts';
import { addStanding, waysOf, weighWords } from './act-model.ts';
import { walkActs } from './act-walk.ts';
import { cutPieces } from './event-pieces.ts';
import type { Cause, Draft, Measure, Problem, Section, Sentence } from './model.ts';

const SIZE = ACTS.length;

/** What a sentence, or a part of a long one, does in its passage. */
export interface ActReading {
  readonly text: Text;
  readonly sentence: Sentence;
  /** The likeliest act, and how likely it is (0 to 1). */
  readonly act: Act;
  readonly chance: number;
  /** How likely an act is. */
  readonly chanceOf: (act: Act) => number;
}

/** A passage whose sentences are read: an item, or the section that opens the paper. */
export type Passage = Problem | Cause | Measure | Section;

const scoresOf = memoised((value: string): Float64Array => weighWords(value));

/**
 * What each sentence of a passage does: weighed by its words, where it stands, and what its neighbours do.
 *
 * @param team whether the paper is a team's
 */
export function readActs(sentences: readonly Sentence[], place: ActPlace, team: boolean): ActReading[] {
  const pieces = cutPieces(sentences);
  const scores = new Float64Array(pieces.length * SIZE);
  pieces.forEach(({ text }, index) => {
    scores.set(scoresOf(text.value), index * SIZE);
    addStanding(scores, index * SIZE, { place, team, index, count: pieces.length });
  });
  const { chances } = walkActs(scores, waysOf());
  return pieces.map(({ text, sentence }, i) => readingOf(text, sentence, chances, i * SIZE));
}

function readingOf(text: Text, sentence: Sentence, chances: Float64Array, at: number): ActReading {
  const chanceOf = (act: Act): number => chances[at + ACTS.indexOf(act)] as number;
  let act = ACTS[0] as Act;
  for (const other of ACTS) if (chanceOf(other) > chanceOf(act)) act = other;
  return { text, sentence, act, chance: chanceOf(act), chanceOf };
}

/** The acts of a draft's problems, causes, measures and openings, passage by passage. */
export const actsIn = oncePer(DRAFTS, (draft: Draft): ReadonlyMap<Passage, readonly ActReading[]> => {
  const team = draft.meta.kind?.value !== 'member';
  const found = new Map<Passage, readonly ActReading[]>();
  const read = (passages: readonly Passage[], place: ActPlace): void => {
    for (const passage of passages) found.set(passage, readActs(passage.sentences, place, team));
  };
  read(draft.problems, 'problem');
  read(draft.causes, 'cause');
  read(draft.measures, 'measure');
  read(
    draft.sections.filter(({ roles }) => roles.includes('preamble')),
    'opening',
  );
  return found;
});

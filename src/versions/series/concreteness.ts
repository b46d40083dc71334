import { EXAMPLE_PARTS, type Problem } from '../../draft/model.ts';
import { countCharacters } from '../../language/text.ts';
import { factsIn } from '../facts.ts';
import type { View } from '../view.ts';

/** How concrete a problem is told: what can be counted, and looked up. */
export interface Concreteness {
  readonly times: number;
  readonly places: number;
  readonly people: number;
  readonly numbers: number;
  /** Examples told with their course. */
  readonly cases: number;
  /** Parts that the examples tell, of seven each: time, place, actor, course, consequence, cause, lesson. */
  readonly parts: number;
  readonly characters: number;
}

/** Different facts in a problem, title included. Linear in its length. */
export function concretenessOf(view: View, { range, examples }: Problem): Concreteness {
  const facts = factsIn(view, range);
  const kinds = (wanted: string): number =>
    new Set(facts.filter(({ kind }) => kind === wanted).map(({ key }) => key)).size;
  const places = examples.flatMap(({ evidence }) =>
    evidence.filter(({ kind }) => kind === 'place').map(({ text }) => text),
  );
  return {
    times: kinds('time'),
    places: new Set(places).size,
    people: kinds('person'),
    numbers: kinds('number'),
    cases: examples.length,
    parts: examples.reduce((sum, { parts }) => sum + EXAMPLE_PARTS.filter(part => parts[part]).length, 0),
    characters: countCharacters(view.text.slice(range.start, range.end)),
  };
}

/** Times, places, people and numbers together. */
export function factCount({ times, places, people, numbers }: Concreteness): number {
  return times + places + people + numbers;
}

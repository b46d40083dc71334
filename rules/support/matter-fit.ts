import type { Problem } from '../../src/draft/model.ts';
import { bodyOf } from './sentences.ts';

/** Words by which a heading names a matter (`named`), and those, others besides, that a text about it holds some of. */
export interface Matter {
  readonly named: readonly string[];
  readonly words: readonly string[];
}

/** How much the texts of a paper tell of a matter. */
export interface MatterFit {
  /** What the text of problem `j` tells of some matters, of the one it tells most of. */
  tells(matters: readonly Matter[], j: number): number;
  /** Share of all matters (0 to 1) that the text of problem `j` tells more of than of any of these. */
  ahead(matters: readonly Matter[], j: number): number;
}

/** A single character says less than a word: it stands in many. */
const WORD = 1.5;
const CHARACTER = 0.7;

/** Weighs the words of matters by how few of the paper’s own texts hold them: one that stands in all tells nothing. */
export function matterFit(problems: readonly Problem[], all: readonly Matter[]): MatterFit {
  const bodies = problems.map(bodyOf);
  const weights = new Map<string, number>();
  const weigh = (word: string): number => {
    const known = weights.get(word);
    if (known !== undefined) return known;
    const spread = bodies.filter(body => body.includes(word)).length;
    const rarity = Math.max(0, Math.log((bodies.length + 1) / (spread + 0.5)));
    const weight = rarity * (word.length > 1 ? WORD : CHARACTER);
    weights.set(word, weight);
    return weight;
  };
  const one = (matter: Matter, body: string): number =>
    matter.words.reduce((sum, word) => (body.includes(word) ? sum + weigh(word) : sum), 0);
  // headings name the same matters again and again: the texts are searched once for each
  const columns = new Map<Matter, readonly number[]>();
  const columnOf = (matter: Matter): readonly number[] => {
    const known = columns.get(matter) ?? bodies.map(body => one(matter, body));
    columns.set(matter, known);
    return known;
  };
  const tells = (matters: readonly Matter[], j: number): number =>
    matters.reduce((most, matter) => Math.max(most, columnOf(matter)[j] as number), 0);
  return {
    tells,
    ahead(matters, j) {
      const own = tells(matters, j);
      return all.filter(matter => one(matter, bodies[j] as string) > own).length / all.length;
    },
  };
}

import type { Problem } from '../../src/draft/model.ts';
import { wordPairs } from '../support/shared-words.ts';
import { type MatterName, readMatter } from './matter.ts';
import { LENGTH, shareOf } from './suiting.ts';

type Part = Pick<Problem, 'title' | 'sentences'>;

/** Words in more than this share of all texts, as a logarithm, say nothing of what a text is about. */
const COMMON = 3.5;

/** What a word says of what a text is about: the more, the rarer it is in labelled texts. */
export function tellingWeight(word: string): number {
  return Math.max(0, -Math.log(shareOf(word)) - COMMON);
}

/**
 * How much (1 at most) of what the words of a text weigh some others hold beyond chance: a long paper holds many words that nobody
 * took up. 0 where it holds no more of them than any text of its length would, less where fewer.
 */
export function takenBeyondChance(
  words: ReadonlySet<string>,
  others: ReadonlySet<string>,
  length: number,
): number {
  let [all, taken, chance] = [0, 0, 0];
  for (const word of words) {
    const weight = tellingWeight(word);
    all += weight;
    if (others.has(word)) taken += weight;
    chance += weight * (1 - (1 - shareOf(word)) ** (length / LENGTH));
  }
  return all > chance ? (taken - chance) / (all - chance) : 1;
}

/** The words of some texts together. */
export function wordsOfAll(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap(text => [...wordPairs(text)]));
}

/** A matter of work, and how surely (0 to 1) a text is about it while none of some others is. */
export interface StrangeMatter {
  readonly name: MatterName;
  readonly chance: number;
}

/** For each text the matter of work that it alone is about; turns of mind belong to any problem and are never strange. */
export function strangeMatters(texts: readonly Part[], others: readonly Part[]): StrangeMatter[] {
  const told = others.map(other => readMatter(other).both);
  const most = told[0]?.map((_, k) =>
    told.reduce((high, chances) => Math.max(high, chances[k] as number), 0),
  );
  return texts.map(text => {
    const { names, both } = readMatter(text);
    let strangest: StrangeMatter = { name: names[0] as MatterName, chance: 0 };
    both.forEach((own, k) => {
      const name = names[k] as MatterName;
      const chance = name.mind ? 0 : own * (1 - (most?.[k] ?? 0));
      if (chance > strangest.chance) strangest = { name, chance };
    });
    return strangest;
  });
}

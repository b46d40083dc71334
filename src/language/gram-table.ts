import { eachGram, gramIndex, gramShare, plainForm, readGramRows } from './grams.ts';
import { once } from './memo.ts';

/** One letter a weight, from -31 steps to +31; labels are numbered by the same letters. */
export const STEPS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+';
export const MIDDLE = 31;

/** What the row of a sign begins with. */
const SIGN = '@'.charCodeAt(0);

/** Weights of rows of characters for each of some labels, fitted on labelled texts. */
export interface GramTable {
  readonly labels: readonly string[];
  /**
   * How much a text speaks for each label, as logarithms of odds, in the order of `labels`.
   *
   * @param signs what else was seen of it, by the names that the table was fitted with
   */
  readonly weigh: (value: string, signs?: readonly string[]) => Float64Array;
}

/**
 * Reads a fitted table. Behind comments (`#`), its lines are `labels:`, `step:` (what one letter weighs), `bias:` (a letter a
 * label), and then a row of characters each, with a letter for a label and one for its weight, for each label it speaks for. A
 * row that begins with `@` is a sign by its name.
 */
export function readGramTable(text: string): GramTable {
  const head = /^(?:(?:#.*)?\n)*labels: (.*)\nstep: (.*)\nbias: (.*)\n?/.exec(text);
  const [all = '', labelled = '', stepped = '', biased = ''] = head ?? [];
  const labels = labelled.split(' ');
  const step = Number(stepped);
  const places = new Int32Array(128);
  for (let i = 0; i < STEPS.length; i++) places[STEPS.charCodeAt(i)] = i;
  const weightOf = (code: number): number => ((places[code] as number) - MIDDLE) * step;
  const bias = Float64Array.from(biased, letter => weightOf(letter.charCodeAt(0)));
  const { keys, starts, values, ends } = readGramRows(text, all.length);
  const index = gramIndex(keys);
  const signPlaces = new Map<string, number>();
  starts.forEach((start, row) => {
    if (text.charCodeAt(start) === SIGN)
      signPlaces.set(text.slice(start + 1, (values[row] as number) - 1), row);
  });
  const add = (scores: Float64Array, row: number, share: number): void => {
    for (let at = values[row] as number; at < (ends[row] as number); at += 2) {
      const label = places[text.charCodeAt(at)] as number;
      scores[label] = (scores[label] as number) + share * weightOf(text.charCodeAt(at + 1));
    }
  };
  return {
    labels,
    weigh(value, signs = []) {
      const form = plainForm(value);
      const share = gramShare(form);
      const scores = bias.slice();
      eachGram(form, key => {
        const place = index.placeOf(key);
        if (place >= 0) add(scores, place, share);
      });
      for (const sign of signs) {
        const place = signPlaces.get(sign);
        if (place !== undefined) add(scores, place, 1);
      }
      return scores;
    },
  };
}

/** A table that is read when it is first asked for: most runs of a command need none. */
export function lazyTable(text: string): () => GramTable {
  return once(() => readGramTable(text));
}

/** Chances of labels of which one is true, from what speaks for each. */
export function chancesOfOne(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  const odds = scores.map(score => Math.exp(score - most));
  const sum = odds.reduce((all, odd) => all + odd, 0);
  return odds.map(odd => odd / sum);
}

/** Chance of a label that is true or not by itself. */
export function chanceOfEach(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

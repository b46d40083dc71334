import { eachGram, gramIndex, gramShare, plainForm } from './grams.ts';

/** One letter a weight, from -31 steps to +31; labels are numbered by the same letters. */
export const STEPS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+';
export const MIDDLE = 31;

/** Weights of rows of characters for each of some labels, fitted on labelled texts. */
export interface GramTable {
  readonly labels: readonly string[];
  /** How much a text speaks for each label, as logarithms of odds, in the order of `labels`. */
  readonly weigh: (value: string) => Float64Array;
}

/**
 * Reads a fitted table. Behind comments (`#`), its lines are `labels:`, `step:` (what one letter weighs), `bias:` (a letter a
 * label), and then a row of characters each, with a letter for a label and one for its weight, for each label it speaks for.
 */
export function readGramTable(text: string): GramTable {
  const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  const [labelled = '', stepped = '', biased = '', ...rows] = lines;
  const labels = labelled.replace('labels: ', '').split(' ');
  const step = Number(stepped.replace('step: ', ''));
  const places = new Int32Array(128);
  for (let i = 0; i < STEPS.length; i++) places[STEPS.charCodeAt(i)] = i;
  const weightOf = (code: number): number => ((places[code] as number) - MIDDLE) * step;
  const bias = Float64Array.from(biased.replace('bias: ', ''), letter => weightOf(letter.charCodeAt(0)));
  const gaps = rows.map(row => row.indexOf(' '));
  const index = gramIndex(rows.map((row, i) => row.slice(0, gaps[i])));
  return {
    labels,
    weigh(value) {
      const form = plainForm(value);
      const scores = new Float64Array(labels.length);
      eachGram(form, key => {
        const place = index.placeOf(key);
        if (place < 0) return;
        const row = rows[place] as string;
        for (let at = (gaps[place] as number) + 1; at < row.length; at += 2) {
          const label = places[row.charCodeAt(at)] as number;
          scores[label] = (scores[label] as number) + weightOf(row.charCodeAt(at + 1));
        }
      });
      const share = gramShare(form);
      return scores.map((score, label) => score * share + (bias[label] as number));
    },
  };
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

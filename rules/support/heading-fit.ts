import type { Problem } from '../../src/draft/model.ts';
import { contentLetters, wordPairs } from './shared-words.ts';

/** How well headings fit texts: letters and pairs in common, those that few texts hold counting most. */
export interface HeadingFit {
  readonly problems: readonly Problem[];
  /** What heading `i` has in common with the text of problem `j`. */
  fit(i: number, j: number): number;
}

/** A pair of letters says more than a letter. */
const PAIR = 2;

export function headingFit(all: readonly Problem[]): HeadingFit {
  const problems = all.filter(({ titled, sentences }) => titled && sentences.length > 0);
  const texts = problems.map(({ sentences }) => signsOf(sentences.map(({ text }) => text.value).join('')));
  const spread = new Map<string, number>();
  for (const text of texts) for (const sign of text) spread.set(sign, (spread.get(sign) ?? 0) + 1);
  const weigh = (sign: string): number =>
    Math.max(0, Math.log((problems.length + 1) / ((spread.get(sign) ?? 0) + 0.5))) *
    (sign.length > 1 ? PAIR : 1);
  const headings = problems.map(({ title }) => [...signsOf(title)].map(sign => [sign, weigh(sign)] as const));
  return {
    problems,
    fit: (i, j) =>
      (headings[i] as (readonly [string, number])[]).reduce(
        (sum, [sign, weight]) => sum + ((texts[j] as Set<string>).has(sign) ? weight : 0),
        0,
      ),
  };
}

function signsOf(value: string): Set<string> {
  return new Set([...contentLetters(value), ...wordPairs(value)]);
}

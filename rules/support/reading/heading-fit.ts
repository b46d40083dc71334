import type { Problem } from '../../../src/draft/model.ts';
import { type CodeTable, codeTable, knownNumber, numberOf } from '../../../src/language/code-table.ts';
import { forEachPair, isContent } from '../shared-words.ts';

/** How well headings fit texts: letters and pairs in common, those that few texts hold counting most. */
export interface HeadingFit {
  readonly problems: readonly Problem[];
  /** What heading `i` has in common with the text of problem `j`. */
  fit(i: number, j: number): number;
}

/** A pair of letters says more than a letter. */
const PAIR = 2;

/**
 * Weighs headings against texts. Only signs of the headings are numbered, some hundred; the texts, which are ten times as long,
 * are walked through once and need not be kept.
 */
export function headingFit(all: readonly Problem[]): HeadingFit {
  const problems = all.filter(({ titled, sentences }) => titled && sentences.length > 0);
  const table = codeTable();
  const headings = problems.map(({ title }) => signsOf(title, table));
  const spread = new Int32Array(table.size);
  const holds = problems.map(({ sentences }) => {
    const held = new Uint8Array(table.size);
    forEachSign(sentences.map(({ text }) => text.value).join(''), key => {
      const sign = knownNumber(table, key);
      if (sign < 0 || held[sign] === 1) return;
      held[sign] = 1;
      spread[sign] = (spread[sign] as number) + 1;
    });
    return held;
  });
  const weights = headings.map(signs =>
    signs.map(
      ({ sign, weight }) =>
        Math.max(0, Math.log((problems.length + 1) / ((spread[sign] as number) + 0.5))) * weight,
    ),
  );
  return {
    problems,
    fit(i, j) {
      const held = holds[j] as Uint8Array;
      const own = weights[i] as number[];
      let sum = 0;
      (headings[i] as Sign[]).forEach(({ sign }, k) => {
        if (held[sign] === 1) sum += own[k] as number;
      });
      return sum;
    },
  };
}

interface Sign {
  /** Its number in the table. */
  readonly sign: number;
  readonly weight: number;
}

/** The signs of a heading, each once: its letters, then its pairs. */
function signsOf(title: string, table: CodeTable): Sign[] {
  const found = new Map<number, Sign>();
  const put = (key: number, weight: number): void => {
    const sign = numberOf(table, key);
    if (!found.has(sign)) found.set(sign, { sign, weight });
  };
  for (let i = 0; i < title.length; i++) if (isContent(title.charCodeAt(i))) put(title.charCodeAt(i), 1);
  forEachPair(title, key => put(key, PAIR));
  return [...found.values()];
}

function forEachSign(value: string, put: (key: number) => void): void {
  for (let i = 0; i < value.length; i++) if (isContent(value.charCodeAt(i))) put(value.charCodeAt(i));
  forEachPair(value, put);
}

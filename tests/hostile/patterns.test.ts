import { createContext, Script } from 'node:vm';
import { expect, test } from 'vitest';
import { shippedRules } from '../../rules/index.ts';
import { checkPaper } from '../../src/cli/check-paper.ts';
import { fixtures, PROFILES, sourceOf } from '../support/papers.ts';
import { fill, paperAround, UNITS } from './texts.ts';

/**
 * What a pattern does inside, no count of steps shows. So each pattern that the program tries is tried alone on long runs of
 * one unit. One that begins anew at each character of a run needs most of a minute there, others some milliseconds, and 200 at
 * most: the engine ends a search at a limit that no busy machine reaches. Else clocks only choose which runs are tried.
 */
const LIMIT = 5_000;
const LONG = 120_000;
/** Enough for a square to stand out among the runs of all units. */
const SHORT = 2_000;
/** As many of the slowest runs are tried at length: a pause of the engine may take the place of one. */
const SLOWEST = 2;
/** Characters of a run, or of words, in the papers from which patterns are gathered. */
const RUN = 900;

/** All patterns that are tried on some text during the work, by source and flags. */
function patternsTried(work: () => void): Map<string, RegExp> {
  const tried = new Map<string, RegExp>();
  const note = (pattern: unknown): void => {
    if (pattern instanceof RegExp) tried.set(String(pattern), pattern);
  };
  const restore: (() => void)[] = [];
  const watch = (
    prototype: object,
    names: readonly string[],
    patternOf: (self: unknown, first: unknown) => unknown,
  ) => {
    for (const name of names) {
      const original = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
      Object.defineProperty(prototype, name, {
        ...original,
        value(this: unknown, ...given: unknown[]) {
          note(patternOf(this, given[0]));
          return original.value.apply(this, given);
        },
      });
      restore.push(() => Object.defineProperty(prototype, name, original));
    }
  };
  watch(RegExp.prototype, ['exec', 'test'], pattern => pattern);
  watch(
    String.prototype,
    ['match', 'matchAll', 'replace', 'replaceAll', 'search', 'split'],
    (_, pattern) => pattern,
  );
  try {
    work();
  } finally {
    for (const undo of restore) undo();
  }
  return tried;
}

/** Words of whole papers in one sentence: most patterns are tried only where their letters stand. */
const sentences = fixtures('papers/pass').map(({ text }) =>
  text
    .replace(/^---.*?---/s, '')
    .replace(/[\s。]+/gu, '，')
    .slice(-RUN),
);
const papers = [
  paperAround(
    Object.values(UNITS)
      .map(unit => `${fill(unit, 9)}乙`)
      .join('\n\n'),
  ),
  ...fixtures('papers/pass').map(({ text }) => text),
  ...[...sentences, fill('一', RUN), fill('一是', RUN)].map(words =>
    paperAround(`${words}。\n\n我没有做好“${words}”。\n\n### （二）${words}问题\n\n2. ${words}\n\n甲。`),
  ),
];
/** From a library, that is given no rows of empty lines. */
const TAKES_NO_RUNS = ['/^\\s*#[^\\n]+/gm'];
const standard = { profiles: PROFILES, ruleSet: shippedRules(), lintSettings: {} };
const tried = patternsTried(() => {
  for (const text of papers) checkPaper(sourceOf(text), standard);
});
// a sticky pattern is tried where it is told, and nowhere else
const unbounded = [...tried].filter(
  ([name, pattern]) => !pattern.sticky && mayRun(pattern) && !TAKES_NO_RUNS.includes(name),
);

/** Whether there is anything in a pattern that takes as much as it gets. */
function mayRun({ source }: RegExp): boolean {
  return /[*+]|\{\d+,\}/.test(source.replace(/\\./gsu, '甲').replace(/\[[^\]]*\]/gu, '甲'));
}

const context = createContext({ pattern: /甲/, text: '' });
const search = new Script('for (const _ of text.matchAll(pattern));');

/** Tries a pattern on all of a text. @throws Error where that takes longer than the limit */
function searchThrough(pattern: RegExp, text: string): void {
  Object.assign(context, { pattern, text });
  search.runInContext(context, { timeout: LIMIT });
}

const around = (unit: string, length: number): string => `甲${fill(unit, length)}乙`;
const short = Object.values(UNITS).map(unit => ({ unit, text: around(unit, SHORT) }));

test('there are patterns to try', () => {
  expect(unbounded.length).toBeGreaterThan(90);
});

test.each(unbounded)('%s takes runs in linear time', { timeout: 10 * LIMIT }, (_, pattern) => {
  const everywhere = new RegExp(pattern.source, pattern.global ? pattern.flags : `${pattern.flags}g`);
  for (let i = 0; i < 3; i++) searchThrough(everywhere, '甲');
  const costs = short.map(({ unit, text }) => {
    const started = performance.now();
    for (const _ of text.matchAll(everywhere));
    return { unit, cost: performance.now() - started };
  });
  costs.sort((a, b) => b.cost - a.cost);
  for (const { unit } of costs.slice(0, SLOWEST)) searchThrough(everywhere, around(unit, LONG));
});

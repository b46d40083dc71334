import { Session } from 'node:inspector';
import { describe, expect, test } from 'vitest';
import { HOSTILE_TEXTS, type HostileText } from './texts.ts';

/**
 * Work as the engine itself counts it: how often each block of code ran. No clock is asked, so that a busy machine changes
 * nothing. Only what is compiled after the start is counted, so the program is imported behind it. What a pattern or a
 * built-in does inside is not counted: the length of the texts and the time limit of a test are the guard there.
 */
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { shippedRules } = await import('../../rules/index.ts');
const { checkPaper } = await import('../../src/cli/check-paper.ts');
const { json } = await import('../../src/report/json.ts');
const { DEFAULT_OPTIONS } = await import('../../src/report/reporter.ts');
const { stylish } = await import('../../src/report/stylish.ts');
const { assembleReport } = await import('../../src/verdict/verdict.ts');
const { PROFILES, sourceOf } = await import('../support/papers.ts');

/** Steps by function: where it is written and what it is called. */
type Steps = ReadonlyMap<string, number>;

/** Counts the steps since it was called last: it is dear, for it names every block that was ever compiled. */
function takeSteps(): Steps {
  const steps = new Map<string, number>();
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    for (const { url, functions } of result) {
      if (!/\/(?:src|rules)\//.test(url)) continue;
      const file = url.replace(/^.*\/(?=(?:src|rules)\/)/, '');
      for (const { functionName, ranges } of functions) {
        const key = `${file} ${functionName || 'nameless'} at ${ranges[0]?.startOffset}`;
        for (const { count } of ranges) if (count > 0) steps.set(key, (steps.get(key) ?? 0) + count);
      }
    }
  });
  return steps;
}

const STANDARD = { profiles: PROFILES, ruleSet: shippedRules(), lintSettings: {} };

/** Everything that the command line does with a text, from reading to print. */
function check(text: string): string {
  const checked = checkPaper(sourceOf(text), STANDARD);
  if ('code' in checked) throw new Error(`${checked.code}: ${checked.data['reason']}`);
  expect(checked.failures).toEqual([]);
  const tool = { name: 'duizhao', version: '0.0.0', ruleset: 'sha256' } as const;
  const report = assembleReport([checked.paper], checked.failures, tool);
  return json(report, DEFAULT_OPTIONS) + stylish(report, DEFAULT_OPTIONS);
}

/** Nothing that is counted may run between two calls. */
function stepsOf(texts: readonly string[]): Steps {
  for (const text of texts) check(text);
  return takeSteps();
}

function sum(steps: Steps): number {
  let all = 0;
  for (const count of steps.values()) all += count;
  return all;
}

/** Characters of the shorter text: enough for a square to stand out in the function that takes it. */
const SHORT = 1_000;
const TIMES = 4;
/** Four times the text may cost somewhat more than four times the steps: sorting, and what begins at a threshold. */
const MOST_GROWTH = TIMES * 1.6;
/** One function alone takes somewhat more from one threshold to the next; a square is 16 times as many. */
const MOST_GROWTH_OF_ONE = TIMES * 2.5;
/** A function with fewer steps in the shorter texts of a unit has not begun there: it waits for a threshold. */
const BEGUN = SHORT * 3;

/** All forms of a unit are counted together: to take the steps costs as much as to check ten such texts. */
function unitsOf(texts: readonly HostileText[]): [string, HostileText[]][] {
  const units = new Map<string, HostileText[]>();
  for (const text of texts) {
    const unit = text.name.replace(/, [a-z ]+$/, '');
    units.set(unit, [...(units.get(unit) ?? []), text]);
  }
  return [...units];
}

/** Functions that took far more steps for the longer texts than four times as many. */
function steepBetween(few: Steps, many: Steps): string[] {
  return [...many.keys()].filter(key => {
    const before = few.get(key) ?? 0;
    return before > BEGUN && (many.get(key) as number) / before > MOST_GROWTH_OF_ONE;
  });
}

describe('work grows with the length of a text and not with its square', () => {
  // once, so that what is made ready on first use counts for neither
  stepsOf(['甲']);
  test.each(unitsOf(HOSTILE_TEXTS))('%s', { timeout: 60_000 }, (_, texts) => {
    const few = stepsOf(texts.map(({ make }) => make(SHORT)));
    const many = stepsOf(texts.map(({ make }) => make(SHORT * TIMES)));
    expect(sum(few)).toBeGreaterThan(0);
    expect(sum(many) / sum(few)).toBeLessThan(MOST_GROWTH);
    let steep = steepBetween(few, many);
    // what waits for a threshold in part of its texts is steep once; a square stays so
    if (steep.length > 0) {
      const more = steepBetween(many, stepsOf(texts.map(({ make }) => make(SHORT * TIMES * TIMES))));
      steep = steep.filter(key => more.includes(key));
    }
    expect(steep).toEqual([]);
  });
});

describe('long texts are read to their end', () => {
  const LONG = 50_000;
  test.each(HOSTILE_TEXTS.filter((_, i) => i % 16 === 0))('$name', { timeout: 120_000 }, ({ make }) => {
    expect(check(make(LONG))).not.toBe('');
  });

  test('400,000 characters in one line', { timeout: 120_000 }, () => {
    expect(check('我没有到村里去，'.repeat(50_000))).not.toBe('');
  });

  test('a hundred thousand slips are some hundred findings', { timeout: 120_000 }, () => {
    const head = '---\nkind: member\nprofile: qunzhong-2014\n---\n# 个人对照检查材料\n\n';
    const report = check(`${head}${'，\n\n'.repeat(100_000)}`);
    expect(report.length).toBeLessThan(2_000_000);
    expect(report).toMatch(/另有 99[0-9]{3} 处/);
  });

  test('thousands of clauses, each six times, are a few findings', { timeout: 120_000 }, () => {
    const { make } = HOSTILE_TEXTS.find(
      ({ name }) => name === 'clauses in sixes',
    ) as (typeof HOSTILE_TEXTS)[number];
    const checked = checkPaper(sourceOf(make(150_000)), STANDARD);
    const findings = 'paper' in checked ? checked.paper.findings : [];
    const hammered = findings.filter(({ rule }) => rule === 'concision/hammered');
    expect(hammered).not.toHaveLength(0);
    expect(hammered.length).toBeLessThan(100);
  });

  test('thousands of problems', { timeout: 120_000 }, () => {
    const { make } = HOSTILE_TEXTS.find(({ name }) => name === 'problems') as (typeof HOSTILE_TEXTS)[number];
    expect(check(make(150_000))).not.toBe('');
  });
});

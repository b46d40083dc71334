import { Session } from 'node:inspector';
import { describe, expect, test } from 'vitest';
import { HOSTILE_TEXTS } from './texts.ts';

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

/** Counts the steps since it was called last: it is dear, for it names every block that was ever compiled. */
function takeSteps(): number {
  let steps = 0;
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    for (const { url, functions } of result) {
      if (!/\/(?:src|rules)\//.test(url)) continue;
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
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
function stepsOf(text: string): number {
  check(text);
  return takeSteps();
}

/** Characters of the shorter text: enough for a square to stand out from what every paper costs. */
const SHORT = 1_700;
const TIMES = 4;
/** Four times the text may cost somewhat more than four times the steps: sorting, and what begins at a threshold. */
const MOST_GROWTH = TIMES * 1.6;

describe('work grows with the length of a text and not with its square', () => {
  // once, so that what is made ready on first use counts for neither
  stepsOf('甲');
  test.each(HOSTILE_TEXTS)('$name', { timeout: 60_000 }, ({ make }) => {
    const few = stepsOf(make(SHORT));
    const many = stepsOf(make(SHORT * TIMES));
    expect(few).toBeGreaterThan(0);
    expect(many / few).toBeLessThan(MOST_GROWTH);
  });
});

describe('long texts are read to their end', () => {
  const LONG = 60_000;
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
    const checked = checkPaper(sourceOf(make(300_000)), STANDARD);
    const findings = 'paper' in checked ? checked.paper.findings : [];
    const hammered = findings.filter(({ rule }) => rule === 'concision/hammered');
    expect(hammered).not.toHaveLength(0);
    expect(hammered.length).toBeLessThan(100);
  });

  test('thousands of problems', { timeout: 120_000 }, () => {
    const { make } = HOSTILE_TEXTS.find(({ name }) => name === 'problems') as (typeof HOSTILE_TEXTS)[number];
    expect(check(make(300_000))).not.toBe('');
  });
});

import { parse } from 'junit2json';
import { describe, expect, test } from 'vitest';
import { junit } from '../../src/report/junit.ts';
import { MOST_CASES } from '../../src/report/junit-cases.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import type { Report } from '../../src/verdict/report.ts';
import { draft, FOR_SERVERS, many, mixed, passing } from './ci-sample.ts';
import { finding, judged, reportOf, runs } from './sample-findings.ts';

/** A reader of JUnit reports from the registry; it refuses what is no well-formed XML. */
async function read(report: Report, options: ReportOptions = FOR_SERVERS) {
  const suites = await parse(junit(report, options));
  if (!suites || !('testsuite' in suites)) throw new Error('no suites');
  const all = suites.testsuite ?? [];
  for (const suite of all) {
    const cases = suite.testcase ?? [];
    const of = (key: 'failure' | 'error' | 'skipped'): number =>
      cases.filter(one => (one[key]?.length ?? 0) > 0).length;
    expect([suite.tests, suite.failures, suite.errors, suite.skipped]).toEqual([
      cases.length,
      of('failure'),
      of('error'),
      of('skipped'),
    ]);
  }
  const sum = (key: 'tests' | 'failures' | 'errors'): number =>
    all.reduce((total, suite) => total + (suite[key] ?? 0), 0);
  expect([suites.tests, suites.failures, suites.errors]).toEqual([
    sum('tests'),
    sum('failures'),
    sum('errors'),
  ]);
  return all;
}

describe('junit', () => {
  test('a suite a paper, a case a rule, a failure an error, a file that was not read an <error>', async () => {
    const own = [...runs(), ...runs([{ rule: 'analysis/example-count', criterion: 'analysis' }]).slice(-1)];
    const skipped = { outcome: 'not-checked', why: 'needs' } as const;
    const away = { outcome: 'not-checked', why: 'kind' } as const;
    const ran = own.map(run =>
      run.rule === 'format/first'
        ? { ...run, ...skipped }
        : run.rule === 'format/second'
          ? { ...run, ...away }
          : run,
    );
    const report = reportOf(
      [
        judged(
          draft,
          [
            finding(draft, {
              at: '买保险',
              rule: 'analysis/example-count',
              criterion: 'analysis',
              code: 'few',
              severity: 'error',
            }),
          ],
          ran,
        ),
      ],
      mixed.failures,
    );
    const [paper, missing] = await read(report);
    expect(paper?.name).toBe('材料/白石县委.md');
    expect(paper?.testcase).toHaveLength(ran.length - 1);
    expect(paper).toMatchObject({ failures: 1, skipped: 1, errors: 0 });
    const failed = paper?.testcase?.find(({ failure }) => failure?.length);
    expect(failed?.name).toBe('每条问题要有足够的具体事例（analysis/example-count）');
    expect(failed?.failure?.[0]?.inner).toContain('材料/白石县委.md:20:');
    expect(missing).toMatchObject({ name: '无.md', tests: 1, errors: 1 });
  });

  test('warnings stand aside, and fail with --strict', async () => {
    const own = runs([{ rule: 'headline/no-fault', criterion: 'headline' }]);
    const report = reportOf([judged(draft, [finding(draft, { at: '联系群众不够紧密' })], own)]);
    const [lax] = await read(report);
    expect(lax?.failures).toBe(0);
    const told = lax?.testcase?.find(one => one['system-out']?.length);
    expect(told?.['system-out']?.[0]).toContain('提醒');
    const [strict] = await read(report, { ...FOR_SERVERS, policy: { strict: true } });
    expect(strict?.failures).toBe(1);
  });

  test('whatever closes the gate fails a case: too many warnings, no paper, no rule, a crash', async () => {
    const most = await read(passing, { ...FOR_SERVERS, policy: { maxWarnings: 0 } });
    expect(most.at(-1)).toMatchObject({ name: 'duizhao', failures: 1 });
    const [none] = await read(reportOf([]));
    expect(none).toMatchObject({ errors: 1 });
    const [unchanged] = await read(reportOf([]), { ...FOR_SERVERS, policy: { unchanged: true } });
    expect(unchanged).toMatchObject({ tests: 1, errors: 0, failures: 0, skipped: 1 });
    const [unchecked] = await read(reportOf([judged(draft, [], [])]));
    expect(unchecked).toMatchObject({ errors: 1 });
    const crashed = runs([{ rule: 'format/first', outcome: 'crashed' }]);
    const failures = [
      { path: draft.source.path, code: 'rule-crashed' as const, data: { rule: 'format/first', reason: 'x' } },
    ];
    const [crash] = await read(reportOf([judged(draft, [], crashed)], failures));
    expect(crash).toMatchObject({ errors: 1, tests: crashed.length });
  });

  test('equal runs give equal bytes; --timing adds seconds', async () => {
    expect(junit(mixed, FOR_SERVERS)).not.toContain('time=');
    const [paper] = await read(mixed, { ...FOR_SERVERS, timing: true });
    expect(paper?.time).toBeCloseTo(0.003);
  });

  test('a case lists fifty findings and how many are left out', () => {
    const own = runs([{ rule: 'headline/no-fault', criterion: 'headline' }]);
    const text = junit(reportOf([judged(draft, many(60, { severity: 'error' }), own)]), FOR_SERVERS);
    expect(text).toContain('另有 10 条</failure>');
    expect(text).toContain('另有 59 条"');
  });

  test('of very many papers a case is a criterion', async () => {
    const own = Array.from({ length: MOST_CASES + 1 }, () => runs()[0]).filter(run => run !== undefined);
    const [paper] = await read(reportOf([judged(draft, [], own)]));
    expect(paper?.testcase?.map(({ name }) => name)).toContain('标题要鲜明、扣题要准确');
    expect(paper?.tests).toBe(6);
  });
});

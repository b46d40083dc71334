import { describe, expect, test } from 'vitest';
import { exitCode } from '../../src/verdict/verdict.ts';
import { sampleDraft } from '../report/sample.ts';
import { finding, judged, reportOf, runs, sampleFindings } from '../report/sample-findings.ts';

const draft = sampleDraft();
const error = finding(draft, { at: '联系群众不够紧密', severity: 'error' });
const warning = finding(draft, { at: '联系群众不够紧密', severity: 'warning' });
const info = finding(draft, { at: '联系群众不够紧密', severity: 'info' });
const clean = judged(draft, []);
const other = judged(sampleDraft({ applicable: false }), [], []);
const unread = { path: '坏.md', code: 'undecodable', data: { offset: 3 } } as const;

describe('verdict of a paper', () => {
  test.each([
    ['nothing', [], 'pass', 'pass'],
    ['an info', [info], 'pass', 'pass'],
    ['a warning', [warning], 'pass', 'revise'],
    ['an error', [error, warning], 'fail', 'return'],
    ['a suppressed error', [{ ...error, state: 'suppressed' as const }], 'pass', 'pass'],
    [
      'a waived error and a baselined warning',
      [
        { ...error, state: 'waived' as const },
        { ...warning, state: 'baselined' as const },
      ],
      'pass',
      'pass',
    ],
  ] as const)('%s', (_, findings, verdict, grade) => {
    expect(judged(draft, findings)).toMatchObject({ verdict, grade });
  });

  test('what no rule looked at has not passed, and the run cannot be trusted', () => {
    const paper = judged(
      draft,
      [],
      runs().map(run => ({ ...run, outcome: 'not-checked', why: 'left-out' })),
    );
    expect(paper).toMatchObject({ verdict: 'fail', grade: 'return' });
    expect(exitCode(reportOf([paper]))).toBe(2);
    expect(exitCode(reportOf([clean, paper]))).toBe(2);
  });

  test('a text that is no such paper gets no grade, kind or profile', () => {
    expect(other).toMatchObject({ verdict: 'not-applicable', grade: null, kind: null, profile: null });
    expect(Object.values(other.criteria).map(({ verdict }) => verdict)).toEqual(Array(6).fill('not-checked'));
  });

  test('carries what the paper says of itself', () => {
    expect(clean).toMatchObject({
      path: '材料/白石县委.md',
      kind: 'team',
      profile: 'qunzhong-2014',
      title: '中共白石县委常委班子对照检查材料',
    });
  });
});

describe('report', () => {
  test('fails when any paper fails, is not applicable when none is', () => {
    expect(reportOf([clean, judged(draft, [error]), other]).verdict).toBe('fail');
    expect(reportOf([other, clean]).verdict).toBe('pass');
    expect(reportOf([other, other]).verdict).toBe('not-applicable');
    expect(reportOf([]).verdict).toBe('not-applicable');
  });

  test('sums open findings by severity, answered ones by state', () => {
    const waived = { ...error, state: 'waived' as const };
    const baselined = { ...warning, state: 'baselined' as const };
    const { summary } = reportOf(
      [judged(draft, sampleFindings(draft)), judged(draft, [waived, baselined, info]), other],
      [unread],
    );
    expect(summary).toEqual({
      drafts: 3,
      pass: 1,
      fail: 1,
      notApplicable: 1,
      errors: 4,
      warnings: 2,
      infos: 2,
      suppressed: 1,
      baselined: 1,
      waived: 1,
      failures: 1,
    });
  });
});

describe('exit code', () => {
  const warned = reportOf([judged(draft, [warning]), judged(draft, [warning])]);

  test.each([
    ['a clean paper', reportOf([clean]), {}, 0],
    ['a clean paper, strictly', reportOf([clean]), { strict: true, maxWarnings: 0 }, 0],
    ['warnings', warned, {}, 0],
    ['warnings, strictly', warned, { strict: true }, 1],
    ['as many warnings as allowed', warned, { maxWarnings: 2 }, 0],
    ['more warnings than allowed', warned, { maxWarnings: 1 }, 1],
    ['no warnings allowed', warned, { maxWarnings: 0 }, 1],
    ['strict outranks a high limit', warned, { strict: true, maxWarnings: 99 }, 1],
    [
      'an answered warning is none',
      reportOf([judged(draft, [{ ...warning, state: 'waived' }])]),
      { strict: true },
      0,
    ],
    ['an error', reportOf([clean, judged(draft, [error])]), {}, 1],
    ['another text beside a clean paper', reportOf([clean, other]), {}, 0],
    ['no applicable paper', reportOf([other]), {}, 2],
    ['no paper at all', reportOf([]), {}, 2],
    ['a failure beside a clean paper', reportOf([clean], [unread]), {}, 2],
    ['a failure outranks an error', reportOf([judged(draft, [error])], [unread]), {}, 2],
  ] as const)('%s', (_, report, policy, code) => {
    expect(exitCode(report, policy)).toBe(code);
  });
});

import { describe, expect, test } from 'vitest';
import { CRITERIA } from '../../src/linter/rule.ts';
import { judgeCriteria } from '../../src/verdict/criteria.ts';
import { sampleDraft } from '../report/sample.ts';
import { finding, runs } from '../report/sample-findings.ts';

const draft = sampleDraft();
const about = (options: Parameters<typeof finding>[1] | Record<string, unknown>) =>
  finding(draft, { at: '联系群众不够紧密', ...options });

describe('verdict of a criterion', () => {
  test.each([
    ['nothing found', [], [], 'pass'],
    ['an open error', [about({ severity: 'error' })], [], 'fail'],
    [
      'an open error beside a suppressed one',
      [about({ severity: 'error' }), about({ state: 'suppressed' })],
      [],
      'fail',
    ],
    ['an open warning', [about({ severity: 'warning' })], [], 'needs-human'],
    ['an open info', [about({ severity: 'info' })], [], 'pass'],
    [
      'an error that the paper itself suppresses',
      [about({ severity: 'error', state: 'suppressed' })],
      [],
      'needs-human',
    ],
    ['an error that a person waived', [about({ severity: 'error', state: 'waived' })], [], 'pass'],
    ['an error of the baseline', [about({ severity: 'error', state: 'baselined' })], [], 'pass'],
    [
      'a rule without what it needs',
      [],
      [{ rule: 'headline/second', outcome: 'not-checked', why: 'needs' }],
      'needs-human',
    ],
    [
      'a rule left out',
      [],
      [{ rule: 'headline/second', outcome: 'not-checked', why: 'left-out' }],
      'needs-human',
    ],
    ['a crashed rule', [], [{ rule: 'headline/second', outcome: 'crashed' }], 'needs-human'],
    ['a rule switched off', [], [{ rule: 'headline/second', outcome: 'not-checked', why: 'off' }], 'pass'],
    [
      'a rule for the other kind',
      [],
      [{ rule: 'headline/second', outcome: 'not-checked', why: 'kind' }],
      'pass',
    ],
  ] as const)('%s', (_, findings, given, verdict) => {
    expect(judgeCriteria(findings, runs(given)).headline.verdict).toBe(verdict);
  });

  test('no rule that looked is no pass, and an error outweighs even that', () => {
    const none = runs([
      { rule: 'headline/first', outcome: 'not-checked', why: 'off' },
      { rule: 'headline/second', outcome: 'crashed' },
    ]);
    expect(judgeCriteria([], none).headline).toEqual({
      verdict: 'not-checked',
      errors: 0,
      warnings: 0,
      checked: 0,
      notChecked: 2,
    });
    expect(judgeCriteria([], []).headline.verdict).toBe('not-checked');
    expect(judgeCriteria([about({ severity: 'error' })], none).headline.verdict).toBe('fail');
  });

  test('counts open findings and rules by criterion', () => {
    const findings = [
      about({ severity: 'error' }),
      about({ severity: 'warning' }),
      about({ severity: 'warning', state: 'suppressed' }),
      about({ severity: 'error', criterion: 'format' }),
    ];
    const results = judgeCriteria(
      findings,
      runs([
        { rule: 'headline/second', outcome: 'not-checked', why: 'needs' },
        { rule: 'headline/third', criterion: 'headline', outcome: 'not-checked', why: 'kind' },
      ]),
    );
    expect(results.headline).toMatchObject({ errors: 1, warnings: 1, checked: 1, notChecked: 1 });
    expect(results.format).toMatchObject({
      verdict: 'fail',
      errors: 1,
      warnings: 0,
      checked: 2,
      notChecked: 0,
    });
    expect(Object.keys(results)).toEqual([...CRITERIA]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/linter/finding.ts';
import { firstToMend, nextStep, orderByUrgency } from '../../src/verdict/urgency.ts';
import { sampleDraft } from '../report/sample.ts';
import { finding, sampleFindings } from '../report/sample-findings.ts';

const draft = sampleDraft();
const at = (start: number, options: object = {}): Finding =>
  finding(draft, { at: { start, end: start + 2 }, severity: 'error', rule: 'format/marks', ...options });

describe('orderByUrgency', () => {
  test('lacks first among errors, errors before warnings, warnings before infos', () => {
    const order = orderByUrgency(sampleFindings(draft)).map(({ fingerprint }) => fingerprint);
    expect(order).toEqual(['f2', 'f1', 'f3', 'f4', 'f6', 'f5', 'f7']);
  });

  test('the rule with most findings comes before single ones, then the place decides', () => {
    const findings = [at(10, { rule: 'format/once' }), at(90), at(50), at(70)];
    expect(orderByUrgency(findings).map(({ range }) => range.start)).toEqual([50, 70, 90, 10]);
  });

  test('is total: the order of the input does not matter', () => {
    const findings = sampleFindings(draft);
    const expected = orderByUrgency(findings).map(({ fingerprint }) => fingerprint);
    fc.assert(
      fc.property(fc.shuffledSubarray(findings, { minLength: findings.length }), shuffled => {
        expect(orderByUrgency(shuffled).map(({ fingerprint }) => fingerprint)).toEqual(expected);
      }),
    );
  });
});

describe('firstToMend', () => {
  test('shows at most two of one rule while there are others, and fills up with the rest', () => {
    const many = [at(10), at(20), at(30), at(40), at(50, { rule: 'format/once' })];
    const starts = (most: number) => firstToMend(many, most).map(({ range }) => range.start);
    expect(starts(3)).toEqual([10, 20, 50]);
    expect(starts(5)).toEqual([10, 20, 50, 30, 40]);
  });

  test('an error is never behind a warning, and infos are not worth a place', () => {
    const findings = [
      at(10),
      at(20),
      at(30),
      at(40, { severity: 'warning', rule: 'format/other' }),
      at(50, { severity: 'info', rule: 'format/third' }),
    ];
    expect(firstToMend(findings, 5).map(({ range }) => range.start)).toEqual([10, 20, 30, 40]);
  });

  test('answered findings need no mending', () => {
    expect(firstToMend([at(10, { state: 'suppressed' }), at(20, { state: 'waived' })], 5)).toEqual([]);
  });
});

describe('nextStep', () => {
  test.each([
    [
      'a missing section',
      [at(90), at(95), at(80, { rule: 'completeness/sections', data: { name: '原因分析' } })],
      80,
      'sections',
      0,
    ],
    [
      'examples',
      [at(90), at(10, { rule: 'analysis/example-count', data: { missing: 1 } })],
      10,
      'examples',
      0,
    ],
    ['the most frequent', [at(10, { rule: 'format/once' }), at(90), at(95)], 90, 'frequent', 1],
    ['a single error', [at(10), at(5, { severity: 'warning' })], 10, 'error', 0],
    [
      'a warning when no error is left',
      [at(10, { severity: 'warning' }), at(5, { severity: 'info' })],
      10,
      'warning',
      0,
    ],
    ['an info when nothing else is left', [at(10, { severity: 'info' })], 10, 'info', 0],
  ] as const)('%s', (_, findings, start, reason, alike) => {
    const step = nextStep(findings);
    expect([step?.finding.range.start, step?.reason, step?.alike]).toEqual([start, reason, alike]);
  });

  test('nothing is left where nothing is open', () => {
    expect(nextStep([at(10, { state: 'baselined' })])).toBeNull();
  });
});

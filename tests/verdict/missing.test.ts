import { describe, expect, test } from 'vitest';
import { lackOf, sumMissing } from '../../src/verdict/missing.ts';
import { sampleDraft } from '../report/sample.ts';
import { finding, sampleFindings } from '../report/sample-findings.ts';

const draft = sampleDraft();
const lack = (rule: string, data: Record<string, string | number>, more: object = {}) =>
  finding(draft, { at: '联系群众不够紧密', rule, data, severity: 'error', ...more });

describe('sumMissing', () => {
  test('sums what open errors say is missing', () => {
    expect(sumMissing(sampleFindings(draft))).toEqual({
      problems: 17,
      examples: 3,
      sections: [],
      dimensions: ['奢靡之风'],
    });
  });

  test('names each missing section once, those that a year asks for besides too', () => {
    const findings = [
      lack('completeness/sections', { name: '原因分析' }),
      lack('completeness/sections', { name: '原因分析' }),
      lack('completeness/extra-sections', { name: '个人有关事项' }),
      lack('completeness/dimensions', { name: '享乐主义' }),
    ];
    expect(sumMissing(findings)).toEqual({
      problems: 0,
      examples: 0,
      sections: ['原因分析', '个人有关事项'],
      dimensions: ['享乐主义'],
    });
  });

  test('what does not keep a paper from passing is not missing', () => {
    const findings = [
      lack('completeness/problem-count', { missing: 3 }, { severity: 'warning' }),
      lack('analysis/example-count', { missing: 2 }, { state: 'suppressed' }),
      lack('analysis/example-count', { missing: 2 }, { state: 'waived' }),
      lack('analysis/example-count', { count: 2 }),
      lack('completeness/sections', { title: '原因分析' }),
      lack('headline/generic', { missing: 9, name: '别的' }),
    ];
    expect(sumMissing(findings)).toEqual({ problems: 0, examples: 0, sections: [], dimensions: [] });
  });

  test('data of the wrong sort is no lack', () => {
    expect(lackOf(lack('analysis/example-count', { missing: '2' }))).toBeNull();
    expect(lackOf(lack('analysis/example-count', { missing: 0 }))).toBeNull();
    expect(lackOf(lack('constructor', { missing: 1 }))).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countCharacters } from '../../src/language/text.ts';
import { measureDraft } from '../../src/verdict/metrics.ts';
import { rangeOf, SAMPLE_TEXT, sampleDraft } from '../report/sample.ts';

const draft = sampleDraft();

describe('measureDraft', () => {
  test('counts what the draft holds, dimensions in the order of the profile and empty ones too', () => {
    const metrics = measureDraft(draft);
    expect(metrics).toMatchObject({ problems: 3, examples: 3, causes: 1, measures: 1, paddingRatio: 0 });
    expect(Object.entries(metrics.problemsByDimension)).toEqual([
      ['形式主义', 2],
      ['官僚主义', 1],
      ['享乐主义', 0],
      ['奢靡之风', 0],
    ]);
    expect(metrics.characters).toBe(countCharacters(SAMPLE_TEXT.slice(SAMPLE_TEXT.indexOf('# 中共'))));
  });

  test('problemShare is the share of sections on problems and causes', () => {
    const share = draft.sections
      .filter(({ role }) => role === 'problems' || role === 'causes')
      .reduce((sum, { characters }) => sum + characters, 0);
    expect(measureDraft(draft).problemShare).toBeCloseTo(share / draft.characters, 3);
    expect(measureDraft(draft).problemShare).toBeGreaterThan(0.5);
  });

  test('problems under no dimension or a foreign one are counted without being lost', () => {
    const dimensions = [null, '其他方面', '官僚主义'];
    const problems = draft.problems.map((problem, i) => ({ ...problem, dimension: dimensions[i] ?? null }));
    const metrics = measureDraft({ ...draft, problems });
    expect(metrics.problems).toBe(3);
    expect(metrics.problemsByDimension).toEqual({
      形式主义: 0,
      官僚主义: 1,
      享乐主义: 0,
      奢靡之风: 0,
      其他方面: 1,
    });
  });

  test('padding is counted once, without blanks, and only in the body', () => {
    const padding = rangeOf(SAMPLE_TEXT, '满足于听汇报、看材料');
    const overlapping = [padding, { start: padding.start + 2, end: padding.end + 3 }, padding];
    const expected = countCharacters(SAMPLE_TEXT.slice(padding.start, padding.end + 3)) / draft.characters;
    expect(measureDraft(draft, overlapping).paddingRatio).toBeCloseTo(expected, 3);
    expect(measureDraft(draft, [{ start: 0, end: draft.body.start }]).paddingRatio).toBe(0);
    expect(measureDraft(draft, [draft.body]).paddingRatio).toBe(1);
  });

  test('ratios stay within 0 and 1 whatever the ranges are', () => {
    const edge = fc.integer({ min: -50, max: SAMPLE_TEXT.length + 50 });
    const ranges = fc.array(fc.record({ start: edge, end: edge }), { maxLength: 8 });
    fc.assert(
      fc.property(ranges, padding => {
        const { paddingRatio, problemShare } = measureDraft(draft, padding);
        return paddingRatio >= 0 && paddingRatio <= 1 && problemShare >= 0 && problemShare <= 1;
      }),
    );
  });

  test('an empty draft has no ratios', () => {
    const empty = { ...draft, characters: 0, problems: [], sections: [], body: { start: 0, end: 0 } };
    expect(measureDraft(empty, [{ start: 0, end: 5 }])).toMatchObject({
      paddingRatio: 0,
      problemShare: 0,
      problems: 0,
    });
  });
});

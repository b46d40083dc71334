import { Ajv } from 'ajv';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { json } from '../../src/report/json.ts';
import { type ReportData, reportJsonSchema, reportSchema } from '../../src/report/json-schema.ts';
import { DEFAULT_OPTIONS } from '../../src/report/reporter.ts';
import { rangeOf, SAMPLE_TEXT, sampleDraft } from './sample.ts';
import { judged, reportOf, sampleFindings } from './sample-findings.ts';

const draft = sampleDraft();
const report = reportOf(
  [judged(draft, sampleFindings(draft)), judged(sampleDraft({ path: '其他.md', applicable: false }), [], [])],
  [{ path: '无.md', code: 'not-found', data: {} }],
);
const read = (language: 'zh-CN' | 'en' = 'zh-CN'): ReportData =>
  JSON.parse(json(report, { ...DEFAULT_OPTIONS, language }));

describe('json report', () => {
  test('keeps to its published schema', () => {
    const validate = new Ajv({ strict: true }).compile(reportJsonSchema());
    expect(validate(read()), JSON.stringify(validate.errors)).toBe(true);
    expect(v.safeParse(reportSchema, read()).issues).toBeUndefined();
  });

  test('the schema refuses a report without a verdict, with an unknown one, or with a line 0', () => {
    const validate = new Ajv().compile(reportJsonSchema());
    const { verdict: _, ...without } = read();
    expect(validate(without)).toBe(false);
    expect(validate({ ...read(), verdict: 'passed' })).toBe(false);
    const broken = read();
    const place = broken.drafts[0]?.findings[0]?.range.start;
    if (place) place.line = 0;
    expect(validate(broken)).toBe(false);
  });

  test('has the keys of the contract, in a fixed order', () => {
    const data = read();
    expect(Object.keys(data)).toEqual(['schema', 'tool', 'verdict', 'summary', 'drafts', 'failures']);
    expect(Object.keys(data.tool)).toEqual(['name', 'version', 'ruleset']);
    expect(Object.keys(data.summary)).toEqual(
      'drafts pass fail notApplicable errors warnings infos suppressed baselined waived failures'.split(' '),
    );
    const [paper] = data.drafts;
    expect(Object.keys(paper ?? {})).toEqual(
      'path kind profile title verdict grade criteria metrics missing applicability findings'.split(' '),
    );
    expect(Object.keys(paper?.criteria ?? {})).toEqual(
      'attitude format completeness concision headline analysis'.split(' '),
    );
    expect(Object.keys(paper?.criteria.format ?? {})).toEqual(
      'verdict errors warnings checked notChecked'.split(' '),
    );
    expect(Object.keys(paper?.metrics ?? {})).toEqual(
      'characters problems examples causes measures paddingRatio problemShare problemsByDimension'.split(' '),
    );
    expect(Object.keys(paper?.findings[0] ?? {})).toEqual(
      'rule criterion code severity message hint basis state reason range fingerprint evidence related'.split(
        ' ',
      ),
    );
  });

  test('ranges are exact: line and column from 1, offset from 0', () => {
    const lines = SAMPLE_TEXT.split('\n');
    const expected = rangeOf(SAMPLE_TEXT, '买保险');
    const found = read().drafts[0]?.findings.find(({ rule }) => rule === 'format/quotes')?.range;
    expect(found?.start.offset).toBe(expected.start);
    expect(found?.end.offset).toBe(expected.end);
    expect(
      lines[(found?.start.line ?? 0) - 1]?.slice(
        (found?.start.column ?? 0) - 1,
        (found?.end.column ?? 0) - 1,
      ),
    ).toBe('买保险');
  });

  test('speaks the chosen language and says who says so', () => {
    const zh = read().drafts[0]?.findings[0];
    const en = read('en').drafts[0]?.findings[0];
    expect(zh?.basis).toBe('[N] 通报第五部分：班子查摆的“四风”问题都在20条以上');
    expect(en?.basis).toBe('[N] Notice, part 5: 20 or more for a team');
    expect(en?.message).toContain('17 more');
    expect(read('en').failures[0]?.message).toContain('No such file');
  });

  test('a text that is no such paper has no grade and says what it seems to be', () => {
    expect(read().drafts[1]).toMatchObject({
      verdict: 'not-applicable',
      grade: null,
      kind: null,
      applicability: { applicable: false, type: 'work-report', grounds: ['工作报告', '各位代表'] },
    });
  });

  test('answered findings keep their state and reason', () => {
    const answered = read().drafts[0]?.findings.filter(({ state }) => state !== 'open');
    expect(answered).toMatchObject([{ rule: 'format/numbers', state: 'suppressed', reason: '数字已经核对' }]);
  });
});

import { describe, expect, test } from 'vitest';
import { outlineJson } from '../../src/report/outline-json.ts';
import { outlineText } from '../../src/report/outline-text.ts';
import { DEFAULT_OPTIONS } from '../../src/report/reporter.ts';
import { displayWidth } from '../../src/report/width.ts';
import { measureDraft } from '../../src/verdict/metrics.ts';
import { SAMPLE_TEXT, sampleDraft } from './sample.ts';

const draft = sampleDraft();
const metrics = measureDraft(draft);

describe('outline as JSON', () => {
  const data = JSON.parse(outlineJson(draft, metrics));

  test('has the keys of the contract', () => {
    const keys =
      'schema path kind profile title frontMatter sections problems causes measures links metrics'.split(' ');
    expect(Object.keys(data).filter(key => keys.includes(key))).toEqual(keys);
    expect(Object.keys(data.sections[0])).toEqual(
      'id role roles number level title range characters'.split(' '),
    );
    for (const key of 'id dimension number title section range examples'.split(' '))
      expect(data.problems[0]).toHaveProperty(key);
    expect(Object.keys(data.problems[0].examples[0])).toEqual('range text parts evidence'.split(' '));
    expect(Object.keys(data.problems[0].examples[0].parts)).toEqual(
      'time place actor course consequence cause lesson'.split(' '),
    );
    for (const key of 'title range action owner deadline check'.split(' '))
      expect(data.measures[0]).toHaveProperty(key);
    expect(data.links).toEqual([
      {
        from: 'p1',
        to: 'm1',
        kind: 'problem-measure',
        state: 'inferred',
        score: 0.31,
        evidence: ['会议', '文件'],
      },
    ]);
    expect(data.metrics).toEqual(metrics);
    expect(data.frontMatter).toEqual({ title: '中共白石县委常委班子对照检查材料', kind: 'team', draft: 17 });
  });

  test('every range cuts out what its text says', () => {
    const [problem] = data.problems;
    const cut = ({ start, end }: { start: { offset: number }; end: { offset: number } }): string =>
      SAMPLE_TEXT.slice(start.offset, end.offset);
    expect(cut(problem.examples[0].range)).toBe(problem.examples[0].text);
    expect(cut(data.measures[0].owner.range)).toBe(data.measures[0].owner.text);
    expect(data.measures[0]).toMatchObject({ owner: { text: '县委办公室' }, check: null });
    expect(problem.examples[0].parts).toMatchObject({ time: { text: '2013年3月，县里' }, lesson: null });
    expect(problem.number).toBe('1.');
  });
});

describe('outline as text', () => {
  test('a tree for a person to check', async () => {
    await expect(outlineText(draft, metrics, DEFAULT_OPTIONS)).toMatchFileSnapshot('expected/outline.zh.txt');
    const en = outlineText(draft, metrics, { ...DEFAULT_OPTIONS, language: 'en' });
    await expect(en).toMatchFileSnapshot('expected/outline.en.txt');
  });

  test('marks name the parts that were found, dots those that were not', () => {
    const text = outlineText(draft, metrics, DEFAULT_OPTIONS);
    expect(text).toContain('时地人事果因·  2013年3月');
    expect(text).toContain('时· 人事果· 训 同年9月');
    expect(text).toContain('做谁限·  精简会议文件');
    expect(text).toMatch(/联系群众不够紧密 +无事例 · L28/);
  });

  test('says on what grounds kind and profile were inferred, and what another text seems to be', () => {
    const inferred = sampleDraft({ inferred: true });
    expect(outlineText(inferred, metrics, DEFAULT_OPTIONS)).toContain(
      '类型是推断的：材料没有写明，依据是标题中的“常委班子”',
    );
    const other = sampleDraft({ applicable: false });
    const text = outlineText(other, measureDraft(other), DEFAULT_OPTIONS).replaceAll('\n', '');
    expect(text).toContain('看起来像工作总结或工作报告（依据：工作报告、各位代表）');
  });

  test.each([60, 80, 100])('keeps to %i columns', columns => {
    for (const language of ['zh-CN', 'en'] as const) {
      const text = outlineText(draft, metrics, { ...DEFAULT_OPTIONS, columns, language });
      for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS, type ReportOptions } from '../../src/report/reporter.ts';
import { stylish } from '../../src/report/stylish.ts';
import { displayWidth } from '../../src/report/width.ts';
import type { Report } from '../../src/verdict/report.ts';
import { rangeOf, SAMPLE_TEXT, sampleDraft } from './sample.ts';
import { finding, judged, reportOf, runs, sampleFindings } from './sample-findings.ts';

const draft = sampleDraft();
const partial = runs([
  { rule: 'attitude/previous', criterion: 'attitude', outcome: 'not-checked', why: 'needs' },
  { rule: 'concision/first', outcome: 'not-checked', why: 'left-out' },
  { rule: 'concision/second', outcome: 'not-checked', why: 'left-out' },
]);
const failing = judged(draft, sampleFindings(draft), partial);
const clean = judged(sampleDraft({ path: '材料/青柳县委.md' }), []);
const other = judged(sampleDraft({ path: '材料/政府工作报告.md', applicable: false }), [], []);
const failures = [
  { path: '材料/乱码.md', code: 'undecodable', data: { offset: 1024 } },
  { path: '材料/白石县委.md', code: 'rule-crashed', data: { rule: 'format/first', reason: 'boom' } },
] as const;
const whole = reportOf([failing, clean, other], failures);

const render = (report: Report, options: Partial<ReportOptions> = {}): string =>
  stylish(report, { ...DEFAULT_OPTIONS, ...options });

describe('one paper', () => {
  test('in Chinese, 80 columns', async () => {
    await expect(render(reportOf([failing]))).toMatchFileSnapshot('expected/stylish.zh.txt');
  });

  test('in English, 100 columns', async () => {
    const text = render(reportOf([failing]), { language: 'en', columns: 100 });
    await expect(text).toMatchFileSnapshot('expected/stylish.en.txt');
  });

  test('the first line after the head says what is still missing', () => {
    const lines = render(reportOf([failing])).split('\n');
    const head = lines.lastIndexOf('─'.repeat(80), 12);
    expect(lines[head + 2]).toBe('还差 17 条问题、3 个事例；缺“奢靡之风”方面；共有 4 个错误要改');
    expect(lines[head + 4]).toBe('最先改这 5 处');
  });

  test('carets stand under the words they are about', () => {
    const lines = render(reportOf([failing])).split('\n');
    const at = lines.findIndex(line => line.includes('│') && line.includes('2013年2月'));
    const line = lines[at] ?? '';
    const carets = lines[at + 1] ?? '';
    expect(displayWidth(line.slice(0, line.indexOf('2013年2月')))).toBe(carets.indexOf('^'));
    expect(carets.trim().replace('│ ', '').trim()).toMatch(/^\^+$/);
  });

  test('a paper that passes with something suppressed says so in the verdict', () => {
    const suppressed = sampleFindings(draft).filter(({ state }) => state === 'suppressed');
    const text = render(reportOf([judged(draft, suppressed)]));
    expect(text).toContain('结论：✔ 通过，1 项已忽略');
    expect(text).toContain('理由：数字已经核对');
    expect(text).toMatch(/格式要规范、防止交叉重复\s+\? 需人工/);
  });

  test.each([
    ['warning', '结论：▲ 修改后通过，1 个提醒', '没有错误；1 个提醒请酌情修改'],
    ['error', '结论：✖ 退回，1 个错误', '不缺项，还有 1 个错误要改'],
    ['info', '结论：✔ 通过，1 个提示', '已检查的规则没有发现要改的问题'],
  ] as const)('grade with one open %s', (severity, conclusion, missing) => {
    const text = render(reportOf([judged(draft, [finding(draft, { at: '联系群众不够紧密', severity })])]));
    expect(text).toContain(conclusion);
    expect(text).toContain(missing);
  });

  test('what nobody checked is not called passed', () => {
    const text = render(
      reportOf([
        judged(
          draft,
          [],
          runs().map(run => ({ ...run, outcome: 'not-checked', why: 'left-out' })),
        ),
      ]),
    );
    expect(text).toContain('没有一条规则检查过这份材料，不能算通过');
    expect(text).not.toMatch(/✔ 通过/);
    expect(text.match(/- 未检查/g)).toHaveLength(6);
    expect(text).toContain('没有检查（这次没有选用）：12 条规则');
  });

  test('inferred kind and profile come with their grounds', () => {
    const text = render(reportOf([judged(sampleDraft({ inferred: true }), [])]));
    expect(text).toContain('类型是推断的：材料没有写明，依据是标题中的“常委班子”');
    expect(text).toContain('专题是推断的');
    expect(render(reportOf([clean]))).not.toContain('推断');
  });

  test('many findings of one rule are folded, with their number and places', () => {
    const words = ['班子', '县委', '会议', '文件', '调研', '群众'];
    const many = words.map(at =>
      finding(draft, { at, rule: 'format/marks', criterion: 'format', message: { zh: `词：${at}`, en: at } }),
    );
    const text = render(reportOf([judged(draft, many)]));
    const [, body = ''] = text.split('■ 格式要规范');
    expect(body.match(/▲ 提醒 {2}词/g)).toHaveLength(3);
    const place = (at: string): string => {
      const before = SAMPLE_TEXT.slice(0, rangeOf(SAMPLE_TEXT, at).start).split('\n');
      return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
    };
    expect(body).toContain(`另有 3 条同类（format/marks）：${words.slice(3).map(place).join('、')}`);
    const four = render(reportOf([judged(draft, many.slice(0, 4))]));
    expect(four).not.toContain('同类');
  });

  test('without quoting no excerpt of the draft is printed', () => {
    const text = render(reportOf([failing]), { quote: false });
    expect(text).not.toContain('│');
    expect(text).not.toContain('^^');
    expect(text).toContain('第8段');
  });
});

describe('several papers', () => {
  test('full ones, then clean ones, others, a table and what could not be checked', async () => {
    await expect(render(whole)).toMatchFileSnapshot('expected/stylish-several.zh.txt');
  });

  test('quiet: a line for each verdict, and what could not be checked', async () => {
    await expect(render(whole, { quiet: true })).toMatchFileSnapshot('expected/stylish-quiet.zh.txt');
  });

  test('no paper at all', () => {
    expect(render(reportOf([], [{ path: '无.md', code: 'not-found', data: {} }]))).toMatch(
      /没能检查的文件\n {2}✖ 无\.md：找不到这个文件[\s\S]*没有检查到一份材料\n$/,
    );
  });
});

describe('options', () => {
  test('next: one thing, why it comes first, what is left', async () => {
    await expect(render(reportOf([failing]), { next: true })).toMatchFileSnapshot(
      'expected/stylish-next.zh.txt',
    );
  });

  test('next on a clean paper', () => {
    expect(render(reportOf([clean]), { next: true })).toContain('已检查的规则没有发现要改的问题');
  });

  test('statistics counts every rule, the most frequent first', () => {
    const text = render(reportOf([failing]), { statistics: true });
    const [, table = ''] = text.split('按规则统计\n');
    const rules = [...table.matchAll(/^ {2}([a-z]+\/[a-z-]+) +([\d ]+)$/gm)].map(
      ([, rule, counts]) => `${rule} ${counts?.split(/ +/).join(' ')}`,
    );
    expect(rules).toEqual([
      'analysis/example-count 2 0 0 0',
      'attitude/own-words 0 1 0 0',
      'completeness/dimensions 1 0 0 0',
      'completeness/problem-count 1 0 0 0',
      'format/quotes 0 0 1 0',
      'headline/no-fault 0 1 0 0',
      'format/numbers 0 0 0 1',
    ]);
  });

  test('timing sums rules over all papers', () => {
    const text = render(reportOf([failing, clean]), { timing: true });
    expect(text).toMatch(/attitude\/first +0\.50/);
    expect(text).toMatch(/合计 +6\.25/);
    expect(render(reportOf([failing]))).not.toContain('毫秒');
  });

  test('colour changes nothing but the escape sequences', () => {
    for (const options of [
      {},
      { next: true },
      { quiet: true },
      { statistics: true, language: 'en' },
    ] as const) {
      const coloured = render(whole, { ...options, color: true });
      expect(coloured).toContain('\u001b[');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for
      expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(render(whole, options));
    }
  });

  test.each([48, 60, 80, 100, 300])('%i columns: no line is wider, but for paths', columns => {
    for (const language of ['zh-CN', 'en'] as const) {
      const text = render(whole, { columns, language, statistics: true });
      const widest = Math.max(...text.split('\n').map(displayWidth));
      expect(widest).toBeLessThanOrEqual(Math.max(Math.min(columns, 100), columns < 80 ? 76 : 0));
    }
  });

  test('the same report gives the same bytes', () => {
    expect(render(whole)).toBe(render(reportOf([failing, clean, other], failures)));
  });
});

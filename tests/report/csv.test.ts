import { describe, expect, test } from 'vitest';
import { csv, quoteOf } from '../../src/report/csv.ts';
import { DEFAULT_OPTIONS } from '../../src/report/reporter.ts';
import { rangeOf, SAMPLE_TEXT, sampleDraft } from './sample.ts';
import { finding, judged, reportOf, sampleFindings } from './sample-findings.ts';

/** A reader of CSV as RFC 4180 has it. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (quoted && character === '"' && text[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ',' || character === '\r')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (character === '\r') {
        rows.push([]);
        i++;
      }
    } else cell += character;
  }
  return rows.slice(0, -1);
}

const draft = sampleDraft();
const findings = sampleFindings(draft);
const report = reportOf(
  [judged(draft, findings), judged(sampleDraft({ path: '其他.md', applicable: false }), [], [])],
  [{ path: '无.md', code: 'not-found', data: {} }],
);

describe('csv', () => {
  test('opens in Excel: byte order mark, CRLF, a head in the chosen language', () => {
    const text = csv(report, DEFAULT_OPTIONS);
    expect(text.startsWith('\uFEFF序号,文件,标题,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv(report, { ...DEFAULT_OPTIONS, language: 'en' })).toContain('No.,File,Title,');
  });

  test('one finding a row, then other texts and failures, all of one length', () => {
    const [head = [], ...rows] = parse(csv(report, DEFAULT_OPTIONS).slice(1));
    expect(rows).toHaveLength(findings.length + 2);
    for (const row of rows) expect(row).toHaveLength(head.length);
    expect(rows.map(([number]) => number)).toEqual(rows.map((_, i) => String(i + 1)));
    const cell = (row: number, name: string): string | undefined => rows[row]?.[head.indexOf(name)];
    expect([cell(0, '等次'), cell(0, '审核标准'), cell(0, '级别'), cell(0, '状态'), cell(0, '行')]).toEqual([
      '退回',
      '检查要齐全、严禁缺漏项',
      '错误',
      '待改',
      '14',
    ]);
    expect([cell(7, '状态'), cell(7, '理由')]).toEqual(['已忽略', '数字已经核对']);
    expect([cell(8, '文件'), cell(8, '级别')]).toEqual(['其他.md', '不适用']);
    expect([cell(9, '文件'), cell(9, '级别'), cell(9, '代码')]).toEqual(['无.md', '没能检查', 'not-found']);
  });

  test('no cell of text is a formula', () => {
    const evil = finding(draft, {
      at: '联系群众不够紧密',
      message: { zh: '=HYPERLINK("http://x")', en: '' },
      hint: { zh: '@SUM(1)', en: '' },
      reason: '-1+1',
    });
    const [head = [], row = []] = parse(csv(reportOf([judged(draft, [evil])]), DEFAULT_OPTIONS).slice(1));
    const cell = (name: string): string | undefined => row[head.indexOf(name)];
    expect([cell('问题'), cell('怎么改'), cell('理由')]).toEqual([
      `'=HYPERLINK("http://x")`,
      "'@SUM(1)",
      "'-1+1",
    ]);
    for (const text of row) expect(text).not.toMatch(/^[=+\-@\t\r]/);
  });

  test('without quoting there is no column for the text', () => {
    expect(csv(report, { ...DEFAULT_OPTIONS, quote: false })).not.toContain('原文');
  });
});

describe('quoteOf', () => {
  test('the first line, cut with a mark', () => {
    const start = SAMPLE_TEXT.indexOf('联系群众不够紧密');
    expect(quoteOf(SAMPLE_TEXT, { range: rangeOf(SAMPLE_TEXT, '买保险') })).toBe('买保险');
    expect(quoteOf(SAMPLE_TEXT, { range: { start, end: start + 30 } })).toBe('联系群众不够紧密…');
    expect(quoteOf(SAMPLE_TEXT, { range: rangeOf(SAMPLE_TEXT, '满足于听汇报') }, 3)).toBe('满足于…');
    expect(quoteOf('😀😀😀', { range: { start: 0, end: 6 } }, 2)).toBe('😀😀…');
  });
});

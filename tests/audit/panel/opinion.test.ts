import { describe, expect, test } from 'vitest';
import type { AuditFinding, AuditPaper } from '../../../src/audit/audit-report.ts';
import { opinionName, opinionOf } from '../../../src/audit/panel/opinion.ts';
import { opinionHtml } from '../../../src/audit/panel/opinion-html.ts';
import { opinionMarkdown } from '../../../src/audit/panel/opinion-markdown.ts';
import { auditReport } from '../../support/audit-report.ts';

const report = auditReport({ findingsPerPaper: 14 });
const paper = report.papers.find(({ grade }) => grade === 'return') as AuditPaper;
const finding = paper.findings()[0] as AuditFinding;

function withFindings(findings: readonly AuditFinding[]): AuditPaper {
  return { ...paper, findings: () => findings };
}

describe('an opinion sheet', () => {
  test('names the file by its whole hash, and the six criteria in the order of the notice', () => {
    const { facts, criteria, grade } = opinionOf(paper, report, 'zh-CN');
    expect(facts.map(([, value]) => value)).toContain(paper.sha256);
    expect(criteria.map(({ name }) => name.slice(0, 2))).toEqual([
      '态度',
      '格式',
      '检查',
      '内容',
      '标题',
      '剖析',
    ]);
    expect(grade).toBe('退回');
  });

  test('writes errors before warnings, leaves infos to the report and says how many are left out', () => {
    const make = (severity: AuditFinding['severity'], n: number): AuditFinding[] =>
      Array.from({ length: n }, () => ({
        ...finding,
        criterion: 'format',
        severity,
        state: 'open' as const,
      }));
    const sheet = opinionOf(
      withFindings([...make('warning', 9), ...make('info', 3), ...make('error', 2)]),
      report,
      'zh-CN',
    );
    const lines = sheet.criteria[1]?.findings ?? [];
    expect(lines.map(line => line.slice(0, 4))).toEqual([
      ...Array(2).fill('〔错误〕'),
      ...Array(6).fill('〔提醒〕'),
      '另有 3',
    ]);
  });

  test('never lets what nobody looked at read as a pass', () => {
    const idle = { ...paper.criteria.analysis, verdict: 'not-checked' as const };
    const sheet = opinionOf(
      { ...withFindings([]), criteria: { ...paper.criteria, analysis: idle } },
      report,
      'zh-CN',
    );
    expect(sheet.criteria[5]).toMatchObject({ result: '未检查', findings: ['没有规则检查过这一条'] });
  });

  test('counts answered findings apart', () => {
    const sheet = opinionOf(
      withFindings([{ ...finding, criterion: 'format', state: 'suppressed', reason: '核实' }]),
      report,
      'zh-CN',
    );
    expect(sheet.criteria[1]?.findings).toEqual(['不计入结论 1 条']);
  });

  test('has room for opinion and three signatures, in both forms and languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const html = opinionHtml([paper], report, language);
      const markdown = opinionMarkdown(paper, report, language);
      for (const text of [html, markdown]) {
        expect(text).toContain(paper.sha256);
        expect(text).toContain(language === 'en' ? 'Head of the panel' : '审核组组长（签字）');
        expect(text).toContain('□');
      }
      expect(html).toContain(`<html lang="${language}">`);
    }
  });

  test('prints many papers in one file without any script', () => {
    const html = opinionHtml(report.papers, report, 'zh-CN');
    expect(html.match(/<article>/g)).toHaveLength(report.papers.length);
    expect(html).not.toContain('<script');
    expect(html).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; base-uri/);
  });

  test('shows hostile texts as they are', () => {
    const evil = '<img src=x onerror=alert(1)> | a\n\u202e';
    const sick = withFindings([
      { ...finding, severity: 'error', state: 'open', message: { zh: evil, en: evil } },
    ]);
    const html = opinionHtml([sick], report, 'zh-CN');
    expect(html).not.toContain('<img');
    expect(html).toContain('&#60;img');
    const row = opinionMarkdown(sick, report, 'zh-CN')
      .split('\n')
      .find(line => line.includes('img'));
    expect(row).toContain('\\<img');
    expect(row?.match(/(?<!\\)\|/g)).toHaveLength(5);
    expect(html).not.toContain('\u202e');
  });
});

describe('the name of a sheet’s file', () => {
  test.each([
    ['../../etc', 'passwd', /^etc-passwd-[0-9a-f]{8}$/],
    ['CON', null, /^CON-/],
    ['中共青柳县委', '赵/明:远', /^中共青柳县委-赵_明_远-/],
    ['县'.repeat(200), '某', /^.{45}$/u],
    ['\u202e\u0000', '人', /^U\+202E_U\+0000_-人-/],
  ])('%j %j', (unit, name, expected) => {
    const file = opinionName({ ...paper, unit, name }, 'zh-CN');
    expect(file).toMatch(expected);
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(130);
  });

  test('differs for two papers of one name', () => {
    const names = report.papers.map(one => opinionName({ ...one, unit: '县', name: '人' }, 'zh-CN'));
    expect(new Set(names).size).toBe(names.length);
  });
});

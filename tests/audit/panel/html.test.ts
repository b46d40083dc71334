import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { AuditFinding, AuditReport } from '../../../src/audit/audit-report.ts';
import { panelHtml } from '../../../src/audit/panel/html.ts';
import type { PageData } from '../../../src/audit/panel/page-data.ts';
import { auditReport, largeAuditReport } from '../../support/audit-report.ts';

const OPTIONS = { language: 'zh-CN', quote: true } as const;
const report = auditReport();
const html = panelHtml(report, OPTIONS);

function dataOf(page: string): PageData {
  const [, json] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(json as string) as PageData;
}

/** The report with one finding changed. */
function withFinding(change: Partial<AuditFinding>): AuditReport {
  const [first, ...rest] = report.papers as [AuditReport['papers'][number]];
  const [finding] = first.findings() as [AuditFinding];
  return { ...report, papers: [{ ...first, findings: () => [{ ...finding, ...change }] }, ...rest] };
}

describe('the page', () => {
  test('is the same for the same report', () => {
    expect(panelHtml(auditReport(), OPTIONS)).toBe(html);
  });

  test('forbids itself everything but its own style and script', () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'/,
    );
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text]) => text as string);
    const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text]) => text as string);
    expect(styles).toHaveLength(1);
    expect(scripts).toHaveLength(1);
    expect(policy).toContain(hash(styles[0] as string));
    expect(policy).toContain(hash(scripts[0] as string));
  });

  test('names no address and reads no markup', () => {
    const [, script] = /<script>(.*?)<\/script>/s.exec(html) as unknown as [string, string];
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//);
    expect(script).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|fetch\(|XMLHttp/,
    );
    expect(html).not.toMatch(/ style="| on[a-z]+="/);
  });

  test('has no place left unfilled', () => {
    const shell = html.replace(/<(script|style)\b.*?<\/\1>/gs, '');
    expect(shell).not.toMatch(/[{}]/);
    expect(shell).toContain('<html lang="zh-CN">');
    expect(panelHtml(report, { ...OPTIONS, language: 'en' })).toContain('<html lang="en">');
  });

  test('keeps hostile texts inside the data', () => {
    const evil = '</script><script>alert(1)</script><!--\u2028\u202e\u0007 & <b>';
    const page = panelHtml(withFinding({ quote: evil, message: { zh: evil, en: evil } }), OPTIONS);
    // the data and the script
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toContain('alert(1)</script>');
    for (const unseen of '\u2028\u2029\u202e\u0007') expect(page).not.toContain(unseen);
    const said = dataOf(page).findings.said;
    expect(said.some(text => text.startsWith('</script><script>alert(1)'))).toBe(true);
    expect(said.join()).toContain('<U+202E>');
  });
});

describe('the data of the page', () => {
  const data = dataOf(html);

  test('holds every paper and every finding', () => {
    const total = report.papers.reduce((sum, paper) => sum + paper.findings().length, 0);
    expect(data.papers).toHaveLength(report.papers.length);
    expect(data.findings.papers).toHaveLength(total);
    expect(data.findings.said).toHaveLength(total * 2);
    expect(data.findings.counts.reduce((sum, n) => sum + n, 0)).toBe(total);
  });

  test('says of each finding what the report says', () => {
    let paper = 0;
    const owners = data.findings.papers.map(step => (paper += step));
    const seen = owners.map((owner, i) => [
      data.papers[owner]?.path,
      data.findings.said[i * 2],
      data.findings.said[i * 2 + 1],
      data.texts[data.findings.hint[i] as number],
    ]);
    const meant = report.papers.flatMap(({ path, findings }) =>
      findings().map(({ message, quote, hint }) => [path, message.zh, quote, hint.zh]),
    );
    const sorted = (rows: unknown[]): string[] => rows.map(row => JSON.stringify(row)).sort();
    expect(sorted(seen)).toEqual(sorted(meant));
  });

  test('quotes nothing where nothing is to be quoted', () => {
    const silent = dataOf(panelHtml(report, { ...OPTIONS, quote: false }));
    expect(silent.quoteLengths).toEqual([0, 0, 0]);
    expect(silent.findings.said.filter((_, i) => i % 2 === 1).every(text => text === '')).toBe(true);
  });

  test('is complete in English', () => {
    const english = dataOf(panelHtml(report, { ...OPTIONS, language: 'en' }));
    expect(Object.values(english.words).filter(word => /\p{Script=Han}/u.test(word))).toEqual([]);
    expect(english.rules.map(({ title }) => title)).toEqual(report.rules.map(({ title }) => title.en));
  });
});

test('5,000 papers with 20 findings each stay under 4 MB when packed', () => {
  const large = largeAuditReport();
  const findings = large.papers.reduce((sum, paper) => sum + paper.findings().length, 0);
  expect(large.papers).toHaveLength(5000);
  expect(findings).toBeGreaterThanOrEqual(100_000);
  const page = panelHtml(large, OPTIONS);
  expect(gzipSync(page).length).toBeLessThan(4_000_000);
  const [errors = 0] = dataOf(page).quoteLengths;
  expect(errors).toBeGreaterThanOrEqual(10);
}, 120_000);

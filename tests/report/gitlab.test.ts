import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { gitlab, MOST_ISSUES } from '../../src/report/gitlab.ts';
import type { Report } from '../../src/verdict/report.ts';
import { draft, FOR_SERVERS, many, mixed } from './ci-sample.ts';
import { sampleDraft } from './sample.ts';
import { finding, judged, reportOf, sampleFindings } from './sample-findings.ts';

const schema = new URL('schemas/gitlab-code-quality.json', import.meta.url);
const validate = new Ajv().compile(JSON.parse(readFileSync(schema, 'utf8')));

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const read = (report: Report): Issue[] => {
  const text = gitlab(report, FOR_SERVERS);
  expect(text.startsWith('[')).toBe(true);
  const issues = JSON.parse(text);
  expect(validate(issues), JSON.stringify(validate.errors)).toBe(true);
  return issues;
};

describe('gitlab', () => {
  test('keeps to the documented form: failures, open findings, answered ones counted', () => {
    const issues = read(mixed);
    const short = issues.map(({ severity, check_name, location }) => [
      severity,
      check_name,
      location.lines.begin,
    ]);
    expect(short[0]).toEqual(['blocker', 'duizhao/not-found', 1]);
    expect(short).toContainEqual(['critical', 'completeness/problem-count', 14]);
    expect(short).toContainEqual(['info', 'format/quotes', 20]);
    expect(short.at(-1)).toEqual(['info', 'duizhao/answered', 1]);
    expect(issues.some(({ check_name }) => check_name === 'format/numbers')).toBe(false);
    expect(read(reportOf([]))).toEqual([]);
  });

  test('the title of the rule comes before its message', () => {
    const found = read(mixed).find(({ check_name }) => check_name === 'analysis/example-count');
    expect(found?.description).toMatch(/^每条问题要有足够的具体事例：/);
  });

  test('fingerprints are unique over papers with equal findings, and the same in every run', () => {
    const papers = ['甲.md', '乙.md'].map(path => {
      const own = sampleDraft({ path });
      return judged(own, sampleFindings(own));
    });
    const crashes = ['a', 'b'].map(rule => ({
      path: '甲.md',
      code: 'rule-crashed' as const,
      data: { rule, reason: 'x' },
    }));
    const prints = read(reportOf(papers, crashes)).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    expect(read(reportOf(papers, crashes)).map(({ fingerprint }) => fingerprint)).toEqual(prints);
  });

  test(`at most ${MOST_ISSUES} findings, the gravest, and how many are left out`, () => {
    const findings = [...many(MOST_ISSUES, { severity: 'warning' }), ...many(3, { severity: 'error' })];
    const issues = read(reportOf([judged(draft, findings)]));
    expect(issues).toHaveLength(MOST_ISSUES + 1);
    expect(issues.filter(({ severity }) => severity === 'critical')).toHaveLength(3);
    expect(issues.at(-1)?.description).toContain('另有 3 条');
  });

  test('a paper that no rule looked at blocks', () => {
    const issues = read(reportOf([judged(draft, [finding(draft, { at: '买保险' })], [])]));
    expect(issues[0]).toMatchObject({ severity: 'blocker', check_name: 'duizhao/unchecked' });
  });
});

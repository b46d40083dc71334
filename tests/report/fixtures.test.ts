import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { shippedRules } from '../../rules/index.ts';
import { lint } from '../../src/linter/lint.ts';
import { csv } from '../../src/report/csv.ts';
import { json } from '../../src/report/json.ts';
import { reportJsonSchema } from '../../src/report/json-schema.ts';
import { markdown } from '../../src/report/markdown.ts';
import { outlineJson } from '../../src/report/outline-json.ts';
import { outlineText } from '../../src/report/outline-text.ts';
import { DEFAULT_OPTIONS } from '../../src/report/reporter.ts';
import { stylish } from '../../src/report/stylish.ts';
import { displayWidth } from '../../src/report/width.ts';
import type { Report } from '../../src/verdict/report.ts';
import { exitCode } from '../../src/verdict/verdict.ts';
import { draftOf, fixtures } from '../support/papers.ts';
import { judged, reportOf } from './sample-findings.ts';

/** The whole street on whole papers: what the reports say must be what was found. */
const rules = shippedRules();
const papers = [...fixtures('papers/pass'), ...fixtures('papers/fail'), ...fixtures('other')].map(
  ({ path, text }) => {
    const draft = draftOf(text, path);
    const result = lint(draft, rules);
    return { path, text, draft, paper: judged(draft, result.findings, result.runs) };
  },
);
const validate = new Ajv().compile(reportJsonSchema());

describe.each(papers)('$path', ({ text, draft, paper }) => {
  const report: Report = reportOf([paper]);

  test('json keeps to its schema, and every range lies where it says', () => {
    const data = JSON.parse(json(report, DEFAULT_OPTIONS));
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    const lines = text.split('\n');
    for (const { range } of data.drafts[0].findings) {
      for (const { line, column, offset } of [range.start, range.end]) {
        const before = lines.slice(0, line - 1).reduce((sum, own) => sum + own.length + 1, 0);
        expect(before + column - 1).toBe(offset);
      }
    }
  });

  test('stylish and outline keep to 80 columns and print nothing unseen', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const options = { ...DEFAULT_OPTIONS, language };
      const printed = stylish(report, options) + outlineText(draft, paper.metrics, options);
      for (const line of printed.split('\n')) {
        expect(displayWidth(line), line).toBeLessThanOrEqual(80);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}]|undefined|\[object|\{\w+\}/u);
      }
    }
  });

  test('no open finding is lost in any format', () => {
    const open = paper.findings.filter(({ state }) => state === 'open').length;
    const items = markdown(report, DEFAULT_OPTIONS).match(/^- \*\*[✖▲·] /gm) ?? [];
    expect(items).toHaveLength(open);
    expect(csv(report, DEFAULT_OPTIONS).split('\r\n').length - 2).toBe(
      paper.verdict === 'not-applicable' ? 1 : paper.findings.length,
    );
    const text = stylish(report, DEFAULT_OPTIONS);
    const shown = text.match(/^ {2}[✖▲·] (?:错误|提醒|提示) /gm)?.length ?? 0;
    const folded = [...text.matchAll(/另有 (\d+) 条同类/g)].reduce((sum, [, n]) => sum + Number(n), 0);
    expect(shown + folded).toBe(open);
  });

  test('outline as JSON names what it links', () => {
    const data = JSON.parse(outlineJson(draft, paper.metrics));
    const ids = new Set([...data.problems, ...data.causes, ...data.measures].map(({ id }) => id));
    for (const { from, to } of data.links) expect(ids.has(from) && ids.has(to)).toBe(true);
    expect(data.metrics.problems).toBe(data.problems.length);
  });
});

test('passing papers pass, failing ones fail, other texts are not applicable', () => {
  const verdicts = (folder: string): string[] =>
    papers.filter(({ path }) => path.includes(folder)).map(({ path, paper }) => `${path} ${paper.verdict}`);
  expect(verdicts('papers/pass').filter(line => !line.endsWith(' pass'))).toEqual([]);
  expect(verdicts('papers/fail').filter(line => !line.endsWith(' fail'))).toEqual([]);
  expect(verdicts('/other/').filter(line => !line.endsWith(' not-applicable'))).toEqual([]);
  expect(exitCode(reportOf(papers.map(({ paper }) => paper)))).toBe(1);
});

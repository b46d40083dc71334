import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES, shippedRules } from '../../rules/index.ts';
import { lint } from '../../src/linter/lint.ts';
import { FORMATS, type Format } from '../../src/report/formats.ts';
import { quotesByDefault, REPORTERS } from '../../src/report/index.ts';
import { MASK, maskReport } from '../../src/report/mask.ts';
import { DEFAULT_OPTIONS, type ReportOptions } from '../../src/report/reporter.ts';
import type { Report } from '../../src/verdict/report.ts';
import { draftOf, fixtures } from '../support/papers.ts';
import { ROOT } from '../support/root.ts';
import { draft, FOR_SERVERS } from './ci-sample.ts';
import { finding, judged, reportOf } from './sample-findings.ts';

function render(format: Format, report: Report, options: ReportOptions): string {
  return REPORTERS[format](report, options);
}

/** Everything the product says of its own accord: rules, word lists, profiles, wordings. */
const own = ['rules', 'src']
  .flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(ts|yaml)$/.test(name))
      .map(name => readFileSync(join(ROOT, folder, name), 'utf8')),
  )
  .join('\n');

const papers = [...fixtures('papers/pass'), ...fixtures('papers/fail'), ...fixtures('papers/fresh')].map(
  ({ path, text }, i) => {
    const read = draftOf(text, `稿${i}.md`);
    const { findings, runs } = lint(read, shippedRules());
    return { path, text, report: reportOf([judged(read, findings, runs)]) };
  },
);

/** Characters in a row that two texts do not share by chance. */
const RUN = 8;

/** Runs of Chinese characters of a paper that the product itself does not know. */
function foreignRuns(printed: string, text: string): string[] {
  const found: string[] = [];
  for (const [words] of printed.matchAll(new RegExp(`\\p{Script=Han}{${RUN},}`, 'gu'))) {
    for (let i = 0; i + RUN <= words.length; i++) {
      const run = words.slice(i, i + RUN);
      if (text.includes(run) && !own.includes(run)) found.push(run);
    }
  }
  return found;
}

describe('without quotations', () => {
  test.each(papers)('no format prints words of $path', async ({ text, report }) => {
    for (const format of FORMATS) {
      const printed = await render(format, report, FOR_SERVERS);
      expect(foreignRuns(printed, text), format).toEqual([]);
    }
    // the measure itself: with quotations there are plenty
    const quoted = await render('stylish', report, { ...DEFAULT_OPTIONS, rules: RULES });
    if (report.summary.errors > 0) expect(foreignRuns(quoted, text)).not.toEqual([]);
  });

  test('what a rule calls its own words are words of rules and profiles', () => {
    const values = new Set<string>();
    for (const { report } of papers) {
      for (const { rule, data } of report.drafts.flatMap(({ findings }) => findings)) {
        const names = RULES.find(({ id }) => id === rule)?.ownWords ?? [];
        for (const name of names) values.add(String(data[name] ?? ''));
      }
    }
    expect(values.size).toBeGreaterThan(20);
    const pieces = [...values].flatMap(value => value.match(/\p{Script=Han}+/gu) ?? []);
    expect(pieces.filter(piece => !own.includes(piece))).toEqual([]);
  });

  test('numbers and own words stay, quotations and reasons go', () => {
    const report = reportOf([
      judged(draft, [
        finding(draft, {
          at: '买保险',
          rule: 'analysis/example-count',
          code: 'few',
          data: { title: '机密标题', count: 1, least: 2, missing: 1 },
          message: { zh: '“机密标题”只有 1 个事例', en: '' },
          state: 'suppressed',
          reason: '机密理由',
          related: [{ range: { start: 0, end: 1 }, message: { zh: '机密相关', en: '' } }],
        }),
        finding(draft, { at: '买保险', rule: 'own/rule', code: 'odd', data: { found: '机密' } }),
      ]),
    ]);
    const [known, unknown] = maskReport(report, RULES).drafts[0]?.findings ?? [];
    expect(known?.message.zh).toMatch(/^“…”只有 1 个事例/);
    expect(known).toMatchObject({ reason: MASK, fingerprint: 'f0' });
    expect(unknown?.message.zh).toBe('own/rule odd');
    expect(JSON.stringify([known, unknown])).not.toContain('机密');
  });

  test('a crash does not tell what it crashed on', () => {
    const data = { rule: 'format/mask', reason: '机密' };
    const report = reportOf([], [{ path: '稿.md', code: 'rule-crashed', data }]);
    expect(JSON.stringify(maskReport(report, RULES))).not.toContain('机密');
  });

  test('masking twice changes nothing more', () => {
    const [paper] = papers;
    const once = maskReport(paper?.report as Report, RULES);
    const twice = maskReport(once, RULES);
    expect(twice.drafts[0]?.findings).toEqual(once.drafts[0]?.findings);
  });

  test('only formats for servers are silent by themselves', () => {
    expect(FORMATS.filter(format => !quotesByDefault(format))).toEqual([
      'sarif',
      'junit',
      'github',
      'gitlab',
    ]);
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS, type ReportOptions } from '../../../src/report/reporter.ts';
import { displayWidth } from '../../../src/report/width.ts';
import { csvHistory } from '../../../src/versions/series/report/csv.ts';
import { htmlHistory } from '../../../src/versions/series/report/html.ts';
import { HISTORY_REPORTERS } from '../../../src/versions/series/report/index.ts';
import { jsonHistory } from '../../../src/versions/series/report/json.ts';
import { markdownHistory } from '../../../src/versions/series/report/markdown.ts';
import { sparkline } from '../../../src/versions/series/report/sparkline.ts';
import { stylishHistory } from '../../../src/versions/series/report/stylish.ts';
import { HISTORY_WORDS, word } from '../../../src/versions/series/report/wording.ts';
import type { SeriesReport } from '../../../src/versions/series/series-report.ts';
import { draftsOf, historyOfTexts, reportOf } from './support.ts';

const REPORT = reportOf('member-8');
const EN: ReportOptions = { ...DEFAULT_OPTIONS, language: 'en' };
const HAN = /\p{Script=Han}/u;

/** A series whose texts, names and titles try to break out of every format. */
function hostile(): SeriesReport {
  const evil = '<script>alert(1)</script>`|*[x](http://x.y)"\u202e\u001b[31m=1+1';
  const texts = draftsOf('member-8')
    .slice(0, 2)
    .map(({ text }) => text.replace('理论学习抓得不够紧', `理论学习抓得不够紧${evil}`));
  return {
    ...REPORT,
    source: { kind: 'folder', path: evil },
    leftOut: [{ path: evil, reason: 'other-person', bears: evil }],
    history: historyOfTexts(texts),
  };
}

describe('words', () => {
  test('are there in both languages, filled alike', () => {
    for (const key of HISTORY_WORDS) {
      const [zh, en] = [word('zh-CN', key), word('en', key)];
      expect(zh, key).not.toBe('');
      expect(en, key).not.toMatch(HAN);
    }
  });
});

describe.each(Object.keys(HISTORY_REPORTERS))('%s', format => {
  test('gives the same bytes twice, and ends with a line end', async () => {
    const reporter = await HISTORY_REPORTERS[format]?.();
    for (const options of [DEFAULT_OPTIONS, EN]) {
      const text = reporter?.(REPORT, options) ?? '';
      expect(reporter?.(REPORT, options)).toBe(text);
      expect(text.endsWith('\n')).toBe(true);
      expect(text).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
  });

  test('lets nothing of a text act', async () => {
    const reporter = await HISTORY_REPORTERS[format]?.();
    const text = reporter?.(hostile(), DEFAULT_OPTIONS) ?? '';
    expect(text).not.toContain('\u202e');
    expect(text).not.toContain('\u001b');
    if (format === 'html' || format === 'markdown') expect(text).not.toMatch(/(?<!\\)<script/);
  });
});

describe('html', () => {
  const page = htmlHistory(REPORT, DEFAULT_OPTIONS);

  test('allows its own style and nothing else', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'"`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|url\(|@import|https?:|\bon\w+=|style=/);
  });

  test('its flags lead to places on the page', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets.length).toBe(REPORT.history.flags.length);
    for (const target of targets) expect(ids).toContain(target);
  });

  test('every chart is named, and its figures stand in the table', () => {
    expect(page.match(/<svg[^>]*role="img"[^>]*aria-label="[^"]+"/g)).toHaveLength(8);
    for (const { report } of REPORT.history.drafts)
      expect(page).toContain(`>${report.metrics.characters}</td>`);
  });

  test('tags are balanced', () => {
    const open: string[] = [];
    for (const [, slash, tag = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(?<!\/)>/g)) {
      if (['meta'].includes(tag)) continue;
      if (slash === '') open.push(tag);
      else expect(open.pop()).toBe(tag);
    }
    expect(open).toEqual([]);
  });
});

test('csv: a column a draft in every row, formulas harmless', () => {
  const rows = csvHistory(REPORT, DEFAULT_OPTIONS).slice(1).trimEnd().split('\r\n');
  const { history } = REPORT;
  expect(rows).toHaveLength(1 + 2 + 8 + history.chains.length + history.findings.length);
  expect(csvHistory(hostile(), DEFAULT_OPTIONS)).not.toMatch(/(?:^|,)[=+@-][^,\d]/m);
});

test('stylish keeps to the width, and tells without colour what colour tells', () => {
  for (const columns of [60, 80, 120]) {
    const lines = stylishHistory(REPORT, { ...DEFAULT_OPTIONS, columns }).split('\n');
    for (const line of lines.filter(line => !line.startsWith('第')))
      expect(displayWidth(line)).toBeLessThanOrEqual(Math.max(columns, 80));
  }
});

test('markdown: every row of a table has the cells of its head', () => {
  let cells = 0;
  for (const line of markdownHistory(REPORT, DEFAULT_OPTIONS).split('\n')) {
    if (!line.startsWith('|')) cells = 0;
    else {
      const count = line.replace(/\\./g, '').split('|').length;
      if (cells > 0) expect(count, line).toBe(cells);
      cells = count;
    }
  }
});

test('json: ids lead to what they name', () => {
  const data = JSON.parse(jsonHistory(REPORT, DEFAULT_OPTIONS));
  const drafts = data.drafts.map(({ id }: { id: string }) => id);
  const problems = data.problems.map(({ id }: { id: string }) => id);
  for (const { byDraft } of [...data.problems, ...data.findings])
    for (const id of Object.keys(byDraft)) expect(drafts).toContain(id);
  for (const { draft, problem } of data.flags) {
    expect(drafts).toContain(draft);
    if (problem !== null) expect(problems).toContain(problem);
  }
});

test.each([
  [[0, 1, 2, 7], '▁▂▃█'],
  [[5, 5], '██'],
  [[0, 0], '▁▁'],
  [[null, 3], ' █'],
  [[], ''],
])('sparkline of %j', (values, bars) => {
  expect(sparkline(values)).toBe(bars);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/report/reporter.ts';
import { reportDiff } from '../../src/versions/diff-report.ts';
import { htmlDiff } from '../../src/versions/report/html.ts';
import { placeNamed } from '../../src/versions/series/comments.ts';
import { historyOf } from '../../src/versions/series/history.ts';
import { htmlHistory } from '../../src/versions/series/report/html.ts';
import { draftsOf, judged, reportOf } from '../versions/history/support.ts';
import { paper } from '../versions/support/small-paper.ts';
import { CHROMIUM, COLOR_RULES, launch, TELL } from './chromium.ts';

if (!CHROMIUM) console.log('skipped: Chromium is not installed, pages of diff and history are not opened');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const A = '检查走了过场。2013年3月14日查县三中食堂，只翻了台账，两周后27名学生腹泻住院。';
const B = '调研蜻蜓点水。2013年10月一天跑了7所学校，报告由教育局代笔，38名家长联名反映馒头夹生。';
const C = '挂牌当成了政绩。2012年要求半年建成86个农家书屋，今年抽看10个，6个锁着门。';
const moved = paper([[C, A.replace('27名', '29名'), B], [], [], []]);

let folder: string;
let browser: Browser;
const requests: string[] = [];
const troubles: string[] = [];

interface Look {
  readonly dark?: boolean;
  readonly width?: number;
}

async function open(name: string, { dark = false, width = 1200 }: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    colorScheme: dark ? 'dark' : 'light',
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  page.on('request', request => requests.push(request.url()));
  page.on('console', message => troubles.push(message.text()));
  page.on('pageerror', error => troubles.push(error.message));
  await page.goto(pathToFileURL(join(folder, name)).href);
  return page;
}

/** Violations of any rule, or of those about colours, with what they are about. */
async function violations(page: Page, { colors = false } = {}): Promise<string[]> {
  await page.evaluate(AXE);
  const options = { ...TELL, ...(colors && { runOnly: COLOR_RULES }) };
  const { passes, violations: found } = await page.evaluate<Found>(`axe.run(${JSON.stringify(options)})`);
  expect(passes.length).toBeGreaterThan(colors ? 0 : 10);
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary}`);
}

interface Found {
  readonly passes: readonly unknown[];
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
  }[];
}

describe.skipIf(!CHROMIUM)('pages of diff and history in Chromium', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duizhao-browser-'));
    const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
    const [four, five] = draftsOf('member-8')
      .slice(3, 5)
      .map(({ path, text }) => judged(text, path));
    if (!four || !five) throw new Error('no drafts');
    const en = { ...DEFAULT_OPTIONS, language: 'en' } as const;
    write('diff.html', htmlDiff(reportDiff(four, five), DEFAULT_OPTIONS));
    write('diff-en.html', htmlDiff(reportDiff(four, five), en));
    const old = judged(paper([[A, B, C], [], [], []]), 'a.md');
    write('moved.html', htmlDiff(reportDiff(old, judged(moved, 'b.md')), DEFAULT_OPTIONS));
    const series = reportOf('member-8');
    const place = placeNamed(five.draft, 'p3');
    if (typeof place === 'string') throw new Error(place);
    const history = historyOf(series.history.drafts.slice(0, 5), {
      comments: [{ draft: 4, place, words: '核实', by: '督导组' }],
    });
    write('history.html', htmlHistory({ ...series, history }, DEFAULT_OPTIONS));
    write('history-en.html', htmlHistory({ ...series, history }, en));
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ['diff.html', {}],
    ['diff.html', { dark: true }],
    ['diff-en.html', { width: 420 }],
    ['moved.html', {}],
    ['moved.html', { dark: true }],
    ['history.html', {}],
    ['history.html', { dark: true }],
    ['history-en.html', { width: 420 }],
  ] as const)('%s %j: axe finds nothing, and nothing is wider than the window', async (name, look) => {
    const page = await open(name, look);
    expect(await violations(page, { colors: 'dark' in look })).toEqual([]);
    const [inner, outer] = await page.evaluate<number[]>(
      '[document.documentElement.scrollWidth, innerWidth]',
    );
    expect(inner).toBeLessThanOrEqual(outer as number);
    await page.context().close();
  });

  test('side by side is chosen with keys alone, and passes too', async () => {
    const page = await open('diff.html');
    const side = page.locator('.change .side').first();
    expect(await side.isVisible()).toBe(false);
    await page.focus('#inline');
    await page.keyboard.press('ArrowRight');
    expect(await side.isVisible()).toBe(true);
    expect(await page.locator('.change .inline').first().isVisible()).toBe(false);
    expect(await side.locator('.which').allInnerTexts()).toEqual(['旧稿', '新稿']);
    expect(await violations(page)).toEqual([]);
    await page.focus('summary');
    await page.keyboard.press('Enter');
    expect(await page.locator('details[open]').count()).toBe(1);
    await page.context().close();
  });

  test('what moved is linked both ways, and flags lead to what they speak of', async () => {
    for (const name of ['moved.html', 'diff.html', 'history.html']) {
      const page = await open(name);
      const broken = await page.evaluate<string[]>(
        `[...document.querySelectorAll('a')].map(link => link.getAttribute('href') ?? '')
          .filter(href => !href.startsWith('#') || document.getElementById(href.slice(1)) === null)`,
      );
      expect(broken, name).toEqual([]);
      await page.context().close();
    }
    const page = await open('moved.html');
    expect(await page.locator('.away a').count()).toBe(await page.locator('.change.move header a').count());
    expect(await page.locator('.away a').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('marks need no colour, on paper neither', async () => {
    const page = await open('diff.html');
    await page.emulateMedia({ media: 'print' });
    const lines = await page.evaluate<string[][]>(
      `['del', 'ins'].map(tag => getComputedStyle(document.querySelector('.inline ' + tag)))
        .map(({ textDecorationLine, backgroundColor }) => [textDecorationLine, backgroundColor])`,
    );
    expect(lines).toEqual([
      ['line-through', 'rgba(0, 0, 0, 0)'],
      ['underline', 'rgba(0, 0, 0, 0)'],
    ]);
    expect(await page.locator('label').first().isVisible()).toBe(false);
    expect(await page.locator('.change .text.inline').first().textContent()).not.toMatch(
      /^\s*#|\n\s*#|\n\n/u,
    );
    await page.context().close();
  });

  test('nothing was asked of any address but the files themselves, and nothing went wrong', () => {
    expect(requests.filter(url => !url.startsWith('file:'))).toEqual([]);
    expect(troubles).toEqual([]);
  });
});

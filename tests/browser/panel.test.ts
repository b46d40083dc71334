import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutForUnit } from '../../src/audit/panel/cut.ts';
import { panelHtml } from '../../src/audit/panel/html.ts';
import { opinionHtml } from '../../src/audit/panel/opinion-html.ts';
import { auditReport, largeAuditReport } from '../support/audit-report.ts';
import { reviewedReport } from '../support/reviewed-report.ts';
import { CHROMIUM, COLOR_RULES, launch, TELL } from './chromium.ts';

if (!CHROMIUM) console.log('skipped: Chromium is not installed, the panel’s page is not driven in a browser');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIEWS = ['overview', 'papers', 'findings', 'metrics', 'similarity', 'submission', 'history'];
const report = auditReport();
const open = report.summary.errors + report.summary.warnings + report.summary.infos;

let folder: string;
let browser: Browser;
const requests: string[] = [];
const troubles: string[] = [];

/** Writes a page to disk and opens it as a reader would: from a file. */
async function openPage(name: string, hash = '', options: { dark?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({
    colorScheme: options.dark ? 'dark' : 'light',
    // axe is put in by the test; the page's own policy forbids it
    bypassCSP: false,
    viewport: { width: 1360, height: 900 },
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  page.on('request', request => requests.push(request.url()));
  page.on('console', message => troubles.push(message.text()));
  page.on('pageerror', error => troubles.push(error.message));
  await page.goto(`${pathToFileURL(join(folder, name)).href}${hash}`);
  return page;
}

const rows = (page: Page, table: string) => page.locator(`#${table}-table > tbody > tr:not(.detail)`);
const status = (page: Page) => page.locator('.status').textContent();

describe.skipIf(!CHROMIUM)('the panel’s page in Chromium', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duizhao-browser-'));
    const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
    write('panel.html', panelHtml(report, { language: 'zh-CN', quote: true }));
    write('reviewed.html', panelHtml(reviewedReport(report), { language: 'zh-CN', quote: true }));
    write('panel-en.html', panelHtml(report, { language: 'en', quote: true }));
    const only = '中共白石县委';
    write('cut.html', panelHtml(cutForUnit(report, only, 'zh-CN'), { language: 'zh-CN', quote: true, only }));
    write('opinion.html', opinionHtml(report.papers.slice(0, 3), report, 'zh-CN'));
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('shows verdicts by unit and the six criteria', async () => {
    const page = await openPage('panel.html');
    expect(await page.locator('h1').textContent()).toBe('对照检查材料审核报告');
    expect(await rows(page, 'units').count()).toBe(3);
    const heads = await page.locator('#units-table thead th .sort').allInnerTexts();
    for (const criterion of ['态度', '格式', '齐全', '水分', '标题', '剖析']) {
      expect(heads.some(head => head.startsWith(criterion))).toBe(true);
    }
    expect(await page.locator('.notice.grave').textContent()).toContain('1 个文件没能检查');
    await page.context().close();
  });

  test('filters papers and findings by every field, alone and together', async () => {
    const page = await openPage('panel.html', '#papers');
    expect(await rows(page, 'papers').count()).toBe(36);
    // titles of members’ papers are all alike
    const { name } = report.papers[1] as (typeof report.papers)[number];
    expect(await rows(page, 'papers').nth(1).textContent()).toContain(name);
    await page.selectOption('#filter-unit', { label: '中共白石县委' });
    expect(await rows(page, 'papers').count()).toBe(12);
    await page.selectOption('#filter-kind', 'team');
    expect(await rows(page, 'papers').count()).toBe(1);
    await page.click('text=清除筛选');
    await page.selectOption('#filter-grade', 'return');
    expect(await rows(page, 'papers').count()).toBe(report.summary.fail);

    await page.click('nav.tabs >> text=问题');
    const all = report.papers
      .filter(({ grade }) => grade === 'return')
      .flatMap(paper => paper.findings().map(finding => ({ ...finding, paper })));
    const expectCount = async (n: number): Promise<void> => {
      expect(await status(page)).toContain(`、${n} 条问题`);
    };
    await expectCount(all.length);
    await page.selectOption('#filter-criterion', 'format');
    await expectCount(all.filter(({ criterion }) => criterion === 'format').length);
    await page.selectOption('#filter-severity', 'error');
    const grave = all.filter(({ criterion, severity }) => criterion === 'format' && severity === 'error');
    await expectCount(grave.length);
    await page.selectOption('#filter-rule', grave[0]?.rule ?? '');
    await expectCount(grave.filter(({ rule }) => rule === grave[0]?.rule).length);
    await page.click('text=清除筛选');
    await page.selectOption('#filter-state', 'waived');
    await expectCount(report.summary.waived);
    await page.selectOption('#filter-state', 'open');
    await expectCount(open);
    await page.context().close();
  });

  test('shows what people decided: progress, rules, marks on findings, a filter; nothing of it without decisions', async () => {
    const page = await openPage('reviewed.html', '#reviews');
    const text = await page.locator('main').textContent();
    for (const word of ['张三', '李四', '合计', '按规则看驳回', '已不见的决定', '原第 7 行'])
      expect(text).toContain(word);
    expect(await axe(page)).toEqual([]);
    await page.click('nav.tabs >> text=问题');
    await page.selectOption('#filter-review', 'rejected');
    const rejected = reviewedReport(report).reviews?.rejected ?? 0;
    expect(await status(page)).toContain(`、${rejected} 条问题（待改 0`);
    expect(await page.locator('.chip.review.rejected').first().textContent()).toContain('已驳回');
    await page.locator('#findings-table tbody button').first().click();
    expect(await page.locator('tr.detail').first().textContent()).toContain('引的是群众原话');
    expect(await axe(page)).toEqual([]);
    await page.selectOption('#filter-review', 'none');
    expect(await page.locator('.chip.review').count()).toBe(0);
    await page.context().close();

    const plain = await openPage('panel.html', '#findings');
    expect(await plain.locator('#filter-review').count()).toBe(0);
    expect(await plain.locator('nav.tabs').textContent()).not.toContain('人工审核');
    await plain.context().close();
  });

  test('finds free text in messages, excerpts and names, and keeps the filter in the address', async () => {
    const page = await openPage('panel.html', '#findings');
    const { name } = report.papers[7] as (typeof report.papers)[number];
    await page.fill('#filter-text', name as string);
    await expect.poll(() => page.url()).toContain('text=');
    expect(await status(page)).toContain('筛选出 1 份材料');
    await page.reload();
    expect(await page.inputValue('#filter-text')).toBe(name);
    expect(await status(page)).toContain('筛选出 1 份材料');
    await page.fill('#filter-text', '没有这样的话');
    await page.waitForSelector('td.empty');
    expect(await page.locator('td.empty').textContent()).toBe('没有符合筛选条件的问题');
    await page.context().close();
  });

  test('sorts by a column, says so to a screen reader, and turns round', async () => {
    const page = await openPage('panel.html', '#papers');
    const head = page.locator('#papers-table thead th', { hasText: '字数' });
    const numbers = async (): Promise<number[]> =>
      (await page.locator('#papers-table tbody tr td:nth-last-child(2)').allInnerTexts()).map(text =>
        Number(text.replace(',', '')),
      );
    expect(await head.getAttribute('aria-sort')).toBeNull();
    await head.locator('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const down = await numbers();
    expect(down).toEqual([...down].sort((a, b) => b - a));
    await head.locator('button').press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await numbers()).toEqual([...down].reverse());
    expect(await page.locator('#papers-table [aria-sort]').count()).toBe(1);
    await page.context().close();
  });

  test('opens a finding with excerpt, hint and basis, by the keyboard too', async () => {
    const page = await openPage('panel.html', '#findings');
    const toggle = rows(page, 'findings').first().locator('button.toggle');
    await toggle.focus();
    await page.keyboard.press('Enter');
    expect(await toggle.getAttribute('aria-expanded')).toBe('true');
    const detail = page.locator(`#${await toggle.getAttribute('aria-controls')}`);
    const text = await detail.textContent();
    for (const part of ['原文', '怎么改', '依据', '位置', '规则']) expect(text).toContain(part);
    const first = report.papers[0]?.findings().toSorted((a, b) => a.range.start.line - b.range.start.line)[0];
    expect(text).toContain(first?.quote.slice(0, 20));
    await page.keyboard.press('Enter');
    expect(await detail.count()).toBe(0);
    await page.context().close();
  });

  test('leads from a unit to its papers, to one paper, and back by the browser’s own button', async () => {
    const page = await openPage('panel.html');
    await page.click('#units-table >> text=中共白石县委');
    expect(await rows(page, 'papers').count()).toBe(12);
    await rows(page, 'papers').nth(1).locator('a').click();
    const paper = report.papers[13] as (typeof report.papers)[number];
    expect(await page.locator('#heading').textContent()).toBe(paper.title);
    expect(await page.evaluate('document.activeElement?.id')).toBe('heading');
    expect(await page.locator('.hash').textContent()).toBe(paper.sha256);
    expect(await page.locator('.finding-list > li').count()).toBe(paper.findings().length);
    await page.goBack();
    expect(await rows(page, 'papers').count()).toBe(12);
    await page.context().close();
  });

  test('shows every chart with a table of its numbers beside it', async () => {
    const page = await openPage('panel.html', '#metrics');
    const figures = page.locator('.figure');
    expect(await figures.count()).toBe(6);
    for (const figure of await figures.all()) {
      expect(await figure.locator('svg[role=img][aria-label]').count()).toBe(1);
      expect(await figure.locator('table caption').count()).toBe(1);
    }
    const counts = await page
      .locator('.figure', { hasText: '字数的分布' })
      .locator('tbody td:nth-child(2)')
      .allInnerTexts();
    expect(counts.reduce((sum, n) => sum + Number(n), 0)).toBe(36);
    await page.context().close();
  });

  test('prints all rows of the view, without its controls', async () => {
    const page = await openPage('panel.html', '#findings');
    expect(await rows(page, 'findings').count()).toBe(50);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await rows(page, 'findings').count()).toBe(
      open + report.summary.suppressed + report.summary.waived,
    );
    for (const gone of ['.tabs', '.filters', '.pager']) {
      expect(await page.locator(gone).first().isVisible()).toBe(false);
    }
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await rows(page, 'findings').count()).toBe(50);
    await page.context().close();
  });

  test('turns dark and light', async () => {
    const page = await openPage('panel.html', '', { dark: true });
    const ground = (): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const dark = await ground();
    await page.click('text=浅色');
    expect(await ground()).not.toBe(dark);
    await page.click('text=深色');
    expect(await ground()).toBe(dark);
    await page.context().close();
  });

  test('is usable by keyboard from the first stop on', async () => {
    const page = await openPage('panel.html', '#papers');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement?.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement?.id')).toBe('heading');
    expect(await page.evaluate('location.hash')).toBe('#papers');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement?.id')).toBe('filter-unit');
    await page.context().close();
  });

  test('has no violation that axe knows of, light or dark', async () => {
    const page = await openPage('panel.html');
    for (const view of [...VIEWS, 'paper-0']) {
      await show(page, view);
      if (view === 'findings') await rows(page, 'findings').first().locator('button.toggle').click();
      await expectNoViolation(page, view);
    }
    await page.context().close();
    for (const name of ['panel-en.html', 'opinion.html']) {
      const other = await openPage(name);
      await expectNoViolation(other, name);
      await other.context().close();
    }
  }, 180_000);

  test('fits a narrow window without sideways scrolling of the page', async () => {
    const page = await openPage('panel.html');
    await page.setViewportSize({ width: 480, height: 800 });
    for (const view of VIEWS) {
      await show(page, view);
      const [inner, outer] = await page.evaluate<number[]>(
        '[document.documentElement.scrollWidth, innerWidth]',
      );
      expect(inner, view).toBeLessThanOrEqual(outer as number);
    }
    await page.context().close();
  });

  test('names whose passages are alike, and the profile by its title', async () => {
    const page = await openPage('panel.html', '#similarity');
    const [pair] = report.similarity.pairs;
    const row = page.locator('#pairs-table tbody tr', { hasText: pair?.first.heading ?? '' }).first();
    for (const place of [pair?.first, pair?.second])
      expect(await row.textContent()).toContain(place?.name ?? '');
    await page.context().close();
    const paper = await openPage('panel.html', '#paper-0');
    expect(await paper.locator('main').textContent()).toContain('党的群众路线教育实践活动');
    expect(await paper.locator('main').textContent()).not.toContain('qunzhong-2014');
    await paper.context().close();
  });

  test('cut for one unit, it shows nothing of others', async () => {
    const page = await openPage('cut.html', '#similarity');
    expect(await page.content()).not.toMatch(/青柳|河湾/);
    expect(await page.locator('#pairs-table').textContent()).toContain('另一单位材料');
    await page.context().close();
  });

  test('5,000 papers with 20 findings each stay usable', async () => {
    writeFileSync(
      join(folder, 'large.html'),
      panelHtml(largeAuditReport(), { language: 'zh-CN', quote: true }),
    );
    const page = await openPage('large.html', '#findings');
    expect(await rows(page, 'findings').count()).toBe(50);
    await page.selectOption('#filter-severity', 'error');
    await page.locator('#findings-table th .sort').first().click();
    await page.click('text=末页');
    expect(await rows(page, 'findings').count()).toBeGreaterThan(0);
    await page.context().close();
  }, 180_000);

  test('nothing was asked of any place but the files themselves, and nothing was complained of', () => {
    expect(requests.length).toBeGreaterThan(10);
    expect(requests.filter(url => !url.startsWith('file:'))).toEqual([]);
    expect(requests.filter(url => !/\.html(#.*)?$/.test(decodeURI(url)))).toEqual([]);
    expect(troubles).toEqual([]);
  });
});

/** Goes to a view as its address does, and waits until it is there. */
async function show(page: Page, view: string): Promise<void> {
  await page.evaluate(`location.hash = '${view}'`);
  const there = view.startsWith('paper-') ? '.finding-list' : `[aria-current][href^="#${view}"]`;
  await page.waitForSelector(there);
}

/** In the dark nothing but colours is another. */
async function expectNoViolation(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await axe(page), what).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axe(page, { rules: COLOR_RULES }), `${what}, dark`).toEqual([]);
}

/** Violations by rule and place, of WCAG 2.1 A and AA and best practices. */
async function axe(page: Page, { rules }: { rules?: readonly string[] } = {}): Promise<string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(AXE);
  return page.evaluate(
    async options => {
      interface Axe {
        run(options: object): Promise<{ passes: readonly unknown[]; violations: Violation[] }>;
      }
      const run = (globalThis as unknown as { axe: Axe }).axe;
      interface Violation {
        readonly id: string;
        readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
      }
      const { passes, violations } = await run.run(options);
      if (passes.length === 0) return ['nothing was looked at'];
      return violations.flatMap(({ id, nodes }) =>
        nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
      );
    },
    { ...TELL, ...(rules && { runOnly: rules }) },
  );
}

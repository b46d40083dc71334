import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BAD, BINARY, cleanEnv, GOOD, place } from './binary.ts';

const { at, put, read, bytes, run } = place();

describe('where reports go', () => {
  test('several formats in one run: each to its place, and standard output holds one alone', async () => {
    put(BAD, '差稿.md');
    const ended = await run([
      '差稿.md',
      '--format',
      'json',
      '--format',
      'csv=结果 表.csv',
      '--format',
      'markdown=报告.md',
    ]);
    expect(ended.code).toBe(1);
    const report = JSON.parse(ended.out);
    expect(report.drafts[0].findings.length).toBeGreaterThan(0);
    expect([...bytes('结果 表.csv').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(read('报告.md')).toMatch(/^# /m);
    expect(ended.err).toContain('结果 表.csv');
    expect(readdirSync(at('.')).filter(name => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a file gets no colours even when the screen does', async () => {
    put(BAD, '差稿.md');
    const { out } = await run(['差稿.md', '--color', '--format', 'stylish=报告.txt']);
    expect(out).toBe('');
    expect(read('报告.txt')).toContain('退回');
    expect(read('报告.txt')).not.toContain('\u001b');
  });

  test('a special file is written to and stays what it is', async () => {
    put(GOOD, '好.md');
    const { code } = await run(['好.md', '--format', 'json=/dev/null', '--format', 'stylish']);
    expect(code).toBe(0);
    expect(spawnSync('test', ['-c', '/dev/null']).status).toBe(0);
  });

  test('a report that cannot be written is told and ends in 2', async () => {
    put(GOOD, '好.md');
    const { code, err } = await run(['好.md', '--format', 'json=没有/这个/结果.json']);
    expect(code).toBe(2);
    expect(err).toContain('没有/这个/结果.json');
  });

  test.each([
    ['two reports on standard output', ['--format', 'json', '--format', 'csv']],
    ['two reports in one file', ['--format', 'json=a.out', '--format', 'csv=./a.out']],
    ['a report over the paper itself', ['--format', 'json=./好.md']],
    ['a report in a file without a name', ['--format', 'json=']],
  ])('refused before anything is read: %s', async (_, args) => {
    put(GOOD, '好.md');
    const before = read('好.md');
    const { code, out, err } = await run(['好.md', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^错误：/);
    expect(read('好.md')).toBe(before);
    expect(existsSync(at('a.out'))).toBe(false);
  });

  test('statistics and timing go to standard error beside a report for programs', async () => {
    put(BAD, '差稿.md');
    const { out, err } = await run(['差稿.md', '--format', 'json', '--statistics', '--timing']);
    expect(() => JSON.parse(out)).not.toThrow();
    expect(err).toContain('analysis/example-count');
    const shown = await run(['差稿.md', '--statistics']);
    expect(shown.out).toContain('analysis/example-count');
  });

  test('the same input gives the same bytes', async () => {
    put(BAD, '差稿.md');
    const [first, second] = await Promise.all([
      run(['差稿.md', '--format', 'json'], { ownProcess: true }),
      run(['差稿.md', '--format', 'json'], { ownProcess: true }),
    ]);
    expect(first.out).toBe(second.out);
  });

  test('--rule and --criterion leave the other rules unchecked, never passed', async () => {
    put(BAD, '差稿.md');
    const one = JSON.parse(
      (await run(['差稿.md', '--format', 'json', '--rule', 'analysis/example-count'])).out,
    );
    const rules = new Set(one.drafts[0].findings.map(({ rule }: { rule: string }) => rule));
    expect([...rules]).toEqual(['analysis/example-count']);
    expect(one.drafts[0].criteria.headline.verdict).toBe('not-checked');
    const two = JSON.parse((await run(['差稿.md', '--format', 'json', '--criterion', 'headline'])).out);
    expect(two.drafts[0].criteria.analysis).toMatchObject({ verdict: 'not-checked', checked: 0 });
    expect(two.drafts[0].criteria.headline.checked).toBeGreaterThan(0);
  });

  test.each([
    ['标题鲜明', 'headline'],
    ['标题要鲜明、扣题要准确', 'headline'],
    ['扣题准确', 'headline'],
    ['态度', 'attitude'],
    ['态度要端正', 'attitude'],
    ['文如其人', 'attitude'],
    ['格式规范', 'format'],
    ['格式要规范', 'format'],
    ['严禁缺漏项', 'completeness'],
    ['内容要挤水分', 'concision'],
    ['剖析要具体、深入', 'analysis'],
    ['Analysis', 'analysis'],
  ])('--criterion takes %s', async (name, criterion) => {
    put(BAD, '差稿.md');
    const report = JSON.parse((await run(['差稿.md', '--format', 'json', '--criterion', name])).out);
    const checked = Object.entries(report.drafts[0].criteria as Record<string, { checked: number }>);
    expect(checked.filter(([, { checked }]) => checked > 0).map(([id]) => id)).toEqual([criterion]);
  });

  test('--no-inline does not obey the paper', async () => {
    put(BAD, '差稿.md');
    const all = JSON.parse((await run(['差稿.md', '--format', 'json'])).out);
    const rule = 'analysis/example-count';
    const text = read('差稿.md').replace(
      /^(---\n[\s\S]*?\n---\n)/,
      `$1\n<!-- duizhao-disable ${rule}: 试一试 -->\n\n`,
    );
    const { write } = await import('node:fs').then(fs => ({ write: fs.writeFileSync }));
    write(at('忽略.md'), text);
    const obeyed = JSON.parse((await run(['忽略.md', '--format', 'json'])).out);
    const firm = JSON.parse((await run(['忽略.md', '--format', 'json', '--no-inline'])).out);
    expect(all.summary.suppressed).toBe(0);
    expect(obeyed.summary.suppressed).toBeGreaterThan(0);
    expect(firm.summary).toMatchObject({ suppressed: 0, errors: all.summary.errors });
  });
});

describe('the screen', () => {
  test('colours: off in a pipe, on by --color or FORCE_COLOR, off by NO_COLOR and --no-color', async () => {
    put(BAD, '差稿.md');
    const colored = async (
      args: readonly string[],
      env: Readonly<Record<string, string>> = {},
    ): Promise<boolean> => (await run(['差稿.md', '--quiet', ...args], { env })).out.includes('\u001b[');
    expect(await colored([])).toBe(false);
    expect(await colored(['--color'])).toBe(true);
    expect(await colored(['--color'], { NO_COLOR: '1' })).toBe(true);
    expect(await colored([], { FORCE_COLOR: '1' })).toBe(true);
    expect(await colored([], { FORCE_COLOR: '0' })).toBe(false);
    expect(await colored(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
  });

  test('a reader that goes away takes nothing from the verdict', async () => {
    put(BAD, '差稿.md');
    const child = spawn(process.execPath, [BINARY, '差稿.md', '--format', 'json'], {
      cwd: at('.'),
      env: cleanEnv(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', chunk => {
      err += chunk;
    });
    const code = await new Promise(resolve => child.on('close', resolve));
    expect(code).toBe(1);
    expect(err).not.toMatch(/EPIPE/);
  });

  test('names cannot act on the terminal', async () => {
    const { err } = await run(['坏\u001b[31m\u202e名.md']);
    expect(err).not.toContain('\u001b');
    expect(err).not.toContain('\u202e');
    expect(err).toContain('U+202E');
  });
});

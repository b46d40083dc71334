import { chmodSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { encode } from '../../src/source/encode.ts';
import { BAD, GOOD, place, sampleText } from './binary.ts';

const { at, put, write, run } = place();

/** Paths and verdicts of a JSON report. */
async function verdicts(args: readonly string[], input?: string | Uint8Array) {
  const ended = await run([...args, '--format', 'json'], input === undefined ? {} : { input });
  const report = JSON.parse(ended.out);
  return {
    code: ended.code,
    err: ended.err,
    papers: report.drafts.map((paper: { path: string; verdict: string }) => `${paper.path} ${paper.verdict}`),
    failures: report.failures.map(
      (failure: { path: string; code: string }) => `${failure.path} ${failure.code}`,
    ),
    findings: report.drafts.map((paper: { findings: unknown[] }) => paper.findings),
  };
}

const ROOT_USER = process.getuid?.() === 0;
if (ROOT_USER) console.log('skipped: whoever runs the tests may read every file, so none is unreadable');

describe('what is checked', () => {
  test('standard input, under the name that is given', async () => {
    const text = sampleText(BAD);
    const nameless = await verdicts(['-'], text);
    expect(nameless).toMatchObject({ code: 1, papers: ['<stdin> fail'] });
    const named = await verdicts(['lint', '-', '--stdin-filename', '我的 稿.md'], text);
    expect(named.papers).toEqual(['我的 稿.md fail']);
    expect(named.findings).toEqual(nameless.findings);
    expect((await run(['-'], { input: '' })).code).toBe(2);
  });

  test('--stdin-filename without standard input is a slip', async () => {
    put(GOOD, '好.md');
    const { code, err } = await run(['好.md', '--stdin-filename', 'x.md']);
    expect(code).toBe(2);
    expect(err).toContain('--stdin-filename');
  });

  test('folders and globs, each file once, in a fixed order', async () => {
    put(GOOD, '层/乙/好 稿.md');
    put(BAD, '层/甲/差稿.md');
    put(GOOD, '层/说明.docx');
    const folder = await verdicts(['层']);
    expect(folder.papers).toEqual(['层/乙/好 稿.md pass', '层/甲/差稿.md fail']);
    const globs = await verdicts(['层/**/*.md', '层/甲', '层/甲/差稿.md']);
    expect(globs.papers).toEqual(folder.papers);
    expect((await verdicts(['层/乙/*.md'])).code).toBe(0);
  });

  test('a file named after a pattern is that file', async () => {
    put(GOOD, '稿件[终].md');
    expect((await verdicts(['稿件[终].md'])).papers).toEqual(['稿件[终].md pass']);
  });

  test('ignore files and settings leave out files, and it is said; a named file is checked all the same', async () => {
    put(GOOD, '忽/好.md');
    put(BAD, '忽/旧/差.md');
    put(BAD, '忽/草.md');
    write('忽/.duizhaoignore', '旧/\n');
    write('忽/duizhao.yaml', 'ignore: [草.md]\n');
    const left = await run(['.', '--format', 'json'], { cwd: '忽' });
    expect(JSON.parse(left.out).drafts.map(({ path }: { path: string }) => path)).toEqual(['好.md']);
    expect(left.code).toBe(0);
    expect(left.err).toContain('2 个文件按忽略规则没有检查');
    expect((await run(['草.md', '--quiet'], { cwd: '忽' })).code).toBe(1);
  });

  test('settings come from the working directory upward, never from beside the paper', async () => {
    put(GOOD, '交来/好.md');
    // would switch off everything, were it read
    write('交来/duizhao.yaml', 'profile: annual-2025\nrules: {无此规则: off}\n');
    expect((await run(['交来/好.md', '--quiet'])).code).toBe(0);
    expect((await run(['好.md', '--quiet'], { cwd: '交来' })).code).toBe(2);
  });

  test('GBK is read and said; UTF-16, CRLF and a byte order mark give the same findings', async () => {
    const text = sampleText(BAD);
    const forms = {
      '原.md': { encoding: 'utf-8', bom: false, eol: '\n' },
      '国标.md': { encoding: 'gb18030', bom: false, eol: '\n' },
      '宽.md': { encoding: 'utf-16le', bom: true, eol: '\n' },
      '回车.md': { encoding: 'utf-8', bom: true, eol: '\r\n' },
    } as const;
    const results = [];
    for (const [path, form] of Object.entries(forms)) {
      write(path, encode(text, form));
      const { code, err, findings } = await verdicts([path]);
      expect(code).toBe(1);
      const places = (
        findings[0] as { rule: string; fingerprint: string; range: { start: { line: number } } }[]
      ).map(({ rule, fingerprint, range }) => [rule, fingerprint, range.start.line]);
      results.push(places);
      expect(err.includes('GBK'), path).toBe(form.encoding === 'gb18030');
    }
    expect(results[0]?.length).toBeGreaterThan(3);
    for (const other of results) expect(other).toEqual(results[0]);
  });

  test('a half-broken folder: every fault is told, the sound papers are judged, and it ends in 2', async () => {
    put(GOOD, '半/好.md');
    write('半/空.md', '');
    write('半/图.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    write('半/断.md', Buffer.from(sampleText(GOOD)).subarray(0, 4000 + 1));
    write('半/文档.md', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from('word/document.xml')]));
    write('半/大.md', '字'.repeat(800_000));
    symlinkSync('/etc/hostname', at('半/外.md'));
    const result = await verdicts(['半']);
    expect(result.code).toBe(2);
    expect(result.papers).toContain('半/好.md pass');
    expect(result.failures).toEqual(
      expect.arrayContaining([
        '半/空.md empty',
        '半/图.md binary',
        '半/文档.md word-document',
        '半/大.md too-large',
        '半/外.md outside-root',
      ]),
    );
    // a program reads standard output, a person must see the faults too
    expect(result.err).toContain('半/空.md');
    const shown = await run(['半']);
    expect(shown.code).toBe(2);
    expect(shown.out).toContain('半/文档.md');
  });

  test.skipIf(ROOT_USER)('an unreadable file is a failure', async () => {
    write('锁.md', 'x');
    chmodSync(at('锁.md'), 0);
    expect((await verdicts(['锁.md'])).failures).toEqual(['锁.md unreadable']);
  });

  test('a mistyped file name brings up the one that is there', async () => {
    put(GOOD, '对照检查材料.md');
    const { code, err } = await run(['对照检査材料.md']);
    expect(code).toBe(2);
    expect(err).toContain('是不是 对照检查材料.md');
  });

  test('without front matter the profile of the settings comes before a guess', async () => {
    const bare = sampleText(GOOD).replace(/^---\n[\s\S]*?\n---\n/, '');
    write('无头/稿.md', bare);
    const profileOf = async (): Promise<string> =>
      JSON.parse((await run(['稿.md', '--format', 'json'], { cwd: '无头' })).out).drafts[0].profile;
    expect(await profileOf()).toBe('qunzhong-2014');
    write('无头/duizhao.yaml', 'profile: sanyan-2015\n');
    expect(await profileOf()).toBe('sanyan-2015');
  });
});

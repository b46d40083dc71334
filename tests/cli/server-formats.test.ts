import { describe, expect, test } from 'vitest';
import { BAD, GOOD, place, sampleText } from './binary.ts';

const { put, write, read, run, at } = place();
const SERVERS = ['sarif', 'junit', 'github', 'gitlab'];

/** A heading of the failing paper, which messages about it quote. */
const heading = '理论学习方面';

describe('formats for servers', () => {
  test.each(SERVERS)(
    '%s: the exit code is the verdict’s, and nothing is quoted unless told to',
    async format => {
      put(BAD, '差稿.md');
      put(GOOD, '好稿.md');
      const [bad, quoted, good, missing] = await Promise.all([
        run(['差稿.md', '--format', format]),
        run(['差稿.md', '--format', format, '--quote']),
        run(['好稿.md', '--format', format]),
        run(['好稿.md', '没有.md', '--format', format]),
      ]);
      expect([bad, quoted, good, missing].map(({ code }) => code)).toEqual([1, 1, 0, 2]);
      expect(bad.out).not.toContain(heading);
      expect(quoted.out).toContain(heading);
      expect(missing.out).toContain(format === 'sarif' ? encodeURIComponent('没有.md') : '没有.md');
    },
  );

  test('--no-quote silences the other formats too', async () => {
    put(BAD, '差稿.md');
    for (const format of ['stylish', 'json', 'markdown', 'csv']) {
      const { code, out } = await run(['差稿.md', '--format', format, '--no-quote']);
      expect([code, out.includes(heading)], format).toEqual([1, false]);
    }
  });

  test('all in one run, in English', async () => {
    put(BAD, '差稿.md');
    const wishes = SERVERS.flatMap(format => ['--format', `${format}=${format}.out`]);
    const { code, out } = await run(['差稿.md', ...wishes, '--lang', 'en']);
    expect([code, out]).toEqual([1, '']);
    for (const format of SERVERS) expect(read(`${format}.out`)).not.toMatch(/怎么改|依据|错误|另有/);
  });

  test('--strict shows in JUnit as it does in the exit code', async () => {
    write('提醒.md', sampleText(GOOD).replace('，', ','));
    const lax = await run(['提醒.md', '--format', 'junit']);
    const strict = await run(['提醒.md', '--format', 'junit', '--strict']);
    const most = await run(['提醒.md', '--format', 'junit', '--max-warnings', '0']);
    expect([lax.code, strict.code, most.code]).toEqual([0, 1, 1]);
    expect([lax, strict, most].map(({ out }) => out.includes('<failure'))).toEqual([false, true, true]);
  });

  test('the summary of a GitHub step stays below what GitHub takes', async () => {
    for (let i = 0; i < 60; i++) put(BAD, `多/${i}.md`);
    const summary = at('summary.md');
    const args = ['多', '--format', `markdown=${summary}`];
    await run(args);
    expect(Buffer.byteLength(read('summary.md'))).toBeGreaterThan(1024 * 1024);
    const { code } = await run(args, { env: { GITHUB_STEP_SUMMARY: summary } });
    expect(code).toBe(1);
    expect(Buffer.byteLength(read('summary.md'))).toBeLessThan(1024 * 1024);
    expect(read('summary.md')).toContain('多/59.md');
  });
});

test('--no-ignore: neither kind of ignore file hides a paper; the settings still do', async () => {
  put(BAD, '藏/差稿.md');
  put(GOOD, '藏/好稿.md');
  write('藏/.gitignore', '差稿.md\n');
  write('设.yaml', 'ignore: [好稿.md]\n');
  expect((await run(['藏'])).code).toBe(0);
  expect((await run(['藏', '--no-ignore'])).code).toBe(1);
  const { out } = await run(['藏', '--no-ignore', '--config', '设.yaml', '--format', 'json']);
  expect(JSON.parse(out).drafts.map(({ path }: { path: string }) => path)).toEqual(['藏/差稿.md']);
});

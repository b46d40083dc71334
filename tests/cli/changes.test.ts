import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { BAD, type Ended, GOOD, place, sampleText } from './binary.ts';

const { run } = place();
const good = sampleText(GOOD);
const bad = sampleText(BAD);

const folders: string[] = [];
let repo: string;

function git(...args: string[]): string {
  const who = ['-c', 'user.name=稿', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], { cwd: repo, encoding: 'utf8', stdio: 'pipe' });
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(repo, name)), { recursive: true });
  writeFileSync(join(repo, name), text);
}

function commit(): void {
  git('add', '--all');
  git('commit', '-q', '-m', 'x');
}

beforeEach(() => {
  repo = mkdtempSync(join(tmpdir(), '改动 '));
  folders.push(repo);
  git('init', '-q', '--initial-branch', 'main');
  write('甲/好 稿.md', good);
  write('乙/旧差稿.md', bad);
  commit();
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const lint = (args: readonly string[], folder = ''): Promise<Ended> =>
  run(['lint', ...args], { cwd: `../${repo.slice(tmpdir().length + 1)}/${folder}` });

/** Papers that a run checked, and how it ended. */
async function checked(args: readonly string[], folder = ''): Promise<[number | null, string[]]> {
  const { code, out } = await lint([...args, '--format', 'json'], folder);
  if (out === '') return [code, []];
  const report = JSON.parse(out) as { drafts: { path: string }[]; failures: { path: string }[] };
  return [code, [...report.drafts, ...report.failures].map(({ path }) => path)];
}

describe('--changed', () => {
  test('nothing changed: 0, and it says so, and every report is written all the same', async () => {
    const { code, out, err } = await lint(['--changed']);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('没有改动过的稿件');
    expect(err).toContain('2 份稿件没有改动');
    expect(await checked(['--changed'])).toEqual([0, []]);
    const sarif = JSON.parse((await lint(['--changed', '--format', 'sarif'])).out);
    expect(sarif.runs[0].invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 0 });
  });

  test('changed, staged and new files; deleted and ignored ones are none', async () => {
    write('甲/好 稿.md', `${good}\n`);
    write('新 "稿"\n奇.md', good);
    write('丙/-v.md', good);
    git('add', '丙');
    write('.gitignore', '略.md\n');
    write('略.md', bad);
    rmSync(join(repo, '乙/旧差稿.md'));
    expect(await checked(['--changed'])).toEqual([0, ['丙/-v.md', '新 "稿"\n奇.md', '甲/好 稿.md']]);
    // an ignored file is taken where ignore files count for nothing
    const [code, papers] = await checked(['--changed', '--no-ignore']);
    expect([code, papers.includes('略.md')]).toEqual([1, true]);
  });

  test('only below the paths, or below the folder where it runs', async () => {
    write('甲/好 稿.md', `${good}\n`);
    write('乙/旧差稿.md', `${bad}\n`);
    expect(await checked(['--changed', '甲'])).toEqual([0, ['甲/好 稿.md']]);
    expect(await checked(['--changed'], '甲')).toEqual([0, ['好 稿.md']]);
    expect(await checked(['--changed', '../乙'], '甲')).toEqual([1, [join(repo, '乙/旧差稿.md')]]);
    expect((await checked(['--changed']))[0]).toBe(1);
  });

  test('a renamed paper has changed', async () => {
    git('mv', '乙/旧差稿.md', '乙/改名.md');
    expect(await checked(['--changed'])).toEqual([1, ['乙/改名.md']]);
  });

  test('in a repository without a commit everything is new', async () => {
    rmSync(join(repo, '.git'), { recursive: true });
    git('init', '-q');
    git('add', '甲');
    expect((await checked(['--changed']))[1]).toEqual(['乙/旧差稿.md', '甲/好 稿.md']);
    expect((await checked(['--staged']))[1]).toEqual(['甲/好 稿.md']);
  });

  test('the settings of git change nothing', async () => {
    for (const [key, value] of [
      ['diff.relative', 'true'],
      ['diff.renames', 'copies'],
      ['core.quotePath', 'true'],
      ['diff.external', 'false'],
      ['diff.noprefix', 'true'],
    ] as const)
      git('config', key, value);
    git('mv', '乙/旧差稿.md', '甲/改名.md');
    expect((await checked(['--changed', '..'], '乙/..//甲'))[1]).toHaveLength(1);
  });

  test('only what is no paper has changed: there is no verdict', async () => {
    write('说明.md', '# 说明\n\n稿件放在这里。\n');
    const { code, err } = await lint(['--changed']);
    expect(code).toBe(2);
    expect(err).toContain('没有一份对照检查材料');
  });
});

describe('--since', () => {
  test('what this side changed since the histories parted; what others added does not count', async () => {
    git('checkout', '-q', '-b', 'mine');
    write('丙.md', good);
    commit();
    git('checkout', '-q', 'main');
    write('乙/旧差稿.md', `${bad}\n`);
    commit();
    git('checkout', '-q', 'mine');
    expect(await checked(['--since', 'main'])).toEqual([0, ['丙.md']]);
    write('丁.md', bad);
    expect(await checked(['--since', 'main'])).toEqual([1, ['丁.md', '丙.md']]);
    expect(await checked(['--since', 'HEAD'])).toEqual([1, ['丁.md']]);
  });

  test.each([
    ['an unknown revision', ['--since', '没有'], '不认识“没有”'],
    ['an option in place of one', ['--since=--output=x'], '不认识'],
    ['an empty one', ['--since', ''], '--since'],
    ['two limits', ['--since', 'main', '--staged'], '--staged'],
    ['standard input', ['-', '--changed'], '--changed'],
    ['fixing what is staged', ['--staged', '--fix'], '--fix'],
    ['a new baseline', ['--changed', '--baseline', 'b.json', '--update-baseline'], '--update-baseline'],
    ['a paper of elsewhere', ['--changed', tmpdir()], '不在当前的 git 仓库里'],
  ])('2: %s', async (_, args, words) => {
    if (args.includes(tmpdir())) {
      // a folder beside the repository
      const other = mkdtempSync(join(tmpdir(), '别处 '));
      folders.push(other);
      writeFileSync(join(other, '稿.md'), good);
      args = ['--changed', other];
    }
    const { code, out, err } = await lint(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });

  test('2: no common history, as in a shallow clone', async () => {
    git('checkout', '-q', '--orphan', 'alone');
    // the same tree in the same second would be the same commit
    git('commit', '-q', '-m', 'alone');
    const { code, err } = await lint(['--since', 'main']);
    expect(code).toBe(2);
    expect(err).toContain('fetch-depth: 0');
  });

  test('2: no repository', async () => {
    rmSync(join(repo, '.git'), { recursive: true });
    const { code, err } = await lint(['--changed']);
    expect(code).toBe(2);
    expect(err).toContain('不在 git 仓库里');
  });
});

describe('--staged', () => {
  test('reads what is staged, not what stands on the disk', async () => {
    write('甲/好 稿.md', bad);
    git('add', '甲');
    write('甲/好 稿.md', `${good}\n`);
    write('丙.md', bad);
    expect(await checked(['--staged'])).toEqual([1, ['甲/好 稿.md']]);
    write('甲/好 稿.md', good);
    git('add', '甲');
    write('甲/好 稿.md', bad);
    expect(await checked(['--staged'])).toEqual([0, []]);
  });

  test('a paper that is staged and gone from the disk is checked; a link is refused', async () => {
    write('丙/差.md', bad);
    git('add', '丙');
    rmSync(join(repo, '丙'), { recursive: true });
    expect(await checked(['--staged'])).toEqual([1, ['丙/差.md']]);
    expect(await checked(['--staged', '丙/差.md'])).toEqual([1, ['丙/差.md']]);
    expect(await checked(['--staged', '甲'])).toEqual([0, []]);
    symlinkSync('甲/好 稿.md', join(repo, '链接.md'));
    git('add', '链接.md');
    const [code, papers] = await checked(['--staged']);
    expect(code).toBe(2);
    expect(papers).toContain('链接.md');
  });

  test('too large a one is refused as it would be on the disk', async () => {
    write('丙.md', good.repeat(300));
    git('add', '丙.md');
    const { code, err } = await lint(['--staged', '--quiet', '丙.md']);
    expect(code).toBe(2);
    expect(err).toContain('MiB');
  });
});

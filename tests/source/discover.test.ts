import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type DiscoverOptions, discover } from '../../src/source/discover.ts';
import { DEFAULT_MAX_BYTES, isFailure, readTarget } from '../../src/source/read.ts';

let cwd = '';

beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'duizhao-find-')));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function put(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), '正文');
  }
}
const write = (name: string, content: string): void => {
  put(name);
  writeFileSync(join(cwd, name), content);
};

async function find(paths: string[], options: Partial<DiscoverOptions> = {}) {
  const found = await discover(paths, { cwd, ...options });
  return { ...found, paths: found.targets.map(target => (target.kind === 'stdin' ? '-' : target.path)) };
}

describe('folders', () => {
  test('give their drafts in a stable order, and nothing else', async () => {
    put(
      '县/b.md',
      '县/a.TXT',
      '县/镇/c.markdown',
      '县/表.xlsx',
      '县/稿.docx',
      '县/.藏.md',
      '县/node_modules/x/y.md',
      '县/.git/z.md',
      '县/.duizhao/r.md',
    );
    expect((await find(['县'])).paths).toEqual(['县/a.TXT', '县/b.md', '县/镇/c.markdown']);
    expect((await find(['./县/'])).paths).toEqual(['县/a.TXT', '县/b.md', '县/镇/c.markdown']);
    expect((await find(['.'])).paths).toEqual(['县/a.TXT', '县/b.md', '县/镇/c.markdown']);
  });

  test('keep the order of the arguments, each file once', async () => {
    put('乙/1.md', '甲/1.md', '甲/2.md');
    expect((await find(['甲/2.md', '甲', '乙', '甲/1.md'])).paths).toEqual(['甲/2.md', '甲/1.md', '乙/1.md']);
  });

  test('without a draft are said', async () => {
    mkdirSync(join(cwd, '空'));
    put('甲/表.xlsx');
    expect(await find(['空', '甲'])).toMatchObject({ paths: [], empty: ['空', '甲'], failures: [] });
  });

  test('whose names look like patterns are folders', async () => {
    put('[2014]材料/稿{终}.md');
    expect((await find(['[2014]材料'])).paths).toEqual(['[2014]材料/稿{终}.md']);
    expect((await find(['[2014]材料/稿{终}.md'])).paths).toEqual(['[2014]材料/稿{终}.md']);
  });

  test('outside the working directory', async () => {
    put('里/x', '外/稿.md');
    const found = await discover(['../外'], { cwd: join(cwd, '里') });
    expect(found.targets).toEqual([
      {
        kind: 'file',
        named: false,
        path: join(cwd, '外/稿.md'),
        absolute: join(cwd, '外/稿.md'),
        root: join(cwd, '外'),
      },
    ]);
  });
});

describe('files named', () => {
  test('are taken whatever they are called, ignored or not', async () => {
    mkdirSync(join(cwd, '.git'));
    write('.gitignore', '*.md\n');
    put('稿.md', '稿.docx', '无后缀');
    const found = await find(['.', '稿.md', '稿.docx', '无后缀']);
    expect(found.paths).toEqual(['稿.md', '稿.docx', '无后缀']);
    expect(found.targets.every(target => target.kind === 'file' && target.named)).toBe(true);
    expect(found.ignored).toEqual([]);
  });

  test('count as named even where a folder gave them first', async () => {
    put('稿.md');
    expect((await find(['.', '稿.md'])).targets).toMatchObject([{ path: '稿.md', named: true }]);
  });

  test('that do not exist are failures; the others are still taken', async () => {
    put('稿.md');
    const found = await find(['没有.md', '稿.md']);
    expect(found.paths).toEqual(['稿.md']);
    expect(found.failures).toEqual([{ path: '没有.md', code: 'not-found', data: {} }]);
  });

  test('a link that leads nowhere is left to the reader', async () => {
    symlinkSync('没有', join(cwd, '断.md'));
    expect((await find(['断.md'])).paths).toEqual(['断.md']);
  });

  test('- is standard input, once', async () => {
    put('稿.md');
    expect((await find(['-', '稿.md', '-'])).paths).toEqual(['-', '稿.md']);
  });
});

describe('globs', () => {
  test('match what they say, files only', async () => {
    put('县/a.md', '县/b.txt', '县/镇/c.md', '市/d.md');
    expect((await find(['县/*'])).paths).toEqual(['县/a.md', '县/b.txt']);
    expect((await find(['**/*.md'])).paths).toEqual(['县/a.md', '县/镇/c.md', '市/d.md']);
    expect((await find(['{县,市}/*.md'])).paths).toEqual(['县/a.md', '市/d.md']);
    expect((await find([join(cwd, '市/*.md')])).paths).toEqual(['市/d.md']);
  });

  test('that match nothing are failures', async () => {
    put('县/a.md');
    expect((await find(['市/*.md'])).failures).toEqual([{ path: '市/*.md', code: 'not-found', data: {} }]);
  });
});

describe('ignore files', () => {
  beforeEach(() => mkdirSync(join(cwd, '.git')));

  test('.gitignore as git reads it: deeper ones decide, ignored folders stay shut', async () => {
    write('.gitignore', '草稿/\n*.bak.md\n!留.bak.md\n/根.md\n');
    write('县/.gitignore', '!b.bak.md\n*.txt\n');
    put(
      '草稿/a.md',
      '县/草稿/x.md',
      'a.bak.md',
      '留.bak.md',
      '根.md',
      '县/根.md',
      '县/b.bak.md',
      '县/c.txt',
      'c.txt',
    );
    const found = await find(['.']);
    expect(found.paths).toEqual(['c.txt', '县/b.bak.md', '县/根.md', '留.bak.md']);
    const git = execFileSync('git', ['ls-files', '-o', '--exclude-standard', '-z'], {
      cwd: initialised(),
      encoding: 'utf8',
    });
    const kept = git.split('\0').filter(name => /\.(?:md|txt)$/.test(name));
    expect(kept.sort()).toEqual(found.paths);
    expect(found.ignored).toContainEqual({ path: '县/c.txt', by: '县/.gitignore' });
    expect(found.ignored).toHaveLength(5);
  });

  function initialised(): string {
    execFileSync('git', ['init', '-q'], { cwd, stdio: 'ignore' });
    return cwd;
  }

  test('.gitignore above the folder searched counts up to the repository, not beyond', async () => {
    rmSync(join(cwd, '.git'), { recursive: true });
    mkdirSync(join(cwd, '库/.git'), { recursive: true });
    write('.gitignore', 'a.md\n');
    write('库/.gitignore', 'b.md\n');
    put('库/县/a.md', '库/县/b.md');
    expect((await find(['库/县'])).paths).toEqual(['库/县/a.md']);
    expect((await find(['.'])).paths).toEqual(['库/县/a.md', '库/县/b.md']);
  });

  test('.duizhaoignore hides from the working directory upward, never from a unit’s own folder', async () => {
    write('.duizhaoignore', '模板/\n');
    write('报送/.duizhaoignore', '*.md\n');
    put('模板/x.md', '报送/稿.md');
    expect((await find(['.'])).paths).toEqual(['报送/稿.md']);
    const below = await discover(['.'], { cwd: join(cwd, '报送') });
    expect(below.targets).toEqual([]);
    expect(below.empty).toEqual(['.']);
    expect(below.ignored).toEqual([{ path: '稿.md', by: '.duizhaoignore' }]);
  });

  test('patterns of the settings, relative to their file', async () => {
    put('a/x.md', 'a/b/x.md', 'c/x.md');
    const ignore = [{ base: join(cwd, 'a'), patterns: ['/x.md'], name: join(cwd, 'a/duizhao.yaml') }];
    const found = await find(['.'], { ignore });
    expect(found.paths).toEqual(['a/b/x.md', 'c/x.md']);
    expect(found.ignored).toEqual([{ path: 'a/x.md', by: 'a/duizhao.yaml' }]);
    write('.gitignore', '*.md\n');
    expect((await find(['.'], { ignore, ignoreFiles: false })).paths).toEqual(['a/b/x.md', 'c/x.md']);
  });

  test('a byte order mark, CRLF and an overlong or unreadable file do no harm', async () => {
    write('.gitignore', '\ufeffa.md\r\nb.md\r\n');
    put('a.md', 'b.md', 'c.md');
    expect((await find(['.'])).paths).toEqual(['c.md']);
    write('.gitignore', `*.md\n${'#'.repeat(70_000)}`);
    expect((await find(['.'])).paths).toEqual(['a.md', 'b.md', 'c.md']);
    rmSync(join(cwd, '.gitignore'));
    mkdirSync(join(cwd, '.gitignore'));
    expect((await find(['.'])).paths).toEqual(['a.md', 'b.md', 'c.md']);
  });
});

describe('hostile folders', () => {
  test('links to folders are not followed, links to files are listed for the reader to refuse', async () => {
    put('县/稿.md');
    symlinkSync('..', join(cwd, '县/圈'));
    symlinkSync('/etc', join(cwd, '县/外'));
    symlinkSync('/etc/hostname', join(cwd, '县/外.md'));
    symlinkSync('稿.md', join(cwd, '县/内.md'));
    const found = await find(['县']);
    expect(found.paths).toEqual(['县/内.md', '县/外.md', '县/稿.md']);
    const outcome = found.targets.map(target => {
      if (target.kind === 'stdin') return null;
      const result = readTarget(target, { maxBytes: DEFAULT_MAX_BYTES });
      return isFailure(result) ? result.code : 'read';
    });
    expect(outcome).toEqual(['read', 'outside-root', 'read']);
  });

  test('a pipe with the name of a draft is listed, so that it is refused and not passed over', async () => {
    put('稿.md');
    execFileSync('mkfifo', [join(cwd, '管.md')]);
    expect((await find(['.'])).paths).toEqual(['稿.md', '管.md']);
  });

  test('a folder that cannot be read is a failure', async () => {
    put('a/稿.md', '密/x.md');
    const found = await withDenied(join(cwd, '密'), () => find(['.']));
    expect(found.paths).toEqual(['a/稿.md']);
    expect(found.failures).toEqual([{ path: '密', code: 'unreadable', data: { reason: 'EACCES' } }]);
  });

  test('hundreds of folders deep', async () => {
    const deep = Array.from({ length: 300 }, () => 'd').join('/');
    put(`${deep}/稿.md`);
    expect((await find(['.'])).paths).toEqual([`${deep}/稿.md`]);
  });
});

/** Root may read everything, so the refusal is played: the crawler's own `readdir` is told no for one folder. */
async function withDenied<T>(folder: string, run: () => Promise<T>): Promise<T> {
  denied.add(folder);
  try {
    return await run();
  } finally {
    denied.delete(folder);
  }
}

const denied = vi.hoisted(() => new Set<string>());
vi.mock('node:fs', async importOriginal => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const readdir = (path: string, options: object, callback: (error: unknown, entries?: unknown) => void) =>
    denied.has(path.replace(/\/$/, ''))
      ? callback(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
      : fs.readdir(path, options as never, callback as never);
  return { ...fs, readdir };
});

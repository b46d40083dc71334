import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseLog, renamedFrom } from '../../src/cli/git-history.ts';
import { displayWidth } from '../../src/report/width.ts';
import { OTHER, place, sampleText } from './binary.ts';

const { at, put, write, read, run } = place();
const MEMBER = 'fixtures/series/member-8';
const TEAM = 'fixtures/series/team-16';

/** A folder with the first drafts of the member's paper. */
function folder(name: string, numbers: readonly number[]): string {
  for (const n of numbers) put(`${MEMBER}/第${n}稿.md`, `${name}/第${n}稿.md`);
  return name;
}

/** A draft that does not say which one it is. */
function unnumbered(n: number): string {
  return sampleText(`${MEMBER}/第${n}稿.md`).replace(/^draft: .*\n/m, '');
}

describe('a folder', () => {
  test('in order, whatever the names sort like; the order and its grounds are shown', async () => {
    const name = folder('全部', [1, 2, 3]);
    const { code, out, err } = await run(['history', name]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('3 稿');
    expect(out).toContain('按材料头的稿次');
    expect(out.indexOf('第1稿')).toBeLessThan(out.indexOf('第3稿'));
  });

  test('a narrow terminal does without some figures and breaks no line', async () => {
    const { out } = await run(['history', folder('窄', [1, 2, 3, 4, 5])], { env: { COLUMNS: '48' } });
    const head = out.split('\n').find(line => line.startsWith('稿次')) ?? '';
    expect(head).toContain('错误');
    expect(head).not.toContain('套话占比');
    const widest = Math.max(...out.split('\n').map(line => displayWidth(line)));
    expect(widest).toBeLessThanOrEqual(48);
  });

  test('other papers and other texts are told apart and named', async () => {
    const name = folder('混着', [1, 2]);
    put(`${TEAM}/班子对照检查材料（第1稿）.md`, `${name}/班子第1稿.md`);
    put(OTHER, `${name}/通知.md`);
    const { code, out } = await run(['history', name, '--format', 'json']);
    expect(code).toBe(0);
    const { drafts, leftOut } = JSON.parse(out);
    expect(drafts).toHaveLength(2);
    expect(leftOut.map(({ path, reason }: { path: string; reason: string }) => [path, reason])).toEqual([
      ['混着/班子第1稿.md', 'other-kind'],
      ['混着/通知.md', 'not-a-paper'],
    ]);
  });

  test('without a clear order it ends in 2 and says how to give one', async () => {
    write('不明/甲.md', unnumbered(1));
    write('不明/乙.md', unnumbered(2));
    const { code, out, err } = await run(['history', '不明']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('--order');
    const given = await run(['history', '不明', '--order', '甲.md,乙', '--format', 'json']);
    expect(given.code).toBe(0);
    expect(JSON.parse(given.out).drafts.map(({ path }: { path: string }) => path)).toEqual([
      '不明/甲.md',
      '不明/乙.md',
    ]);
    expect((await run(['history', '不明', '--order', '甲.md,丙.md'])).err).toContain('丙.md');
  });

  test('two series of one size: nobody can tell which is meant', async () => {
    const name = folder('两份', [1, 2]);
    for (const n of [1, 2])
      write(`${name}/乙${n}.md`, sampleText(`${MEMBER}/第${n}稿.md`).replaceAll('邵景行', '方知行'));
    const { code, err } = await run(['history', name]);
    expect(code).toBe(2);
    expect(err).toContain('不止一份材料');
  });

  test('one draft is no series, nothing is no folder', async () => {
    const name = folder('一稿', [1]);
    expect((await run(['history', name])).code).toBe(2);
    expect((await run(['history', '没有'])).code).toBe(2);
    expect((await run(['history'])).code).toBe(2);
  });

  test('a draft that cannot be read is told, and ends in 2', async () => {
    const name = folder('坏的', [1, 2]);
    write(`${name}/第3稿.md`, new Uint8Array([0xff, 0x00, 0xff, 0xfe, 0x00]));
    const { code, out, err } = await run(['history', name, '--format', 'json']);
    expect(code).toBe(2);
    expect(err).toContain('第3稿.md');
    expect(JSON.parse(out).failures).toHaveLength(1);
  });
});

describe('a list', () => {
  test('is put in order like a folder', async () => {
    folder('表', [1, 2, 3]);
    const { out } = await run(['history', '表/第3稿.md', '表/第1稿.md', '表/第2稿.md', '--format', 'json']);
    expect(JSON.parse(out).drafts.map(({ name }: { name: string }) => name)).toEqual([
      '第1稿',
      '第2稿',
      '第3稿',
    ]);
  });
});

describe('git', () => {
  const git = (cwd: string, ...args: string[]): void => {
    const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.com', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...who, ...args], { cwd: at(cwd), stdio: 'ignore' });
  };

  test('the history of a file through a rename, with names of any kind, and the working tree', async () => {
    mkdirSync(at('库/目录'), { recursive: true });
    git('库', 'init');
    for (const n of [1, 2]) {
      put(`${MEMBER}/第${n}稿.md`, '库/目录/旧 名:[1].md');
      git('库', 'add', '.');
      git('库', 'commit', '-m', `第${n}次`);
    }
    git('库', 'mv', '目录/旧 名:[1].md', '目录/新 名.md');
    git('库', 'commit', '-m', '改名');
    put(`${MEMBER}/第3稿.md`, '库/目录/新 名.md');
    const { code, out } = await run(['history', '目录/新 名.md', '--format', 'json'], { cwd: '库' });
    expect(code).toBe(0);
    const { drafts, order } = JSON.parse(out);
    expect(order.ground).toBe('git');
    expect(drafts.map(({ note }: { note: string | null }) => note?.slice(11) ?? null)).toEqual([
      '第1次',
      '第2次',
      null,
    ]);
    expect(drafts.map(({ class: cls }: { class: string }) => cls)).toEqual([null, 'padding', 'substantive']);
    expect(drafts[0].name).toMatch(/^第1稿（[0-9a-f]{8}）$/u);
    expect(drafts[2].name).toBe('第3稿（未提交）');
    expect((await run(['history', '目录/新 名.md', '--order', 'a,b'], { cwd: '库' })).code).toBe(2);
  });

  test('renamed and edited at once is one paper; a copy of a file that stays is another', async () => {
    mkdirSync(at('库二'), { recursive: true });
    git('库二', 'init');
    const commit = (subject: string): void => {
      git('库二', 'add', '-A');
      git('库二', 'commit', '-m', subject);
    };
    put(`${MEMBER}/第3稿.md`, '库二/初稿.md');
    commit('初稿');
    git('库二', 'mv', '初稿.md', '送审 稿.md');
    put(`${MEMBER}/第4稿.md`, '库二/送审 稿.md');
    commit('改名并改');
    write('库二/抄.md', sampleText(`${MEMBER}/第4稿.md`).replaceAll('邵景行', '方知行'));
    commit('照着写');
    const notes = async (path: string): Promise<string[]> => {
      const { out } = await run(['history', path, '--format', 'json'], { cwd: '库二' });
      return JSON.parse(out).drafts.map(({ note }: { note: string }) => note.slice(11));
    };
    expect(await notes('送审 稿.md')).toEqual(['初稿', '改名并改']);
    const copied = await run(['history', '抄.md'], { cwd: '库二' });
    expect(copied.code).toBe(2);
    expect(copied.err).toContain('在 git 里只有 1 稿');
  });

  test('a file that is not under version control', async () => {
    put(`${MEMBER}/第1稿.md`, '孤稿.md');
    const { code, err } = await run(['history', '孤稿.md']);
    expect(code).toBe(2);
    expect(err).toContain('没有 git 历史');
  });

  test('its log: renames, deletions, several commits', () => {
    const log =
      '\u0001aa\u00022014-06-02\u0002改\0\nM\0新.md\0\u0001bb\u00022014-06-01\u0002删\0\nD\0旧.md\0';
    expect(parseLog(log)).toEqual([{ hash: 'aa', date: '2014-06-02', subject: '改', path: '新.md' }]);
    expect(parseLog('')).toEqual([]);
    expect(renamedFrom('R100\0旧.md\0新.md\0R090\0甲\0乙\0', '乙')).toBe('甲');
    expect(renamedFrom('R100\0旧.md\0新.md\0', '旧.md')).toBeNull();
  });
});

describe('exit codes', () => {
  test('--fail-on: the last revision, or a problem that is gone for good', async () => {
    const whole = folder('八稿', [3, 4, 5, 6, 7, 8]);
    const step = folder('退步', [3, 4]);
    const codes = await Promise.all([
      run(['history', whole, '--fail-on', 'cosmetic']),
      run(['history', whole, '--fail-on', 'regress']),
      run(['history', whole, '--fail-on', 'regress,dropped']),
      run(['history', step, '--fail-on', 'regress']),
      run(['history', step, '--fail-on', 'nonsense']),
      run(['history', step, '--format', 'sarif']),
    ]);
    expect(codes.map(({ code }) => code)).toEqual([1, 0, 1, 1, 2, 2]);
  });

  test('reports go to files, never over a draft', async () => {
    const name = folder('写', [1, 2]);
    const { code, out } = await run([
      'history',
      name,
      '--format',
      'html=报告.html',
      '--format',
      'csv=表.csv',
    ]);
    expect([code, out]).toEqual([0, '']);
    expect(read('报告.html')).toMatch(/^<!doctype html>/);
    expect(read('表.csv')).toContain('第2稿');
    expect((await run(['history', name, '--format', `json=${name}/第1稿.md`])).code).toBe(2);
  });
});

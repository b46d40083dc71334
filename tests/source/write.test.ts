import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { removePending, writeOutput } from '../../src/source/write.ts';

let cwd = '';
const trouble = vi.hoisted(() => ({ rename: null as string | null, during: null as (() => void) | null }));

vi.mock('node:fs', async importOriginal => {
  const fs = await importOriginal<typeof import('node:fs')>();
  return {
    ...fs,
    renameSync: (from: string, to: string) => {
      trouble.during?.();
      if (trouble.rename) throw Object.assign(new Error(trouble.rename), { code: trouble.rename });
      fs.renameSync(from, to);
    },
  };
});

beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'duizhao-write-')));
  trouble.rename = null;
  trouble.during = null;
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

test('a new file, and one that is replaced; nothing else is left behind', () => {
  expect(writeOutput('报告.json', '{}', cwd)).toBeNull();
  expect(writeOutput('报告.json', Buffer.from('{"a":1}'), cwd)).toBeNull();
  expect(readFileSync(join(cwd, '报告.json'), 'utf8')).toBe('{"a":1}');
  expect(readdirSync(cwd)).toEqual(['报告.json']);
});

test('a new file has the mode any new file has, a replaced one keeps its own', () => {
  writeFileSync(join(cwd, '样.txt'), '');
  expect(writeOutput('新.txt', '一', cwd)).toBeNull();
  expect(statSync(join(cwd, '新.txt')).mode).toBe(statSync(join(cwd, '样.txt')).mode);
  for (const mode of [0o600, 0o664, 0o755]) {
    chmodSync(join(cwd, '样.txt'), mode);
    expect(writeOutput('样.txt', '二', cwd)).toBeNull();
    expect(statSync(join(cwd, '样.txt')).mode & 0o7777).toBe(mode);
  }
});

test('a link stays a link, its target is replaced', () => {
  mkdirSync(join(cwd, '真'));
  writeFileSync(join(cwd, '真/稿.md'), '旧');
  symlinkSync('真/稿.md', join(cwd, '稿.md'));
  expect(writeOutput('稿.md', '新', cwd)).toBeNull();
  expect(lstatSync(join(cwd, '稿.md')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(cwd, '真/稿.md'), 'utf8')).toBe('新');
  expect(readdirSync(join(cwd, '真'))).toEqual(['稿.md']);
});

test('a device is written to, never replaced', () => {
  symlinkSync('/dev/null', join(cwd, '空'));
  expect(writeOutput('空', 'x', cwd)).toBeNull();
  expect(writeOutput('/dev/null', 'x', cwd)).toBeNull();
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
});

test('a pipe hands everything to its reader', async () => {
  const pipe = join(cwd, '管');
  execFileSync('mkfifo', [pipe]);
  const reader = spawn('wc', ['-c', pipe], { stdio: ['ignore', 'pipe', 'ignore'] });
  const answer = new Promise<string>(done => {
    let text = '';
    reader.stdout.on('data', data => {
      text += data;
    });
    reader.on('close', () => done(text));
  });
  expect(writeOutput('管', 'x'.repeat(300_000), cwd)).toBeNull();
  expect((await answer).trim()).toMatch(/^300000\b/);
  expect(lstatSync(pipe).isFIFO()).toBe(true);
});

test.each([
  ['没有/稿.md', 'ENOENT'],
  ['.', 'EISDIR'],
  ['文件/稿.md', 'ENOTDIR'],
  [`${'长'.repeat(200)}.md`, 'ENAMETOOLONG'],
  ['a\0b', 'ERR_INVALID_ARG_VALUE'],
])('%s cannot be written: %s', (path, reason) => {
  writeFileSync(join(cwd, '文件'), '');
  expect(writeOutput(path, 'x', cwd)).toEqual({ path, code: 'write-failed', data: { reason } });
  expect(readdirSync(cwd)).toEqual(['文件']);
});

test('a failure at the last step leaves the old file and no temporary one', () => {
  writeFileSync(join(cwd, '稿.md'), '旧');
  trouble.rename = 'EBUSY';
  expect(writeOutput('稿.md', '新', cwd)).toEqual({
    path: '稿.md',
    code: 'write-failed',
    data: { reason: 'EBUSY' },
  });
  expect(readFileSync(join(cwd, '稿.md'), 'utf8')).toBe('旧');
  expect(readdirSync(cwd)).toEqual(['稿.md']);
});

test('what a signal handler finds in the middle of a write, it can clear away', () => {
  let before: string[] = [];
  let after: string[] = [];
  trouble.during = () => {
    before = readdirSync(cwd);
    removePending();
    after = readdirSync(cwd);
  };
  expect(writeOutput('稿.md', '新', cwd)).toMatchObject({ code: 'write-failed' });
  expect(before).toHaveLength(1);
  expect(before[0]).toMatch(/^\.duizhao-[0-9a-f]{16}\.tmp$/);
  expect(after).toEqual([]);
  expect(() => removePending()).not.toThrow();
});

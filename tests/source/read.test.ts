import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeFailure, FAILURE_MESSAGES } from '../../src/source/failure-messages.ts';
import {
  DEFAULT_MAX_BYTES,
  displayPath,
  fileTarget,
  isFailure,
  readSource,
  readStream,
  readTarget,
  sourceOf,
} from '../../src/source/read.ts';

const options = { maxBytes: DEFAULT_MAX_BYTES };
let cwd = '';

beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'duizhao-read-')));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(cwd, name), content);
  return name;
};
const codeOf = (name: string, limits = options): string => {
  const result = readSource(name, cwd, limits);
  return isFailure(result) ? result.code : 'read';
};

describe('regular files', () => {
  test('are read, and named as the user named them', () => {
    put('第3稿.md', '一、政治纪律\r\n');
    const source = { text: '一、政治纪律\r\n', encoding: 'utf-8', bom: false, eol: '\r\n' };
    expect(readSource('第3稿.md', cwd, options)).toEqual({ path: '第3稿.md', ...source });
    expect(readSource(join(cwd, '第3稿.md'), cwd, options)).toEqual({ path: '第3稿.md', ...source });
    expect(readSource('./x/../第3稿.md', cwd, options)).toEqual({ path: '第3稿.md', ...source });
  });

  test('that exist nowhere are not found', () => {
    put('稿.md', '文');
    for (const name of ['没有.md', '稿.md/里面.md', 'a\0b.md']) expect(codeOf(name)).toBe('not-found');
  });

  test('up to the cap, to the byte', () => {
    put('稿.md', 'x'.repeat(1000));
    expect(codeOf('稿.md', { maxBytes: 1000 })).toBe('read');
    expect(readSource('稿.md', cwd, { maxBytes: 999 })).toEqual({
      path: '稿.md',
      code: 'too-large',
      data: { bytes: 1000, limit: 999, size: '0.01', most: '0.01' },
    });
    put('大.md', Buffer.alloc(DEFAULT_MAX_BYTES + 1, 0x61));
    expect(codeOf('大.md')).toBe('too-large');
  });

  test('that hold nothing are empty', () => {
    put('空.md', '');
    put('白.md', ' 　\n\r\n\t');
    put('标.md', '\ufeff\n');
    for (const name of ['空.md', '白.md', '标.md']) expect(codeOf(name)).toBe('empty');
  });

  test('of other formats are told apart by their bytes', () => {
    const zip = Buffer.concat([
      Buffer.from('PK\x03\x04', 'latin1'),
      Buffer.alloc(26),
      Buffer.from('word/document.xml'),
    ]);
    put('稿.docx', zip);
    put('改名.md', zip);
    put('附件.zip', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('照片.jpg')]));
    put('旧.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    put('稿.rtf', '{\\rtf1\\ansi 123}');
    put('稿.pdf', '%PDF-1.7 …');
    put('零.md', '一\0二');
    put('坏.md', Buffer.from('对照检查材料').subarray(0, 17));
    expect(
      ['稿.docx', '改名.md', '附件.zip', '旧.doc', '稿.rtf', '稿.pdf', '零.md', '坏.md'].map(name =>
        codeOf(name),
      ),
    ).toEqual([
      'word-document',
      'word-document',
      'binary',
      'legacy-word',
      'legacy-word',
      'binary',
      'binary',
      'undecodable',
    ]);
  });
});

describe('what is no regular file', () => {
  test('folder, device', () => {
    mkdirSync(join(cwd, '稿'));
    expect(codeOf('稿')).toBe('not-regular');
    expect(codeOf('/dev/null')).toBe('not-regular');
    expect(codeOf('/dev/zero')).toBe('not-regular');
  });

  test('a pipe without a writer does not hold up the run', () => {
    execFileSync('mkfifo', [join(cwd, '管道.md')]);
    expect(codeOf('管道.md')).toBe('not-regular');
  });

  test('a file that tells no size is read to its end', () => {
    const result = readSource('/proc/self/status', cwd, options);
    expect(isFailure(result) ? result : result.text).toContain('VmRSS');
  });
});

describe('links', () => {
  test('inside the root are followed, out of it refused', () => {
    mkdirSync(join(cwd, '里'));
    put('里/真.md', '正文');
    symlinkSync('里/真.md', join(cwd, '内.md'));
    symlinkSync('/etc/hostname', join(cwd, '外.md'));
    symlinkSync('/etc', join(cwd, '外面'));
    expect(codeOf('内.md')).toBe('read');
    expect(codeOf('外.md')).toBe('outside-root');
    expect(codeOf('外面/hostname')).toBe('outside-root');
    expect(
      readTarget({ path: '里/链', absolute: join(cwd, '内.md'), root: join(cwd, '里') }, options),
    ).toHaveProperty('text');
  });

  test('a sibling whose name begins like the root is outside', () => {
    mkdirSync(join(cwd, 'a'));
    mkdirSync(join(cwd, 'a-b'));
    put('a-b/秘密.md', '正文');
    symlinkSync('../a-b/秘密.md', join(cwd, 'a/链.md'));
    expect(readTarget(fileTarget('链.md', join(cwd, 'a')), options)).toMatchObject({ code: 'outside-root' });
  });

  test('that lead nowhere or round in a circle', () => {
    symlinkSync('没有', join(cwd, '断.md'));
    symlinkSync('乙.md', join(cwd, '甲.md'));
    symlinkSync('甲.md', join(cwd, '乙.md'));
    expect(codeOf('断.md')).toBe('not-found');
    expect(readSource('甲.md', cwd, options)).toMatchObject({
      code: 'unreadable',
      data: { reason: 'ELOOP' },
    });
  });

  test('a file named outside the working directory is read', () => {
    mkdirSync(join(cwd, 'a'));
    put('稿.md', '正文');
    expect(readSource('../稿.md', join(cwd, 'a'), options)).toMatchObject({ path: '../稿.md', text: '正文' });
    expect(readSource(join(cwd, '稿.md'), join(cwd, 'a'), options)).toMatchObject({
      path: join(cwd, '稿.md'),
    });
  });

  test('a working directory that is itself reached by a link', () => {
    mkdirSync(join(cwd, '真'));
    put('真/稿.md', '正文');
    symlinkSync('真', join(cwd, '链'));
    expect(readSource('稿.md', join(cwd, '链'), options)).toMatchObject({ path: '稿.md', text: '正文' });
  });
});

describe('streams', () => {
  async function* chunks(...parts: (Uint8Array | string)[]) {
    yield* parts;
  }

  test('may break inside a character', async () => {
    const bytes = Buffer.from('对照检查');
    const source = await readStream('<stdin>', chunks(bytes.subarray(0, 4), bytes.subarray(4)), options);
    expect(source).toMatchObject({ path: '<stdin>', text: '对照检查' });
  });

  test('stop at the cap without reading on', async () => {
    let asked = 0;
    async function* endless() {
      for (;;) {
        asked++;
        yield Buffer.alloc(400);
      }
    }
    expect(await readStream('<stdin>', endless(), { maxBytes: 1000 })).toMatchObject({ code: 'too-large' });
    expect(asked).toBe(3);
  });

  test('that end at once or break off', async () => {
    async function* broken() {
      yield Buffer.from('对照');
      throw Object.assign(new Error('read EIO'), { code: 'EIO' });
    }
    expect(await readStream('-', chunks(), options)).toMatchObject({ code: 'empty' });
    expect(await readStream('-', broken(), options)).toMatchObject({
      code: 'unreadable',
      data: { reason: 'EIO' },
    });
  });
});

test('bytes at hand obey the same cap', () => {
  expect(sourceOf('x.md', Buffer.from('对照检查'), { maxBytes: 11 })).toMatchObject({ code: 'too-large' });
});

test('paths are shown relative where they lie below the working directory', () => {
  expect(displayPath('a/b.md', '/w')).toBe('a/b.md');
  expect(displayPath('/w/a/../b.md', '/w')).toBe('b.md');
  expect(displayPath('/w2/b.md', '/w')).toBe('/w2/b.md');
  expect(displayPath('../b.md', '/w')).toBe('../b.md');
  expect(displayPath('/b.md', '/')).toBe('b.md');
  expect(displayPath('.', '/w')).toBe('.');
});

describe('messages', () => {
  const data = { reason: 'EACCES', offset: 7, size: '3', most: '2', rule: 'format/date', type: 'notice' };

  test.each(Object.keys(FAILURE_MESSAGES) as (keyof typeof FAILURE_MESSAGES)[])(
    '%s is one whole sentence in both languages',
    code => {
      const { zh, en } = describeFailure({ path: 'x', code, data });
      expect(zh).toMatch(/^[^。]+。$/);
      expect(zh).toMatch(/，|；/);
      expect(en).toMatch(/^[A-Z].*\.$/);
      expect(en).not.toMatch(/\p{Script=Han}/u);
      expect(`${zh}${en}`).not.toMatch(/[{}]/);
    },
  );

  test('system errors are told in words, unknown ones as they are', () => {
    const unreadable = (reason: string) =>
      describeFailure({ path: 'x', code: 'unreadable', data: { reason } });
    expect(unreadable('EACCES').zh).toContain('没有权限');
    expect(unreadable('EACCES').en).toContain('permission denied');
    expect(unreadable('EWEIRD').zh).toContain('EWEIRD');
  });

  test('a value that is missing stays visible', () => {
    expect(describeFailure({ path: 'x', code: 'undecodable', data: {} }).zh).toContain('{offset}');
  });
});

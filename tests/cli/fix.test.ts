import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { encode } from '../../src/source/encode.ts';
import { GOOD, place, sampleText } from './binary.ts';

const { at, bytes, run } = place();

const SOUND = sampleText(GOOD);
/** The sample with two slips that only concern marks. */
const SLIPS = SOUND.replace(/^(.{20,}?[\p{Script=Han}])，([\p{Script=Han}])/mu, '$1,$2').replace(
  /(二、[\s\S]*?[\p{Script=Han}]{8})([\p{Script=Han}]{4}。)/u,
  '$1 $2',
);

const FORMS = [
  ['UTF-8', { encoding: 'utf-8', bom: false, eol: '\n' }],
  ['UTF-8 with byte order mark and CRLF', { encoding: 'utf-8', bom: true, eol: '\r\n' }],
  ['GBK with CRLF', { encoding: 'gb18030', bom: false, eol: '\r\n' }],
  ['UTF-16 BE', { encoding: 'utf-16be', bom: true, eol: '\n' }],
] as const;

describe('--fix', () => {
  test('the sample really has slips', () => {
    expect(SLIPS).not.toBe(SOUND);
    expect(SLIPS.length).toBe(SOUND.length + 1);
  });

  test.each(FORMS)('%s: mends the marks and gives back every other byte', async (_, form) => {
    writeFileSync(at('稿.md'), encode(SLIPS, form));
    const { code, err } = await run(['稿.md', '--fix']);
    expect(code).toBe(0);
    expect(err).toContain('改了 2 处');
    expect(bytes('稿.md').equals(encode(SOUND, form))).toBe(true);
  });

  test('a dry run shows the diff and touches nothing', async () => {
    writeFileSync(at('干.md'), SLIPS);
    const { code, out, err } = await run(['干.md', '--fix-dry-run']);
    expect(code).toBe(0);
    expect(out).toMatch(/^--- 干\.md\n\+\+\+ 干\.md\n@@ /);
    expect(out.match(/^\+(?!\+)/gm)?.length).toBe(2);
    expect(err).toContain('可改 2 处');
    expect(bytes('干.md').toString()).toBe(SLIPS);
    const piped = await run(['-', '--fix-dry-run'], { input: SLIPS });
    expect(piped.out.split('\n').slice(2)).toEqual(out.split('\n').slice(2));
  });

  test('a paper with nothing to mend is not written at all', async () => {
    writeFileSync(at('净.md'), SOUND);
    utimesSync(at('净.md'), 1_000_000, 1_000_000);
    await run(['净.md', '--fix']);
    expect(statSync(at('净.md')).mtimeMs).toBe(1_000_000_000);
  });

  test('standard input has no place to write to', async () => {
    const { code, err } = await run(['-', '--fix'], { input: SLIPS });
    expect(code).toBe(2);
    expect(err).toContain('--fix-dry-run');
  });

  test('what is no paper stays as it is', async () => {
    writeFileSync(at('便条.md'), '# 便条\n\n明天 下午,三点开会\n');
    const { code } = await run(['便条.md', '--fix']);
    expect(code).toBe(2);
    expect(bytes('便条.md').toString()).toBe('# 便条\n\n明天 下午,三点开会\n');
  });
});

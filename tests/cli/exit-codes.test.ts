import { describe, expect, test } from 'vitest';
import { BAD, GOOD, OTHER, place, sampleText } from './binary.ts';

const { put, write, run } = place({ ownProcess: true });

describe('exit codes', () => {
  test('0: a paper that passes, bare and with the word lint', async () => {
    put(GOOD, '好 稿.md');
    const bare = await run(['好 稿.md']);
    const named = await run(['lint', '好 稿.md']);
    expect([bare.code, named.code]).toEqual([0, 0]);
    expect(bare.out).toBe(named.out);
    expect(bare.out).toContain('好 稿.md');
  });

  test('1: a paper that fails, however it is printed', async () => {
    put(BAD, '差稿.md');
    const runs = await Promise.all([
      run(['差稿.md']),
      run(['差稿.md', '--quiet']),
      run(['差稿.md', '--next']),
      run(['差稿.md', '--format', 'json']),
      run(['差稿.md', '--format', 'csv=out.csv']),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1]);
  });

  test('1: warnings where they are not allowed, and the reason is said', async () => {
    put(GOOD, '好 稿.md');
    // a half-width comma in Chinese text is a warning of its own
    write('提醒.md', sampleText(GOOD).replace('，', ','));
    const [lax, strict, most, enough] = await Promise.all([
      run(['提醒.md', '--quiet']),
      run(['提醒.md', '--strict']),
      run(['提醒.md', '--max-warnings', '0']),
      run(['提醒.md', '--max-warnings', '99']),
    ]);
    expect([lax.code, strict.code, most.code, enough.code]).toEqual([0, 1, 1, 0]);
    expect(most.err).toContain('超过允许的 0 项');
  });

  test('2 wins over 1: a missing file beside a failing paper', async () => {
    put(BAD, '差稿.md');
    const { code, out } = await run(['差稿.md', '没有.md']);
    expect(code).toBe(2);
    expect(out).toContain('退回');
    expect(out).toContain('没有.md');
  });

  test('2: what is named on the command line and is no such paper', async () => {
    put(OTHER, '通知.md');
    put(GOOD, '好 稿.md');
    const alone = await run(['通知.md']);
    expect(alone.code).toBe(2);
    expect(alone.err).toContain('不是对照检查材料');
    const beside = await run(['好 稿.md', '通知.md', '--format', 'json']);
    expect(beside.code).toBe(2);
    const report = JSON.parse(beside.out);
    expect(report.failures).toMatchObject([{ path: '通知.md', code: 'not-a-paper' }]);
    expect(report.summary).toMatchObject({ drafts: 1, pass: 1 });
  });

  test('a folder lists what is no paper and judges the rest; without a single paper it ends in 2', async () => {
    put(GOOD, '混/好.md');
    put(OTHER, '混/通知.md');
    put(OTHER, '别的/通知.md');
    const mixed = await run(['混', '--format', 'json']);
    expect(mixed.code).toBe(0);
    expect(JSON.parse(mixed.out).summary).toMatchObject({
      drafts: 2,
      pass: 1,
      notApplicable: 1,
      failures: 0,
    });
    const none = await run(['别的']);
    expect(none.code).toBe(2);
    expect(none.err).toContain('没有一份对照检查材料');
  });

  test.each([
    ['no words at all', [], '没有说要检查什么'],
    ['a missing file', ['不存在.md'], '找不到'],
    ['an unknown option', ['好 稿.md', '--formt', 'json'], '--format'],
    ['an unknown format', ['好 稿.md', '--format', 'jsno'], 'json'],
    ['an unknown rule', ['好 稿.md', '--rule', 'example-count'], 'analysis/example-count'],
    ['an unknown criterion', ['好 稿.md', '--criterion', 'headlines'], '想写 headline？'],
    ['a mistyped Chinese criterion', ['好 稿.md', '--criterion', '格式规泛'], '想写 格式规范？'],
    ['a criterion there is none like', ['好 稿.md', '--criterion', '政治站位'], 'analysis 剖析具体深入'],
    ['an unknown profile', ['好 稿.md', '--profile', 'qunzong-2014'], 'qunzhong-2014'],
    ['an unknown command', ['outlin', '好 稿.md'], 'outline'],
    ['an unknown rule to explain', ['explain', 'analysis/exampel-count'], 'analysis/example-count'],
    ['an unknown profile to show', ['profiles', 'anual-2025'], 'annual-2025'],
    ['an unknown kind', ['new', 'tem'], 'team'],
    ['a missing argument', ['outline'], '文件'],
    ['a missing value', ['好 稿.md', '--format'], '--format'],
    ['a bad number', ['好 稿.md', '--max-warnings', '-1'], '--max-warnings'],
    ['an unknown language', ['好 稿.md', '--lang', 'fr'], 'zh-CN'],
    ['both ways of fixing', ['好 稿.md', '--fix', '--fix-dry-run'], '--fix-dry-run'],
    ['a missing settings file', ['好 稿.md', '--config', '没有.yaml'], '没有.yaml'],
  ])('2: %s', async (_, args, hint) => {
    put(GOOD, '好 稿.md');
    const { code, out, err } = await run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    const said = err.trimEnd().split('\n').at(-1);
    expect(said).toMatch(/^错误：/);
    expect(said).toContain(hint);
    expect(err).not.toMatch(/ {4}at /);
  });

  test('2: a settings file with a slip, at its line', async () => {
    put(GOOD, '好 稿.md');
    write('错.yaml', 'strict: true\nrules:\n  headline/lenght: off\n');
    const { code, err } = await run(['好 稿.md', '--config', '错.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('错.yaml:3:3');
    expect(err).toContain('headline/length');
  });

  test('2: an option that a rule does not have, at its line', async () => {
    put(GOOD, '好 稿.md');
    write('错.yaml', 'rules:\n  headline/length:\n    options:\n      longst: 30\n');
    const { code, err } = await run(['好 稿.md', '--config', '错.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('错.yaml:4:7');
    expect(err).toContain('longst');
  });
});

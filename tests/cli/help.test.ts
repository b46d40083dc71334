import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { COMMAND_NAMES } from '../../src/cli/command-names.ts';
import { place } from './binary.ts';

const { run } = place();
const HAN = /\p{Script=Han}/u;

describe('help', () => {
  test('the version', async () => {
    const { code, out } = await run(['--version']);
    expect([code, out]).toEqual([0, `${packageJson.version}\n`]);
  });

  test('in Chinese by default, in English by option or environment; it names every command', async () => {
    const [zh, en, env] = await Promise.all([
      run(['--help']),
      run(['--help', '--lang', 'en']),
      run(['--help'], { env: { DUIZHAO_LANG: 'en' } }),
    ]);
    expect(zh.out).toMatch(/^用法：/);
    expect(zh.out).not.toMatch(/Usage|Options|Commands|Arguments|display help/);
    expect(en.out).toMatch(/^Usage:/);
    expect(env.out).toBe(en.out);
    for (const name of COMMAND_NAMES) {
      for (const { out } of [zh, en]) expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    }
  });

  test.each(COMMAND_NAMES.filter(name => name !== 'help'))(
    '%s: examples and wholly one language',
    async name => {
      const [zh, en, asked] = await Promise.all([
        run([name, '--help']),
        run([name, '--help', '--lang', 'en']),
        run(['help', name]),
      ]);
      expect([zh.code, en.code, asked.code]).toEqual([0, 0, 0]);
      expect(asked.out).toBe(zh.out);
      expect(zh.out).toContain('示例：');
      expect(zh.out).not.toMatch(/Usage|Options:|Arguments:|display help/);
      const [words = '', examples = ''] = en.out.split('\nExamples:\n');
      expect(examples).toContain(`duizhao ${name}`);
      expect(words.replace(/^Usage:.*$/m, '').replace(/（|）/g, '')).not.toMatch(HAN);
    },
  );

  test('no line is wider than the terminal asks for', async () => {
    const { out } = await run(['lint', '--help', '--lang', 'en'], { env: { COLUMNS: '60' } });
    const [beforeExamples = ''] = out.split('\nExamples:');
    for (const line of beforeExamples.split('\n')) expect(line.length, line).toBeLessThanOrEqual(60);
  });
});

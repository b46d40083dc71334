import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError, describeProblem } from '../../src/config/config-error.ts';
import { loadSettings } from '../../src/config/load-settings.ts';
import { type Pack, readPacks } from '../../src/config/packs.ts';

let cwd = '';
let elsewhere = '';

beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'duizhao-packs-')));
  elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'duizhao-else-')));
  mkdirSync(join(cwd, '.git'));
});
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
  rmSync(elsewhere, { recursive: true, force: true });
});

function put(name: string, content = 'a: 1\n'): void {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), content);
}

function read(): Pack[] {
  return readPacks(loadSettings(cwd), cwd);
}

function faults(): string[] {
  try {
    read();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(problem => describeProblem(problem, 'zh-CN'));
  }
  return [];
}

describe('packs', () => {
  test('are the folders and single rule files that the settings name, in order, each once', () => {
    put('单条.yaml', 'kind: forbid\n');
    put('包/pack.yaml', 'name: 本单位规则\nversion: 1.2.0\n');
    put('包/rules/二.yml');
    put('包/rules/一.yaml');
    put('包/rules/.藏.yaml');
    put('包/rules/说明.md');
    put('包/lexicons/词.yaml');
    put('包/profiles/县.yaml');
    put('包/README.md');
    put('duizhao.yaml', 'packs: [单条.yaml, 包/, ./包]\n');
    const shown = read().map(({ key, path, about, rules, lexicons, profiles }) => ({
      key,
      path,
      about,
      files: [rules, lexicons, profiles].map(files => files.map(({ name }) => name)),
    }));
    expect(shown).toEqual([
      { key: 'packs.0', path: '单条.yaml', about: {}, files: [['单条.yaml'], [], []] },
      {
        key: 'packs.1',
        path: '包',
        about: { name: '本单位规则', version: '1.2.0' },
        files: [
          ['包/rules/一.yaml', '包/rules/二.yml'].sort(),
          ['包/lexicons/词.yaml'],
          ['包/profiles/县.yaml'],
        ],
      },
    ]);
  });

  test('that are not there, or empty, are placed where the settings name them', () => {
    put('duizhao.yaml', 'strict: true\npacks: [没有/]\n');
    expect(faults()).toEqual(['duizhao.yaml:2:9 找不到规则包 没有。']);
    mkdirSync(join(cwd, '没有'));
    expect(faults()).toEqual([
      expect.stringContaining('duizhao.yaml:2:9 规则包 没有 里没有规则、词表或专题'),
    ]);
  });

  test('whose files lie beside their folders say so', () => {
    put('包/规则.yaml');
    put('duizhao.yaml', 'packs: [包/]\n');
    expect(faults()).toEqual([expect.stringContaining('包/规则.yaml 规则包里的文件要放在 rules、')]);
  });

  test('that hold too much are refused', () => {
    put('包/rules/大.yaml', `a: "${'字'.repeat(100_000)}"`);
    put('duizhao.yaml', 'packs: [包/]\n');
    expect(faults()).toEqual([expect.stringMatching(/^包\/rules\/大\.yaml .*超过上限/)]);
    rmSync(join(cwd, '包/rules/大.yaml'));
    for (let i = 0; i < 201; i++) put(`包/lexicons/${i}.yaml`);
    expect(faults()).toEqual(['duizhao.yaml:1:9 规则包的文件超过 200 个。']);
  });

  test('never lead out of their folder', () => {
    writeFileSync(join(elsewhere, '外.yaml'), 'a: 1\n');
    put('包/rules/内.yaml');
    put('duizhao.yaml', 'packs: [包/]\n');
    symlinkSync(join(cwd, '包/rules/内.yaml'), join(cwd, '包/rules/链.yaml'));
    expect(read()[0]?.rules.length).toBe(2);
    symlinkSync(join(elsewhere, '外.yaml'), join(cwd, '包/rules/外.yaml'));
    expect(faults()).toEqual([expect.stringMatching(/^包\/rules\/外\.yaml /)]);
    rmSync(join(cwd, '包/rules/外.yaml'));
    symlinkSync(elsewhere, join(cwd, '包/lexicons'));
    expect(faults()).toEqual([expect.stringMatching(/^包\/lexicons\/外\.yaml /)]);
  });

  test('take regular files only', () => {
    put('包/rules/内.yaml');
    put('duizhao.yaml', 'packs: [包/]\n');
    symlinkSync('/dev/zero', join(cwd, '包/rules/零.yaml'));
    expect(faults()).toEqual([expect.stringMatching(/^包\/rules\/零\.yaml /)]);
  });
});

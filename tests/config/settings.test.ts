import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError, describeProblem } from '../../src/config/config-error.ts';
import {
  findSettingsFile,
  loadSettings,
  unknownNames,
  withOverrides,
} from '../../src/config/load-settings.ts';
import { settingsJsonSchema } from '../../src/config/settings-json-schema.ts';
import { encode } from '../../src/source/encode.ts';

let cwd = '';

beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'duizhao-set-')));
  mkdirSync(join(cwd, '.git'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), content);
}

/** The faults of a settings file, one line each. */
function faults(content: string | Uint8Array, language: 'zh-CN' | 'en' = 'zh-CN'): string[] {
  put('duizhao.yaml', content);
  return faultsOf(() => loadSettings(cwd), language);
}

function faultsOf(run: () => unknown, language: 'zh-CN' | 'en' = 'zh-CN'): string[] {
  try {
    run();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(problem => describeProblem(problem, language));
  }
  return [];
}

describe('which file', () => {
  test('the nearest upward from the working directory', () => {
    put('duizhao.yaml', 'profile: general\n');
    put('县/duizhao.yml', 'profile: sanyan-2015\n');
    mkdirSync(join(cwd, '县/镇'));
    mkdirSync(join(cwd, '市'));
    expect(findSettingsFile(join(cwd, '县/镇'))).toBe(join(cwd, '县/duizhao.yml'));
    expect(findSettingsFile(join(cwd, '市'))).toBe(join(cwd, 'duizhao.yaml'));
  });

  test('never from a folder below, where a paper may lie with its own', () => {
    put('报送/duizhao.yaml', 'strict: false\nrules: {analysis/example-time: off}\n');
    expect(findSettingsFile(cwd)).toBeNull();
    expect(loadSettings(cwd).files).toEqual([]);
  });

  test('none beyond the root of the repository', () => {
    put('duizhao.yaml', 'strict: true\n');
    mkdirSync(join(cwd, '库/.git'), { recursive: true });
    expect(findSettingsFile(join(cwd, '库'))).toBeNull();
  });

  test('both spellings side by side are an error', () => {
    put('duizhao.yaml', '');
    put('duizhao.yml', '');
    expect(faultsOf(() => loadSettings(cwd))).toEqual([expect.stringMatching(/^duizhao\.yml .*只留一个/)]);
  });

  test('--config names another one, wherever it is; a missing one is an error', () => {
    put('duizhao.yaml', 'strict: true\n');
    put('外/另.yaml', 'maxWarnings: 3\n');
    expect(loadSettings(cwd, '外/另.yaml')).toMatchObject({
      files: ['外/另.yaml'],
      settings: { strict: false, maxWarnings: 3 },
    });
    expect(faultsOf(() => loadSettings(cwd, '没有.yaml'))).toEqual([
      expect.stringMatching(/^没有\.yaml 找不到/),
    ]);
    expect(faultsOf(() => loadSettings(cwd, '外'))).toEqual([expect.stringMatching(/^外 这不是普通文件/)]);
  });

  test('a link to a shared file is followed', () => {
    put('共用/基.yaml', 'strict: true\n');
    symlinkSync('共用/基.yaml', join(cwd, 'duizhao.yaml'));
    expect(loadSettings(cwd).settings.strict).toBe(true);
  });
});

describe('what is in force', () => {
  test('without a file: the defaults, and all of them known as such', () => {
    const { settings, origins } = loadSettings(cwd);
    expect(settings).toEqual({
      profile: null,
      language: 'zh-CN',
      rules: {},
      preset: 'recommended',
      overrides: [],
      plugins: [],
      profiles: [],
      packs: [],
      lexicons: {},
      properNames: [],
      ignore: [],
      maxWarnings: null,
      strict: false,
      limits: { fileBytes: 2 * 1024 * 1024, findingsPerRule: 500 },
    });
    expect(new Set(Object.values(origins).map(({ kind }) => kind))).toEqual(new Set(['default']));
  });

  test.each(['', '# 暂不设置\n', '---\n', '{}'])('an empty file %j sets nothing', content => {
    put('duizhao.yaml', content);
    expect(loadSettings(cwd).settings).toEqual(loadSettings('/').settings);
  });

  test('a full file, with where each value stands', () => {
    put(
      'duizhao.yaml',
      [
        'profile: qunzhong-2014',
        'language: en',
        'rules:',
        '  concision/cliche-density: off',
        '  analysis/example-time:',
        '    severity: warning',
        '    options: {minimum: 3, words: [某时]}',
        'profiles: [专题/县.yaml, 专题]',
        'ignore:',
        '  - 模板/',
        '  - "*.bak.md"',
        'maxWarnings: 5',
        'strict: true',
        'limits: {fileBytes: 4096, findingsPerRule: 20}',
      ].join('\r\n'),
    );
    const { settings, origins, files } = loadSettings(cwd);
    expect(files).toEqual(['duizhao.yaml']);
    expect(settings).toEqual({
      profile: 'qunzhong-2014',
      language: 'en',
      rules: {
        'concision/cliche-density': { severity: 'off', options: {} },
        'analysis/example-time': { severity: 'warning', options: { minimum: 3, words: ['某时'] } },
      },
      profiles: [join(cwd, '专题/县.yaml'), join(cwd, '专题')],
      preset: 'recommended',
      overrides: [],
      plugins: [],
      packs: [],
      lexicons: {},
      properNames: [],
      ignore: [{ base: cwd, patterns: ['模板/', '*.bak.md'], name: join(cwd, 'duizhao.yaml') }],
      maxWarnings: 5,
      strict: true,
      limits: { fileBytes: 4096, findingsPerRule: 20 },
    });
    const places = Object.fromEntries(
      Object.entries(origins).map(([key, { line, column }]) => [key, [line, column]]),
    );
    expect(places).toEqual({
      profile: [1, 1],
      preset: [null, null],
      language: [2, 1],
      'rules.concision/cliche-density': [4, 3],
      'rules.analysis/example-time': [5, 3],
      'rules.analysis/example-time.options.minimum': [7, 15],
      'rules.analysis/example-time.options.words': [7, 27],
      'profiles.0': [8, 12],
      'profiles.1': [8, 23],
      'ignore.0': [9, 1],
      maxWarnings: [12, 1],
      strict: [13, 1],
      'limits.fileBytes': [14, 10],
      'limits.findingsPerRule': [14, 27],
    });
  });

  test('a file saved in GBK by an office editor means the same', () => {
    const text = 'ignore: [模板文件夹/, 旧稿存档/, 参考材料/]\n';
    put('duizhao.yaml', encode(text, { encoding: 'gb18030', bom: false, eol: '\n' }));
    expect(loadSettings(cwd).settings.ignore[0]?.patterns).toEqual(['模板文件夹/', '旧稿存档/', '参考材料/']);
  });

  test('extends: parents first, the file itself last; paths belong to the file that names them', () => {
    put(
      '省/基.yaml',
      'profile: general\nstrict: true\nignore: [甲/]\nprofiles: [省.yaml]\nrules: {a/b: {severity: error, options: {x: 1, y: 1}}}\n',
    );
    put('省/补.yaml', 'profile: sanyan-2015\nrules: {a/b: info, c/d: off}\n');
    put(
      'duizhao.yaml',
      'extends: [省/基.yaml, ./省/补.yaml]\nignore: [乙/]\nprofiles: [县.yaml]\nrules: {a/b: {options: {y: 2}}}\n',
    );
    const { settings, origins, files } = loadSettings(cwd);
    expect(files).toEqual(['省/基.yaml', '省/补.yaml', 'duizhao.yaml']);
    expect(settings).toMatchObject({
      profile: 'sanyan-2015',
      strict: true,
      rules: { 'a/b': { severity: 'info', options: { x: 1, y: 2 } }, 'c/d': { severity: 'off' } },
      profiles: [join(cwd, '省/省.yaml'), join(cwd, '县.yaml')],
      ignore: [
        { base: join(cwd, '省'), patterns: ['甲/'] },
        { base: cwd, patterns: ['乙/'] },
      ],
    });
    expect(origins['profile']).toMatchObject({ file: '省/补.yaml', line: 1 });
    expect(origins['strict']).toMatchObject({ file: '省/基.yaml', line: 2 });
    expect(origins['rules.a/b.options.x']).toMatchObject({ file: '省/基.yaml' });
    expect(origins['rules.a/b.options.y']).toMatchObject({ file: 'duizhao.yaml', line: 4 });
    expect(origins['profiles.1']).toMatchObject({ file: 'duizhao.yaml' });
  });

  test('packs, word lists and names add up; of a term the later word counts', () => {
    put(
      '省/基.yaml',
      'packs: [规则/]\nproperNames: [新时代大道]\nlexicons: {cliches: {add: [甲词, 乙词], remove: [丙词, 丁词]}}\n',
    );
    put(
      'duizhao.yaml',
      [
        'extends: 省/基.yaml',
        'packs: [县.yaml]',
        'properNames: [奋进社区]',
        'lexicons:',
        '  cliches: {add: [丙词], remove: [乙词, 戊词]}',
        '  hopes: {add: [己词]}',
      ].join('\n'),
    );
    const { settings, origins } = loadSettings(cwd);
    expect(settings).toMatchObject({
      packs: [join(cwd, '省/规则'), join(cwd, '县.yaml')],
      properNames: ['新时代大道', '奋进社区'],
      lexicons: {
        cliches: { add: ['甲词', '丙词'], remove: ['丁词', '戊词'] },
        hopes: { add: ['己词'], remove: [] },
      },
    });
    expect(origins['packs.0']).toMatchObject({ file: '省/基.yaml', line: 1 });
    expect(origins['properNames.1']).toMatchObject({ file: 'duizhao.yaml', line: 3, column: 15 });
    expect(origins['lexicons.cliches.add.甲词']).toMatchObject({ file: '省/基.yaml', line: 3 });
    expect(origins['lexicons.cliches.remove.戊词']).toMatchObject({
      file: 'duizhao.yaml',
      line: 5,
      column: 37,
    });
  });

  test('options of the command line come last and say so', () => {
    put('duizhao.yaml', 'language: en\nstrict: true\n');
    const resolved = withOverrides(loadSettings(cwd), [
      { key: 'language', value: 'en', option: 'DUIZHAO_LANG' },
      { key: 'language', value: 'zh-CN', option: '--lang' },
      { key: 'maxWarnings', value: 0, option: '--max-warnings' },
      { key: 'profile', value: undefined, option: '--profile' },
    ]);
    expect(resolved.settings).toMatchObject({
      language: 'zh-CN',
      strict: true,
      maxWarnings: 0,
      profile: null,
    });
    expect(resolved.origins['language']).toMatchObject({ kind: 'option', option: '--lang' });
    expect(resolved.origins['profile']).toMatchObject({ kind: 'default' });
  });

  test('a shared base may be reached by two ways, a circle may not', () => {
    put('基.yaml', 'strict: true\n');
    put('甲.yaml', 'extends: 基.yaml\n');
    put('duizhao.yaml', 'extends: [基.yaml, 甲.yaml]\n');
    expect(loadSettings(cwd).settings.strict).toBe(true);
    put('基.yaml', 'strict: true\nextends: duizhao.yaml\n');
    expect(faultsOf(() => loadSettings(cwd))).toEqual(['基.yaml:2:10 配置文件互相引用，形成循环。']);
  });
});

describe('faults are placed by line and column', () => {
  test('an unknown key, with what was meant', () => {
    expect(faults('strict: true\nmaxWarning: 3\n')).toEqual([
      'duizhao.yaml:2:1 不认识“maxWarning”这一项，是不是“maxWarnings”？',
    ]);
    expect(faults('limits:\n  filebytes: 3\n', 'en')).toEqual([
      'duizhao.yaml:2:3 Unknown key “filebytes”; did you mean “fileBytes”?',
    ]);
    expect(faults('rules:\n  a/b:\n    severty: off\n')).toEqual([
      expect.stringContaining(':3:5 不认识“severty”这一项，是不是“severity”？'),
    ]);
    expect(faults('颜色: 红\n')).toEqual([expect.stringContaining(':1:1 不认识“颜色”')]);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '%s is an unknown key like any other',
    key => {
      expect(faults(`${key}: {strict: true}\n`)).toEqual([expect.stringContaining(`:1:1 不认识“${key}”`)]);
      expect(faults(`rules:\n  ${key}: off\n`)).toEqual([expect.stringContaining(`:2:3 不认识“${key}”`)]);
      expect(({} as Record<string, unknown>)['strict']).toBeUndefined();
    },
  );

  test.each([
    ['language: english', ':1:11 "english" 不可用，应为 zh-CN、en 之一'],
    [
      'rules: {a/b: wraning}',
      ':1:14 "wraning" 不可用，应为 error、warning、info、off 之一，是不是 warning？',
    ],
    [
      'rules:\n  a/b: {severity: errors}',
      ':2:19 "errors" 不可用，应为 error、warning、info、off 之一，是不是 error？',
    ],
    ['rules: {a/b: 1}', ':1:14 1 不可用'],
    ['rules: [a/b]', ':1:8 应当由“键: 值”各行组成'],
    ['packs: 规则/', ':1:8 "规则/" 不可用，应为列表。'],
    ['lexicons: [cliches]', ':1:11 应当由“键: 值”各行组成'],
    ['lexicons: {cliches: {ad: [词]}}', ':1:22 不认识“ad”这一项，是不是“add”？'],
    ['lexicons: {cliches: {add: [""]}}', ':1:28 "" 不可用，应为文字，不能为空。'],
    ['properNames: [县]', ':1:15 "县" 不可用，应为 >=2。'],
    ['limits: []', ':1:9 应当由“键: 值”各行组成'],
    ['rules: {a/b: []}', ':1:14 应当由“键: 值”各行组成'],
    ['limits: 大', ':1:9 "大" 不可用，应为“键: 值”各行。'],
    ['strict: 是', ':1:9 "是" 不可用，应为 true 或 false。'],
    ['maxWarnings: 1.5', ':1:14 1.5 不可用，应为整数。'],
    ['maxWarnings: -1', ':1:14 -1 不可用，应为 >=0。'],
    ['maxWarnings: .inf', ':1:14 Infinity 不可用，应为整数。'],
    ['limits: {fileBytes: 99999999999}', ':1:21 99999999999 不可用，应为 <=67108864。'],
    ['profile: 群众路线', ':1:10 "群众路线" 不可用，应为小写字母、数字和连字符。'],
    ['ignore: 模板/', ':1:9 "模板/" 不可用，应为列表。'],
    ['ignore: [""]', ':1:10 "" 不可用，应为文字，不能为空。'],
    ['- strict', ':1:1 应当由“键: 值”各行组成'],
    ['strict：true', ':1:1 应当由“键: 值”各行组成（半角冒号'],
  ])('%s', (content, fault) => {
    const found = faults(content);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(fault);
  });

  test('all of them at once, in both languages', () => {
    const content = 'strict: 是\nmaxWarnings: x\nlanguge: en\n';
    expect(faults(content)).toHaveLength(3);
    const english = faults(content, 'en');
    expect(english.map(line => line.split(' ')[0])).toEqual([
      'duizhao.yaml:1:9',
      'duizhao.yaml:2:14',
      'duizhao.yaml:3:1',
    ]);
    expect(english.join('').replace('"是"', '')).not.toMatch(/\p{Script=Han}/u);
  });

  test.each([
    ['a: [', ':1:5 '],
    ['strict: true\nstrict: false', ':2:1 同一个键写了两次'],
    ['strict: true\n\tmaxWarnings: 1', ':2:1 '],
    ['strict: !!js/function "x"', ':1:9 不能使用 ! 标签'],
    ['strict: true\n---\nstrict: false', ':2:1 一个文件里只能有一份配置'],
    ['? [a]\n: b', ':1:3 键必须是文字'],
  ])('what is no YAML of ours: %j', (content, fault) => {
    expect(faults(content)[0]).toContain(fault);
  });

  test('a parent that is missing or elsewhere than on this machine', () => {
    expect(faults('extends: 没有.yaml')).toEqual(['duizhao.yaml:1:10 找不到配置文件 没有.yaml。']);
    expect(faults('strict: true\nextends:\n  - https://example.com/a.yaml')).toEqual([
      expect.stringMatching(/^duizhao\.yaml:3:5 extends 只能写本机文件/),
    ]);
    expect(faults('extends: "@unit/config"')).toEqual([expect.stringContaining('只能写本机文件')]);
    put('基.yaml', 'strict: 是');
    expect(faults('extends: 基.yaml')).toEqual([expect.stringMatching(/^基\.yaml:1:9 /)]);
  });

  test('names that only the caller can judge', () => {
    put(
      'duizhao.yaml',
      'profile: qunzhong-2015\nrules:\n  analysis/example-tme: off\n  format/date: {options: {x: 1}}\n',
    );
    const problems = unknownNames(loadSettings(cwd), {
      rules: ['analysis/example-time'],
      profiles: ['qunzhong-2014'],
    });
    expect(problems.map(problem => describeProblem(problem, 'zh-CN'))).toEqual([
      'duizhao.yaml:3:3 没有“analysis/example-tme”这个规则，是不是“analysis/example-time”？',
      'duizhao.yaml:4:27 没有“format/date”这个规则。',
      'duizhao.yaml:1:1 没有“qunzhong-2015”这个专题，是不是“qunzhong-2014”？',
    ]);
    const named = withOverrides(loadSettings(cwd), [{ key: 'profile', value: 'x-1', option: '--profile' }]);
    expect(unknownNames(named, { profiles: [] })).toMatchObject([{ file: '--profile', line: null }]);
  });
});

describe('hostile files', () => {
  test('are refused quickly', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((c, i) => `${c}: &${c} [${`*${'abcdefghi'[i]},`.repeat(9)}]`),
    ];
    const hostile: [string | Uint8Array, RegExp][] = [
      [bomb.join('\n'), /引用（\*）超过/],
      [`rules: ${'['.repeat(60_000)}`, /嵌套超过/],
      [`rules: ${'{a: '.repeat(40)}1${'}'.repeat(40)}`, /嵌套超过/],
      [`${' '.repeat(3)}- `.repeat(5000), /./],
      [`a: "${'x'.repeat(300_000)}"`, /超过上限/],
      [Buffer.from('strict: true\0'), /不是文本/],
      [Buffer.from('ignore: [模板]').subarray(0, 14), /编码无法识别/],
      [Array.from({ length: 5_000 }, (_, i) => `k${i}: 1`).join('\n'), /不认识“k0”/],
    ];
    for (const [content, fault] of hostile) {
      expect(faults(content).join('\n')).toMatch(fault);
    }
  });

  test('a chain of files without end', () => {
    for (let i = 0; i < 40; i++) put(`${i}.yaml`, `extends: ${i + 1}.yaml\n`);
    expect(faultsOf(() => loadSettings(cwd, '0.yaml'))).toEqual([expect.stringContaining('超过 16 个')]);
  });
});

describe('the JSON Schema', () => {
  const validate = new Ajv({ strict: false }).compile(settingsJsonSchema());

  test.each([
    [{}, true],
    [{ extends: ['a.yaml'], profile: 'general', language: 'en', maxWarnings: 0, strict: false }, true],
    [
      {
        rules: { 'a/b': 'off', 'c/d': { severity: 'info', options: { x: [1] } } },
        limits: { fileBytes: 4096 },
      },
      true,
    ],
    [{ rules: { 'a/b': 'loud' } }, false],
    [{ rules: { 'a/b': { severty: 'off' } } }, false],
    [{ maxWarning: 1 }, false],
    [{ maxWarnings: -1 }, false],
    [{ profile: '群众路线' }, false],
    [{ limits: { fileBytes: 1.5 } }, false],
  ])('says of %j what the program says', (data, right) => {
    expect(validate(data)).toBe(right);
    expect(faults(JSON.stringify(data).replace('"a.yaml"', ''))).toHaveLength(right ? 0 : 1);
  });

  test('describes every key in both languages', () => {
    const { properties } = settingsJsonSchema() as { properties: Record<string, { description?: string }> };
    expect(Object.keys(properties)).toContain('extends');
    for (const [key, { description }] of Object.entries(properties)) {
      if (key !== 'limits') expect(description, key).toMatch(/\p{Script=Han}.* \/ [a-z]/u);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { RULES } from '../../rules/index.ts';
import { profileIds } from '../../rules/profiles/index.ts';
import { settingsSchema } from '../../src/config/settings.ts';
import { BAD, GOOD, OTHER, place, sampleText } from './binary.ts';

const { put, write, read, run } = place();

describe('outline', () => {
  test('shows what was understood, for people and for programs', async () => {
    put(GOOD, '好 稿.md');
    const shown = await run(['outline', '好 稿.md']);
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('官僚主义');
    const data = JSON.parse((await run(['outline', '好 稿.md', '--format', 'json'])).out);
    expect(data).toMatchObject({ schema: 1, path: '好 稿.md', kind: 'member', profile: 'qunzhong-2014' });
    expect(data.problems.length).toBeGreaterThanOrEqual(15);
    expect(data.metrics.problems).toBe(data.problems.length);
  });

  test('judges nothing, but is about papers', async () => {
    put(BAD, '差.md');
    put(OTHER, '通知.md');
    expect((await run(['outline', '差.md'])).code).toBe(0);
    const other = await run(['outline', '通知.md']);
    expect(other.code).toBe(2);
    expect(other.out).toContain('不是对照检查材料');
    expect((await run(['outline', '没有.md'])).code).toBe(2);
    expect((await run(['outline', '.'])).code).toBe(2);
    expect((await run(['outline', '-', '--format', 'json'], { input: sampleText(GOOD) })).code).toBe(0);
  });
});

describe('rules and explain', () => {
  test('every rule is listed, as a table, as data and as the catalogue', async () => {
    const [table, data, catalogue] = await Promise.all([
      run(['rules']),
      run(['rules', '--format', 'json']),
      run(['rules', '--format', 'markdown']),
    ]);
    const listed = JSON.parse(data.out);
    expect(listed.map(({ id }: { id: string }) => id).sort()).toEqual(RULES.map(({ id }) => id).sort());
    for (const { id } of RULES) {
      expect(table.out).toContain(id);
      expect(catalogue.out).toContain(`### ${id}`);
    }
  });

  test('settings weigh in', async () => {
    write('轻/duizhao.yaml', 'rules: {headline/length: off, format/inner-blank: error}\n');
    const listed = JSON.parse((await run(['rules', '--format', 'json'], { cwd: '轻' })).out);
    const of = (wanted: string) => listed.find(({ id }: { id: string }) => id === wanted);
    expect(of('headline/length').severity).toBe('off');
    expect(of('format/inner-blank')).toMatchObject({ severity: 'error', defaultSeverity: 'warning' });
  });

  test('a rule is explained with its grounds, examples and options, in both languages', async () => {
    const rule = RULES.find(({ id }) => id === 'analysis/example-count');
    const zh = await run(['explain', 'analysis/example-count']);
    const en = await run(['explain', 'analysis/example-count', '--lang', 'en']);
    expect([zh.code, en.code]).toEqual([0, 0]);
    expect(zh.out.replace(/\s/g, '')).toContain(rule?.docs.why.zh.replace(/\s/g, ''));
    expect(en.out.replace(/\s/g, '')).toContain(rule?.docs.why.en.replace(/\s/g, ''));
    for (const part of ['为什么查', '依据', '不好的写法', '好的写法', 'benefitOfDoubt'])
      expect(zh.out).toContain(part);
  });

  test('the findings of a line are told with the reason of the rule', async () => {
    put(BAD, '差.md');
    const report = JSON.parse((await run(['差.md', '--format', 'json'])).out);
    const finding = report.drafts[0].findings.find(
      ({ rule }: { rule: string }) => rule === 'analysis/example-count',
    );
    const told = await run(['explain', `差.md:${finding.range.start.line}`]);
    expect(told.code).toBe(0);
    expect(told.out).toContain('analysis/example-count');
    expect(told.out).toContain('为什么查');
    expect((await run(['explain', '差.md:1'])).out).toContain('没有发现问题');
    expect((await run(['explain', '差.md:99999'])).code).toBe(2);
    expect((await run(['explain', '差.md'])).err).toContain('行号');
  });
});

describe('profiles and config', () => {
  test('all profiles are listed; one is shown with the source of its numbers', async () => {
    const all = await run(['profiles']);
    for (const id of profileIds()) expect(all.out).toContain(id);
    const one = await run(['profiles', '群众路线']);
    expect(one.out).toContain('qunzhong-2014');
    expect(one.out).toContain('班子 20');
    expect(one.out).toContain('[N] 通报第五部分');
    const data = JSON.parse((await run(['profiles', 'qunzhong-2014', '--format', 'json'])).out);
    expect(data.counts.problems.team).toBe(20);
  });

  test("a unit's own profile is listed, judged by and written from", async () => {
    write(
      '自/专题/本县.yaml',
      'extends: qunzhong-2014\nid: benxian\ntitle: {zh: 本县专题, en: County profile}\naliases: [本县专题]\n' +
        'counts:\n  problems: {team: 3, member: 2, basis: {mark: O, zh: 本县自定, en: our own}}\n',
    );
    write('自/duizhao.yaml', 'profiles: [专题/]\nprofile: benxian\n');
    expect((await run(['profiles'], { cwd: '自' })).out).toContain('benxian');
    const draft = await run(['new', 'member'], { cwd: '自' });
    expect(draft.out).toContain('profile: benxian');
    expect(draft.out.match(/^#### /gm)?.length).toBe(4);
  });

  test('every setting is shown with the place that settled it', async () => {
    write('设/duizhao.yaml', 'strict: true\nrules:\n  headline/length: off\n');
    const shown = await run(['config'], { cwd: '设' });
    expect(shown.code).toBe(0);
    expect(shown.out).toMatch(/strict\s+true\s+duizhao\.yaml:1:1/);
    expect(shown.out).toMatch(/rules\.headline\/length\s+off\s+duizhao\.yaml:3:3/);
    expect(shown.out).toMatch(/profile\s+按稿件推断\s+默认/);
    const english = await run(['config', '--lang', 'en'], { cwd: '设' });
    expect(english.out).toMatch(/language\s+en\s+--lang/);
    const data = JSON.parse((await run(['config', '--format', 'json'], { cwd: '设' })).out);
    expect(data.settings.strict).toBe(true);
    expect(data.origins.strict).toMatchObject({ kind: 'file', line: 1 });
  });
});

describe('new and init', () => {
  test.each([
    ['team', 'qunzhong-2014'],
    ['member', 'annual-2025'],
  ])('a new %s paper of %s: written once, sent back until it is filled in', async (kind, profile) => {
    const path = `新/${kind} 稿.md`;
    write('新/.keep', '');
    const made = await run(['new', kind, '--profile', profile, '--unit', '中共青柳县委', '--output', path]);
    expect([made.code, made.out]).toEqual([0, '']);
    const text = read(path);
    const report = await run([path, '--format', 'json']);
    expect(report.code).toBe(1);
    expect(JSON.parse(report.out)).toMatchObject({
      verdict: 'fail',
      failures: [],
      drafts: [{ kind, profile, metrics: { problems: 0, measures: 0 } }],
    });
    const again = await run(['new', kind, '--profile', profile, '--output', path]);
    expect(again.code).toBe(2);
    expect(read(path)).toBe(text);
    expect((await run(['new', kind, '--profile', profile, '--output', path, '--force'])).code).toBe(0);
    expect(read(path)).not.toBe(text);
  });

  test('without --output it goes to standard output, and Chinese words do as well', async () => {
    const [plain, chinese] = await Promise.all([
      run(['new', 'member', '--profile', 'qunzhong-2014', '--level', 'county']),
      run(['new', '个人', '--profile', '群众路线', '--level', '县']),
    ]);
    expect(plain.code).toBe(0);
    expect(plain.out).toMatch(/^---\ntitle: /);
    expect(chinese.out).toBe(plain.out);
  });

  test('a profile that has no such paper says so', async () => {
    const { code, err } = await run(['new', 'member', '--profile', 'zhibu-2024']);
    expect(code).toBe(2);
    expect(err).toContain('没有个人的材料');
  });

  test('init writes settings that load, and never over others', async () => {
    write('初/.keep', '');
    const made = await run(['init', '--profile', 'annual-2025'], { cwd: '初' });
    expect(made.code).toBe(0);
    expect((await run(['config'], { cwd: '初' })).out).toMatch(/profile\s+annual-2025\s+duizhao\.yaml/);
    write('初/duizhao.yaml', 'strict: true\n');
    expect((await run(['init'], { cwd: '初' })).code).toBe(2);
    expect(read('初/duizhao.yaml')).toBe('strict: true\n');
    expect((await run(['init', '--force'], { cwd: '初' })).code).toBe(0);
  });

  test.each(['zh-CN', 'en'])('with its comments taken off the %s file is valid as well', async lang => {
    write(`例/${lang}/.keep`, '');
    await run(['init', '--lang', lang], { cwd: `例/${lang}` });
    const text = read(`例/${lang}/duizhao.yaml`);
    const keys = Object.keys(settingsSchema.entries);
    const live = text.replace(new RegExp(`^# (?=(?:${keys.join('|')}):|  )`, 'gm'), '');
    expect(Object.keys(parse(live)).sort()).toEqual([...keys].sort());
    write(`例/${lang}/profiles/.keep`, '');
    write(`例/${lang}/专题/.keep`, '');
    const plugin = "export default { name: '示例', version: '1.0.0', rules: [] };\n";
    write(`例/${lang}/plugin/index.js`, plugin);
    write(`例/${lang}/插件/index.js`, plugin);
    write(`例/${lang}/package.json`, '{ "type": "module" }\n');
    write('例/duizhao.yaml', '');
    await run(['init', '--rules', '--lang', lang], { cwd: `例/${lang}` });
    write(`例/${lang}/duizhao.yaml`, live);
    expect((await run(['config'], { cwd: `例/${lang}` })).err).toBe('');
  });
});

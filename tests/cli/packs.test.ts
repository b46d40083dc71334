import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadLaw } from '../../src/cli/law.ts';
import { loadSettings } from '../../src/config/load-settings.ts';
import { readPacks } from '../../src/config/packs.ts';
import { lint } from '../../src/linter/lint.ts';
import type { RuleSet } from '../../src/linter/rule-set.ts';
import samplePack from '../../templates/pack.yaml';
import { frameExample } from '../rules/frame.ts';
import { GOOD, place } from './binary.ts';

const { at, put, write, run } = place();

/** A rule of a unit that forbids a word. */
function forbid(id: string, find: string, more = ''): string {
  return `kind: forbid
id: ${id}
criterion: format
title: 测试
severity: warning
in: paragraph
find: ${find}
messages: { found: { message: '有“{term}”', hint: 改 } }
docs: { why: 因, good: { in: closing, text: 好 }, bad: { in: closing, text: 坏 } }
${more}`;
}

const ruleset = async (cwd: string): Promise<string> =>
  JSON.parse((await run(['lint', '../稿.md', '--format', 'json'], { cwd })).out).tool.ruleset;

describe('init --rules', () => {
  test('writes a pack once, says how to switch it on, and what it says works', async () => {
    write('样/.keep', '');
    const made = await run(['init', '--rules'], { cwd: '样' });
    expect(made.code).toBe(0);
    expect(made.err).toContain('packs: [本单位规则/]');
    expect(made.err.match(/已写出/g)?.length).toBe((samplePack as unknown[]).length);
    const again = await run(['init', '--rules'], { cwd: '样' });
    expect(again.code).toBe(2);
    expect(again.err).toContain('--force');
    expect((await run(['init', '--rules', '--force', '--quiet'], { cwd: '样' })).err).toBe('');
    const english = await run(['init', '--rules', '--output', '别处/规则/', '--lang', 'en'], { cwd: '样' });
    expect(english.err).toContain('put packs: [别处/规则/] into duizhao.yaml');
    expect((await run(['init', '--rules', '--profile', 'general'], { cwd: '样' })).code).toBe(2);

    write('样/duizhao.yaml', 'packs: [本单位规则/]\n');
    const listed = JSON.parse((await run(['rules', '--format', 'json'], { cwd: '样' })).out);
    const own = listed.filter(({ id }: { id: string }) => id.startsWith('danwei/'));
    expect(own.map(({ file }: { file: string }) => file)).toEqual(
      ['旧称', '未解决要有期限', '简称统一'].map(name => `本单位规则/rules/${name}.yaml`).sort(),
    );
    const explained = await run(['explain', 'danwei/deadline'], { cwd: '样' });
    expect(explained.out).toContain('出自 本单位规则/rules/未解决要有期限.yaml');
    const settings = await run(['config'], { cwd: '样' });
    expect(settings.out).toMatch(/packs\.0 +本单位规则（3 条规则、1 个词表、0 个专题 · 本单位规则 · 1\.0\.0/);
  });

  test('leaves nothing that is not explained', () => {
    for (const { path, text } of samplePack as readonly { path: string; text: string }[]) {
      expect(text, path).toMatch(/^# \p{Script=Han}/mu);
      expect(parse(text), path).not.toBeNull();
    }
  });
});

describe('the sample pack', () => {
  let law: RuleSet;
  beforeAll(async () => {
    await run(['init', '--rules', '--output', '例/包', '--quiet']);
    write('例/duizhao.yaml', 'packs: [包]\n');
    const resolved = loadSettings(at('例'));
    law = await loadLaw(resolved, { packs: readPacks(resolved, at('例')), profiles: [], plugins: [] });
  });

  test('has rules of three kinds, whose examples run', () => {
    const own = law.rules.filter(({ file }) => file !== undefined);
    const kinds = own.map(({ declaration }) => (declaration as { kind: string }).kind);
    expect(kinds.sort()).toEqual(['consistent', 'forbid', 'pair']);
    for (const rule of own) {
      const found = (example: typeof rule.docs.bad) => {
        const { draft } = frameExample(example, 'member');
        const { findings, failures } = lint(draft, law);
        expect(failures).toEqual([]);
        return findings.filter(finding => finding.rule === rule.id);
      };
      expect(found(rule.docs.bad).length, rule.id).toBeGreaterThan(0);
      expect(found(rule.docs.good), rule.id).toEqual([]);
      for (const { message, hint } of found(rule.docs.bad))
        expect(message.zh + hint.zh, rule.id).not.toMatch(/\{\w+\}/);
    }
  });
});

describe('rules of a unit', () => {
  beforeAll(() => put(GOOD, '稿.md'));

  test('judge like any other: alone, with a severity, with options, and under another hash', async () => {
    write('用/规则/rules/群众.yaml', forbid('danwei/masses', "{ pattern: '(?:人民)?群众' }"));
    write(
      '用/duizhao.yaml',
      'packs: [规则]\nrules: {danwei/masses: {severity: error, options: {allow: [人民群众]}}}\n',
    );
    const ended = await run(['lint', '../稿.md', '--rule', 'danwei/masses', '--format', 'json'], {
      cwd: '用',
    });
    const [paper] = JSON.parse(ended.out).drafts;
    expect(ended.code).toBe(1);
    expect(paper.findings.length).toBeGreaterThan(0);
    for (const { rule, severity, message } of paper.findings)
      expect([rule, severity, message]).toEqual(['danwei/masses', 'error', '有“群众”']);
    const before = await ruleset('用');
    write('用/规则/rules/群众.yaml', forbid('danwei/masses', "{ pattern: '群众' }"));
    const after = await ruleset('用');
    expect(new Set([before, after, await ruleset('.').catch(() => '')]).size).toBe(3);
  });

  test('are never taken from the folder of a paper', async () => {
    write('交/规则/rules/松.yaml', forbid('danwei/loose', '{ terms: [群众] }'));
    write('交/duizhao.yaml', 'packs: [规则]\n');
    put(GOOD, '交/稿.md');
    const listed = await run(['lint', '交/稿.md', '--rule', 'danwei/loose']);
    expect(listed.code).toBe(2);
    expect(listed.err).toContain('没有“danwei/loose”这条规则');
  });

  test('that are wrong end the run with every place, in both languages', async () => {
    write('错/规则/rules/一.yaml', forbid('format/mask', '{ terms: [群众] }'));
    write('错/规则/rules/二.yaml', forbid('danwei/b', "{ pattern: '群众(?=路线)' }"));
    write('错/规则/rules/三.yaml', forbid('danwei/c', '{ lexicons: [clichés] }', 'colour: red\n'));
    write('错/规则/rules/四.yaml', forbid('danwei/d', '{ lexicons: [cliche] }'));
    write('错/规则/rules/五.yaml', forbid('danwei/d', '{ terms: [群众] }'));
    write('错/规则/rules/六.yaml', forbid('danwei/d', '{ terms: [群众] }'));
    write('错/duizhao.yaml', 'packs: [规则]\n');
    const lines = (await run(['lint', '../稿.md'], { cwd: '错' })).err.trim().split('\n');
    expect(lines.sort()).toEqual(
      [
        '错误：规则/rules/一.yaml:2:5 规则“format/mask”是自带的，请换一个 id。',
        '错误：规则/rules/三.yaml:10:1 不认识“colour”这一项，请删去或改正。',
        '错误：规则/rules/二.yaml:7:18 pattern 不能用环视“(?=…)”：自定规则的表达式要保证速度，请改用 unless 或把前后文写进表达式。',
        '错误：规则/rules/四.yaml:7:20 没有“cliche”这个词表，是不是“cliches”？',
        '错误：规则/rules/六.yaml:2:5 “danwei/d”已在 规则/rules/五.yaml 中写过，请换一个 id。',
      ].sort(),
    );
    const english = await run(['rules', '--lang', 'en'], { cwd: '错' });
    expect(english.code).toBe(2);
    expect(english.err).toContain('The rule “format/mask” comes with the product; choose another id.');
    expect(english.err).toContain('must not look around');
  });

  test('in a pack that reaches out of its folder are refused', async () => {
    write('外.yaml', forbid('danwei/out', '{ terms: [群众] }'));
    write('链/规则/rules/一.yaml', forbid('danwei/in', '{ terms: [群众] }'));
    symlinkSync(at('外.yaml'), join(at('链/规则/rules'), '外.yaml'));
    write('链/duizhao.yaml', 'packs: [规则]\n');
    const ended = await run(['rules'], { cwd: '链' });
    expect(ended.code).toBe(2);
    expect(ended.err).toContain('规则/rules/外.yaml');
  });

  test('may come with profiles of the pack', async () => {
    write(
      '专/包/profiles/县.yaml',
      'extends: qunzhong-2014\nid: qingliu-2014\ntitle: {zh: 青柳县专题, en: Qingliu}\nseverities: {danwei/x: error}\n',
    );
    write('专/包/rules/x.yaml', forbid('danwei/x', '{ terms: [群众] }'));
    write('专/duizhao.yaml', 'packs: [包]\nprofile: qingliu-2014\n');
    expect((await run(['profiles'], { cwd: '专' })).out).toContain('qingliu-2014');
    const listed = JSON.parse((await run(['rules', '--format', 'json'], { cwd: '专' })).out);
    expect(listed.find(({ id }: { id: string }) => id === 'danwei/x').severity).toBe('error');
  });
});

describe('word lists', () => {
  test('show source, date and note, and what the unit changed', async () => {
    write(
      '词/包/lexicons/旧.yaml',
      'id: old-names\ntitle: 旧称\nsource: 方案\ndate: 2014-06\nterms: [县工商局]\n',
    );
    write(
      '词/duizhao.yaml',
      'packs: [包]\nproperNames: [新时代大道]\nlexicons:\n  cliches: { add: [真抓实干], remove: [高瞻远瞩] }\n',
    );
    const shown = await run(['rules', '--lexicons'], { cwd: '词' });
    expect(shown.code).toBe(0);
    expect(shown.out).toMatch(
      /cliches {2}套话 {2}\d+ 个词 · 本单位增 1 · 减 1\n {2}来源：.+（\d{4}-\d{2}）\n {2}说明：/,
    );
    expect(shown.out).toMatch(/old-names {2}旧称 {2}1 个词 · 本单位词表 包\/lexicons\/旧\.yaml/);
    expect(shown.out).toContain('本单位专名（其中的字不算命中）：新时代大道');
    const data = JSON.parse((await run(['rules', '--lexicons', '--format', 'json'], { cwd: '词' })).out);
    const cliches = data.lexicons.find(({ id }: { id: string }) => id === 'cliches');
    expect(cliches.terms).toContain('真抓实干');
    expect(cliches.terms).not.toContain('高瞻远瞩');
    expect(data.properNames).toEqual(['新时代大道']);
    const settings = (await run(['config'], { cwd: '词' })).out;
    expect(settings).toMatch(/lexicons\.cliches\.add +真抓实干 +duizhao\.yaml:4:20/);
    expect(settings).toMatch(/lexicons\.cliches\.remove +高瞻远瞩 +duizhao\.yaml:4:36/);
    expect(settings).toMatch(/properNames +新时代大道 +duizhao\.yaml:2:15/);
  });

  test('that do not exist, or hold no such term, are placed', async () => {
    write(
      '缺/duizhao.yaml',
      'lexicons:\n  cliche: { add: [词] }\n  hopes: { remove: [没有的词] }\n  cliches: { remove: [高瞻远晦] }\n',
    );
    const ended = await run(['config'], { cwd: '缺' });
    expect(ended.code).toBe(2);
    expect(ended.err.trim().split('\n')).toEqual([
      '错误：duizhao.yaml:2:3 没有“cliche”这个词表，是不是“cliches”？',
      '错误：duizhao.yaml:3:21 词表 hopes 里没有“没有的词”，无从去掉。',
      '错误：duizhao.yaml:4:23 词表 cliches 里没有“高瞻远晦”，是不是“高瞻远瞩”？',
    ]);
  });
});

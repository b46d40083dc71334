import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadProfile, PROFILE_DATA } from '../../rules/profiles/index.ts';
import { ConfigError, describeProblem } from '../../src/config/config-error.ts';
import { loadSettings } from '../../src/config/load-settings.ts';
import type { Profile } from '../../src/config/profile.ts';
import { loadUserProfile, loadUserProfiles } from '../../src/config/user-profiles.ts';

let cwd = '';

beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'duizhao-prof-')));
  mkdirSync(join(cwd, '.git'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function put(name: string, content: string): void {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), content);
}

const one = (content: string): Profile => {
  put('县.yaml', content);
  return loadUserProfile('县.yaml', cwd, PROFILE_DATA).profile;
};

function faults(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(problem => describeProblem(problem, 'zh-CN'));
  }
  return [];
}

const OVERLAY = `
extends: qunzhong-2014
id: qingliu-2014
title: {zh: 青柳县群众路线专题, en: Qingliu county}
aliases: [青柳活动]
counts:
  problems: {team: 25, member: 18, basis: {mark: O, zh: 县委要求, en: county rule}}
sections:
  - {role: discipline, aliases: [守纪律情况], required: [team]}
  - {role: "extra:ideology", aliases: [意识形态], required: [team], heading: 意识形态工作情况}
dimensions:
  - {name: 形式主义, words: [盆景路线], core: 只做样子}
  - {name: 其他作风问题, aliases: [其他问题]}
severities: {concision/cliche-density: error}
`;

describe('a profile that builds on another', () => {
  test('keeps what it does not name, adds words, replaces values', () => {
    const base = loadProfile('qunzhong-2014');
    const profile = one(OVERLAY);
    expect(profile).toMatchObject({
      id: 'qingliu-2014',
      title: { zh: '青柳县群众路线专题' },
      years: base.years,
    });
    expect(profile.aliases).toEqual([...base.aliases, '青柳活动']);
    expect(profile.counts).toMatchObject({
      problems: { team: 25, member: 18 },
      examplesPerProblem: base.counts.examplesPerProblem,
    });
    expect(profile.severities).toEqual({ ...base.severities, 'concision/cliche-density': 'error' });

    const discipline = profile.sections.find(({ role }) => role === 'discipline');
    const before = base.sections.find(({ role }) => role === 'discipline');
    expect(discipline).toEqual({
      ...before,
      required: ['team'],
      aliases: [...(before?.aliases ?? []), '守纪律情况'],
    });
    const order = profile.sections.map(({ role }) => role);
    expect(order).toEqual([...base.sections.map(({ role }) => role), 'extra:ideology']);

    expect(profile.dimensions.map(({ name }) => name)).toEqual([
      '形式主义',
      '官僚主义',
      '享乐主义',
      '奢靡之风',
      '其他作风问题',
    ]);
    expect(profile.dimensions[0]).toMatchObject({ core: '只做样子', aliases: base.dimensions[0]?.aliases });
    expect(profile.dimensions[0]?.words).toEqual([...(base.dimensions[0]?.words ?? []), '盆景路线']);
    expect(profile.dimensions[4]).toEqual({ name: '其他作风问题', aliases: ['其他问题'], words: [] });
  });

  test('leaves the other profile as it was', () => {
    const before = JSON.stringify(PROFILE_DATA['qunzhong-2014']);
    one(OVERLAY);
    expect(JSON.stringify(PROFILE_DATA['qunzhong-2014'])).toBe(before);
  });

  test('may stand on a unit’s own one, in any order of the files', () => {
    put('专题/a-乡.yaml', 'extends: qingliu-2014\nid: shiqiao-2014\nyears: [2014]\n');
    put('专题/b-县.yaml', OVERLAY);
    put('专题/说明.txt', '不是专题');
    put('专题/.藏.yaml', 'id: [');
    put('duizhao.yaml', 'profiles: [专题, 专题/b-县.yaml]\n');
    const loaded = loadUserProfiles(loadSettings(cwd), { cwd, builtin: PROFILE_DATA });
    expect(loaded.map(({ profile, file }) => [profile.id, file])).toEqual([
      ['shiqiao-2014', '专题/a-乡.yaml'],
      ['qingliu-2014', '专题/b-县.yaml'],
    ]);
    expect(loaded[0]?.profile.counts.problems.team).toBe(25);
    expect(loaded[0]?.profile.years).toEqual([2014]);
  });

  test('replaces a profile of the product only if it builds on it', () => {
    expect(one('extends: general\nid: general\nyears: [2016]\n').years).toEqual([2016]);
    expect(faults(() => one('extends: general\nid: qunzhong-2014\n'))).toEqual([
      '县.yaml:2:5 “qunzhong-2014”是自带的专题；要修改它请写 extends: qunzhong-2014，否则请换一个 id。',
    ]);
  });
});

test('a profile of its own, whole', () => {
  const data = { ...(PROFILE_DATA['general'] as object), id: 'danwei-2026' };
  expect(one(stringify(data)).dimensions).toEqual(loadProfile('general').dimensions);
});

describe('faults', () => {
  test.each([
    ['extends: qunzong-2014\nid: x', '县.yaml:1:10 没有“qunzong-2014”这个专题，是不是“qunzhong-2014”？'],
    ['extends: constructor\nid: x', '县.yaml:1:10 没有“constructor”这个专题。'],
    ['extends: general', '县.yaml:1:1 缺少“id”这一项。'],
    ['extends: general\nid: 县', '县.yaml:2:5 "县" 不可用，应为小写字母、数字和连字符。'],
    ['extends: general\nid: x\ndimension: []', '县.yaml:3:1 不认识“dimension”这一项，是不是“dimensions”？'],
    ['extends: general\nid: x\nsections:\n  - role: problem', '县.yaml:4:11 "problem" 不可用'],
    [
      'extends: general\nid: x\nsections:\n  - {alias: [x], role: causes}',
      '县.yaml:4:6 不认识“alias”这一项，是不是“aliases”？',
    ],
    ['extends: general\nid: x\nsections:\n  - {aliases: [x]}', '县.yaml:4:5 缺少“role”这一项。'],
    [
      'extends: general\nid: x\ncounts: {problems: {team: -3, basis: {mark: O, zh: a, en: b}}}',
      '县.yaml:3:27 -3 不可用',
    ],
    ['extends: general\nid: x\ncounts: {problems: {team: 3}}', '县.yaml:3:20 缺少“basis”这一项。'],
    ['extends: general\nid: x\ndimensions: [{name: ""}]', '县.yaml:3:21 "" 不可用，应为文字，不能为空。'],
    ['- a', '县.yaml:1:1 应当由“键: 值”各行组成'],
    ['id: x\ntitle: {zh: 甲, en: a}', '县.yaml:1:1 缺少“aliases”这一项。'],
  ])('%j', (content, fault) => {
    expect(faults(() => one(content))[0]).toContain(fault);
  });

  test('a whole profile that could find no problem, or names something twice', () => {
    const general = PROFILE_DATA['general'] as { sections: { role: string }[]; dimensions: object[] };
    const with_ = (change: object): string[] =>
      faults(() => one(stringify({ ...general, id: 'x', ...change })));
    expect(with_({ sections: general.sections.filter(({ role }) => role !== 'problems') })).toEqual([
      expect.stringContaining('缺少 role 为 problems'),
    ]);
    expect(with_({ dimensions: [] })).toEqual([expect.stringContaining('至少要有一个类目')]);
    expect(with_({ dimensions: [...general.dimensions, general.dimensions[0]] })).toEqual([
      expect.stringContaining('写了两次'),
    ]);
  });

  test('profiles in a circle, and one id in two files', () => {
    put('a.yaml', 'extends: y\nid: x\n');
    put('b.yaml', 'extends: x\nid: y\n');
    put('duizhao.yaml', 'profiles: [a.yaml, b.yaml]\n');
    const load = () => loadUserProfiles(loadSettings(cwd), { cwd, builtin: PROFILE_DATA });
    expect(faults(load)).toEqual([expect.stringContaining('形成循环')]);
    put('b.yaml', 'extends: general\nid: x\n');
    put('a.yaml', 'extends: general\nid: x\n');
    expect(faults(load)).toEqual(['b.yaml:2:5 专题“x”已在 a.yaml 中写过，请换一个 id。']);
  });

  test('a file that is not there is the fault of the settings, at its place', () => {
    put('duizhao.yaml', 'strict: true\nprofiles:\n  - 没有.yaml\n');
    expect(faults(() => loadUserProfiles(loadSettings(cwd), { cwd, builtin: PROFILE_DATA }))).toEqual([
      'duizhao.yaml:3:5 找不到专题文件或文件夹 没有.yaml。',
    ]);
  });
});

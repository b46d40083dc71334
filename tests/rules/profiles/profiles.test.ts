import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { loadProfile, PROFILE_DATA, profileIds, UnknownProfileError } from '../../../rules/profiles/index.ts';
import { countFor, profileSchema } from '../../../src/config/profile.ts';

/** The names that reports print verbatim. */
const DIMENSIONS: Record<string, string[]> = {
  'qunzhong-2014': ['形式主义', '官僚主义', '享乐主义', '奢靡之风'],
  'sanyan-2015': ['严以修身', '严以用权', '严以律己', '谋事要实', '创业要实', '做人要实'],
  'chuxin-2019': ['新思想和党中央决策部署', '党章党规', '人民群众新期待', '先进典型身边榜样'],
  'annual-2022': [
    '两个确立/两个维护',
    '凝心铸魂',
    '党的全面领导',
    '以人民为中心',
    '斗争精神',
    '全面从严治党',
  ],
  'zhuti-2023': ['理论学习', '政治素质', '能力本领', '担当作为', '工作作风', '廉洁自律'],
  'annual-2024': [
    '严守政治纪律和政治规矩、维护团结统一',
    '增强党性、严守纪律、砥砺作风',
    '遵规守纪前提下勇于担责敢于创新',
    '全面从严治党政治责任',
  ],
  'annual-2025': [
    '强化政治忠诚、提高政治能力',
    '固本培元、增强党性',
    '敬畏人民、敬畏组织、敬畏法纪',
    '干事创业、担当作为',
    '坚决扛起管党治党责任',
  ],
  'zuzhi-2024': ['政治信仰', '党员意识', '理论学习', '能力本领', '作用发挥', '纪律作风'],
  'zhibu-2024': ['政治引领', '落实上级部署', '组织生活', '党员教育管理监督', '联系服务群众', '改进作风'],
  general: ['政治纪律', '民主集中制/用人', '履职用权', '廉洁家风', '群众路线/作风', '管党治党责任'],
};

test('all ten profiles are listed, the fallback last', () => {
  expect(profileIds()).toEqual(Object.keys(DIMENSIONS));
});

describe.each(profileIds())('%s', id => {
  test('fits the schema and carries its own id', () => {
    const result = v.safeParse(profileSchema, PROFILE_DATA[id]);
    expect(result.issues?.map(issue => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([]);
    expect(loadProfile(id).id).toBe(id);
    expect(loadProfile(id)).toBe(loadProfile(id));
  });

  test('names its dimensions as the domain does', () => {
    expect(loadProfile(id).dimensions.map(({ name }) => name)).toEqual(DIMENSIONS[id]);
  });

  test('no alias speaks for two roles or for two dimensions', () => {
    const { sections, dimensions } = loadProfile(id);
    const ofSections = sections.flatMap(({ aliases }) => [...new Set(aliases)]);
    const ofDimensions = dimensions.flatMap(({ name, aliases }) => [...new Set([name, ...aliases])]);
    for (const words of [ofSections, ofDimensions]) {
      expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
      expect(words.filter(word => word.trim() !== word || word.length < 2)).toEqual([]);
    }
  });

  test('no word of a body speaks for two dimensions', () => {
    const words = loadProfile(id).dimensions.flatMap(dimension => [...new Set(dimension.words)]);
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  test('each role stands once; problems, causes and measures are required and have a heading', () => {
    const { sections, kinds } = loadProfile(id);
    const roles = sections.map(({ role }) => role);
    expect(new Set(roles).size).toBe(roles.length);
    for (const role of ['problems', 'causes', 'measures']) {
      const section = sections.find(one => one.role === role);
      expect(section?.required).toEqual(kinds);
      expect(section?.heading).toMatch(/\p{Script=Han}/u);
    }
    for (const { required, heading, basis } of sections) {
      if (required.length === 0) continue;
      expect(heading).toBeDefined();
      expect(basis?.mark).toMatch(/^[NP]$/);
    }
  });

  test('the heading that `new` writes is recognised as its role', () => {
    for (const { heading, aliases } of loadProfile(id).sections) {
      if (heading) expect(aliases.some(alias => heading.includes(alias))).toBe(true);
    }
  });

  test('counts exist for every kind of the profile and grow with the dimensions', () => {
    const { counts, kinds, dimensions } = loadProfile(id);
    for (const kind of kinds) {
      const paper = { kind, principal: false };
      expect(countFor(counts.problems, paper)).toBeGreaterThanOrEqual(dimensions.length);
      expect(countFor(counts.examplesPerProblem, paper)).toBeGreaterThanOrEqual(1);
      const each = countFor(counts.problemsPerDimension, paper);
      if (each !== undefined) expect(countFor(counts.problems, paper)).toBe(each * dimensions.length);
    }
  });

  test('only the 2014 profile claims the notice', () => {
    const marks = [...JSON.stringify(PROFILE_DATA[id]).matchAll(/"mark":"(\w)"/g)].map(match => match[1]);
    expect(marks.length).toBeGreaterThan(4);
    expect(marks.includes('N')).toBe(id === 'qunzhong-2014');
  });
});

test('the numbers of the notice', () => {
  const { counts, graveMatters } = loadProfile('qunzhong-2014');
  const team = { kind: 'team', principal: false } as const;
  const member = { kind: 'member', principal: false } as const;
  expect([countFor(counts.problems, team), countFor(counts.problems, member)]).toEqual([20, 15]);
  expect([countFor(counts.examplesPerProblem, team), countFor(counts.examplesPerProblemMax, team)]).toEqual([
    2, 3,
  ]);
  expect(countFor(counts.drafts, member)).toBe(8);
  expect(countFor(counts.drafts, { kind: 'member', principal: true })).toBe(15);
  expect(graveMatters?.words).toEqual(['重大事件', '重大案件', '重大事故', '重大失误']);
  expect(graveMatters?.levels).toEqual(['city']);
});

test('sections asked for since 2020, 2022 and 2023', () => {
  const required = (id: string): string[] =>
    loadProfile(id)
      .sections.filter(({ role, required }) => role.startsWith('extra:') && required.includes('member'))
      .map(({ role }) => role);
  expect(required('chuxin-2019')).toEqual([]);
  expect(required('annual-2022')).toEqual(['extra:last-rectification', 'extra:personal-matters']);
  expect(required('annual-2025')).toEqual([
    'extra:last-rectification',
    'extra:typical-case',
    'extra:personal-matters',
  ]);
});

test('an unknown id says what may have been meant', () => {
  expect(() => loadProfile('qunzong-2014')).toThrow(UnknownProfileError);
  expect(() => loadProfile('constructor')).toThrow(UnknownProfileError);
  expect(() => loadProfile('anual-2025')).toThrow(
    expect.objectContaining({ id: 'anual-2025', near: expect.arrayContaining(['annual-2025']) }),
  );
});

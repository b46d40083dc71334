import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../src/draft/blocks.ts';
import { withoutMasks } from '../../src/draft/masks.ts';
import { findTimes } from '../../src/language/dates.ts';
import { draftOf } from '../linter/support.ts';

const CASES = [
  '2023年3月到石桥镇调研，只看了路边两户，饮水问题没有解决。2023年5月到河东村走访，全程不到40分钟，村民王某追车反映问题我没有停。',
  '2013年6月，石桥镇防汛值班，我擅自离岗回城，水库涨水两小时没有人报告。',
  '2013年，石桥镇反映的饮水问题，我批给水利局后再没有过问，两年没有解决。',
  '2012年带队到石桥镇调研，在公路边看了两户就走，镇里报来的困难一条也没有记。',
  '比如，2012年在石桥镇挂职期间，为了赶进度，我让村干部代签了37户的协议，引起上访。',
  '2012年6月，河阳局报来经费预算，我没有看就签了字，年底超支18万元。',
];

function examplesOf(cases: readonly string[]): number[] {
  const head =
    '---\nkind: member\nprofile: zuzhi-2024\n---\n# 个人对照检查材料\n\n一、存在的主要问题\n\n（一）政治信仰方面';
  const items = cases.map((words, i) => `${i + 1}.作风不实。${words}`);
  return draftOf([head, ...items].join('\n\n')).problems.map(({ examples }) => examples.length);
}

describe('what was made unreadable is told all the same', () => {
  const plain = examplesOf(CASES);

  test.each<[string, (words: string) => string]>([
    ['years', words => words.replace(/20\d\d年/g, '20**年')],
    ['names', words => words.replace(/石桥|河东|河阳/g, '**')],
    ['both', words => words.replace(/20\d\d年/g, '20**年').replace(/石桥|河东|河阳/g, '**')],
    ['both, with crosses', words => words.replace(/20\d\d年/g, '20××年').replace(/石桥|河东|河阳/g, '××')],
    ['both, with one star', words => words.replace(/20\d\d年/g, '202*年').replace(/石桥|河东|河阳/g, '*')],
  ])('%s', (_, mask) => {
    expect(plain).toEqual(CASES.map(() => 1));
    expect(examplesOf(CASES.map(mask))).toEqual(plain);
  });

  test('a masked place and a masked time are parts of the example', () => {
    const [problem] = draftOf(
      '---\nkind: member\nprofile: zuzhi-2024\n---\n# 个人对照检查材料\n\n一、存在的主要问题\n\n（一）政治信仰方面\n\n1.下户少。20**年6月，**镇防汛值班，我擅自离岗回城，水库涨水两小时没有人报告。',
    ).problems;
    const [example] = problem?.examples ?? [];
    expect(
      example?.evidence.filter(({ kind }) => kind === 'place' || kind === 'time').map(({ text }) => text),
    ).toEqual(['20**年6月', '**镇']);
  });
});

test('a masked date is a time whose year is not known', () => {
  expect(findTimes('20**年*月*日，20××年3月，201*年底')).toMatchObject([
    { text: '20**年*月*日', year: null, month: null },
    { text: '20××年3月', year: null, month: 3 },
    { text: expect.stringContaining('201*年'), year: null },
  ]);
  expect(findTimes('单价20*30元，**镇，2*年')).toEqual([]);
});

test('stand-ins keep the length and leave alone what is no mask', () => {
  expect(withoutMasks('20**年到**镇', 0)).toMatch(/^20\d\d年到\p{Script=Han}{2}镇$/u);
  expect(withoutMasks('**同志签了××万元', 1)).toMatch(/^\p{Script=Han}{2}同志签了12万元$/u);
  for (const value of ['3×5', '面积3*4米', 'xls表格', '没有掩码', '—×—'])
    expect(withoutMasks(value, 0)).toBe(value);
});

describe('stars of a mask are no bold type', () => {
  test.each([
    ['**同志20**年反映的问题，**局没有办。', 0],
    ['2.**会议多。**20**年3月一周开会6个。', 0],
    ['**一是学习不深。**20**年3月，我到**镇讲党课。', '一是学习不深。'.length],
    ['**（一）形式主义方面。**20**年，**镇**村修路。', '（一）形式主义方面。'.length],
    ['**20**年度民主生活会整改情况**', '20**年度民主生活会整改情况'.length],
  ])('%s', (line, bold) => {
    const [block] = readBlocks(line, 0);
    expect(block?.bold).toBe(bold);
    expect(block?.text.value).toContain('20**年'.slice(0, line.includes('20**年') ? 5 : 0));
  });
});

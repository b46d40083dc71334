import { describe, expect, test } from 'vitest';
import { draftOf } from '../linter/support.ts';
import { shortPaper } from './short-paper.ts';

const FAULT = '去年全年我只入户12次，河东社区王秀兰家漏雨三个月我才知道，社区书记打了两次电话我都没有去。';

function read(profile: string, lines: readonly string[]): unknown {
  const { problems, dimensions } = draftOf(shortPaper(profile, lines));
  return {
    problems: problems.map(({ dimension, title }) => `${dimension ?? '-'} ${title}`),
    dimensions: dimensions.map(({ name }) => name),
  };
}

const KNOWN = ['（一）政治信仰方面', `1.学习走过场。${FAULT}`];
const LAST = ['（三）理论学习方面', `1.学习不系统。${FAULT}`];

describe('a heading beside those of the dimensions that names none is no problem and ends the one before', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'with numbered problems',
      ['（二）联系群众方面', `1.下户少。${FAULT}`, `2.态度生硬。${FAULT}`],
      ['- 下户少', '- 态度生硬'],
    ],
    ['with one paragraph', ['（二）联系群众方面', `下户少。${FAULT}`], ['- 下户少']],
    ['run in', [`（二）联系群众方面。下户少。${FAULT}`], ['- 下户少']],
    ['of problems', ['（二）联系群众方面存在的问题', `一是下户少。${FAULT}`], ['- 下户少']],
    ['that states a fault', ['（二）联系群众不够紧密', `1.下户少。${FAULT}`], ['- 下户少']],
    ['that is a problem itself', ['（二）联系群众不够紧密', FAULT], ['- 联系群众不够紧密']],
    ['without anything below', ['（二）联系群众方面'], []],
  ])('%s', (_, lines, problems) => {
    expect(read('zuzhi-2024', [...KNOWN, ...lines, ...LAST])).toEqual({
      problems: ['政治信仰 学习走过场', ...problems, '理论学习 学习不系统'],
      dimensions: ['政治信仰', '理论学习'],
    });
  });

  test('in Markdown', () => {
    const lines = ['### 政治信仰方面', `1.学习走过场。${FAULT}`, '### 联系群众方面', `1.下户少。${FAULT}`];
    expect(read('zuzhi-2024', [...lines, '### 理论学习方面', `1.学习不系统。${FAULT}`])).toMatchObject({
      problems: ['政治信仰 学习走过场', '- 下户少', '理论学习 学习不系统'],
    });
  });
});

test('a freely worded heading still takes its place where there are as many as dimensions', () => {
  const winds = ['（一）形式主义方面', '（二）高高在上方面', '（三）享乐主义方面', '（四）奢靡之风方面'];
  expect(
    read(
      'qunzhong-2014',
      winds.flatMap(wind => [wind, `1.下户少。${FAULT}`]),
    ),
  ).toMatchObject({
    dimensions: ['形式主义', '官僚主义', '享乐主义', '奢靡之风'],
  });
});

test('a problem whose title names a dimension by chance does not make the others nameless fields', () => {
  const problems = ['1.理论学习不深', '2.办事拖拉', '3.下户少'].flatMap(title => [title, FAULT]);
  const { headings } = draftOf(shortPaper('zuzhi-2024', problems));
  expect(headings.filter(({ level }) => level === 2).length).toBeLessThan(2);
});

describe('a row of problems whose titles name dimensions by chance is a row of problems', () => {
  test.each<[string, (title: string, i: number) => readonly string[]]>([
    ['run in', (title, i) => [`（${'一二三四'[i]}）${title}。${FAULT}`]],
    ['on lines of their own', (title, i) => [`（${'一二三四'[i]}）${title}`, FAULT]],
  ])('%s', (_, lines) => {
    const titles = ['办事拖拉', '理论学习不深入', '下户少', '作用发挥不突出'];
    expect(read('zuzhi-2024', titles.flatMap(lines))).toMatchObject({
      problems: ['- 办事拖拉', '理论学习 理论学习不深入', '- 下户少', '作用发挥 作用发挥不突出'],
    });
  });

  test('but not where numbered problems stand below them', () => {
    const lines = [
      '（一）理论学习不深入',
      `1.学习走过场。${FAULT}`,
      '（二）作用发挥不突出',
      `1.下户少。${FAULT}`,
    ];
    expect(read('zuzhi-2024', lines)).toEqual({
      problems: ['理论学习 学习走过场', '作用发挥 下户少'],
      dimensions: ['理论学习', '作用发挥'],
    });
  });

  test('nor where a heading only names its dimension', () => {
    const lines = ['（一）理论学习情况', FAULT, '（二）作用发挥', FAULT];
    expect(read('zuzhi-2024', lines)).toMatchObject({ dimensions: ['理论学习', '作用发挥'] });
    expect((read('zuzhi-2024', lines) as { problems: string[] }).problems).not.toContain('作用发挥 作用发挥');
  });
});

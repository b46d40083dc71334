import { describe, expect, test } from 'vitest';
import { isPlainFolder, readDraftName } from '../../src/audit/draft-name.ts';

describe('the marks of a draft in a name', () => {
  test.each([
    ['赵明远对照检查材料第3稿', { number: 3, stem: '赵明远对照检查材料' }],
    ['第十二稿', { number: 12, stem: '' }],
    ['班子对照检查材料（第16稿）', { number: 16, stem: '班子对照检查材料' }],
    ['县委班子-二稿', { number: 2, stem: '县委班子' }],
    ['县委班子初稿', { number: 1, stem: '县委班子' }],
    ['team v2.1', { number: 2.001, stem: 'team' }],
    ['赵明远(2)', { number: null, copy: 2, stem: '赵明远' }],
    ['赵明远送审稿', { stage: '送审稿', rank: 2, stem: '赵明远' }],
    ['赵明远 定稿', { stage: '定稿', rank: 4, stem: '赵明远' }],
    ['赵明远20140620', { date: 20140620, stem: '赵明远' }],
    ['赵明远-2014-06-20', { date: 20140620, stem: '赵明远' }],
    ['赵明远6月20日', { date: 620, stem: '赵明远' }],
    ['赵明远2014年6月20日第5稿', { date: 20140620, number: 5, stem: '赵明远' }],
    // a year alone is that of the campaign
    ['赵明远2014年度对照检查材料', { date: null, number: null, stem: '赵明远2014年度对照检查材料' }],
    ['paper-00017', { number: null, date: null, stem: 'paper00017' }],
  ])('%s', (name, marks) => {
    expect(readDraftName(name)).toMatchObject(marks);
  });

  test('takes no time for a hostile name', () => {
    const started = performance.now();
    readDraftName(`${'第'.repeat(5_000)}${'1'.repeat(5_000)}${'（'.repeat(5_000)}`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

test.each([
  ['第3稿', true],
  ['送审稿', true],
  ['2014-06-20', true],
  ['班子成员', true],
  ['定稿', true],
  ['青柳县委', false],
  ['赵明远', false],
])('a folder called %s is named after nothing else: %s', (name, plain) => {
  expect(isPlainFolder(name)).toBe(plain);
});

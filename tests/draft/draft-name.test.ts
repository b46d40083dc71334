import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FINAL, MAKING, readDraftName, readDraftPath } from '../../src/draft/draft-name.ts';

describe('the marks of a draft in a name', () => {
  test.each([
    ['赵明远对照检查材料第3稿', { number: 3, stem: '赵明远对照检查材料' }],
    ['第十二稿', { number: 12, stem: '' }],
    ['班子对照检查材料（第16稿）', { number: 16, stem: '班子对照检查材料' }],
    ['县委班子-二稿', { number: 2, stem: '县委班子' }],
    ['第三次修改稿', { number: 3 }],
    ['第2易稿', { number: 2 }],
    ['修改稿3', { number: 3, within: 0 }],
    ['第三版', { number: 3 }],
    ['县委班子初稿', { number: 1, rank: 0, stem: '县委班子' }],
    ['第１６稿', { number: 16 }],
    ['材料v7', { number: 7, minor: 0, stem: '材料' }],
    ['team v2.1', { number: 2, minor: 1, stem: 'team' }],
    ['draft 5', { number: 5 }],
    ['材料_V10', { number: 10 }],
    ['赵明远(2)', { number: null, copy: 2, stem: '赵明远' }],
    ['赵明远（４）', { number: null, copy: 4, stem: '赵明远' }],
    ['第3稿 - 副本', { number: 3, stem: '' }],
    ['05', { number: null, loose: 5, stem: '05' }],
    ['3 修改', { number: null, loose: 3 }],
    ['材料12', { number: null, loose: 12, stem: '材料12' }],
    // a year alone is that of the campaign
    ['赵明远2014年度对照检查材料', { date: null, number: null, stem: '赵明远2014年度对照检查材料' }],
    ['paper-00017', { number: null, loose: null, date: null, stem: 'paper00017' }],
    ['对照检查材料', { number: null, stage: null, rank: MAKING, loose: null, copy: 0, date: null }],
  ])('%s', (name, marks) => {
    expect(readDraftName(name)).toMatchObject(marks);
  });

  test.each([
    ['赵明远送审稿', { stage: '送审稿', rank: 4, stem: '赵明远' }],
    ['送审稿2', { stage: '送审稿', rank: 4, number: null, within: 2 }],
    ['送审稿第2稿', { stage: '送审稿', number: null, within: 2 }],
    ['征求意见稿', { stage: '征求意见稿', rank: 2 }],
    ['报批稿', { stage: '报批稿', rank: 5 }],
    ['赵明远 定稿', { stage: '定稿', rank: FINAL, stem: '赵明远' }],
    ['终稿', { stage: '终稿', rank: FINAL }],
    ['送审稿（定稿）', { stage: '定稿', rank: FINAL }],
    ['report FINAL', { stage: 'FINAL', rank: FINAL }],
    // a number before the word is that of the draft
    ['第3稿（定稿）', { number: 3, within: 0, stage: '定稿', rank: FINAL }],
    ['第16稿送审稿', { number: 16, within: 0, stage: '送审稿' }],
  ])('%s has a stage', (name, marks) => {
    expect(readDraftName(name)).toMatchObject(marks);
  });

  test.each([
    ['赵明远20140620', { date: '2014-06-20', stem: '赵明远' }],
    ['赵明远-2014-06-20', { date: '2014-06-20', stem: '赵明远' }],
    ['材料 2014-6-5', { date: '2014-06-05' }],
    ['2014年6月5日稿', { date: '2014-06-05', number: null }],
    ['赵明远6月20日', { date: '-06-20', stem: '赵明远' }],
    ['赵明远2014年6月20日第5稿', { date: '2014-06-20', number: 5, stem: '赵明远' }],
    // it may be the number of anything: the name keeps it
    ['材料0612', { date: '-06-12', stem: '材料0612', loose: null }],
    ['材料1345', { date: null }],
  ])('%s is dated', (name, marks) => {
    expect(readDraftName(name)).toMatchObject(marks);
  });

  test('what the file does not say its folders do', () => {
    expect(readDraftPath(['材料', '第3稿'])).toMatchObject({ number: 3 });
    expect(readDraftPath(['01赵明远', '第3稿'])).toMatchObject({ number: 3 });
    expect(readDraftPath(['第4稿', '送审'])).toMatchObject({ number: 4, stage: '送审' });
    expect(readDraftPath(['第4稿', '第3稿 6月12日'])).toMatchObject({ number: 4, date: '-06-12' });
    expect(readDraftPath([])).toMatchObject({ number: null, stage: null });
  });

  test('any name is read, and of a long one no more than a file may be called', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), name => void readDraftName(name)));
    const long = `${'第'.repeat(5_000)}${'1'.repeat(5_000)}${'（'.repeat(5_000)}`;
    expect(readDraftName(`${long}第3稿`).number).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOrder, latestOf, orderByMarks } from '../../src/draft/draft-order.ts';

function draft(path: string, number: number | null = null, date: string | null = null) {
  return { path, names: path.split('/').reverse(), number, date };
}

function orderOf(paths: readonly string[]): string[] | null {
  const order = orderByMarks(paths.map(path => draft(path)));
  return isOrder(order) ? order.drafts.map(({ draft: { path } }) => path) : null;
}

describe('the order of drafts by what they say of themselves', () => {
  test.each([
    [['初稿', '第1稿', '第2稿', '第十二稿', '送审稿', '送审稿2', '报批稿', '定稿']],
    [['讨论稿', '征求意见稿', '修改稿', '送审稿', '终稿']],
    [['v1', 'v2', 'v2.1', 'v10']],
    [['材料', '材料(1)', '材料(2)', '材料(11)']],
    [['材料20130612', '材料20140101']],
    [['材料6月9日', '材料6月12日']],
    [['征求意见稿第1稿', '征求意见稿第2稿', '送审稿第1稿', '送审稿第2稿']],
    // the number moves, the word does not
    [['第15稿', '第16稿（定稿）', '第17稿']],
    [['第2稿6月10日', '第2稿6月12日', '第3稿', '第3稿(2)']],
    [['第1稿/材料', '第2稿/材料', '送审/材料']],
    [['01', '02', '10']],
  ])('%j', paths => {
    expect(orderOf(paths)).toEqual(paths);
    expect(orderOf([...paths].reverse())).toEqual(paths);
  });

  test.each([
    [['第2稿', '二稿'], [['第2稿', '二稿']], []],
    // a date that one of them bears says nothing
    [['第2稿', '第2稿6月12日'], [['第2稿', '第2稿6月12日']], []],
    [['第1稿', '第2稿', '征求意见稿'], [], ['征求意见稿']],
    [['第1稿', '材料'], [], ['材料']],
    [['20131230', '1月5日', '20140110'], [], ['1月5日', '20131230', '20140110']],
  ])('%j have none', (paths, ties, unknown) => {
    const order = orderByMarks(paths.map(path => draft(path)));
    if (isOrder(order)) throw new Error('an order');
    const names = (those: readonly { readonly draft: { readonly path: string } }[]) =>
      those.map(one => one.draft.path).sort();
    expect(order.ties.map(names)).toEqual(ties.map(tie => [...tie].sort()));
    expect(names(order.unknown)).toEqual([...unknown].sort());
  });

  test('the front matter first, then names; its date last', () => {
    const ground = (drafts: ReturnType<typeof draft>[]) => {
      const order = orderByMarks(drafts);
      return isOrder(order) && [order.ground, ...order.drafts.map(({ draft: { path } }) => path)];
    };
    expect(ground([draft('第1稿', 2), draft('第2稿', 1)])).toEqual(['front-matter', '第2稿', '第1稿']);
    expect(ground([draft('第2稿', 1), draft('第1稿', 1)])).toEqual(['names', '第1稿', '第2稿']);
    expect(ground([draft('第2稿'), draft('材料', 1)])).toEqual(['mixed', '材料', '第2稿']);
    expect(ground([draft('甲', null, '2014-06-12'), draft('乙', null, '2014-06-10')])).toEqual([
      'dates',
      '乙',
      '甲',
    ]);
  });

  test.each([
    [['第1稿', '第2稿'], ['第2稿']],
    [
      ['材料', '第2稿'],
      ['材料', '第2稿'],
    ],
    [['材料', '材料改', '定稿'], ['定稿']],
    [
      ['第15稿', '征求意见稿'],
      ['第15稿', '征求意见稿'],
    ],
    // a final draft that another follows: a person must say which is meant
    [
      ['第2稿', '第3稿（定稿）', '第5稿'],
      ['第3稿（定稿）', '第5稿'],
    ],
  ])('of %j the latest are %j', (paths, latest) => {
    expect(latestOf(paths.map(path => draft(path))).map(({ path }) => path)).toEqual(latest);
  });

  test('does not depend on the order in which drafts come', () => {
    const name = fc.constantFrom(
      ...[
        '初稿',
        '第1稿',
        '第3稿',
        '定稿',
        '送审稿',
        '送审稿2',
        '材料',
        '材料(2)',
        '6月12日',
        '第3稿（定稿）',
      ],
    );
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['初稿', '第1稿', '送审稿', '定稿', '材料(2)']),
        fc.array(name),
        (a, b) => {
          const paths = [...new Set([...a, ...b])];
          expect(orderOf([...paths].reverse())).toEqual(orderOf(paths));
        },
      ),
    );
  });
});

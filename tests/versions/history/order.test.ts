import { describe, expect, test } from 'vitest';
import { isDisorder, orderAsGiven, orderDrafts, roughly } from '../../../src/versions/series/order.ts';

function draft(name: string, number: number | null = null, text = name) {
  return { path: `稿/${name}`, name, number, text };
}

function namesInOrder(names: readonly string[]): string[] | null {
  const order = orderDrafts(names.map(name => draft(name)));
  return isDisorder(order) ? null : order.drafts.map(({ draft: { name } }) => name);
}

describe('order', () => {
  test.each([
    [['第10稿.md', '第2稿.md', '初稿.md', '送审稿.md', '定稿.md']],
    [['材料v1.md', '材料v2.md', '材料v10.md']],
    [['材料（1）.md', '材料（2）.md', '材料（11）.md']],
    [['材料20140612.md', '材料20140620.md']],
    [['一稿.md', '二稿.md', '十一稿.md', '送审稿.md', '送审稿2.md']],
    [['第1稿/材料.md', '第2稿/材料.md', '第10稿/材料.md']],
  ])('%j', names => {
    const wanted =
      names[0] === '第10稿.md' ? ['初稿.md', '第2稿.md', '第10稿.md', '送审稿.md', '定稿.md'] : names;
    expect(namesInOrder(names)).toEqual(wanted);
    expect(namesInOrder([...names].reverse())).toEqual(wanted);
  });

  test('the front matter comes before names, and a conflict is told', () => {
    const order = orderDrafts([draft('第1稿.md', 2), draft('第2稿.md', 1)]);
    if (isDisorder(order)) throw new Error('no order');
    expect(order.ground).toBe('front-matter');
    expect(order.drafts.map(({ number }) => number)).toEqual([1, 2]);
    expect(order.notes.map(({ code }) => code)).toEqual(['conflict', 'conflict']);
  });

  test('names where the front matter was copied on', () => {
    const order = orderDrafts([draft('第2稿.md', 1), draft('第1稿.md', 1)]);
    if (isDisorder(order)) throw new Error('no order');
    expect([order.ground, order.drafts.map(({ draft: { name } }) => name)]).toEqual([
      'names',
      ['第1稿.md', '第2稿.md'],
    ]);
  });

  test('gaps, doubles told apart by a date, and copies', () => {
    const order = orderDrafts([
      draft('第2稿0612.md'),
      draft('第2稿0610.md'),
      draft('第5稿.md', null, 'x'),
      draft('第5稿 - 副本.md', null, 'x'),
    ]);
    if (isDisorder(order)) throw new Error('no order');
    expect(order.drafts.map(({ draft: { name } }) => name)).toEqual([
      '第2稿0610.md',
      '第2稿0612.md',
      '第5稿.md',
    ]);
    expect(order.notes).toEqual([
      { code: 'gap', missing: [1, 3, 4] },
      { code: 'duplicate', number: 2, paths: ['稿/第2稿0610.md', '稿/第2稿0612.md'] },
      { code: 'copy', path: '稿/第5稿 - 副本.md', of: '稿/第5稿.md' },
    ]);
  });

  test('ties and names that say nothing are no order', () => {
    const tie = orderDrafts([draft('甲/第2稿.md'), draft('乙/第2稿.md'), draft('材料.md')]);
    expect(tie).toEqual({ ties: [['稿/乙/第2稿.md', '稿/甲/第2稿.md']], unknown: ['稿/材料.md'] });
  });

  test('the same text twice at one place is one draft', () => {
    const order = orderDrafts([
      draft('乙/第2稿.md', 2, '同文'),
      draft('甲/第2稿.md', 2, '同文'),
      draft('第3稿.md', 3),
    ]);
    if (isDisorder(order)) throw new Error('no order');
    expect(order.drafts.map(({ number }) => number)).toEqual([2, 3]);
    expect(order.notes).toContainEqual({ code: 'copy', path: '稿/甲/第2稿.md', of: '稿/乙/第2稿.md' });
    const other = orderDrafts([draft('乙/第2稿.md', 2, '一文'), draft('甲/第2稿.md', 2, '另一文')]);
    expect(isDisorder(other)).toBe(true);
  });

  test('for a person who must say the order: numbers first, then stages', () => {
    const names = roughly([draft('定稿.md'), draft('讨论稿.md'), draft('二稿.md'), draft('一稿.md')]);
    expect(names.map(({ name }) => name)).toEqual(['一稿.md', '二稿.md', '讨论稿.md', '定稿.md']);
  });

  test('as given: by path, name or stem; wrong and double names are told', () => {
    const drafts = [draft('甲.md'), draft('乙.md'), draft('丙.md')];
    const order = orderAsGiven(drafts, ['丙', '稿/甲.md']);
    expect('drafts' in order && order.drafts.map(({ draft: { name } }) => name)).toEqual(['丙.md', '甲.md']);
    expect(orderAsGiven(drafts, ['丁', '甲', '甲'])).toEqual({ wrong: ['丁', '甲'] });
  });
});

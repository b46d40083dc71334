import { describe, expect, test } from 'vitest';
import { historyOf } from '../../../src/versions/series/history.ts';
import { draftsNamed } from '../../../src/versions/series/named-draft.ts';
import { resolveSeriesPairs, type SeriesPair } from '../../../src/versions/series/series-pairs.ts';
import { paper } from '../support/small-paper.ts';
import { judged } from './support.ts';

const A = '检查走了过场。2013年3月14日查县三中食堂，只翻了台账，两周后27名学生腹泻住院。';
const B = '调研蜻蜓点水。2013年10月一天跑了7所学校，报告由教育局代笔，38名家长联名反映馒头夹生。';
const C = '挂牌当成了政绩。2012年要求半年建成86个农家书屋，今年抽看10个，6个锁着门。';

function draftsOf(winds: readonly (readonly string[])[]) {
  return winds.map((problems, i) => ({
    label: i === 2 ? '送审稿' : `第${i + 1}稿`,
    note: null,
    number: i === 2 ? null : i + 1,
    report: judged(paper([problems, [], [], []]), `稿/第${i + 1}稿.md`),
  }));
}

function chainsOf(winds: readonly (readonly string[])[], entries: readonly SeriesPair[]) {
  const drafts = draftsOf(winds);
  const { pairs, troubles } = resolveSeriesPairs(entries, drafts);
  expect(troubles).toEqual([]);
  return historyOf(drafts, { pairs }).chains.map(({ stations }) =>
    stations.map(
      ({ draft, title, link }) => `${draft + 1} ${title}${link?.reason.code === 'given' ? ' *' : ''}`,
    ),
  );
}

describe('pairs that a person gives for a series', () => {
  test('between the draft that is named and the one before it', () => {
    expect(
      chainsOf(
        [
          [A, B],
          [C, B],
          [C, B],
        ],
        [{ draft: '第2稿', old: '检查走了', new: '挂牌' }],
      ),
    ).toEqual([
      ['1 检查走了过场', '2 挂牌当成了政绩 *', '3 挂牌当成了政绩'],
      ['1 调研蜻蜓点水', '2 调研蜻蜓点水', '3 调研蜻蜓点水'],
    ]);
  });

  test('without a draft wherever neighbours have both', () => {
    expect(
      chainsOf(
        [[A], [C], [A]],
        [
          { draft: null, old: '检查走了', new: '挂牌' },
          { draft: null, old: '挂牌', new: '检查走了' },
        ],
      ),
    ).toEqual([['1 检查走了过场', '2 挂牌当成了政绩 *', '3 检查走了过场 *']]);
  });

  test('a problem without a counterpart ends, and what looks like it is another', () => {
    const chains = chainsOf(
      [
        [A, B],
        [A, B],
        [A, B],
      ],
      [{ draft: '送审稿', old: '检查走了', new: null }],
    );
    expect(chains.map(([head]) => head)).toEqual(['1 检查走了过场', '1 调研蜻蜓点水', '3 检查走了过场']);
  });

  test('what cannot be placed is told by entry and key', () => {
    const drafts = draftsOf([
      [A, B],
      [A, C],
      [A, C],
    ]);
    const { troubles } = resolveSeriesPairs(
      [
        { draft: '第9稿', old: 'p1', new: 'p1' },
        { draft: '第1稿', old: 'p1', new: 'p1' },
        { draft: null, old: 'p1', new: null },
        { draft: null, old: '没有', new: 'p1' },
        { draft: 'd2', old: '没有', new: '也没有' },
      ],
      drafts,
    );
    expect(troubles.map(({ index, key, fault }) => [index, key, fault])).toEqual([
      [0, 'draft', 'unknown-draft'],
      [1, 'draft', 'first-draft'],
      [2, 'old', 'needs-draft'],
      [3, 'old', 'nowhere'],
      [4, 'old', 'unknown'],
      [4, 'new', 'unknown'],
    ]);
  });

  test.each([
    ['d3', [2]],
    ['送审稿', [2]],
    ['第2稿', [1]],
    ['2', [1]],
    ['第二稿', [1]],
    ['稿/第3稿.md', [2]],
    ['第3稿.md', [2]],
    ['第7稿', []],
    ['材料', []],
  ])('a draft called %s', (name, found) => {
    expect(draftsNamed(draftsOf([[A], [A], [A]]), name)).toEqual(found);
  });
});

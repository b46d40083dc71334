import { describe, expect, test } from 'vitest';
import { type FollowedComment, placeNamed } from '../../../src/versions/series/comments.ts';
import { historyOf } from '../../../src/versions/series/history.ts';
import { paper } from '../support/small-paper.ts';
import { judged } from './support.ts';

const A = '检查走了过场。2013年3月14日查县三中食堂，只翻了台账，两周后27名学生腹泻住院。';
const B = '调研蜻蜓点水。2013年10月一天跑了7所学校，报告由教育局代笔，38名家长联名反映馒头夹生。';
const C = '会议开得太多。2012年全县开会61个，6个乡的书记在路上耗掉了三分之一的工作日。';
const D = '决策离乡村太远。2012年7月定幼儿园布点，180个学位只招到34个孩子。';
const first = paper([[A, B], [D], [], []]);

function follow(texts: readonly string[], place: string, draft = 0): FollowedComment {
  const drafts = texts.map((text, i) => ({
    label: `${i + 1}`,
    note: null,
    number: i + 1,
    report: judged(text, `${i + 1}.md`),
  }));
  const found = placeNamed((drafts[draft] as (typeof drafts)[0]).report.draft, place);
  if (typeof found === 'string') throw new Error(found);
  const { comments, flags } = historyOf(drafts, {
    comments: [{ draft, place: found, words: '核实', by: '' }],
  });
  const [comment] = comments as [FollowedComment];
  expect(flags.some(({ code }) => code === 'comment-unchanged')).toBe(comment.state === 'unchanged');
  return comment;
}

describe('what became of a comment', () => {
  test.each([
    ['changed at its place', [first, first.replace('27名', '29名')], '检查走了过场', 'changed', 1],
    ['two drafts later', [first, first, first.replace('27名', '29名')], '检查走了过场', 'changed', 2],
    ['changed elsewhere alone', [first, first.replace('38名', '39名')], '检查走了过场', 'unchanged', null],
    ['marks alone', [first, first.replace('食堂，只翻', '食堂,只翻')], '检查走了过场', 'unchanged', null],
    ['moved as it was', [first, paper([[B, A], [D], [], []])], '检查走了过场', 'unchanged', null],
    ['taken out', [first, paper([[B], [D], [], []])], '检查走了过场', 'gone', 1],
    ['on the last draft', [first], '检查走了过场', 'waiting', null],
    ['a problem added to its wind', [first, paper([[A, B, C], [D], [], []])], '形式主义', 'changed', 1],
    ['a problem added to another', [first, paper([[A, B], [D, C], [], []])], '形式主义', 'unchanged', null],
    ['a problem added to its section', [first, paper([[A, B], [D, C], [], []])], '“四风”', 'changed', 1],
    ['a cause', [first, first.replace('心里生根的少', '心里装的少')], '原因分析', 'changed', 1],
  ] as const)('%s', (_, texts, place, state, changedIn) => {
    expect(follow(texts, place)).toMatchObject({ state, changedIn });
  });

  test('a place is called by id, line, beginning or words; what is not clear is told', () => {
    const { draft } = judged(first, '1.md');
    const line = first.split('\n').findIndex(text => text.includes('27名')) + 1;
    for (const name of ['p1', `第${line}行`, `line ${line}`, '检查走了', '了过场'])
      expect(placeNamed(draft, name)).toMatchObject({ title: '检查走了过场' });
    expect(placeNamed(draft, '没有这一处')).toBe('unknown');
    expect(placeNamed(draft, '第999行')).toBe('unknown');
    expect(placeNamed(draft, '方面')).toBe('ambiguous');
  });
});

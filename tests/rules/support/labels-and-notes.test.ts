import { describe, expect, test } from 'vitest';
import { runInLabels } from '../../../rules/support/reading/run-in-labels.ts';
import { notesIn } from '../../../rules/support/self-notes.ts';
import { draftOf } from '../../linter/support.ts';

describe('a note to whoever fills in the figure', () => {
  test.each(['（确数待小周核后补上）', '（由财务室统计后再填）', '（等县里汇总后补齐）'])('%s', note => {
    expect(notesIn(`损失了几万元${note}。`)).toHaveLength(1);
  });

  test.each(['（待省厅核定后再作安排）', '（待他本人确认后补办了手续）', '（由县纪委核查后退还）'])(
    'and not %s',
    remark => {
      expect(notesIn(`损失了几万元${remark}。`)).toEqual([]);
    },
  );
});

describe('labels with which paragraphs begin', () => {
  const labels = (label: string) =>
    runInLabels(draftOf([1, 2, 3].map(i => `${label}第${i}年我没有下村。`).join('\n\n'))).length;

  test.each(['**根子和教训。** ', '【事例】', '根子：'])('%s', label => {
    expect(labels(label)).toBe(3);
  });

  test.each(['时刻牢记宗旨。', '时刻牢记宗旨，', '**我在这件事上图省事，怕麻烦，没有尽到责任。**'])(
    'and not %s',
    said => {
      expect(labels(said)).toBe(0);
    },
  );
});

import { describe, expect, test } from 'vitest';
import { draftOf } from '../support/papers.ts';

/** Texts that speak of such papers in a paper's own headings; only what they are called gives them away. */
const OTHERS = {
  notice: `关于认真做好党员干部对照检查材料撰写工作的通知
各乡镇党委，县直各单位党组（党委）：
现就认真撰写对照检查材料有关事项通知如下。
一、总体要求
要聚焦“四风”问题，做到见人见事见思想。
二、主要内容
（一）存在的突出问题。要逐条列出，每条问题都要有具体事例。
（二）原因剖析。要从理想信念、党性修养、宗旨意识等方面深挖根源。
（三）今后努力方向和改进措施。要明确责任人和完成时限。`,
  'writing-guide': `怎样写好民主生活会个人对照检查材料
很多同志问，个人对照检查材料到底怎么写？
一、存在的问题怎么写
（一）对照要具体。不能只写“学习不够深入”，要写清楚哪一次、哪件事。
二、原因剖析怎么写
从理想信念、宗旨意识、党性修养入手，不要往客观原因上推。
三、整改措施怎么写
措施要与问题一一对应，写明时限。`,
  technical: `# 数据对照检查工具使用说明
## 一、存在的问题
### （一）内存占用高
2024年3月版本在处理1000万行时占用4GB内存。
## 二、原因分析
哈希表没有分片。
## 三、改进措施
1. 改为外部排序，责任人：小王，2024年6月完成。`,
};

describe('a text is no paper when its title says so', () => {
  test.each(Object.entries(OTHERS))('%s', (type, text) => {
    expect(draftOf(text, '稿.md').applicability).toMatchObject({ applicable: false, type });
  });

  test('but is one when its front matter says so', () => {
    const text = `---\nkind: member\n---\n${OTHERS.notice}`;
    expect(draftOf(text, '稿.md').applicability.applicable).toBe(true);
  });
});

test('a directive that cannot be read is reported, not passed over', () => {
  const text =
    '---\nkind: member\n---\n# 对照检查材料\n\n<!-- duizhao-disable-next a/b c/d: 理由 -->\n\n正文。\n';
  const { directives, malformedDirectives, troubles } = draftOf(text, '稿.md');
  expect(directives).toEqual([]);
  expect(troubles).toEqual([]);
  expect(malformedDirectives).toMatchObject([{ fault: 'form', verb: 'disable-next' }]);
});

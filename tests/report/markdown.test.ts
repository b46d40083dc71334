import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../src/report/markdown.ts';
import { DEFAULT_OPTIONS } from '../../src/report/reporter.ts';
import { sampleDraft } from './sample.ts';
import { finding, judged, reportOf, sampleFindings } from './sample-findings.ts';

interface Node {
  readonly type: string;
  readonly depth?: number;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const tree = (text: string): Node => remark().use(remarkGfm).parse(text) as Node;
const all = (node: Node, type: string): Node[] => [
  ...(node.type === type ? [node] : []),
  ...(node.children ?? []).flatMap(child => all(child, type)),
];
const words = (node: Node): string => (node.value ?? '') + (node.children ?? []).map(words).join('');

const draft = sampleDraft();
const report = reportOf(
  [
    judged(draft, sampleFindings(draft)),
    judged(sampleDraft({ path: '青柳|县委.md' }), []),
    judged(sampleDraft({ path: '其他.md', applicable: false }), [], []),
  ],
  [{ path: '无`.md', code: 'not-found', data: {} }],
);

describe('markdown', () => {
  test('a report to hand round', async () => {
    await expect(markdown(report, DEFAULT_OPTIONS)).toMatchFileSnapshot('expected/report.zh.md.txt');
  });

  test('tables have as many cells in every row as in the head', () => {
    const tables = all(tree(markdown(report, { ...DEFAULT_OPTIONS, statistics: true })), 'table');
    expect(tables).toHaveLength(4);
    for (const table of tables) {
      const widths = (table.children ?? []).map(row => row.children?.length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  test('every open finding is told in full', () => {
    const text = words(tree(markdown(report, DEFAULT_OPTIONS)));
    for (const { message, state } of sampleFindings(draft))
      if (state === 'open') expect(text).toContain(message.zh);
    expect(text).toContain('理由：数字已经核对');
  });

  test('hostile titles and messages change nothing of its shape', () => {
    const shape = (text: string): string[] => {
      const kinds: string[] = [];
      const visit = (node: Node): void => {
        if (node.type !== 'text' && node.type !== 'inlineCode') kinds.push(node.type);
        for (const child of node.children ?? []) visit(child);
      };
      visit(tree(text));
      return kinds;
    };
    const evil = '# <img src=x onerror=alert(1)> [点](http://x.cn) | **甲** `乙`\n\n1. www.x.cn\u202e';
    const tame = finding(draft, { at: '联系群众不够紧密', message: { zh: '平常', en: '' } });
    const of = (title: string, message: string): string[] => {
      const paper = judged(draft, [
        { ...tame, message: { zh: message, en: '' }, hint: { zh: message, en: '' } },
      ]);
      return shape(markdown(reportOf([{ ...paper, title }]), DEFAULT_OPTIONS));
    };
    expect(of(evil, evil)).toEqual(of('平常的标题', '平常'));
  });

  test('quiet is a table, next is one finding', () => {
    const quiet = tree(markdown(report, { ...DEFAULT_OPTIONS, quiet: true }));
    expect([all(quiet, 'table').length, all(quiet, 'heading').length]).toEqual([1, 2]);
    const next = tree(
      markdown(reportOf([judged(draft, sampleFindings(draft))]), { ...DEFAULT_OPTIONS, next: true }),
    );
    expect(words(next)).toContain('为什么先改：');
    expect(words(next)).not.toContain('联系群众不够紧密');
  });

  test('keeps below a limit: the tables alone, then as many rows as there is room for', () => {
    const crowd = reportOf(
      Array.from({ length: 3_000 }, (_, i) =>
        judged(sampleDraft({ path: `材料/${i}.md` }), i < 50 ? sampleFindings(draft) : []),
      ),
    );
    const whole = markdown(crowd, DEFAULT_OPTIONS);
    for (const limitBytes of [whole.length * 4, 300_000, 20_000, 500]) {
      const text = markdown(crowd, { ...DEFAULT_OPTIONS, limitBytes });
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limitBytes);
      expect(text).toContain('共 3000 份材料');
    }
    expect(markdown(crowd, { ...DEFAULT_OPTIONS, limitBytes: 300_000 })).not.toContain('没有列出');
    expect(markdown(crowd, { ...DEFAULT_OPTIONS, limitBytes: 20_000 })).toMatch(/\n\n另有 \d+ 行没有列出\n$/);
  });
});

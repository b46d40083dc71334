import { describe, expect, test } from 'vitest';
import { openBudget } from '../../src/versions/budget.ts';
import { dropNumbering, viewOf } from '../../src/versions/view.ts';
import { diffWords } from '../../src/versions/words.ts';

/** A change of a sentence as it would be printed; format as `(old|new)`. */
function shown(old: string, next: string): string {
  const [a, b] = [viewOf(old), viewOf(next)];
  const [x, y] = [
    { start: 0, end: old.length },
    { start: 0, end: next.length },
  ];
  dropNumbering(a, x);
  dropNumbering(b, y);
  return diffWords(a, b, x, y, openBudget())
    .map(span => {
      const was = old.slice(span.old.start, span.old.end);
      const is = next.slice(span.new.start, span.new.end);
      if (span.kind === 'same') return is;
      if (span.kind === 'format') return `(${was}|${is})`;
      return span.kind === 'delete' ? `[-${was}-]` : `{+${is}+}`;
    })
    .join('');
}

describe('words', () => {
  test.each([
    ['收到意见多条。', '收到意见47条。', '收到意见[-多-]{+47+}条。'],
    ['2013年4月到镇里。', '2014年4月到镇里。', '[-2013-]{+2014+}年4月到镇里。'],
    ['花了1.5万元。', '花了1.8万元。', '花了[-1.5-]{+1.8+}万元。'],
    ['占比15%左右。', '占比18%左右。', '占比[-15%-]{+18%+}左右。'],
    ['开了二十三次会。', '开了二十五次会。', '开了[-二十三-]{+二十五+}次会。'],
    ['材料改了八稿，没有走过场。', '材料改了八稿,没有走过场。', '材料改了八稿(，|,)没有走过场。'],
    ['一是学习不深入。', '1．学习不深入。', '(一是|1．)学习不深入。'],
    ['接待花掉１２００元。', '接待花掉1200元。', '接待花掉(１２００|1200)元。'],
    [
      '我听汇报多，看现场少。',
      '我听汇报多，看现场少，问群众更少。',
      '我听汇报多，看现场少{+，问群众更少+}。',
    ],
  ])('%s → %s', (old, next, expected) => {
    expect(shown(old, next)).toBe(expected);
  });

  test('a sentence of which hardly anything survives is replaced whole', () => {
    const old = '平时满足于参加集中学习，心得体会有时让别人代笔。';
    const next = '2013年4月那篇五千字，是办公室小魏从网上拼起来的。';
    expect(shown(old, next)).toBe(`[-${old}-]{+${next}+}`);
  });

  test('a single character of agreement stands alone nowhere', () => {
    for (const [old, next] of [
      ['抓工作热情不高的问题仍然突出。', '干事业劲头不足的情况依旧存在。'],
      ['对基层的困难关心不够，办法不多。', '对村里的难处过问得少，主意也少。'],
    ] as const)
      expect(shown(old, next)).not.toMatch(/[\]}]\p{Script=Han}[[{]/u);
  });
});

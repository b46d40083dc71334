import fc from 'fast-check';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { codeSpan, csvCell, escapeMarkdown, safeJson, visible } from '../../src/report/escape.ts';

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '\u001b[31m',
        '\u202e',
        '\u200b',
        '\r',
        '\n',
        '\t',
        '\u0000',
        '\ud800',
        '问题',
        '=',
        '|',
        '"',
        ',',
        '`',
        '<b>',
        '[x](http://y)',
        '*',
        '_',
        '# ',
        '1. ',
        '- ',
        '@a',
        'www.a.cn',
        '\\',
        '&amp;',
        '~~',
      ),
    )
    .map(parts => parts.join('')),
);

describe('visible', () => {
  test.each([
    ['\u001b[31m红\u001b[0m', '<U+001B>[31m红<U+001B>[0m'],
    ['左\u202e右', '左<U+202E>右'],
    ['零\u200b宽\ufeff', '零<U+200B>宽<U+FEFF>'],
    ['一\r\n二\n三\r四', '一 二 三 四'],
    ['\u007f\u0085\u2028', '<U+007F><U+0085><U+2028>'],
    ['\ud83d', '<U+D83D>'],
    ['𠮷😀“四风”\u3000', '𠮷😀“四风”\u3000'],
    ['\u{e0041}', '<U+E0041>'],
  ])('%j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('nothing that acts on a terminal is left', () => {
    fc.assert(
      fc.property(hostile, text => {
        expect(visible(text)).not.toMatch(UNSEEN);
      }),
    );
  });
});

describe('markdown', () => {
  const processor = remark().use(remarkGfm).freeze();
  const kindsOf = (markdown: string): string[] => {
    const kinds: string[] = [];
    const visit = (node: { type: string; children?: unknown[] }): void => {
      kinds.push(node.type);
      for (const child of node.children ?? []) visit(child as { type: string });
    };
    visit(processor.parse(markdown));
    return kinds;
  };

  test.each([
    '**粗体**与`代码`',
    '<script>alert(1)</script>',
    '[点这里](http://example.com)',
    'http://example.com www.example.com a@b.cn',
    '1. 会议排得满',
    '- 一是',
    '# 标题',
    '=== ',
    '| 甲 | 乙 |',
    '~~删~~ &amp; $x$ \\',
  ])('%s stays plain text', text => {
    const kinds = kindsOf(`正文${escapeMarkdown(text)}`);
    expect(new Set(kinds)).toEqual(new Set(['root', 'paragraph', 'text']));
    expect(new Set(kindsOf(escapeMarkdown(text)))).toEqual(new Set(['root', 'paragraph', 'text']));
  });

  test('no text whatever makes a mark, a link or HTML in a list item', () => {
    fc.assert(
      fc.property(hostile, text => {
        const kinds = new Set(kindsOf(`- 原文：${escapeMarkdown(text)}。`));
        for (const kind of ['root', 'list', 'listItem', 'paragraph', 'text']) kinds.delete(kind);
        expect([...kinds]).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('a code span holds any path as it is', () => {
    fc.assert(
      fc.property(
        hostile.filter(text => visible(text).trim() !== ''),
        text => {
          const kinds = kindsOf(`见 ${codeSpan(text)} 。`);
          expect(kinds).toEqual(['root', 'paragraph', 'text', 'inlineCode', 'text']);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('csv', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+86', '+86'],
    ['+SUM(A1)', "'+SUM(A1)"],
    ['-5.3', '-5.3'],
    ['-一是', "'-一是"],
    ['@cmd', "'@cmd"],
    ['\t=1', "'<U+0009>=1"],
    ['\r=1', "' =1"],
    ['＝1+1', "'＝1+1"],
    ['5=6', '5=6'],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['甲,乙', '"甲,乙"'],
    ['说“好”', '说“好”'],
    ['说"好"', '"说""好"""'],
    ['一\n二', '一 二'],
  ])('%j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test('numbers stay numbers', () => {
    expect([csvCell(-5.3), csvCell(0), csvCell(null)]).toEqual(['-5.3', '0', '']);
  });
});

describe('safeJson', () => {
  test('is the same value with nothing unseen in it', () => {
    fc.assert(
      fc.property(hostile, text => {
        const json = safeJson({ [text]: text });
        expect(JSON.parse(json)).toEqual({ [text]: text });
        expect(json.replaceAll('\n', '')).not.toMatch(UNSEEN);
      }),
    );
  });
});

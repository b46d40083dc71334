import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/draft/front-matter.ts';
import { markdownTree } from '../../src/draft/markdown-tree.ts';
import { type RawBlock, scanBlocks } from '../../src/draft/raw-blocks.ts';
import { markdown, soup } from './markdown-arbitrary.ts';
import { leavesOfBlocks, leavesOfTree } from './mdast-leaves.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1500);

/**
 * remark's tree is flattened to its leaves and held against the scanner's blocks, all of them in order: type, first and last
 * character (blanks left out), heading depth or nesting depth, underlined or not, where the list item begins whose first
 * block it is, and the letters in it. A quotation is compared as one block: its borders and its letters.
 */
function compare(text: string): void {
  const { bodyStart } = readFrontMatter(text);
  expect(leavesOfBlocks(scanBlocks(text, bodyStart), text)).toEqual(leavesOfTree(markdownTree(text), text));
}

const root = join(import.meta.dirname, '../../fixtures');
const fixtures = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(path =>
  path.endsWith('.md'),
);

/** `type:text` of each block, with its depth and marker where it has any. */
function sketch(text: string): string[] {
  return scanBlocks(text).map(({ type, depth, marker, slices, range }) => {
    const words = slices.map(({ start, end }) => text.slice(start, end)).join('/');
    const number = marker ? `${text.slice(marker.range.start, marker.range.end)} ` : '';
    return `${type}${depth || ''}: ${number}${words || text.slice(range.start, range.end)}`;
  });
}

describe('the scanner reads what remark reads', () => {
  it('finds papers to read', () => expect(fixtures.length).toBeGreaterThan(25));

  it.each(fixtures)('in %s, whatever ends its lines', path => {
    const text = readFileSync(join(root, path), 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n');
    compare(text);
    compare(text.replaceAll('\n', '\r\n'));
    compare(text.replaceAll('\n', '\r'));
  });

  it('in generated Markdown', () => {
    fc.assert(fc.property(markdown, compare), { numRuns: RUNS });
  }, 120_000);

  it('in marks thrown together', () => {
    fc.assert(fc.property(soup, compare), { numRuns: RUNS });
  }, 120_000);

  it('in generated Markdown below front matter', () => {
    fc.assert(
      fc.property(markdown, text => compare(`---\ntitle: 材料\n---\n${text}`)),
      { numRuns: RUNS / 5 },
    );
  });
});

describe('blocks', () => {
  it.each<[string, string, string[]]>([
    [
      'lines without blank lines are one paragraph',
      '一、形式\n　　二、官僚\n',
      ['paragraph: 一、形式/　　二、官僚'],
    ],
    ['headings of both kinds', '# 材料 ##\n一、原因\n===\n', ['heading1: 材料', 'heading1: 一、原因']],
    ['no blank after # is no heading', '#标题\n＃ 标题\n', ['paragraph: #标题/＃ 标题']],
    [
      'a bullet and what belongs to it',
      '- 学习\n不够\n\n  深入\n- 调研\n',
      ['paragraph1: - 学习/不够', 'paragraph1: 深入', 'paragraph1: - 调研'],
    ],
    [
      'items in items',
      '1. 学习\n   - 不够\n   - 不深\n2. 调研',
      ['paragraph1: 1. 学习', 'paragraph2: - 不够', 'paragraph2: - 不深', 'paragraph1: 2. 调研'],
    ],
    ['items that open into one another', '- 1. 学习', ['paragraph2: 1. 学习']],
    [
      'an item may begin with anything',
      '- # 学习\n- ```\n  甲\n  ```',
      ['heading1: - 学习', 'code: - ```\n  甲\n  ```'],
    ],
    ['an empty item', '- 学习\n-\n- 调研', ['paragraph1: - 学习', 'paragraph1: - ', 'paragraph1: - 调研']],
    ['14. in a paragraph is no item', '会议共\n14. 次', ['paragraph: 会议共/14. 次']],
    [
      'a quotation with a lazy line',
      '> 习近平\n强调\n> - 一\n\n后',
      ['quote: 习近平/强调/一', 'paragraph: 后'],
    ],
    [
      'four blanks are code',
      '    一、学习\n\n        二、调研\n三',
      ['code: 一、学习/二、调研', 'paragraph: 三'],
    ],
    ['four blanks inside a paragraph are none', '一\n    二', ['paragraph: 一/二']],
    [
      'fenced code holds no text of ours',
      '```md\n# 一\n\n```\n二',
      ['code: ```md\n# 一\n\n```', 'paragraph: 二'],
    ],
    ['a comment over several lines', '<!-- 注\n\n释 -->\n后', ['html: <!-- 注\n\n释 -->', 'paragraph: 后']],
    ['a comment inside a line is text', '前 <!-- 注 --> 后', ['paragraph: 前 <!-- 注 --> 后']],
    [
      'a table below a line of text',
      '见表\n| 项目 | 数 |\n| --- | --: |\n| 会 | 3 |\n\n后',
      ['paragraph: 见表', 'table: | 项目 | 数 |/| 会 | 3 |', 'paragraph: 后'],
    ],
    ['definitions are no text', '[注]: /url "题"\n[名]: /b\n正文', ['paragraph: 正文']],
    ['full-width colons define nothing', '[注]：正文', ['paragraph: [注]：正文']],
    ['rules', '---\n一\n***\n', ['break: ---', 'paragraph: 一', 'break: ***']],
    ['lone carriage returns end lines', '# 一\r二\r\r三', ['heading1: 一', 'paragraph: 二', 'paragraph: 三']],
  ])('%s', (_, text, expected) => expect(sketch(text)).toEqual(expected));

  it('begins where it is told to', () => {
    expect(scanBlocks('---\na: b\n---\n正文', 13).map(({ range }) => range)).toEqual([
      { start: 13, end: 15 },
    ]);
  });

  it('reads nothing in nothing', () => expect(scanBlocks('')).toEqual([]));
});

/** Each must end within the time limit of a test; that time grows no faster than the text was measured by hand. */
describe('a mebibyte of marks', () => {
  const SIZE = 2 ** 20;
  const fill = (unit: string, count = SIZE / unit.length) => unit.repeat(Math.floor(count));
  const kinds = (blocks: readonly RawBlock[]) => [...new Set(blocks.map(({ type }) => type))].join(' ');

  it.each<[string, string, number, string]>([
    ['>', fill('>'), 1, 'quote'],
    ['> on lines', fill('>\n'), 1, 'quote'],
    ['> once, lazy lines', `${fill('>', SIZE / 2)}\n${fill('x\n', SIZE / 4)}`, 1, 'quote'],
    ['* ', fill('* '), 1, 'break'],
    ['- x', `${fill('- ')}x`, 1, 'paragraph'],
    ['- +', fill('- + '), 1, 'paragraph'],
    ['deep lists, then blank lines', fill('- + ', SIZE / 8) + fill('\n', SIZE / 2), 1, 'paragraph'],
    ['[', fill('['), 1, 'paragraph'],
    ['[ on lines', fill('[a\n'), 1, 'paragraph'],
    ['definitions', fill('[a]: b\n'), 0, ''],
    ['titles that never close', fill('[a]: b\n(x\n'), 1, 'paragraph'],
    ['a title of escapes', `[a]: b "${fill('\\"')}`, 1, 'paragraph'],
    ['backticks', fill('`'), 1, 'code'],
    ['backticks on lines', fill('```\n'), SIZE / 8, 'code'],
    ['|', fill('|'), 1, 'paragraph'],
    ['| on lines', fill('|\n'), 1, 'paragraph'],
    ['a wide table', `${fill('a|', SIZE / 4)}\n${fill('-|', SIZE / 4)}`, 1, 'table'],
    ['a rule that is none', `a\n|-${fill(' ')}x`, 1, 'paragraph'],
    ['heads without rules', fill('a|b\n'), 1, 'paragraph'],
    ['#', fill('#'), 1, 'paragraph'],
    ['# that closes nothing', `# ${fill('#')}x`, 1, 'heading'],
    ['<', fill('<'), 1, 'paragraph'],
    ['attributes', `<a${fill(' b="x"')}!`, 1, 'paragraph'],
    ['blanks in a tag', `<a b${fill(' ')}!`, 1, 'paragraph'],
    ['comments that never close', fill('<!--\n'), 1, 'html'],
    ['blanks', fill(' '), 0, ''],
    ['tabs', `${fill('\t')}x`, 1, 'code'],
    ['=', `a\n${fill('=')}x`, 1, 'paragraph'],
    ['digits', fill('9'), 1, 'paragraph'],
    ['items and lazy lines', fill('- a\nb\n'), Math.floor(SIZE / 6), 'paragraph'],
    ['carriage returns', fill('a\r\r'), Math.floor(SIZE / 3), 'paragraph'],
  ])('of %s', (_, text, count, types) => {
    const blocks = scanBlocks(text);
    expect([blocks.length, kinds(blocks)]).toEqual([count, types]);
  });
});

import { describe, expect, test } from 'vitest';
import { draftOf } from '../linter/support.ts';

const OUTLINE = [
  '一、遵守党的政治纪律情况',
  '二、执行中央八项规定情况',
  '三、“四风”方面存在的突出问题',
  '（一）形式主义方面',
  '（二）官僚主义方面',
  '（三）享乐主义方面',
  '（四）奢靡之风方面',
  '四、原因分析',
  '五、努力方向和改进措施',
];

const SHORT = [
  ...['一、遵守党的政治纪律情况', '班子总体能够守住底线，但对网上的错误说法不敢批驳。'],
  ...['二、执行中央八项规定情况', '今年接待费降了三成，仍有两次超标接待。'],
  ...['三、“四风”方面存在的突出问题', '（一）形式主义方面'],
  ...['1.开会多。3月一周开会6个，春耕没人管。', '2.调研走过场。4月到石桥村，只看了路边两户。'],
  ...['（二）官僚主义方面', '1.接访少。上半年我们只接访1次，12户上访。'],
  ...['（三）享乐主义方面', '1.劲头不足。5月防汛值班，两名常委脱岗。'],
  ...['（四）奢靡之风方面', '1.接待超标。2月招待客商，一桌花了2600元。'],
  ...['四、原因分析', '1.宗旨淡了。只对上负责，不对群众负责。'],
  ...['五、努力方向和改进措施', '1.砍会议。办公室7月底前压减三分之一。'],
];

const TITLE = '中共青柳县委常委班子对照检查材料';
const HEAD = ['---', 'kind: team', 'profile: qunzhong-2014', '---', TITLE];

/** Titles of sections, and problems by dimension. */
function outlineOf(lines: readonly string[]): unknown {
  const { sections, problems, dimensions } = draftOf(lines.join('\n\n'));
  return {
    sections: sections.filter(({ heading }) => heading !== null).map(({ role }) => role),
    dimensions: dimensions.map(({ name }) => name),
    problems: problems.map(({ dimension, title }) => `${dimension} ${title}`),
  };
}

describe('an outline before a text of short paragraphs is no part of it', () => {
  const plain = outlineOf([HEAD.join('\n'), ...SHORT]);

  test('the text alone is understood', () => {
    expect(plain).toMatchObject({
      sections: ['discipline', 'eight-point', 'problems', 'causes', 'measures'],
      dimensions: ['形式主义', '官僚主义', '享乐主义', '奢靡之风'],
    });
  });

  test.each<[string, readonly string[]]>([
    ['in plain lines', OUTLINE],
    ['under a heading of its own', ['目  录', ...OUTLINE]],
    ['with the page of each heading', OUTLINE.map((line, i) => `${line}………………${i + 1}`)],
    ['with the title once more behind it', [...OUTLINE, TITLE]],
    ['with an opening behind it', [...OUTLINE, '现将班子情况对照检查如下。']],
    ['of the sections only', OUTLINE.filter(line => !line.startsWith('（'))],
  ])('%s', (_, outline) => {
    expect(outlineOf([HEAD.join('\n'), ...outline, ...SHORT])).toEqual(plain);
  });
});

test('headings that come again further down in a paper that nobody filled in are no outline', () => {
  const winds = OUTLINE.slice(3, 7);
  const lines = [...OUTLINE.slice(0, 8), ...winds, OUTLINE[8] as string, ...winds];
  expect(outlineOf([HEAD.join('\n'), ...lines])).toMatchObject({
    dimensions: ['形式主义', '官僚主义', '享乐主义', '奢靡之风'],
  });
  const slots = ['1. 【标题待补】', '2. 【标题待补】', '3. 【标题待补】', '4. 【标题待补】'];
  const { headings } = draftOf([HEAD.join('\n'), ...slots, ...OUTLINE, ...slots].join('\n\n'));
  expect(headings.filter(({ level }) => level === 1)).toHaveLength(5);
});

import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../src/draft/blocks.ts';

const BODY =
  '去年二季度，要求乡镇一把手到场的会开了37个，上柏镇书记有11天是一上午赶两个会场，5次调处全部往后推。';

function paragraphs(...lines: readonly string[]): string[] {
  return readBlocks(lines.join('\n'), 0).map(({ text }) => text.value);
}

describe('a heading that was broken in two is one', () => {
  test.each([
    ['一、执行中央', '八项规定情况'],
    ['三、“四风”方面', '存在的突出问题'],
    ['（一）形式主', '义方面'],
    ['1.会议文件过', '多过滥，基层疲于应付'],
    ['2．学习不深，', '满足于一知半解'],
    ['四、产生问题', '的原因分析'],
    ['五、努力方向', '和改进措施'],
    ['（三）享乐', '主义方面的问题'],
  ])('%s / %s', (first, second) => {
    expect(paragraphs(first, second, BODY)).toEqual([first + second, BODY]);
    expect(paragraphs(BODY, first, second, '', BODY)).toEqual([BODY, first + second, BODY]);
  });
});

describe('what stands below a heading is no part of it', () => {
  test.each([
    ['（二）官僚主义方面', '高高在上，脱离群众'],
    ['四、原因分析', '（一）理想信念方面'],
    ['1.会议文件多', '去年开会37个'],
    ['1.会议文件多', '班子成员习惯以会代干'],
    ['1.会议文件多', '群众有意见。'],
    ['1.会议文件多', '责任人：王某'],
    ['1.会议文件多', '　　基层疲于应付'],
    ['1.会议文件多', '【此处写事例】'],
    ['一、存在的问题', '会议文件过多过滥'],
    ['1.【标题待补】', '会议文件过多过滥'],
    ['会议文件过', '多过滥'],
    ['1.去年开会37个', '基层疲于应付'],
    ['1.会议多。', '基层疲于应付'],
  ])('%s / %s', (first, second) => {
    expect(paragraphs(first, second, BODY)).toHaveLength(3);
  });
});

test('lines of a text that is wrapped at a width stay with their paragraphs', () => {
  const line = '班子能够严格遵守党的政治纪律和政治规矩坚决同中央保持一致重大问题及时请示';
  const text = [
    '一、遵守纪律',
    ...Array.from({ length: 12 }, () => line),
    '报告。',
    '二、执行规定',
    line,
    '没有折扣。',
  ];
  expect(paragraphs(...text)[0]).toBe('一、遵守纪律');
  expect(paragraphs(...text)).toContain('二、执行规定');
});

import { describe, expect, it } from 'vitest';
import { found, issuesOf, member, mended } from '../paper.ts';

const TEXT = '2013年3月开会后四个月没有再听汇报，7月河堤漫水，180亩秋苗被淹。';

/** Lines `一、甲` … each followed by a paragraph. */
function lines(...numbers: string[]): string {
  return numbers.map((number, i) => `${number}第${'甲乙丙丁戊己庚辛'[i]}个标题\n\n${TEXT}`).join('\n\n');
}

describe('format/numbering-sequence', () => {
  it.each([
    ['runs on', ['一、', '二、', '三、'], []],
    ['jumps', ['一、', '二、', '四、'], ['jump']],
    ['repeats', ['一、', '二、', '二、', '三、'], ['repeat']],
    ['is swapped', ['一、', '三、', '二、', '四、'], ['disorder']],
    ['starts late', ['二、', '三、'], ['start']],
    ['begins anew in every part', ['一、', '1.', '2.', '二、', '1.', '2.'], []],
    ['counts through the parts', ['一、', '1.', '2.', '二、', '3.', '4.'], []],
    ['goes back', ['一、', '二、', '三、', '二、'], ['disorder']],
    ['jumps in an inner level', ['一、', '（一）', '（三）', '二、', '（一）'], ['jump']],
  ])('%s', (_, numbers, codes) => {
    const issues = issuesOf('format/numbering-sequence', member(lines(...numbers)));
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });

  it('renumbers only where there is one sound reading', () => {
    const end = member(lines('一、', '二、', '三、', '三、'));
    expect(mended(end, issuesOf('format/numbering-sequence', end))).toBe(
      member(lines('一、', '二、', '三、', '四、')),
    );
    const gap = member(lines('一、', '二、', '二、', '四、'));
    expect(mended(gap, issuesOf('format/numbering-sequence', gap))).toBe(
      member(lines('一、', '二、', '三、', '四、')),
    );
    const cascade = member(lines('一、', '二、', '二、', '三、'));
    expect(mended(cascade, issuesOf('format/numbering-sequence', cascade))).toBe(cascade);
  });

  it('reads no number into the start of a sentence', () => {
    expect(
      found('format/numbering-sequence', member(`6 月以来，我下乡三次。\n\n${lines('一、', '二、')}`)),
    ).toEqual([]);
  });
});

describe('format/level-order', () => {
  it.each([
    [['一、', '（一）', '1.', '（1）'], []],
    [['一、', '1.', '2.'], []],
    [['一、', '（1）'], ['skipped']],
    [['一、', '（一）', '（1）'], ['skipped']],
    [['1.', '（一）'], ['inverted']],
    [['（一）', '1.'], []],
  ])('%j', (numbers, codes) => {
    const issues = issuesOf('format/level-order', member(lines(...numbers)));
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });
});

describe('format/number-mark', () => {
  it.each([
    ['（一）、', '（一）'],
    ['(一)', '（一）'],
    ['（1）.', '（1）'],
    ['1、', '1.'],
    ['一.', '一、'],
  ])('mends %s', (wrong, right) => {
    const text = member(lines(wrong));
    expect(mended(text, issuesOf('format/number-mark', text))).toBe(member(lines(right)));
  });

  it.each(['一、', '（一）', '1.', '1．', '（1）', '①', '一是'])('is content with %s', number => {
    expect(found('format/number-mark', member(lines(number)))).toEqual([]);
  });
});

describe('a number with a wrong mark', () => {
  const LONG = '学习满足于读文件，读完就放下，没有往自己身上想。2013年只交了一篇心得，还是抄的。';
  it.each([
    ['1.', '2，', '3.', 'other-mark'],
    ['1.', '2.', '3：', 'other-mark'],
    ['1；', '2.', '3.', 'other-mark'],
    ['1.', '2 。', '3.', 'other-mark'],
    ['一、', '二：', '三、', 'han-mark'],
    ['一、', '二、', '三，', 'han-mark'],
  ])('reads it in the row %s %s %s', (first, second, third, code) => {
    const text = member([first, second, third].map(number => `${number}${LONG}`).join('\n\n'));
    expect(issuesOf('format/number-mark', text).map(issue => issue.code)).toEqual([code]);
    expect(found('format/numbering-sequence', text)).toEqual([]);
  });

  it.each([
    '3，五天就能办的事，我拖了半个月。',
    '6，七月间下过两次乡。后来没有再去。',
    '4：我不知道说什么好。散会后也没有人问。',
  ])('leaves %s', line => {
    expect(found('format/number-mark', member(`1.${LONG}\n\n${line}\n\n2.${LONG}`))).toEqual([]);
  });
});

describe('format/spoken-sequence', () => {
  it.each([
    ['差距有三处。一是学得浅。二是管得松。三是改得慢。', []],
    ['差距有三处。一是学得浅。三是改得慢。', ['jump']],
    ['差距有三处。一是学得浅。二是管得松。二是改得慢。', ['repeat']],
    ['首先是学得浅。二是管得松。', []],
    ['会前做了两件事，一是走访；二是翻日记。', []],
    ['第一、第二产业都在增长，第三产业慢。', []],
    ['一是一、二是二，从不含糊。', []],
  ])('%s', (sentence, codes) => {
    const issues = issuesOf('format/spoken-sequence', member(`一、遵守党的政治纪律情况\n\n${sentence}`));
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['一是学得浅。一是管得松。三是改得慢。', 'repeat 一是'],
    ['一是学得浅，笔记靠抄。\n\n一是管得松，见错不说。\n\n三是改得慢，拖了两年。', 'repeat 一是'],
    ['一是学得浅，笔记靠抄。\n\n二是管得松，见错不说。\n\n二是改得慢，拖了两年。', 'repeat 二是'],
  ])('finds a number used twice: %s', (text, expected) => {
    const whole = member(`一、遵守党的政治纪律情况\n\n差距有这样几处。\n\n${text}`);
    expect(found('format/spoken-sequence', whole)).toContain(expected);
  });

  it('lets a new row begin behind words that lead to it', () => {
    const text = member(
      '一、遵守党的政治纪律情况\n\n一是学得浅，笔记靠抄。\n\n执行中央决定方面：\n\n一是管得松，见错不说。',
    );
    expect(found('format/spoken-sequence', text)).toEqual([]);
  });

  it('lets an inner count end and the outer one go on', () => {
    const text = member(
      '一、“四风”方面存在的突出问题\n\n一是学得浅。一是不读，二是不记。\n\n二是管得松。一是不问，二是不查。\n\n三是改得慢。',
    );
    expect(found('format/spoken-sequence', text)).toEqual([]);
  });
});

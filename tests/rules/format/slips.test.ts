import { describe, expect, it } from 'vitest';
import { fixture, issuesOf, member } from '../paper.ts';

const found = (sentence: string): string[] =>
  issuesOf('format/common-slip', member(sentence)).map(
    ({ data }) => `${data?.['found']}→${data?.['mended']}`,
  );

describe('format/common-slip', () => {
  it.each([
    ['坚持中国特色社会主意思想，学得不深。', '中国特色社会主意→中国特色社会主义'],
    ['查摆出的形势主义问题有五条。', '形势主义→形式主义'],
    ['反对奢糜之风的会开了三次。', '奢糜之风→奢靡之风'],
    ['没有做到实是求是。', '实是求是→实事求是'],
    ['已身作则做得不够。', '已身作则→以身作则'],
    ['抓党风连政只停在会上。', '党风连政→党风廉政'],
    ['廉洁自侓的弦松了。', '廉洁自侓→廉洁自律'],
    ['抱着侥幸心里报了数。', '侥幸心里→侥幸心理'],
    ['现将对照检察情况报告如下。', '对照检察→对照检查'],
    ['工作做风漂浮。', '工作做风→工作作风'],
    ['调研走马观化。', '走马观化→走马观花'],
    ['遇到难题一愁莫展。', '一愁莫展→一筹莫展'],
    ['没有打通最后一公理。', '最后一公理→最后一公里'],
    ['重布署轻落实。', '布署→部署'],
  ])('%s', (sentence, slip) => {
    expect(found(sentence)).toEqual([slip]);
  });

  it.each([
    '常委会以前议过两次，党委会议后没有下文。',
    '他个人主意多，遇事总能拿出办法。',
    '集中整治纪律松弛的问题，整治生态破坏。',
    '会上念的是民主生活汇报材料。',
    '领导干不了的事，干部就更干不成。',
    '各人分工负责，谁也不等谁。',
    '固步自封和故步自封两种写法都对，当家做主也一样。',
    '请检察院介入，对照检查清单逐项核。',
    '在民主集中指导下的讨论会上。',
    '补上能力不足的短板，甘于担当，因公出过两次国。',
    '三位人民服务员站在路口，执政为民写在墙上。',
  ])('says nothing of: %s', sentence => {
    expect(found(sentence)).toEqual([]);
  });

  it.each(['pass/team-county-markdown.md', 'pass/member-2025.md', 'fresh/team-2014-hospital.md'])(
    'finds none in %s',
    path => {
      expect(issuesOf('format/common-slip', fixture(path))).toEqual([]);
    },
  );
});

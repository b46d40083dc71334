import { describe, expect, test } from 'vitest';
import { found, member } from '../paper.ts';

const CASE = '2013年5月，石岭村霍桂英到国土所查档案，等了三个下午，误了起诉时效，我只批了“请妥善处理”。';

function paper(headings: readonly string[]): string {
  const items = headings.map((heading, i) => `${i + 1}.${heading}\n${CASE}`);
  return member(`一、“四风”方面存在的突出问题\n（一）形式主义方面\n${items.join('\n')}`);
}

describe('a dimension poured into one mould', () => {
  test.each([
    [['学习抓得不够紧', '调研做得不够深', '会议控得不够严']],
    [['重数量轻质量', '重部署轻落实', '重痕迹轻实效']],
    [['对学习要求不严', '对调研重视不够', '对落实盯得不紧']],
    [['学习意识淡薄', '服务意识薄弱', '担当意识欠缺']],
    [['理论学习流于形式', '督促检查走过场', '组织生活浮于表面']],
    [['存在以会代干的问题', '存在文件照转的问题', '存在数字掺水的问题', '存在检查过多的问题']],
  ])('%s', headings => {
    expect(found('headline/one-mould', paper(headings))).toHaveLength(1);
  });
});

describe('headings of their own', () => {
  test.each([
    [['会议一个接一个，干活的人坐在会场', '报表写得圆，田里缺一半', '签字快，看现场慢']],
    [['重部署轻落实，文件出门就算办完', '调研只走样板路', '数字掺水，替自己圆面子']],
    [['学习不够紧', '调研不够深']],
  ])('%s', headings => {
    expect(found('headline/one-mould', paper(headings))).toEqual([]);
  });
});

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

describe('any frame that half of the headings are poured into', () => {
  test.each([
    [
      [
        '只顾会场坐满，不管讲了什么',
        '只顾报表好看，不管田里缺株',
        '只顾签字利索，不管事办没办',
        '只顾自己避雨，不管库房进水',
        '只顾桌上和气，不管账上亏空',
      ],
    ],
    [
      [
        '念文件多，动真格少',
        '坐机关多，下村少',
        '听汇报多，见群众少',
        '批条子多，查结果少',
        '表态多，兑现少',
      ],
    ],
    [
      [
        '学理论学到纸上，用不到路上',
        '抓整改抓到纸上，落不到田里',
        '管干部管到纸上，问不到家里',
        '抓安全抓到纸上，查不到井下',
        '定制度定到纸上，管不到人头',
      ],
    ],
  ])('%s', headings => {
    expect(found('headline/one-mould', paper(headings))).toHaveLength(1);
  });

  test.each([
    [
      [
        '只顾会场坐满，不管讲了什么',
        '报表写得圆，田里缺一半',
        '签字快，看现场慢',
        '只顾自己避雨，不管库房进水',
        '训人成了习惯',
      ],
    ],
    [
      [
        '一天跑八个点，看的全是大棚',
        '承诺写进报告，过后不再过问',
        '电话打不通，来访等半天',
        '公车接孩子，油费记公账',
        '念完文件照批项目',
      ],
    ],
  ])('and not %s', headings => {
    expect(found('headline/one-mould', paper(headings))).toEqual([]);
  });
});

describe('two headings of one make are twins', () => {
  test.each([
    ['来信来访一批了之，群众跑断腿我不知道', '办事规矩一定了之，群众跑断腿我不知道'],
    ['抓应急停在传签备案，水上预案成了纸上工程', '抓落实停在开会发文，危桥改造成了纸上工程'],
    ['收礼收到过年红包，把纪律丢在了脑后', '吃请吃到下乡路上，把纪律丢在了脑后'],
  ])('%s / %s', (a, b) => {
    expect(found('headline/duplicate', paper([a, b]))).toHaveLength(1);
  });

  test.each([
    ['同老管道工宋长河相比，缺少沾泥带水的实干劲头', '同身边的敢言者相比，缺少斗争精神和硬碰硬的骨气'],
    ['对上级部署学得多，落得实的少', '对基层诉求听得多，解决了的少'],
    ['乡镇卫生院的难处听了不记，座谈成了打气', '乡镇卫生院的药房没人管，过期药摆上了架'],
  ])('and not %s / %s', (a, b) => {
    expect(found('headline/duplicate', paper([a, b]))).toEqual([]);
  });
});

describe('a heading that tells half the story is one, however long', () => {
  const LONG =
    '听完半个小时的汇报就匆匆拍板决策，既不征求司机乘客的意见，也不测算换乘的成本，把客运站搬到了没有人坐车的北郊，又种了一千四百亩没有人收的菊花';
  const TEXT = `${CASE}当时图省事，心里没有群众。`;
  const lines = (head: string) =>
    member(`一、“四风”方面存在的突出问题\n（一）形式主义方面\n\n${head}\n\n${TEXT}`);

  test.each([`1.${LONG}`, `1．${LONG}`, `**1.${LONG}**`, `（1）${LONG}`])('%s', head => {
    expect(found('headline/length', lines(head))).toHaveLength(1);
    expect(found('format/paragraph-shape', lines(head))).toEqual([]);
  });

  test('and a paragraph that lost its end is none', () => {
    expect(found('format/paragraph-shape', lines(LONG))).toHaveLength(1);
    expect(found('headline/length', lines(`1.不调研就拍板。${CASE}${TEXT}`))).toEqual([]);
  });
});

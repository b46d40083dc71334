import { describe, expect, test } from 'vitest';
import { issuesOf, member } from '../paper.ts';

const BODY =
  '2013年10月我到卧龙乡调研，在院长室听了四十分钟汇报，没有上二楼看一眼，次年审计才揭开病房锁了两年的底细。';

/** Rules that speak of a heading, with how gravely; `seen` above 1 silences the fitted reader. */
function said(heading: string, options: Record<string, unknown> = {}): string[] {
  const text = member(`## 一、“四风”方面存在的突出问题\n\n### （一）形式主义方面\n\n1.${heading}\n${BODY}\n`);
  return ['headline/no-fault', 'headline/generic'].flatMap(id =>
    issuesOf(id, text, options).map(({ severity }) => `${id} ${severity ?? 'warning'}`),
  );
}

/** Lists and forms see nothing in them: the reader alone never warns. */
describe('headings that only the reader doubts', () => {
  test.each([
    '我镇河道保洁连年受到市里好评',
    '三年种下两万棵行道树',
    '清明前后陪同专家勘察古桥',
    '盼着上级早日批下供暖管网的资金',
    '请省里给山区教师多留些编制',
    '坚守岗位，守护一方平安',
    '五月带队到高速工地检查防汛',
  ])('%s states no fault', heading => {
    expect(said(heading)).toEqual(['headline/no-fault info']);
    expect(said(heading, { seen: 1 })).toEqual([]);
  });

  test.each(['公租房轮候与配租', '平时对自己抓得不算紧', '担子面前还欠一股劲'])(
    '%s fits anybody',
    heading => {
      expect(said(heading)).toEqual(['headline/generic info']);
      expect(said(heading, { seen: 1 })).toEqual([]);
    },
  );
});

describe('headings that name a fault', () => {
  test.each([
    '桥头的灯亮给检查组看',
    '笔杆子替脚板子下乡',
    '批条子比批评人利索',
    '老好人当了八年',
    '账上富村，灶上冷锅',
    '把组织部当成了熟人介绍所',
    '电话里防汛，被窝里值班',
    '讲稿三易其稿，水渠三年不通',
    '一把锁锁了图书室四年',
    '图纸改了五遍，没问过住户一句',
    '新官不认旧账',
    '喜事办成了集资会',
    '怕丢选票，不敢碰违建',
    '罚款定指标',
    '护短护到了法庭上',
    '挂在墙上的承诺落了灰',
    '只顾给自己铺后路',
    '到敬老院只看大门口的花坛',
    '建了十座凉亭，没有一座有人坐',
    '我镇的河道，检查前才干净一天',
    '盼着早日调走，工作得过且过',
    '班车开到村口就掉头',
    '培训班办成了旅游团',
    '种下两万棵树，活了三百棵',
    '陪同客商钓了三天鱼',
    '给环卫工人的棉衣送了照片没送衣',
    '河长一年没到过河',
    '配租名单里有我的侄子',
  ])('%s', heading => {
    expect(said(heading)).toEqual([]);
  });
});

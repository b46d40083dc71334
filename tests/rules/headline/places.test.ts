import { describe, expect, it } from 'vitest';
import { fixture, issuesOf, member } from '../paper.ts';

const PAPER = fixture('fresh/c-member-2014-principal.md');
const PLAIN = fixture('fresh/c-member-2023-ordinals.md');
const change = (text: string, ...pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`${from} does not stand in the paper`);
    return changed.replace(from, to);
  }, text);

describe('headings that changed places', () => {
  const a = '3.爱听漂亮数字，对掺水的报表睁一只眼闭一只眼。';
  const b = '3.办公用房和用车超了标准，还觉得理所应当。';
  const swapped = change(PAPER, [a, '3.@'], [b, a], ['3.@', b]);

  it('are both named', () =>
    expect(
      issuesOf('headline/off-body', swapped).filter(({ code }) => code === 'swapped' || code === 'none')
        .length,
    ).toBeGreaterThanOrEqual(2));

  it('are none in a sound paper', () => {
    for (const text of [PAPER, PLAIN])
      expect(issuesOf('headline/off-body', text).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('headings of a list that is no paper', () => {
  const problem = (i: number, title: string, body: string): string => `${i}. ${title}\n\n${body}\n\n`;
  const study =
    '中心组学习生态文明专题四次，人人交了心得，读书笔记由秘书代抄，理论书籍没有拆封，学习时间让给了会议。';
  const car =
    '越野车挂在水务公司名下，公务用车超标两辆，司机周末接送家人，油票混在防汛经费里报销，车库腾不出位置。';
  const paper = (others: number): string =>
    member(
      `## 一、存在的突出问题\n\n### （一）形式主义方面\n\n${problem(1, '公务用车超标，司机油票混报', study)}${problem(2, '理论学习让给会议，读书笔记代抄', car)}${Array.from({ length: others }, (_, i) => problem(i + 3, `第${i}件事没有办好`, `我在第${i}次会上没有说实话，耽误了${i}天。`)).join('')}`,
    );
  it.each([
    [20, 2],
    [400, 0],
  ])('beside %i others %i are said to have changed places', (others, expected) => {
    const swapped = issuesOf('headline/off-body', paper(others)).filter(({ code }) => code === 'swapped');
    expect(swapped).toHaveLength(expected);
  });
});

describe('a heading that grew too long', () => {
  const long =
    '在推进重点工作的过程中由于对基层实际情况了解不深不透，习惯于坐在办公室里听汇报看材料，没有真正沉到一线去发现问题和解决问题。';
  it('is named though it reads like a sentence', () =>
    expect(
      issuesOf('headline/length', change(PAPER, ['调研只走安排好的路线，真情况看不见。', long])).map(
        ({ code }) => code,
      ),
    ).toEqual(['long']));
});

describe('verdicts that fit anybody', () => {
  const first = '读原著图快，拿别人的摘编顶替原文。';
  const codes = (heading: string): string[] =>
    issuesOf('headline/generic', change(PLAIN, [first, `${heading}。`])).map(({ code }) => code);

  it.each([
    '理论学习不系统不深入，运用不够',
    '工作作风漂浮',
    '对自身要求有所放松',
    '抓工作落实的力度不够大',
    '为民服务的宗旨意识有所淡化',
    '担当不足，斗争精神欠缺',
  ])('%s', heading => expect(codes(heading)).not.toEqual([]));

  it.each([
    '读原著图快，拿别人的摘编顶替原文',
    '调研蜻蜓点水，听的都是排好的话',
    '历史遗留问题绕着走',
    '监督靠发函，很少走到现场',
    '好人主义盛行，执纪偏软',
  ])('not %s', heading => expect(codes(heading)).toEqual([]));
});

describe('a theme that the dimension does not claim', () => {
  const filed = (dimension: string): string => `---
kind: member
profile: zhuti-2023
---
# 个人对照检查材料

现将有关情况对照检查如下。

## 一、存在的主要问题

### （一）${dimension}方面

1.收礼不当回事，一条烟两瓶酒都当人情往来。2022年9月，船主老郑送来两箱螃蟹，我推让一番留下了，10月他的换证材料缺两样，我没有吭声。
`;
  const codes = (dimension: string): string[] =>
    issuesOf('headline/dimension', filed(dimension)).map(({ code }) => code);

  it('is named', () => expect(codes('能力本领')).toEqual(['read']));
  it('is none under its own', () => expect(codes('廉洁自律')).toEqual([]));
});

describe('a moment named in a heading', () => {
  const body =
    '2012年春天我们在凤凰坡栽侧柏3.2万株，立了两丈高的牌子，没有安排一个人浇水，去年10月林业部门复查，活着的只有三成一，40万元造林补助被追回一半。';
  const [from, to] = [PAPER.indexOf('3.爱听漂亮数字'), PAPER.indexOf('4.', PAPER.indexOf('3.爱听漂亮数字'))];
  const paper = (title: string): string => `${PAPER.slice(0, from)}3.${title}。${body}\n${PAPER.slice(to)}`;
  const severities = (rule: string, title: string): string[] =>
    issuesOf(rule, paper(title))
      .filter(({ data }) => data?.['title'] === title)
      .map(({ severity }) => severity ?? 'warning');

  it.each(['开工剪彩一股劲，后头管护没了人', '开会时说得响亮，散会后没人去做'])(
    'warns of nothing: %s',
    title => {
      expect(severities('headline/off-body', title)).not.toContain('warning');
      expect(severities('headline/dimension', title)).not.toContain('warning');
    },
  );

  it.each(['公务用车超标，公私不分', '接待不按标准，酒水挂账'])(
    'is doubted where the fault is told of it: %s',
    title => expect(severities('headline/off-body', title)).not.toEqual([]),
  );
});

describe('a heading over another matter', () => {
  const tour = '4.外出考察夹带游山玩水，公款花得不明不白。';
  const said = (from: string, to: string): string[] =>
    issuesOf('headline/off-body', change(PAPER, [from, `${from.slice(0, 2)}${to}。`]))
      .filter(({ data }) => data?.['title'] === to)
      .map(({ code }) => code);

  it.each([
    '逢年过节收受土特产，人情往来没了分寸',
    '书报翻得少，案头文件落了灰也懒得看',
    '防汛值班图舒坦，夜里找不到人',
    '脾气越来越大，动不动拍桌训人',
    '选人只看熟脸，公道打了折扣',
    '对身边人失管，亲戚打着旗号揽活',
    '数字层层掺水，报表好看实情难看',
    '打牌钓鱼占去周末，玩心收不住',
  ])('%s', title => expect(said(tour, title)).not.toEqual([]));

  it.each([
    '借学习之名逛景区，账让公家来付',
    '出门一趟看山看水，票据回来拆着报',
    '外出考察夹带私活，把公差当假期',
    '公款旅游改头换面，行程单上做文章',
    '带着队伍出去玩，花的是公家的钱',
  ])('not %s', title => expect(said(tour, title)).toEqual([]));
});

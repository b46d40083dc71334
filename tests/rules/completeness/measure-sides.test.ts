import { describe, expect, it } from 'vitest';
import { issuesOf, member } from '../paper.ts';

const paper = (third: string): string =>
  member(`一、努力方向和改进措施

（一）每月到石梁村住一晚，由我牵头，10月底前修通进村的七公里土路，年底请村民评议。

（二）七月底前腾退超标的办公用房，由办公室负责，县纪委验收。

（三）${third}`);

describe('completeness/measure-sides', () => {
  it.each([
    '抓核心制度落实。医务科牵头，9月底前把4300份病历翻查一遍。',
    '严格按规定处理。纪委8月底前把五起旧案重新办结，结果通报。',
    '严守接待标准。办公室9月底前把超标的1480元退回，报县纪委备案。',
    '组织学习《公务用车管理办法》。10月底前由我讲一课，三十名驾驶员全部考试。',
    '按照《招商项目论证规则》，10月底前把三个旧项目重新论证。',
    '对照问题清单逐条销号。由我牵头，年底前办结七件。',
    '补学两天安全规程。9月10日前由我讲一遍，三十二名司机逐人口试。',
  ])('takes a system that stands already for none that is set up: %s', third => {
    expect(issuesOf('completeness/measure-sides', paper(third)).map(({ code }) => code)).toEqual([
      'no-system',
    ]);
  });

  it.each([
    '抓核心制度落实。医务科9月底前修订查房办法，结果每月公示。',
    '完善并严格执行会议审批制度，9月底前印发，由我把关。',
    '按规定报批后，8月底前出台车辆管理细则，办公室负责。',
    '首问负责制9月1日起推行，由我带班。',
    '管住采购。8月底前修订《图书采购管理办法》，同学的公司一律回避，结果公示。',
    '年底前印发县里的《招商项目论证规则》，由我把关。',
  ])('is content with %s', third => {
    expect(issuesOf('completeness/measure-sides', paper(third))).toEqual([]);
  });

  it.each([
    '严守程序。人事、资金两类事项先沟通、再上会，按规定备案，2月起执行。',
    '严守接待标准。今后来客一律在食堂用餐，财务科每月公开票据。',
  ])('asks somebody to look where one measure lays down a rule that is not called a system: %s', third => {
    expect(issuesOf('completeness/measure-sides', paper(third)).map(({ code }) => code)).toEqual([
      'unclear-system',
    ]);
  });

  it.each([
    [
      '今后凡收钱，须经三家签字，多收一元当周退清。',
      '听课常做。以后每名干部每周进两间教室，分数每月贴在食堂。',
    ],
    ['凡赔付超过五万元的须经法务、工会会签。', '往后新司机上岗前先过口试，没过的不发工牌。'],
  ])('is content with rules that nobody calls by a name: %s %s', (first, second) => {
    expect(issuesOf('completeness/measure-sides', paper(`${first}\n\n（四）${second}`))).toEqual([]);
  });
});

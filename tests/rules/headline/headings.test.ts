import { describe, expect, test } from 'vitest';
import { shippedRules } from '../../../rules/index.ts';
import { headingLists, readHeading } from '../../../rules/support/headings.ts';
import { createContext } from '../../../src/linter/context.ts';
import type { RuleContext } from '../../../src/linter/rule.ts';
import { draftOf, member } from '../paper.ts';

const BODY =
  '2013年10月我到卧龙乡调研，在院长室听了四十分钟汇报，没有上二楼看一眼，次年审计才揭开病房锁了两年的底细。';

/** How the heading of a problem under 形式主义 is read. */
function kindOf(heading: string): string {
  const text = member(
    `## 一、“四风”方面存在的突出问题\n\n### （一）形式主义方面\n\n#### 1. ${heading}\n\n${BODY}`,
  );
  const context = createContext(draftOf(text), shippedRules()) as RuleContext;
  const [problem] = context.draft.problems;
  if (!problem) throw new Error(`no problem: ${heading}`);
  return readHeading(problem, headingLists(context));
}

describe('headings that say what is wrong, in whatever image', () => {
  test.each([
    '先上车后补票，重大开支事后才上会',
    '一签了之，文件成了过路客',
    '门好进了，脸还是难看',
    '报喜的材料写三页，报忧的话留半句',
    '两箱螃蟹拐了我的嘴',
    '电话打不通，门铃没人应',
    '手里的章比群众的腿金贵',
    '开会当主角，落实当看客',
    '钱花在面上，水漏在地下',
    '把批示当落实',
    '心思跟着排名走',
    '当了十年看坝人，忘了坝是土做的',
    '调研围着干渠转',
    '拿制度当挡箭牌',
    '喜欢热闹场面',
    '人情大过章程',
    '酒桌上定事情',
    '迎来送往占去大半时间',
    '上级来了搞突击打扫',
    '会议一个接一个',
    '文件满天飞',
    '遇事先问领导脸色',
    '家里人搭公家的车',
    '学习满足于签到记笔记',
    '推进改革前紧后松',
    '落实八项规定打折扣',
    '加强学习喊在嘴上',
    '抓党建蜻蜓点水',
    '坚持原则不够，好人主义有市场',
    '对分管部门监督宽松软',
  ])('%s', heading => {
    expect(kindOf(heading)).toBe('fault');
  });
});

describe('headings that tell a merit, a task or a field', () => {
  test.each([
    '加强理论武装，推动学习走深走实',
    '抓好安全生产，守牢民生底线',
    '关于办公用房清理的情况',
    '公务接待工作',
    '认真落实中央八项规定精神',
    '坚持以人民为中心，办好民生实事',
    '持续优化营商环境',
    '深化放管服改革，提升审批效率',
    '干部队伍建设情况',
    '围绕中心抓党建，服务大局有成效',
    '推进灌区改造，灌溉面积年年扩大',
    '信访接待日制度坚持得较好',
    '大力推进实训基地建设',
    '统筹教学与科研，两手抓两手硬',
    '把纪律挺在前面',
    '渔港建设步伐加快',
    '财务管理与报销审核',
    '学生食堂管理工作',
    '聚焦主责主业，扎实推进各项任务',
    '思想认识进一步提高',
    '服务企业主动作为',
    '带头遵守廉洁自律各项规定',
    '重视群众来信来访，及时回应诉求',
  ])('%s', heading => {
    expect(kindOf(heading)).not.toBe('fault');
  });
});

describe('headings that fit anybody', () => {
  test.each([
    '理论学习不够深入',
    '服务群众意识不强',
    '担当精神欠缺',
    '工作作风不够扎实',
    '调查研究不够深入',
    '创新意识还不够强',
    '党性锻炼有所松懈',
    '理论学习不系统、不深入',
    '宗旨意识淡薄，服务群众不够主动',
    '抓落实力度不够',
  ])('%s', heading => {
    expect(kindOf(heading)).toBe('lack');
  });

  test.each([
    '理论学习不够深入，讲稿抄了三年',
    '窗口服务不主动，老人跑了四趟',
    '防汛值班不严，夜里找不到人',
    '对退役军人的难处体谅不够',
  ])('%s adds something of its own', heading => {
    expect(kindOf(heading)).toBe('fault');
  });
});

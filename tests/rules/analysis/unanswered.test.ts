import { describe, expect, it } from 'vitest';
import { issuesOf } from '../paper.ts';

/** A problem with the cause and the measure that take it up. */
const TOLD = [
  [
    '水厂停了三个月，只在台账上验收',
    '2013年4月，柳沟水厂的滤池塌了，我在验收表上签了字，两百多户吃了三个月窖水，村民任长河背着水桶到县里找我。',
    '柳沟水厂滤池塌了我不去看，是把签字当成了尽责，心里没有吃水的人。',
    '柳沟水厂的滤池六月底前修好通水，由我牵头，任长河等十户用水户到场试水。',
  ],
  [
    '敬老院冬天没有煤，钱花在了大门上',
    '2012年11月，青石敬老院的锅炉断了煤，我把两万元批给了门楼贴瓷砖，院里十九位老人裹着棉被过冬，护理员孟春花自己掏钱买炭。',
    '门楼贴瓷砖有人看，敬老院的锅炉没有人看，我图的是面子，忘了宗旨。',
    '敬老院的燃煤款十月前拨到位，由民政所负责，每周查一次锅炉房，孟春花可以直接给我打电话。',
  ],
  [
    '剧团要散，我嫌它不挣钱',
    '2013年9月，皮影剧团团长阎福生要八千元修影箱，我说唱戏不顶饭吃，当年冬天剧团把影人卖给了贩子，四个徒弟去了外省打工。',
    '阎福生讲影箱的时候我在看表，心里算的是产值，没有传承的责任。',
    '皮影剧团八月恢复演出，影箱由文化站修，阎福生带三个徒弟，费用列入预算。',
  ],
  [
    '客车末班提前收，学生走夜路',
    '2013年12月，十五里铺的末班客车提前到四点半收车，住校生周末走九里夜路，有个女孩摔进了沟里，我只让运管所写了个说明。',
    '末班客车的事我觉得是公司的买卖，没有把走夜路的孩子当自己的孩子。',
    '末班客车九月起改到六点，运管所跟车一个月，学生家长打分。',
  ],
  [
    '果窖漏雨，苹果烂了才去看',
    '2013年10月，牛家坪合作社的果窖漏雨，社员托人带了三回话，我嫌路远没有去，十一月烂了四万斤苹果，社员常守田蹲在窖口哭。',
    '嫌路远、怕吃苦，果窖漏雨的话听了三回也没有动身，享乐的念头占了上风。',
    '牛家坪果窖的屋面七月底前换瓦，农业站负责，常守田验收。',
  ],
] as const;

/** The paper, some of its problems left without cause or measure. */
function paper({ causes, measures }: { causes: readonly number[]; measures: readonly number[] }): string {
  const marks = ['一', '二', '三', '四', '五'];
  const listed = (which: 2 | 3, without: readonly number[]): string =>
    TOLD.filter((_, i) => !without.includes(i))
      .map((told, i) => `（${marks[i]}）${['认识', '行动'][which - 2]}之${marks[i]}。${told[which]}`)
      .join('\n\n');
  return `---
kind: member
profile: qunzhong-2014
---
# 个人对照检查材料

现将有关情况对照检查如下。

一、“四风”方面存在的突出问题

（一）官僚主义方面

${TOLD.map(([title, text], i) => `${i + 1}.${title}\n\n${text}`).join('\n\n')}

二、原因分析

${listed(2, causes)}

三、努力方向和改进措施

${listed(3, measures)}
`;
}

const told = (id: string, text: string): unknown[] =>
  issuesOf(id, text)
    .filter(({ code }) => code !== 'stray')
    .map(({ code, data }) => [code, data?.title]);

describe('a problem among fellows that are answered', () => {
  it('is told by nobody where all are', () => {
    const text = paper({ causes: [], measures: [] });
    expect([told('analysis/cause-answers', text), told('completeness/answered', text)]).toEqual([[], []]);
  });

  it.each(TOLD.map(([title], i) => [title, i] as const))(
    'without cause and measure is one of analysis alone: %s',
    (title, i) => {
      const text = paper({ causes: [i], measures: [i] });
      expect(told('analysis/cause-answers', text)).toEqual([['unanswered', title]]);
      expect(told('completeness/answered', text)).toEqual([]);
    },
  );

  it.each(TOLD.map(([title], i) => [title, i] as const))(
    'without a measure is one of completeness alone: %s',
    (title, i) => {
      const text = paper({ causes: [], measures: [i] });
      expect(told('analysis/cause-answers', text)).toEqual([]);
      expect(told('completeness/answered', text)).toEqual([['no-measure', title]]);
    },
  );

  it.each([
    ['half a sentence of a cause', '柳沟的滤池，我当成了小事。'],
    ['a name in a measure', '请任长河到会上讲一次。'],
  ])('needs one rare word or name to be answered: %s', (_, sentence) => {
    const text = paper({ causes: [0], measures: [0] }).replace('之一。', `之一。${sentence}`);
    expect(told('analysis/cause-answers', text)).toEqual([]);
  });
});

describe('a section of causes', () => {
  const without = paper({ causes: [], measures: [] });
  const withCauses = (prose: string): string =>
    without.replace(/(二、原因分析\n\n)[\s\S]*(?=三、努力)/, (_, head: string) => `${head}${prose}\n\n`);

  it.each([
    '以上问题有的存在多年，有的是近年冒出来的，原因是多方面的，今后还要接着想，请同志们帮我找准。',
    '产生这些问题，有历史的，也有现实的，有主观的，也有客观的，需要我今后认真总结，深入反思。',
    '对这些问题我反复想过，也同几位同志谈过，大家的看法不完全一样，我打算再听一听意见。',
  ])('that names none is told: %s', prose => {
    expect(told('analysis/cause-answers', withCauses(prose))).toEqual([['none', '原因分析']]);
  });

  it.each([
    '我嫌牛家坪路远，果窖漏雨不去看，青石敬老院的锅炉断了煤也不去看，说到底是坐在屋里太久，心里没有了那些吃窖水、走夜路的人。',
    '门楼贴瓷砖、水厂滤池验收签字，图的都是好看；皮影剧团的影箱、末班客车，在我眼里都是不挣钱的小事。宗旨丢了，责任也就丢了。',
  ])('in prose that takes up what was told is none such: %s', prose => {
    expect(told('analysis/cause-answers', withCauses(prose))).toEqual([]);
  });
});

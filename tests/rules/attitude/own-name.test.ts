import { describe, expect, it } from 'vitest';
import { fixture, found, issuesOf } from '../paper.ts';

const PAPERS = [
  'fresh/a-team-2014-plain.md',
  'fresh/b-member-2014-runin.md',
  'fresh/c-member-2014-principal.md',
  'fresh/c-member-2023-ordinals.md',
  'fresh/f-member-2014-wrapped.md',
  'fresh/f-team-2024-college.md',
  'pass/team-county-markdown.md',
  'pass/member-principal-word.md',
] as const;

/** The paper with a sentence put before its last paragraph but sign-off: the request for criticism. */
function withSentence(text: string, sentence: string): string {
  const at = text.search(/^[　 ]*以上/mu);
  return at < 0 ? `${text}\n${sentence}\n` : `${text.slice(0, at)}${sentence}${text.slice(at)}`;
}

const said = (paper: string, sentence: string): string[] =>
  issuesOf('attitude/own-name', withSentence(fixture(paper), sentence)).map(({ code }) => code);

describe('attitude/own-name', () => {
  it.each(PAPERS)('has nothing to say of %s', paper => {
    expect(found('attitude/own-name', fixture(paper))).toEqual([]);
  });

  const COUNTY = [
    'fresh/a-team-2014-plain.md',
    'fresh/c-member-2014-principal.md',
    'pass/team-county-markdown.md',
  ];
  it.each(
    COUNTY.flatMap(paper =>
      [
        '云川县委没有把这件事摆上议程。',
        '为云川县的发展多办实事。',
        '云川县广大干部群众看在眼里、急在心里。',
        '让云川县的老百姓早日过上好日子。',
        '对不起云川县的父老乡亲。',
        '立足云川县实际，定好每一项措施。',
        '云川县政府门户网站每季度公布一次。',
        '我们云川县穷，更要过紧日子。',
      ].map(sentence => [paper, sentence] as const),
    ),
  )('finds the other county in %s: %s', (paper, sentence) => {
    expect(said(paper, sentence)).toContain('place');
  });

  it.each(
    COUNTY.flatMap(paper =>
      [
        '去年我到云川县考察，看了两个合作社。',
        '邻近的云川县委来函协商水费，放了两个月没有答复。',
        '云川县的客商来谈过三次。',
        '云川县政府在省里的会上介绍了做法，我们没有学。',
        '我在云川县任副县长时就有这个毛病。',
        '从云川县运来的一批猪没有检疫。',
      ].map(sentence => [paper, sentence] as const),
    ),
  )('leaves the other county as a part of the story in %s: %s', (paper, sentence) => {
    expect(said(paper, sentence)).toEqual([]);
  });

  it.each([
    ['fresh/f-team-2024-college.md', '清江师范学院党委要把责任扛起来。'],
    ['fresh/f-team-2024-college.md', '作为清江学院的领导班子，我们愧对师生。'],
    ['fresh/b-member-2014-runin.md', '作为市交通局的一名处长，我愧对群众。'],
    ['fresh/f-member-2014-wrapped.md', '我镇党委要把这件事办好。'],
    ['fresh/a-team-2014-plain.md', '我局班子要把这件事办好。'],
  ])('finds the other unit in %s: %s', (paper, sentence) => {
    expect(said(paper, sentence)).not.toEqual([]);
  });

  it.each([
    ['fresh/f-team-2024-college.md', '市卫生学校党委的教训就在眼前。'],
    ['fresh/f-team-2024-college.md', '学院党委要把责任扛起来，我校的家底是三所中专。'],
    ['fresh/b-member-2014-runin.md', '市交通局两次来函，我都压在抽屉里。'],
    ['fresh/c-member-2023-ordinals.md', '我局党组要求我包抓渔港整治。'],
    ['fresh/f-member-2014-wrapped.md', '乡党委要把这件事办好。'],
  ])('leaves %s: %s', (paper, sentence) => {
    expect(said(paper, sentence)).toEqual([]);
  });

  it.each([
    ['fresh/b-member-2014-runin.md', '我这个副县长当得不称职。'],
    ['fresh/c-member-2023-ordinals.md', '作为镇党委书记，我没有带好头。'],
    ['fresh/f-member-2014-wrapped.md', '作为一名分管教育的副县长，我没有进过教室。'],
    ['fresh/c-member-2014-principal.md', '渔民喊我“赵书记”，我听着舒服。'],
  ])('finds the other post or person in %s: %s', (paper, sentence) => {
    expect(said(paper, sentence)).not.toEqual([]);
  });

  it.each([
    ['fresh/b-member-2014-runin.md', '我这个处长当得不称职，比不上当副处长时勤快。'],
    ['fresh/c-member-2014-principal.md', '作为县长，我没有带好头；作为副书记，我没有抓党建。'],
    ['fresh/c-member-2014-principal.md', '当乡党委书记时我不是这样。'],
    ['fresh/c-member-2014-principal.md', '村民喊我“秦县长”，我听着舒服。'],
    ['fresh/f-member-2014-wrapped.md', '作为副书记，我接到县长的电话才去。'],
  ])('leaves post and person in %s: %s', (paper, sentence) => {
    expect(said(paper, sentence)).toEqual([]);
  });

  it.each([
    ['fresh/c-member-2023-ordinals.md', '县林业局党组研究了三次，我没有提过意见。'],
    ['fresh/a-member-2024-markdown.md', '水利局党组开会时，我总是最后一个表态。'],
  ])('finds the committee of another bureau in %s: %s', (paper, sentence) => {
    expect(said(paper, sentence)).toEqual(['org']);
  });

  it.each([
    ['pass/team-county-markdown.md', '县林业局党组研究了三次，我们没有过问。'],
    ['fresh/c-member-2023-ordinals.md', '县林业局两次来函，我都压在抽屉里。'],
    ['fresh/a-member-2024-markdown.md', '整改情况报县卫健局党组备案。'],
  ])('leaves another bureau in %s: %s', (paper, sentence) => {
    expect(said(paper, sentence)).toEqual([]);
  });

  it.each([
    ['fresh/c-member-2023-ordinals.md', '宁屿县海洋与渔业局党组成员', '宁屿县交通运输局党组成员'],
    ['fresh/a-member-2024-markdown.md', '青桐县民政局党组书记', '青桐县水利局党组书记'],
    ['fresh/b-team-2025-plain.md', '单位: 澜江市住房公积金管理中心党组', '单位: 澜江市行政审批中心党组'],
  ])('finds in %s that %s became %s', (paper, from, to) => {
    const issues = issuesOf('attitude/own-name', fixture(paper).replace(from, to));
    expect(issues.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['unit warning']);
  });
});

describe('words of another unit, person or post in papers of many offices', () => {
  it.each([
    ['fresh/a-team-2014-plain.md', '长此以往，丰禾县的干部就会离群众越来越远。'],
    ['fresh/a-team-2014-plain.md', '归根到底，梅岭县委班子在宗旨意识上松了劲，把群众的事看轻了，怕担责任。'],
    ['fresh/team-2014-hard-wrapped.md', '我们要用实际行动让白沙县的父老乡亲看到变化。'],
    ['fresh/e-team-2014-department.md', '沿河县教育局党委对此负有不可推卸的责任。'],
    ['fresh/d-team-2015-bold.md', '这反映出市水务局党组在作风上的顽疾。'],
    ['fresh/b-team-2025-plain.md', '说明我们澜江市医疗保障中心在服务群众上还有温差。'],
    ['fresh/a-member-2024-markdown.md', '按照组织安排，我代表县林业局党组先作个人检查。'],
    ['fresh/d-member-2025-list.md', '作为民政干部，我愧对南屏县的孤寡老人。'],
    ['fresh/f-member-2014-wrapped.md', '石梁乡党委把这副担子交给我，我却没有挑好。'],
    [
      'fresh/member-2014-town.md',
      '我负责，每月到最远的村住两晚，9月底前走完，年底请村民打分，争取让双桥镇的群众满意。',
    ],
    ['fresh/h-team-zhibu-2024.md', '二车场支部没有把乘客放在心上。'],
    ['fresh/team-2014-hospital.md', '县中医院党委对此事没有作过一次认真的讨论。'],
    ['fresh/team-2015-headings.md', '这件事在沱水县干部中造成了很坏的影响，政府党组难辞其咎。'],
    ['fresh/i-team-2025-office.md', '永昌区政府办公室党组的政治敏锐性不强，怕麻烦、图省事，责任心退化了。'],
    ['fresh/f-team-2024-college.md', '清江财经学院党委在立德树人这件大事上缺了位。'],
    ['fresh/a-member-2024-markdown.md', '同志们背后都说“邓国良这个人抹不开面子”。'],
    ['fresh/c-member-2023-ordinals.md', '老船长当面问我：“赵局，你几时下过一回海？”我答不上来。'],
    ['fresh/d-member-2025-list.md', '我叫田守信，现就个人情况作对照检查。'],
    ['fresh/f-member-2014-wrapped.md', '本人马德胜对此负主要责任。'],
    ['fresh/i-member-2015-sanyan.md', '会上大家给我提意见，有人直说“老郭，你变了”。'],
    ['fresh/member-branch-clerk.md', '居民在意见卡上写着“陈丽娟态度生硬”，指的就是我。'],
    [
      'fresh/member-2024-list-items.md',
      '我丁建业从一个技术员走到今天，离工地越来越远，宗旨意识淡了，怕麻烦、图清静。',
    ],
    ['fresh/a-member-2024-markdown.md', '身为一名分管教育的副县长，我对此负有领导责任。'],
    ['fresh/f-member-2014-wrapped.md', '我作为乡长，没有把老百姓的吃水放在心上。'],
    ['fresh/h-member-2014-doctor.md', '我当校长这些年，把心思都用在了盖楼上。'],
    ['fresh/member-2014-town.md', '作为县委常委，我对这件事难辞其咎。'],
    ['fresh/g-member-2022.md', '作为一名纪检组长，我首先没有管住自己的嘴。'],
    ['fresh/b-member-2014-runin.md', '我这个局长平时高高在上，职工有话不敢说。'],
    ['fresh/member-2025-bold-leads.md', '作为公安局的主要负责人，我没有把队伍管住。'],
    ['fresh/member-2024-list-items.md', '担任科长八年来，我渐渐把办公室坐成了安乐窝。'],
    [
      'fresh/c-member-2014-principal.md',
      '身为县人大常委会主任，这件事说明我把纪律当成了开会时才用得上的东西。',
    ],
    ['fresh/c-member-2014-principal.md', '我最清楚会多误事，当了市交通局局长却照旧这么做。'],
    [
      'fresh/c-member-2014-principal.md',
      '老矿工给我写过五封信，抬头都端端正正写着“韩培林县长亲启”，我没有回过。',
    ],
    ['fresh/a-member-2024-markdown.md', '护工见面就问我“梁局长的铺盖带来没有”，我红了脸。'],
  ] as const)('are found in %s: %s', (paper, sentence) => expect(said(paper, sentence)).not.toEqual([]));

  it.each([
    ['fresh/a-team-2014-plain.md', '今年4月到梅岭县学习时，人家的会议一年只有九个，我们脸上挂不住。'],
    ['fresh/d-member-2025-list.md', '邻近的南屏县把这笔钱发到了老人手上，我们还在等文件。'],
    ['fresh/f-member-2014-wrapped.md', '同石梁乡交界的那片林子着了火，我们两边都在等对方先上山。'],
    ['fresh/e-team-2014-department.md', '沿河县教育局来函核对学籍，我们压了四十天没有回。'],
    ['fresh/a-member-2024-markdown.md', '村民邓国良在门外等了一个上午，我从后门走了。'],
    ['fresh/f-member-2014-wrapped.md', '时任书记马德胜同志提醒过我，我没有往心里去。'],
    ['fresh/i-member-2015-sanyan.md', '我当着众人的面说“老郭，你别较真”，他从此不再提意见。'],
    ['fresh/a-member-2024-markdown.md', '分管教育的副县长当面批评了我，我嘴上认了，心里不服。'],
    ['fresh/f-member-2014-wrapped.md', '我当村支书那几年，天天睡在大坝上，如今反倒怕下雨。'],
    ['fresh/h-member-2014-doctor.md', '我当外科主任的时候，每台手术都亲自站到最后。'],
    ['fresh/member-2014-town.md', '县长在会上点了我的名。'],
    ['fresh/c-member-2014-principal.md', '我最清楚会多误事，当了县长却照旧这么做。'],
    ['fresh/c-member-2014-principal.md', '老矿工给我写过五封信，抬头写着“秦树安县长亲启”，我没有回过。'],
    ['fresh/a-member-2024-markdown.md', '老人问我“村长的电话是多少”，我答不上来。'],
    ['fresh/f-member-2014-wrapped.md', '我当了乡长以后才知道，会多误事。'],
    ['fresh/a-member-2024-markdown.md', '王某是我点的将，当组长却从不到场。'],
  ] as const)('are none in %s: %s', (paper, sentence) => expect(said(paper, sentence)).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { draftOf, fixture, issuesOf, member } from '../paper.ts';

const COUNTY = fixture('pass/team-county-markdown.md');
const MEMBER = fixture('pass/member-2025.md');

function without(text: string, range: { start: number; end: number } | undefined): string {
  if (!range) throw new Error('nothing to take out');
  return text.slice(0, range.start) + text.slice(range.end);
}

function brief(id: string, text: string): string[] {
  return issuesOf(id, text).map(
    ({ code, severity, data }) => `${code} ${severity ?? 'full'} ${data?.['name'] ?? ''}`,
  );
}

describe('completeness/sections', () => {
  it.each(['discipline', 'eight-point', 'causes', 'measures'] as const)(
    'misses a section of role %s',
    role => {
      const section = draftOf(COUNTY).sections.find(({ roles }) => roles.includes(role));
      const name = draftOf(COUNTY).profile?.sections.find(known => known.role === role)?.heading;
      expect(brief('completeness/sections', without(COUNTY, section?.range))).toContain(
        `missing full ${name}`,
      );
    },
  );

  it.each([
    ['eight-point', 'discipline'],
    ['causes', 'problems'],
    ['discipline', 'eight-point'],
  ] as const)('shows where a section of role %s belongs: beside %s', (role, other) => {
    const { sections } = draftOf(COUNTY);
    const section = sections.find(({ roles }) => roles.includes(role));
    const text = without(COUNTY, section?.range);
    const [issue] = issuesOf('completeness/sections', text);
    const beside = draftOf(text).sections.find(({ roles }) => roles.includes(other));
    expect(issue?.related?.map(({ range }) => range)).toEqual([beside?.heading?.range]);
  });

  it.each(['discipline', 'causes'] as const)('tells an empty section of role %s from a thin one', role => {
    const section = draftOf(COUNTY).sections.find(({ roles }) => roles.includes(role));
    const put = (body: string): string => {
      const { start, end } = section?.body ?? { start: 0, end: 0 };
      return `${COUNTY.slice(0, start)}${body}${COUNTY.slice(end)}`;
    };
    const codes = (body: string): string[] =>
      issuesOf('completeness/sections', put(body)).map(({ code }) => code);
    expect(codes('【待补：先写做法，再写问题，不少于200字】')).toEqual(['hollow']);
    expect(codes('班子能够严格遵守，没有发生过违反规定的问题，做得总体较好。')).toEqual(['thin']);
  });

  it('takes items of one sentence for content, and headings alone for none', () => {
    const body = draftOf(COUNTY).sections.find(({ roles }) => roles.includes('measures'))?.body;
    const { start, end } = body ?? { start: 0, end: 0 };
    const codes = (measures: string): string[] =>
      issuesOf(
        'completeness/sections',
        `${COUNTY.slice(0, start)}\n\n${measures}\n\n${COUNTY.slice(end)}`,
      ).map(({ code }) => code);
    const one = '1. 每月到偏远村住一晚，由书记落实，12月底前走完九个村，结果贴在村务栏，请村民打分。';
    const other = '2. 8月底前腾退超标的办公用房，由县委办负责，县纪委现场验收，9月公布腾退前后的面积和照片。';
    expect(codes(`${one}\n\n${other}`)).toEqual([]);
    expect(codes('1. 改进调研\n\n2. 腾退办公用房')).toEqual(['hollow']);
  });
});

describe('completeness/dimensions and problem-count', () => {
  const draft = draftOf(COUNTY);

  it.each(draft.dimensions.map(({ name }) => name))('misses %s when it is taken out', name => {
    const part = draft.dimensions.find(dimension => dimension.name === name);
    const text = without(COUNTY, part?.range);
    expect(brief('completeness/dimensions', text)).toEqual([`missing full ${name}`]);
    const left = draft.problems.length - (part?.problems.length ?? 0);
    const [few] = issuesOf('completeness/problem-count', text);
    expect(few?.data).toMatchObject({ count: left, least: 20, missing: 20 - left });
  });

  it('takes one general sentence for no problem', () => {
    const part = draft.dimensions[2];
    const [start, end] = [part?.heading.range.end ?? 0, part?.range.end ?? 0];
    const text = `${COUNTY.slice(0, start)}\n\n不同程度地存在贪图安逸、精神懈怠的倾向，今后要切实改进。${COUNTY.slice(end)}`;
    expect(brief('completeness/dimensions', text)).toEqual([`hollow full ${part?.name}`]);
  });

  it('lets a number that is only practice remind, not stop', () => {
    const problems = draftOf(MEMBER).problems;
    const text = without(MEMBER, problems[4]?.range);
    const few = issuesOf('completeness/problem-count', text);
    expect(few.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['few-here warning']);
  });
});

describe('parts that point elsewhere', () => {
  const draft = draftOf(COUNTY);
  const eight = draft.sections.find(({ roles }) => roles.includes('eight-point'));
  const put = (body: string): string => {
    const { start, end } = eight?.body ?? { start: 0, end: 0 };
    return `${COUNTY.slice(0, start)}\n\n${body}\n\n${COUNTY.slice(end)}`;
  };

  it.each([
    '班子对八项规定的态度始终是明确的，行动上也还有一些差距，具体表现同后面奢靡之风所列各条相近，为免重复，此处从略，请各位同志结合后面的内容一并审看。',
    '对照八项规定精神，我们逐项作了检查，接待、用车、会议、文件等方面都有做得不到位的地方，前面几条里已经谈到，这里不再一一列举，会上再作说明。',
    '八项规定出台以后，班子集体学习、集体承诺，总的情况是好的，存在的差距和不足我们另行书面报告，待督导组审定以后再按要求逐项补充完善到位。',
    '八项规定方面的情况，班子已经责成办公室会同有关科室着手梳理，待会议结束、各方面意见汇总以后再形成书面材料，按程序审定后印发各单位，请同志们到时候提出意见。',
    '这一部分涉及的面比较宽，班子研究认为需要慎重，具体问题和整改的办法将另行制定清单，在适当的时候以适当的方式向大家通报，这里先把态度讲清楚，请同志们监督。',
    '执行八项规定方面的不足，原因比较复杂，涉及的时间也长，班子商量以后认为应当慎重对待，会后再静下心来一项一项往深里挖，挖清楚了再向大家报告。',
  ])('%s', body => {
    const issues = issuesOf('completeness/sections', put(body));
    expect(issues.map(({ code }) => code)).toEqual(['deferred']);
    expect(issues[0]?.related).toHaveLength(1);
  });

  it.each([
    '2013年县里会议仍有19个，比上年只少2个；到桐坝乡查看危房带了5台车，停留25分钟。接待方面的问题同后面奢靡之风所列的相近，这里不再重复，只说会议和调研两件，都是班子带的头。',
    '八项规定出台以后，会议和接待的花费减了下来，可调研仍然前呼后拥，村民递上来的申请没有人接，文件仍是照抄照转，一件一件都是从班子身上开的头，我们会上会下都没有较真过。',
  ])('%s', body => {
    const issues = issuesOf('completeness/sections', put(body));
    expect(issues.map(({ code }) => code)).toEqual([]);
  });

  const part = draft.dimensions[2];
  const items = (...bodies: string[]): string =>
    `${COUNTY.slice(0, part?.heading.range.end)}\n\n${bodies.map((body, i) => `#### ${i + 1}. ${body}`).join('\n\n')}\n\n${COUNTY.slice(part?.range.end)}`;

  it('takes reflections for no problem', () => {
    const text = items(
      '艰苦奋斗是党的传家宝\n\n我们对这个道理的体会渐渐深了，学习中反复对照，平日里也常拿它提醒自己，掂量起来格外小心。',
    );
    expect(brief('completeness/dimensions', text)).toEqual([`no-fault warning ${part?.name}`]);
  });

  it.each([
    '艰苦奋斗的作风还有差距\n\n对照新形势新要求，我们的作风还存在一定差距，有时不能完全适应工作需要，懈怠的问题不同程度存在。',
    '精神状态有待改进\n\n艰苦奋斗是立身的基石，关系到群众的冷暖，稍有松懈就可能出现偏差。在这方面我们同群众的期盼相比还有不小的差距，必须时时自省。',
  ])('takes general talk for no problem of a dimension: %s', body => {
    expect(brief('completeness/dimensions', items(body))).toEqual([`general warning ${part?.name}`]);
  });

  it.each([
    '值班室夜里没有人\n\n防汛期间电话响了半小时，谁也没有听见。',
    '守着摊子熬日子\n\n2013年秋天档案数字化方案批了“再议”，一议就是半年，87卷档案缺页。',
    '艰苦奋斗是党的传家宝\n\n这些年我们心气散了，遇到难处就绕，进取心一天天减退。',
  ])('takes %s for one', body => {
    expect(brief('completeness/dimensions', items(body))).toEqual([]);
  });
});

describe('completeness/extra-sections', () => {
  it.each([
    [
      '家庭、财产和受处理情况的如实报告',
      '2025年度的报告表我已逐栏填实。本人婚姻没有变化，配偶在县二小任教，女儿在读大学；现有住房一套，没有因私出国，没有经商办企业，没有受过处分。',
      ['renamed info'],
    ],
    [
      '几点希望和建议',
      '希望县里给敬老院多配几名护理员，把护理员的工资提到县城平均水平，也希望班子成员的子女和配偶都来做一天志愿者，多听一听老人怎么说。',
      ['missing full'],
    ],
  ])('reads %s by its text', (heading, body, expected) => {
    const section = draftOf(MEMBER).sections.find(({ roles }) => roles.includes('extra:personal-matters'));
    const { start, end } = section?.heading?.range ?? { start: 0, end: 0 };
    const head = MEMBER.slice(start, end).replace(section?.title ?? '', heading);
    const text = `${MEMBER.slice(0, start)}${head}\n\n${body}\n\n${MEMBER.slice(section?.range.end)}`;
    const issues = issuesOf('completeness/extra-sections', text);
    expect(issues.map(({ code, severity }) => `${code} ${severity ?? 'full'}`)).toEqual(expected);
  });

  it.each([
    [
      '我按照党组安排参加了典型案例的集中剖析，认真学习了有关通报，深受教育、深受警醒，今后一定引以为戒、举一反三，时刻绷紧这根弦，把学习的收获体现到今后的一言一行之中，自觉接受各方面的监督。',
      ['caseless info'],
    ],
    [
      '我剖析的是邻县福利院原院长沈良才案，他从收一箱水果起步，用老人的伙食费还自己的酒账。对照他，我签单据也从不翻附件，今后逐张看，看不明白的当面问清，问不清的不签。',
      [],
    ],
  ])('asks who did what in the section on a case: %s', (body, expected) => {
    const section = draftOf(MEMBER).sections.find(({ roles }) => roles.includes('extra:typical-case'));
    const { start, end } = section?.body ?? { start: 0, end: 0 };
    const issues = issuesOf(
      'completeness/extra-sections',
      `${MEMBER.slice(0, start)}${body}\n\n${MEMBER.slice(end)}`,
    );
    expect(issues.map(({ code, severity }) => `${code} ${severity ?? 'full'}`)).toEqual(expected);
  });

  it.each(['extra:last-rectification', 'extra:typical-case', 'extra:personal-matters'] as const)(
    'misses %s, and finds it empty',
    role => {
      const section = draftOf(MEMBER).sections.find(({ roles }) => roles.includes(role));
      const missing = issuesOf('completeness/extra-sections', without(MEMBER, section?.range));
      expect(missing.map(({ code }) => code)).toEqual(['missing']);
      const { start, end } = section?.body ?? { start: 0, end: 0 };
      const empty = `${MEMBER.slice(0, start)}（此处填写）\n\n${MEMBER.slice(end)}`;
      expect(issuesOf('completeness/extra-sections', empty).map(({ code }) => code)).toEqual(['hollow']);
    },
  );
});

describe('completeness/grave-matters', () => {
  const paper = (head: string, text: string): string => `---
profile: qunzhong-2014
${head}
---
# 对照检查材料

现对照检查如下。

## 一、“四风”方面存在的突出问题

### （一）形式主义方面

#### 1. 重部署轻落实

2013年3月召开安全生产会，会后四个月没有再听过一次汇报，7月河堤漫水，180亩秋苗被淹。${text}
`;
  const CITY = 'kind: team\nlevel: city';
  const COUNTY_TEAM = 'kind: team\nlevel: county';
  const PRINCIPAL = 'kind: member\nlevel: county\nprincipal: true';
  it.each([
    [CITY, '', ['missing full']],
    [COUNTY_TEAM, '', []],
    [`${COUNTY_TEAM}\nunit: 中共青柳县委`, '', ['none-told info']],
    ['kind: team\nlevel: department\nunit: 青柳县水务局', '', []],
    [PRINCIPAL, '', ['missing warning']],
    ['kind: member\nlevel: county\nposition: 县委副书记、县长', '', ['missing warning']],
    ['kind: member\nlevel: county\nposition: 县委副书记、党校校长', '', []],
    ['kind: member\nlevel: county\nposition: 副县长、公安局局长', '', []],
    ['kind: member\nlevel: county\nprincipal: false', '', []],
    // heads of other offices are principals, and no county is theirs
    ['kind: member\nlevel: county\nunit: 桐川县人民医院\nposition: 院长\nprincipal: true', '', []],
    [
      'kind: member\nlevel: county\nunit: 桐川县第一中学\nposition: 党总支书记、校长\nprincipal: true',
      '',
      [],
    ],
    ['kind: member\nlevel: department\nunit: 云泽市交通局\nposition: 党委书记、局长', '', []],
    ['kind: member\nlevel: county\nposition: 团县委书记', '', []],
    ['kind: team\nlevel: city\nunit: 云泽市市政公司党委', '', []],
    ['kind: member\nlevel: township\nunit: 柳湾镇\nposition: 党委书记', '', ['missing warning']],
    [
      'kind: member\nlevel: city\nunit: 云泽市人民政府\nposition: 市委副书记、市长\nprincipal: true',
      '',
      ['missing full'],
    ],
    [CITY, '\n\n## 二、四重\n\n要高度重视重大事件、重大案件、重大事故、重大失误。', ['named-only warning']],
    [
      PRINCIPAL,
      '\n\n## 二、“四重”问题\n\n主政以来凡有大的风波我都赶到了现场，其中的是非曲直前面几条已经带到，不在这里细说。',
      ['named-only warning'],
    ],
    [PRINCIPAL, '\n\n## 二、“四重”问题\n\n2012年7月9日宏泰采石场边坡垮塌，2人死亡，我负主要领导责任。', []],
    [CITY, '\n\n2012年11名矿工遇难，是一起重大事故，班子负有责任。', ['partly info']],
    [CITY, '\n\n换届以来没有发生重大事件、重大案件、重大事故、重大失误。', []],
  ])('%s %s', (head, text, expected) => {
    const issues = issuesOf('completeness/grave-matters', paper(head, text));
    expect(issues.map(({ code, severity }) => `${code} ${severity ?? 'full'}`)).toEqual(expected);
  });
});

describe('completeness/announced', () => {
  const body = `一、“四风”方面存在的突出问题

（一）形式主义方面

1.重部署轻落实

2013年3月召开安全生产会，会后四个月没有再听过一次汇报，7月河堤漫水，180亩秋苗被淹。

2.会议成串，拿开会代替办事

2013年11月主持全县性会议14个，乡长有9天在县城开会，山火过了60多亩林子。`;
  const opening = (sentence: string): string =>
    member(body).replace('现将有关情况', `${sentence}现将有关情况`);

  it.each([
    ['四', 1],
    ['三', 0],
  ])('counts the paragraphs behind “仍有以下%s个方面的毛病”', (number, count) => {
    const text = member(
      `一、遵守党的政治纪律情况\n\n立场是清醒的，但对照要求，仍有以下${number}个方面的毛病。\n\n一是学得浅。\n\n笔记靠抄。\n\n二是管得松。\n\n三是改得慢。\n\n二、执行中央八项规定情况\n\n四个会没有开。`,
    );
    expect(issuesOf('completeness/announced', text)).toHaveLength(count);
  });

  it.each([
    ['梳理出自身18个问题。', 1],
    ['把问题归并成2条。', 0],
    ['收到意见建议87条，梳理出14个问题。', 0],
    ['从11个方面征求意见。', 0],
    ['从4个方面认真查找了差距。', 1],
    ['从思想、作风、能力三个方面查找差距。', 0],
    ['2013年度民主生活会查摆问题10个。', 0],
    ['巡视反馈问题12个。', 0],
    ['围绕社会发展、民生改善、作风建设四个方面听了意见。', 1],
    ['围绕社会发展、民生改善、作风建设三个方面听了意见。', 0],
    ['围绕社会发展和民生改善、城市管理、作风建设四个方面听了意见。', 0],
    ['围绕学习、作风、纪律等五个方面听了意见。', 0],
  ])('%s', (sentence, count) => {
    expect(issuesOf('completeness/announced', opening(sentence))).toHaveLength(count);
  });

  it.each([
    ['主要有以下三个方面的原因。', 1],
    ['主要有以下两个方面的原因。', 0],
    ['究其原因，有主观的，也有客观的。', 0],
  ])('%s', (lead, count) => {
    const causes = `二、产生问题的原因分析\n\n${lead}\n\n（一）理想信念松动。我把学习当成作业。\n\n（二）宗旨意识淡化。我忘了自己从农村来。`;
    expect(issuesOf('completeness/announced', member(`${body}\n\n${causes}`))).toHaveLength(count);
  });

  it.each([
    ['差距有四处：一是学得浅。二是管得松。三是改得慢。', 1],
    ['差距有三处：一是学得浅。二是管得松。三是改得慢。', 0],
    ['用了三个晚上。一是读书，二是翻日记。', 0],
  ])('%s', (text, count) => {
    expect(issuesOf('completeness/announced', member(`一、遵守党的政治纪律情况\n\n${text}`))).toHaveLength(
      count,
    );
  });

  it.each([
    ['没有改到位的有三个：一是车辆没有退；二是饭钱没有补。', 'warning'],
    ['还欠着三笔账：一是车辆没有退；二是饭钱没有补。', 'warning'],
    ['没有完成的三项分别是：车辆没有退，至今停在院里；饭钱没有补，一拖再拖。', 'warning'],
    ['我看到五处相像：都爱听好话，都怕得罪人，都嫌手续烦。', 'info'],
    ['没有改到位的有两个：一是车辆没有退；二是饭钱没有补。', null],
    ['我看到三处相像：都爱听好话，都怕得罪人，都嫌手续烦。', null],
    ['去年走访了三个村。一是看水，二是看路。', null],
    ['我到过三处基层院。一是看水，二是看路。', null],
    ['去年我分管五个科室：都在院外，都是老人多。', null],
    ['没有改到位的有三个，其中一个已经移交，归我的两个：一是车辆没有退；二是饭钱没有补。', null],
  ])('counts what stands right behind a count: %s', (text, severity) => {
    const paper = member(`一、遵守党的政治纪律情况\n\n立场是清醒的。${text}`);
    expect(issuesOf('completeness/announced', paper).map(issue => issue.severity)).toEqual(
      severity === null ? [] : [severity],
    );
  });

  it.each([
    ['三', 1],
    ['两', 0],
  ])(
    'counts a row that opens behind “从%s个方面挖根子” and goes on in the next paragraph',
    (number, count) => {
      const causes = `二、产生问题的原因分析\n\n问题摆在一起，从${number}个方面挖根子。第一，信念的根扎得浅。我把学习当成作业。\n\n第二，宗旨意识淡化。我忘了自己从农村来。`;
      expect(issuesOf('completeness/announced', member(`${body}\n\n${causes}`))).toHaveLength(count);
    },
  );

  it.each([
    ['收到意见87条，测评两次，列出24个问题，一条不落写在下面。', 1],
    ['收到意见87条，测评两次，列出2个问题，一条不落写在下面。', 0],
    ['收到意见87条，测评两次，列出24个问题。', 0],
  ])('a count that points below is the paper’s own: %s', (sentence, count) => {
    expect(issuesOf('completeness/announced', opening(sentence))).toHaveLength(count);
  });

  it.each([
    ['存在的不足有三项：政策讲得浅，自己没有吃透；聚会上听到错话没有制止。', 1],
    ['对照要求，差距主要有四点：学得浅；管得松；改得慢。', 1],
    ['查下来有三件：一件是车辆没有退；另一件是饭钱没有补。', 1],
    ['存在的问题有三个。一个是学用脱节。另一个是请示报告有时颠倒次序。', 1],
    ['主要有三条：第一条，学得浅；第二条，管得松。', 1],
    ['归纳起来有两个方面的差距：学得浅；管得松；改得慢。', 1],
    ['存在的不足有两项：政策讲得浅，自己没有吃透；聚会上听到错话没有制止。', 0],
    ['对照要求，差距主要有三点：学得浅；管得松。还有一点，改得慢。', 0],
    ['查下来有五件：三件是车辆；两件是饭钱。', 0],
    ['存在的问题有三个。一个是学用脱节。另外两个都出在请示报告上。', 0],
    ['任内的信访积案有三件，都已办结。办结以后没有回访；也没有销号。', 0],
    ['存在的不足有三项：学得浅、管得松、改得慢；都同我有关。', 0],
    ['有三件事压着没有报。去年3月的接待超了标；6月的车没有退；9月的会开了两天。', 0],
    ['存在的不足有两项：政策讲得浅，“会上讲一遍；会后忘一半”；聚会上听到错话没有制止。', 0],
  ])('counts what is told between semicolons: %s', (text, count) => {
    const paper = member(`一、遵守党的政治纪律情况\n\n立场是清醒的。${text}`);
    expect(issuesOf('completeness/announced', paper)).toHaveLength(count);
  });
});

describe('clean papers', () => {
  const RULES = [
    'sections',
    'dimensions',
    'problem-count',
    'announced',
    'extra-sections',
    'unfilled',
    'empty-problem',
  ];
  const PAPERS = [
    'team-county-markdown',
    'team-city-plain',
    'member-principal-word',
    'member-runin',
    'member-2025',
  ];
  it.each(PAPERS)('%s lacks nothing', paper => {
    for (const rule of RULES) {
      expect(issuesOf(`completeness/${rule}`, fixture(`pass/${paper}.md`)), rule).toEqual([]);
    }
  });
});

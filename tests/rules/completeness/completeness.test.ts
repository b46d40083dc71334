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

describe('completeness/extra-sections', () => {
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

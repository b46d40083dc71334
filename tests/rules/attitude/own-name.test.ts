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

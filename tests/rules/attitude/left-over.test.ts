import { describe, expect, it } from 'vitest';
import { fixture, issuesOf } from '../paper.ts';

const COUNTY_HEAD = 'fresh/c-member-2014-principal.md';
const COUNTY_TEAM = 'fresh/a-team-2014-plain.md';
const BUREAU = 'fresh/c-member-2023-ordinals.md';
const COLLEGE = 'fresh/f-team-2024-college.md';
const TOWN = 'fresh/shi-townhead.md';

/** What the rule says of the paper with a sentence put before its closing words. */
function said(paper: string, sentence: string): string[] {
  const text = fixture(paper);
  const at = text.search(/^[　 ]*以上/mu);
  const changed = at < 0 ? `${text}\n${sentence}\n` : `${text.slice(0, at)}${sentence}\n\n${text.slice(at)}`;
  return issuesOf('attitude/own-name', changed).map(({ code }) => code);
}

describe('somebody of whom nothing says who he is', () => {
  it.each([
    '2013年邱文斌如实填报了房产。',
    '这件事由邱文斌本人向群众说明。',
    '邱文斌今年五十六岁，离退休不远了。',
    '记录上写着“邱文斌同志作了解释”。',
    '会后邱国栋同志一个人坐了很久。',
    '（七）担当退了。 邱文斌今年五十六岁，离退休不远了。',
  ])('is doubted: %s', sentence => {
    expect(said(COUNTY_HEAD, sentence)).toEqual(['stranger']);
  });

  it.each([
    '村民邱文斌如实填报了房产。',
    '邱文斌是分管林业的副县长，他提醒过我两次。',
    '七十多岁的邱文斌在站牌下坐了三个钟头。',
    '邱文斌来找我。邱文斌说水还没有来。',
    '邱文斌、郑国强等五户没有领到补助。',
    '邱家坪的路还没有修通，杨柏岭的水也没有通。',
    '会上重温了焦裕禄同志的话。',
    '严守政治纪律，周全考虑每一户。',
    '他说“邱文斌不同意”。',
  ])('is left where the paper says it, or nobody is named: %s', sentence => {
    expect(said(COUNTY_HEAD, sentence)).toEqual([]);
  });
});

describe('a place told once where only one’s own can stand', () => {
  it.each([
    '省里把试点放到鹿川，我嫌麻烦推掉了。',
    '全省通报里鹿川排在末尾，我也没有着急。',
    '我怕人家说鹿川小气，菜越点越多。',
    '11月印了一本《鹿川巨变》画册，花了六万元。',
    '会前花两万元在《鹿川日报》登了专版。',
    '习惯从报表上认识鹿川。',
    '县委督查通报了梅岭县民政局，我没有当回事。',
    '2013年鹿川县委巡察反馈点到了这件事。',
  ])('is doubted: %s', sentence => {
    expect(said(COUNTY_HEAD, sentence)).toEqual(['place']);
  });

  it.each([
    '去年到鹿川学习，看了两个合作社。',
    '鹿川村的年轻人大都出去打工。',
    '鹿川的瞿四清提出每月150元的补助。',
    '邻近的鹿川被省里点名，我们没有引以为戒。',
    '省里通报了鹿川县的案例，我没有组织学习。',
    '从鹿川运来的一批猪没有检疫。',
    '平安落地的念头占了上风，漏洞却没有堵严。',
    '国庆的值班表排在末尾，没有人检查。',
  ])('is left: %s', sentence => {
    expect(said(COUNTY_HEAD, sentence)).toEqual([]);
  });
});

describe('the head of a unit of another kind', () => {
  it.each([
    [COLLEGE, '这项制度由镇长牵头、教务处承办。'],
    [BUREAU, '总以为校长请客是应该的。'],
    [TOWN, '我常想，觉得当厂长的用用车不算过分。'],
    [BUREAU, '权力集中在董事长手里，我却没有多想。'],
  ])('is doubted in %s: %s', (paper, sentence) => {
    expect(said(paper, sentence)).toHaveLength(1);
  });

  it.each([
    [COUNTY_TEAM, '县二中的校长来反映过两次，校长说教室漏雨。'],
    [BUREAU, '两名校长来局里反映学生出海的安全。'],
    [COUNTY_TEAM, '由县长牵头，国土局、环保局承办。'],
    [COLLEGE, '由院长牵头，教务处承办。'],
    [BUREAU, '我拨了市长热线，对方说已经登记。'],
  ])('is left in %s: %s', (paper, sentence) => {
    expect(said(paper, sentence)).toEqual([]);
  });
});

describe('a post, surname or address that is another’s', () => {
  it.each([
    [COUNTY_HEAD, '说到底是先想着自己是个官，忘了自己首先是一名党员，后来才是局长。'],
    [COUNTY_HEAD, '（一）在县委书记岗位上权力观偏了'],
    [COUNTY_HEAD, '我对支队长手里的权缺少敬畏。'],
    [COUNTY_HEAD, '一个连渠在哪里都不知道的局长，说来惭愧。'],
    [COUNTY_HEAD, '章在我兜里，就好像这枚章也姓吴。'],
    [COUNTY_HEAD, '支部书记问：“卫国同志，稿子是不是拿错了？”'],
    [COUNTY_HEAD, '他提醒我“老鲁啊，抓项目太急，要吃亏”。'],
    [COUNTY_HEAD, '老人给我写过五封信，封皮上写的都是“鲍县长亲启”。'],
  ])('is found in %s: %s', (paper, sentence) => {
    expect(said(paper, sentence)).not.toEqual([]);
  });

  it.each([
    [COUNTY_HEAD, '忘了自己首先是一名党员，后来才是县长。'],
    [COUNTY_HEAD, '（一）在县长岗位上权力观偏了'],
    [COUNTY_HEAD, '章在我兜里，就好像这枚章也姓秦。'],
    [COUNTY_HEAD, '公家的章姓公不姓私，我却忘了。'],
    [COUNTY_HEAD, '老人给我写过五封信，封皮上写的都是“秦县长亲启”。'],
    [BUREAU, '一个不懂渔船的科长，是我提拔的。'],
  ])('is left in %s: %s', (paper, sentence) => {
    expect(said(paper, sentence)).toEqual([]);
  });
});

describe('a unit told once where only one’s own has a stake', () => {
  it.each([
    [TOWN, '全县搞积案排名，我怕柳沟镇垫底，让专干改了登记。'],
    [TOWN, '为了让石桥镇在全县露个脸，我把预算改了三回。'],
    [TOWN, '生怕北岭镇被点名，数字先报上去再说。'],
    [BUREAU, '县委督查通报了我们县医保局。'],
    [BUREAU, '卫生局管着全县两千多名医生，权力大了就忘了本分。'],
    [BUREAU, '县林业局的民主氛围也不到位。'],
    [COLLEGE, '松岭职业学院在全省高职院校会议上被点了名。'],
    [COLLEGE, '分管后勤的副镇长牵头，12月底前办完。'],
    [COUNTY_HEAD, '让全县记住有个邱文山，这个念头在心里转了几年。'],
    [COUNTY_HEAD, '在那间屋里坐久了，忘了镇长也只有一票。'],
  ])('is doubted in %s: %s', (paper, sentence) => {
    expect(said(paper, sentence)).toHaveLength(1);
  });

  it.each([
    [TOWN, '怕全镇垫底，我让专干改了登记。'],
    [TOWN, '我怕给乡镇丢脸，连夜补了台账。'],
    [BUREAU, '县医保局通报了我们两次。'],
    [BUREAU, '卫生局管着全县的村医，我们局管的是他们的房子。'],
    [BUREAU, '县林业局的同志没有到场。'],
    [BUREAU, '各局的作风不一样。'],
    [COLLEGE, '学院在全省高职院校会议上被点了名。'],
    [COLLEGE, '分管后勤的副院长牵头，12月底前办完。'],
    [COUNTY_HEAD, '让全县记住有个好班子，这个念头在心里转了几年。'],
    [COUNTY_HEAD, '碑上刻着捐款人的名字。'],
    [COUNTY_HEAD, '忘了群众也只有这一条路。'],
  ])('is left in %s: %s', (paper, sentence) => {
    expect(said(paper, sentence)).toEqual([]);
  });
});

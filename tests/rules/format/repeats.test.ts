import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/linter/rule.ts';
import { draftOf, fixture, issuesOf, member } from '../paper.ts';

const PAPERS = [
  'pass/team-county-markdown.md',
  'pass/team-city-plain.md',
  'pass/member-principal-word.md',
  'pass/member-runin.md',
  'pass/member-2025.md',
];

/** A sound paper in which a case of its second problem is told again at the end of the last one. */
function retold(
  path: string,
  change: (sentence: string) => string,
): { text: string; from: number; to: number } {
  const text = fixture(path);
  const { problems } = draftOf(text);
  const last = problems.at(-1);
  const sentence = problems[1]?.sentences.find(({ text: { value } }) => value.length > 45)?.text.value;
  if (!last || !sentence) throw new Error('no sentence to repeat');
  const to = last.range.end;
  return { text: text.slice(0, to) + change(sentence) + text.slice(to), from: text.indexOf(sentence), to };
}

/** Takes out about every twelfth letter, numbers spared. */
function thinned(sentence: string): string {
  return [...sentence].filter((letter, i) => i % 12 !== 5 || /[\d，。“”]/.test(letter)).join('');
}

/** Puts other words in the place of about every fifth letter, two at a time. */
function reworded(sentence: string): string {
  const other = '另外换写成旁的说法';
  return sentence.replace(/([^\d，。“”]{8})[^\d，。“”]{2}/g, (_, kept: string) => {
    const at = kept.charCodeAt(0) % (other.length - 1);
    return kept + other.slice(at, at + 2);
  });
}

describe('format/repeated-passage', () => {
  it.each(PAPERS)('finds it in %s with every fifth letter another one', path => {
    const { text, to } = retold(path, reworded);
    expect(issuesOf('format/repeated-passage', text)).toMatchObject([
      { code: 'near', severity: 'warning', range: { start: to } },
    ]);
  });

  it('takes prompts that nobody filled in for no repetition', () => {
    const slot =
      '事例一：时间【待补】，经过（此处填写这件事的起因、经过和结果，不少于一百字），后果【待补：写明影响了多少人】。';
    const text = `${fixture('pass/member-2025.md')}\n${slot}\n\n${slot}\n`;
    expect(issuesOf('format/repeated-passage', text)).toEqual([]);
    expect(issuesOf('format/same-case', text.replace('（三）', `${slot}\n\n（三）`))).toEqual([]);
  });

  describe('short sentences in a row', () => {
    const FIRST = '1.信访积案包而不办\n\n2013年8月我包的占地一案拖了三个月。';
    const OTHER = '2.碍于情面听之任之\n\n2013年9月三个村的账没有公开。';
    const paper = (first: string, other: string): string =>
      member(`一、“四风”方面存在的突出问题\n\n（一）官僚主义方面\n\n${FIRST}${first}\n\n${OTHER}${other}`);
    const COPIED = '拖，无非是想拖到我调走，骨子里缺担当。账不会烂掉，利息是群众的怨气。';

    it.each([
      [COPIED, COPIED],
      [COPIED, `我没有脸面对村里人。${COPIED}以后不能这样。`],
      [COPIED, COPIED.replace('。账', '！账')],
      [
        '我怕得罪人，怕丢选票。怕来怕去，误了大事。说到底都是私心。',
        '我怕得罪人，怕丢选票。怕来怕去，误了大事。说到底都是私心。',
      ],
    ])('that stand twice: %s … %s', (first, other) => {
      const text = paper(first, other);
      expect(issuesOf('format/repeated-passage', text)).toMatchObject([
        { code: 'exact', severity: 'error', range: { start: text.lastIndexOf(first.slice(0, 5)) } },
      ]);
    });

    it.each([
      // one of them alone
      [COPIED, '拖，无非是想拖到我调走，骨子里缺担当。三个村的账后来都补上了。'],
      // too short to be anybody’s
      ['教训深刻。必须改正。', '教训深刻。必须改正。'],
      // apart from each other
      [COPIED, '账不会烂掉，利息是群众的怨气。三个村的人都看着。拖，无非是想拖到我调走，骨子里缺担当。'],
    ])('but not %s … %s', (first, other) => {
      expect(issuesOf('format/repeated-passage', paper(first, other))).toEqual([]);
    });
  });

  it.each(PAPERS)('finds nothing in %s', path => {
    expect(issuesOf('format/repeated-passage', fixture(path))).toEqual([]);
  });

  it.each(PAPERS)('finds a sentence put into %s once more, and shows both places', path => {
    const { text, from, to } = retold(path, sentence => sentence);
    const [issue, ...others] = issuesOf('format/repeated-passage', text);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: 'exact', severity: 'error', range: { start: to } });
    expect(issue?.related?.[0]?.range.start).toBe(from);
  });

  it.each(PAPERS)('finds it in %s with letters taken out, as a warning', path => {
    const { text, to } = retold(path, thinned);
    const issues = issuesOf('format/repeated-passage', text);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'near', severity: 'warning', range: { start: to } });
  });

  it('joins neighbouring sentences that were copied together', () => {
    const text = fixture('pass/team-city-plain.md');
    const { problems } = draftOf(text);
    const sentences = problems[2]?.sentences ?? [];
    const first = sentences[0]?.text;
    const last = sentences[2]?.text;
    const from = text.indexOf(first?.value ?? '?');
    const to = text.indexOf(last?.value ?? '?') + (last?.value.length ?? 0);
    const end = problems.at(-1)?.range.end ?? 0;
    const issues = issuesOf(
      'format/repeated-passage',
      text.slice(0, end) + text.slice(from, to) + text.slice(end),
    );
    expect(issues.map(({ code }) => code)).toEqual(['exact']);
    expect(issues[0]?.data?.['count']).toBeGreaterThan(100);
  });

  const SENTENCE = '谁也不愿得罪、谁的好人都想做，说穿了是拿书记的位子换一团和气。';
  it.each([
    [SENTENCE.replace('谁的好人都想做', '谁的情面都想留'), ['near']],
    [SENTENCE.replace('谁的好人都想做', '事情能推就推').replace('书记的位子', '职务'), []],
  ])('asks more likeness of a passage of some twenty letters: %s', (other, codes) => {
    const text = member(
      `1.遇事绕着走\n\n2013年5月豆角没有炒熟，37名学生住了院。${SENTENCE}\n\n2.开会不开口\n\n7月坝子塌在汛期里，淹了两个村。${other}`,
    );
    expect(issuesOf('format/repeated-passage', text).map(({ code }) => code)).toEqual(codes);
  });

  it('takes the owner line of one measure for no copy of another', () => {
    const line = '责任领导：李国平；责任单位：县委办公室；完成时限：2014年12月底前，长期坚持。';
    const whole = fixture('pass/member-2025.md');
    const from = draftOf(whole).sections.find(({ role }) => role === 'measures')?.range.start ?? 0;
    const measures = whole.slice(from).replace(/^(（[一二三四五六七八]）.*)$/gm, `$1${line}`);
    const text = whole.slice(0, from) + measures;
    const grave = issuesOf('format/repeated-passage', text).filter(({ severity }) => severity !== 'info');
    expect(text.split(line).length).toBeGreaterThan(2);
    expect(grave).toEqual([]);
  });
});

describe('format/same-case', () => {
  it.each(PAPERS)('warns of nothing in %s', path => {
    expect(issuesOf('format/same-case', fixture(path)).filter(({ severity }) => severity !== 'info')).toEqual(
      [],
    );
  });

  it('finds a case retold in other words by its numbers and names', () => {
    const issues = issuesOf('format/same-case', fixture('fail/team-copied.md'));
    const text = fixture('fail/team-copied.md');
    expect(issues.map(({ code, range }) => `${code} ${text.slice(range.start, range.start + 9)}`)).toEqual([
      'numbers 从2011年冬到2',
    ]);
  });

  it.each([
    [
      'pass/team-county-markdown.md',
      '北阜那家采石场放炮出了大祸，三条人命没了，还有好几个人受伤，隐患表上明明早就记着，整改栏里却写着长期。',
    ],
    [
      'pass/member-2025.md',
      '城北热源厂铺管那年冬天，有位七旬老太太出门买菜，脚下的钢板翘着，人摔出去，手腕断了，家属找上门来，我先问的却是警示牌。',
    ],
    [
      'pass/member-2025.md',
      '白鹭街道那座储能站没验收就调试，舱里冒了烟，一百六十多名居民半夜被叫起来撤离，科里的小周事先提醒过两回。',
    ],
    [
      'fresh/team-2014-hospital.md',
      '那一百多名合同制护士，失业保险断了一年多，一赌气走了二十几个，夜里内二科只剩一个人照看一整层病床。',
    ],
    [
      'fresh/member-2014-masks.md',
      '再说灯泡厂那片四十多亩的旧车间，一个多亿扔进去，三十来家商户到头来只有六家肯进，空屋子一间挨一间锁着。',
    ],
  ])('finds a case of %s retold in other words under another problem', (path, retelling) => {
    const whole = fixture(path);
    const { problems } = draftOf(whole);
    const { range } = problems.at(-2) as (typeof problems)[number];
    const end = range.start + whole.slice(range.start, range.end).trimEnd().length;
    const text = whole.slice(0, end) + retelling + whole.slice(end);
    const [issue] = issuesOf('format/same-case', text).filter(
      found => found.range.start <= end && found.range.end >= end,
    );
    expect(issue?.code).toBe('words');
    expect(issue?.related?.[0]?.range.start).toBeLessThan(end);
  });

  /** A paper with a sentence more at the end of its last problem but one, and what is said of it. */
  function withSentence(path: string, sentence: string): { said: Issue[]; text: string } {
    const whole = fixture(path);
    const { problems } = draftOf(whole);
    const { range } = problems.at(-2) as (typeof problems)[number];
    const end = range.start + whole.slice(range.start, range.end).trimEnd().length;
    const text = whole.slice(0, end) + sentence + whole.slice(end);
    const reaches = ({ start, end: last }: Issue['range']): boolean => start <= end && last > end;
    const said = issuesOf('format/same-case', text).filter(
      found => reaches(found.range) || found.related?.some(({ range: other }) => reaches(other)),
    );
    return { said, text };
  }

  it.each([
    [
      'fresh/c-member-2014-principal.md',
      '有一年开春去看浇地，人家领我看刚刷了漆的泵房，讲了一阵话就回了县里，底下末梢的村子早断了十来天水，几百亩玉米没有赶上下种，过了半个月来信里才写着。',
      '断水11天',
    ],
    [
      'fresh/liangku-2014.md',
      '配送中心开张那天，院里停着好几辆大货车，都是跟跑运输的借来撑门面的，鞭炮响完就开走了，山里几个村的小店个把月进不来货，老人走老远的路去镇上背米。',
      '6辆货车',
    ],
    [
      'fresh/h-member-2014-doctor.md',
      '有人几次写意见，说大厅里该放几把轮椅，我只写了几个字让总务看着办，过年那几天有个半身不遂的老汉由儿子背着上楼，在拐弯的地方跌了一跤，伤了胯骨。',
      '五封意见',
    ],
    [
      'fresh/b-member-2014-runin.md',
      '有一眼机井往下塌，市民热线把单子转来两回，我都批给乡里看着办，拖到第九天，有户人家的牛夜里掉进坑里死了，这才派人去填。',
      '葫芦沟',
    ],
    [
      'fresh/member-2014-ordinals.md',
      '有个老汉写信说河滩上的地包出去没有开会，信在我筐里压了将近一个月，批下去时推土机早过了，几百棵树苗没了，他领着几户人去了市里。',
      '段永贵',
    ],
    [
      'fresh/e-member-zuzhi-2024.md',
      '有两口子从外地来补结婚的证明，窗口前干等了将近一个钟头，回去的火车没有赶上，一气之下拨了市民热线。',
      '误了返程',
    ],
    [
      'fresh/g-team-2014-mixed.md',
      '头一年秋天有条渠开了口子，水灌进人家的窖里，电话打了好几遍，镇上只来了一个写材料的，几十户人家的红薯烂了一多半，第二年没有秧子下地。',
      '幸福渠',
    ],
    [
      'fresh/i-team-2025-office.md',
      '省里来函催欠账，我们当天一转就算办完，没有进台账，过了几个月，做保洁的那家小企业还有四十来万没有拿到手，老板告到省里。',
      '佳净',
    ],
    [
      'fresh/member-2019-lists.md',
      '有一回同行来参观，我嫌食堂没有花样，在喝茶的屋里摆了两桌海鲜，账上写的是会议茶点，查账的问起来，是办公室的人替我圆的谎。',
      '茶海间',
    ],
    [
      'fresh/j-team-2014-county.md',
      '有一天下午上头催报救灾的表，电话打了几遍没有人接，两位常委正同管财政的在宾馆里甩牌，过了半夜系统关了，近百户倒了房的人家补助晚到了一个多月。',
      '98户',
    ],
  ])('finds a case of %s told again in words of its own', (path, retelling, original) => {
    const { said, text } = withSentence(path, retelling);
    expect(said).toHaveLength(1);
    const places = said.flatMap(({ range, related = [] }) => [range, ...related.map(other => other.range)]);
    expect(places.map(({ start, end }) => text.slice(start, end)).join()).toContain(original);
  });

  it.each([
    [
      'fresh/c-member-2014-principal.md',
      '2013年8月到大渡口镇看秋收，我在晒场边站了一刻钟，没有问粮食卖给谁，九户人家的稻谷被贩子压价收走，每斤少卖一毛二。',
    ],
    [
      'fresh/liangku-2014.md',
      '有一回给粮店换招牌，我只管门头亮不亮，柜台里的秤差着二两，买面的大娘当场同售货员吵了起来，我让人先把秤收进里屋。',
    ],
    [
      'fresh/h-member-2014-doctor.md',
      '有位家属几次来问检查结果，我让他找主治，主治又在外地开会，报告在抽屉里放了将近一个星期，多住的几天床费是他自己掏的。',
    ],
    [
      'fresh/b-member-2014-runin.md',
      '有个村的饮水管冻裂了，报到处里，我说等开春一起换，三十来户人家化雪水做饭，村主任来要过两回材料，我都没有见他。',
    ],
    [
      'fresh/member-2014-ordinals.md',
      '有位村民写信问低保为什么停了，信转到乡里又转回来，前后两个多月，等弄清是录错了一个字，他已经把过冬的羊卖了两只。',
    ],
    [
      'fresh/e-member-zuzhi-2024.md',
      '有位律师来查一份旧合同，我让他改天再来，库房其实就在隔壁，他第二次来是坐早班车赶的，等到快下班才拿到复印件。',
    ],
    [
      'fresh/g-team-2014-mixed.md',
      '入冬前有座小桥的栏杆断了半截，报到镇里没有人管，一个放学的孩子掉进沟里，所幸水浅，只湿了棉裤，第二天才用木杆绑上。',
    ],
    [
      'fresh/i-team-2025-office.md',
      '有家印刷厂来结账，手续缺一个签字，经办的同志在外培训，我们没有想办法，厂里等了将近一个月，工人的奖金晚发了半个月。',
    ],
    [
      'fresh/member-2019-lists.md',
      '有一回厂里要换一批手套，我嫌报价的纸写得乱，退了两次，仓库空了十来天，焊工只好拿旧布裹着手干活。',
    ],
    [
      'fresh/j-team-2014-county.md',
      '有一年入秋，县里收到省里的暴雨提醒，值班的同志念给各乡听了一遍，没有问谁在听，有个乡的转移名单第二天才送来，好在雨没有下大。',
    ],
    [
      'fresh/team-2014-hard-wrapped.md',
      '同城北那座喷泉一样，宾馆开会时问的都是气派不气派，没有人问一句钱从哪里来。',
    ],
  ])('leaves another case of %s that looks like one', (path, other) => {
    expect(withSentence(path, other).said).toEqual([]);
  });

  it('holds thousands of problems against each other in short time', () => {
    const lines = Array.from(
      { length: 2_000 },
      (_, i) =>
        `${i + 1}.第${i}件事没有办好\n\n有个村的饮水管冻裂了，报到处里，我说等开春一起换，三十来户人家化雪水做饭，村主任来要过两回材料。`,
    );
    const text = member(`一、“四风”方面存在的突出问题\n\n（一）官僚主义方面\n\n${lines.join('\n\n')}`);
    const before = performance.now();
    expect(issuesOf('format/same-case', text)).toEqual([]);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

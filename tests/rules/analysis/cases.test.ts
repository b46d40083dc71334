import { describe, expect, it } from 'vitest';
import { tellsEnd, tellsHarm, tellsOfOthers } from '../../../src/draft/outcomes.ts';
import { draftOf, issuesOf, member } from '../paper.ts';

const HEAD = '## 三、“四风”方面存在的突出问题\n\n### （一）形式主义方面\n\n';
const codes = (id: string, body: string): string[] =>
  issuesOf(id, member(`${HEAD}1.调研走马观花，听不到真实情况。${body}`)).map(
    ({ code, severity }) => `${code}${severity ? ` ${severity}` : ''}`,
  );

describe('what came of it', () => {
  it.each([
    '两个乡的管道晚通半年。',
    '村民说“领导的鞋底没沾过泥”。',
    '只得返工，多花了12万元。',
    '37名家长联名写信，',
    '被市里通报批评，',
    '一茬菌棒全部报废。',
    '1.8万元定金打了水漂。',
    '客商看了一眼就走了。',
    '返程的农用车翻了。',
    '7名班子成员4人不及格。',
    '三个骨干教师一年里先后走了。',
  ])('is told by %s', clause => expect(tellsHarm(clause)).toBe(true));

  it.each([
    '三位常委有疑问，也都签了字。',
    '第二天一早就让人把进场单送了过去。',
    '我在会上讲了三点要求。',
    '信访局局长参加了座谈会。',
    '会上传达了责任状的内容。',
    '防汛办的同志陪同。',
    '合了影，签字、收笔，前后不到十分钟。',
    '他们记在一张烟盒纸上，道了谢就走了。',
    '我翻了半天文件夹。',
    '我拍拍他肩膀就走了。',
    '几台车掉头去了下一户。',
  ])('is not told by %s', clause => {
    expect(tellsHarm(clause)).toBe(false);
    expect(tellsEnd(clause)).toBe(false);
  });

  it('may befall others', () => {
    expect(tellsOfOthers('28个孩子上学要绕行七里山路')).toBe(true);
    expect(tellsOfOthers('我带着两名科员去了现场')).toBe(false);
  });
});

describe('analysis/example-count', () => {
  const ONE =
    '2013年8月我到柳湾镇看危房改造，在村口停了20分钟，没有进一户，两个月后老高家后墙塌了，县里退回验收单，多花了3万元。说到底，我怕看见难处要自己担。';
  const said = (body: string, options: Record<string, unknown>): string[] =>
    issuesOf('analysis/example-count', member(`${HEAD}1.调研走马观花，听不到真实情况。${body}`), options).map(
      ({ code, severity }) => `${code}${severity ? ` ${severity}` : ''}`,
    );

  it('sends back only what lacks a case for sure', () => {
    expect(said(ONE, {})).toEqual(['few']);
    expect(said(ONE, { sure: 1 })).toEqual(['unclear warning']);
    expect(said(ONE, { sure: 1, likely: 1 })).toEqual(['unclear info']);
    expect(said(ONE, { sure: 1, benefitOfDoubt: false })).toEqual(['few']);
  });

  const GREENHOUSES =
    '2012年春我从外地考察回来，认准设施蔬菜，二十天后就让河口镇在干河滩流转2000亩建大棚，农艺师当面说那里风多，我说他“只会讲困难”。';
  const HALL =
    '今年4月，石梁乡的养牛户田桂花去办检疫票，大厅的窗口只收件，章子还锁在六里外的畜牧局，她跑了三趟，两头牛少卖了800多元。';
  it.each([
    `${GREENHOUSES}2013年7月12日一场暴雨，淹了沟口的棚子300栋，412户农户平均每户赔进去13000元。`,
    `${HALL}出事之前，乡里往县里打过三次电话，办公室记在值班本上，我批了“知悉”两个字，章子还是锁着；出事之后，修门的3200元拖到年底才还上。`,
  ])('asks whether the second is a case in %s', body =>
    expect(said(`${body}说到底，我怕看见难处要自己担。`, {})[0]).toMatch(/^(?:few|unclear)/),
  );

  it('counts a case for what is told of it', () => {
    const end = '说到底，我怕看见难处要自己担。';
    expect(said(`去年7月政务大厅启用，我剪了彩就再没去过。${HALL}${end}`, {})).toEqual(['unclear info']);
    expect(
      said(
        `${GREENHOUSES}2013年3月27日夜里一场八级大风，掀掉棚膜470栋，412户农户平均每户赔进去13000元。${end}`,
        {},
      ),
    ).toEqual(['unclear info']);
    expect(said(`${GREENHOUSES}到头来欠农户的钱有一半没有付，412户到县里上访。${HALL}${end}`, {})).toEqual(
      [],
    );
    expect(
      said(
        `${HALL}2013年7月12日下暴雨，防汛值班室请我到泵站坐镇，我在家里用电话指挥，电机进水，临湖31户断电两天。${end}`,
        {},
      ),
    ).toEqual([]);
  });

  it('takes plans and wishes for no case', () => {
    const plan =
      '今后我将每季度到柳湾镇走访一次，2014年底前把32户危房逐户核对一遍，由镇长牵头建立台账，进一步改进作风。';
    expect(said(plan, {})).toEqual(['none']);
  });
});

describe('analysis/example-consequence', () => {
  it('asks for what came of a case that stops at the deed', () =>
    expect(
      codes(
        'analysis/example-consequence',
        '2013年4月，我把十七个乡镇的书记请到县政府开会，宣读了春耕通知，农业局局长老周作了安排，我讲了三点要求。',
      ),
    ).not.toEqual([]));

  it('says it once at the heading where no case has it', () => {
    const body =
      '2013年4月，我把十七个乡镇的书记、镇长请到县政府三楼会议室开会，宣读了春耕通知，农业局局长老周作了安排，我讲了三点要求。同年7月部署防汛，我在白河镇主持了第二场会，念了省里的通知，把任务表发给十七个乡镇。我图的是省事，觉得讲过了就是尽了责。往后定什么事，先到最远的那个村看一遍。';
    expect(codes('analysis/example-consequence', body)).toEqual(['none info']);
    const [issue] = issuesOf('analysis/example-consequence', member(`${HEAD}1.业务不精。${body}`), {
      bare: true,
    });
    expect(issue?.severity).toBeUndefined();
    expect(issue?.related).not.toEqual([]);
  });

  it('does not take reflection for an outcome, nor an outcome for reflection', () => {
    const told = '2013年8月到柳湾镇看危房，我在村口停了二十分钟，两个月后老高家后墙塌了，砸伤了腿。';
    expect(codes('analysis/example-consequence', `${told}说到底，是怕看见难处要自己担。`)).toEqual([]);
  });
});

describe('the time of a case', () => {
  const timeOf = (body: string): boolean => {
    const [problem] = draftOf(member(`${HEAD}1.调研走马观花，听不到真实情况。${body}`)).problems;
    const [example] = problem?.examples ?? [];
    return example ? example.parts.time !== null : false;
  };

  it.each(['2013年8月', '去年8月', '上个月', '今年春灌时'])('is %s', time =>
    expect(timeOf(`${time}，我到柳湾镇看危房改造，在村口停了二十分钟，一户人家的后墙塌了，砸伤了2人。`)).toBe(
      true,
    ),
  );

  it.each(['有一次', '后来'])('is not %s', time =>
    expect(timeOf(`${time}，我到柳湾镇看危房改造，在村口停了20分钟，一户人家的后墙塌了，砸伤了2人。`)).toBe(
      false,
    ),
  );
});

describe('analysis/vague-actor', () => {
  const told = (who: string, where: string): string =>
    `2013年5月12日，我到${where}督办农民工欠薪，只听了${who}二十分钟汇报就签字离开，17名农民工一直拖到年底才拿到工钱。`;

  it.each([
    [told('有关领导', '某企业'), ['many']],
    [told('公司经理', '某企业'), ['found']],
    [told('有关部门', '县建筑公司'), ['found info']],
    [told('经理', '县建筑公司'), []],
    [told('一些村民', '县建筑公司'), []],
    [told('科长邓某', '县建筑公司'), []],
    [told('校长', '某小学'), ['found']],
    [told('院长', '某乡镇卫生院'), ['found']],
    [told('有的检查组', '一所中心校'), ['many']],
    [told('某局长', '一家企业'), ['many']],
    [told('某工作组', '县建筑公司'), ['found']],
    [told('县委工作组', '县建筑公司'), []],
    [told('经理', '一家企业'), []],
    [told('一名教师', '青杠小学'), []],
    [told('局长梁某', '县教育局'), []],
    [told('祝某', '一个村'), []],
  ])('weighs %s', (body, expected) => expect(codes('analysis/vague-actor', body)).toEqual(expected));

  it('leaves quotations alone', () =>
    expect(
      codes('analysis/vague-actor', told('经理', '县建筑公司').replace('签字', '批了“请有关部门阅处”')),
    ).toEqual([]));
});

describe('analysis/example-count where a later case names no day', () => {
  const told = (second: string): string[] =>
    issuesOf(
      'analysis/example-count',
      member(
        `${HEAD}${[
          ['1.调研走马观花。', second],
          ...['2.会议开得多。', '3.文件发得多。', '4.许愿不兑现。', '5.接访走过场。'].map(title => [
            title,
            '同年11月到石塘乡查看渡口，我坐在船头听了五分钟汇报就上了岸，冬天渡船漏水，两名学生落水，乡长被村民围在码头。',
          ]),
        ]
          .map(
            ([title, end]) =>
              `${title}2013年8月我到柳湾镇看危房改造，在村口停了20分钟就往回走，两个月后住在村尾的老高家后墙塌了，老人的腿被砸伤。${end}说到底，是我怕看见难处要自己担。`,
          )
          .join('\n\n')}`,
      ),
      { undated: 0.2 },
    ).map(({ code, severity }) => `${code} ${severity}`);

  it('doubts it beside cases that all do', () => {
    const end =
      '砌墙的那几天，镇里派了三个人去老高家守着，我在电话里问了两句，工头老丁说砖还差六百块，我答应去要，放下电话就忘了，墙砌到一半停下来，老人拄着拐到镇上找过我一回。';
    expect(told(end)).toEqual(['unclear info']);
  });

  it('does not where it names one', () => {
    const end =
      '当年12月查取暖，我只看了路边3户，后山7户冻着过的年，村民联名写信告到市里，市里派人来查，我才去补看。';
    expect(told(end)).toEqual([]);
  });
});

describe('analysis/reflection', () => {
  const FACTS =
    '2013年8月我到柳湾镇看危房改造，在村口停了20分钟就往回走，两个月后住在村尾的老高家后墙塌了，老人的腿被砸伤。当年12月查取暖，我只看了路边3户，后山7户冻着过的年，村民联名写信告到市里。';
  const SOUND =
    '2.会议开得多。2013年9月开会3次，镇干部在路上耗了两天。说到底，我图的是给上面留下痕迹。教训是会开多了没有人听。\n\n3.文件发得多。2013年10月发文9份，村里没有一个人读完。说到底，我怕的是将来追到自己头上。教训是文件不会走路。';
  const said = (thoughts: string): string[] =>
    issuesOf(
      'analysis/reflection',
      member(`${HEAD}1.调研走马观花，听不到真实情况。${FACTS}${thoughts}\n\n${SOUND}`),
      { each: true, lessons: true },
    ).map(({ code, severity }) => `${code}${severity ? ` ${severity}` : ''}`);

  it.each([
    ['', ['no-cause']],
    [
      '我看着地图定的点，补偿标准和医疗保险都没有问。两件事过后，这才懂得进村要走到最后一户。',
      ['no-cause info'],
    ],
    ['我惦记的是年底那张表。教训是进村要走到最后一户。', []],
    ['村里几个人图省事，我也图清静。教训是进村要走到最后一户。', []],
    ['说到底，我怕看见难处要自己担。', ['no-lesson info']],
    ['说到底，我怕看见难处要自己担。脚板不到的地方，话说得再响也是空的。', []],
    ...['那份记录后来归了档，封面上盖着办公室的章。', '照片贴在宣传栏里，一直挂到第二年开春。'].map(
      (end): [string, string[]] => [`说到底，我怕看见难处要自己担。${end}`, ['no-lesson info']],
    ),
    ...[
      '路走熟了，心也就走远了，后来的每一步都是从头一步来的。',
      '后来我把那张照片压在玻璃板下，办事之前先看一眼。',
      '当时少问的那一句，后来要用几倍的工夫去还。',
      '刚开始松一寸的地方，后来松了一丈，规矩是这样一点点丢的。',
      '起先欠的是一声招呼，后来欠的是一份信任。',
    ].map((end): [string, string[]] => [`说到底，我怕看见难处要自己担。${end}`, []]),
    ['说到底，我舍不得那半天工夫。教训是不进最难的那一户，就等于没有去过。', []],
  ])('reads %s', (thoughts, expected) => expect(said(thoughts)).toEqual(expected));
});

import { describe, expect, it } from 'vitest';
import { draftOf, issuesOf, member } from '../paper.ts';

/** A team's paper with one measure. */
function paper(measure: string): string {
  const text = member(`## 三、“四风”方面存在的突出问题

### （一）形式主义方面

1.调研走马观花，听不到真实情况。2013年8月到柳湾镇看危房改造，我在村口停了不到二十分钟，两个月后住在村尾的老高家后墙塌了，砸伤了腿。

## 五、努力方向和改进措施

（一）${measure}
`);
  return text.replace('kind: member', 'kind: team').replace('# 个人', '# 班子');
}

/** Parts that it lacks, and what the rule says of it. */
function lacking(measure: string): { parts: string[]; codes: string[] } {
  const text = paper(measure);
  const [read] = draftOf(text).measures;
  if (!read) throw new Error(`no measure read: ${measure}`);
  return {
    parts: (['action', 'owner', 'deadline', 'check'] as const).filter(part => read[part] === null),
    codes: issuesOf('analysis/vague-measure', text).map(({ code }) => code),
  };
}

describe('measures read by signs and table together', () => {
  it.each([
    '修堤。由水利局长牵头，6月15日前把东圩两公里的险段加高加固，镇人大代表汛前逐段验收，结果贴在圩口。',
    '清欠。教育局会同财政局负责，8月底前把拖欠代课教师的补贴发到卡上，纪委每季度抽查十人的流水。',
    '开门办公。办公室主任落实，7月1日起撤掉走廊的铁门，每周三下午由一名班子成员坐班接访，信访局按月通报接访件数。',
    '退还礼金。由纪检组长负责，9月底前把各科室收受的购物卡登记上缴，上缴清单在公示栏张贴，接受职工监督。',
    '压缩会议。县委办牵头，10月底前把全县性会议减到每月两个，督查室每季度统计一次并公布。',
    '危房搬迁。由王建民副镇长包干，11月底前把十三户全部搬进新居，村民小组长逐户签字确认，镇纪委回访。',
    '夜诊。急诊科两位主任轮着扛，国庆以后周末不关门，护理部把空岗记下来，月底贴在电梯口。',
    '还账。财政所长老姚牵头，中秋节前把拖欠护林员的十一万元补助发清，乡人大主席团听取汇报，名单贴在各村布告栏。',
    '搬迁窗口。由行政科负责，3月底前把三楼的发证窗口搬到一楼，监察室每月暗访一次。',
  ])('have all parts: %s', measure => expect(lacking(measure)).toEqual({ parts: [], codes: [] }));

  it.each([
    ['办实事。把东圩两公里的险段加高加固，由水利局长牵头，镇人大代表逐段验收。', 'deadline'],
    ['办实事。教育局会同财政局把拖欠代课教师的补贴发到卡上，纪委抽查十人的流水。', 'deadline'],
    ['办实事。6月15日前把东圩两公里的险段加高加固，汛前逐段验收，结果张榜。', 'owner'],
    ['办实事。9月底前把购物卡全部登记上缴，清单张贴在公示栏里。', 'owner'],
    ['办实事。由王建民副镇长包干，11月底前把十三户全部搬进新居，腾出的老屋拆掉复垦。', 'check'],
    ['还账。财政所长老姚牵头，中秋节前把拖欠护林员的十一万元补助全部发清。', 'check'],
    ['搬迁窗口。3月底前把三楼的发证窗口搬到一楼，监察室每月暗访一次。', 'owner'],
  ])('lack one: %s (%s)', (measure, part) =>
    expect(lacking(measure as string)).toEqual({ parts: [part], codes: ['lacks'] }),
  );

  it.each([
    '办实事。今后要把群众装在心里，多下去走一走，多听一听大家的呼声，努力当好人民的勤务员。',
    '引水。打算好好想一想后坡吃水的办法，让乡亲们早日喝上放心水。',
    '还账。切实把护林员的冷暖放在心头，千方百计为他们排忧解难，让大家干得更有劲头。',
  ])('are wishes: %s', measure => {
    const { parts, codes } = lacking(measure);
    expect(parts).toContain('action');
    expect(codes).toEqual(['vague']);
  });

  it.each([
    ['渡口。由港务科长负责，5月底前公布泊位排序标准，渡口的护栏一并刷漆，候船棚里添四排长椅。', 'check'],
    ['免费开放。文化馆长龚正牵头，8月底前公示免费项目目录，琴房添置六架旧钢琴，周末开到晚上九点。', 'check'],
    ['配药。6月底前四个卫生所按病种重新备药，镇人大代表每季度抽查药柜。', 'owner'],
    ['年底前完成旧粮站改造和仓房加固。9月底前腾空仓房，11月底前封顶，储户代表每月到工地打分。', 'owner'],
  ])('what is published for use, or where it is done, is no part: %s (%s)', (measure, part) =>
    expect(lacking(measure as string)).toEqual({ parts: [part], codes: ['lacks'] }),
  );

  it.each([
    '拆网。由水产股长负责，5月底前把十二户网箱全部上岸，每月在码头公布一次拆除进度。',
    '旧书上架。县图书馆馆长牵头，10月底前把三万册旧书上架，请读者代表打分，分数公示。',
    '急救。卫生所所长老邢负责，清明前配齐十四只急救箱，县疾控中心每季度抽查，结果张贴。',
    '清案。档案股会同法制办9月底前清完旧案卷，移交清单由市档案馆逐卷核对。',
  ])('have all parts, whatever their words: %s', measure =>
    expect(lacking(measure)).toEqual({ parts: [], codes: [] }),
  );

  it.each([
    // what a rule to be written will say is no check, a limit without a day no deadline, what a unit owns no owner
    [
      '定规矩。由人事科长牵头，9月底前修订奖惩办法，写清哪些情形通报批评、哪些情形约谈、哪些情形调岗。',
      'check',
    ],
    ['列清单。法规科长负责，10月底前列明哪几类事项要上会审议、哪几类要公示、哪几类要审计。', 'check'],
    ['限期交权。由分管副局长牵头，把十二项审批权陆续交给县区，回访结果每月上墙公布。', 'deadline'],
    [
      '限期还账。由财政所长牵头，把拖欠护林员的十一万元补助发清，名单贴在各村布告栏，村民代表核对。',
      'deadline',
    ],
    ['减文件。县委文件今年比去年再减三成，简报停办两种，督查室每月公布数字。', 'owner'],
    ['省开支。局机关接待费今年压减一半，7月起公务用车统一停放，票据每季度公示，职工代表抽查。', 'owner'],
  ])('only sound like a part: %s (%s)', (measure, part) =>
    expect(lacking(measure as string).parts).toEqual([part]),
  );

  it.each([
    '定规矩。由人事科长牵头，9月底前修订奖惩办法，写清哪些情形约谈，执行情况每季度由纪检组抽查并公布。',
    '减文件。县委办主任牵头，县委文件年底前比去年再减三成，督查室每月公布数字。',
    '清账。县财政局今年9月底前把欠账逐笔还清，县审计局复核，结果公布。',
  ])('have it all the same: %s', measure => expect(lacking(measure).parts).toEqual([]));
});

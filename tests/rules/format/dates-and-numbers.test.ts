import { describe, expect, it } from 'vitest';
import { issuesOf, member } from '../paper.ts';

const found = (rule: string, sentence: string): string[] =>
  issuesOf(rule, member(`1.重部署轻落实\n\n${sentence}`)).map(
    ({ data }) => `${data?.['found']}→${data?.['mended']}`,
  );

describe('format/date-form', () => {
  it.each([
    ['2013年十二月汇总年报时漏了一栏。', '2013年十二月→2013年12月'],
    ['报表是2012年十月三日交的。', '2012年十月三日→2012年10月3日'],
    ['会是2012年7月九日开的。', '2012年7月九日→2012年7月9日'],
    ['十二月9日那天我不在岗。', '十二月9日→12月9日'],
    ['2013-7-9轮到我带汛期夜班。', '2013-7-9→2013年7月9日'],
    ['材料2013-07-09才交。', '2013-07-09→2013年7月9日'],
    ['材料2013－7－9才交。', '2013－7－9→2013年7月9日'],
    ['材料2013、7、9才交。', '2013、7、9→2013年7月9日'],
    ['14年五月我去了镇上。', '14年→2014年'],
  ])('%s', (sentence, slip) => {
    expect(found('format/date-form', sentence)).toEqual([slip]);
  });

  it.each([
    '农历八月15日赶集，正月初九停扫。',
    '2013-14学年，编号2013-7-901的档案。',
    '2012、2013、2014年连着三年。',
    '干了13年，七月离任。',
    '文号〔2013-7-9〕没有这种写法。',
    '“2013-7-9”写在票上。',
    '三个月9日都在开会，十月怀胎。',
    '2013年底到2014年初，七一前夕。',
  ])('says nothing of: %s', sentence => {
    expect(found('format/date-form', sentence)).toEqual([]);
  });
});

describe('format/number-range', () => {
  it.each([
    ['紫菜漂走10--12亩。', '10--12→10～12'],
    ['每亩少收70－80斤。', '70－80→70～80'],
    ['每年住村20——25晚。', '20——25→20～25'],
    ['每斤少卖3至四毛钱。', '3至四→3至4'],
    ['拖了三到4年。', '三到4→3到4'],
    ['等了5—七天。', '5—七→5～7'],
    ['拖了3天至五天。', '3天至五→3天至5'],
    ['他请了3、4天假，往返1400公里。', '3、4→三四'],
    ['工期误了7、8个月。', '7、8→七八'],
    ['过了火的有4,5十亩。', '4,5→四五'],
    ['来回补了三，四次。', '三，四→三四'],
  ])('%s', (sentence, slip) => {
    expect(found('format/number-range', sentence)).toEqual([slip]);
  });

  it.each([
    '3、4月份连着开会，7、8号楼漏雨，第3、4条没有落实。',
    '从2013年到五月底，从41天降到十九天。',
    '2011—2013年，每亩70～80斤，3—5天。',
    '从6月3日到七月，由12户到一百户。',
    '晚上11点到三户人家看了看。',
    '一到12月就突击，星期三至5日放假。',
    '整改台账里1、2项已经完成。',
    '电话0571-8888和G320到三百公里处。',
    '一、二季度各去了一次。',
    '清单上1、2、3个月的都有。',
    '10人到三个村，2名干部到五户家里。',
  ])('says nothing of: %s', sentence => {
    expect(found('format/number-range', sentence)).toEqual([]);
  });
});

describe('format/document-number', () => {
  it.each([
    ['按岚教发〔13〕47号文件办。', '〔13〕47号→〔2013〕47号'],
    ['（云交发〔14〕27号）印了没有人看。', '〔14〕27号→〔2014〕27号'],
    ['按芦委发[12]8号文的承诺办。', '[12]8号→〔2012〕8号'],
    ['按芦委发〈2012〉8号文的承诺办。', '〈2012〉8号→〔2012〕8号'],
    ['按芦委发2012（8）号文的承诺办。', '2012（8）号→〔2012〕8号'],
    ['按芦委发2012年8号文的承诺办。', '2012年8号→〔2012〕8号'],
    ['按芦委发〔2012〕8文的承诺办。', '〔2012〕8→〔2012〕8号'],
  ])('%s', (sentence, slip) => {
    expect(found('format/document-number', sentence)).toEqual([slip]);
  });

  it.each([
    '按芦委发〔2012〕8号文的承诺办。',
    '县委办印发2012年8号通报，转发2013年第2号文件。',
    '宿舍（12）3号楼漏雨，纪委（14）3号楼没有人。',
    '收发2012年8号箱的货。',
  ])('says nothing of: %s', sentence => {
    expect(found('format/document-number', sentence)).toEqual([]);
  });
});

describe('format/placeholder, notes to oneself', () => {
  const notes = (sentence: string): string[] =>
    issuesOf('format/placeholder', member(`1.重部署轻落实\n\n${sentence}`)).map(
      ({ data }) => `${data?.['found']}`,
    );

  it.each([
    ['挪用销售款（金额按判决书填）还赌债。', '（金额按判决书填）'],
    ['果农余（名字问石臼镇）把柑橘倒在门口。', '（名字问石臼镇）'],
    ['死了（核实）人，伤了一人。', '（核实）'],
    ['县里花了（此数待财政局报）万元抢修。', '（此数待财政局报）'],
    ['两个村等了（天数？）天。', '（天数？）'],
    ['通讯员（写真名还是化名请书记定）照着报纸抄。', '（写真名还是化名请书记定）'],
    ['被灌过的N户都走了一遍。', 'N'],
    ['四天开支……万元，一分钱没有投。', '……'],
    ['罚没62万元（再跟国土核一遍）。', '（再跟国土核一遍）'],
    ['误了工期（是5月还是6月？）没有人管。', '（是5月还是6月？）'],
    ['欠款（数字照财务口径改）没有还。', '（数字照财务口径改）'],
    ['老人（姓名）在门口等了一天。', '（姓名）'],
    ['他当面骂了我（这一段再压缩）。', '（这一段再压缩）'],
    ['拆了四座（请办公室提供）。', '（请办公室提供）'],
  ])('%s', (sentence, note) => {
    expect(notes(sentence)).toEqual([note]);
  });

  it.each([
    '我把金额（按判决书认定的38万元）写进了检查。',
    '名字（问过石臼镇，确有其人）都对得上。',
    '这是谁的责任（没有人答得上来）。',
    '补贴（需本人到场签字）拖了三个月，金额以合同为准（金额以合同为准）。',
    '材料（含姓名、单位）齐了再签。',
    '到了……我才明白。',
    '群众（再问一遍还是这句话）摇头。',
    '他问我（请客送礼的事谁来管）。',
    '签字的有两个人（写的是同一个名字）。',
    '他说“你再核一遍”，我没有动。',
    '开会、发文、签字——元旦前都做完了。',
  ])('says nothing of: %s', sentence => {
    expect(notes(sentence)).toEqual([]);
  });
});

describe('format/mask, other signs', () => {
  const masks = (sentence: string): string[] =>
    issuesOf('format/mask', member(`1.重部署轻落实\n\n${sentence}`)).map(({ data }) => `${data?.['found']}`);

  it.each(['由养护中心主任△△△负责。', '住建局局长★★★包片。', '去了▲▲镇。', '找到◇◇公司。', '联系人是※※。'])(
    '%s',
    sentence => {
      expect(masks(sentence)).toHaveLength(1);
    },
  );

  it.each(['★★★本条是重点。', '这家宾馆挂着★★★级的牌子。', '●市里的会开了三次。', '表格里打着△的有三项。'])(
    'says nothing of: %s',
    sentence => {
      expect(masks(sentence)).toEqual([]);
    },
  );
});

describe('numbers of headings', () => {
  const paper = (lines: string): string =>
    member(`一、“四风”方面存在的突出问题\n\n（一）形式主义方面\n\n${lines}`);
  const codes = (rule: string, lines: string): string[] =>
    issuesOf(rule, paper(lines)).map(({ code }) => code);

  it.each(['1：碰到硬骨头绕道走', '1；碰到硬骨头绕道走', '1。碰到硬骨头绕道走', '1·碰到硬骨头绕道走'])(
    '%s',
    line => {
      expect(
        codes('format/number-mark', `${line}\n\n正文写在这里。\n\n2.学习不深\n\n正文写在这里。`),
      ).toEqual(['other-mark']);
    },
  );

  it.each(['8：30开会，我没有到。', '1：3的配套没有到位。', '3；后来的话也没有说完，我走了。'])(
    'leaves %s',
    line => {
      expect(codes('format/number-mark', `1.碰到硬骨头绕道走\n\n${line}`)).toEqual([]);
    },
  );

  it('tells a line of another level that stands in a gap', () => {
    const stray =
      '1.甲事\n\n正文。\n\n2.乙事\n\n正文。\n\n（二）官僚主义方面\n\n1.丙事\n\n正文。\n\n3. 享乐主义方面\n\n正文。\n\n（四）奢靡之风方面\n\n1.丁事\n\n正文。';
    expect(codes('format/level-order', stray)).not.toContain('strayed');
    const measures = member(
      '一、问题\n\n（一）形式主义方面\n\n1.甲\n\n文。\n\n2.乙\n\n文。\n\n3.丙\n\n文。\n\n二、努力方向和改进措施\n\n（一）甲事\n\n文。\n\n（二）乙事\n\n文。\n\n（三）丙事\n\n文。\n\n4. 丁事\n\n文。\n\n（五）戊事\n\n文。',
    );
    expect(issuesOf('format/level-order', measures).map(({ code }) => code)).toEqual(['strayed']);
    const sound = member(
      '一、问题\n\n（一）形式主义方面\n\n1.甲\n\n文。\n\n（二）官僚主义方面\n\n2.乙\n\n文。\n\n（三）享乐主义方面\n\n3.丙\n\n文。',
    );
    expect(issuesOf('format/level-order', sound).map(({ code }) => code)).toEqual([]);
  });
});

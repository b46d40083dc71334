import { describe, expect, it } from 'vitest';
import { said } from '../planted.ts';

const CASE =
  '2013年8月我带队查校舍加固，七所学校只在会议室看了照片，白河小学东墙的裂缝没有人提起，11月一场冻雨塌了半面。';

describe('attitude/hope', () => {
  it.each([
    '在校舍检查上还要再下功夫。希望自己今后多到现场，争取把每一所学校都走遍，也建议教育局把检查安排得细一些。',
    '今后要把检查做得更实。下一步，我将进一步改进检查方式，争取每季度跑一遍，准备请专家一起去。',
    '检查力量不足。建议县里给教育局增加两名专业人员，恳请财政把检查经费列入预算，希望上级多组织培训。',
    '第二，希望教育局加强业务指导。第二，希望学校主动配合，请有关部门给予支持。',
  ])('finds %s', text => {
    expect(said('attitude/hope', text)).not.toEqual([]);
  });
  it.each([
    `要求别人严、要求自己松。${CASE}`,
    `督促检查流于形式。${CASE}校长建议请专家来看，我没有听，希望早点结束。`,
    `群众希望我去一趟，我三年没有去。${CASE}`,
    // the one who must is the writer
    `督促检查流于形式。${CASE}一张检查表发下去之前，应当先由本人到墙根底下走一遍。`,
    `督促检查流于形式。${CASE}这样的墙本该由我去看，我却交给了司机。`,
    `督促检查流于形式。${CASE}我们理应第一个站出来说清楚，会上谁也没有开口。`,
    // what was planned and came to nothing, and a lesson said of the days to come
    `督促检查流于形式。${CASE}10月原计划给白河小学更换的4台锅炉未能买成，12月8日停了暖。`,
    `督促检查流于形式。${CASE}今后看得越满意的地方，越该回头再看一眼。`,
  ])('leaves %s', text => {
    expect(said('attitude/hope', text)).toEqual([]);
  });
  it.each([
    `督促检查流于形式。${CASE}下发检查表之前，应当由主管部门先摸清底数，再来要求学校。`,
    `督促检查流于形式。${CASE}今后应当由我牵头抓总，每月调度一次，力争年底前全部完成。`,
  ])('still finds %s', text => {
    expect(said('attitude/hope', text)).not.toEqual([]);
  });
});

describe('attitude/minimised', () => {
  it.each([
    `检查流于形式。${CASE}幸好夜里巡逻的保安闻到焦味，烧毁课桌三十一张，保安吸了浓烟住院五天。`,
    `检查流于形式。${CASE}幸亏路过的司机报了警，看门的老人腿骨折，躺了四十天。`,
    `检查流于形式。${CASE}所幸水退得快，冲毁的围墙有十一丈，赔了六万元。`,
  ])('leaves luck that harm came of: %s', text => {
    expect(said('attitude/minimised', text)).toEqual([]);
  });
  it.each([
    `检查流于形式。${CASE}好在发现得早，没有伤着人，损失不过几百元。`,
    `检查流于形式。${CASE}万幸当天没有学生在场，烧掉的只是几张旧课桌，谈不上什么影响。`,
  ])('finds luck that nothing came of: %s', text => {
    expect(said('attitude/minimised', text)).not.toEqual([]);
  });
  it.each([
    '检查有时不太深入。在校舍检查上，我偶尔有走得不太细的时候，次数不多，影响也不大，发现以后都及时作了纠正，总的看问题不突出。',
    '用车上有小疏忽。一时疏忽顺路捎带过一点私事，路程不远，数额极小，随后就补交了费用，谈不上什么影响。',
  ])('finds %s', text => {
    expect(said('attitude/minimised', text)).toEqual(['told']);
  });
});

describe('attitude/stock-blame', () => {
  it.each([
    [
      'problem',
      '作风不够扎实。工作标准不够高，要求不够严，深入一线不够，同先进相比有差距，同群众期盼相比有距离。',
    ],
  ])('finds %s in %s', (code, text) => {
    expect(said('attitude/stock-blame', text)).toContain(code);
  });
  it.each([
    '（一）党性修养不够。说到底，是我站位不够高、格局不够大、定力不够强，对照合格党员的标准有差距，对照群众的期待有落差，主观世界的改造抓得不紧，今后需要深刻反省。',
    '（一）宗旨意识淡化。我的为民服务意识有待增强，群众观念有所淡薄，责任心还不够强，工作的主动性和创造性不足。',
  ])('finds the cause %s', text => {
    expect(said('attitude/stock-blame', text, { in: 'causes' })).toContain('cause');
  });
  it.each([
    '（一）宗旨意识淡化。我是塬上放羊娃出身，靠乡亲凑学费读完师范，如今看来信先看是哪级转的，再看写的是什么，感情变了，白河小学那面墙就进不了我的眼。',
    '（一）责任心退化。再有四年到龄，我心里生出了平安落地的想法，墙不敢拆，字不敢签，盘算的都是退得体不体面。',
  ])('leaves the cause %s', text => {
    expect(said('attitude/stock-blame', text, { in: 'causes' })).toEqual([]);
  });
  it('leaves hedges beside a case', () => {
    expect(said('attitude/stock-blame', `检查有时走形式。${CASE}有时嫌路远，个别学校一年没有去过。`)).toEqual(
      [],
    );
  });
});

describe('attitude/achievement in the sections that owe both sides', () => {
  it.each([
    '规定出台以来，我逐条对照、说到做到。开会一律不超过一小时，下乡自带干粮；有人送土特产，都当面退回，退不掉的折价上缴。两年下来，公务支出降了四成，处里被评为勤俭科室。',
    '我坚决拥护中央决定，在大是大非面前旗帜鲜明。从不公开发表同中央精神相违背的言论，不信谣、不传谣，自觉抵制各种错误思潮。',
    '严格执行八项规定，公务接待费由86万元减到31万元，下降六成；没有发生公款旅游、公车私用等问题。群众普遍反映干部作风有了明显好转。',
  ])('finds %s', text => {
    expect(said('attitude/achievement', text, { in: 'discipline' })).toContain('one-sided');
  });
  it.each([
    '八项规定出台后，县政府接待开支2013年比上年下降了三成，全县性会议减少四成，内部简报由九种并成三种。我到乡镇一律轻车简从，不让设路牌、不让层层陪，饭钱每顿当场结清。县纪委四次明察暗访，政府办机关没有一起被点名；今年3月群众测评，这一项的满意率排在全市第二。',
  ])('doubts %s', text => {
    expect(said('attitude/achievement', text, { in: 'discipline' })).not.toEqual([]);
  });
  it.each([
    '规定出台以来，接待费下降了三成。但是2013年3月我到大渡口看春耕，前后跟了7辆车。',
    '能够同中央保持一致。有一件事至今脸红：去年国庆同学聚会，席间有人拿党史人物编段子，我跟着笑了几声。',
    '没有公开发表过错误言论。执行上级决定打过折扣，2013年10月同意粉磨站以技改名义扩建。',
  ])('leaves %s', text => {
    expect(said('attitude/achievement', text, { in: 'discipline' })).toEqual([]);
  });
});

describe('attitude/outside-cause', () => {
  it.each([
    '（一）用人上的偏差有它的来由。县里编制一冻就是六年，想进的人进不来，老同志走一个少一个，乡镇又年年来借人，谁在这个岗位上都得凑合着用，日子一长用人的尺子就磨钝了。',
    '（一）监督缺位是多年积下来的。上级纪委的派驻组一年只来一回，同级的不便多说，下面的不敢说，制度上又没有写明什么该报什么不该报，放松下来同这样的环境是分不开的。',
    '（一）班子固然有责任，但主要还是历史形成的。三任班子都是这么干的，账目交到我们手里就已经是一团乱麻，上头又催得紧，只好先顾眼前，久而久之就成了现在这个样子。',
    '（一）思想上的松有它的来路。起初我还主动请人看看，后来也省了。换一个人坐在这里，听上五年好话，走到今天也不稀奇。',
  ])('finds the cause that lies with others: %s', text => {
    expect(said('attitude/outside-cause', text, { in: 'causes' })).toContain('told');
  });
  it.each([
    '（一）监督缺位，根子在我怕被监督。派驻组一年来一回，我心里是高兴的，从没主动报过一件事；别人的话听着刺耳，时间长了身边就只剩顺着说的人。',
    '（一）党性锻炼放松了。编制少、任务重固然是事实，更多的还是我们把难处当成了不作为的台阶，同样三个人，邻区办得比我们清楚。',
    '（一）学习的自觉性丢了。县里的课排在农忙，我就拿这当不去的理由；资料到了我一页没翻，学习在我心里从来排在应酬后面。',
    '（一）担当不够。编制少固然是实情，主要还是我怕得罪人，同我平时放松学习是分不开的。',
    '（一）担当不够。站长提出合并报表，我以“上面也要”回复，没有问过上级，为的是自己手里有数据可交。',
    '（一）担当不够。群众来问修路的事，我拿“县里没有拨钱”打发了三回，心里想的是少揽一件。',
  ])('leaves the cause that comes home: %s', text => {
    expect(said('attitude/outside-cause', text, { in: 'causes' })).toEqual([]);
  });
});

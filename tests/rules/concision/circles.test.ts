import { describe, expect, it } from 'vitest';
import { issuesOf, member } from '../paper.ts';
import { said } from '../planted.ts';

const CASE =
  '2013年8月我带队查校舍加固，七所学校只在会议室看了照片，白河小学东墙的裂缝没有人提起，11月一场冻雨塌了半面。';

describe('concision/circular', () => {
  const FOUND: [string, string][] = [
    [
      '督促检查流于形式，任务落实打了折扣',
      '我的督促检查确实流于形式，检查的形式多，督促的力度小。任务落实因此打了折扣，折扣打得多了，落实也就落空了。这种流于形式的督促检查，必然使任务的落实打折扣。',
    ],
    [
      '服务群众不主动，坐等群众上门',
      '在服务群众上，我是不主动的，群众不上门，我就不服务。总是坐在那里等群众上门，等来了才服务，等不来就不服务。群众上门多了，还嫌群众。说到底，就是坐等上门、不主动服务。',
    ],
    [
      '开会多发文多，抓落实少',
      '会开得多，文发得多，落实抓得少。开一个会，发一个文，会开完了，文发完了，落实也就算完了。会多文多，占去了抓落实的时间，抓落实的时间少了，会和文就更多。',
    ],
    [
      '值班制度执行走样，夜里找不到人',
      '有一次夜里值班找不到人，就是因为值班制度执行走了样。值班制度走样，夜里值班的人就不在，人不在，当然找不到。制度执行上的走样，造成了夜里值班找人难。',
    ],
  ];
  it.each(FOUND)('finds the circle under %s', (title, body) => {
    expect(said('concision/circular', `${title}。${body}`)).toEqual(['circle']);
  });

  const HARMLESS: [string, string][] = [
    ['督促检查流于形式，任务落实打了折扣', `${CASE}检查流于形式，形式后面是我的懒。`],
    [
      '公车私用成了习惯',
      '车是公家的，油是百姓的，管不住自己的车，就没有底气去管别人。妻子去医院，儿子上学，亲戚办喜事，司机随叫随到，油票年底一并报销，加起来够两所村小烧一冬的煤。',
    ],
    ['推诿扯皮', '水利局说归国土局，国土局说归水利局，渔民老马的申请在两家之间走了四十多天，错过了投苗。'],
  ];
  it.each(HARMLESS)('leaves %s', (title, body) => {
    expect(said('concision/circular', `${title}。${body}`)).toEqual([]);
  });
});

describe('concision/circular: the text as a whole', () => {
  const TURNING: [string, string, string][] = [
    [
      '公务接待大手大脚',
      '客人来了，总想招待得阔气一些；招待得阔气了，花起钱来就没有节制；花钱没有节制，接待自然就大手大脚。这种大手大脚，有时在桌数上，有时在酒菜上，归到一处仍是手大的毛病。上面来人是这样，外地来客也是这样，接待的标准一放再放，接待的场面一大再大。接待本来应当节俭，我们却没有做到节俭，把该收住的手伸了出去，公务接待大手大脚的毛病由此长期存在，公务接待的手脚一大再大。',
      'warning',
    ],
  ];
  it.each(TURNING)('turns round %s', (title, body, severity) => {
    const issues = issuesOf(
      'concision/circular',
      member(`一、“四风”方面存在的突出问题\n\n（一）形式主义方面\n\n1.${title}\n\n${body}`),
    );
    expect(issues).toMatchObject([{ code: 'turns', severity }]);
  });

  it('tells a text without a fact that turns in its own words', () => {
    const text =
      '到了场就算学了，抄了本子就算懂了，到场和抄本子成了学习的全部。人到了场心没有到，本子抄满了脑子没有满。学来学去还是到场、抄本子，抄本子、到场，下一回仍旧照这样来，该懂的东西还是没有懂。';
    const issues = issuesOf(
      'concision/circular',
      member(`一、“四风”方面存在的突出问题\n\n（一）形式主义方面\n\n1.理论武装应付了事\n\n${text}`),
    );
    expect(issues).toMatchObject([{ code: 'itself', severity: 'info' }]);
  });

  it('leaves a heading that is itself a text', () => {
    const told =
      '改革总等别人先走，助餐试点每个点补30万元，方案在我桌上压了四十天没有批，名额转给了外县，老人盼着的热饭到年底没有吃上';
    const body =
      '助餐的方案在我桌上压了四十天，我总等别人先走。名额转给外县，老人的热饭没有吃上，是我没有批这个方案。';
    const text = member(`一、“四风”方面存在的突出问题\n\n（一）形式主义方面\n\n#### 1. ${told}\n\n${body}`);
    expect(issuesOf('concision/circular', text)).toEqual([]);
  });
});

describe('concision/hammered', () => {
  const FOUND = [
    '我抹不开情面，听说是熟人，抹不开情面就签了字；教育局来问，我抹不开情面没有说实话；校长来求情，还是抹不开情面，就这样放了过去。',
    '只求过得去，检查只求过得去，整改也只求过得去，验收的时候还是只求过得去。',
    '我在思想上放松了要求，作风上放松了要求，纪律上放松了要求，生活上也放松了要求，处处放松了要求。',
    '对学习时刻牢记宗旨，对工作时刻牢记宗旨，对群众时刻牢记宗旨，对同志时刻牢记宗旨，对自己时刻牢记宗旨。',
  ];
  it.each(FOUND)('finds %s', text => {
    expect(said('concision/hammered', `督促检查流于形式。${CASE}${text}`)).toContain('passage');
  });

  const HARMLESS = [
    '白河小学的墙裂了，白河小学的校长报过两次，我批给教育局，教育局又转给白河小学自己想办法，白河小学只好用木头撑着。',
    '新农合办公室说归卫生局，卫生局说归新农合办公室，新农合办公室又说要等新农合办公室主任回来。',
    '有的干部怕得罪人，有的干部嫌麻烦，有的干部等着看，我都没有说过一句。',
    '县委常委会议了三次，常委会上没有人反对，常委会后没有人落实，常委会的纪要锁在柜子里。',
  ];
  it.each(HARMLESS)('leaves %s', text => {
    expect(said('concision/hammered', `督促检查流于形式。${CASE}${text}`)).toEqual([]);
  });
});

describe('concision/late-problem', () => {
  const FOUND = [
    '安全生产是人命关天的大事，是一切工作的前提和基础，党中央、国务院历来高度重视。近年来，各级都把校舍安全摆上重要位置，投入不断加大，制度不断完善，为孩子们健康成长提供了坚实保障。做好督促检查，是推动工作落实的重要手段，也是领导干部的基本功。',
    '调查研究是谋事之基、成事之道，没有调查就没有发言权。我们党历来有重视调查研究的好传统，老一辈革命家为我们作出了榜样。新形势下，社会结构深刻变动，利益格局深刻调整，情况越来越复杂，更需要各级领导干部俯下身子、沉到一线。',
    '古人说，其身正，不令而行。检查别人的人自己要先过得硬，这是最朴素的道理。督促检查抓得实不实，直接关系到决策部署能不能落到最后一公里，关系到群众的切身利益，关系到党和政府的形象和威信。',
  ];
  it.each(FOUND)('finds %s', lead => {
    expect(said('concision/late-problem', `督促检查流于形式。${lead}${CASE}`)).toEqual(['late']);
  });
  const HARMLESS = [
    '检查是我的本职，年初责任书上写得清清楚楚。',
    '全县有七所学校的校舍建于上世纪七十年代，墙是土坯的，梁是杨木的，一到雨季就要停课，家长年年来找，教育局年年打报告，报告最后都到了我的案头，压在一摞文件下面。',
    '每次出发前，办公室把路线、车次、饭点都排好，我只管上车下车，看的是扫得干净的院子，听的是念得顺溜的汇报，问的是准备好了答案的问题，回来写的是套了又套的报告。',
  ];
  it.each(HARMLESS)('leaves %s', lead => {
    expect(said('concision/late-problem', `督促检查流于形式。${lead}${CASE}`)).toEqual([]);
  });
});

describe('concision/lead-in', () => {
  const OWN = '会前，我到联系点双河镇住村6天，同32名干部群众单独谈心，收到意见87条。现对照检查如下。';
  it.each([
    '开展党的群众路线教育实践活动，是新形势下坚持党要管党、从严治党的重大决策，是顺应群众期盼、加强学习型服务型创新型马克思主义执政党建设的重大部署。随着改革开放的深入推进，党员干部队伍面临的考验更加复杂，作风建设的任务更加艰巨，意义十分重大。',
    '通过学习，我深刻认识到作风问题绝不是小事，它关系人心向背，关系党的生死存亡。我进一步体会到，抓作风必须从自己抓起，从点滴抓起，从现在抓起，一刻也不能放松。思想上受到了一次深刻的洗礼，灵魂上受到了一次强烈的震撼，更加坚定了改进作风的决心和信心。',
  ])('finds the background in %s', text => {
    expect(said('concision/lead-in', text + OWN, { in: 'opening' })).toEqual(['background']);
  });
  it('leaves an opening that tells what was done', () => {
    const text =
      '教育实践活动开展以来，我带着被褥到三个乡镇各住了两晚，请采石场工人、乡村教师、退休职工当面提批评。有的意见看了脸红，有的起初并不服气，同督导组谈过三轮才想通。';
    expect(said('concision/lead-in', text + OWN, { in: 'opening' })).toEqual([]);
  });
  it.each([
    '支委会先后开会两次，对照政治引领、落实上级部署、组织生活、党员教育管理监督、联系服务群众、改进作风六个方面逐条核实，形成了这份东西。',
    '党总支专门召开扩大会，组织全体委员和各车间党小组组长把问题清单从头到尾过了一遍，逐条对照党章党规和岗位职责认领，认不准的当场退回重写。',
  ])('leaves %s', text => {
    expect(said('concision/lead-in', text + OWN, { in: 'opening' })).toEqual([]);
  });
});

describe('concision/staples', () => {
  it('finds a sentence that runs through them beside a sound case', () => {
    const text = `督促检查流于形式。${CASE}此外，我还存在学习不够系统、调研不够经常、创新意识不强等问题。`;
    expect(said('concision/staples', text)).toEqual(['list']);
  });
  it.each([
    `督促检查流于形式。${CASE}教育局的自查报告写着“学习不够深入、调研不够经常、创新不够大胆”，我照抄进了自己的材料。`,
    `督促检查流于形式。${CASE}我下去得少，看得也浅，心里想的是早点回来。`,
  ])('leaves %s', text => {
    expect(said('concision/staples', text)).toEqual([]);
  });
});

describe('the three staples in other words', () => {
  it.each([
    '先说书，翻得少、想得浅，规定的篇目看个题目就算过；再说路，下村的趟数偏少，户里的冷暖摸得不细；又说法子，老办法用惯了，碰上新情况拿不出新招。',
    '平日里原著读得零散，学深悟透的少；车间去得稀，掌握第一手情况不多，对一线职工的所思所盼了解不够；办法出得旧，习惯照搬别处的现成做法，自己的新思路拿得不多。',
    '书读得少，学了也是浮在面上。基层下得少，情况掌握得不全面、不及时。点子出得少，沿用往年的套路，打开局面的招法有限。',
    '学习上满足于看看摘要，理论功底浅；调研上习惯于听听汇报，一线走得少；工作上沿着老路子走，创新的劲头不足，思路跟不上形势。',
  ])('finds %s', text => {
    expect(said('concision/staples', `劲头松了，事事图近便。${text}`)).not.toEqual([]);
  });
  it.each([{ shortfalls: 20 }, { shortest: 200 }, { sentences: 1 }])('leaves them with %j', options => {
    const text =
      '书读得少，学了也是浮在面上。基层下得少，情况掌握得不全面、不及时。点子出得少，沿用往年的套路，打开局面的招法有限。';
    const three = (own: Record<string, unknown>): string[] =>
      said('concision/staples', `劲头松了，事事图近便。${text}`, {}, own).filter(code => code === 'three');
    expect([three({}), three(options)]).toEqual([['three'], []]);
  });
  it.each([
    '2013年读书班我请了四次假，笔记是秘书代抄的；下村只到过柳林一个点，东头37户一户没进；老办法用惯了，新来的大学生提的三条建议我都压在抽屉里。',
    '说到底是书读得少、村下得少、新办法想得少。2013年8月白河小学东墙的裂缝没有人提起，11月一场冻雨塌了半面。',
    '去年11月专家来讲新工艺，我坐在后排看手机；车间报来的改进办法我没有拆封，职工调研表填的是上一年的数，学习笔记也是抄的。',
  ])('leaves %s', text => {
    expect(
      said('concision/staples', `劲头松了，事事图近便。${text}`).filter(code => code === 'three'),
    ).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { fixture, issuesOf } from '../paper.ts';

/** The paper with a sentence put before its last paragraph but sign-off: the request for criticism. */
function said(paper: string, sentence: string): string[] {
  const text = fixture(`${paper}.md`);
  const at = text.search(/^[　 ]*(?:\*\*)?以上/mu);
  const whole = at < 0 ? `${text}\n\n${sentence}\n` : `${text.slice(0, at)}${sentence}\n\n${text.slice(at)}`;
  return issuesOf('attitude/own-name', whole).map(({ code }) => code);
}

describe('another unit, person or post in a place that is one’s own', () => {
  it.each([
    ['fresh/b-team-2025-plain', '对照下来，汾宁中心同样有三处相似。'],
    ['fresh/b-team-2025-plain', '通过这次检查，平泽市住房公积金管理中心找出问题21个。'],
    ['fresh/b-team-2025-plain', '3月底前修订《汾宁市住房公积金管理中心党组工作规则》。'],
    ['fresh/f-team-2024-college', '3月底前修订《栖云医学高等专科学校党委会议事规则》。'],
    ['fresh/f-team-2024-college', '重新制定《清江职业学院公务接待管理办法》，由党政办负责。'],
    ['fresh/k-team-2023-hospital', '年底前出台《平陵市中医院药品采购管理办法》，由纪委书记盯住执行。'],
    ['fresh/k-team-2023-hospital', '本校对此负有不可推卸的责任。'],
    ['fresh/k-team-2023-hospital', '我局在采购上没有回避制度。'],
    ['fresh/d-team-2015-bold', '青陂市交通运输局把这笔钱拖了两年，被审计点了名。'],
    ['fresh/a-team-2014-plain', '昌原县因此没有列入试点。'],
    ['fresh/a-team-2014-plain', '昌原县在全省考核中连续两年排在末位，班子难辞其咎。'],
    ['fresh/j-team-2014-county', '为建设美丽昌原打牢作风的基础。'],
    ['fresh/j-team-2014-county', '奋力谱写昌原高质量发展的新篇章。'],
    ['fresh/i-team-2025-office', '我县的政务公开走在了后面。'],
    ['fresh/i-team-2025-office', '全县办公室系统的同志都看着我们。'],
    ['fresh/g-team-2014-mixed', '我乡的办事大厅周五下午常常锁着门。'],
    ['fresh/e-team-2014-department', '我院在管理上失之于宽。'],
    ['fresh/h-team-zhibu-2024', '我局党员的组织关系一直没有理清。'],
    ['fresh/team-2015-headings', '修订《沱水县人民政府工作规则》，把听证写进去。'],
    ['fresh/team-2014-hospital', '我校师生看在眼里。'],
    ['fresh/team-2023-run-in', '这次检查，泽川县农业农村局党组共查摆问题18个。'],
    ['fresh/j-member-2025-bureau', '我们鹿川县水务局的物资采购长期由一人验收。'],
    ['fresh/a-member-2024-markdown', '在我们水利局，人人都知道我爱听好话。'],
    ['fresh/g-member-2022', '2019年我调进广陵县文化和旅游局工作至今。'],
    ['fresh/h-member-2014-doctor', '我所在的桐川县中医院，药占比一直压不下来。'],
    ['fresh/member-2014-masks', '我来沧江区工作三年，没有在村里住过一夜。'],
    ['pass/member-runin', '我主政的昌原县，还有九个村没通水。'],
    ['pass/member-2025', '我局的项目审批还是慢。'],
    ['fresh/c-member-2023-ordinals', '林建东名下房产两套，均已如实填报。'],
    ['fresh/g-member-2022', '周志强没有持有股票、基金，配偶和女儿都没有经商办企业。'],
    ['fresh/d-member-2025-list', '贺长顺本人因私护照一本，已交组织统一保管。'],
    ['fresh/i-member-2015-sanyan', '党组把仓储、收购、许可交给贺长顺，是要我替公家把关。'],
    ['fresh/b-member-2014-runin', '组织上把农水这一摊子压在韩志诚肩上，是对我的信任，我却只图省事。'],
    ['fresh/h-member-2014-doctor', '我爱听人说“贺院长有魄力”。'],
    ['fresh/j-member-2025-bureau', '司机们都夸我“孙局长没架子”，我听了很受用。'],
    ['fresh/k-member-2014-secretary', '乡里的同志背后管我叫孟书记，我听着顺耳。'],
    ['fresh/c-member-2014-principal', '我在验收单上签下“贺建军”三个字，没有看一眼工程。'],
    ['fresh/a-member-2024-markdown', '我（贺长顺）对这笔资金负主要责任。'],
    ['fresh/member-2014-town', '我姓贺的说一不二，谁也不敢插嘴。'],
    ['fresh/f-member-2014-wrapped', '村民老远就喊我“老贺”，我从来没下过车。'],
    ['fresh/member-2024-list-items', '请我吃饭的帖子上写着“刘景明局长”，我收下就去了。'],
    ['fresh/g-member-2022', '公示栏里，我的照片底下印着“贺长顺”，群众却没见过我几回。'],
    ['fresh/c-member-2023-ordinals', '我作为驻局纪检组组长，有一年半没有同这个站的人单独谈过话。'],
    ['fresh/a-member-2024-markdown', '坐进分管副县长的办公室以后，我听到的好话多了。'],
    ['fresh/j-member-2025-bureau', '坐上副市长的位子以后，我下去的次数一年比一年少。'],
    ['fresh/k-member-2014-secretary', '我担任县纪委书记，案子和线索攥在手里。'],
    ['fresh/i-member-2015-sanyan', '作为单位的一把手，我没有带好队伍。'],
    ['fresh/g-member-2022', '我这个班长没有当好，班子会开成了通报会。'],
    ['fresh/member-2014-ordinals', '作为组织部部长，我在选人上没有守住底线。'],
    ['fresh/h-member-2014-doctor', '我当校长的，连学生的食堂都没有进过。'],
    ['fresh/f-member-2014-wrapped', '走上县委常委的岗位以后，我回乡里的次数屈指可数。'],
    ['fresh/member-2025-bold-leads', '我身为检察长，对办案期限失了察。'],
    ['fresh/b-member-2014-runin', '提拔为副市长后，我架子越来越大。'],
    ['fresh/member-2019-lists', '我是集团的董事长，安全生产第一责任人是我。'],
  ] as const)('is found in %s: %s', (paper, sentence) => expect(said(paper, sentence)).not.toEqual([]));

  it.each([
    ['fresh/b-team-2025-plain', '比邻近的平泽市住房公积金管理中心晚了四个月。'],
    ['fresh/b-team-2025-plain', '市政务服务中心同样有三个这样的窗口。'],
    ['fresh/b-team-2025-plain', '去年到汾宁中心学习，人家同样有这三处毛病，已经改了。'],
    ['fresh/b-team-2025-plain', '3月底前参照《平泽市住房公积金管理中心提取管理办法》修订本中心的办法。'],
    ['fresh/f-team-2024-college', '学习《清江职业学院公务接待管理办法》，对照着补我们的漏洞。'],
    ['fresh/f-team-2024-college', '3月底前修订《岚川职业技术学院党委会议事规则》。'],
    ['fresh/f-team-2024-college', '修订《学院党委会议事规则》，出台《二级学院考核办法》。'],
    ['fresh/k-team-2023-hospital', '制定《公立医院药品采购管理办法》的实施细则，由纪委书记盯住。'],
    ['fresh/k-team-2023-hospital', '平陵市中医院转来的一名病人在走廊上等了两个小时。'],
    ['fresh/k-team-2023-hospital', '家属在卫校当老师，说“我校学生都不敢来实习”。'],
    ['fresh/d-team-2015-bold', '青陂市交通运输局的车在我市境内被扣了三天，人家来要过两次。'],
    ['fresh/a-team-2014-plain', '昌原县的客商因此没有再来。'],
    ['fresh/a-team-2014-plain', '昌原县因此调整了方案，我们却原地不动。'],
    ['fresh/a-team-2014-plain', '昌原县因此被省里通报，我们看了还在说别人。'],
    ['fresh/j-team-2014-county', '让河东百姓过上桥，是2012年答应的事。'],
    ['fresh/j-team-2014-county', '建设美丽乡村，只抓了路边的几个点。'],
    ['fresh/i-team-2025-office', '我区的政务公开走在了后面。'],
    ['fresh/i-team-2025-office', '到临溪县调研时，全县的台账都电子化了，我们脸上发烧。'],
    ['fresh/g-team-2014-mixed', '我镇的办事大厅周五下午常常锁着门。'],
    ['fresh/c-member-2014-principal', '我乡下老家的老屋翻修，收过老板两车沙石。'],
    ['fresh/e-team-2014-department', '我局在管理上失之于宽。'],
    ['fresh/e-team-2014-department', '借鉴《沿河县教育局校车管理办法》，制定我们的办法。'],
    ['fresh/h-team-zhibu-2024', '公司通报了二车场支部的事故，我们没有开会讨论。'],
    ['fresh/team-2015-headings', '修订《苇泉县人民政府工作规则》，把听证写进去。'],
    ['fresh/team-2015-headings', '落实《江州市人民政府工作规则》，制定实施细则。'],
    ['fresh/team-2014-hospital', '我院职工的意见在箱子里放了半年。'],
    ['fresh/j-member-2025-bureau', '鹿川县水务局的物资采购出过同样的事，县纪委通报过，我没有对照。'],
    ['fresh/j-member-2025-bureau', '给县水务局的同志添了麻烦，我没有道过歉。'],
    ['fresh/a-member-2024-markdown', '水利局的同志两次来问，我都推给了下面。'],
    ['fresh/g-member-2022', '2011年我调进广陵县文化馆工作，四年后回到清浦。'],
    ['fresh/h-member-2014-doctor', '我妻子所在的桐川县中医院，同我院有药品往来，我没有回避。'],
    ['fresh/member-2014-masks', '我到沧江区考察三天，没有在村里住过一夜。'],
    ['pass/member-runin', '我老家昌原县还有九个村没通水，我心里有数，对石桐的山村却没有走遍。'],
    ['pass/member-2025', '我委的项目审批还是慢。'],
    ['fresh/c-member-2023-ordinals', '妻子林建萍名下房产一套，均已如实填报。'],
    ['fresh/c-member-2023-ordinals', '配偶叶岚在县一中任教，叶岚名下有股票账户一个，已如实填报。'],
    ['fresh/g-member-2022', '儿子卢子昂没有经商办企业。'],
    ['fresh/i-member-2015-sanyan', '党组把这件事交给副主任贺长顺，我没有再过问一次。'],
    ['fresh/i-member-2015-sanyan', '党组把仓储、收购、许可交给我，是要我替公家把关。'],
    ['fresh/h-member-2014-doctor', '我爱听人说“陆院长有魄力”。'],
    ['fresh/h-member-2014-doctor', '常拿前任比，听人说“贺院长有魄力”，我心里不服气。'],
    ['fresh/j-member-2025-bureau', '货主问“孙科长在不在”，我说不知道。'],
    ['fresh/k-member-2014-secretary', '我管他叫老孟，孟书记的话我却听不进去。'],
    ['fresh/c-member-2014-principal', '单子上签的是副县长“贺建军”，我没有看就照批。'],
    ['fresh/a-member-2024-markdown', '副局长（贺长顺）对这笔资金负主要责任，我负领导责任。'],
    ['fresh/member-2014-town', '一个姓贺的老板请我吃过三次饭。'],
    ['fresh/f-member-2014-wrapped', '村民老远就喊我“老郑”，我从来没下过车。'],
    ['fresh/member-2024-list-items', '请我吃饭的帖子上写着“陆景和副局长”，我收下就去了。'],
    ['fresh/c-member-2023-ordinals', '驻局纪检组组长提醒过我两次，我作为分管领导没有当回事。'],
    ['fresh/a-member-2024-markdown', '坐进副县长的办公室汇报，我只拣好听的说。'],
    ['fresh/a-member-2024-markdown', '当上副乡长以后，我第一次坐上了小车，从那时起就变了。'],
    ['fresh/k-member-2014-secretary', '我担任乡党委书记的时候，每个村都住过。'],
    ['fresh/i-member-2015-sanyan', '局里的一把手批评过我，作为班子成员我没有补台。'],
    ['fresh/i-member-2015-sanyan', '作为收购工作专班的主要负责人，我没有到过库点。'],
    ['fresh/g-member-2022', '作为党支部书记，我没有讲过一堂党课。'],
    ['fresh/member-2014-ordinals', '组织部部长找我谈过话，我没有说实话。'],
    ['fresh/b-member-2014-runin', '分管副市长后来批评了我，我架子放不下。'],
    ['fresh/b-member-2014-runin', '我作为防汛专班的组长，没有到过堤上。'],
    ['fresh/member-2019-lists', '集团董事长是安全生产第一责任人，我是工会主席，只管看。'],
    ['fresh/c-member-2014-principal', '我校对稿子从来不看第二遍，材料里的数字错了三处。'],
    ['fresh/f-member-2014-wrapped', '我镇定不下来，当场拍了桌子。'],
  ] as const)('is none in %s: %s', (paper, sentence) => expect(said(paper, sentence)).toEqual([]));
});

describe('other wordings of the same', () => {
  it.each([
    ['fresh/a-team-2014-plain', '县委书记在昌原县三级干部会上念了两个小时的稿子。'],
    ['fresh/b-team-2025-plain', '整改结果每季度在《平泽日报》上公布。'],
    ['fresh/team-2015-headings', '整改情况在《沱水报》上公布，接受群众监督。'],
    ['fresh/d-team-2015-bold', '以上检查，请青陂市委督导组和同志们批评。'],
    ['fresh/g-team-2014-mixed', '双桥镇机关食堂周五的剩菜倒了半桶。'],
    ['fresh/i-team-2025-office', '由沧江区政府办公室秘书科牵头，2月底前办完。'],
    ['fresh/team-2014-hospital', '由县中医院医务科科长负责，8月底前办完，职工代表验收。'],
    ['fresh/j-member-2025-bureau', '由鹿川县交通运输局派驻纪检组每季度查一次。'],
    ['fresh/c-member-2014-principal', '由昌原县政府办主任督办，7月底见结果。'],
    ['fresh/d-member-2025-list', '本人郝建林，1975年5月生，现任党组成员、副局长。'],
    ['fresh/g-member-2022', '有人给我提意见：“长顺同志开会爱念稿子。”'],
    ['fresh/h-member-2014-doctor', '患者送给我的锦旗上写着“赠贺院长”，我挂在办公室里。'],
    ['fresh/k-member-2014-secretary', '文章由秘书替我写，署名都是“孟志刚”，我照拿稿费。'],
    ['fresh/f-member-2014-wrapped', '我刘长河在这里表个态，说到做到。'],
    ['fresh/d-member-2025-list', '我一个当县长的，连福利院的门朝哪开都说不清。'],
    ['fresh/a-member-2024-markdown', '作为副局长，我只管自己那一摊。'],
    ['fresh/h-member-2014-doctor', '我以副县长的身份打招呼，科里没有人敢回绝。'],
    ['fresh/c-member-2023-ordinals', '我在局长的位子上坐了六年，出海的次数一年比一年少。'],
    ['fresh/b-member-2014-runin', '从科员到副局长，我走了二十年，劲头却走没了。'],
    ['fresh/member-2024-list-items', '担任局长三年来，我到工地的次数越来越少。'],
    ['fresh/member-2025-case-first', '组织上让我当副县长，是让我管好水、管好安全。'],
    ['fresh/member-2014-ordinals', '我是法院院长，却把案子交给电话去办。'],
    ['fresh/j-team-2014-county', '我们没有让昌原人民过上好日子。'],
  ] as const)('is found in %s: %s', (paper, sentence) => expect(said(paper, sentence)).not.toEqual([]));

  it.each([
    ['fresh/a-team-2014-plain', '去年派人列席昌原县三级干部会，人家的会只开了四十分钟。'],
    ['fresh/b-team-2025-plain', '《平泽日报》登过这样的事，我们只当新闻看。'],
    ['fresh/team-2015-headings', '整改情况在《苇泉报》上公布，接受群众监督。'],
    ['fresh/team-2015-headings', '整改情况在政府网站和《人民日报》客户端县区频道上公布。'],
    ['fresh/d-team-2015-bold', '以上检查，请市委督导组和同志们批评。'],
    ['fresh/i-team-2025-office', '由沧江区政府办公室转来的急件压了三天。'],
    ['fresh/team-2014-hospital', '由县中医院转来的病人在走廊上等了两个小时。'],
    ['fresh/team-2014-hospital', '由县卫生局负责验收，8月底前办完。'],
    ['fresh/j-member-2025-bureau', '由县审计局派人每季度查一次，县财政局负责复核。'],
    ['fresh/c-member-2014-principal', '由昌原县政府承办的联席会议，我没有参加。'],
    ['fresh/d-member-2025-list', '本人杜文谦，1975年5月生，现任党组成员、副局长。'],
    ['fresh/g-member-2022', '有人给我提意见：“静远同志开会爱念稿子。”'],
    ['fresh/g-member-2022', '我给长顺同志提过意见，话说了一半。'],
    ['fresh/h-member-2014-doctor', '患者送给我的锦旗上写着“赠陆院长”，我挂在办公室里。'],
    ['fresh/h-member-2014-doctor', '患者给骨科的锦旗上写着“赠贺医生”，我挂在办公室里。'],
    ['fresh/k-member-2014-secretary', '文章由秘书替我写，署名都是“韩守田”，我照拿稿费。'],
    ['fresh/f-member-2014-wrapped', '我在会上念过刘长河的事迹，自己没有照着做。'],
    ['fresh/i-member-2015-sanyan', '局长主持党组会时，我常常顺着说。'],
    ['fresh/i-member-2015-sanyan', '受局长委托，我主持党组会时常常先定调子。'],
    ['fresh/a-member-2024-markdown', '我以普通党员的身份参加支部会，一年只有两次。'],
    ['fresh/j-member-2025-bureau', '我以局长的身份打招呼，站里没有人敢回绝。'],
    ['fresh/c-member-2023-ordinals', '我在副局长的位子上坐了六年，出海的次数一年比一年少。'],
    ['fresh/c-member-2023-ordinals', '老局长在局长的位子上坐了六年，我跟了他六年。'],
    ['fresh/b-member-2014-runin', '从技术员到处长，我走了二十年，劲头却走没了。'],
    ['fresh/b-member-2014-runin', '同学从科员到副局长只走了八年，我看着眼热。'],
    ['fresh/member-2024-list-items', '担任副局长三年来，我到工地的次数越来越少。'],
    ['fresh/member-2025-case-first', '组织上让我当局长，是让我管好水、管好安全。'],
    ['fresh/member-2025-case-first', '副县长让我当组长，是让我管好水、管好安全。'],
    ['fresh/member-2014-ordinals', '法院院长找过我，我把案子交给电话去办。'],
    ['fresh/j-team-2014-county', '我们没有让河东群众过上桥。'],
  ] as const)('is none in %s: %s', (paper, sentence) => expect(said(paper, sentence)).toEqual([]));
});

describe('words that look like another unit, person or post', () => {
  it.each([
    ['fresh/c-member-2014-principal', '我在验收单上签下“同意”两个字，没有看一眼工程。'],
    ['fresh/c-member-2014-principal', '我在表上写下“安排”两个字，就算办了。'],
    ['fresh/j-member-2025-bureau', '我把材料交给高主任，是想让我自己轻松些。'],
    ['fresh/g-member-2022', '配偶黄静持有股票一只，已如实填报。'],
    ['fresh/g-member-2022', '任何人没有持有外国护照，均已如实填报。'],
    ['fresh/d-team-2015-bold', '本乡本土的监理员护着熟人，我们睁一只眼闭一只眼。'],
    ['fresh/e-team-2014-department', '校长只许在本校任课，我们没有照着查。'],
    ['pass/team-city-plain', '要求书记在本县范围内公开述职，我们自己没有先做。'],
    ['fresh/a-team-2014-plain', '修订《石马灌区用水管理办法》，由水利局负责。'],
    ['fresh/j-team-2014-county', '出台《西山林区防火办法》和《滨河新区管理办法》。'],
    ['fresh/j-team-2014-county', '推动河西人民公园建设，群众提了四条意见。'],
    ['fresh/j-team-2014-county', '为推动海洋高质量发展开了三次会，没有一次去海边开。'],
    ['fresh/i-member-2015-sanyan', '我担任所长，一干就是十年，天天在库里转。'],
    ['fresh/a-member-2024-markdown', '2009年我担任镇长，天天在村里转。'],
    ['fresh/g-member-2022', '有人给我提意见：“关心同志不够，谈心太少。”'],
    ['fresh/g-member-2022', '有人给我提意见：“有的同志的困难你没有问过。”'],
    ['fresh/b-member-2014-runin', '我县里的同学来找过我，我镇上的亲戚也来过。'],
    ['fresh/b-member-2014-runin', '我区分不清轻重，局限在自己一摊里，我局促地站着。'],
    ['fresh/b-member-2014-runin', '副市长当面说我这个处长只会算账。'],
    ['fresh/i-member-2015-sanyan', '2011年修货运通道，我以镇党委书记的身份催着农民先搬。'],
    ['fresh/h-member-2014-doctor', '我院子里的三棵树是总务科栽的。'],
    ['fresh/h-member-2014-doctor', '从内科主任到院长，我走了二十年。'],
    ['fresh/k-member-2014-secretary', '从县长到县委书记，我走了七年。'],
    ['fresh/k-member-2014-secretary', '老同学当了副市长以后，我心里不平衡。'],
    ['fresh/member-2014-town', '坐上镇党委书记的位子以后，我下村的次数少了。'],
    ['fresh/member-2014-ordinals', '作为县委常委，我没有替纪委的同志说话。'],
    ['fresh/member-2019-lists', '作为工会主席，我没有进过班组。'],
    ['fresh/f-member-2014-wrapped', '作为乡纪委书记，我没有查过一次招待费。'],
    ['fresh/c-member-2023-ordinals', '由县应急局、县海事处牵头的演练，我没有参加。'],
    ['fresh/c-member-2023-ordinals', '渔民管我叫“陆局”，我没有应声的底气。'],
    ['fresh/team-2014-hospital', '由医务科科长负责，请县中医院专家每季度抽查一次病历。'],
    ['fresh/team-2015-headings', '由苇泉县审计局局长负责，每半年公布一次。'],
    ['fresh/b-team-2025-plain', '由市财政局、市审计局监督，结果登在《澜江日报》上。'],
    ['fresh/k-team-2023-hospital', '对照通报的案例，市一院同样有这样的科室，我们以为轮不到自己。'],
    ['fresh/f-team-2024-college', '对照下来，学院同样有三处相似，二级学院也有。'],
    ['fresh/member-2025-case-first', '我所在的党支部一年没有讲过一次党课。'],
    ['fresh/a-member-2024-markdown', '组织上把这副担子交给我，是对我的信任。'],
    ['pass/member-runin', '我们石桐县底子薄，更要过紧日子。'],
    ['pass/team-county-markdown', '我们两个县交界的那段路修了一半。'],
    ['fresh/member-2014-masks', '汀湖人民等这座桥等了九年，我愧对汀湖人民。'],
    ['fresh/member-2025-bold-leads', '作为主管副院长，我对超期案件没有逐件过问。'],
  ] as const)('is none in %s: %s', (paper, sentence) => expect(said(paper, sentence)).toEqual([]));

  it.each([
    ['fresh/k-member-2014-secretary', '作为柏渡县的主官，我没有守住底线。'],
    ['fresh/a-team-2014-plain', '县政府网站和《柏渡报》上，柏渡县委的形象工程占了头版。'],
    ['fresh/e-team-2014-department', '这说明柳河县教育局党委把学生的安全放在了后面。'],
    ['fresh/g-team-2014-mixed', '由双桥镇党委副书记牵头，9月底前办完。'],
    ['fresh/i-team-2025-office', '年底前修订《沧江区人民政府办公室公文处理办法》。'],
    ['fresh/team-2023-run-in', '我院班子在用人上讲照顾。'],
    ['fresh/b-member-2014-runin', '我在市林业局党组会上从不发表不同意见。'],
    ['fresh/d-member-2025-list', '我（郝建林）愿意接受组织处理。'],
    ['fresh/j-member-2025-bureau', '听惯了“宋局长英明”，我把奉承当成了评价。'],
    ['fresh/member-2014-town', '我的办公室门牌上写着“贺建军”，门却常年关着。'],
    ['fresh/member-2024-list-items', '我这个当县长的对工地的事说不清。'],
    ['fresh/h-member-2014-doctor', '作为局党组书记，我没有管好医院的账。'],
    ['fresh/member-2025-case-first', '走上副市长的岗位以后，我离水库越来越远。'],
    ['fresh/c-member-2023-ordinals', '我以县委常委的身份打过招呼，没有人敢查。'],
  ] as const)('is found in %s: %s', (paper, sentence) => expect(said(paper, sentence)).not.toEqual([]));
});

describe('the writer names himself', () => {
  it.each([
    ['fresh/g-member-2022', '我邵启文从文化站干到副局长二十三年，没给谁送过礼。'],
    ['fresh/g-member-2022', '我总想着，没有我邵启文这条线就要停。'],
    ['fresh/d-member-2025-list', '我冯建国不贪不占，却也没有替老人多跑一步路。'],
    ['fresh/h-member-2014-doctor', '说到底，是我梁国栋把面子看得比病人重。'],
    ['fresh/c-member-2014-principal', '我何明远身为县长，却怕见群众。'],
    ['fresh/b-member-2014-runin', '我赵某人在水务口二十年，自认没有功劳也有苦劳。'],
    ['fresh/j-member-2025-bureau', '本人蒋志平虽在会上表了态，会后却没有动。'],
    ['fresh/a-member-2024-markdown', '像我钱文斌这样的老民政，最容易吃老本。'],
  ] as const)('by another’s name in %s: %s', (paper, sentence) =>
    expect(said(paper, sentence)).toEqual(['addressed']),
  );

  it.each([
    ['fresh/g-member-2022', '我卢静远从文化站干到副局长二十三年，没给谁送过礼。'],
    ['fresh/g-member-2022', '有人告诉我邵启文病了，我没有去看。'],
    ['fresh/g-member-2022', '我谢过他就走了，我全年只下去六次，我金钱上没有出过事，我那天才知道。'],
    ['fresh/d-member-2025-list', '我许诺过的事，我毕竟没有办，我陈述的理由也站不住。'],
    ['fresh/h-member-2014-doctor', '我全程陪同检查，我成天坐在会上，我安心当看客。'],
    ['fresh/c-member-2014-principal', '我陈家坝的联系户三年没有脱贫。'],
    ['fresh/b-member-2014-runin', '我贺某人在水务口二十年，自认没有功劳也有苦劳。'],
    ['fresh/j-member-2025-bureau', '我方才明白，我温和的背后是怕事，我高高在上。'],
    ['fresh/a-member-2024-markdown', '会上说到我钱科长也在场，我同钱文斌谈过一次。'],
  ] as const)('or does not in %s: %s', (paper, sentence) => expect(said(paper, sentence)).toEqual([]));
});

describe('somebody speaks to the writer face to face', () => {
  it.each([
    ['fresh/member-2014-town', '老党员第四趟堵住我的车，说：“田书记，你这院子比县衙门还深。”'],
    ['fresh/member-2014-town', '几个老汉围过来：“马书记，水渠啥时候修？”'],
    ['fresh/b-member-2014-runin', '坝管员当着我的面说：“马处长，你们坐在楼里，哪知道坝上漏不漏。”'],
    ['fresh/d-member-2025-list', '护工红着眼圈：“郑局长，您坐下来尝一口。”'],
    ['fresh/h-member-2014-doctor', '有家属在走廊里喊：“贺院长！我爹还在地上躺着。”'],
    ['fresh/c-member-2014-principal', '我刚下车，老支书就问：“赵县长您这回住几天？”'],
    ['fresh/g-member-2022', '老馆员把钥匙往桌上一放：“姓赵的局长，你管不管我们？”'],
    ['fresh/j-member-2025-bureau', '散会时，司机老李嘀咕：“孙局长啊，你也坐坐我们的车。”'],
  ] as const)('by another’s name in %s: %s', (paper, sentence) =>
    expect(said(paper, sentence)).toEqual(['addressed']),
  );

  it.each([
    ['fresh/member-2014-town', '老党员第四趟堵住我的车，说：“周书记，你这院子比县衙门还深。”'],
    ['fresh/member-2014-town', '他对村支书说：“马书记，水渠啥时候修？”'],
    ['fresh/b-member-2014-runin', '我对规划处的同志讲：“马处长，你们坐在楼里，哪知道坝上漏不漏。”'],
    ['fresh/d-member-2025-list', '护工红着眼圈：“郑院长，您坐下来尝一口。”'],
    ['fresh/h-member-2014-doctor', '前任贺院长退休那天，有家属在走廊里喊：“贺院长！我爹还在地上躺着。”'],
    ['fresh/c-member-2014-principal', '我听见老支书拉着副县长的手问：“赵县长您这回住几天？”'],
    ['fresh/g-member-2022', '老馆员说：“赵局长退休以后，没有人管我们。”'],
    ['fresh/j-member-2025-bureau', '我劝他：“孙局长，你也坐坐我们的车。”'],
    ['fresh/member-2014-town', '村会计打趣村支书：“李书记，你家猪又跑了。”'],
    ['fresh/k-member-2014-secretary', '村民围着村支书问：“王书记，路啥时候修？”我站在后面没有作声。'],
  ] as const)('or does not in %s: %s', (paper, sentence) => expect(said(paper, sentence)).toEqual([]));
});

describe('a post that is held', () => {
  it.each([
    ['fresh/b-member-2014-runin', '在水资源处处长的位子上坐了九年，我把“没出大事”当成业绩。'],
    ['fresh/b-member-2014-runin', '当了六年建设管理处处长，我去过的坝不到一半。'],
    ['fresh/b-member-2014-runin', '我这个水土保持处处长，说到底是个文件中转站。'],
    ['fresh/g-member-2022', '担任县体育局副局长以来，我把下基层当成了走亲戚。'],
    ['fresh/d-member-2025-list', '在教育局副局长的岗位上，我看重的是报表，看轻的是人。'],
    ['fresh/h-member-2014-doctor', '身为中医院院长，我没有到急诊值过一次夜班。'],
    ['fresh/f-member-2014-wrapped', '我这个河口镇党委副书记，下村从不过夜。'],
    ['fresh/j-member-2025-bureau', '干了五年水务局局长，我把养护站的门朝哪开都忘了。'],
    ['fresh/member-2014-town', '我这个石门镇党委书记，连官道村有几口井都说不清。'],
  ] as const)('is another’s in %s: %s', (paper, sentence) => expect(said(paper, sentence)).not.toEqual([]));

  it.each([
    ['fresh/b-member-2014-runin', '在农水处处长的位子上坐了九年，我把“没出大事”当成业绩。'],
    ['fresh/b-member-2014-runin', '2003年起，在水资源处处长的位子上坐了三年，我没有出过一次远门。'],
    ['fresh/b-member-2014-runin', '我的前任在建设管理处处长的岗位上出了事，我没有警醒。'],
    ['fresh/g-member-2022', '担任县文旅局副局长以来，我把下基层当成了走亲戚。'],
    ['fresh/d-member-2025-list', '当教育局副局长时，我看重的是报表，看轻的是人。'],
    ['fresh/h-member-2014-doctor', '我兼任卫校校长，身为医共体总院院长，我没有到急诊值过一次夜班。'],
    ['fresh/j-member-2025-bureau', '老同学干了五年水务局局长，我看着眼热。'],
    ['fresh/member-2014-town', '我这个镇党委书记，连官道村有几口井都说不清。'],
  ] as const)('is one’s own, or of another time in %s: %s', (paper, sentence) =>
    expect(said(paper, sentence)).toEqual([]),
  );
});

describe('what one’s own unit does, or is in one’s charge', () => {
  it.each([
    ['fresh/k-team-2023-hospital', '针对查摆出的问题，市中医院党委研究确定八项整改任务。'],
    ['fresh/k-team-2023-hospital', '市妇幼保健院党委两次会议研究，仍没有把病人等床的事排进议程。'],
    ['fresh/k-team-2023-hospital', '我们澜川市第四人民医院的门诊楼里，导诊台常常没有人。'],
    ['fresh/e-member-zuzhi-2024', '科长这个岗位管着柳亭县图书馆全部馆藏的进口，我只当它是一份资历。'],
    ['fresh/e-team-2014-department', '县卫生局党委先后开会六次，会会讲教学点，会后没有一个人去住过。'],
    ['fresh/a-member-2024-markdown', '我到沙岭县民政局主持工作的第一天就讲过要住敬老院，讲完便放下了。'],
    ['fresh/c-member-2023-ordinals', '我分管着临海县海洋与渔业局的执法大队，却很少上船。'],
    ['fresh/f-team-2024-college', '澜江学院党委会议确定十二项整改任务，逐项明确责任人。'],
  ] as const)('is another’s in %s: %s', (paper, sentence) => expect(said(paper, sentence)).not.toEqual([]));

  it.each([
    ['fresh/k-team-2023-hospital', '市二院党委研究确定八项整改任务，第二人民医院党委会逐项过。'],
    ['fresh/k-team-2023-hospital', '市妇幼保健院党委来函商量转诊，院办压了两周。'],
    ['fresh/k-team-2023-hospital', '我们同澜川市第四人民医院结了对子，一年没有走动。'],
    ['fresh/e-member-zuzhi-2024', '柳亭县图书馆的同志来查过家谱，我让人家等了一上午。'],
    ['fresh/e-team-2014-department', '县教育局党委先后开会六次，县卫生局两次来函商量校医，都没有答复。'],
    ['fresh/a-member-2024-markdown', '我到沙岭县民政局学习过两天，回来没有照着做。'],
    ['fresh/c-member-2023-ordinals', '临海县海洋与渔业局管着的渔港，来过三条我们的船。'],
    ['fresh/f-team-2024-college', '省教育厅党组会议确定的任务，学院党委没有逐项分解。'],
    ['fresh/a-member-2024-markdown', '县卫健局党组把联合方案送来会签，我压了半个月。'],
    ['fresh/e-team-2014-department', '县卫生局党组与局党委联合查过校医室，查完没有整改。'],
    ['fresh/k-team-2023-hospital', '第四人民医院党委牵头的医联体，我们只派了一名干事。'],
    ['fresh/k-team-2023-hospital', '我们医院和市第四人民医院隔着一条河，人家的号源全放在网上。'],
    ['fresh/e-member-zuzhi-2024', '我负责清川县图书馆移交档案的接收，少数了两卷。'],
  ] as const)('or is not in %s: %s', (paper, sentence) => expect(said(paper, sentence)).toEqual([]));
});

describe('what only the writer says of a post, a name or a unit', () => {
  it.each([
    ['fresh/d-member-2025-list', '给老人的补贴我一推了之，把县残联理事长的职责做成了二传手。'],
    ['fresh/e-member-zuzhi-2024', '副馆长这个岗位分管着全馆的人财物，我只当它是一份资历。'],
    ['fresh/e-member-zuzhi-2024', '我这个保管利用科的副科长没有给楼上打个招呼。'],
    ['fresh/f-member-2014-wrapped', '我身为乡人大主席没有站出来澄清。'],
    ['fresh/h-member-2014-doctor', '当局长时间一长，科里的难处就听不见了。'],
    ['fresh/h-member-2014-doctor', '听惯了“局长说得对”，反对的话就进不了耳朵。'],
    ['fresh/h-member-2014-doctor', '我身为县疾控中心主任，却把责任推给了科室。'],
    ['fresh/j-member-2025-bureau', '分管安全的副局长这个位子本来就是让我坐着扛事的。'],
    ['fresh/member-2024-list-items', '自从担任局党组书记、局长，我越来越怕签错一个字。'],
    ['fresh/b-team-2025-plain', '党组书记曲怀民在谈心时坦言，自己抓学习不深。'],
    ['fresh/g-team-2014-mixed', '书记葛守田习惯了别人点头。'],
    ['fresh/a-member-2024-markdown', '局长柯明礼与审核人共同签字担责。'],
    ['fresh/f-member-2014-wrapped', '怕别人说“书记一走韩铁成镇不住”，拿嗓门当水平。'],
    ['fresh/member-2014-masks', '想在任上留下“顾某人干的”几样东西。'],
    ['fresh/j-member-2025-bureau', '许文涛同志填报的个人有关事项，已经组织核对。'],
    ['fresh/member-2024-list-items', '以上是我高以诚的检查和打算。'],
    ['fresh/f-member-2014-wrapped', '石门沟乡这几年村级班子不稳、信访反复，这个责任我担。'],
    ['fresh/k-team-2023-hospital', '怕揭短影响评级，朔安县中医院党委在这件事上护短护到了自己头上。'],
    ['fresh/team-2014-outline-first', '与邻县比楼高，忘了榆泉县至今还有4.1万人没有脱贫。'],
    ['fresh/e-team-2014-department', '这个责任首先在永平县教育局党委自身。'],
    ['fresh/team-2023-run-in', '题目摆到了涟川区农业农村局党组面前，没有人接。'],
  ] as const)('is told where another’s is left in %s: %s', (paper, sentence) =>
    expect(said(paper, sentence)).not.toEqual([]),
  );

  it.each([
    ['fresh/d-member-2025-list', '给老人的补贴我一推了之，把副局长的职责做成了二传手。'],
    ['fresh/d-member-2025-list', '局长这个位子空了半年，我一句真话也没有向县委说。'],
    ['fresh/e-member-zuzhi-2024', '科长这个岗位管着全馆的进口，我只当它是一份资历。'],
    ['fresh/i-member-2015-sanyan', '局长这把椅子我惦记过，心思就不在库里了。'],
    ['fresh/h-member-2014-doctor', '当院长时间一长，听惯了“院长说得对”。'],
    ['fresh/h-member-2014-doctor', '我作为医联体理事会办公室主任，一年只开过一次会。'],
    ['fresh/member-2024-list-items', '自从担任副局长，我越来越怕签错一个字。'],
    ['fresh/b-team-2025-plain', '原党组书记曲怀民留下的三件事，没有人接着办。'],
    ['fresh/g-team-2014-mixed', '石坝村支部换届，书记葛守田连任，我们没有去过一次。'],
    ['fresh/a-member-2024-markdown', '县殡仪馆馆长柯明礼与审核人共同签字担责。'],
    ['fresh/f-member-2014-wrapped', '怕别人说“书记一走郑长河镇不住”，拿嗓门当水平。'],
    ['fresh/member-2014-masks', '想在任上留下“沈某人干的”几样东西。'],
    ['fresh/f-member-2014-wrapped', '石门沟乡同我们只隔一道梁，人家这几年村级班子一直稳。'],
    ['fresh/g-team-2014-mixed', '资金给了柳树沟乡，中共柳树沟乡党委第二天就开会分段包干。'],
    ['fresh/k-team-2023-hospital', '比朔安县中医院党委在这件事上晚了三年。'],
    ['fresh/team-2023-run-in', '照着涟川区农业农村局的视频学了一遍，没有下到田里。'],
    ['fresh/j-member-2025-bureau', '我明知不对照改，还是签了字。'],
  ] as const)('is none in %s: %s', (paper, sentence) => expect(said(paper, sentence)).toEqual([]));
});

describe('a post, a charge or a history that is told as one’s own', () => {
  it.each([
    ['fresh/liangku-2014', '我当局长、党组书记十一年，全局人财物都归我定。'],
    ['fresh/liangku-2014', '我当了六年局长，粮库的门朝哪开都说得出。'],
    ['fresh/liangku-2014', '我是局长，全局人财物都归我定。'],
    ['fresh/luo-hospital', '我任院长九年，病房楼的电梯一直没有修好。'],
    ['fresh/luo-hospital', '总会计师的位置只做了一半，账管住了，人没有管住。'],
    ['fresh/luo-hospital', '院长的职责没有尽到，病人等床等了三天。'],
    ['fresh/shi-townhead', '我作为县供销社主任的政绩观从根子上歪了。'],
    ['fresh/shi-townhead', '身为县残联副理事长，我没有到残疾人家里坐过。'],
    ['fresh/shi-townhead', '我当县长五年，渔港还是老样子。'],
    ['fresh/luo-hospital', '我在泽安市妇幼保健院分管设备、总务，手里握着采购。'],
    ['fresh/luo-hospital', '我现在市中医院负责后勤，食堂的账没有看过。'],
    ['fresh/liangku-2014', '我在县商务局分管市场，农贸市场一年只去过两次。'],
    ['fresh/gongshui-2024', '丰宁县自来水总公司从一个水厂发展到七个厂站，班子成员离水龙头却越来越远。'],
    ['fresh/k-team-2023-hospital', '朔安县中医院这些年从两栋楼扩到九栋，班子却离病房远了。'],
    ['fresh/i-team-2025-office', '我们区司法局替区政府把关别人的程序，时间一长就忘了管自己。'],
    ['fresh/i-team-2025-office', '我们区司法局替区政府把关，时间一长，案件通报在手上过，没有从自己身上过。'],
    [
      'fresh/b-team-2025-plain',
      '4月学习有关论述，没有一个人把它同临沅市公积金中心的贷款政策连起来议，比邻市晚了四个月。',
    ],
    ['fresh/i-team-2025-office', '我们区审计局没有把自己的账先审一遍。'],
    ['fresh/b-team-2025-plain', '会上没有一个人把它同临沅市公积金中心的贷款政策连起来议。'],
  ] as const)('is another’s in %s: %s', (paper, sentence) => expect(said(paper, sentence)).not.toEqual([]));

  it.each([
    ['fresh/gongshui-2024', '管子爆了，保险公司到现在还在同我们打官司，施工公司至今没有露面。'],
    ['fresh/gongshui-2024', '公司从一个水厂发展到七个厂站，班子成员离水龙头却越来越远。'],
    ['fresh/gongshui-2024', '城乡供水公司从一个水厂发展到七个厂站，班子成员离水龙头却越来越远。'],
    ['fresh/gongshui-2024', '兴源物业公司从三个小区做到二十个，欠我们的水费也从一万涨到了四十万。'],
    ['fresh/gongshui-2024', '到丰宁县自来水公司学习，人家从一个水厂发展到七个，漏损一年比一年低。'],
    ['fresh/liangku-2014', '我当副局长十一年，收储、仓房、军粮都归我管。'],
    ['fresh/liangku-2014', '我当站长六年，天天在仓里转。'],
    ['fresh/liangku-2014', '老局长当局长十一年，没有在外面吃过一顿饭。'],
    ['fresh/liangku-2014', '有人以为我是局长，来找我批条子。'],
    ['fresh/liangku-2014', '我任副局长前，在县商务局工作了三年。'],
    ['fresh/liangku-2014', '我给局长当了十一年助手，没有说过一次不同意见。'],
    ['fresh/luo-hospital', '我在院里分管设备、总务，手里握着采购。'],
    ['fresh/luo-hospital', '我在第二人民医院分管设备，我在市二院负责后勤。'],
    ['fresh/luo-hospital', '我在市妇幼保健院工作过四年，后来才到本院。'],
    ['fresh/luo-hospital', '副院长的位置只做了一半，账管住了，人没有管住。'],
    ['fresh/luo-hospital', '院长的职责是管全院，我的职责是管设备。'],
    ['fresh/shi-townhead', '我作为镇长的政绩观从根子上歪了。'],
    ['fresh/shi-townhead', '县供销社主任来镇里商量农资，我让人家等了一上午。'],
    ['fresh/shi-townhead', '我任副镇长五年、镇长三年，渔港还是老样子。'],
    ['fresh/i-team-2025-office', '办公室替区政府把关别人的程序，区司法局替区政府审文件，我们只当传达。'],
    ['fresh/i-team-2025-office', '我们同区司法局一起审文件，我们区司法局来的同志提过意见。'],
    ['pass/team-county-markdown', '我们县水利局没有把渠修到村里，责任在县委。'],
    ['fresh/b-team-2025-plain', '没有把我们的办法同临沅市公积金中心的贷款政策对比过。'],
    ['fresh/b-team-2025-plain', '会上没有一个人把它同本市的贷款政策连起来议。'],
  ] as const)('or is not in %s: %s', (paper, sentence) => expect(said(paper, sentence)).toEqual([]));
});

describe('what others say or were asked of the writer, and posts that he rose to', () => {
  it.each([
    ['fresh/a-member-2024-markdown', '由梁启明同志以局党组书记身份牵头，6月底前改完。'],
    ['fresh/c-member-2023-ordinals', '会前共征求到对顾长河同志的意见12条。'],
    ['fresh/j-member-2025-bureau', '道班的老工人当面批评我“孟局长下来从不进工棚”，我脸上挂不住。'],
    ['fresh/member-2024-list-items', '问卷上有一句：“钱局长开会从不听人说完”，我看了两遍。'],
    ['fresh/b-member-2014-runin', '多年当水库管理局局长，我把公家的东西看成了自己的。'],
    ['fresh/b-member-2014-runin', '当了十年水库管理局局长，我没有下过一次涵洞。'],
    ['fresh/f-member-2014-wrapped', '当上武装部长后，我很少再进牧民的帐篷。'],
    ['fresh/e-member-zuzhi-2024', '办公室主任这个岗位管着公章，我只当它是一份资历。'],
    ['fresh/b-team-2025-plain', '荆川市中心党组把这笔账一拖再拖。'],
    ['fresh/k-team-2023-hospital', '这是中共临阜县中医院委员会班子最不该丢掉的东西。'],
    ['fresh/f-team-2024-college', '津河农业学校党委会议收支多、议育人少。'],
    ['fresh/k-member-2014-secretary', '我总觉得我杜立功有能耐，用不着别人提醒。'],
  ] as const)('is another’s in %s: %s', (paper, sentence) => expect(said(paper, sentence)).not.toEqual([]));

  it.each([
    ['fresh/a-member-2024-markdown', '由我以局党组书记身份牵头，6月底前改完。'],
    ['fresh/c-member-2023-ordinals', '会前共征求到对我和班子的意见12条。'],
    ['fresh/c-member-2023-ordinals', '收到对分管工作的意见12条，对本人的意见3条。'],
    ['fresh/j-member-2025-bureau', '道班的老工人当面批评我“你们局长下来从不进工棚”，我脸上挂不住。'],
    ['fresh/b-member-2014-runin', '多年当处长，我把公家的东西看成了自己的。'],
    ['fresh/f-member-2014-wrapped', '当上副书记后，我很少再进牧民的帐篷。'],
    ['fresh/f-member-2014-wrapped', '当了生产队会计后，父亲教我打算盘。'],
    ['fresh/e-member-zuzhi-2024', '办公室主任这个岗位空了半年，同志们的材料没有人收。'],
    ['fresh/b-team-2025-plain', '荆川市中心的广场上立着我们的广告牌。'],
    ['fresh/k-member-2014-secretary', '老羊倌杜立功说“我杜立功放了一辈子羊”，我听了脸红。'],
  ] as const)('or is not in %s: %s', (paper, sentence) => expect(said(paper, sentence)).toEqual([]));
});

describe('a signature whose name holds a word of time', () => {
  it('is a name all the same: 卢永年', () => {
    const text = fixture('fresh/c-member-2014-principal.md').replace(/秦树安(?=\n\s*2014年)/u, '卢永年');
    expect(issuesOf('attitude/own-name', text).map(({ code }) => code)).toEqual(['person']);
  });
});

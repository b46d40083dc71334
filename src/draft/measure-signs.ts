import type { ReferenceDate, TimeExpression } from '../language/dates.ts';
import { SURNAMES } from '../language/surnames.ts';

/**
 * Signs by which a clause of a measure says who, by when, what, and how it will be checked. They name relations (由…牵头,
 * 9月底前, 每季度抽查) and kinds of posts, never people or units.
 */

/** Somebody is made responsible in so many words. */
const OWNER =
  /牵头|负总责|负主责|负第一责任|负(?:全面|主要|直接|具体)?责任|负责(?!人|岗位|任)|承办|主办|主抓|包案|包办|包干|包抓|包保|包联|领办|领衔|挂帅|亲自抓|具体(?:抓|办|落实|承担)|协管|带队|带头(?!人)|任[^，。；]{0,10}组长|召集人|责任(?:人|单位|部门|领导)|督办/;

/** Oneself, or each of the team, as the one who does something. */
const ONESELF =
  /我(?![们国省市县区州镇乡局院校党])|本人|(?:每名|每位|每个|各位?|全体)(?:常委|委员|成员|班子成员|党组成员|领导)|班子成员|班子[^，。；]{0,3}人|我们[^，。；]{0,2}[一二三四五六七八九十几]个?人|常委(?:会)?每|每人每|自学|亲[自手]|自己(?:动手|写|讲|读|算|掏|付|担)/;
const BY =
  /(?:由|责成|安排|责令|请(?![^，。；]{1,14}(?:一起|一道|一同|一块|参[加与]|来|当面|提|讲|帮)))[^，。；]{2,24}/;

const POST =
  '(?:局|委|办|科|股|处|部|厅|院|所|站|室|组|队|中心|党委|党组|支部|公司|工会|团委|委员会|联席会议|领导小组|专班|政府|书记|[镇县市区乡局部院校处科站所队]长|主任|委员|干事|会计|秘书)';
/** What belongs to a unit and acts for nobody: 县委文件今年再减三成, 局机关开支从… */
const OWNED =
  '文件|会议|简报|材料|报表|台账|数据|账[目户簿]|经费|开支|支出|费用|资金|预算|接待|用车|公车|车辆|用房|办公|大楼|食堂|网站|热线|窗口|公章|合同|项目|工程|设备|编制|名单|权限|制度|章程';
/** A unit or post at the head of a clause, and right behind it what it does: 县编办9月底前…, 财政局与审计局共同…. */
const AGENT = new RegExp(
  `^(?:同时|并|此后|其中|之后|再|先)?[^，。；的]{0,12}${POST}(?:(?!${OWNED})[\\p{Script=Han}]{2,3})?(?:[0-9０-９]{1,8}月|今年|明年|年[内底]|本月|[上下]半年|从|自|每|按|于|在|同|与|会同|和|共同|配合|双向|对|用|将|把|拿出|拟|起草|制定|修订|建立|出台|完成|配齐|逐)`,
  'u',
);

/** A post with a name, and what he does right behind it: 副行长屈长河在春节前…, 站长裘大可添置…; who only looks on is no owner. */
const NAMED_POST = new RegExp(
  `(?:[省市县区乡镇局处科股站所队部厂矿场校院行馆社团组园班厅庭关室][长]|书记|主任|经理|主席|总监|总工|工程师|委员|干事|会计|出纳|教授|医生|护士|法官|检察官|警官|老师|师傅|秘书|同志|主管|班长|支队长|组长|会长|理事长|董事长)[${SURNAMES}]\\p{Script=Han}{1,2}(?=[\\p{Script=Han}])(?![\\p{Script=Han}]{0,4}(?:列席|监督|旁听|抽[查检核看]|复[核查]|核查|查[看阅]|打分|评议|督[导查]))`,
  'u',
);
/** The thing is put on somebody: 记在我头上, 算到保管部副主任名下, 由一人管到底. */
const ANSWERS =
  /(?:记|算|压|落|挂)[在到][^，。；]{1,14}(?:头上|名下|肩上|账上)|(?:唯|拿|找)[^，。；]{1,8}是问|谁[^，。；]{1,8}谁(?:负责|担责|签字)|牵着[办抓]|管到底|一(?:人|家|个人)管/;

export function namesOwner(clause: string): boolean {
  return OWNER.test(clause) || ANSWERS.test(clause) || NAMED_POST.test(clause);
}

/** Whether a clause of the work itself has somebody who does it. */
export function namesAgent(clause: string): boolean {
  return ONESELF.test(clause) || BY.test(clause) || isAgent(clause);
}

/** Units that are counted are where the work is done; one behind a verb is its matter: 完成旧粮站改造和…. */
const NO_AGENT =
  /(?:[0-9]|[一二三四五六七八九十两几])(?:家|个|所|座|间|处)|完成|推进|抓好|抓实|做好|加快|解决|改造|新建|修[建缮好]|拆除|搬迁|清理/;

function isAgent(clause: string): boolean {
  const agent = AGENT.exec(clause)?.[0];
  return agent !== undefined && !NO_AGENT.test(agent);
}

/** Somebody makes something: 由养殖股起草, 县统计局与纪委会商建立…. */
const MAKES = new RegExp(
  `由[^，。；]{1,12}(?:起草|拟[定订]|承担|经办)|^[^，。；的]{0,12}${POST}[^，。；]{0,8}(?:建立|制定|出台|拟出|起草)`,
  'u',
);

/** Whether a clause that checks has the writer, or each of the team, in it. */
export function namesSelf(clause: string): boolean {
  return ONESELF.test(clause) || MAKES.test(clause);
}

const N = '[0-9０-９一二三四五六七八九十两半]';
const DATE_WORDS = new RegExp(
  [
    '(?:月|年|日|号|季度|旬|假)(?:底|末|初)?(?:之?前|以前|前后|内|起|开始|后)',
    '即日起|即行|立即|马上|当场|现已|已经|年内|月内|年底|年末|月底|[上下]半年|今冬|明春|今秋',
    '(?:开学|汛期|春节|国庆|中秋|元旦|秋收|春播|供暖|高考|主汛|雨季|换届|会议?|学期末|任期|届)[^，。；]{0,3}(?:之?前|内|起)',
    `${N}{1,3}(?:个月|年|周|季度)(?:之?内|以内|时间|里)|(?:用|花)${N}{1,3}(?:个月|年|周|天)|(?:今明|近)两年|本学期|新学期|本年度|任期内|届内|全年|长年(?!借|占|拖|欠|闲|未|没|不|积)|长期(?!借|占|拖|欠|闲|未|没|不|积|以来|存在)`,
  ].join('|'),
  'u',
);
/** Solar terms, farm work, weather and feasts that people set days by. */
const OCCASION =
  '(?:立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒|[入出主]?汛|[入出]梅|[开封]山|封[路冻河海]|上冻|结冰|解冻|开[春秋镰渔闸犁播]|[春夏秋冬麦稻豆][耕播收种灌忙]|双抢|插秧|收割|[初下]雪|第[一二]场(?:雪|雨|霜)|台风季?|雨季|旱季|采暖季|供暖季|停暖|防火期|腊[月八]|小年|除夕|元宵|端午|中秋|重阳|春节|元旦|国庆|五一|劳动节|高考|中考|期[中末]|开学|放[假寒暑]|[寒暑]假|学期|招生|毕业|换届|双十一|年关|发薪日?|结账|月结|年[审检]|盘点|大修|检修)';
/** A day named by an occasion: 麦收前, 入汛第一天起, 下一次发薪日以前, 立冬那天. */
const BY_OCCASION = new RegExp(
  `${OCCASION}[^，。；、]{0,6}(?:以前|之前|前(?!后)|以内|那[天周日]|当[天日周]|头一?[周天]|第一[周天]|结束|[之以]?后[^，。；]{0,4}(?:[天周]|个月)(?:内|里)|[起始])|赶在[^，。；]{1,12}(?:以前|之前|前)|(?:^|[，。；：])[^，。；]{0,3}(?:在|于|到)?${OCCASION}(?=[，把将给由完])`,
  'u',
);
/** A beginning that is near: 本周起, 从下一标起, 下个班开始. */
const FROM_NOW =
  /(?:本|下|这|下一|下个|这个|头一|第一)(?:周|旬|季|期|届|轮|班|场|批|次|个月|月|标|车|船|炉|课|学期)[^，。；、]{0,4}(?:起|开始|以前|之前|前(?!后))|(?:^|[，。；：])(?:即|从|自)[^，。；]{1,10}(?:起|开始)(?=[，把将给由每凡一])/u;
const LIMIT = new RegExp(
  `${N}{1,3}(?:天|日|个?工作日|个?小时|分钟)(?:之?内|以内|里)|当[天日周月](?!地)`,
  'u',
);
const RHYTHM =
  /每(?:年|月|周|日|天|季|旬|半|个?(?:季度|月|星期|学期)|两|次|逢|[一二三四五六])|按[月季周旬年]|逐[月季周]|[月季周年]度|定期|常态/;

/** Whether a clause says by when: a day to come, a season, a stretch of time that begins now. */
export function namesDate(
  clause: string,
  times: readonly TimeExpression[],
  reference: ReferenceDate | null,
): boolean {
  if (!/以来|至今|截至/.test(clause) && times.some(time => !isPast(time, reference))) return true;
  const rest = withoutPast(clause, times, reference);
  return DATE_WORDS.test(rest) || BY_OCCASION.test(rest) || FROM_NOW.test(rest);
}

/** Whether a clause that checks sets a term all the same: 9月底前对…逐项复核. */
export function setsTerm(
  clause: string,
  times: readonly TimeExpression[],
  reference: ReferenceDate | null,
): boolean {
  return TERM.test(withoutPast(clause, times, reference));
}

const TERM = /(?:[月年日号旬]|季度)(?:底|末|初)?(?:之?前|以前|内|起|开始)|年[内底]前/;

/** 11月 without a year is one to come; 2012年 in a paper of 2014 is what the work is about. */
function isPast({ text, year }: TimeExpression, reference: ReferenceDate | null): boolean {
  if (/[去前上]年/.test(text)) return true;
  return reference !== null && year !== null && /[0-9０-９]{4}/.test(text) && year < reference.year;
}

function withoutPast(
  clause: string,
  times: readonly TimeExpression[],
  reference: ReferenceDate | null,
): string {
  return times
    .reduce((rest, time) => (isPast(time, reference) ? rest.replace(time.text, '') : rest), clause)
    .replace(/以来|至今/g, '');
}

/** Whether it says how often, or how soon each time. */
export function hasRhythm(clause: string): boolean {
  return RHYTHM.test(clause) || LIMIT.test(clause);
}

/** Work that is over when it is done. */
const ONE_OFF =
  /完成|建成|建起|建立|开起来|开通|制定|修订|出台|印发|拟出|起草|重新核|核实|更正|复核一遍|清退|退还|退赔|腾退|腾出|搬|拆|关停|修(?:好|通|复|完|缮)|改造|接通|通水|通车|配齐|装上|补发|补缴|补齐|兑付|付清|还清|清偿|清零|清理|办结|化解|了结|下放|取消|撤销|合并|压减到|压缩到|减到|减为|整改|处置|追回|更换|换(?:好|完|成)|挂牌|上线|启用/;

export function isOneOff(clause: string): boolean {
  return ONE_OFF.test(clause);
}

/** Verbs and nouns of checking. Each means that the result comes before other eyes. */
const CHECK =
  /抽[查审看核检访问验测读样取调]|查[岗房铺夜]|夜查|随机[查抽走看]|抽[一二两三四五六七八九十0-9]|(?<!接受|应付|迎接)检查(?!站|组来)|考[核评勤试]|督[查导办]|巡[查察视听]|通报|公示|公布|公开|测评|评[议价判阅分估定选]|讲评|点评|差评|好评|打[分钟]|记分|低于[^，。；]{0,6}分|满意|办结率|审[计核查看议]|验收|核[验查对销]|查验|复[查核测验审]|回访|回头看|查账|收单|[监盯]督|监督|暗访|[查调收批]阅|旁听|列席|听取|听[^，。；]{0,6}(?:汇报|进度|情况)|汇报|专报|交账|报账|对账|答辩|销[号账]|述[职责廉]|晒|上墙|张榜|张贴|贴[在进到]|登报|刊登|登[^，。；]{0,6}进度|票[决选]|投票|评审|认[定可账]|签[字名收](?:验收|认可|确认|认定|后|才|担责|背书|存档|证明)|(?:代表|村民|居民|群众|户|当事人|家长|职工|老人|逐[户项件人]|双方|常委|领导|成员|主任|书记|[局院处科县镇]长|我|共同|不)[^，。；]{0,8}签[字名收阅批]|反馈|提问|点名|问责|追[究责]|倒查|挂钩|扣[^，。；]{0,10}分|作[^，。；]{0,4}(?:检查|说明|检讨|解释)|说明(?:情况|原因|理由)|检讨|举报|指认|监测|曝光|问卷|比对|检验(?!站|所|科)|挑错|计时|批改|公证|备[案查]|报备|报[^，。；]{1,14}(?:[局委办组会部院厅]|党委|书记|主任|看)|[看查问走测审听]一[次遍回]|向[^，。；]{1,20}(?:报告|报送|通报|汇报|说明|述)|(?:在|到)[^，。；]{1,14}(?:会|栏|网|报)上?[^，。；]{0,4}(?:说明|宣读|报告|报|念|讲|亮|公)|报告[^，。；]{0,4}(?:一次|进展|进度|结果|情况)|宣读|亮[灯相]|台账[^，。；]{0,6}(?:查|核|看)|看[^，。；]{0,8}(?:办没办|到没到|去没去)|退回重办|重走|作为[^，。；]{0,8}依据|交[^，。；]{1,14}(?:审|查|核|看|存|评|传阅|进度|批)|由[^，。；]{1,16}(?:查|核|审|验|评|督|抽|打分|认)|请[^，。；]{1,20}(?:查|核|审|验|评|督|打分|看|当[^，。；]{0,6}员|挑|试|监)|记入|记录在案|跟踪问效|回看|约谈|末位(?!表态|发言)|垫底|[逾超]期|完不成|做不到|办不成|把关|在场/u;

export function saysHowChecked(clause: string): boolean {
  return CHECK.test(clause.replace(SYSTEMS, '　'));
}

/**
 * What a system to be set up, a post or a thing to be bought is called says nothing of how this measure is checked: 《跟踪销号办法》,
 * 建立窗口暗访制度, 公布收费标准, 配齐两名巡查员, 修好巡查小路; nor does who passes a draft, or what is asked for: 由养殖股起草、我审核,
 * 向省里报送试点申请; nor what a rule that is to be written will say: 写清哪些情形通报批评.
 */
const SYSTEMS =
  /(?:巡[查视护]|检[查测]|督[查导]|监[测督控]|核查|抽检)(?:员|人员|队伍|小路|便道|道路|步道|通道|路线|车|船|艇|仪|设备|设施|点位|手册)|(?:起草|拟[定订稿]?|草拟|编[写制])[、，]?[^，。；]{0,12}(?:审[核定阅]|把关|定稿|审)|[向报送]{1,2}[^，。；]{1,12}(?:报送|上报|提交|递交|提出)[^，。；]{0,10}(?:申请|请示|方案|计划|预算|规划)|《[^》]{1,40}》|(?:公示|公布|公开)(?![^，。；]{0,14}(?:进[度展]|结果|完成|办结|解题|未|欠|整改|问题|销|情况|监督|举报|投诉|分))[^，。；]{0,14}(?:标准|流程|目录|指南|须知|电话|清单|价目|收费)|(?:建立|健全|完善|制定|修订|出台|印发|起草|订立)[^，。；]{0,30}(?:制度|办法|规定|机制|规则|细则)|(?:写[清明进]|[载列]明|明确|规定|分清|界定)[^，。；]{0,6}(?:哪[些类种几]|什么)[^，。；]{0,60}/g;

/** Wishes: to strengthen, raise, deepen, or to do something better, more, always. */
const WISH =
  /进一步|切实|不断|大力|努力|深入(?!到|村|户|田|车|一线)|认真|持续|更加|更好|更高|更多|更大|始终|时刻|自觉|牢固|牢记|充分|真正|坚决|坚定|积极|主动|全面(?!清|排|核|审)|高度|扎实|着力|以更|永远|加强|提高|增强|强化|提升|改进|完善|深化|转变|树立|发扬|弘扬|坚持|保持|振奋|下功夫|下大力|不再|做到|力争|争取/;
/** What somebody could be seen doing. */
const DEED =
  /建立|制定|修订|印发|出台|实行|施行|试行|开展|减|精简|取消|清[理退查]|停[办止]|退|补|兑|核发|发放|改|修|通|恢复|配|装|公开|走|访|驻|住|蹲|包|读|写|讲|学|接[待访听单]|谈|调研|整改|[核排抽检审督巡]查|登记|化解|办|答复|培训|轮[岗换]|约谈|一律|控制|降到|调整|设|推行|落实|组织|安排|查|建|立|抓|到[^，。；]{1,16}(?:[天夜次]|跟班|上门|坐|看|听)|参加|埋|促成|拆|腾|搬|签|列|换|印|排|拿出|完成|启用|追|送|交|报|还|成立|明确|规定|写明|拟|起草|召开|开|带|听|议|评|张贴|公示|公布|压/;
/** A number of things, a named paper, a rhythm: what can be counted or looked up. */
const COUNTABLE =
  /[0-9０-９《〔]|[一二三四五六七八九十两半]{1,8}(?:次|个|项|件|篇|天|夜|家|户|名|条|遍|场|份|张|人|所|处|日|月|周|年|成|倍|本|部|堂|节|轮)|每[月季周年日半两]/;

/** An action is a deed that somebody could be seen doing, not a wish to do something better. */
export function isConcreteAction(clause: string): boolean {
  if (COUNTABLE.test(clause)) return true;
  return DEED.test(clause) && !WISH.test(clause);
}

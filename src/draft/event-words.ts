import { SURNAMES } from '../language/surnames.ts';

/**
 * Words by which a piece of a story shows what it does there: open an event, carry one on, say how it came to light, look
 * back. Own collection (O), 2026-11, from general usage of official prose; one alone proves nothing, the reader weighs them.
 */

export const OCCASION =
  /^(?:在|就在|为了?|到|去|随|带队)?[^，。；：]{2,26}(?:时|中|期间|之际|过程中|那天|那一?年|那一?回|那一?次|的?那一?阵子?|那阵子?|那段时间|会上|前夕|前后|之初|时候|后|前)[，,：]/;
export const CONCESSION = /虽然|尽管|成绩|肯定|前列|仍有|取得|下降了|完成了|同比|荣获|表扬/;
/** Somebody comes with a matter. */
export const PLEA =
  /^[^。；]{2,32}(?:反映|来访|求助|来信|写信|上访|投诉|申请|申办|办理|找到|要求|请示|报告|来说|打电话)/;
/** A matter is named and then, by 也 or 更, put beside the one before. */
export const TOPIC_ALSO = /^[^，。：；]{2,16}(?:也|同样|更是?|还有|更)[^，。：；]{1,16}[，：,]/;
export const TOPIC_LEAD = /^[^，。；]{2,22}：/;
export const ON_TOPIC = /^(?:对|在)?[^，。：]{2,12}(?:上|方面|的事|这件事|问题上|一事)[，,]/;
export const ONCE = /^(?:还)?有(?:一)?(?:次|回)|^一次|^那次|^那回|^有一/;

/** The same was done again. */
export const AGAIN = /又|也(?!许)|再(?!三)|还(?!款|原|债|是)|同样|照样|照旧|另/;
/** Time has passed since something that was told. */
export const LATER =
  /^(?:仅|才|不到|过了|等了|又)?[^，。]{0,5}[0-9０-９一二三四五六七八九十两几半多]{1,12}[多个余]{0,3}(?:天|周|月|个月|年|小时|分钟|夜)[^，。]{0,3}(?:后|过去)/;
export const LATER_TIME =
  /^[^，。]{0,8}(?:[0-9一二三四五六七八九十两几半多]{1,12}个?(?:月|天|周|年|小时|分钟|星期)(?:以?后|过去|多后)|过了[^，。]{1,8}|不久|不到[^，。]{1,6}[月天年周])/;
/** The story comes to a time: 到7月, 直到年底, 拖到2013年12月. */
export const UNTIL =
  /^(?:一?直|拖|等|待|挨|捱)?到了?(?:[0-9０-９一二三四五六七八九十]{1,4}[年月]|去年|今年|前年|次年|第二|当年|年底|年末|[春夏秋冬]|检查|验收|期末|月底)/;
/** A time that hangs on one told before, as another event's does. */
export const SAME_TIME =
  /^(?:也是)?(?:同[年月]|同一[年月天学季个]|转过?年|往前|再往前|前一年|这一年|那[年次回]|次年|翌年|第二年)/;
export const NEXT_YEAR = /^(?:同年|次年|第二年|翌年|转过年|那年|当年)/;
export const NAMED_YEAR = /[0-9０-９]{4}|(?:19|20)[0-9]?[*＊×]|去年|前年|今年/;
/** It came to light. */
export const FOUND_OUT =
  /查[出到处实明]|核[出实]|发现|露[了馅出]|翻出|退[缴赔还回]|追[回缴]|责令|曝光|清退|认定|才知道|才看到|才想起|才[^，。]{0,6}(?:退|补|改|办|修|装|批|整)/;

/** Whoever speaks in the paper: oneself, the team, those who lead. */
export const WRITER =
  /我(?!们?[国省市县区院校局])|本人|我们|班子|党[委组](?!会)|常委(?!会)|支委|支部|主要领导|分管[^，。]{0,4}(?:领导|同志|副)|书记|[局县市镇乡院校厂站][长]/;
export const SELF = /我(?!们)|本人/;
export const TEAM = /班子|我们|县委|市委|区委|党委|党组|常委/;
/** What a writer who owns a fault did, or left undone. */
export const FAULT =
  /没有?|未|只(?:是|有)?|仅|嫌|怕|图|懒|压[了着在]|拖|照旧|照样|默许|点头|随口|随手|签了?字?|批[了示]|推[给说掉]|搁|应付|凑|编|抄|代[笔签写]|让(?!人)|要求|定[了在下]|同意|答应/g;
export const WRITER_FAULT =
  /(?:我|班子|我们|党[委组]|常委|支部|领导|书记|[局县镇乡院校]长)[^，。；]{0,14}(?:没有?|未|只|仅|嫌|怕|图|压|拖|默许|点头|签|批|推|让|要求|定|同意|答应|说|把|就|却|不)/;
/** It points back at somebody or something told before. */
export const ANAPHOR =
  /[他她它]|那[里个些条座份笔家位名天边]|这[里个些条座份笔家位名天边]|该|此|其[中间余他]|前一|后一|前者|后者|上述|两[边头家]|双方|对方|里面|事情|后果|结果/;
/** What a rule or a plan says is no event. */
export const RULE =
  /规定[^，。]{0,8}[：，]|写明|印发|明确要求|办法|规则|章程|方案[^，。]{0,6}(?:列|写|要求|定)|原定|计划|任期|成立于|落款/;
/** What is wished, planned or demanded has not happened. */
export const PLAN =
  /今后|下一步|下步|接下来|希望(?!小学)|建议|争取|力争|打算|应当|应该|必须|进一步|有待|[还仍]需|[还更]要|多下[功工]夫|[月年日号度节会]?底?之?前(?=[^一面天年]{0,2}(?:完|建|修|出|清|办|全|把|由|对|将|拿|实|开|制|印|整|退|兑|，由))|每(?:月|季|年|周|半年|逢|次|两)|逐[月季项户件]|牵头|年内|年底前|月底前|月前/g;
/** How what is planned is to be done. */
export const MEANS =
  /一律|负责(?!人)|责任人|建立|制定|修订|出台|实行|推行|印发|公示|公布|通报|抽查|督查|督办|验收|考核|回访|审计|纳入|报告一次|检查一次/g;
/** A post, years of service or an age. */
export const OWN_JOB =
  /任现职|任期|担任|分管以来|到任|上任|从事|工作了?[二三四五0-9]|[一二三四五六七八九十]{1,3}岁/;
export const BECAUSE = /因为|由于|因[\p{Script=Han}]{1,6}[，而]/u;
/** What holds at all times is no event. */
export const GENERIC =
  /^(?:有时|有些|有的|平时|平常|往往|常常|总是|经常|一些|不少|个别|在[^，。]{2,8}(?:上|方面|中)，|对[^，。]{2,12}(?:上|方面)?，)|一定程度|不够|不足|欠缺|有待|存在/;
export const ABSTRACT = /意识|观念|作风|思想|认识|精神|态度|能力|责任|问题|方式|方法|工作|心态/g;
export const QUOTED = /[“"][^”"]{4,400}[”"]/;

export const NUMBERS = /[0-9０-９]+(?:\.[0-9]+)?/g;
export const MONEY = /[0-9〇一二三四五六七八九十百千万两]元|[0-9]万/;
// looks at a row of digits once and not from each of them on; no figure of a paper is longer than this
export const COUNTED =
  /(?:[0-9０-９]{1,20}(?:\.[0-9]{1,20})?|[一二三四五六七八九十百千两几]{1,20})多?(?:余)?(?:万|亿)?(?:元|人|户|次|个|名|天|公里|亩|份|件|家|张|平方米|辆|桌|吨|页|篇|项|条|处|米|间|台|栋|所|分钟|小时|趟|岁|村|头|块|套|枚|箱|瓶)/g;

export const NAMED_PERSON = new RegExp(
  `[${SURNAMES}][\\p{Script=Han}]{1,2}(?=同志|局长|书记|主任|镇长|乡长|科长|校长|院长|老人|老汉|大爷|大娘|师傅|说|问|反映|一家|等|来|到|为|因|的|，)|[老小][${SURNAMES}](?![人学生区])`,
  'u',
);
/** What a place is, behind its name: 石桥镇, 城东工地, 县第二中学; no post or person named by one (镇长, 村干部, 小学生). */
const PLACE =
  /(?:镇(?!长)|乡(?![镇亲长土])|村(?![干支民官委级医]|会计|主任|两委)|庄(?![户稼严])|坪|沟(?!通)|湾|街道|社区|小区|水库|[中小]学(?!生|习)|学校|幼儿园|[医法]院|卫生院|检察院|敬老院|养老院|福利院|园区|校区|景区|灌区|开发区|公司|厂(?![长家商])|工地|项目|工程(?![师款])|大厅|大楼|广场|市场|宾馆|酒店|饭店|山庄|会议室|办公室(?!主任)|教室|车间|食堂|宿舍|县城|省城|市区|党校|[水教民财建林农交国土卫]局(?!长)|站(?![长在起着了位队])|大桥|公路|现场|窗口|基地|河段|机关|码头|渔港|林场|农场|煤矿|管理部|(?:服务|活动)中心)/g;
/** Longest name before it. */
const LONGEST_NAME = 8;
/** What stands before the name and is no part of it; up to the last one. */
const BEFORE_NAME = /^\p{Script=Han}*[到去在从往向给让把被将的了着过月日号元个](?=\p{Script=Han}{2})/u;
/** Named places of a text in order, as ranges of it. */
export function findPlaces(value: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let from = 0;
  for (const { 0: kind, index } of value.matchAll(PLACE)) {
    let start = index;
    while (start > from && index - start < LONGEST_NAME && HAN.test(value[start - 1] as string)) start--;
    if (start === index)
      while (start > from && index - start < LONGEST_MASK && MASK.test(value[start - 1] as string)) start--;
    const end = index + kind.length;
    from = end;
    if (start === index) continue;
    start += BEFORE_NAME.exec(value.slice(start, end))?.[0].length ?? 0;
    found.push({ start, end });
  }
  return found;
}

const HAN = /^\p{Script=Han}$/u;
/** `**镇` is a place that was named. */
const MASK = /^[*＊×]$/;
const LONGEST_MASK = 3;

/** Somebody who did or suffered something: oneself, the team, a post, a person told by trade or name. */
export const ACTOR =
  /我(?!们[国省市县])|本人|我们|班子|县委|市委|区委|党委|党组|常委会?|政府|部里|局里|委里|农民|农户|村民|老人|党员|职工|干部|群众|居民|业主|学生|孩子|家长|教师|医生|个体户|老板|负责人|书记|主任|[局县市镇乡区部科校院]长|司机|秘书|同志|女儿|儿子|妻子|爱人|支书|文书|工作队|组员|[调巡督检考]\p{Script=Han}组|办公室|单位|部门|企业|公司/gu;
/** Somebody told by trade and name: 快递员骆强, 老党员贺长根. */
export const PERSON_EARLY =
  /(?:[员工师民户生长记任站兵主者农匠人村科股处队部]|同志|干部|大[爷娘妈嫂]|阿[婆姨])[的]?[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文樊祁葛骆温]\p{Script=Han}{1,2}/u;

/** Figures of how many events were told, by which analysis looks back at them: 这两件事, 三次都. */
const WRAP_UP =
  /^(?:这|以上|上述|前后|事后|拿|把|可)?(两|三|四|2|3|4)(?:次|件|桩|回|头|笔|起|张|样|处)(?!以上)|(?:这|以上|上述)(两|三|四|2|3|4)(?:次|件|桩|回|笔|起|样)|(两|三|四)(?:件|桩)事|(前一[次件笔回个桩]|前者|前[面头]一)[^。]{2,60}后/;

/** How many events a piece says were told; 0 where it says nothing of it. */
export function announced(value: string): number {
  const match = WRAP_UP.exec(value);
  if (!match) return 0;
  const word = match[1] ?? match[2] ?? match[3] ?? '两';
  return '两2前'.includes(word[0] as string) ? 2 : '三3'.includes(word) ? 3 : 4;
}

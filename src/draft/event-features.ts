import { type Cue, countCue, hasCue } from '../language/cues.ts';
import { findTimes, type ReferenceDate, type TimeExpression } from '../language/dates.ts';
import { characterSet, hanPairs } from '../language/pairs.ts';
import type { RawPiece } from './event-pieces.ts';
import { tellsHarm } from './outcomes.ts';

/** A piece as it is weighed by its own words and its place: does a new event begin here? */
export interface Telling {
  readonly value: string;
  readonly times: readonly TimeExpression[];
  /** Pairs of characters that can name something, and how many of them stand at its beginning. */
  readonly pairs: readonly string[];
  readonly earlyPairs: number;
  /** Each sign 0 to 1. */
  readonly features: Readonly<Record<string, number>>;
}

/** Where a piece stands in its problem. */
export interface Place {
  readonly index: number;
  readonly count: number;
  readonly previous: Telling | null;
  readonly lastYear: number | null;
}

/** Characters at the start of a sentence in which a time or a place opens something new. */
const HEAD = 18;

const OCCASION =
  /^(?:在|就在|为了?|到|去|随|带队)?[^，。；：]{2,26}(?:时|中|期间|之际|过程中|那天|那一?年|那一?回|那一?次|的?那一?阵子?|那阵子?|那段时间|会上|前夕|前后|之初|时候|后|前)[，,：]/;
const SOMEBODY = /^(?:[^，。]{0,4}(?:一位|一名|有位|有个|有一位|有一名|某|原))[\p{Script=Han}]/u;
const PLEA =
  /^[^。；]{2,32}(?:反映|来访|求助|来信|写信|上访|投诉|申请|申办|办理|找到|要求|请示|报告|来说|打电话)/;
const CONCESSION = /虽然|尽管|成绩|肯定|前列|仍有|取得|下降了|完成了|同比|荣获|表扬/;
const EMPHASIS = /^(?:更|最|尤其|特别)[\p{Script=Han}]{1,8}(?:的是|的一次|的一件|的一桩|一次|一件)/u;
const LATER =
  /^(?:仅|才|不到|过了|等了|又)?[^，。]{0,5}[0-9０-９一二三四五六七八九十两几半多]+(?:多|个|余)*(?:天|周|月|个月|年|小时|分钟|夜)[^，。]{0,3}(?:后|过去)/;
const TOPIC_ALSO = /^[^，。：；]{2,16}(?:也|同样|更是?|还有|更)[^，。：；]{1,16}[，：,]/;
const TOPIC_LEAD = /^[^，。；]{2,22}：/;
const ON_TOPIC = /^(?:对|在)?[^，。：]{2,12}(?:上|方面|的事|这件事|问题上|一事)[，,]/;
const NUMBERS = /[0-9０-９]+(?:\.[0-9]+)?/g;
// looks at a row of digits once and not from each of them on; no figure of a paper is longer than this
const COUNTED =
  /(?:[0-9０-９]{1,20}(?:\.[0-9]{1,20})?|[一二三四五六七八九十百千两几]{1,20})多?(?:余)?(?:万|亿)?(?:元|人|户|次|个|名|天|公里|亩|份|件|家|张|平方米|辆|桌|吨|页|篇|项|条|处|米|间|台|栋|所|分钟|小时|趟|岁|村|头|块|套|枚|箱|瓶)/g;
/** Characters that a family name may be. */
export const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊甄家封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘斜厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公';
const NAMED_PERSON = new RegExp(
  `[${SURNAMES}][\\p{Script=Han}]{1,2}(?=同志|局长|书记|主任|镇长|乡长|科长|校长|院长|老人|老汉|大爷|大娘|师傅|说|问|反映|一家|等|来|到|为|因|的|，)|[老小][${SURNAMES}](?![人学生区])`,
  'u',
);
/** A named or nameable place: 石桥镇, 城东工地, 县第二中学. */
export const PLACE =
  /[\p{Script=Han}]{1,8}?(?:镇|乡|村|庄|坪|沟|湾|街道|社区|小区|水库|中学|小学|学校|幼儿园|医院|卫生院|敬老院|园区|开发区|公司|厂|工地|项目|工程|大厅|广场|市场|宾馆|酒店|饭店|山庄|会议室|办公室|县城|省城|市区|党校|[水教民财建林农交国土卫]局|站|大桥|公路|现场|窗口|基地|河段|机关)/gu;
/** Somebody who did or suffered something: oneself, the team, a post, a person told by trade or name. */
export const ACTOR =
  /我(?!们[国省市县])|本人|我们|班子|县委|市委|区委|党委|党组|常委会?|政府|部里|局里|委里|农民|农户|村民|老人|党员|职工|干部|群众|居民|业主|学生|孩子|家长|教师|医生|个体户|老板|负责人|书记|主任|[局县市镇乡区部科校院]长|司机|秘书|同志|女儿|儿子|妻子|爱人|支书|文书|工作队|组员|[调巡督检考]\p{Script=Han}组|办公室|单位|部门|企业|公司/gu;
const QUOTED = /[“"][^”"]{4,400}[”"]/;
const SELF = /我(?!们)|本人/;
const TEAM = /班子|我们|县委|市委|区委|党委|党组|常委/;
const ABSTRACT = /意识|观念|作风|思想|认识|精神|态度|能力|责任|问题|方式|方法|工作|心态/g;

const HEAD2 = 34;
const AGAIN = /又|也(?!许)|再(?!三)|还(?!款|原|债|是)|同样|照样|照旧|另/;
const UNTIL =
  /^(?:一?直|拖|等|待|挨|捱)?到了?(?:[0-9０-９一二三四五六七八九十]{1,4}[年月]|去年|今年|前年|次年|第二|当年|年底|年末|[春夏秋冬]|检查|验收|期末|月底)/;
const LATER_TIME =
  /^[^，。]{0,8}(?:[0-9一二三四五六七八九十两几半多]+多?个?(?:月|天|周|年|小时|分钟|星期)(?:以?后|过去|多后)|过了[^，。]{1,8}|不久|不到[^，。]{1,6}[月天年周])/;
const SAME_TIME =
  /^(?:也是)?(?:同[年月]|同一[年月天学季个]|转过?年|往前|再往前|前一年|这一年|那[年次回]|次年|翌年|第二年)/;
const INSPECTOR =
  /审计|督[导查]|巡[察视查]|纪[委检]|检查组|考核组|核查|复查|复核|暗访|抽查|清[理查退]|记者|电视台|法院|检察|举报|投诉|反映|上访|来信|通报|案发|事发|事情|后果|结果/;
const FOUND_OUT =
  /查[出到处实明]|核[出实]|发现|露[了馅出]|翻出|退[缴赔还回]|追[回缴]|责令|曝光|清退|认定|才知道|才看到|才想起|才[^，。]{0,6}(?:退|补|改|办|修|装|批|整)/;
const WRITER =
  /我(?!们?[国省市县区院校局])|本人|我们|班子|党[委组](?!会)|常委(?!会)|支委|支部|主要领导|分管[^，。]{0,4}(?:领导|同志|副)|书记|[局县市镇乡院校厂站][长]/;
const FAULT =
  /没有?|未|只(?:是|有)?|仅|嫌|怕|图|懒|压[了着在]|拖|照旧|照样|默许|点头|随口|随手|签了?字?|批[了示]|推[给说掉]|搁|应付|凑|编|抄|代[笔签写]|让(?!人)|要求|定[了在下]|同意|答应/g;
const WRITER_FAULT =
  /(?:我|班子|我们|党[委组]|常委|支部|领导|书记|[局县镇乡院校]长)[^，。；]{0,14}(?:没有?|未|只|仅|嫌|怕|图|压|拖|默许|点头|签|批|推|让|要求|定|同意|答应|说|把|就|却|不)/;
const ANAPHOR =
  /[他她它]|那[里个些条座份笔家位名天边]|这[里个些条座份笔家位名天边]|该|此|其[中间余他]|前一|后一|前者|后者|上述|两[边头家]|双方|对方|里面|事情|后果|结果/;
const RULE =
  /规定[^，。]{0,8}[：，]|写明|印发|明确要求|办法|规则|章程|方案[^，。]{0,6}(?:列|写|要求|定)|(?:原定|计划)[^，。]{0,12}|任期|成立于|落款/;
const PERSON_EARLY =
  /(?:[员工师民户生长记任站兵主者农匠人村科股处队部]|同志|干部|大[爷娘妈嫂]|阿[婆姨])[的]?[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文樊祁葛骆温]\p{Script=Han}{1,2}/u;
const FEELING = /心里|心头|觉得|以为|认为|总想|想的是|怕|图|念头|面子|私心|脸红|惭愧|愧|滋味/;
const GENERIC =
  /^(?:有时|有些|有的|平时|平常|往往|常常|总是|经常|一些|不少|个别|在[^，。]{2,8}(?:上|方面|中)，|对[^，。]{2,12}(?:上|方面)?，)|一定程度|不够|不足|欠缺|有待|存在/;

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

/** The signs of one piece, each 0 to 1. Position and company count beside words. */
export function weighPiece(
  { text: { value }, opensParagraph, inSentence }: RawPiece,
  place: Place,
  reference: ReferenceDate | null,
): Telling {
  const times = findTimes(value, reference);
  const head = value.slice(0, HEAD);
  const head2 = value.slice(0, HEAD2);
  const strong = times.filter(({ grain }) => grain !== 'span' && grain !== 'moment');
  const early = times.filter(({ start }) => start < HEAD);
  const earlyStrong = strong.find(({ start }) => start < HEAD) ?? null;
  const has = (cue: Cue): number => (hasCue(value, cue) ? 1 : 0);
  const amount = (cue: Cue, full: number): number => Math.min(1, countCue(value, cue) / full);
  const flag = (condition: boolean): number => (condition ? 1 : 0);
  const numbers = value.match(NUMBERS)?.length ?? 0;
  const counted = value.match(COUNTED)?.length ?? 0;
  const year = strong.find(found => found.year !== null)?.year ?? null;
  const { previous, index, count, lastYear } = place;
  const features: Record<string, number> = {
    timeAtStart: flag(earlyStrong !== null && earlyStrong.start <= 3),
    timeEarly: flag(earlyStrong !== null),
    timeAnywhere: flag(strong.length > 0),
    timeExact: flag(strong.some(({ grain }) => grain === 'day' || grain === 'month')),
    timeNextYear: flag(/^(?:同年|次年|第二年|翌年|转过年|那年|当年)/.test(head)),
    timeSpan: flag(early.some(({ grain }) => grain === 'span')),
    timeMoment: flag(early.some(({ grain, start }) => grain === 'moment' && start < 10)),
    timeNewYear: flag(year !== null && lastYear !== null && year !== lastYear),
    once: flag(/^(?:还)?有(?:一)?(?:次|回)|^一次|^那次|^那回|^有一/.test(head)),
    occasion: flag(OCCASION.test(value)),
    later: flag(LATER.test(value)),
    more: has('more'),
    somebody: flag(SOMEBODY.test(value)),
    plea: flag(PLEA.test(value)),
    concession: flag(CONCESSION.test(value)),
    emphasis: flag(EMPHASIS.test(value)),
    topicAlso: flag(TOPIC_ALSO.test(value)),
    topicLead: flag(TOPIC_LEAD.test(value)),
    onTopic: flag(ON_TOPIC.test(value)),
    carry: has('carry'),
    analysis: has('analysis'),
    cause: amount('cause', 2),
    lesson: amount('lesson', 2),
    consequence: amount('consequence', 3),
    habit: amount('habit', 2),
    speech: has('speech'),
    quoted: flag(QUOTED.test(value)),
    narrative: amount('narrative', 6),
    place: amount('place', 3),
    placeEarly: flag(hasCue(head, 'place')),
    person: amount('person', 2),
    namedPerson: flag(NAMED_PERSON.test(value)),
    numbers: Math.min(1, numbers / 5),
    counted: Math.min(1, counted / 4),
    noNumbers: flag(numbers === 0 && counted === 0),
    self: flag(SELF.test(head)),
    selfFirst: flag(/^我(?!们)/.test(value)),
    team: flag(TEAM.test(head)),
    abstract: Math.min(1, (value.match(ABSTRACT)?.length ?? 0) / 3),
    short: flag(value.length < 30),
    long: Math.min(1, value.length / 150),
    first: flag(index === 0),
    second: flag(index === 1),
    last: flag(index === count - 1),
    late: count > 1 ? index / (count - 1) : 0,
    opensParagraph: flag(opensParagraph),
    afterConsequence: previous?.features['consequence'] ?? 0,
    afterAnalysis: flag((previous?.features['analysis'] ?? 0) + (previous?.features['lesson'] ?? 0) > 0.9),
    afterNoTime: flag(previous !== null && previous.features['timeAnywhere'] === 0),
    again: flag(AGAIN.test(head2)),
    againLater: flag(AGAIN.test(value.slice(HEAD2, 60))),
    untilTime: flag(UNTIL.test(value)),
    laterTime: flag(LATER_TIME.test(value)),
    sameTime: flag(SAME_TIME.test(value)),
    inspector: flag(INSPECTOR.test(head2)),
    foundOut: flag(FOUND_OUT.test(value)),
    foundOutEarly: flag(FOUND_OUT.test(head2)),
    writer: flag(WRITER.test(value)),
    fault: Math.min(1, (value.match(FAULT)?.length ?? 0) / 2),
    writerFault: flag(WRITER_FAULT.test(value)),
    anaphor: flag(ANAPHOR.test(head)),
    rule: flag(RULE.test(value)),
    harm: flag(tellsHarm(value)),
    personEarly: flag(PERSON_EARLY.test(head2)),
    wrapUp: flag(announced(value) > 0),
    clauses: Math.min(1, (value.match(/[，,]/g)?.length ?? 0) / 8),
    length1: flag(value.length >= 40),
    length2: flag(value.length >= 60),
    length3: flag(value.length >= 85),
    perfect: Math.min(1, (value.match(/了/g)?.length ?? 0) / 3),
    afterHarm: previous?.features['harm'] ?? 0,
    endsOpen: flag(/[；;]$/.test(value)),
    feeling: flag(FEELING.test(value)),
    generic: flag(GENERIC.test(value)),
    amountMoney: flag(/[0-9〇一二三四五六七八九十百千万两]元|[0-9]万/.test(value)),
    because: flag(/因为|由于|因[\p{Script=Han}]{1,6}[，而]/u.test(head2)),
    ownJob: flag(
      /任现职|任期|担任|分管以来|到任|上任|从事|工作了?[二三四五0-9]|[一二三四五六七八九十]{1,3}岁/.test(
        value,
      ),
    ),
    inSentence: flag(inSentence),
    yearNamed: flag(earlyStrong !== null && /[0-9０-９]{4}|去年|前年|今年/.test(earlyStrong.text)),
    monthOnly: flag(earlyStrong !== null && !/年/.test(earlyStrong.text)),
    afterShort: flag(previous !== null && previous.value.length < 26),
  };
  // signs that mean little alone
  const f = (name: string): number => features[name] as number;
  features['story'] = f('writerFault') * f('harm');
  features['longStory'] = f('story') * f('length2');
  features['harmless'] = 1 - f('harm');
  features['harmlessTime'] = f('timeEarly') * (1 - f('harm'));
  features['inspectorTime'] = f('timeEarly') * f('inspector');
  features['foundOutTime'] = f('timeEarly') * f('foundOutEarly');
  features['againTime'] = f('timeEarly') * f('again');
  features['writerTime'] = f('timeEarly') * f('self');
  features['writerlessTime'] = f('timeEarly') * (1 - f('writer'));
  features['parallelTime'] = f('timeEarly') * (previous?.features['timeEarly'] ?? 0);
  features['parallelIn'] = f('inSentence') * f('length1');
  features['concrete'] = flag(
    counted + numbers >= 2 && (features['place'] as number) > 0 && (features['narrative'] as number) > 0,
  );
  features['concreteNoTime'] = (features['concrete'] as number) * (1 - (features['timeAnywhere'] as number));
  features['carryNoTime'] = (features['carry'] as number) * (1 - (features['timeEarly'] as number));
  features['wordyNoFact'] =
    (features['noNumbers'] as number) *
    (1 - (features['timeAnywhere'] as number)) *
    (1 - (features['quoted'] as number));
  const pairs = hanPairs(value, NAMELESS);
  return { value, times, pairs, earlyPairs: hanPairs(value.slice(0, EARLY), NAMELESS).length, features };
}

/** Characters at the start of a piece that say whom or what it is about. */
const EARLY = 16;

/** A pair with a particle or a numeral can name nothing. */
const NAMELESS = characterSet(
  '的了是在和与把被有没不也就都对为这那个我们一二三四五六七八九十年月日个到去来上下中里',
);

/** Signs of what comes next, for a piece that may only lead up to it. Each 0 to 1; in the order of `AHEAD`. */
export const AHEAD = [
  'nextTime',
  'nextLater',
  'nextMore',
  'nextThought',
  'nextHarm',
  'nextLong',
  'leadUp',
] as const;

export function weighAhead(own: Telling, next: Telling | null): Record<string, number> {
  const sign = (name: string): number => next?.features[name] ?? 0;
  const o = (name: string): number => own.features[name] ?? 0;
  return {
    nextTime: sign('timeEarly'),
    nextLater: Math.max(sign('untilTime'), sign('laterTime'), sign('carry')),
    nextMore: Math.max(sign('more'), sign('again') * sign('timeEarly')),
    nextThought: Math.max(sign('feeling') * sign('noNumbers'), sign('analysis')),
    nextHarm: sign('harm'),
    nextLong: sign('length2'),
    leadUp: (1 - o('harm')) * sign('harm') * sign('timeEarly'),
    noNext: next ? 0 : 1,
  };
}

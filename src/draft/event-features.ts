import { type Cue, countCue, hasCue } from '../language/cues.ts';
import { findTimes, type ReferenceDate, type TimeExpression } from '../language/dates.ts';
import { characterSet, hanPairs } from '../language/pairs.ts';

/** A sentence, or the part of one between semicolons, as it is weighed: does a new event begin here? */
export interface Telling {
  readonly value: string;
  readonly times: readonly TimeExpression[];
  /** It begins a paragraph, but not the first one of its problem. */
  readonly opensParagraph: boolean;
  readonly features: Readonly<Record<string, number>>;
}

/** What was told before in the same problem. */
export interface Before {
  readonly index: number;
  readonly count: number;
  /** Events begun so far. */
  readonly events: number;
  /** Pieces since the last event began; 0 where it is the piece just before, -1 where there was none. */
  readonly since: number;
  readonly previous: Telling | null;
  readonly lastYear: number | null;
  /** Text of the event that is being told; empty where there is none yet. */
  readonly event: string;
  /** The piece goes on with a sentence behind a semicolon. */
  readonly inSentence: boolean;
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

/** The signs of one piece, each 0 to 1. Position and company count beside words. */
export function weighPiece(
  value: string,
  before: Before,
  opensParagraph: boolean,
  reference: ReferenceDate | null,
): Telling {
  const times = findTimes(value, reference);
  const head = value.slice(0, HEAD);
  const strong = times.filter(({ grain }) => grain !== 'span' && grain !== 'moment');
  const early = times.filter(({ start }) => start < HEAD);
  const earlyStrong = strong.find(({ start }) => start < HEAD) ?? null;
  const has = (cue: Cue): number => (hasCue(value, cue) ? 1 : 0);
  const amount = (cue: Cue, full: number): number => Math.min(1, countCue(value, cue) / full);
  const flag = (condition: boolean): number => (condition ? 1 : 0);
  const numbers = value.match(NUMBERS)?.length ?? 0;
  const counted = value.match(COUNTED)?.length ?? 0;
  const year = strong.find(found => found.year !== null)?.year ?? null;
  const { previous } = before;
  const features: Record<string, number> = {
    timeAtStart: flag(earlyStrong !== null && earlyStrong.start <= 3),
    timeEarly: flag(earlyStrong !== null),
    timeAnywhere: flag(strong.length > 0),
    timeExact: flag(strong.some(({ grain }) => grain === 'day' || grain === 'month')),
    timeNextYear: flag(/^(?:同年|次年|第二年|翌年|转过年|那年|当年)/.test(head)),
    timeSpan: flag(early.some(({ grain }) => grain === 'span')),
    timeMoment: flag(early.some(({ grain, start }) => grain === 'moment' && start < 10)),
    timeNewYear: flag(year !== null && before.lastYear !== null && year !== before.lastYear),
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
    first: flag(before.index === 0),
    second: flag(before.index === 1),
    last: flag(before.index === before.count - 1),
    late: before.count > 1 ? before.index / (before.count - 1) : 0,
    opensParagraph: flag(opensParagraph),
    noneYet: flag(before.events === 0),
    twoOrMore: flag(before.events >= 2),
    afterStart: flag(before.since === 0),
    afterTwo: flag(before.since === 1),
    afterMany: flag(before.since >= 2),
    afterConsequence: previous?.features['consequence'] ?? 0,
    afterAnalysis: flag((previous?.features['analysis'] ?? 0) + (previous?.features['lesson'] ?? 0) > 0.9),
    afterNoTime: flag(previous !== null && previous.features['timeAnywhere'] === 0),
  };
  weighCompany(features, value, before, earlyStrong);
  // two signs that mean little alone
  features['timeAfterEvent'] = (features['timeEarly'] as number) * flag(before.since >= 0);
  features['timeFirst'] = (features['timeEarly'] as number) * (features['noneYet'] as number);
  features['concrete'] = flag(
    counted + numbers >= 2 && (features['place'] as number) > 0 && (features['narrative'] as number) > 0,
  );
  features['concreteFirst'] = (features['concrete'] as number) * (features['noneYet'] as number);
  features['concreteNoTime'] = (features['concrete'] as number) * (1 - (features['timeAnywhere'] as number));
  features['carryNoTime'] = (features['carry'] as number) * (1 - (features['timeEarly'] as number));
  features['wordyNoFact'] =
    (features['noNumbers'] as number) *
    (1 - (features['timeAnywhere'] as number)) *
    (1 - (features['quoted'] as number));
  return { value, times, opensParagraph, features };
}

/** A told event of this many characters is a whole one; a longer one says no more about what follows. */
const WHOLE_EVENT = 150;

/** How the piece stands to the event before it: does it go on about the same people and things, and was that one done? */
function weighCompany(
  features: Record<string, number>,
  value: string,
  { event, inSentence, previous }: Before,
  early: TimeExpression | null,
): void {
  const shared = (text: string): number => {
    const pairs = hanPairs(text, NAMELESS);
    return pairs.length === 0 ? 0 : pairs.filter(pair => event.includes(pair)).length / pairs.length;
  };
  const done = countCue(event, 'consequence');
  features['sharedEarly'] = Math.min(1, shared(value.slice(0, 16)) * 3);
  features['shared'] = Math.min(1, shared(value) * 5);
  features['eventLength'] = Math.min(1, event.length / WHOLE_EVENT);
  features['eventDone'] = Math.min(1, done / 2);
  features['eventOpen'] = event !== '' && done === 0 ? 1 : 0;
  features['inSentence'] = inSentence ? 1 : 0;
  features['yearNamed'] = early !== null && /[0-9０-９]{4}|去年|前年|今年/.test(early.text) ? 1 : 0;
  features['monthOnly'] = early !== null && !/年/.test(early.text) ? 1 : 0;
  features['yearAfterEvent'] = event === '' ? 0 : (features['yearNamed'] as number);
  features['monthAfterEvent'] = event === '' ? 0 : (features['monthOnly'] as number);
  features['afterShort'] = previous !== null && previous.value.length < 26 ? 1 : 0;
}

/** A pair with a particle or a numeral can name nothing. */
const NAMELESS = characterSet(
  '的了是在和与把被有没不也就都对为这那个我们一二三四五六七八九十年月日个到去来上下中里',
);

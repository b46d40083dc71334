import { splitClauses } from '../../src/language/sentences.ts';

/** The clauses of a measure by what they do, without the mark behind them and the day before them. */
interface Turning {
  /** They say no more than that a fault is to be no more, or its contrary is to be: 不再…, 做到…, 让人看得到…. */
  readonly turns: readonly string[];
  /** They name an act, a number, a paper, a device or a rule. */
  readonly means: readonly string[];
  /** They do neither, and are not what stands around any work: an owner, a day, a check of it all. */
  readonly others: readonly string[];
}

/** Divides the clauses of a measure's sentences. A clause is read as taking back a fault rather than as a means where both might be. */
function turningOf(sentences: readonly string[], isTold: (clause: string) => boolean): Turning {
  const turning = { turns: [] as string[], means: [] as string[], others: [] as string[] };
  for (const sentence of sentences) {
    for (const { start, end } of splitClauses(sentence)) {
      const clause = sentence
        .slice(start, end)
        .replace(MARKS, '')
        .replace(DAY, '')
        .replace(HOTLINES, '')
        .replace(WHETHER, '$1否');
      if (clause.length < SHORTEST || standsAround(clause)) continue;
      const role = roleOf(clause);
      turning[role !== 'turns' && isLoose(clause, role) && isTold(clause) ? 'turns' : role].push(clause);
    }
  }
  return turning;
}

/** Whether a clause says no more than whose the work is, by which day it is to be done and who will look at it. */
function standsAround(clause: string): boolean {
  if (AROUND.test(clause)) return true;
  const undated = clause.replace(DAYS, '');
  return undated.length < SHORTEST || [AROUND, DUTY, LOOKED_AT, RESULTS].some(around => around.test(undated));
}

/** Whether a clause does nothing that speaks for itself: no means, or a denial with a word in it that might be one. */
function isLoose(clause: string, role: keyof Turning): boolean {
  return role === 'others' || (/[不没]/.test(clause) && !INSTEAD.test(clause));
}

function roleOf(clause: string): keyof Turning {
  if (TAKES_BACK.test(clause) && !INSTEAD.test(clause.replace(DENIED, '不再'))) return 'turns';
  if (MEANS.test(clause)) return 'means';
  return PROMISES.test(clause) ? 'turns' : 'others';
}

/**
 * The clauses that take a fault back, where the measure as a whole does nothing else: no number, paper or new rule, and what is
 * neither a turn nor around the work is little beside them. Empty where it says how.
 *
 * @param isTold whether a problem tells the matter of a clause in the same words: 工地停了要有人过问 for 工地停了半年没人过问
 */
export function turnedRound(
  sentences: readonly string[],
  isTold: (clause: string) => boolean = () => false,
): readonly string[] {
  const { turns, means, others } = turningOf(sentences, isTold);
  const length = (clauses: readonly string[]): number =>
    clauses.reduce((sum, clause) => sum + clause.length, 0);
  const turned = length(turns);
  if (turned < LEAST_TURNED || means.some(clause => HARD.test(clause))) return [];
  return turned >= OTHER_WEIGHT * length(others) + MEANS_WEIGHT * length(means) ? turns : [];
}

/** Letters below which too little is taken back to judge. */
const LEAST_TURNED = 12;
/**
 * What a letter of other clauses, and of those that may name a means, weighs against one of a turn. With these none of 554
 * measures labelled as acts and none of 354 of sound papers passes for turned round (2026-11).
 */
const OTHER_WEIGHT = 1.5;
const MEANS_WEIGHT = 4;
/** A means that no word around it can undo. */
const HARD = /[0-9《]|一律|改为/;

/** A clause of fewer letters says no act and no fault. */
const SHORTEST = 4;
const MARKS = /(?<![，。；：、！])[，。；：、！]+$/u;
/** By which day, at the head of a clause. */
const DAY =
  /^[自从]?(?:[0-9]{4}年)?(?:[0-9]{1,2}月(?:[0-9]{1,2}日|[底末初]|[中上下]旬)?|今年|明年|年[内底]|本月|[上下]半年|即日|今后|以后|[新本]学期|期末|季度末)(?:以前|之前|前|起|开始|内)?/u;
/** A day by or from which, wherever it stands: 由我本人9月底前做到. */
const DAYS =
  /[自从在到]?(?:[0-9]{4}年|[0-9]{1,2}月|今年|明年|本年?|年|(?:[0-9]{4}年)?第?[^，。；年月第]季度?)(?:全年|内|(?:[0-9]{1,2}日|[底末初中]|[上中下]旬)?(?:以前|之前|前|起|开始|内))/gu;
/** 是不是, 能不能: a question is no denial. */
const WHETHER = /([\p{Script=Han}])不\1/gu;
/** 12345 is the name of a telephone, not a number of anything. */
const HOTLINES = /(?<![0-9])12[0-9]{3}(?![0-9])/g;

/** What may stand around any work: whose it is, and that somebody will look at it. */
const AROUND =
  /(?:牵头|负责|组织|领办|承办|主抓|督办|落实|执行|把关|协助|配合)$|^(?:(?:以上|上述)[各几]?[条项]?|每[月周季年半旬][^，。；]{0,3}|年[底内终]|期末|定期|到时|结果|情况|进展|自觉)?(?:[由请向在报交][^，。；]{1,14})?(?:对照|逐[条项])?(?:检查|抽查|督查|评[议估价]|通报|公[布示开]|张榜|晒账|报告|汇报|监督|考[核评]|测评|上报|接受)[^，。；]{0,10}$/u;

/** Whose it is to see it done, with no word of what: 以上由我本人做到, 由县编办牵头见效. */
const DUTY =
  /^(?:以上|上述|这些)?[各几]?[条项]?(?:[由请]?[^，。；不]{1,14})?(?<![要能])(?:带头|率先|抓紧|一一|逐条)?(?:做到|见效|改到位|整改到位|整改完毕|施行|具体抓|主管)$|^(?:以上|上述)[各几]?[条项]?由[^，。；]{1,14}登记$/u;
/** Somebody will look at it, with no word of at what: 年底请职工打一次分, 支部年底检查, 办公室每季度把记录送组织部备查. */
const LOOKED_AT =
  /^(?:(?!到(?!时)|亲自|带队|现场|随机)[^，。；不]){0,24}(?:检查|抽查|督查|评议|评估|评[一个]?评|评[分判]|打一?次?分|测评|考核|报告|汇报|备查|监督|审看|对账|看[^，。；]{0,6}怎么样|[看审查评][过完]?后[^，。；]{0,8}公[布示])(?:[一两]次|一遍)?$/u;

/**
 * The same with what comes of it: 每半年查一遍, 每月公布一次满意度, 看会后是否还有两种说法, 同时抄送纪委, and what whoever falls short
 * owes: 低于八成的由分管领导到场答复.
 */
const RESULTS =
  /^(?:(?!到(?!时)|亲自|带队|现场|随机)[^，。；不]){0,24}(?:[查看问报][一两][次遍回](?:情况|进[展度]|结果)?|公[布示][一两]?[次遍回]?(?:满意[度率]|结果|情况|进[展度]|得分|排名))$|^看[^，。；]{1,16}(?:是否|有没有|还有)[^，。；]{0,14}$|^(?:同时|一并|并)?抄[送报][^，。；]{1,14}$|^(?:低于|不足|连续|[两二三]次|再犯|不达标|没做到|做不到|未做到|完不成)[^，。；]{0,24}(?:答复|说明|检讨|约谈|谈话|批评|问责|扣分)$/u;

/** A fault is named, and is to be no more. */
const TAKES_BACK =
  /不再|不[让叫使]|不(?:光|单|仅|只|止于)|而?不是|而不|^(?:[^，。；]{0,8})(?:避免|防止|杜绝|克服|改变|纠正|改掉|告别|扭转)|、不[^，。；两]{2,}/u;
/** The contrary of a fault, which nobody could be seen doing as such. */
const PROMISES =
  /(?:^|[^且])做到|[让使令]|既[^，。；]{1,12}又|[不没][^，。；]{2,}|该[^，。；]{1,6}的(?:就|要)?[^，。；]{1,6}|看得比|放在心|当[成作]?亲|始终|真正|切实/u;

const COUNTED =
  '[0-9]|[一二三四五六七八九十两半](?:次|个(?!劲)|项|件|篇|天|夜|家|户|名|条|遍|场|份|张|所|处|日|月|周|年|成|倍|本|门|堂|节|轮|声|把|封)';
/** A number, a paper, a device, a rule, an act of office: it could be seen, counted or looked up. */
const MEANS = new RegExp(
  [
    COUNTED,
    '《|一律|改(?:为|由|成|按|用|在)|换[成为由]|换人|实行|推行|建[立起]|设[立置]|制[定度]|办法|规[定则]|清单|台账|目录|名册|档案|回执|评价器|视频|系统|指纹|定位|信箱',
    '[装贴填挂]|印[发制]|编号|打卡|拍照|签[字名到]|登记|抽[签查]|投票|票决|推荐|公示|公开|取消|停[掉办止用诊工]|关[停掉]|减[到少]|压[到减缩]|限[时额期]|增[设加聘]|招[聘工]|培训|讲评|推门|随堂|审[核定签计]|回访|暗访|约谈|退[还回赔]|清[退理]|拆|修[订建好复]|轮[岗流换]|挂钩|扣[分减]|问责',
    '由[^，。；]{1,14}[审核抽定签查管验办]|每[^，。；]{1,10}|逐[户项件人]|先[^，。；]{1,12}再|上门|当[天场日面]|随机|直接|亲自|带[着头队]|请[^，。；]{2,}|教会|联系',
  ].join('|'),
  'u',
);
/** Even where a fault is taken back, this is done in its stead, or sets a bound. */
const INSTEAD =
  /一律|改(?:为|由|成|按|用)|换[成为由]|超过|以[上下内]|不[得准许]|取消|停[掉办止用]|《|[0-9]|每[月周季年日次]/;
/** What is to be no more, though it was a rule or a habit: 不再一律答复“已督促整改”. What stands for it, and a bound, are no part of it. */
const DENIED = /不再(?:(?!超过|以[上下内])[^，。；改换而取停0-9《])*/gu;

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
function turningOf(sentences: readonly string[]): Turning {
  const turning = { turns: [] as string[], means: [] as string[], others: [] as string[] };
  for (const sentence of sentences) {
    for (const { start, end } of splitClauses(sentence)) {
      const clause = sentence
        .slice(start, end)
        .replace(MARKS, '')
        .replace(DAY, '')
        .replace(HOTLINES, '')
        .replace(WHETHER, '$1否');
      if (clause.length < SHORTEST || AROUND.test(clause)) continue;
      turning[roleOf(clause)].push(clause);
    }
  }
  return turning;
}

function roleOf(clause: string): keyof Turning {
  if (TAKES_BACK.test(clause) && !INSTEAD.test(clause)) return 'turns';
  if (MEANS.test(clause)) return 'means';
  return PROMISES.test(clause) ? 'turns' : 'others';
}

/**
 * The clauses that take a fault back, where the measure as a whole does nothing else: no number, paper or new rule, and what is
 * neither a turn nor around the work is little beside them. Empty where it says how.
 */
export function turnedRound(sentences: readonly string[]): readonly string[] {
  const { turns, means, others } = turningOf(sentences);
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
const MARKS = /[，。；：、！]+$/u;
/** By which day, at the head of a clause. */
const DAY =
  /^(?:[0-9]{4}年)?(?:[0-9]{1,2}月(?:[0-9]{1,2}日|[底末初]|[中上下]旬)?|今年|明年|年[内底]|本月|[上下]半年|即日|今后|以后|[新本]学期|期末|季度末)(?:以前|之前|前|起|开始|内)?/u;
/** 是不是, 能不能: a question is no denial. */
const WHETHER = /([\p{Script=Han}])不\1/gu;
/** 12345 is the name of a telephone, not a number of anything. */
const HOTLINES = /(?<![0-9])12[0-9]{3}(?![0-9])/g;

/** What may stand around any work: whose it is, and that somebody will look at it. */
const AROUND =
  /(?:牵头|负责|组织|领办|承办|主抓|督办|落实|执行|把关|协助|配合)$|^(?:(?:以上|上述)[各几]?[条项]?|每[月周季年半旬][^，。；]{0,3}|年[底内终]|期末|定期|到时|结果|情况|进展|自觉)?(?:[由请向在报交][^，。；]{1,14})?(?:对照|逐[条项])?(?:检查|抽查|督查|评[议估价]|通报|公[布示开]|张榜|晒账|报告|汇报|监督|考[核评]|测评|上报|接受)[^，。；]{0,10}$/u;

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

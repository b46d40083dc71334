import { memoised } from '../../src/language/memo.ts';
import type { Range } from '../../src/language/text.ts';
import listed from '../lexicons/patterns/merits.yaml';
import { negates } from './fault.ts';
import { anyOf, eachOf, type PatternTable } from './patterns.ts';
import { quotedSpans } from './prose.ts';
import { clausesIn } from './sentences.ts';

const TABLE = listed as PatternTable;

/** A clause that speaks to the writer’s credit. */
export interface Merit {
  /** Its place in the sentence, without the mark at its end. */
  readonly range: Range;
  /** The words that say so. */
  readonly words: string;
  /** An award, a rank, praise or fame: no story of a fault needs it. Growth and works done are milder. */
  readonly strong: boolean;
}

const WHO =
  '(?:领导|书记|[省市县区镇乡局部厅院校]长|[省市县区镇乡局]里|中央|上级|主管部门|群众|百姓|村民|居民|乡亲|师生|学生|家长|患者|病人|职工|干部|客商|企业|社会|各界|媒体|专家|同行|[督指][导查]组|考核组|检查组|巡[察视]组|纪检[监察]*组|代表|委员|支书|老人|大家|同志们)';
const PRAISES =
  '(?:肯定|好评|称赞|赞[许扬誉赏]|夸(?!大)|点赞|竖[起了]?大?拇指|表扬|认可|叫好|致谢|道谢|(?<!不)满意(?!度|率))';
const NUMBER = '[\\d一二两三四五六七八九十百千万]+';

const STRONG = [
  // 去年还捧回了省里的为民服务流动红旗, 被评为全市先进, 县里还评我当过下乡先进
  '(?:捧回|捧得|夺得|夺回|摘得|摘下|斩获|荣获|喜获|赢得|获得|获(?=[全国省市县])|拿下|拿到|拿回|领回|抱回|评为|评上|评我|评选|命名|授予|入选|跻身|获评)[^，。；]{0,20}(?:奖(?!金|补)|旗|匾|奖牌|奖杯|证书|称号|荣誉|先进|优秀|标兵|示范|模范|第一|冠军|殊荣|文明单位|百强|十强|劳模|铜牌|金牌)',
  '记(?:了)?[一二三]等功|记功|立功受奖|嘉奖|(?:受到|获得?)(?:了)?[^，。；]{0,10}(?:表彰|表扬|嘉奖|奖励)|通报(?:表扬|表彰)|荣誉(?:称号|证书)|[一二三]等奖|优秀等次',
  // 稳居全市前三
  `(?:位居|位列|稳居|名列|排名|排在|排到|排进|居(?=[全第首])|列(?=[全第首])|跻身|进入|走在|保持|始终|连续|考核)[^，。；]{0,12}(?:前${NUMBER}(?!年|[个任])|前列|前茅|第[一二三](?![季批次产轮方期道年个])|首位|榜首|上游|先进行列)`,
  '(?:全[省市县国区]|同类|同行|兄弟)[^，。；排比]{0,10}(?:前列|前茅|前[三五十](?!年)|领先|首位|之首|第一(?![季批次产轮方期道]))',
  `${WHO}[^，。；]{0,14}${PRAISES}`,
  `(?:得到|受到|赢得|获得|博得)[^，。；]{0,16}${PRAISES}`,
  `(?:当面|充分|高度|一致|交口|多次|批示)(?:肯定|评价|表扬|称赞)|口碑(?:好|不错|一直)|送(?:来|了|上)了?[^，。；]{0,8}(?:锦旗|感谢信|牌匾)`,
  '(?:电视台|电台|日报|晚报|报纸|媒体|记者|党报|新闻|头版|刊物|简报|内参)[^，。；]{0,14}(?:报道|专访|刊[登发载]|推介|介绍|专门来|拍过|宣传)',
  '(?:经验|做法|事迹|工作)[^，。；]{0,6}(?:上[过了]|登[过了上]|见诸)[^，。；]{0,8}(?:简报|报|电视|刊物|头条)|考核(?:均|都|连年)?(?:为|等次)?(?:优秀|先进|第一)|连续[^，。；]{1,6}年[^，。；]{0,8}(?:优秀|先进|第一|达标)|(?:来|前来)[^，。；]{0,4}(?:取经|参观|观摩)(?:的|者)',
  '值得(?:一提|欣慰|骄傲|自豪|肯定)的是|令人(?:欣慰|鼓舞|振奋)的是|可喜的是',
  '(?:作|做)(?:了|过)?(?:典型|经验|大会)(?:交流|发言|介绍)|(?:典型|经验)(?:发言|交流|材料)|经验[^，。；]{0,10}(?:推广|推开|转发|总结)|做法[^，。；]{0,10}(?:推广|推开|转发|肯定)|被[^，。；]{0,8}(?:转发|推广|采纳)|在全[省市县国区][^，。；]{0,6}推[广开]|(?:前来|先后来|慕名)[^，。；]{0,10}(?:参观|观摩|取经|学习|考察)|(?:参观|取经|观摩)(?:学习)?(?:的|者)[^，。；]{0,8}(?:不断|络绎|批)',
]
  .map(source => new RegExp(source, 'u'))
  .concat(eachOf(TABLE, 'strong'));

const MILD = [
  `(?:由|从)[^，。；]{1,14}(?:[增扩升提涨缩压降减]|提高|提升|增加|扩大|缩短|压缩|下降|减少|上升|增长)(?:到|至|为)`,
  `(?:增长|提高|提升|增加|上升|下降|缩短|增收|压减|降低)了?(?:近|约|到)?(?:\\d|百分之|[一二三四五六七八九]成|[一二两三四五六七八九十]+倍)|翻了?[一两]番|突破了?\\d`,
  '(?:连续|连年|年年|逐年|持续|稳步|大幅|明显|显著|不断)[^，。；]{0,8}(?:增长|提高|提升|增加|下降|改善|好转|增强|加快|进步|上升)',
  `(?:率|满意度|覆盖面)(?:均|都)?(?:达|保持|稳定|高达|超过|接近)[^，。；]{0,6}(?:\\d|百分之|全)`,
  '(?:圆满|超额|提前|如期|顺利|全面|按时|较好|高质量)地?完成',
  `(?:建成|建起|修通|新建|改造|硬化|开通|争取|引进|化解|解决|办结|培育|打造|完成|落实|新增|帮扶|帮助|安置)了?(?:到|出|起)?[^，。；]{0,12}${NUMBER}`,
  '全覆盖|全部覆盖|一个不[少落漏]|百分之百|100%|走遍|跑遍|访遍|实现了|取得了?[^，。；]{0,10}(?:成[绩效果]|进展|进步|突破)|成[效绩](?:明显|显著|突出|不小)|(?:稳中|稳步)有?[进升]|面貌一新|焕然一新|大为改观|(?:创|实现|上缴|贡献)(?:税|汇|利|产值|利税|税收)[^，。；]{0,10}元|当年(?:投产|见效|建成|达产)|通了(?:硬化路|水泥路|油路|自来水|班车|电|网)',
]
  .map(source => new RegExp(source, 'u'))
  .concat(eachOf(TABLE, 'mild'));

const FRAMES = anyOf(TABLE, 'frames');
const RETURNS = anyOf(TABLE, 'returns');

/** Whether a sentence begins by turning back from the fault before it: 尽管如此, 需要说明的是. */
export function turnsBack(sentence: string): boolean {
  return RETURNS.test(sentence);
}

/** Whether a sentence weighs in general, sums up a time or claims a work: what it says is no single story. */
export function sumsUp(sentence: string): boolean {
  return FRAMES.test(sentence);
}

/** Success that was faked, sought for show, promised, or is told of somebody else: it is part of the fault. */
const IRONY =
  /争创|为了|为(?=迎|争|保|评)|迎接|迎检|要求|评优|申报|虚(?!心)|假(?![期日如若])|凑|补(?![助贴偿充])|(?<![修主改扩新整汇选])编(?![制印辑组])|水分|掺|只(?!争)|光(?!荣|明)|才(?!能|干)|却|其实|原来|居然|竟|照样|还领|不到|仅|答应|承诺|宣布|打算|原定|原计划|下达|定下|目标|指标|任务书|以为|满足|沾沾|陶醉|炫耀|得意|好看|(?:报告|材料|总结|简报|汇报|台账|报表|稿子?)(?:里|中|上)?(?:就|都|还|照)?[写说称填报]|写着|写成|写上|添上|汇报说|号称|说成|当成|当作|为荣|邻[县市乡村]|外地|别处|人家|别人|试点城市|对方|冒|吹|贪|图|争(?!取)|花[了费]|换来|拿去|靠着?|摆|作秀|盼|想(?:着|要)?|要是|如果|只要|怕|名次|排名|倒数|末位|垫底/;

/** Understatement that praises, and harm that was kept away: 不算少, 没少下功夫, 没有出过一起事故, 四天半压到不足一天. */
const LITOTES =
  /(?:没有|没)(?:我|我们)?不(?:熟|会|懂|知道|认识|清楚)|(?:没有|没)(?:错过?|漏过?|断过?|拖过?|欠过?|误过?|丢过?|少过?|缺过?)[^，。；]{0,3}一[\p{Script=Han}]|一[次天分起例个户人笔][^，。；]{0,3}(?:也|都)?没(?:有)?[^，。；]{0,3}(?:拖|断|错|漏|误|丢|少|欠|停|缺|落|差)过?|(?:没有|没)[^，。；]{0,3}(?:人|谁)[^，。；]{0,4}(?:说过?|讲过?)[^，。；]{0,3}(?:闲话|不字|坏话)|(?:历来|从来|一向|向来|一贯)?不(?:手软|含糊|马虎)|雷打不动|一[步样个][^，。；]{0,2}不少|(?:不足|不到|不超过|不出)(?=[\d一二两三四五六七八九十半])|(?:没有|未|没)(?:再)?(?:发生|出过?|出现)(?:过)?[^，。；]{0,10}(?:事故|疫情|案件|差错|火灾|投诉|上访|事件|违纪)|不(?:算|可谓|能说)(?:少|差|松|慢|低|晚|浅|小|坏|不)|不(?:少|错|落后|含糊|马虎|落人后|折不扣|辞辛[苦劳])|没有[^，。；]{0,2}不(?:念|夸|说|道|服|满意)[^，。；]{0,4}|络绎不绝|赞不绝口|滔滔不绝|没有?一[^，。；]{1,6}没(?:有)?|没(?:有)?[^，。；不]{1,2}过(?:劲|气|手|劲头)|没(?:有)?(?:少|落下|缺|断过|拖过|停过|间断|含糊|红过脸|出过?(?:大|什么|过)?(?:的)?(?:差错|问题|乱子|事故|纰漏|偏差))|从(?:来)?[不未没]有?(?:缺|落|断|间断|迟到|含糊|推|讲|耽误|误过)|一[个天次户项]不[少落漏]/gu;

/** The wording without denials that praise. */
export function withoutLitotes(value: string): string {
  return value.replace(LITOTES, match => '　'.repeat(match.length));
}

/** The clauses of a sentence that tell a success, in order; what stands in quotation marks was said by others. */
export const meritsOf = memoised((sentence: string): readonly Merit[] => {
  const quoted = quotedSpans(sentence);
  return clausesIn(sentence).flatMap(({ start, end }) => {
    const value = sentence.slice(start, end).replace(/[，,；;：:。！？]+$/, '');
    if (negates(withoutLitotes(value)) || IRONY.test(value)) return [];
    const strong = firstOf(STRONG, value);
    const match = strong ?? firstOf(MILD, value);
    if (!match || quoted.some(span => span.start <= start + match.index && start + match.index < span.end))
      return [];
    return [
      { range: { start, end: start + value.length }, words: match[0].slice(0, 16), strong: strong !== null },
    ];
  });
});

function firstOf(patterns: readonly RegExp[], value: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(value);
    if (match) return match;
  }
  return null;
}

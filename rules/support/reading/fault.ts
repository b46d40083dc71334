import { memoised } from '../../../src/language/memo.ts';

/** Words in which a character that may blame stands for something harmless. */
const HARMLESS =
  /信念|观念|理念|概念|纪念|围绕|转变|转型|转化|好转|配套|热爱|关爱|爱护|爱岗|爱民|爱党|爱国|追赶|赶超|困难群众|困难职工|困难家庭|来之不易|很不容易|极不平凡|不平凡|锲而不舍|坚持不懈|坚定不移|矢志不渝|毫不动摇|不遗余力|源源不断|前所未有|无微不至|有口皆碑|不断|不忘|不仅|不但|不只|不光|不单|不懈|不渝|不停|不同|不少|不论|不管是|不过|不妨|不惜|不负|不辱|不愧|不屈|不折不扣|不可或缺|不朽|不动摇|不放松|毫不|无私|无悔|无论|无数|无愧|无限|无疑|无非|无微不至|未来|没有最好|非常|非公|莫大|少年|少数民族|多少|至少|减少|缺一不可|难得|难忘|急难愁盼|急难险重|难题破解|破解难题|解难事|解难题|推进|推动|推行|推广|推出|推荐|推选|压减|压缩|压实|压茬|空间|时空|航空|蓝图|图片|图书|企图|意图|图强|过硬|硬件|硬仗|硬骨头|假日|放假|请假|假期|出差|差旅|差额|差异化|漏报|会计|个人|个体|个性|松绑|宽松政策|两手硬|两手抓|挺在前面|走在前列|守牢|底线|抓在手上|放在首位|落到实处|落地见效|走深走实|及时|重视|前列|审核|年年|步伐|加快|有力|有序|卡点|卡口|独立|独特|独到|私营|大病|看病|疾病|防病|退休|退役|退伍|退耕|退还|退出|冷暖|丢掉|克服|纠正|杜绝|防止|避免|反对|整治|力戒|根治|消除|解决|破除|摒弃|扭转|遏制|打击|治理|严惩|严查/g;

const NEGATION = /[不没未无莫]|欠缺|尚缺|缺/;
const SINGLE =
  /[躲怕混熬隔偏赌贿乱捂浅难梗堵卡拖压推差弱软懒散慢虚空假粗僵庸贪奢冷硬急躁缺欠失漏误错歪斜松淡退泄丢忘病坑骗瞎聋哑钝锈私独霸横傲骄娇图嫌却绕少轻]/;

/** Two sides set against each other, or one thing put in the place of another: 重…轻…, 多…少…, …归…, 一…了之, 以…代…. */
const CONTRAST = new RegExp(
  [
    '重.{1,12}轻|轻.{1,12}重|[多勤密].{1,12}少|大.{1,12}小|高.{1,8}低|热.{1,8}[冷凉]|紧.{1,8}松|好.{1,8}差|前.{1,8}后',
    '归.{1,6}[、，].{1,6}归|一.{1,3}了|以.{1,8}[代替落]|拿.{1,10}[当换作充替]|把.{1,14}[当看做作挂放推留停写锁压记给]',
    '[只光净]|爱|好[大面名高听看讲摆]|[贪求讲听看盯说图][大全快洋稳名虚排面条价人顺好的]|在.{0,4}[上里中外面]',
    '成了|变成|不如|[胜大先高]过|[大高先]于|靠后|围着|赶|凑|念|套|转|样板|热闹|花哨|大手|打太极|打白条|打哈哈|走过|报喜|护短|遮丑|各[管行唱扫]',
  ].join('|'),
);

/**
 * How plainly the form of a heading says that something is wrong: by a denial or two sides set against each other, or only by
 * a character that may blame; `null` where nothing speaks for it.
 */
export const blameInForm = memoised((heading: string): 'plain' | 'hinted' | null => {
  const bare = heading.replace(HARMLESS, '　');
  if (NEGATION.test(bare) || CONTRAST.test(bare)) return 'plain';
  return SINGLE.test(bare) ? 'hinted' : null;
});

/** Whether a clause of running text denies or blames: 没有…, …不…, 缺…; used where a false “no fault” would be the mistake. */
export function negates(clause: string): boolean {
  return NEGATION.test(clause) && NEGATION.test(clause.replace(HARMLESS, '　'));
}

/** 没有发生事故, 从未参加非组织活动: a denial that does the writer credit. */
const CREDIT =
  /(?:没有|未|从未|从来没有|从没有|不)(?:发现|发生|参加|参与|出现|搞|违反|违背|公开|发表|传播|散布|收受|接受|谋取|讲价钱|讲条件|打折扣|搞变通|折不扣|断|出(?:过)?(?:大|什么)|大的|明显的?|突出的?)[^，。；]{0,24}|(?:一律|坚决|坚持|严格|做到|始终|绝|从|再也?|都|概|一概)(?:做到)?不[^，。；]{0,16}|不超(?:过|标|规|员|支)[^，。；]{0,12}|(?:退|推)不掉的?[^，。；]{0,10}(?:上[交缴]|登记|折价)|没有(?:再(?:[发出犯收搞违超占用吃拿])|超|多占|利用|公款|占用|私用|收)[^，。；]{0,16}|轻车简从|不打招呼|不陪同|不要陪同|不听汇报/g;

/** What it does one credit not to have done, or not to have let happen. */
const HARM =
  '(?:谣|非组织|公款|公车|收送|收受|送礼|受礼|礼[品金]|红包|卡券|吃请|宴请|旅游|游玩|超标|超面积|陪同|迎送|杂音|噪音|折扣|含糊|动摇|不利|特殊|小圈子|山头|越权|招呼|插手|说情|徇私|私利|私分|铺张|浪费|歪风|人情|虚报|瞒报|隐瞒|违反|违背|违规|违纪|违法|事故|案件|问题|投诉|上访|议论|妄议|攀比|奢侈|排场|酒|牌|高档)';
const HARM_DENIED = new RegExp(
  `(?:没有?|未|无|零|从不|从未|绝不|决不|概不|坚决不|一律不|再不|并未|均未|均不|都不|不)(?!制止|抵制|纠正|查处|过问|批评|处理|提醒|劝|管|报|追究|深究|问|拒|敢|愿|够|能)[^，。；不没]{0,10}${HARM}`,
  'u',
);
/** 不信谣不传谣, 只减不增, 不利于团结的话不说: denials that come in pairs or as maxims. */
const MAXIM =
  /不[^，。；、不]{1,4}[、]?不[^，。；、不]{1,4}(?:$|[，。；、])|只[减降少][^，。；]{0,3}不[增升多]|不(?:该|利于|符合)[^，。；]{0,10}(?:不|绝不)[\p{Script=Han}]{1,2}$|(?:没有?|无)[^，。；]{0,4}不(?:适应|习惯|自在|方便)|一[\p{Script=Han}]一[\p{Script=Han}][^，。；]{0,3}不|凡[^，。；]{2,18}(?:不|绝不|一律不)[\p{Script=Han}]{1,3}$/u;

/** Whether a clause denies harm, which is to one’s credit: 没有公款旅游. 没有制止公款旅游 owns it. */
export function deniesHarm(clause: string): boolean {
  return HARM_DENIED.test(clause) || MAXIM.test(clause);
}

/** Whether a passage admits a fault: what is denied to one’s credit does not count. */
export function admits(passage: string): boolean {
  return negates(passage.replace(CREDIT, '　'));
}

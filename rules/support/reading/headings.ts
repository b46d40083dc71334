import type { Profile } from '../../../src/config/profile.ts';
import type { Problem } from '../../../src/draft/model.ts';
import { DRAFTS, memoised, oncePer } from '../../../src/language/memo.ts';
import { tester } from '../../../src/language/pattern.ts';
import { sourceRange } from '../../../src/language/text.ts';
import type { LexiconHit } from '../../../src/linter/lexicons.ts';
import type { RuleContext } from '../../../src/linter/rule.ts';
import { type HeadingReading, readStated } from '../../readers/heading.ts';
import { hitsIn, isHitIn } from '../hits.ts';
import { blameInForm } from './fault.ts';

/** How the heading of a problem reads. */
export type HeadingKind =
  /** Says what is wrong, or may say so. */
  | 'fault'
  /** Is made of names of fields alone: 理论学习方面. */
  | 'field'
  /** Ends like a name of a field and carries no sign of a fault: …方面. */
  | 'topic'
  /** Says of a field that there is not enough of it, and nothing else: 理论学习不够深入. */
  | 'lack'
  /** Names the dimension and nothing else: 存在形式主义问题. */
  | 'dimension'
  /** Wishes something of others: 希望…, 建议…. */
  | 'hope'
  /** Tells an activity like a line of news: 到敬老院查看老人伙食. */
  | 'report'
  /** Says what was or will be done well: 进一步加强…, …成效明显. */
  | 'praise';

/** Words that a heading may hold beside the name of a field, and still say nothing. */
const GLUE =
  /存在的|存在|还有|仍有|一定的?|一些|有关|关于|对于|对待|自己|本人|我|在|对|从|就|于|的|方面|领域|层面|过程|突出|主要|具体|问题|情况|现象|表现|倾向|思想|之类|上|中|里|和|与|及|以及|等|有|工作|建设|自身|[\s、，：:；。“”"（）()]/gu;

/** Manners of which there may be too little: 不够深入, 欠踏实, 抓得不牢. */
const MANNER =
  '(?:深入?|扎实|踏实|务实|朴实|牢固?|紧密?|实|细|透|严格?|高|强|足|够|细致?|透彻?|全面?|系统|到位|充分|主动|积极|自觉|坚定|敏锐|敏感|过硬|鲜明|突出|经常|及时|彻底|明显|大|多|广|好|新|硬|真|准|精|勤|稳|浓厚?|具体|完善|健全|规范|得力|有力|重视|用心|上心|尽心|尽力|刻苦|自律|严谨|周全|周到|连贯|持久|理想|合理|科学|灵活|强烈|旺盛|高涨|饱满|清醒|清晰|明确|密切|深厚|真挚|热情|耐心|细腻|过细|果断|大胆|有效|平衡|均衡|协调|顺畅|民主|开阔|宽|足够|火候)';
/** How a field falls short when nobody says what happened: 不够深入, 有待加强, 欠缺, 有所疏远, 还有差距. */
const SHORTFALLS = [
  `(?:不够|不太|不甚|不很|不)${MANNER}?|欠${MANNER}`,
  // 有所 with whatever word, but for those that tell an advance
  '有所(?!提高|提升|改善|改进|改观|好转|进步|增强|加强|作为|突破|转变|起色|收获|创新|建树)\\p{Script=Han}{2}',
  '(?:不同程度地?|程度不同地?)?(?:存在)?(?:放松|漂浮|浮躁|飘浮|下降|减退|衰退|消退|滑坡|退坡|退化|淡化|疏远|跟不上|不到位|有短板|有偏差|有弱项|大不如前|不如(?:从前|以前|过去|以往|当年))',
  '(?:感情|感觉|劲头|热情|激情|意识|观念|责任心|进取心|干劲|闯劲|锐气|要求|标准|作风|弦|初心)(?:[淡薄弱松退差远减低钝冷浅]了|[淡薄弱松远钝冷浅]下来)',
  '(?:流于|浮于|停留在|停留于|停在|停于)(?:形式|表面|口头|面上|表层)上?|浅尝辄止|时紧时松|时冷时热|忽冷忽热|抓而不[紧实]|学而不[深精]|大而化之',
  '缺乏|缺少|欠缺|缺失|不足|欠佳|偏[低弱少软松]|薄弱|淡薄|淡漠|弱化|松懈|懈怠',
  '(?:存在|有)(?:着)?(?:一定|一些|较大|不小|明显|很大)?的?(?:差距|不足|欠缺|短板|弱项)(?:(?:和|与|及|、)(?:差距|不足|欠缺|短板|弱项))?|有(?:一定)?(?:差距|欠缺|不足)',
  '(?:有待|亟待|尚待|还需|仍需|尚需|还要|仍要)(?:进一步|不断|再)?(?:加强|加大|加深|加力|提高|提升|增强|改进|强化|深化|深入|完善|改善|夯实|锤炼|磨炼|拓展|拓宽)',
];
const LACK = new RegExp(
  `(?:还是?|仍|尚|略|有些|有点|相对|比较|较为?|不太|不很|[抓做学树立绷系扎想沉联钻练]得){0,8}(?:${SHORTFALLS.join('|')})+`,
  'gu',
);
/** What such a heading lays its finger on, where it is no field of its own: 意识, 力度, 能力. */
const ABSTRACT =
  /(?:班子|成员|团队|整体|合力|战斗力|凝聚力|理论|政治|思想|业务|学习|工作|责任|担当|服务|宗旨|群众|百姓|大局|纪律|规矩|廉洁|创新|改革|进取|斗争|党性|党员|组织|基层|监督|管理|落实|执行|调研|调查研究|联系|作用|艰苦|朴素|勤俭|节俭|节约|感情|办事|干事|做事|创业|奉献|公仆|为民|亲民|爱民|忧患|法治|法制|程序|民主|集中|用权|权力|理想|信念|信仰|使命|优良|传统|事业|履责|尽责|争先|争创|改造)?(?:意识|精神|作风|能力|水平|本领|标准|要求|方法|方式|力度|深度|广度|高度|思想|思路|认识|态度|修养|锻炼|素养|素质|觉悟|观念|武装|站位|热情|干劲|闯劲|拼劲|韧劲|钻劲|劲头|锐气|朝气|心劲|本色|底色|境界|格局|视野|眼界|情怀|感情|信心|决心|恒心|耐心|责任心|事业心|进取心|上进心|初心|定力|立场|胆子|胆识|胆量|魄力|步子|步伐|尺度|弦|防线|警惕性|警觉性|敏锐性|敏感性|鉴别力|判断力|执行力|创造力|主动性|积极性|自觉性|系统性|针对性|实效性|紧迫感|责任感|使命感|荣誉感|归属感|发挥|群众|百姓|实际|问题|力|劲|运用|结合|深入|学用|知行|履行|履职|履责|尽责|理解|掌握|领会|把握|研究|思考|谋划|统筹|协调|沟通|总结|督促|检查|指导|带头|表率|示范|引领|密切|艰苦奋斗|艰苦朴素|勤俭节约|节俭|廉洁自律|自律|约束|管理|教育|改造|推动|推进|重视|抓|力争|开拓|担责|务实|求真|效果|实效|成效|质量|效率|程度|部署|决策|制度|机制|队伍|干部|自我|批评|党建|党内|生活|原则性|原则|战斗性|主动|坚持|加强|改进|常态|长效|日常|平时|时|[抓做学树立绷系扎]得|开展得?|而|使命|理想|信念|信仰|传统|奉献|干事|创业|办事|勤政|为民)/gu;

const TOPIC_END =
  /(?:方面|情况|问题|工作|领域|层面|始末|由来|概况|现状|事宜|事项|经过)(?:的问题|存在的问题|的情况|中|上)?$/u;
/** A matter with what was done about it, made a noun: 采石场来信的办理经过, 责任书的签订和检查安排; 走了样的政策执行 tells. */
const DEALT_WITH =
  /^[^，。；：“”了着过被把]{2,40}的[^，。；：“”的了着过把被就才都又还让给跟占当先不没]{0,10}(?:安排|过程|经过|做法|打算|设想|思路|历程|进展|进程|办理|处理|处置|签订|分配|使用|发放|落实|执行|审批|实施|推进|筹备|组织|协调|接待|管理|监督|检查)$/u;
/** An activity told like a line of news, without a word on how it went: 入冬前到敬老院查看老人伙食. */
const REPORT =
  /^[^，。；：“”先才又还就照仍再也都总常净光却像当被让给代替过]{0,16}(?:到|赴|深入|下到|前往)[^，。；：“”先才又还就照仍再也都总常净光却像当被让给代替过]{2,20}(?:查看|看望|慰问|调研|走访|听取|督导|座谈|视察|考察|指导|宣讲|蹲点|接访|征求|了解|召开|参加|开展|主持)[^，。；：“”先才又还就照仍再也都总常净光却像当被让给代替过]{0,16}$/u;
/** A bare name of work: 财务管理与报销审核. A word of grammar would make a statement of it, and statements get the benefit. */
const NOMINAL =
  /^[^，。；：“”了着过把被就才都又还让给跟占当先搞定搭]{2,14}(?:管理|建设|审核|服务|接待|培训|帮扶|教育|监督|保障|治理|推进|实施|执行|学习|考核|改革|发展|创建|整改|维护|宣传|信访|执法|审批|调研|决策|分工)$/u;
const HOPE =
  /^(?:我|本人)?(?:衷心|诚恳|恳切|真诚)?(?:希望|建议|盼望|期盼|期望|请求|恳请|呼吁|盼(?!着)|望(?=[上组领各有]))/u;
const INTENT =
  /^(?:要|应|应当|必须)?(?:(?:进一步|不断|切实|努力|着力|大力|持续|全面|深入|更加|始终|继续|扎实|主动|积极|自觉|牢固)(?:加强|提高|增强|强化|提升|坚持|树立|完善|健全|推进|推动|落实|贯彻|做好|抓好|抓实|坚定|筑牢|夯实|弘扬|发扬|保持|优化|深化|践行|改进|转变|学习|履行|维护|遵守|执行|服务)|(?:加强|提高|增强|强化|提升|坚持|树立|完善|健全|做好|抓好|坚定|筑牢|夯实|弘扬|发扬|保持|优化|深化|践行|牢记|牢固树立)[\p{Script=Han}“])/u;
const PRAISE =
  /(?:成效|成绩|效果)(?:明显|显著|突出|较好|良好)|有(?:成效|起色|作为|力度)$|取得|稳步|扎实推进|持续向好|[抓做坚办落管][\p{Script=Han}]{0,2}得(?:比?较)?(?:紧|实|好|严|稳)|总体(?:较好|良好)|(?:显著|明显|不断|进一步|逐步|年年|持续)(?:提[升高]|改善|好转|扩大|增[加强]|加快|优化|规范)|主动作为$|积极作为$|及时回应|(?:步伐|进度|推进)加快/u;
/** Work that is taken up, to the end of its clause: 开展谈心谈话活动, but not 开展督查先打招呼. */
const TAKEN_UP =
  '(?:开展|推行|打造)(?:[^，。；：先才又还就照仍再也都总常净光却像当被让给代替过了着]|先(?=[进锋争])){0,16}(?:活动|行动|工作|教育|批评|调研|调查研究|学习|培训|检查|督查|督导|走访|谈话|谈心|服务|帮扶|整治|治理|建设|竞赛|评议|宣讲|监督|攻坚|改革|制度?|机制|模式|清单|负责|公开|品牌|队伍|团队|环境|平台|阵地|工程|铁军|名片|高地|体系|格局)(?=$|[，、])';
/** What a plan of work begins with: a task, not a fault, unless something in it blames. */
const TASK = new RegExp(
  `^(?:${TAKEN_UP}|认真|切实|坚决|严格|带头|主动|及时|全面|大力|扎实|深入|聚焦|围绕|统筹|紧扣|立足|始终|高度重视|重视|狠抓|抓好|抓实|做好|把[\\p{Script=Han}]{1,8}(?:挺在|放在|摆在|作为)|坚持|推进|服务|践行|密切|办好|办实|关心|贴近|倾听|优化|强化|弘扬|传承|健全|压[实紧]|严肃(?=党|组织|换届|财经|纪律|执纪)|严明|严守|畅通|构建|激发|营造|锤炼|涵养|厚植|赓续|筑牢|把[牢好](?=关|方向|舵|脉|尺度|总开关)|站稳|走好|争当|树[牢立]|转变(?=工作|作风|职能|观念|思想)|以[\\p{Script=Han}]{1,6}为(?:中心|本|先|要|民|己任|抓手|主线|引领))`,
  'u',
);

export interface HeadingLists {
  readonly words: readonly LexiconHit[];
  readonly hints: readonly LexiconHit[];
  readonly fields: readonly LexiconHit[];
  readonly dimensions: readonly string[];
  /** What was read so far. */
  readonly verdicts: Map<Problem, HeadingVerdict>;
}

/** Asks for the lexicons that `readHeading` needs, once a rule run. */
export const headingLists = oncePer(DRAFTS, ({ hits, profile }: RuleContext): HeadingLists => {
  return {
    words: hits('fault-words'),
    hints: hits('fault-hints'),
    fields: hits('field-names'),
    dimensions: dimensionNames(profile),
    verdicts: new Map(),
  };
});

function dimensionNames({ dimensions }: Profile): string[] {
  return dimensions.flatMap(({ name, aliases }) => [name, ...aliases]).sort((a, b) => b.length - a.length);
}

/** What the heading of a problem says. */
export interface HeadingVerdict {
  /** By lists and forms. */
  readonly listed: HeadingKind;
  /** What a fitted reader sees in its place, and how likely (0 to 1) it states no fault. */
  readonly stated: HeadingReading['stated'];
  readonly none: number;
}

/** Reads what the heading of a problem says, by lists and forms and by a fitted reader. */
export function readHeading(problem: Problem, lists: HeadingLists): HeadingVerdict {
  const known = lists.verdicts.get(problem);
  if (known !== undefined) return known;
  const listed = kindOf(problem, lists);
  const verdict = { listed, ...readStated(problem.title, signsBeside(listed, problem, lists)) };
  lists.verdicts.set(problem, verdict);
  return verdict;
}

/** A heading is told by its first characters: a longer one has its own rule. */
const LONGEST = 200;

function kindOf(
  { title: whole, titleText }: Pick<Problem, 'title' | 'titleText'>,
  lists: Omit<HeadingLists, 'verdicts'>,
): HeadingKind {
  const title = whole.slice(0, LONGEST);
  const range = sourceRange(titleText);
  if (hopes(title)) return 'hope';
  const rest = withoutDimension(title, lists.dimensions);
  if (rest !== null && rest.replace(GLUE, '') === '') return 'dimension';
  const fields = hitsIn(lists.fields, range);
  if (fields.length > 0 && withoutTerms(title, fields).replace(GLUE, '') === '') return 'field';
  if (isLack(title, fields)) return 'lack';
  const form = blameInForm(title);
  if (isHitIn(lists.words, range) || form === 'plain') return 'fault';
  if (praises(title) && !turns(title)) return 'praise';
  if (namesTask(title)) return 'topic';
  // a single sign will do where nothing speaks against it
  const hinted = form === 'hinted' || isHitIn(lists.hints, range);
  if (hinted) return 'fault';
  if (reports(title)) return 'report';
  return NOMINAL.test(title) ? 'topic' : 'fault';
}

/** What lists and forms show of a heading, as the fitted table names it. */
export function headingSigns(
  problem: Pick<Problem, 'title' | 'titleText'>,
  lists: Omit<HeadingLists, 'verdicts'>,
): string[] {
  return signsBeside(kindOf(problem, lists), problem, lists);
}

function signsBeside(
  listed: HeadingKind,
  { title: whole, titleText }: Pick<Problem, 'title' | 'titleText'>,
  lists: Omit<HeadingLists, 'verdicts'>,
): string[] {
  const title = whole.slice(0, LONGEST);
  const range = sourceRange(titleText);
  const signs = [`kind-${listed}`, `form-${blameInForm(title) ?? 'none'}`];
  if (isHitIn(lists.words, range)) signs.push('words');
  if (isHitIn(lists.hints, range)) signs.push('hints');
  if (turns(title)) signs.push('turns');
  return signs;
}

const hopes = tester(HOPE);
const reports = tester(REPORT);
const namesTask = memoised((title: string): boolean => TOPIC_END.test(title) || DEALT_WITH.test(title));
const praises = memoised(
  (title: string): boolean => INTENT.test(title) || PRAISE.test(title) || TASK.test(title),
);
/** Whether a clause behind the first may blame: 推行首问负责，头一个问的人最先躲开. */
const turns = memoised((title: string): boolean =>
  title
    .split('，')
    .slice(1)
    .some(clause => blameInForm(clause) !== null && !praises(clause)),
);
const withoutLack = memoised((title: string): string => title.replace(LACK, '、'));

function isLack(title: string, fields: readonly LexiconHit[]): boolean {
  const rest = withoutLack(title);
  if (rest === title) return false;
  const isEmpty = (left: string): boolean => left.replace(ABSTRACT, '').replace(GLUE, '') === '';
  // a field may be half of a longer abstraction: 意识 of 程序意识
  return isEmpty(withoutTerms(rest, fields)) || isEmpty(withoutTerms(rest.replace(ABSTRACT, ''), fields));
}

/** The heading without the first name of a dimension in it; `null` where it names none. */
function withoutDimension(title: string, names: readonly string[]): string | null {
  const name = names.find(candidate => candidate.length >= 2 && title.includes(candidate));
  return name === undefined ? null : title.replace(name, '');
}

function withoutTerms(title: string, hits: readonly LexiconHit[]): string {
  return hits.reduce((rest, { term }) => rest.replace(term, '、'), title);
}

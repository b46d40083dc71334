import type { Act } from '../../../src/draft/act-features.ts';
import { memoised } from '../../../src/language/memo.ts';
import { clausesIn, turnAt } from '../sentences.ts';
import { countLore } from './background.ts';
import { conditionSigns } from './conditions.ts';
import { hopes, plans } from './hopes.ts';
import { isForShow, meritsOf, sumsUp, turnsBack } from './merit.ts';
import { quotesPolicy } from './policy.ts';
import { endsInHarm, isStockBlame, playsDown } from './stock.ts';
import { withoutQuotations } from './voice.ts';

/**
 * What a rule's own weak signs add to what the reader says of a sentence, as logarithms of odds. Measured on labelled sentences
 * of authors that the reader was not fitted on (2026-11): the weight of each, found alone, is cut by a quarter for their overlap.
 */
const WEIGHTS = {
  strongMerit: 1.8,
  mildMerit: 1.4,
  sumsUp: 1,
  forShow: -1.5,
  playsDown: 1.1,
  stock: 2,
  conditions: 0.9,
  saysWhy: 1.3,
  // set by hand: enough for a doubt where the reader knows nothing of the wording
  plainly: 3.2,
  denied: -3,
  hopes: 2.3,
  otherHope: -2,
  refused: -3.5,
  plans: 2,
  // these are set by hand, too: what stands, what is only described, and what the writer himself must, is no plan and lays nothing on anybody
  describes: -4.5,
  setsScene: -3,
  ownDuty: -6,
  harmed: -2,
  hollow: -2,
} as const;

/** Signs for one act together say no more than this. */
const MOST = 3.5;

/** Words of hope that, where nothing is wished of others, tell a motive or what others wished: 总希望早点出成绩. */
const HOPE_WORD = /希望|建议|盼/;
/** Advice that was given and not taken is a fault told. */
const REFUSED =
  /(?:没有?|不|未)(?:曾)?(?:听(?!说|到|取)|采纳|理(?:会|睬)?(?=[，。；])|接受|当回事|放在心上|采用|吸收)/;

/** By how much the signs of a sentence raise the odds of each act that they speak for. */
export const actSigns = memoised((value: string): Readonly<Partial<Record<Act, number>>> => {
  const turn = turnAt(value);
  // what is told before a 但 may be praise, what comes behind it is the fault
  const side = turn > 0 ? value.slice(0, turn) : value;
  const merits = meritsOf(side);
  const strong = merits.filter(merit => merit.strong).length;
  const sums = merits.length > 0 && (sumsUp(side) || turnsBack(side));
  const clauses = clausesIn(value);
  const count = (is: (clause: string) => boolean): number =>
    clauses.filter(({ start, end }) => is(value.slice(start, end))).length;
  const { denied, why, named, plainly } = conditionSigns(value);
  // a condition is told in many a story: only a sentence that says why lays it there
  const outside = why ? (plainly ? WEIGHTS.plainly : WEIGHTS.saysWhy) + WEIGHTS.conditions * named : 0;
  const merit =
    WEIGHTS.strongMerit * strong + WEIGHTS.mildMerit * (merits.length - strong) + (sums ? WEIGHTS.sumsUp : 0);
  // 只盯按时办结率，办结率99%: what is told to be for show is no merit, though each clause alone sounds like one
  const shown = merits.length > 0 && isForShow(side) ? WEIGHTS.forShow * merits.length : 0;
  const describes = tellsHowItIs(value) || quotesPolicy(value);
  const owes = owesItself(value);
  return {
    merit: Math.min(MOST, merit + shown) + (HOLLOW.test(value) ? WEIGHTS.hollow : 0),
    hedge: endsInHarm(value) ? WEIGHTS.harmed : Math.min(MOST, WEIGHTS.playsDown * count(playsDown)),
    stock: (WEIGHTS.stock * count(isStockBlame)) / Math.max(1, clauses.length),
    outside: denied ? WEIGHTS.denied : isScene(value) ? WEIGHTS.setsScene : Math.min(MOST, outside),
    hope: owes ? WEIGHTS.ownDuty : describes ? WEIGHTS.describes : hopeSign(value),
    plan: owes ? WEIGHTS.ownDuty : describes ? WEIGHTS.describes : plans(value) ? WEIGHTS.plans : 0,
  };
});

/** How a success was come by, or what became of it: 换个名目再报一遍，排到全市第三, 锦旗退了回去. It is the fault itself. */
const HOLLOW =
  /换个名目|再报一遍|默许|虚报|多报|[掺注]水|(?<![没未不]有?)[造作]假|凭着?[这那][个些]?(?:假|虚)?数|[点戳揭]穿|露了?[馅底]|(?:旗|奖状|奖牌|奖杯|匾|证书|称号|奖金)[^，。；]{0,8}(?:退|送|交|收|撤|摘)了?[回掉销]|(?:只得|只好|灰着脸)[^，。；]{0,3}(?:退|送|交|撤)了?回|核减|(?:凑|编|估|拼|抄)出来|(?:年前|原先|从前|过去|以前)[^，。；]{0,8}是[^，。；]{0,8}(?:样板|示范|先进|标兵|第一|红旗)[^。]{0,24}(?:再没|没有|锈|荒|垮|丢|摘|填|散|停)/;

/** The one who must is the writer: 应当先由本人查清, 我本该到现场看一眼. */
const OWN_DUTY =
  /(?:应[当该]?|必须|理应|本该|须)[^，。；]{0,4}由(?:我(?!们?[县市区乡镇局院校])|本人|自己)|(?:我们?|本人|自己)[也都就本首先更原]{0,3}(?:应[当该]|必须|理应|本该|该(?=[先亲]))/;
/** A lesson by its form, whatever time it is said of: 今后看得越满意，越该起疑. */
const THE_MORE = /越(?!来越)[^，。；越]{1,10}，?[^，。；越]{0,6}越(?!来越)/;
const FROM_NOW_ON = /今后|以后|往后|下一?步|接下来/;

/** Whether a sentence says what the writer himself must or should have done, or what follows the more from what, and wishes nothing. */
function owesItself(value: string): boolean {
  const bare = withoutQuotations(value);
  if (hopes(value)) return false;
  return THE_MORE.test(value) || (OWN_DUTY.test(bare) && !FROM_NOW_ON.test(bare) && !plans(value));
}

/** What is still to come, or wished. */
const TO_COME =
  /今后|以后|往后|下一?步|接下来|将(?=[要会把对由在按于以])|(?:^|[，；])(?:还|也|就|都|更)?要(?!求|不|是|么)|[需应]要|应[当该]|必须|希望|建议|盼|(?<!原|原本|原来)(?:打算|准备)|争取(?![到来了过])|力争|努力|决心|有待|确保|最好|明年|[月年]底前|请(?!示|客|人|来|了|假)/;
/** What was, or stands: 原定每季一次, 现在有三套, 共形成纪要九十多期, 原计划更换的未能购置, 12月8日降温. */
const STANDS =
  /原[定先]|原(?:本|来)?(?:计划|打算|拟|准备)|[未没]能|争取[到来]|当年|被[^，。；]{1,8}(?:列|认定|通报|退回|处分|罚|叫停)|[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}[日号](?![前起之以内底]|(?:上午|下午|晚)前)|历来|向来|现在|目前|现有|已经?(?=[^，。；])|共[收研形处办召发开印]|[\p{Script=Han}][了过](?=.)|[0-9]{4}年/u;
/** Words of how a matter is arranged from which on it is described and not planned. */
const LEAST_LORE = 3;

/** Whether a sentence tells how a matter was or is arranged, and nothing that is to come. */
function tellsHowItIs(value: string): boolean {
  return (
    !TO_COME.test(value) &&
    !plans(value) &&
    !hopes(value) &&
    (STANDS.test(value) || countLore(value) >= LEAST_LORE)
  );
}

/** Where a place lies and when it was set up, said at the head. */
const LIES = /^[^，。；]{1,10}(?:地处|位于|坐落|始建于|成立于)/;

/** Whether it sets a scene, and lays nothing on it. */
function isScene(value: string): boolean {
  const { why, named } = conditionSigns(value);
  return !why && named === 0 && (LIES.test(value) || countLore(value) >= LEAST_LORE);
}

function hopeSign(value: string): number {
  if (!HOPE_WORD.test(value)) return hopes(value) ? WEIGHTS.hopes : 0;
  if (REFUSED.test(value)) return WEIGHTS.refused;
  return hopes(value) ? WEIGHTS.hopes : WEIGHTS.otherHope;
}

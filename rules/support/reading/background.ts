import { findTimes } from '../../../src/language/dates.ts';
import { memoised } from '../../../src/language/memo.ts';
import { tester } from '../../../src/language/pattern.ts';
import { covers, type Range, sourceRange, type Text } from '../../../src/language/text.ts';
import { countFacts } from '../sentences.ts';
import { admits, negates } from './fault.ts';
import { countOwn, countSelf, countTeam } from './voice.ts';

/**
 * Whether a sentence tells nothing of the writer: no fault, no fact, no person, no event, or a matter weighed in general.
 *
 * @param cases places that tell a case, or may tell one
 */
export function isBackground(text: Text, cases: readonly Range[] = []): boolean {
  const value = withoutOurParty(text.value);
  if (isOfWriter(value)) return false;
  const range = sourceRange(text);
  // where a case begins is weighed, not known: a general sentence without a fact tells none
  if (cases.some(told => covers(range, told) || covers(told, range)))
    return isGeneral(value) && countFacts(value) === 0;
  return isGeneral(value) || (!negates(value) && countFacts(value) <= 1);
}

const GENERAL =
  /是[^。]{0,40}的(?:重要|重大|必然|根本|关键|基本|客观|内在|迫切|现实|前提|基础|保证|体现|要求|途径|举措|抓手|环节|内容|工作|道理|大事|传统|法宝|常识|主题)|具有[^。]{0,16}意义|意义[^。]{0,6}(?:重大|深远)|历来|自古|古往今来|从[^，。]{2,6}(?:层面|角度|意义上?)(?:来)?[看讲说]|遍布城乡|日益(?:丰富|完善|增多|普及|多元|健全)|(?:创造|提供|奠定|打下|积累)了[^，。]{0,10}(?:条件|基础|保障|经验)|易发多发|层出不穷|考验着|一头连着|肩负着|随着[^。]{2,30}(?:发展|变化|推进|深入|提高)|(?:直接)?关系(?:到|着)|事关|古人[云说]|古语|俗话说|常言道|之[基道本要源魂根][，、。；]|没有[^，。]{1,12}就没有|(?:新形势|新时代|新时期|当前)下?[，：]|老一辈|(?:总书记|党中央|中央|国务院|全会|大会|条例|党章|准则)[^，。：；]{0,14}(?:指出|强调|要求|提出|规定|明确)/;

/**
 * Whether a sentence sets a scene: land and people, history, how others do it. Whatever facts are in it, it names no writer,
 * no day and no fault; so it may look like the beginning of a case.
 */
export function setsScene({ value }: Text): boolean {
  const told = value.replace(/历[届任](?:县委|市委|党委|班子|领导)/g, '');
  if (countSelf(told) + countOwn(told) + countTeam(told) > 0 || admits(told)) return false;
  return isGeneral(told) || findTimes(told).every(({ grain }) => grain === 'span');
}

/** How a matter came about, who runs it, how it is arranged everywhere: what stands in a handbook. */
const LORE = new RegExp(
  [
    '上世纪|[二三四五六七八九]十年代|最早|最初|起初|始建|由来|来历|沿革|历史|改革(?:启动|开放)|建[国县市]|[几十两三]来?多?年|几经|先后|后来|一度|走过了?|历时',
    '由[^，。；]{2,20}(?:改制|改组|合并|组建|划转|整合|演变|转制|负责|承担|管)|下辖|下设|归口|隶属|现有|编制|占地|面积(?:已|达)?有?|占了?[一二三四五六七八九]成|分[成为]?[两二三四五六七八][块段类级步档种]|承担|职能|环节|体制',
    '按照?[^，。；]{2,16}(?:部署|要求|规定|安排|统一)|各地|各级|陆续|逐步|分批|统一|每年|试点|推广|推开|推行|铺开|列入|印发|出台|配套|补助|补贴|分担|流转|入股|投入使用|建成|投用|挂牌|成立|设立|组建',
    '品种|工艺|产值|产量|株距|规模|人口|万亩|主产|特产|流程|工序|指标|标准',
  ].join('|'),
  'gu',
);
/** Denials that say nothing against anybody. */
const NO_BLAME = /算不上|不算|谈不上|说不上|不一(?=[，。；致])|不尽相同|各不相同|不等(?=[，。；])|不再/g;
/** Something went wrong, was said or was done to somebody: a case has begun. */
const HAPPENED =
  /停工|停摆|闲置|挤占|挪用|浪费|花[掉去了]|上访|投诉|举报|告状|亏|摔|伤|死|坏|漏|塌|淹|荒|烂|骂|哭|吵|欠|拖|虚报|假|只[有剩来去]|反[而倒]|结果|却|超[^，。；]{0,4}(?:面积|标|编)|[“”]|老[人汉伯婆]|大[娘爷妈叔]|去年|今年|前年|当[天晚日]|那[天晚]/;

/** How many words of a sentence tell how a matter came about or is arranged; 0 where anything happened in it to anybody. */
export const countLore = memoised((value: string): number => {
  const told = value.replace(/(?:我们|[本我全])(?=[省市县区乡镇村局院校厂地国])/g, '').replace(NO_BLAME, '');
  if (isOfWriter(told) || admits(told) || HAPPENED.test(told)) return 0;
  if (findTimes(told).some(({ grain }) => grain === 'day' || grain === 'month')) return 0;
  return 1 + (told.match(LORE)?.length ?? 0);
});

/** Whether a sentence weighs a matter in general, or tells what superiors said of it, whatever it denies on the way. */
export const isGeneral = tester(GENERAL);

/** 我们党 is no team. */
const withoutOurParty = memoised((value: string): string =>
  value.replace(/我们(?=党|国家|中国|的党|的事业|[作做]出|树立|留下|提供|指明)/g, ''),
);

const isOfWriter = memoised(
  (value: string): boolean => countSelf(value) + countOwn(value) + countTeam(value) > 0,
);

import { findTimes } from '../../src/language/dates.ts';
import { memoised } from '../../src/language/memo.ts';
import { tester } from '../../src/language/pattern.ts';
import { covers, type Range, sourceRange, type Text } from '../../src/language/text.ts';
import { admits, negates } from './fault.ts';
import { countFacts } from './sentences.ts';
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

/** Whether a sentence weighs a matter in general, or tells what superiors said of it, whatever it denies on the way. */
export const isGeneral = tester(GENERAL);

/** 我们党 is no team. */
const withoutOurParty = memoised((value: string): string =>
  value.replace(/我们(?=党|国家|中国|的党|的事业|[作做]出|树立|留下|提供|指明)/g, ''),
);

const isOfWriter = memoised(
  (value: string): boolean => countSelf(value) + countOwn(value) + countTeam(value) > 0,
);

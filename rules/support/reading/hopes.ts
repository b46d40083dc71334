import { memoised } from '../../../src/language/memo.ts';
import type { Range } from '../../../src/language/text.ts';
import { clausesIn } from '../sentences.ts';
import { withoutQuotations } from './voice.ts';

/** Hope or advice as the verb of a clause, said by the writer. */
const HOPES =
  /^(?:因此|所以|为此|同时|此外|另外|也|还|并|并且|下一步|今后|在此|对此|我|本人|我们|班子|个人|觉得|认为|的|是|就|借此机会|第[一二三四五六七八九]|[一二三四五六七八九]是)*(?:衷心|真诚|诚恳|恳切|殷切|热切|非常|十分|更|很)?(希望|建议|恳请|呼吁|盼望|期盼|期望|但愿|请求|恳求|请(?![^，。；]{0,24}[了过])(?=上级|组织|有关|各级|县|市|省))(?!的|能说|人|渺茫|落空|破灭|书|稿|未|没|不|被|在任|借|尽快出|早日出|自己(?:的|在|能(?!够)))/;
/** …that others should do something: without it a hope is a motive told (希望在任内留几样叫得响的东西). */
const OTHERS =
  /上级|市里|省里|县里|市、县|县委|县政府|市委|组织|部门|单位|有关|各级|领导|班子|同志|大家|基层|乡镇|股室|科室|政府|财政|社会|群众|主要负责|相关|机关|党组|会议|议题|能够|能多|能进|能有|给予|给基层|支持|加大|加强|进一步|尽快|统筹|健全|完善|建立|引入|多听|多给|多开|拓宽|提高|落实|减少|增加|合并|改进|统一|更加|今后/;

/** How far behind the clause it may say of whom it is hoped. */
const AHEAD = 30;

/** Clauses in which something is wished of others. */
export const hopingClauses = memoised((wording: string): readonly Range[] => {
  const value = withoutQuotations(wording);
  return clausesIn(value).flatMap(({ start, end }) => {
    if (!HOPES.test(value.slice(start, end)) || !OTHERS.test(value.slice(start, end + AHEAD))) return [];
    return [{ start, end: /[，,；;]/.test(value[end - 1] ?? '') ? end - 1 : end }];
  });
});

/** Whether a sentence wishes something of others, in so many words. */
export function hopes(value: string): boolean {
  return hopingClauses(value).length > 0;
}

/** What is to be done from now on; said in the place of a fault it owns none. */
export const PLANS =
  /^(?:第[一二三四五六七八九][，、]?|[一二三四五六七八九]是)?(?:我|本人|我们|班子|还|也|更|并|同时|同样)*(?:(?:今后|下一步|下步|以后|往后|将来|接下来|未来)(?!的(?:问题|路|打算不))[^，。；]{0,14}?(?:要|将|应|须|会|得|争取|力争|打算|准备|努力|多|再|进一步|加强|改进)|(?:争取|力争|打算|准备|计划|决心)(?!的|不|到的)[^，。；]{3,}|(?:还|仍|仍然|应当?|应该|需要?|要|有待)(?:要|需|须)?(?:进一步|继续|不断|更加|切实|着力|多下功夫|下[大苦]?[功工]夫|加强|努力|提[高升]|改进)|(?:要|应当?|应该|须|必须)(?!求|么|不是|是|害|价|钱|人|紧)(?:着力|真正|始终|全面|严格|大力|牢固|坚决|自觉|主动|及时|更|多|再|把|将|让|给|以|从|在|建立|健全|完善|加大|加快|树立|弘扬|坚持|抓|推动|落实|形成|用好|统筹|引导|培养|深入|发挥|做到|确保|切实)|[^，。；]{1,12}(?:最好(?:能|要|是)?|(?:也|都)?(?:应当|应该|应|要)(?:更|多|再|尽量|及时|进一步))|希望自己)/u;

/** Whether a sentence tells what is to be done, in so many words. */
export const plans = memoised((value: string): boolean => {
  const bare = withoutQuotations(value);
  return clausesIn(bare).some(({ start, end }) => PLANS.test(bare.slice(start, end)));
});

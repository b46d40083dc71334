import { memoised } from '../../src/language/memo.ts';
import type { Range } from '../../src/language/text.ts';

/** What is missing: a figure, a name, a day. */
const WANTED =
  '(?:具体|准确|确切|实际)?(?:数据?|数[字目额]|[人户次钱亩件金款总]数|金额|比例|日期|时间|年份|月份|名[字称单]|姓名|全[名称]|地[名点]|文号|职务|单位|例子|事例|细节|情况|内容)';
/** Whom to ask or where to look. */
const ASKED = '(?:找|问|向|跟|和|同|让|请|等|去|查|翻)[^，。；：（）()]{1,12}?';
/** What is still to be done with it. */
const DONE =
  '(?<!已经?|[没未]|没有)(?:要|要来?一下|要数|核(?!定)|核实|核对|核准|核一?下|查|查实|查一?下|问一?下|确认|敲定|填|填上|补|补上|补齐|补充|补全|更新|报来|提供|[再后来]定)(?:后|以后|之后|再)?(?:再?[填补写加改定]上?)?(?:进来?)?';
/** A reminder without saying whom to ask. */
const LATER = '(?:回头|稍后|后面|以后|之后|下[稿次]|定稿[前时后]?|最后|有空|再|还[要得需]|需要?|尚需|得|要)';
const NOTES = [
  `${WANTED}${ASKED}${DONE}`,
  `${WANTED}，?${LATER}[^。（）()]{0,4}(?:核[实对准]?|查[实对]?|问|补|填|写|统计|确认|加)[一下上齐全进]{0,2}`,
  `${WANTED}?(?:先空着|暂缺|暂空|空着|待统计|待提供|待查实|后补|回头补|缺数)`,
  `(?:问|请|让|找|等)[^，。；：（）()]{1,8}(?:补数|补上|填上|报数|核数|给数|提供数据?|填数)[字据]?`,
  '(?:这个数|该数|此数)(?:(?!没|未|不[核查问改填补去敢想愿肯再]|后来|经[查核])[^，。；：（）()]){0,6}(?:核|补|填|查|问|改|空)(?!实是)[^。；：（）()]{0,6}',
  '(?:找|问|请|让|等|向|跟)[^，。；：（）()]{1,10}(?:核[实对准]|确认|查[实清]|核|查)(?:后|以后|之后|完|了)?再?[填补写改定][上入]?',
  '缺(?:个|一个)?(?:数字?|例子|事例)',
  `多少[？?]?|几[？?]|[？?]{1,4}|[A-Za-z]*TK`,
];
const NOTE = new RegExp(`[（(](?:${NOTES.join('|')})[）)]`, 'gu');
/** A figure that was left out before what it counts: 损失（　）万元, 共？万元, 有　　户. */
const GAPS =
  /[（(][ \u3000]{0,20}[）)](?=[万亿]?元|%|％|户|人次|亩|公里|名|个|件|次|年|月|日)|[？?]{1,4}(?=[万亿]元|人次|亩|公里|%|％)/gu;

/** Notes to oneself that were left in a paragraph: （数找运管股要）万元. They are told by their wording alone. */
export const notesIn = memoised((value: string): readonly Range[] => {
  if (!/[（(？?]/.test(value)) return NONE;
  const found = [...value.matchAll(NOTE), ...value.matchAll(GAPS)];
  return found.map(match => ({ start: match.index, end: match.index + match[0].length }));
});

const NONE: readonly Range[] = [];

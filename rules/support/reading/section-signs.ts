import { tellsHarm } from '../../../src/draft/outcomes.ts';
import { memoised } from '../../../src/language/memo.ts';
import { clausesIn } from '../sentences.ts';
import { admits, deniesHarm } from './fault.ts';
import { meritsOf } from './merit.ts';
import { namesMotive } from './motive.ts';
import { withoutQuotations } from './voice.ts';

/** Less spending, what was refused, withdrawn, fought: words of fault that stand for a merit here. */
const KEPT =
  /(?:下降|压减|减少|减到|缩减|压缩|降低|少)了?[^，。；]{0,10}(?:\d|[一二三四五六七八九两]成|百分之|一半|倍)|(?:由|从)[^，。；]{2,30}(?:减|降|压|缩)[^，。；]{0,3}(?:到|至|为)|(?:拒[绝收]|谢绝|婉拒|退回|退还|上[交缴]|清退|腾退|取消|停[办止]|杜绝|制止|抵制|反对|远离|警惕|防止|避免|力戒|整治|查处|纠正|绝不|决不)|对[^，。；]{2,14}(?:敢于?|及时|坚决|主动|严肃|自觉)[^，。；]{0,6}(?:亮剑|提醒|制止|抵制|斗争|批评|纠正|查处|反映|报告|说不)|(?:成为|形成|养成)了?[^，。；]{0,6}(?:习惯|自觉|风气)|(?:没有|未|从未|从来没有|从不|从没)[^，。；]{0,30}(?:现象|问题|行为|情况|情形|言论|活动|案件)$|从(?:来)?不(?!问|看|听|去|想|过问|检查|深究)|^(?:也|更|并)?不[^，。；、]{1,5}(?:、不[^，。；、]{1,5})+$/;

const INCIDENT = /(?:\d{4}年|去年|前年|今年|当年|同年)\d{0,2}月|\d{1,2}月\d{1,2}日|有一(?:次|回|件事)/;
const DUTIFUL = /主动|带头|按时|自觉|认真|积极|严格|及时|如实|坚决|拒[绝收]|谢绝|婉拒|上[交缴]/;
/** Others had to find it, and to put it right: 去年10月审计翻出来. */
const FOUND_OUT =
  /被[^，。；]{0,12}(?:通报|批评|点名|查[出实处]|责令|曝光|举报|退回)|(?:审计|巡[视察]|督[查导]|检查组?|暗访|纪[检委]|自查)[^。；]{0,24}(?:翻出|翻到|找到|查出|查实|发现|指出|责令|点名|通报|才)|直到[^，。；]{0,16}才/;

const TURNS_TO_FAULTS =
  /差距|毛病|缺点|问题(?:也|还|有|主要)|(?<![不没])打[了过]?折扣|变通|走样|脸红|羞愧|内疚|后悔|对不起|(?<=^|[，；。])(?:但(?!愿)|然而|可是|不过|却)|不足|问题是|也有(?:不|过|一|两|三|几)|还有|仍有|仍然|依然|(?<!不)存在|欠缺|(?:做|抓|守|管)得(?:还|并?不)|检查起来|细细|惭愧|教训|反思|说明我/;

/** The clauses of a sentence without the marks at their ends. */
function bareClauses(value: string): { readonly start: number; readonly clause: string }[] {
  return clausesIn(value).map(({ start, end }) => ({
    start,
    clause: value.slice(start, end).replace(/(?<![，,；;：:。！？])[，,；;：:。！？]+$/, ''),
  }));
}

/** Whether a sentence blames in a clause that tells no success and no rule that was kept. */
function blames(value: string): boolean {
  const merits = meritsOf(value);
  return bareClauses(value).some(({ start, clause }) => {
    if (merits.some(({ range }) => range.start === start) || KEPT.test(clause) || deniesHarm(clause))
      return false;
    return admits(clause);
  });
}

/** Names of what shows in the words of a sentence. */
const signsOf = memoised((value: string): readonly string[] => {
  const merits = meritsOf(value);
  const clauses = bareClauses(value).map(({ clause }) => clause);
  const signs: [string, boolean][] = [
    ['blames', blames(value)],
    ['turns', TURNS_TO_FAULTS.test(value)],
    ['found-out', FOUND_OUT.test(value)],
    ['incident', INCIDENT.test(value)],
    ['dutiful', DUTIFUL.test(value)],
    ['kept', clauses.some(clause => KEPT.test(clause))],
    ['denies', deniesHarm(value)],
    ['merit', merits.length > 0],
    ['strong-merit', merits.some(({ strong }) => strong)],
    ['harm', clauses.some(tellsHarm)],
    ['motive', namesMotive(withoutQuotations(value))],
  ];
  return signs.filter(([, shows]) => shows).map(([name]) => name);
});

/** So many sentences make a section of some length. */
const LENGTHS = [2, 4, 7] as const;

/** What shows of a section, or of a stretch of one: in any of its sentences, and how many of them blame. */
export function sectionSigns(values: readonly string[]): string[] {
  const own = values.map(signsOf);
  const blaming = own.filter(signs => signs.includes('blames')).length;
  const length = LENGTHS.findIndex(most => values.length <= most);
  return [
    ...new Set(own.flat()),
    blaming === 0 ? 'blames-never' : blaming === 1 ? 'blames-once' : 'blames-often',
    2 * blaming >= values.length ? 'blames-mostly' : 'blames-seldom',
    `length-${length < 0 ? LENGTHS.length : length}`,
  ];
}

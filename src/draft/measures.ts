import { findTimes, type ReferenceDate } from '../language/dates.ts';
import { splitClauses } from '../language/sentences.ts';
import { type Range, sourceRange } from '../language/text.ts';
import type { Item } from './items.ts';
import type { Measure, Sentence } from './model.ts';

/**
 * The four things a measure must name, each told by wording: who, by when, what, and how it will be checked. The
 * patterns follow what offices write (由…牵头, 我负责, 9月底前, 每季度通报); they name relations, not people or units.
 */
const OWNER =
  /(?:由|请|责成|安排|确定|明确)[^，。；、]{1,24}?(?:牵头|负责|承办|主抓|办理|落实|组织|落实|实施|督办|起草|会同|包办|登记|协调|承担|把关|主持)|(?:牵头|责任|承办|负责|主办)(?:人|单位|部门|领导|科室)?[：:是为]|[\p{Script=Han}]{2,14}(?:牵头|负总责|负主责|负责|承办|主抓|包案|亲自抓|具体抓|主办|带头)|我(?:本人|自己)?(?:[^，。；]{0,14})(?:牵头|负责|带头|主持|包|担任|任组长|每[年月周季]|到场|先到|协调|亲自|签字|住|写|讲|走|读|抽查|检查|接待|审|批|不再|自己)|本人(?:牵头|负责|带头|每|亲自)|(?:每名|每位|各)(?:常委|成员|班子成员)/u;
const DEADLINE_WORDS =
  /(?:[0-9０-９一二三四五六七八九十两]\s*(?:个月|天|日|周|年|个工作日|季度)(?:之?内|以内))|(?:月|年|日|底|季度|旬)(?:底|末)?(?:之?前|以前|前后)|(?:年内|月内|季度内|即日起|从[^，。；]{1,10}起|自[^，。；]{1,10}起|(?:[0-9一二三四五六七八九十]月(?:份|[0-9]+日)?)起|年底|月底|每[年月周日季]|每(?:半|个|两)|今明两年|当年|全年|长期坚持|限期|届内|任期内|开学前|汛期前|春节前|国庆前|中秋前|下半年|上半年|本年度|今年)/;
const CHECK =
  /检查|抽查|考核|督查|督导|督办|巡查|通报|公示|公开|公布|测评|评议|评价|打分|满意度|审计|验收|回访|回头看|复核|核对|核查|查账|监督|签字|签名|考勤|点名|报告一次|说明|报送|汇报|述职|台账|销号|列入|纳入|记入|存档|登记|问卷|暗访|复查|评阅|抽审|抽看|听取|反馈|问责|追究|对账|亮灯|晒/;
const ACTION =
  /建立|制定|修订|完善|印发|出台|实行|开展|压减|压到|减|精简|取消|清理|清退|停办|停止|退还|补发|兑付|核发|解决|改造|修通|恢复|配齐|安装|装上|开通|接入|公开|走访|驻|住|蹲点|包|读|写|讲|学|接待|谈|调研|整改|核查|复核|审核|登记|化解|办理|答复|培训|轮岗|约谈|不再|一律|控制|提高到|降到|调整|设立|推行|落实|组织|安排|改|办|查|建|立|抓/;

/** Reads what a measure commits to. `reference` is the paper's date. */
export function readMeasure(item: Item, id: string, reference: ReferenceDate | null): Measure {
  const titleSentence: Sentence = { text: item.titleText, paragraph: 0, index: 0 };
  const parts = [titleSentence, ...item.sentences];
  return {
    id,
    title: item.title,
    titleText: item.titleText,
    range: item.range,
    sentences: item.sentences,
    action: findClause(parts, clause => concreteAction(clause)),
    owner: findClause(parts, clause => OWNER.test(clause)),
    deadline: findClause(parts, clause => namesDeadline(clause, reference)),
    check: findClause(item.sentences, clause => CHECK.test(clause)),
  };
}

/** An action is a verb with something countable or nameable behind it, not a wish to strengthen something further. */
const EMPTY =
  /^(?:要|将|必须|坚持|努力|不断|继续|始终|着力)*(?:进一步|切实|不断|大力|全面|努力|深入|认真|持续|更加)?(?:加强|提高|增强|强化|提升|改进|完善|深化|转变|树立|坚定|牢记|发扬|弘扬|坚持|保持)/;

function concreteAction(clause: string): boolean {
  if (!ACTION.test(clause)) return false;
  if (!EMPTY.test(clause)) return true;
  return /[0-9０-９《〔]|[一二三四五六七八九十]+[次个项件篇天家户名条]/.test(clause);
}

function namesDeadline(clause: string, reference: ReferenceDate | null): boolean {
  if (DEADLINE_WORDS.test(clause)) return true;
  return findTimes(clause, reference).some(
    ({ grain, text }) =>
      grain !== 'span' && grain !== 'moment' && /[0-9０-９]/.test(text) && !/以来/.test(clause),
  );
}

function findClause(sentences: readonly Sentence[], test: (clause: string) => boolean): Range | null {
  for (const { text } of sentences) {
    for (const { start, end } of splitClauses(text.value)) {
      if (test(text.value.slice(start, end))) return sourceRange(text, start, end);
    }
  }
  return null;
}

import type { Block } from '../../src/draft/model.ts';
import { withoutPlaceholders } from '../../src/draft/placeholders.ts';
import { countLetters } from '../../src/language/letters.ts';
import { memoised } from '../../src/language/memo.ts';
import { type Range, sourceRange } from '../../src/language/text.ts';

/** A place that was left to be filled in. */
export interface Slot {
  readonly range: Range;
  readonly text: string;
}

/** What a prompt says; a label such as 【摘要】 says none of this. */
const PROMPT =
  /待|补[写充填全]?$|填|此处|这里|请|写明|写清|提供|TODO|TBD|是什么|做什么|什么|谁|何时|何人|怎[样么]|如何|不少于|标题|事例|原因和|措施|问题|数字|姓名|单位|日期|职务|[xX×*＊_]{2,}|^\s*$|(?<!.)[^：:、\n\r]*[：:、].*[、，]/;

const BRACKETED = /【([^】]{0,200})】/g;

const WORDS = [
  // （此处填写…） and its kin; （待遇…） and （请假…） are none
  '[（(](?:此处|这里)[^）)]{0,200}[）)]',
  '[（(](?:待(?:补|定|填|核|完善|续|查)|请(?:填|写|补|核|注明|在此|按|根据)|填写|略写|补充)[^）)]{0,200}[）)]',
  '\\[(?:待|请|此处|填写|TODO)[^\\]]{0,200}\\]',
  '〔(?:待|请|此处|填写)[^〕]{0,200}〕',
  // ［户数待核］, （姓名待补）, 〔时间待定〕
  '[［\\[（(〔][^［\\]］（）()〔〕，。]{0,12}待(?:补|填|核|查|定|确认|核实|核对|补充)[］\\]）)〕]',
  '［(?:此处|请|填|待|空)[^］]{0,100}］|［[　 ]*］',
  '(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])',
  '(?<=^|[：:，,。；;、（(])待(?:补充?|填写?|定|核实?|完善)(?=$|[。，,；;、）)\\s])',
  '_{3,}|＿{2,}',
  '&nbsp;',
  // 2014年　月　日
  '(?:19|20)\\d{2}年[ \\u3000]+月[ \\u3000]*日?|\\d{1,2}月[ \\u3000]+日',
];
const WORD = new RegExp(WORDS.join('|'), 'g');

/** Labels that a collection of papers puts over each: 【第一篇】. */
const LABEL = /^【第[一二三四五六七八九十0-9]{1,3}篇[^】]{0,20}】$/;

/** What stands in each wording that may mark a slot of the source; most paragraphs hold none. */
const MAY_MARK = /[[（(［〔待_＿&]|TODO|TBD|FIXME|[年月][ \u3000]/;

/** Slots of a stretch of the source, by their place in it. */
const wordsOf = memoised((source: string): readonly Range[] =>
  MAY_MARK.test(source)
    ? [...source.matchAll(WORD)].map(match => ({ start: match.index, end: match.index + match[0].length }))
    : NONE,
);

/** The same for brackets of a paragraph as read. */
const promptsOf = memoised((value: string): readonly Range[] => {
  if (!value.includes('【')) return NONE;
  const alone = /^(?:【[^】]{4,200}】)+$/.test(value.replace(/\s+/g, '')) && !LABEL.test(value.trim());
  return [...value.matchAll(BRACKETED)]
    .filter(match => (alone || PROMPT.test(match[1] as string)) && !LABEL.test(match[0]))
    .map(match => ({ start: match.index, end: match.index + match[0].length }));
});

const NONE: readonly Range[] = [];

/** The places of a paragraph that nobody filled in, in order. */
export function findSlots(block: Block, source: string): Slot[] {
  const { text } = block;
  const slots: Slot[] = promptsOf(text.value).map(({ start, end }) => ({
    range: sourceRange(text, start, end),
    text: text.value.slice(start, end),
  }));
  // blank fillers are no part of the text as read, so that the source itself is asked
  const { start: from, end: to } = block.range;
  const bracketed = slots.length;
  let next = 0;
  for (const word of wordsOf(source.slice(from, to))) {
    const range = { start: from + word.start, end: from + word.end };
    // both rows are in order: what ends before this match is behind all later ones
    while (next < bracketed && (slots[next] as Slot).range.end <= range.start) next++;
    if (next < bracketed && (slots[next] as Slot).range.start < range.end) continue;
    slots.push({ range, text: source.slice(range.start, range.end) });
  }
  return slots.sort((a, b) => a.range.start - b.range.start);
}

/** Share of a sentence that must be left once the prompts are taken out. */
const MOSTLY_OWN = 0.8;
/** Longer sentences are no form to be filled in, and reading them for prompts would take long. */
const LONGEST_FORM = 2_000;

/** Whether prompts make up much of a sentence: what is said around them is the form’s wording, not the writer’s. */
export const isUnfilled = memoised((sentence: string): boolean => {
  if (sentence.length > LONGEST_FORM || !MAY_PROMPT.test(sentence)) return false;
  const all = sentence.replace(/[\s\p{P}\p{S}]/gu, '').length;
  return lettersBeside(sentence) < all * MOSTLY_OWN;
});

/** With what placeholders begin that hold letters; marks alone change no count of letters. */
const MAY_PROMPT = /[【〔（([待T&×xX*＊]/;

/** How many letters and digits stand beside placeholders. */
export const lettersBeside = memoised((value: string): number =>
  MAY_PROMPT.test(value) ? withoutPlaceholders(value).length : countLetters(value),
);

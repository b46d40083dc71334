import type { Language } from '../config/localized.ts';
import { fillWords, type Values } from './fill-words.ts';

/** Words on people's decisions: zh-CN, then en. Every report shares them. */
const WORDS = {
  'state.open': ['待定', 'undecided'],
  'state.accepted': ['已确认', 'confirmed'],
  'state.rejected': ['已驳回', 'rejected'],
  'state.own': ['人工自加', 'added by a reviewer'],
  'state.stale': ['审后又改', 'changed since'],
  'state.gone': ['已不见', 'gone'],
  'state.was': ['审后又改，原{was}', 'changed since, was {was}'],
  mark: ['{state}（{by}，{day}）', '{state} ({by}, {day})'],
  'mark.note': ['{state}（{by}，{day}）：{note}', '{state} ({by}, {day}): {note}'],
  nobody: ['（没有分人）', '(nobody)'],
  'place.was': ['原第 {line} 行', 'line {line} then'],
  'list.reviewer': ['审核人 {name}', 'reviewer {name}'],
  'list.none': ['没有这样的问题。', 'No such findings.'],
  'list.total': [
    '{papers} 份材料：待定 {left}，已确认 {accepted}，已驳回 {rejected}，自加 {own}，审后又改 {stale}，已不见 {gone}；定完 {done} 份。',
    '{papers} paper(s): {left} to decide, {accepted} confirmed, {rejected} rejected, {own} added, {stale} changed since, {gone} gone; {done} done.',
  ],
  'list.infos': [
    '另有 {n} 条提示没有列出，可以不定；要看请用 --severity info 或 --state all。',
    '{n} infos are not listed, for they need no decision; see them with --severity info or --state all.',
  ],
  'list.counts': [
    '“待定”只数错误和提醒，审后又改的也在内。',
    'What is to decide are errors and warnings, those changed since included.',
  ],
  'totals.line': [
    '人工审核：确认 {accepted}，驳回 {rejected}（不计入结论），自加 {own}，审后又改 {stale}，已不见 {gone}；还有 {left} 个错误和提醒待定，定完 {done}/{papers} 份',
    'People: {accepted} confirmed, {rejected} rejected (not counted), {own} added, {stale} changed since, {gone} gone; {left} errors and warnings to decide, {done}/{papers} papers done',
  ],
  'column.reviewer': ['审核人', 'reviewer'],
  'column.papers': ['份数', 'papers'],
  'column.done': ['定完', 'done'],
  'column.left': ['待定', 'to decide'],
  'column.accepted': ['确认', 'confirmed'],
  'column.rejected': ['驳回', 'rejected'],
  'column.own': ['自加', 'added'],
  'column.stale': ['审后又改', 'changed'],
  'column.gone': ['已不见', 'gone'],
  'column.share': ['驳回率', 'share'],
  'column.rule': ['规则', 'rule'],
  'column.review': ['人工结论', 'Reviewer'],
  'column.id': ['编号', 'id'],
  'column.by': ['审核人', 'by'],
  'column.at': ['时间', 'at'],
  'column.note': ['理由', 'note'],
  'column.path': ['文件', 'file'],
  'column.unit': ['单位', 'unit'],
  'column.name': ['姓名', 'name'],
  'column.assigned': ['分给', 'assigned to'],
  'column.state': ['状态', 'state'],
  'progress.total': ['合计', 'total'],
  'progress.what': [
    '一份材料的每个错误和提醒都有决定，才算定完；审后又改的要重新定，提示可以不定。',
    'A paper is done when each of its errors and warnings carries a decision; those changed since count as undecided, infos need none.',
  ],
  'progress.papers': ['没有定完的材料', 'Papers not done'],
  'rules.lead': ['驳回最多的规则（先改这些）', 'Rules by rejections: mend the first ones'],
  'rules.none': ['还没有确认或驳回的问题。', 'Nothing was accepted or rejected yet.'],
  'page.view': ['人工审核', 'Decisions'],
  'page.lead': [
    '人的决定另行计数：确认的问题仍算问题，驳回的误报不计入结论，自加的问题同程序发现的一样算；文字改动后的决定只显示、不生效，要重新定。',
    'People’s decisions are counted apart: what is confirmed still counts, a rejected false alarm does not, an added finding counts like any other; where the text changed since, a decision is shown but has no effect until somebody looks again.',
  ],
  'page.reviewers': ['各审核人的进度', 'Progress by reviewer'],
  'page.reviewers.caption': [
    '每人的材料、定完的份数、待定的错误和提醒，以及各种决定',
    'Papers of each, how many are done, errors and warnings to decide, and decisions',
  ],
  'page.rules': ['按规则看驳回', 'Rejections by rule'],
  'page.rules.caption': [
    '人工确认和驳回的次数，驳回最多的在前：先改这些规则',
    'Confirmed and rejected by rule, most rejected first: mend these rules',
  ],
  'page.lost': ['已不见的决定', 'Decisions of which nothing is left'],
  'page.lost.caption': [
    '确认过或自加的问题，现在的稿子里找不到了：改好了，还是整段删了，请看一眼',
    'Confirmed or added findings that the present text no longer holds: mended, or cut out with their passage',
  ],
  'page.none': ['没有决定', 'no decision'],
  'opinion.value': [
    '确认 {accepted}，驳回 {rejected}，自加 {own}，审后又改 {stale}，待定 {left}',
    '{accepted} confirmed, {rejected} rejected, {own} added, {stale} changed since, {left} to decide',
  ],
  'section.lead': ['人工审核', 'What people decided'],
  more: ['另有 {n} 条', '{n} more'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;

export type ReviewWord = keyof typeof WORDS;

export function reviewWord(language: Language, key: ReviewWord, values: Values = {}): string {
  return fillWords(WORDS[key][language === 'en' ? 1 : 0], values);
}

/** All of them in one language under names of their own, places to fill left open: for a page that has its words beside its data. */
export function reviewWords(language: Language): Record<`review.${ReviewWord}`, string> {
  return Object.fromEntries(
    Object.entries(WORDS).map(([key, [zh, en]]) => [`review.${key}`, language === 'en' ? en : zh]),
  ) as Record<`review.${ReviewWord}`, string>;
}

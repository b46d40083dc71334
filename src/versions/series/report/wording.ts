import type { Language } from '../../../config/localized.ts';
import { fillWords, type Values } from '../../../report/fill-words.ts';

/** All words of what is told about a series; the first is zh-CN, the second en. As in `src/report/wording.ts`. */
const WORDING = {
  title: ['历次稿件', 'History of the drafts'],
  'source.folder': ['文件夹 {path}', 'folder {path}'],
  'source.git': ['{path} 的 git 历史', 'git history of {path}'],
  'source.list': ['{path}', '{path}'],
  'draft.uncommitted': ['未提交', 'uncommitted'],
  'draft.labelled': ['{name}（{label}）', '{name} ({label})'],
  drafts: ['{n} 稿', '{n} {n:draft|drafts}'],
  'order.lead': ['顺序：', 'Order: '],
  'order.given': ['按 --order 所写', 'as --order says'],
  'order.git': ['按提交的先后', 'as committed'],
  'order.front-matter': ['按材料头的稿次', 'by the draft numbers of the front matter'],
  'order.names': ['按文件名里的稿次和阶段', 'by the numbers and stages in the names'],
  'order.dates': ['按文件名里的日期', 'by the dates in the names'],
  'order.mixed': ['按材料头的稿次，没有的按文件名', 'by front matter, or else by name'],
  'order.never': ['不看文件时间', 'the time of a file plays no part'],
  'note.gap': ['缺第 {numbers} 稿', 'missing: draft {numbers}'],
  'note.duplicate': [
    '第 {number} 稿有 {n} 份，按名称里的日期或阶段分先后：{paths}',
    '{n} files are draft {number}, told apart by date or stage: {paths}',
  ],
  'note.conflict': [
    '{path} 文件名说是第 {name} 稿，材料头说是第 {frontMatter} 稿',
    '{path} is draft {name} by its name and {frontMatter} by its front matter',
  ],
  'note.after-final': [
    '{path} 的名称说是{stage}，后面还有 {next}；按稿次排，请看先后对不对',
    '{path} is called final ({stage}), but {next} follows by its number: see whether the order is right',
  ],
  'note.copy': [
    '{path} 和 {of} 逐字相同，没有算作一稿',
    '{path} is {of} word for word and no draft of its own',
  ],
  'out.lead': ['没有算在内：', 'Left out: '],
  'out.not-a-paper': ['不是对照检查材料', 'no self-examination paper'],
  'out.other-kind': ['另一类材料', 'another kind of paper'],
  'out.other-person': ['另一个人的材料（{bears}）', 'another person’s paper ({bears})'],
  'out.other-unit': ['另一个单位的材料（{bears}）', 'another unit’s paper ({bears})'],
  'out.not-ordered': ['--order 没有写到', 'not named by --order'],
  'none.first': ['首稿', 'first'],

  'step.new': ['新增', 'new'],
  'step.same': ['未改', 'same'],
  'step.format': ['只动格式', 'format'],
  'step.edit': ['修改', 'edited'],
  'step.rewrite': ['重写', 'rewritten'],
  'step.move': ['移动', 'moved'],
  'step.split': ['拆分', 'split'],
  'step.merge': ['合并', 'merged'],
  'step.restored': ['复现', 'restored'],
  'step.gone': ['没有', 'gone'],
  'state.new': ['新增', 'new'],
  'state.open': ['仍在', 'open'],
  'state.fixed': ['已改', 'fixed'],
  'state.recurred': ['复发', 'recurred'],

  'flags.lead': ['留意', 'Note'],
  'flag.dropped': [
    '问题“{title}”没有了，以后各稿也没有，找不到去向',
    'the problem “{title}” is gone for good, and nothing takes it up',
  ],
  'flag.maybe-rewritten': [
    '问题“{title}”没有了，可能改写成或并入“{near}”，请人判断',
    'the problem “{title}” is gone; “{near}” may be it or hold it, for a person to decide',
  ],
  'flag.maybe-rewritten.unknown': [
    '问题“{title}”没有了，可能写进了别的问题，请人判断',
    'the problem “{title}” is gone, or may have been rewritten, for a person to decide',
  ],
  'flag.restored': [
    '问题“{title}”又有了：{last}以后缺了 {gone} 稿',
    'the problem “{title}” is back: it was gone for {gone} {gone:draft|drafts} after {last}',
  ],
  'flag.facts-alone': [
    '“{title}”别的没有动，只换了 {n} 处数字、日期或姓名：{pairs}',
    '“{title}”: nothing but {n} {n:figure, date or name|figures, dates or names} exchanged: {pairs}',
  ],
  'flag.regress': ['这一稿是退步稿', 'this revision is a step back'],
  'flag.padding': ['这一稿是注水稿', 'this revision is padding'],
  'flag.cosmetic-last': [
    '最后 {n} 次修改都只动排版或文字，还有 {errors} 个错误、{warnings} 个提醒',
    'the last {n} {n:revision|revisions} changed layout or wording only; {errors} {errors:error|errors} and {warnings} {warnings:warning|warnings} stand',
  ],
  'flag.few-drafts': [
    '共 {count} 稿，同类材料普遍修改 {least} 稿左右或以上',
    '{count} {count:draft|drafts}, where such papers usually go through {least} or more',
  ],

  'flag.comment-unchanged': [
    '对“{place}”的意见“{comment}”，以后各稿都没有改动',
    'no later draft changed anything at “{place}”, of which was said: “{comment}”',
  ],

  'comments.lead': ['审稿意见', 'Comments'],
  'comments.note': [
    '有改动不等于改好了，请人判断；只动标点、序号、排版的不算',
    'a change need not answer the comment, which is for people; marks, numbers and layout are none',
  ],
  'comment.text': ['{by}{draft}“{place}”：{words}', '{by}{draft}, “{place}”: {words}'],
  'comment.changed': ['{draft}有改动', 'changed in {draft}'],
  'comment.gone': ['{draft}删去', 'taken out in {draft}'],
  'comment.unchanged': ['没有改动', 'no change'],
  'comment.waiting': ['还没有后一稿', 'no later draft yet'],

  'table.lead': ['各稿', 'Drafts'],
  'column.draft': ['稿次', 'Draft'],
  'column.class': ['这一稿', 'Revision'],
  'column.problem': ['问题', 'Problem'],
  'column.rule': ['规则', 'Rule'],
  'column.weight': ['轻重', 'Weight'],
  'column.since': ['至今未改', 'Unchanged'],
  'column.sort': ['类', 'Sort'],
  'column.id': ['编号', 'Id'],
  'column.name': ['名称', 'Name'],
  'sort.draft': ['稿件', 'draft'],
  'sort.problem': ['问题', 'problem'],
  'sort.finding': ['检查', 'finding'],
  'sort.comment': ['意见', 'comment'],
  'metric.problems': ['问题', 'problems'],
  'metric.examples': ['事例', 'examples'],
  'metric.paddingRatio': ['套话占比', 'padding'],
  'metric.characters': ['字数', 'characters'],
  'metric.errors': ['错误', 'errors'],
  'metric.warnings': ['提醒', 'warnings'],
  'metric.infos': ['提示', 'infos'],
  'metric.editRatio': ['改动占比', 'edited'],
  'timeline.lead': ['走势', 'Timelines'],
  'problems.lead': ['问题逐稿', 'Problems from draft to draft'],
  'problems.facts': ['事实', 'facts'],
  'problems.cases': ['事例', 'cases'],
  'problems.concrete': [
    '事实 = 时间、地点、人、数字；从出现到最后一稿',
    'facts = times, places, people, numbers; from the first to the last draft with it',
  ],
  'problems.cells': ['格内数字 = 事实/事例', 'in the cells: facts/cases'],
  'fact.times': ['时间 {n}', '{n} {n:time|times}'],
  'fact.places': ['地点 {n}', '{n} {n:place|places}'],
  'fact.people': ['人 {n}', '{n} {n:person|people}'],
  'fact.numbers': ['数字 {n}', '{n} {n:number|numbers}'],
  'fact.cases': ['事例 {n}', '{n} {n:case|cases}'],
  'fact.parts': ['要素 {n}', '{n} {n:part|parts} told'],
  'chain.since': ['{draft}起未改', 'since {draft}'],
  'chain.split': ['{draft}由“{title}”拆出', 'split off “{title}” in {draft}'],
  'chain.merged': ['{draft}并入“{title}”', 'merged into “{title}” in {draft}'],
  'findings.lead': ['检查出的问题逐稿', 'Findings from draft to draft'],
  'findings.counts': [
    '共 {all} 项：已改 {fixed}，仍在 {open}，其中复发过 {recurred}',
    '{all} in all: {fixed} fixed, {open} open, {recurred} of which recurred',
  ],
  'findings.more': [
    '另有 {n} 项，全部见 --format csv、html 或 json',
    '{n} more: all of them with --format csv, html or json',
  ],
  'findings.none': ['没有', 'none'],
  'classes.lead': ['每一稿改了什么', 'What each revision did'],
  legend: ['图例', 'Legend'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type HistoryWord = keyof typeof WORDING;
export const HISTORY_WORDS = Object.keys(WORDING) as readonly HistoryWord[];

/** The words of a key in one language, filled in. */
export function word(language: Language, key: HistoryWord, values: Values = {}): string {
  return fillWords(WORDING[key][language === 'en' ? 1 : 0], values);
}

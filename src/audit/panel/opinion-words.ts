import type { Language } from '../../config/localized.ts';
import { fillWords, type Values } from '../../report/fill-words.ts';

/** Words of the opinion sheet: zh-CN, then en. */
const WORDS = {
  title: ['对照检查材料审核意见表', 'Opinion on a self-examination paper'],
  unit: ['单位', 'Unit'],
  paper: ['材料名称', 'Paper'],
  kind: ['类型', 'Kind'],
  author: ['姓名（职务）', 'Author (position)'],
  draft: ['稿次', 'Draft'],
  'draft.value': ['第 {n} 稿', 'draft {n}'],
  date: ['材料日期', 'Dated'],
  characters: ['字数', 'Characters'],
  figures: ['问题 / 事例', 'Problems / examples'],
  'figures.value': ['问题 {problems} 条，事例 {examples} 个', '{problems} problems, {examples} examples'],
  file: ['文件', 'File'],
  hash: ['校验值（SHA-256）', 'SHA-256'],
  audited: ['审核时间', 'Audited'],
  tool: ['审核工具', 'Tool'],
  'tool.value': ['duizhao {version}，规则集 {ruleset}', 'duizhao {version}, ruleset {ruleset}'],
  criterion: ['审核标准', 'Criterion'],
  result: ['程序结果', 'Program'],
  findings: ['发现的问题', 'Findings'],
  people: ['人工意见', 'Reviewer'],
  'findings.none': ['已检查的规则没有发现问题', 'The rules that looked found nothing'],
  'findings.not-checked': ['没有规则检查过这一条', 'No rule looked at this'],
  'findings.more': ['另有 {n} 条，见审核报告', '{n} more: see the report'],
  'findings.rejected': ['人工驳回 {n} 条，不计入结论', '{n} rejected by a reviewer, not counted'],
  'findings.answered': ['不计入结论 {n} 条', '{n} answered, not counted'],
  'reviewer.assigned': ['审核人', 'Reviewer'],
  reviewed: ['人工审核', 'Decisions'],
  line: ['第 {line} 行', 'line {line}'],
  shared: ['与其他材料相同的段落', 'Passages shared with other papers'],
  'shared.value': ['占全文 {share}，共 {n} 段', '{share} of the text, {n} passages'],
  grade: ['程序结论', 'Program’s verdict'],
  opinion: ['审核意见', 'Opinion'],
  'opinion.choose': ['□ 通过　　□ 修改后通过　　□ 退回重写', '□ pass　　□ pass after revision　　□ return'],
  'opinion.space': ['具体意见：', 'In detail:'],
  reviewer: ['审核人（签字）', 'Reviewer (signature)'],
  second: ['复核人（签字）', 'Second reviewer (signature)'],
  head: ['审核组组长（签字）', 'Head of the panel (signature)'],
  'sign.date': ['　　年　　月　　日', 'Date:'],
  note: [
    '程序只对查得到的下结论；真实与否、诚恳与否、政治上的判断，由人来定。本表只对上列校验值的文件有效，材料改动后应重新审核。',
    'The program judges only what it can check; truth, sincerity and politics are left to people. This sheet holds for the file of the hash above alone; a changed paper is to be audited anew.',
  ],
  colon: ['：', ': '],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type OpinionWord = keyof typeof WORDS;

export function opinionWord(language: Language, key: OpinionWord, values: Values = {}): string {
  return fillWords(WORDS[key][language === 'en' ? 1 : 0], values);
}

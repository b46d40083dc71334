import type { Language } from '../config/localized.ts';

/** Words of the reports on a folder, zh-CN first, then en; `{name}` is filled in. Words shared with a paper's report stand there. */
const WORDING = {
  title: ['对照检查材料审核情况', 'Audit of self-examination papers'],
  verdict: ['结论', 'Verdict'],
  'verdict.incomplete': [
    '没有全部检查，不能算数（{n} 个文件没能检查）',
    'incomplete, not to be relied on ({n} file(s) could not be checked)',
  ],
  'total.papers': [
    '审核 {units} 个单位 {papers} 份材料：通过 {pass} 份，不通过 {fail} 份',
    '{units} unit(s), {papers} paper(s): {pass} pass, {fail} fail',
  ],
  'total.findings': [
    '错误 {errors} 个，提醒 {warnings} 个，提示 {infos} 个',
    '{errors} error(s), {warnings} warning(s), {infos} info(s)',
  ],
  'total.missing': ['应报未报 {n} 份', '{n} paper(s) missing'],
  'total.due': ['未到期限 {n} 份', '{n} not yet due'],
  'total.unexpected': ['名单之外 {n} 份', '{n} not on the roster'],
  'total.others': ['不是对照检查材料的 {n} 个文件', '{n} text(s) that are no such papers'],
  'total.older': ['同一材料较早的稿子 {n} 个', '{n} older draft(s)'],
  'total.failures': ['没能检查的 {n} 个文件', '{n} file(s) could not be checked'],
  'total.directives': ['稿内忽略指令 {n} 条，均不认', '{n} directive(s) in the papers, none obeyed'],
  'total.suppressed': ['已忽略 {n} 项', '{n} suppressed'],
  'total.borrowing': ['与他人材料有雷同的 {n} 份', '{n} paper(s) share passages with others'],
  'total.moulds': ['出自一个模子的 {groups} 组', '{groups} group(s) from one mould'],
  'changes.total': [
    '同上次审核相比（上次 {at}）：新增 {new}，已改 {fixed}，仍在 {remaining}',
    'Since the last run ({at}): {new} new, {fixed} fixed, {remaining} remaining',
  ],
  'changes.first': ['没有上次的记录可比', 'No earlier run to compare with'],
  'units.lead': ['各单位情况', 'By unit'],
  'criteria.note': [
    '六项标准一列：不通过/需人工/通过的份数',
    'Under each criterion: papers that fail / need a person / pass',
  ],
  'rules.lead': ['问题最多的几项', 'What fails most'],
  'rules.all': ['各条规则的次数', 'Findings by rule'],
  'missing.lead': ['应报未报', 'Not handed in'],
  'due.lead': ['未到期限', 'Not yet due'],
  'unexpected.lead': ['名单之外的材料', 'Not on the roster'],
  'moulds.lead': ['疑似出自一个模子', 'From one mould'],
  'mould.line': ['{n} 份同 {centre} 大半一样', '{n} paper(s) share most of their text with {centre}'],
  'pairs.lead': ['雷同段落', 'Shared passages'],
  'pairs.more': ['另有 {n} 对，见 report.json', '{n} more pair(s), see report.json'],
  'counts.lead': ['开头数字相同', 'Equal figures in openings'],
  'others.lead': ['不是对照检查材料', 'No such papers'],
  'versions.lead': ['同一材料有几个文件', 'Several files of one paper'],
  'versions.tied': [
    '分不出先后，都审了；可用 --versions 指定',
    'nothing tells which is later, all were judged; choose with --versions',
  ],
  'failures.lead': ['没能检查', 'Could not be checked'],
  'papers.lead': ['各份材料', 'Papers'],
  more: ['另有 {n} 条', '{n} more'],
  'no-unit': ['（单位不明）', '(unit unknown)'],
  'no-name': ['（姓名不明）', '(name unknown)'],
  people: [
    '本结果只供审核人员参考；作者、态度、政治判断由人决定。',
    'For reviewers; authorship, sincerity and political judgement are for people to decide.',
  ],
  'column.unit': ['单位', 'unit'],
  'column.name': ['姓名', 'name'],
  'column.position': ['职务', 'position'],
  'column.papers': ['份数', 'papers'],
  'column.pass': ['通过', 'pass'],
  'column.fail': ['不通过', 'fail'],
  'column.missing': ['未报', 'missing'],
  'column.rule': ['规则', 'rule'],
  'column.draft': ['稿次', 'draft'],
  'column.drafts': ['稿数', 'drafts'],
  'column.date': ['日期', 'date'],
  'column.profile': ['专题', 'profile'],
  'column.characters': ['字数', 'characters'],
  'column.problems': ['问题', 'problems'],
  'column.examples': ['事例', 'examples'],
  'column.causes': ['原因', 'causes'],
  'column.measures': ['措施', 'measures'],
  'column.problemShare': ['问题和原因占比', 'problem share'],
  'column.paddingRatio': ['水分占比', 'padding ratio'],
  'column.borrowed': ['雷同占比', 'borrowed'],
  'column.mould': ['模子', 'mould'],
  'column.verdict': ['结论', 'verdict'],
  'column.changes': ['新增/已改/仍在', 'new/fixed/remaining'],
  'column.sha256': ['文件校验值', 'sha256'],
  'column.score': ['相同', 'alike'],
  'column.letters': ['字数', 'letters'],
  'column.first': ['一处', 'one place'],
  'column.second': ['另一处', 'the other'],
  'column.deadline': ['期限', 'deadline'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type AuditWord = keyof typeof WORDING;

export function word(
  language: Language,
  key: AuditWord,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = WORDING[key][language === 'en' ? 1 : 0];
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

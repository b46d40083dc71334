import type { Language } from '../config/localized.ts';

/**
 * All words of the reports, keyed; the first is zh-CN, the second en. `{name}` is filled in, `{n:one|many}` chooses
 * by number. Words of rules stand in the rules.
 */
const WORDING = {
  // the paper
  'kind.team': ['班子', 'team'],
  'kind.member': ['个人', 'member'],
  'kind.unknown': ['类型不明', 'kind unknown'],
  'profile.unknown': ['专题不明', 'profile unknown'],
  'paper.untitled': ['（无标题）', '(untitled)'],
  'paper.draft': ['第{n}稿', 'draft {n}'],
  'paper.characters': ['{n}字', '{n} characters'],
  'paper.profile': ['专题：{title}（{id}）', 'Profile: {title} ({id})'],
  'paper.inferred.kind': [
    '类型是推断的：材料没有写明，依据是{grounds}',
    'The kind is inferred (the paper does not say) from: {grounds}',
  ],
  'paper.inferred.profile': [
    '专题是推断的：材料没有写明，依据是{grounds}',
    'The profile is inferred (the paper does not say) from: {grounds}',
  ],
  'paper.no-grounds': ['没有更近的专题', 'no profile being nearer'],

  // verdicts
  'verdict.pass': ['通过', 'pass'],
  'verdict.fail': ['不通过', 'fail'],
  'verdict.not-applicable': ['不适用', 'not applicable'],
  'grade.pass': ['通过', 'pass'],
  'grade.revise': ['修改后通过', 'pass after revision'],
  'grade.return': ['退回', 'return'],
  'criterion.pass': ['通过', 'pass'],
  'criterion.fail': ['不通过', 'fail'],
  'criterion.needs-human': ['需人工', 'needs human'],
  'criterion.not-checked': ['未检查', 'not checked'],
  'criterion.needs-human.note': [
    '“需人工”：没有错误，但有提醒、自行忽略的问题或没能检查的规则，要由人判断',
    '“needs human”: no error, but a warning, a suppressed finding or a rule that could not look is left to a person',
  ],
  attitude: ['态度要端正、文如其人', 'Right attitude, own words'],
  format: ['格式要规范、防止交叉重复', 'Proper format, no overlap'],
  completeness: ['检查要齐全、严禁缺漏项', 'Complete, nothing left out'],
  concision: ['内容要挤水分、直奔主题、不绕弯子', 'No padding, to the point'],
  headline: ['标题要鲜明、扣题要准确', 'Telling, fitting headings'],
  analysis: ['剖析要具体、深入', 'Concrete, deep analysis'],
  'criteria.short.attitude': ['态度', 'att'],
  'criteria.short.format': ['格式', 'for'],
  'criteria.short.completeness': ['齐全', 'com'],
  'criteria.short.concision': ['水分', 'con'],
  'criteria.short.headline': ['标题', 'hea'],
  'criteria.short.analysis': ['剖析', 'ana'],

  // findings
  'severity.error': ['错误', 'error'],
  'severity.warning': ['提醒', 'warning'],
  'severity.info': ['提示', 'info'],
  'state.open': ['待改', 'open'],
  'state.suppressed': ['已忽略', 'suppressed'],
  'state.baselined': ['既有', 'baselined'],
  'state.waived': ['已豁免', 'waived'],
  'finding.hint': ['怎么改：', 'Mend: '],
  'finding.basis': ['依据：', 'Basis: '],
  'finding.basis.same': ['同上', 'as above'],
  'finding.related': ['相关：', 'Related: '],
  'finding.folded': ['另有 {n} 条同类（{rule}）：{places}', '{n} more of the same ({rule}): {places}'],
  'finding.folded.rest': ['{places} 等', '{places} and others'],
  'place.sentence': ['第{paragraph}段第{sentence}句', 'paragraph {paragraph}, sentence {sentence}'],
  'place.paragraph': ['第{paragraph}段', 'paragraph {paragraph}'],
  'place.heading': ['第{paragraph}段（标题）', 'paragraph {paragraph} (heading)'],
  'place.front-matter': ['材料头', 'front matter'],
  colon: ['：', ': '],
  'list.join': ['、', ', '],
  'list.quoted': ['', ', '],
  'clause.join': ['；', '; '],
  'count.errors': ['{n} 个错误', '{n} {n:error|errors}'],
  'count.warnings': ['{n} 个提醒', '{n} {n:warning|warnings}'],
  'count.infos': ['{n} 个提示', '{n} {n:info|infos}'],

  // what is missing
  'missing.counted': ['还差 {things}', 'still missing: {things}'],
  'missing.problems': ['{n} 条问题', '{n} {n:problem|problems}'],
  'missing.examples': ['{n} 个事例', '{n} {n:example|examples}'],
  'missing.sections': ['缺{names}部分', 'no {n:section|sections} {names}'],
  'missing.dimensions': ['缺{names}方面', 'nothing under {names}'],
  'missing.also-errors': ['共有 {n} 个错误要改', '{n} {n:error|errors} to mend in all'],
  'missing.errors': ['不缺项，还有 {n} 个错误要改', 'Nothing is missing; {n} {n:error|errors} to mend'],
  'missing.warnings': ['没有错误；{n} 个提醒请酌情修改', 'No errors; {n} {n:warning|warnings} to consider'],
  'missing.none': ['已检查的规则没有发现要改的问题', 'The rules that looked found nothing to mend'],
  'missing.unchecked': [
    '没有一条规则检查过这份材料，不能算通过',
    'No rule looked at this paper: it has not passed',
  ],
  'first.lead': ['最先改这 {n} 处', 'Mend {n:this one|these {n}} first'],

  // the one next thing
  'next.lead': ['下一步改这里', 'Mend this next'],
  'next.why': ['为什么先改：', 'Why first: '],
  'next.sections': [
    '整个部分缺失，写在里面的内容都无从检查',
    'a whole section is missing, and nothing that belongs in it can be checked',
  ],
  'next.dimensions': ['整个方面缺失，属于严禁的缺漏项', 'a whole dimension is missing'],
  'next.problems': [
    '问题条数不够，材料就不能通过；补写的问题还要配事例',
    'too few problems keep the paper from passing, and each new one needs examples',
  ],
  'next.examples': [
    '没有事例支撑的问题不能写；同类还有 {alike} 处',
    'a problem without examples should not stand; {alike} more of the kind',
  ],
  'next.frequent': [
    '这一类最多，同类还有 {alike} 处，改法相同',
    'the most frequent kind: {alike} more are mended in the same way',
  ],
  'next.error': ['这是错误，不改不能通过', 'it is an error: the paper cannot pass with it'],
  'next.warning': ['已没有错误，这是最该看的提醒', 'no errors are left; this warning weighs most'],
  'next.info': ['已没有错误和提醒，这一处可改可不改', 'no errors or warnings are left; this is optional'],
  'next.remaining': ['改完这一处，还剩 {counts}', 'After this: {counts} left'],
  'next.done': ['改完这一处，就没有别的问题了', 'After this nothing is left'],

  // summary
  'column.criterion': ['审核标准', 'Criterion'],
  'column.verdict': ['结论', 'Verdict'],
  'column.errors': ['错误', 'Errors'],
  'column.warnings': ['提醒', 'Warns'],
  'column.infos': ['提示', 'Infos'],
  'column.checked': ['已检查', 'Looked'],
  'column.not-checked': ['未检查', 'Not'],
  'column.path': ['材料', 'Paper'],
  'column.grade': ['等次', 'Grade'],
  'column.rule': ['规则', 'Rule'],
  'column.suppressed': ['已忽略', 'Suppr.'],
  'column.milliseconds': ['毫秒', 'ms'],
  'table.marks': ['✔ 通过  ✖ 不通过  ? 需人工  - 未检查', '✔ pass  ✖ fail  ? needs human  - not checked'],
  'not-checked.lead': ['没有检查（{why}）：', 'Not checked ({why}): '],
  'not-checked.rules': ['{n} 条规则，{rules}', '{n} {n:rule|rules}, {rules}'],
  'not-checked.needs': ['缺少可查的内容或要对照的材料', 'nothing to look at, or nothing to compare with'],
  'not-checked.off': ['已按配置关闭', 'switched off by configuration'],
  'not-checked.left-out': ['这次没有选用', 'left out of this run'],
  'not-checked.crashed': ['运行出错', 'crashed'],
  'answered.lead': ['不计入结论的问题', 'Findings that do not count'],
  'answered.item': ['{place} {state}：{message}（{rule}）', '{place} {state}: {message} ({rule})'],
  'answered.reason': ['理由：{reason}', 'reason: {reason}'],
  'answered.no-reason': ['没有写理由', 'no reason given'],
  'more.items': ['另有 {n} 条', '{n} more'],
  'statistics.lead': ['按规则统计', 'Findings by rule'],
  'timing.lead': ['各规则用时', 'Time by rule'],
  'timing.total': ['合计', 'total'],

  // metrics
  'metrics.characters': ['字数 {n}', 'characters {n}'],
  'metrics.problems': ['问题 {n} 条', 'problems {n}'],
  'metrics.problems.by': ['问题 {n} 条（{dimensions}）', 'problems {n} ({dimensions})'],
  'metrics.examples': ['事例 {n} 个', 'examples {n}'],
  'metrics.causes': ['原因 {n} 条', 'causes {n}'],
  'metrics.measures': ['措施 {n} 条', 'measures {n}'],
  'metrics.problem-share': ['问题和原因占全文 {percent}', 'problems and causes {percent} of the text'],
  'metrics.padding': ['套话占 {percent}', 'padding {percent}'],

  // verdict lines
  'conclusion.lead': ['结论：', 'Verdict: '],
  'conclusion.join': ['，', ', '],
  'conclusion.suppressed': ['{n} 项已忽略', '{n} suppressed'],
  'conclusion.baselined': ['{n} 项既有问题不计', '{n} baselined'],
  'conclusion.waived': ['{n} 项已豁免', '{n} waived'],
  'conclusion.people': [
    '程序只对查得到的下结论；真实与否、诚恳与否、政治上的判断，由人来定',
    'The program judges only what it can check; truth, sincerity and politics are left to people',
  ],
  'total.papers': [
    '共 {n} 份材料：通过 {pass}，不通过 {fail}，不适用 {other}',
    '{n} {n:paper|papers}: {pass} pass, {fail} fail, {other} not applicable',
  ],
  'total.unread': ['{n} 份没能检查', '{n} could not be checked'],
  'total.none': ['没有检查到一份材料', 'No paper was checked'],
  'clean.lead': ['没有错误和提醒的材料', 'Papers without errors or warnings'],
  'others.lead': ['不是对照检查材料，没有检查', 'No self-examination papers: not checked'],
  'table.papers': ['各材料结果', 'Results by paper'],

  // texts that are no such paper
  'other.lead': [
    '不是对照检查材料，没有检查。{seems}',
    'This is no self-examination paper; it was not checked. {seems}',
  ],
  'other.seems': ['看起来像{type}', 'It looks like {type}'],
  'other.grounds': ['（依据：{grounds}）', ' (from: {grounds})'],
  'other.notice': ['通知或通报', 'a notice'],
  'other.work-report': ['工作总结或工作报告', 'a work report'],
  'other.technical': ['技术文档', 'a technical document'],
  'other.writing-guide': ['写作指南', 'a writing guide'],
  'other.thought-report': ['思想汇报', 'a thought report'],
  'other.seminar-speech': ['研讨发言', 'a seminar speech'],
  'other.duty-report': ['述职报告', 'a report on duties'],
  'other.ledger': ['台账', 'a ledger'],
  'other.criticisms': ['批评意见', 'a list of criticisms'],
  'other.branch-self-check': ['支部自查材料', 'a branch self-check'],
  'other.minutes': ['会议记录', 'minutes'],
  'other.news': ['新闻报道', 'a news report'],
  'other.unknown': ['别的文字', 'another sort of text'],

  // failures: each has its own sentence in source/failure-messages.ts
  'failures.lead': ['没能检查的文件', 'Files that could not be checked'],

  // markdown and csv
  'report.title': ['对照检查材料检查报告', 'Report on self-examination papers'],
  'report.tool': ['工具：{name} {version}，规则集 {ruleset}', 'Tool: {name} {version}, ruleset {ruleset}'],
  'report.quote': ['原文：', 'Text: '],
  'csv.number': ['序号', 'No.'],
  'csv.path': ['文件', 'File'],
  'csv.title': ['标题', 'Title'],
  'csv.kind': ['类型', 'Kind'],
  'csv.grade': ['等次', 'Grade'],
  'csv.criterion': ['审核标准', 'Criterion'],
  'csv.severity': ['级别', 'Severity'],
  'csv.state': ['状态', 'State'],
  'csv.line': ['行', 'Line'],
  'csv.column': ['列', 'Column'],
  'csv.paragraph': ['段', 'Paragraph'],
  'csv.sentence': ['句', 'Sentence'],
  'csv.message': ['问题', 'Finding'],
  'csv.hint': ['怎么改', 'How to mend'],
  'csv.basis': ['依据', 'Basis'],
  'csv.quote': ['原文', 'Text'],
  'csv.rule': ['规则', 'Rule'],
  'csv.code': ['代码', 'Code'],
  'csv.reason': ['理由', 'Reason'],
  'csv.fingerprint': ['指纹', 'Fingerprint'],
  'csv.failure': ['没能检查', 'not checked'],
  'csv.not-applicable': ['不适用', 'not applicable'],

  // outline
  'role.preamble': ['开头', 'opening'],
  'role.discipline': ['政治纪律', 'discipline'],
  'role.eight-point': ['八项规定', 'eight-point rules'],
  'role.problems': ['问题', 'problems'],
  'role.causes': ['原因', 'causes'],
  'role.measures': ['措施', 'measures'],
  'role.closing': ['结尾', 'closing'],
  'role.other': ['其他', 'other'],
  'role.extra:last-rectification': ['上次整改', 'last rectification'],
  'role.extra:typical-case': ['典型案例', 'typical case'],
  'role.extra:personal-matters': ['个人有关事项', 'personal matters'],
  'role.extra:named-issues': ['被点名问题', 'named issues'],
  'role.extra:ideology': ['意识形态', 'ideology'],
  'part.time': ['时', 'T'],
  'part.place': ['地', 'P'],
  'part.actor': ['人', 'W'],
  'part.course': ['事', 'E'],
  'part.consequence': ['果', 'R'],
  'part.cause': ['因', 'C'],
  'part.lesson': ['训', 'L'],
  'measure.action': ['做', 'A'],
  'measure.owner': ['谁', 'O'],
  'measure.deadline': ['限', 'D'],
  'measure.check': ['查', 'C'],
  'outline.problems': ['{n} 条', '{n} {n:problem|problems}'],
  'outline.examples': ['{n} 个事例', '{n} {n:example|examples}'],
  'outline.no-examples': ['无事例', 'no example'],
  'outline.doubtful': ['另有疑似 {n} 处', '{n} in doubt'],
  'outline.unfiled': ['（不属于任何方面）', '(under no dimension)'],
  'outline.links': [
    '推断的对应关系（按用词推断，只供参考）',
    'Links inferred from wording (for orientation only)',
  ],
  'outline.shared': ['都说到：{words}', 'shared: {words}'],
  'outline.legend.example': [
    '事例：时=时间 地=地点 人=当事人 事=经过 果=后果 因=原因 训=教训；·=没有找到；疑似=像事例但不能确定',
    'Examples: T time, P place, W who, E course, R result, C cause, L lesson; · not found; in doubt: may be one',
  ],
  'outline.legend.measure': [
    '措施：做=做什么 谁=谁负责 限=何时完成 查=怎么检查；·=没有找到',
    'Measures: A action, O owner, D deadline, C way of checking; · not found',
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type WordingKey = keyof typeof WORDING;
export const WORDING_KEYS = Object.keys(WORDING) as readonly WordingKey[];

export type Values = Readonly<Record<string, string | number>>;

/** The words of a key in one language, filled in. */
export function say(language: Language, key: WordingKey, values: Values = {}): string {
  return fillWords(WORDING[key][language === 'en' ? 1 : 0], values);
}

/** A template with its `{name}` filled in and its `{n:one|many}` chosen. */
export function fillWords(template: string, values: Values): string {
  if (!template.includes('{')) return template;
  return template
    .replace(/\{(\w+):([^|{}]*(?:\{\w+\}[^|{}]*)?)\|([^|{}]*(?:\{\w+\}[^|{}]*)?)\}/g, (_, name, one, many) =>
      values[name] === 1 ? one : many,
    )
    .replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

import type { Language, Localized } from '../../config/localized.ts';

/** Words of a briefing, zh-CN first, then en; sober, and nothing that weighs or praises. `{x}` is a number, `{^x}` its mark. */
const WORDING = {
  title: ['对照检查材料审核情况', 'Review of self-examination papers'],
  lead: [
    '以下数字取自{at}对“{folder}”文件夹的审核（编号{id}），数字后的小号码对应文末“数字来源”。本稿只列数字，不作评价。',
    'The figures below come from the review of “{folder}” on {at} (run {id}); the small numbers lead to “Sources” at the end. They are figures and no appraisal.',
  ],

  'section.submission': ['报送情况', 'Papers handed in'],
  roster: [
    '按名单应报{expected}份{^expected}，已报{submitted}份{^submitted}，未报{missing}份{^missing}，未到期限{due}份{^due}。',
    'By the roster {expected} {expected:paper|papers}{^expected} {expected:is|are} expected: {submitted} handed in{^submitted}, {missing} missing{^missing}, {due} not due yet{^due}.',
  ],
  'roster.unexpected': [
    '另有名单之外的材料{unexpected}份{^unexpected}。',
    '{unexpected} {unexpected:paper|papers}{^unexpected} {unexpected:is|are} not on the roster.',
  ],
  'roster.none': [
    '没有应报名单，未报情况无从统计。',
    'There was no roster, so what is missing cannot be told.',
  ],
  received: [
    '审核的材料共{drafts}份{^drafts}，涉及单位{units}个{^units}；其中班子材料{team}份{^team}，主要负责人材料{principal}份{^principal}，其他成员材料{member}份{^member}。',
    '{drafts} {drafts:paper|papers}{^drafts} of {units} {units:unit|units}{^units} {drafts:was|were} reviewed: {team} of teams{^team}, {principal} of principals{^principal}, {member} of other members{^member}.',
  ],
  'received.unknown': [
    '类型不明的{unknown}份{^unknown}。',
    '{unknown} {unknown:is|are} of unknown kind{^unknown}.',
  ],
  older: [
    '同一材料只审最新一稿，较早的稿子{older}个{^older}没有审核。',
    'Of each paper the latest draft was reviewed; {older} older {older:draft|drafts}{^older} {older:was|were} not.',
  ],
  tied: [
    '有{tied}份{^tied}材料分不出哪一稿在后，各稿都审核并分别计数。',
    'Of {tied} {tied:paper|papers}{^tied} nothing tells which draft is later: all of them were reviewed, and each counts.',
  ],
  copies: [
    '内容完全相同的重复文件{copies}个{^copies}没有另外审核。',
    '{copies} {copies:file|files}{^copies} {copies:is a copy|are copies} of another and {copies:was|were} not reviewed again.',
  ],
  others: [
    '不是对照检查材料的文本{others}个{^others}，不计在内。',
    '{others} {others:text|texts}{^others} {others:is no such paper and does|are no such papers and do} not count.',
  ],
  unchecked: [
    '没能审核的文件{failures}个{^failures}，不计在内，也不能当作通过：',
    '{failures} {failures:file|files}{^failures} could not be reviewed; {failures:it does not count, and has|they do not count, and have} not passed:',
  ],
  'missing.lead': ['未报材料的单位和人员：', 'Missing papers:'],

  'section.verdicts': ['审核结论', 'Verdicts'],
  verdicts: [
    '{drafts}份{^drafts}材料中，通过{pass}份{^pass}，修改后通过{revise}份{^revise}，退回{return}份{^return}。',
    'Of {drafts} {drafts:paper|papers}{^drafts}, {pass} passed{^pass}, {revise} passed subject to revision{^revise}, {return} {return:was|were} returned{^return}.',
  ],
  'verdicts.none': ['没有材料可供统计。', 'There is no paper to count.'],
  'verdicts.note': [
    '“通过”指没有查出错误和提醒；“修改后通过”指没有错误、有提醒；“退回”指有错误。作者、态度、政治判断由人决定，不在统计之内。',
    '“Pass” means that no error and no warning was found, “after revision” that there are warnings but no error, “returned” that there are errors. Authorship, sincerity and political judgement are for people and are not counted here.',
  ],

  'section.criteria': ['按六项审核标准', 'By criterion'],
  'criteria.note': [
    '“需人工”指没有错误、但须由人判断；“未检查”指没有规则查过，不等于通过。',
    '“Needs a person” means no error but something left to a person; “not checked” means that no rule looked, which is no pass.',
  ],

  'section.problems': ['查摆问题', 'Problems'],
  problems: [
    '共查摆问题{problems}条{^problems}，平均每份{perPaper}条{^perPaper}。问题条数不足的材料{short}份{^short}。',
    '{problems} {problems:problem|problems}{^problems} in all, {perPaper}{^perPaper} on average in a paper. {short} {short:paper|papers}{^short} {short:has|have} too few.',
  ],
  'problems.by': ['各方面的问题条数如下。', 'Problems by dimension:'],

  'section.examples': ['事例', 'Cases'],
  examples: [
    '共写事例{examples}个{^examples}，平均每条问题{perProblem}个{^perProblem}。没有事例的问题{without}条{^without}，涉及材料{in}份{^in}；事例不足的材料{short}份{^short}。',
    '{examples} {examples:case|cases}{^examples} in all, {perProblem}{^perProblem} on average in a problem. {without} {without:problem|problems}{^without} in {in} {in:paper|papers}{^in} {without:has|have} none; {short} {short:paper|papers}{^short} {short:has|have} too few.',
  ],

  'section.drafts': ['修改稿次', 'Drafts'],
  'drafts.note': [
    '稿次以材料或文件名所写为准；没有写明的不计入最少、最多和平均。',
    'Numbers of drafts as papers or file names say; those that do not say are left out of least, most and average.',
  ],

  'section.rules': ['没有达到的要求', 'Requirements not met'],
  'rules.lead': [
    '有材料没有达到的要求共{rules}项{^rules}，下表按涉及的材料份数从多到少排列，至多列{most}项。只计错误，不计提醒和提示。',
    '{rules} {rules:requirement|requirements}{^rules} {rules:is|are} not met by some paper; the table is by the number of papers, {most} rows at most. Errors alone are counted, no warnings.',
  ],
  'rules.none': ['没有查出错误。', 'No error was found.'],

  'section.sharing': ['雷同', 'Shared passages'],
  sharing: [
    '有段落与其他单位或个人的材料相同、相近的{borrowing}份{^borrowing}；大半内容相同、疑似出自同一底稿的{moulds}组{^moulds}。是否照搬由人判断。',
    '{borrowing} {borrowing:paper|papers}{^borrowing} {borrowing:shares|share} passages with those of other units or persons; {moulds} {moulds:group|groups}{^moulds} {moulds:shares|share} most of {moulds:its|their} text. Whether that is copying is for people to decide.',
  ],

  'section.cities': ['分市情况', 'By city'],
  'section.counties': ['分县（市、区）情况', 'By county'],
  'regions.none': [
    '名单、材料和文件夹都没有写明所属的市、县，不能分列。',
    'Neither roster nor papers nor folders name cities or counties, so there is nothing to list.',
  ],
  'regions.note': [
    '“不明”指名单、材料和文件夹都没有写明所属。',
    '“Unknown”: neither roster nor papers nor folders say it.',
  ],

  'section.sources': ['数字来源', 'Sources'],
  'sources.lead': [
    '每个数字都由审核结果 report.json 按下列算法得出；一栏数字共用一个号码，算法里的 * 代表该行的名称。列出一个数字由哪些材料构成：{command}',
    'Every figure is computed from the audit’s report.json as follows; the figures of a column share one number, and * stands for the name of the row. To list what a figure is made of: {command}',
  ],
  tool: [
    '审核程序 duizhao {version}，规则校验值{ruleset}。',
    'Reviewed with duizhao {version}, hash of the rules {ruleset}.',
  ],
  'sources.groups': [
    '“类别”一栏：班子为 /kind = "team"，主要负责人为 /kind = "member"、/principal = true，其他成员为 /kind = "member"、/principal = false。',
    'Kinds: teams are /kind = "team", principals /kind = "member" and /principal = true, other members /kind = "member" and /principal = false.',
  ],
  id: ['编号', 'ID'],

  'column.unit': ['单位', 'Unit'],
  'column.who': ['未报材料', 'Missing'],
  'column.deadline': ['期限', 'Deadline'],
  'column.kind': ['类别', 'Kind'],
  'column.papers': ['份数', 'Papers'],
  'column.pass': ['通过', 'Pass'],
  'column.revise': ['修改后通过', 'After revision'],
  'column.return': ['退回', 'Returned'],
  'column.criterion': ['审核标准', 'Criterion'],
  'column.fail': ['不通过', 'Fail'],
  'column.human': ['需人工', 'Needs a person'],
  'column.not-checked': ['未检查', 'Not checked'],
  'column.profile': ['专题', 'Profile'],
  'column.dimension': ['方面', 'Dimension'],
  'column.problems': ['问题（条）', 'Problems'],
  'column.with': ['写到的材料（份）', 'Papers with any'],
  'column.without': ['没有写到的（份）', 'Papers without'],
  'column.stated': ['写明稿次（份）', 'State it'],
  'column.unstated': ['没有写明（份）', 'Do not'],
  'column.least': ['最少（稿）', 'Least'],
  'column.most': ['最多（稿）', 'Most'],
  'column.average': ['平均（稿）', 'Average'],
  'column.rule': ['要求', 'Requirement'],
  'column.rule-papers': ['没有达到的材料（份）', 'Papers'],
  'column.rule-places': ['处数', 'Places'],
  'column.city': ['市', 'City'],
  'column.county': ['县（市、区）', 'County'],
  'column.units': ['报送单位（个）', 'Units reporting'],
  'column.expected': ['应报', 'Expected'],
  'column.submitted': ['已报', 'Handed in'],
  'column.missing': ['未报', 'Missing'],
  'column.examples': ['事例（个）', 'Cases'],
  'column.number': ['号码', 'No.'],
  'column.figure': ['数字', 'Figure'],
  'column.id': ['编号', 'ID'],
  'column.query': ['算法', 'Query'],

  'kind.team': ['班子', 'Teams'],
  'kind.principal': ['主要负责人', 'Principals'],
  'kind.member': ['其他成员', 'Other members'],
  'kind.unknown': ['类型不明', 'Unknown kind'],
  'row.unknown': ['不明', 'unknown'],
  'row.no-profile': ['专题不明', 'unknown'],
  'row.none': ['无', 'none'],
  team: ['班子', 'team'],
  join: ['、', ', '],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type BriefingWord = keyof typeof WORDING;

/** The wording as it stands, its places unfilled. */
export function briefingWord(language: Language, key: BriefingWord): string {
  return WORDING[key][language === 'en' ? 1 : 0];
}

/** Names of figures: for the table of sources and for programs. */
export const LABELS = {
  expected: { zh: '应报份数', en: 'papers expected' },
  submitted: { zh: '已报份数', en: 'papers handed in' },
  missing: { zh: '未报份数', en: 'papers missing' },
  due: { zh: '未到期限份数', en: 'papers not due yet' },
  unexpected: { zh: '名单之外份数', en: 'papers not on the roster' },
  drafts: { zh: '审核的材料份数', en: 'papers reviewed' },
  units: { zh: '涉及的单位数', en: 'units' },
  team: { zh: '班子材料份数', en: 'papers of teams' },
  principal: { zh: '主要负责人材料份数', en: 'papers of principals' },
  member: { zh: '其他成员材料份数', en: 'papers of other members' },
  unknown: { zh: '类型不明的材料份数', en: 'papers of unknown kind' },
  older: { zh: '较早的稿子个数', en: 'older drafts' },
  tied: { zh: '分不出先后的材料份数', en: 'papers of which no draft is known to be the latest' },
  copies: { zh: '内容完全相同的重复文件个数', en: 'files that are copies' },
  others: { zh: '不是对照检查材料的文本个数', en: 'texts that are no papers' },
  failures: { zh: '没能审核的文件个数', en: 'files that could not be reviewed' },
  pass: { zh: '通过份数', en: 'papers that pass' },
  revise: { zh: '修改后通过份数', en: 'papers that pass after revision' },
  return: { zh: '退回份数', en: 'papers returned' },
  criterionPass: { zh: '该项标准通过的份数', en: 'papers that pass the criterion' },
  criterionHuman: { zh: '该项标准需人工的份数', en: 'papers that need a person in the criterion' },
  criterionFail: { zh: '该项标准不通过的份数', en: 'papers that fail the criterion' },
  criterionUnchecked: { zh: '该项标准未检查的份数', en: 'papers not checked in the criterion' },
  problems: { zh: '问题条数', en: 'problems' },
  problemsPerPaper: { zh: '平均每份问题条数', en: 'problems a paper' },
  problemsShort: { zh: '问题条数不足的份数', en: 'papers with too few problems' },
  dimensionProblems: { zh: '该方面问题条数', en: 'problems in the dimension' },
  dimensionWith: { zh: '写到该方面的份数', en: 'papers with problems in the dimension' },
  dimensionWithout: { zh: '没有写到该方面的份数', en: 'papers without any in the dimension' },
  examples: { zh: '事例个数', en: 'cases' },
  examplesPerProblem: { zh: '平均每条问题事例个数', en: 'cases a problem' },
  withoutExample: { zh: '没有事例的问题条数', en: 'problems without a case' },
  withoutExampleIn: { zh: '有这种问题的材料份数', en: 'papers with such problems' },
  examplesShort: { zh: '事例不足的份数', en: 'papers with too few cases' },
  rules: { zh: '没有达到的要求项数', en: 'requirements not met' },
  stated: { zh: '写明稿次的份数', en: 'papers that state their draft' },
  unstated: { zh: '没有写明稿次的份数', en: 'papers that do not' },
  draftsLeast: { zh: '最少稿次', en: 'least number of drafts' },
  draftsMost: { zh: '最多稿次', en: 'most drafts' },
  draftsSum: { zh: '稿次合计', en: 'drafts in all' },
  draftsAverage: { zh: '平均稿次', en: 'drafts on average' },
  rulePapers: { zh: '没有达到该项要求的份数', en: 'papers that do not meet it' },
  rulePlaces: { zh: '没有达到该项要求的处数', en: 'places that do not meet it' },
  borrowing: { zh: '有雷同段落的份数', en: 'papers that share passages' },
  moulds: { zh: '大半内容相同的组数', en: 'groups that share most of their text' },
} as const satisfies Readonly<Record<string, Localized>>;

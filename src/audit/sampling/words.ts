import type { Language } from '../../config/localized.ts';
import { fillWords, type Values } from '../../report/fill-words.ts';

/** Words of a sample's list, its check and its estimate, zh-CN first, then en. */
const WORDING = {
  title: ['抽查名单', 'Papers to look at'],
  manifest: ['清单校验值', 'manifest'],
  'manifest.of': [
    '{papers} 份材料，其中必查 {certain} 份；从其余 {rest} 份中抽 {size} 份',
    '{papers} {papers:paper|papers}, {certain} of them certain; {size} to be drawn from the other {rest}',
  ],
  seed: ['随机种子', 'seed'],
  'seed.drawn': ['本次随机产生', 'drawn just now'],
  'seed.given': ['由人给定', 'given by hand'],
  stratum: ['{name}：{papers} 份抽 {n} 份', '{name}: {n} of {papers}'],
  'stratum.all': ['全部', 'all'],
  'stratum.none': ['不明', 'unknown'],
  join: ['、', ', '],
  drawn: ['抽中的材料（{n} 份）', 'Drawn ({n})'],
  certain: ['必查的材料（{n} 份，不占抽查名额）', 'On the certainty list ({n}, beside the sample)'],
  others: ['不是对照检查材料，不在抽查范围内（{n} 个）', 'No such papers, outside of the frame ({n})'],
  more: ['另有 {n} 个，见记录', '{n} more, see the record'],
  record: ['抽样记录', 'record'],
  verify: ['复核命令', 'to verify'],
  'column.number': ['序号', 'no.'],
  'column.why': ['来由', 'why'],
  'column.stratum': ['分层', 'stratum'],
  'column.unit': ['单位', 'unit'],
  'column.kind': ['类型', 'kind'],
  'column.name': ['姓名', 'name'],
  'column.file': ['文件', 'file'],
  'column.sha256': ['文件校验值', 'sha256'],
  'column.verdict': ['结论', 'verdict'],
  'why.drawn': ['抽中', 'drawn'],
  'why.certain': ['必查', 'certain'],
  'value.team': ['班子', 'team'],
  'value.member': ['个人', 'member'],
  'value.province': ['省级', 'province'],
  'value.city': ['市级', 'city'],
  'value.county': ['县级', 'county'],
  'value.township': ['乡镇', 'township'],
  'value.department': ['部门', 'department'],
  'value.branch': ['支部', 'branch'],

  'verify.same': [
    '一致：清单、分层、名次和抽中的 {drawn} 份都与记录相同，文件夹里的材料没有变动',
    'The same: manifest, strata, ranks and the {drawn} drawn papers are those of the record, and no paper of the folder has changed',
  ],
  'verify.differs': ['不一致：{n} 处', 'Different in {n} {n:place|places}'],
  'verify.untrusted': ['不能采信：记录自身有误', 'Not to be trusted: the record itself is wrong'],
  'diff.manifest': [
    '记录里的清单算出的校验值是 {found}，记录写的是 {recorded}：记录被改动过',
    'The manifest of the record gives {found}, but the record says {recorded}: it was altered',
  ],
  'diff.announced': [
    '公布的校验值是 {found}，记录写的是 {recorded}：不是同一次抽样',
    'The hash made public is {found}, the record says {recorded}: this is another draw',
  ],
  'diff.strata': ['分层或份数不同', 'the strata or their sizes differ'],
  'diff.pick.recorded': ['按种子不该抽中：{recorded}', 'the seed does not give this one: {recorded}'],
  'diff.pick.found': [
    '按种子应当抽中，名单上没有：{found}',
    'the seed gives this one, the list lacks it: {found}',
  ],
  'diff.rank': ['名次算错：{recorded}', 'the rank is wrong: {recorded}'],
  'diff.certain.recorded': [
    '不在必查名单上，却列为必查：{recorded}',
    'not certain, but listed so: {recorded}',
  ],
  'diff.certain.found': ['应当必查，名单上没有：{found}', 'certain, but not listed: {found}'],
  'diff.changed': ['内容变了：{recorded}', 'changed: {recorded}'],
  'diff.moved': ['换了位置：{recorded} → {found}', 'moved: {recorded} → {found}'],
  'diff.replaced': ['换了新稿：{recorded} → {found}', 'another draft: {recorded} → {found}'],
  'diff.added': ['多出来的材料：{found}', 'added: {found}'],
  'diff.missing': ['不见了的材料：{recorded}', 'missing: {recorded}'],
  'diff.stratum': [
    '分层变了：{path}（{recorded} → {found}）',
    'another stratum: {path} ({recorded} → {found})',
  ],
  'diff.listed.true': ['不再列为必查：{path}', 'no longer on the certainty list: {path}'],
  'diff.listed.false': ['新列为必查：{path}', 'now on the certainty list: {path}'],

  'estimate.title': ['抽查结果推算', 'Estimate from the sample'],
  'estimate.all': [
    '全部 {population} 份材料中，不通过的估计有 {point} 份，{percent}% 的把握在 {low} 至 {high} 份之间（{lowShare} 至 {highShare}）',
    'Of all {population} papers about {point} fail; with {percent}% confidence between {low} and {high} ({lowShare} to {highShare})',
  ],
  'estimate.census': [
    '全部 {population} 份材料都查过，不通过 {failing} 份',
    'All {population} papers were looked at; {failing} fail',
  ],
  'estimate.certain': [
    '必查 {papers} 份，不通过 {failing} 份（如数计入，不作推算）',
    'On the certainty list {papers}, of which {failing} fail (counted as they are)',
  ],
  'estimate.note.hypergeometric': [
    '区间按超几何分布精确计算，两侧各留一半风险',
    'Exact two-sided interval of the hypergeometric distribution, half of the risk on either side',
  ],
  'estimate.note.hoeffding': [
    '各层区间按超几何分布精确计算；合计用 Hoeffding（1956）的界，只会偏宽，把握不低于所写',
    'Intervals of strata are exact (hypergeometric); that of the total uses the bound of Hoeffding (1956), which can only be too wide',
  ],
  'estimate.note.census': ['没有推算成分', 'Nothing was estimated'],
  'column.papers': ['材料', 'papers'],
  'column.looked': ['抽查', 'drawn'],
  'column.failing': ['不通过', 'fail'],
  'column.point': ['估计', 'estimate'],
  'column.interval': ['区间', 'interval'],
  total: ['合计', 'total'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type SampleWord = keyof typeof WORDING;

export function sampleWord(language: Language, key: SampleWord, values: Values = {}): string {
  return fillWords(WORDING[key][language === 'en' ? 1 : 0], values);
}

/** Whether there is a word for a value of a stratum; names of units and cities are their own. */
export function isSampleWord(key: string): key is SampleWord {
  return Object.hasOwn(WORDING, key);
}

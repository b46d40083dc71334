import type { Command } from 'commander';
import { inLanguage, type Localized } from '../../config/localized.ts';
import { nearest } from '../../config/nearest.ts';
import { type Example, examplesText, flags } from '../help.ts';
import { cliError } from '../messages.ts';
import type { Run } from '../run.ts';

const TEXT = {
  command: {
    zh: '抽查：分层随机抽样，可公开抽签、可复核；由抽查结果推算全部',
    en: 'samples of papers: stratified, reproducible, open to a public draw; what a sample says of the whole',
  },
  draw: {
    zh: '从一个文件夹的材料里抽样：先公布清单校验值，再产生种子，再抽',
    en: 'draw a sample: the manifest hash first, then the seed, then the list',
  },
  verify: {
    zh: '复核一次抽样：清单、分层、名次、抽中的材料逐项重算，说明哪里不同',
    en: 'draw again from a record and say exactly what differs',
  },
  estimate: {
    zh: '由抽查结果推算全部材料中不通过的份数，给出精确区间',
    en: 'from the verdicts on a sample, the number of failing papers in the folder with its exact interval',
  },
  folder: { zh: '材料所在的文件夹', en: 'the folder that holds the papers' },
  size: {
    zh: '抽多少：份数或百分比（进一取整）；必查的另算',
    en: 'how many: a number, or a percentage (rounded up); the certainty list comes on top',
  },
  by: {
    zh: '按什么分层，可用逗号写几项：unit 单位、kind 班子或个人、level 层级、city 市；每层至少 1 份',
    en: 'strata, several with commas: unit, kind (team or member), level, city; at least one paper from each',
  },
  seed: {
    zh: '随机种子（例如公开抽签的结果）；不写就随机产生',
    en: 'the seed, such as the outcome of a public draw; drawn at random if not given',
  },
  always: {
    zh: '必查的材料，可写多次：单位、姓名、文件夹下的路径，或一行一条的名单文件',
    en: 'papers to be looked at in any case, repeatable: a unit, a name, a path below the folder, or a file with one of these a line',
  },
  announce: {
    zh: '只算出清单校验值供公布，不抽样',
    en: 'print the manifest hash to be made public, and draw nothing',
  },
  expect: {
    zh: '公布过的清单校验值；对不上就不抽（复核时算不一致）',
    en: 'the hash made public; where it is another one nothing is drawn, or nothing verified',
  },
  output: {
    zh: '把名单写到文件：.csv（可填结论）、.md，其余为文本',
    en: 'write the list to a file: .csv (with a column for verdicts), .md, else plain text',
  },
  format: { zh: '标准输出的格式：text（默认）或 json', en: 'standard output: text (default) or json' },
  roster: {
    zh: '应报名单（YAML），层级和所属市以它为准',
    en: 'roster (YAML): it says level and city of units',
  },
  versions: { zh: '指定每份材料用哪一稿（YAML）', en: 'drafts chosen by hand (YAML)' },
  state: {
    zh: '抽样记录放在这个文件夹的 samples 里（默认 .duizhao）',
    en: 'keep the record in samples of this folder (default: .duizhao)',
  },
  record: { zh: '抽样记录（.duizhao/samples/1.json）', en: 'the record of a draw (.duizhao/samples/1.json)' },
  folderNow: {
    zh: '材料现在所在的文件夹（默认用记录里的）',
    en: 'where the papers are now (default: as the record says)',
  },
  results: {
    zh: '抽查结果：填好结论的名单（CSV），或 audit 的 report.json',
    en: 'the verdicts: the list with its column filled in (CSV), or the report.json of an audit',
  },
  confidence: { zh: '把握程度（百分数，默认 95）', en: 'confidence in percent (default: 95)' },
} as const satisfies Record<string, Localized>;

const DRAW_EXAMPLES: readonly Example[] = [
  {
    call: 'duizhao sample draw 材料 --size 20 --by city',
    says: { zh: '按市分层抽 20 份', en: '20 papers, stratified by city' },
  },
  {
    call: 'duizhao sample draw 材料 --size 5% --by level,kind --always 必查.txt --output 名单.csv',
    says: { zh: '抽 5%，另加必查名单', en: '5 percent, and a certainty list' },
  },
  {
    call: 'duizhao sample draw 材料 --size 20 --announce',
    says: { zh: '公开抽签前先公布校验值', en: 'the hash to be made public before a public draw' },
  },
  {
    call: 'duizhao sample draw 材料 --size 20 --expect 校验值 --seed 抽签结果',
    says: { zh: '抽签后照公布的清单抽', en: 'after the public draw, from the list as announced' },
  },
];

const VERIFY_EXAMPLES: readonly Example[] = [
  {
    call: 'duizhao sample verify .duizhao/samples/1.json',
    says: { zh: '照记录复核', en: 'verify a draw' },
  },
  {
    call: 'duizhao sample verify 1.json 材料 --expect 校验值',
    says: { zh: '材料换了地方；校验值要同公布的一样', en: 'papers moved; the hash must be that made public' },
  },
];

const ESTIMATE_EXAMPLES: readonly Example[] = [
  {
    call: 'duizhao sample estimate .duizhao/samples/1.json --results 名单.csv',
    says: { zh: '名单上填好了结论', en: 'the list with its verdicts filled in' },
  },
  {
    call: 'duizhao sample estimate .duizhao/samples/1.json --results 结果/report.json --confidence 99',
    says: { zh: '用审核报告的结论', en: 'verdicts of an audit' },
  },
];

const ALL_EXAMPLES: readonly Example[] = [
  ...DRAW_EXAMPLES.slice(0, 1),
  ...VERIFY_EXAMPLES.slice(0, 1),
  ...ESTIMATE_EXAMPLES.slice(0, 1),
];

const CODES = {
  draw: {
    zh: '退出码：0 已抽样；2 没有抽样（用法、读不了的文件、没有材料、清单不符）',
    en: 'Exit codes: 0 drawn; 2 nothing drawn (usage, unreadable file, no paper, another manifest)',
  },
  verify: {
    zh: '退出码：0 一致；1 不一致；2 不能采信（用法、记录被改动或损坏、读不了的文件）',
    en: 'Exit codes: 0 the same; 1 different; 2 cannot be trusted (usage, altered or damaged record, unreadable file)',
  },
  estimate: {
    zh: '退出码：0 已推算；2 不能推算（用法、记录被改动或损坏、结果不全）',
    en: 'Exit codes: 0 done; 2 cannot be done (usage, altered or damaged record, verdicts missing)',
  },
} as const;

export interface SampleOptions {
  readonly config?: string;
  readonly quiet?: boolean;
  readonly size?: string;
  readonly by?: string;
  readonly seed?: string;
  readonly always?: readonly string[];
  readonly announce?: boolean;
  readonly expect?: string;
  readonly output?: string;
  readonly format?: string;
  readonly roster?: string;
  readonly versions?: string;
  readonly state?: string;
  readonly results?: string;
  readonly confidence?: string;
}

export function addSample(program: Command, run: Run): void {
  const { language } = run;
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  const option = (template: string): string => flags(template, language);
  const sample = program
    .command('sample')
    .description(text('command'))
    .usage(option('<draw|verify|estimate> [options]'))
    .helpCommand(false)
    .allowExcessArguments()
    .addHelpText('after', examplesText(ALL_EXAMPLES, language))
    .action((_options: unknown, command: Command) => {
      const [value] = command.args;
      if (value === undefined) throw cliError('sampleWhich');
      const names = command.commands.map(inner => inner.name());
      throw cliError('unknownCommand', { value: `sample ${value}` }, { near: nearest(value, names) });
    });
  sample
    .command('draw')
    .description(text('draw'))
    .argument(option('<{folder}>'), text('folder'))
    .option(option('--size <{size}>'), text('size'))
    .option(option('--by <{strata}>'), text('by'))
    .option(option('--always <{pattern}>'), text('always'), collect)
    .option(option('--seed <{text}>'), text('seed'))
    .option('--announce', text('announce'))
    .option(option('--expect <{hash}>'), text('expect'))
    .option(option('--output <{file}>'), text('output'))
    .option(option('--format <{form}>'), text('format'))
    .option(option('--roster <{file}>'), text('roster'))
    .option(option('--versions <{file}>'), text('versions'))
    .option(option('--state <{folder}>'), text('state'))
    .addHelpText('after', help(DRAW_EXAMPLES, CODES.draw, run))
    .action(async (folder: string, _options: unknown, command: Command) => {
      const { runDraw } = await import('../sampling/index.ts');
      await runDraw(run, folder, command.optsWithGlobals<SampleOptions>());
    });
  sample
    .command('verify')
    .description(text('verify'))
    .argument(option('<{record}>'), text('record'))
    .argument(option('[{folder}]'), text('folderNow'))
    .option(option('--expect <{hash}>'), text('expect'))
    .option(option('--roster <{file}>'), text('roster'))
    .option(option('--versions <{file}>'), text('versions'))
    .option(option('--format <{form}>'), text('format'))
    .addHelpText('after', help(VERIFY_EXAMPLES, CODES.verify, run))
    .action(async (record: string, folder: string | undefined, _options: unknown, command: Command) => {
      const { runVerify } = await import('../sampling/index.ts');
      await runVerify(run, record, folder, command.optsWithGlobals<SampleOptions>());
    });
  sample
    .command('estimate')
    .description(text('estimate'))
    .argument(option('<{record}>'), text('record'))
    .option(option('--results <{file}>'), text('results'))
    .option(option('--confidence <{percent}>'), text('confidence'))
    .option(option('--format <{form}>'), text('format'))
    .addHelpText('after', help(ESTIMATE_EXAMPLES, CODES.estimate, run))
    .action(async (record: string, _options: unknown, command: Command) => {
      const { runEstimate } = await import('../sampling/index.ts');
      await runEstimate(run, record, command.optsWithGlobals<SampleOptions>());
    });
}

function help(examples: readonly Example[], codes: Localized, { language }: Run): string {
  return `${examplesText(examples, language)}\n\n${inLanguage(codes, language)}`;
}

function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

import type { Command } from 'commander';
import { inLanguage, type Localized } from '../../config/localized.ts';
import { HISTORY_FORMATS } from '../../versions/series/report/index.ts';
import { type Example, examplesText, flags } from '../help.ts';
import type { Run } from '../run.ts';

const TEXT = {
  command: {
    zh: '看历次稿件：每个问题、每处毛病从哪一稿来、哪一稿改掉、有没有再犯',
    en: 'follow a whole series of drafts: where each problem and finding came from, and what became of it',
  },
  sources: {
    zh: '放各稿的文件夹；或一个文件（看它的 git 历史）；或把各稿都写上',
    en: 'the folder of the drafts; or one file, for its git history; or all drafts',
  },
  order: {
    zh: '各稿的先后，文件名用逗号隔开；没写到的不算',
    en: 'the order of the drafts, names with commas; what is not named is left out',
  },
  pairs: {
    zh: '人工指定哪条对哪条的 YAML 文件，每项写 old 和 new（标题开头或编号），可用 draft 写明新的是哪一稿',
    en: 'YAML file that says which part is which: old and new, each a title’s beginning or an id, and draft for the newer draft',
  },
  comments: {
    zh: '审稿意见清单（YAML 或 CSV，每条写 draft 哪一稿、place 位置、comment 意见）：提出以后没有改动的要指出来',
    en: 'reviewers’ comments (YAML or CSV, each with draft, place and comment): those that no change followed are flagged',
  },
  profile: { zh: '按这个专题理解和检查', en: 'read and check by this profile' },
  format: {
    zh: '报告格式，可写多次，=文件 则写到文件',
    en: 'format of the report, repeatable; =file writes it to a file',
  },
  failOn: {
    zh: '遇到这种情况就以 1 退出：regress 最后一稿是退步稿，cosmetic 最后一稿只动排版或文字，dropped 有问题从此没有了，comments 有意见没有改动；可写多次或用逗号隔开',
    en: 'exit with 1 on: regress or cosmetic (of the last revision), dropped (a problem is gone for good), comments (one that no change followed); repeatable, or with commas',
  },
} as const satisfies Record<string, Localized>;

const EXAMPLES: readonly Example[] = [
  { call: 'duizhao history 历次稿/', says: { zh: '看一个文件夹里的各稿', en: 'all drafts of a folder' } },
  { call: 'duizhao history 稿.md', says: { zh: '看一个文件的 git 历史', en: 'the git history of a file' } },
  {
    call: 'duizhao history 历次稿/ --format html=历次稿.html',
    says: { zh: '另存一份网页', en: 'keep a page' },
  },
  {
    call: 'duizhao history 历次稿/ --format csv=矩阵.csv',
    says: { zh: '问题逐稿的表格', en: 'the matrix as a table' },
  },
  {
    call: 'duizhao history 历次稿/ --order 甲.md,乙.md,丙.md',
    says: { zh: '文件名看不出先后时由人写明', en: 'say the order where the names do not' },
  },
  {
    call: 'duizhao history 历次稿/ --fail-on regress,dropped',
    says: { zh: '退步或丢了问题就不放行', en: 'let no step back and no lost problem pass' },
  },
  {
    call: 'duizhao history 历次稿/ --comments 意见.csv',
    says: { zh: '看审稿意见提出后改了没有', en: 'see which comments no change followed' },
  },
  {
    call: 'duizhao history 历次稿/ --pairs 对应.yaml',
    says: { zh: '认错的条目由人指定', en: 'say yourself which problem is which' },
  },
];

/** Forms of the files that people write. */
const FILES = {
  zh: `对应.yaml（--pairs），不写 稿 就用于所有前后写法都对得上的相邻两稿；没有对应的写 null：
  - 稿: 第5稿
    旧: 移民户来信压在案头
    新: 移民新村的门进得少
意见.yaml（--comments），位置写标题开头、编号 p3 或第几行；提出人可以不写：
  - 稿: 第4稿
    位置: 用四个会安排一次春灌
    意见: 会议数量要核实
    提出人: 督导组
意见.csv 第一行写 稿次,位置,意见,提出人`,
  en: `pairs.yaml (--pairs); without draft an entry holds wherever neighbouring drafts have both; null for no counterpart:
  - draft: 5
    old: beginning of a title, or an id such as p3
    new: beginning of a title, or an id
comments.yaml (--comments); place is the beginning of a title, an id or a line; by may be left out:
  - draft: 4
    place: p3
    comment: check the number of meetings
    by: supervision group
comments.csv has draft,place,comment,by in its first line`,
} as const;

const CODES = {
  zh: '退出码：0 已看完；1 出现了 --fail-on 所说的情况；2 结果不可信（用法、先后不明、读不了的文件、不足两稿）',
  en: 'Exit codes: 0 done; 1 what --fail-on names has happened; 2 the result cannot be trusted (usage, no clear order, unreadable file, fewer than two drafts)',
} as const;

export interface HistoryOptions {
  readonly config?: string;
  readonly quiet?: boolean;
  readonly profile?: string;
  readonly format?: readonly string[];
  readonly order?: readonly string[];
  readonly failOn?: readonly string[];
  readonly pairs?: string;
  readonly comments?: string;
}

export function addHistory(program: Command, run: Run): void {
  const { language } = run;
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  const option = (template: string): string => flags(template, language);
  program
    .command('history')
    .description(text('command'))
    .argument(option('<{drafts}>'), text('sources'))
    .option(option('--order <{names}>'), text('order'), collect)
    .option(option('--profile <{profile}>'), text('profile'))
    .option(option('--format <{format}>'), `${text('format')} (${HISTORY_FORMATS.join(', ')})`, collect)
    .option(option('--fail-on <{event}>'), text('failOn'), collect)
    .option(option('--pairs <{file}>'), text('pairs'))
    .option(option('--comments <{file}>'), text('comments'))
    .addHelpText(
      'after',
      [examplesText(EXAMPLES, language), inLanguage(FILES, language), inLanguage(CODES, language)].join(
        '\n\n',
      ),
    )
    .action(async (sources: string[], _options: unknown, command: Command) => {
      const { runHistory } = await import('../actions.ts');
      await runHistory(run, sources, command.optsWithGlobals<HistoryOptions>());
    });
}

function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

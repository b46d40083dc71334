import type { Command } from 'commander';
import { inLanguage, type Localized } from '../../config/localized.ts';
import { FORMATS } from '../../report/formats.ts';
import { PANEL_FORMATS } from '../audit/panel-files.ts';
import { type Example, examplesText, flags } from '../help.ts';
import { countIn } from '../option-values.ts';
import type { Run } from '../run.ts';

const TEXT = {
  command: {
    zh: '审核一个文件夹里的全部材料：取最新稿、逐份检查、互相比对、按单位汇总',
    en: 'audit a folder of papers: latest drafts, findings, comparison with each other, figures by unit',
  },
  folder: { zh: '材料所在的文件夹', en: 'the folder that holds the papers' },
  output: {
    zh: '把报告写到这个文件夹：report.html、report.xlsx、opinions.html、report.json、papers.csv、findings.csv、summary.md',
    en: 'write the reports into this folder: report.html, report.xlsx, opinions.html, report.json, papers.csv, findings.csv, summary.md',
  },
  only: {
    zh: '报告只留这个单位的内容，可以交给它；别的单位只写“另一单位材料”',
    en: 'keep this unit’s data alone in the reports, which may then be handed to it',
  },
  opinions: {
    zh: '再为每份材料单独写一张审核意见表（HTML 和 Markdown）',
    en: 'also write an opinion sheet for each paper in files of its own (HTML and Markdown)',
  },
  roster: {
    zh: '应报名单：谁该交什么（样例见 templates/roster.yaml）',
    en: 'roster: who has to hand in what (a sample is templates/roster.yaml)',
  },
  versions: {
    zh: '指定每份材料审哪一稿（样例见 templates/versions.yaml）',
    en: 'drafts chosen by hand (a sample is templates/versions.yaml)',
  },
  allDrafts: { zh: '每一稿都审，不只最新稿', en: 'judge every draft, not only the latest' },
  previous: {
    zh: '上年度材料的文件夹，查有没有照搬',
    en: 'folder of last year’s papers, to find what was copied',
  },
  date: { zh: '按这一天算期限（默认今天）', en: 'the day by which deadlines count (default: today)' },
  threads: {
    zh: '工作线程数（默认按份数和处理器定）',
    en: 'worker threads (default: by papers and processors)',
  },
  cacheDir: { zh: '缓存文件夹', en: 'folder of the cache' },
  noCache: { zh: '不用缓存', en: 'use no cache' },
  state: {
    zh: '运行记录的文件夹（默认在输出文件夹里）',
    en: 'folder of the run history (default: in the output folder)',
  },
  profile: { zh: '按这个专题检查，不看稿件里写的', en: 'check by this profile, whatever the papers say' },
  format: {
    zh: '报告格式，可写多次，=文件 则写到文件',
    en: 'format of the report, repeatable; =file writes it to a file',
  },
  rule: { zh: '只用这条规则，可写多次', en: 'only this rule, repeatable' },
  criterion: {
    zh: '只用这项标准的规则，如 analysis 或“剖析”，可写多次',
    en: 'only the rules of this criterion, repeatable',
  },
  maxWarnings: { zh: '提醒多于这个数就算不通过', en: 'fail when there are more warnings than this' },
  strict: { zh: '有提醒就算不通过', en: 'fail on any warning' },
  quote: {
    zh: 'sarif、junit、github、gitlab 也引用原文（平时不引）',
    en: 'let sarif, junit, github and gitlab quote the papers too (they do not by default)',
  },
  noQuote: { zh: '任何报告都不引用原文', en: 'let no report quote the papers' },
  statistics: { zh: '附上各条规则的次数', en: 'add the number of findings by rule' },
  timing: { zh: '附上各步的用时', en: 'add the time of each step' },
  reviews: {
    zh: '审核人决定的文件（默认当前文件夹的 .duizhao/reviews.jsonl，有就用）',
    en: 'file of reviewers’ decisions (default: .duizhao/reviews.jsonl here, where there is one)',
  },
  noReviews: { zh: '不计审核人的决定', en: 'disregard reviewers’ decisions' },
  codes: {
    zh: '退出码：0 全部通过；1 有材料不通过或应报未报；2 结果不可信（用法、配置、读不了的文件、没有材料）；130 中断',
    en: 'Exit codes: 0 all pass; 1 a paper fails or is missing; 2 the run cannot be trusted (usage, configuration, unreadable file, no paper); 130 interrupted',
  },
} as const satisfies Record<string, Localized>;

const EXAMPLES: readonly Example[] = [
  {
    call: 'duizhao audit 材料 --output 结果',
    says: { zh: '审核并写出报告', en: 'audit, and write the reports' },
  },
  {
    call: 'duizhao audit 材料 --output 结果 --roster 名单.yaml',
    says: { zh: '同时看谁没有交', en: 'also tell who has not handed in' },
  },
  {
    call: 'duizhao audit 材料 --only 中共青柳县委 --output 青柳县委',
    says: { zh: '只给这一个单位的报告', en: 'a report for this one unit' },
  },
  {
    call: 'duizhao audit 材料 --previous 上年材料 --format json=结果.json',
    says: { zh: '同上年的材料比对', en: 'compare with last year’s papers' },
  },
];

/** The options of an audit as they stand on the command line. */
export interface AuditOptions {
  readonly config?: string;
  readonly quiet?: boolean;
  readonly output?: string;
  readonly only?: string;
  readonly opinions?: boolean;
  readonly roster?: string;
  readonly versions?: string;
  readonly allDrafts?: boolean;
  readonly previous?: string;
  readonly date?: string;
  readonly threads?: number;
  readonly cacheDir?: string;
  /** False for `--no-cache`. */
  readonly cache: boolean;
  readonly state?: string;
  readonly profile?: string;
  readonly format?: readonly string[];
  readonly rule?: readonly string[];
  readonly criterion?: readonly string[];
  readonly maxWarnings?: number;
  readonly strict?: boolean;
  /** Neither word leaves it to the format. */
  readonly quote?: boolean;
  readonly statistics?: boolean;
  readonly timing?: boolean;
  /** The file; false for `--no-reviews`. */
  readonly reviews?: string | boolean;
}

export function addAudit(program: Command, run: Run): void {
  const { language } = run;
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  const option = (template: string): string => flags(template, language);
  program
    .command('audit')
    .description(text('command'))
    .argument(option('<{folder}>'), text('folder'))
    .option(option('--output <{folder}>'), text('output'))
    .option(option('--only <{unit}>'), text('only'))
    .option('--opinions', text('opinions'))
    .option(option('--roster <{file}>'), text('roster'))
    .option(option('--versions <{file}>'), text('versions'))
    .option('--all-drafts', text('allDrafts'))
    .option(option('--previous <{folder}>'), text('previous'))
    .option(option('--date <{date}>'), text('date'))
    .option(option('--profile <{profile}>'), text('profile'))
    .option(
      option('--format <{format}>'),
      `${text('format')} (${[...FORMATS, ...PANEL_FORMATS].join(', ')})`,
      collect,
    )
    .option(option('--rule <{rule}>'), text('rule'), collect)
    .option(option('--criterion <{criterion}>'), text('criterion'), collect)
    .option(option('--max-warnings <{n}>'), text('maxWarnings'), countIn('--max-warnings'))
    .option('--strict', text('strict'))
    .option('--quote', text('quote'))
    .option('--no-quote', text('noQuote'))
    .option('--statistics', text('statistics'))
    .option('--timing', text('timing'))
    .option(option('--reviews <{file}>'), text('reviews'))
    .option('--no-reviews', text('noReviews'))
    .option(option('--threads <{n}>'), text('threads'), countIn('--threads'))
    .option(option('--cache-dir <{folder}>'), text('cacheDir'))
    .option('--no-cache', text('noCache'))
    .option(option('--state <{folder}>'), text('state'))
    .addHelpText('after', `${examplesText(EXAMPLES, language)}\n\n${text('codes')}`)
    .action(async (folder: string, _options: unknown, command: Command) => {
      const { runAudit } = await import('../actions.ts');
      await runAudit(run, folder, command.optsWithGlobals<AuditOptions>());
    });
}

function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

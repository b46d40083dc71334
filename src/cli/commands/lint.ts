import type { Command } from 'commander';
import { inLanguage, type Language, type Localized } from '../../config/localized.ts';
import { FORMATS } from '../../report/formats.ts';
import { type Example, examplesText, flags } from '../help.ts';
import { countIn } from '../option-values.ts';
import type { Run } from '../run.ts';

const TEXT = {
  command: {
    zh: '检查稿件、文件夹或通配符，逐份给出问题和结论；不写 lint 也行',
    en: 'check papers, folders or globs: findings and a verdict for each (the word lint may be left out)',
  },
  paths: {
    zh: '稿件、文件夹、通配符；- 表示标准输入',
    en: 'papers, folders, globs; - for standard input',
  },
  profile: { zh: '按这个专题检查，不看稿件里写的', en: 'check by this profile, whatever the paper says' },
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
  next: { zh: '只说下一步最该改的一处', en: 'show only the one thing to mend next' },
  fix: {
    zh: '改好标点、空格、序号，写回原文件（不动文字）',
    en: 'mend marks, blanks and numbers in the file (never wording)',
  },
  fixDryRun: {
    zh: '只显示 --fix 会怎样改，不写文件',
    en: 'show what --fix would change, and change nothing',
  },
  noInline: { zh: '不理会稿件里的忽略指令', en: 'disregard the directives in the papers' },
  noIgnore: {
    zh: '不理会 .gitignore 和 .duizhaoignore（配置里的 ignore 仍然有效）',
    en: 'disregard .gitignore and .duizhaoignore (the settings’ own ignore still holds)',
  },
  changed: {
    zh: '只检查还没有提交的改动（含新文件）',
    en: 'only papers that differ from the last commit, new files too',
  },
  since: {
    zh: '只检查与这个版本分开以来改动的稿件',
    en: 'only papers changed since the history left this revision',
  },
  staged: {
    zh: '只检查已暂存的稿件，按暂存的内容',
    en: 'only papers staged for the next commit, as they are staged',
  },
  quote: {
    zh: 'sarif、junit、github、gitlab 也引用原文（平时不引）',
    en: 'let sarif, junit, github and gitlab quote the papers too (they do not by default)',
  },
  noQuote: {
    zh: '任何格式都不引用原文',
    en: 'let no format quote the papers',
  },
  previous: {
    zh: '上一次（上年度）的材料，逐条对照是否照搬',
    en: 'last year’s paper, compared problem by problem',
  },
  previousDraft: { zh: '本材料的上一稿', en: 'the draft before this one' },
  baseline: {
    zh: '基线文件里已有的问题只计数，不影响结论',
    en: 'findings that this file holds are only counted',
  },
  updateBaseline: { zh: '把现有的问题写入基线文件', en: 'write the present findings into the baseline' },
  reviews: {
    zh: '带上审核人的决定（review 记下的文件）：驳回的误报不计入结论',
    en: 'file of reviewers’ decisions: what they rejected does not count',
  },
  stdinFilename: {
    zh: '标准输入的稿件在报告里的文件名',
    en: 'what reports call the paper from standard input',
  },
  statistics: { zh: '附上各条规则的次数', en: 'add the number of findings by rule' },
  timing: { zh: '附上各条规则的用时', en: 'add the time by rule' },
} as const satisfies Record<string, Localized>;

const EXAMPLES: readonly Example[] = [
  { call: 'duizhao 对照检查材料.md', says: { zh: '检查一份稿件', en: 'check one paper' } },
  { call: 'duizhao lint 材料/', says: { zh: '检查文件夹里的全部稿件', en: 'check all papers of a folder' } },
  { call: "duizhao lint '材料/**/*.md' --strict", says: { zh: '有提醒也不放过', en: 'let no warning pass' } },
  {
    call: 'duizhao lint 稿.md --format stylish --format json=结果.json',
    says: { zh: '屏幕上看，同时存一份数据', en: 'look at it, and keep the data' },
  },
  { call: 'duizhao lint 稿.md --criterion headline', says: { zh: '只看标题', en: 'headlines only' } },
  {
    call: 'duizhao lint 稿.md --fix-dry-run',
    says: { zh: '看看哪些能自动改', en: 'see what can be mended' },
  },
  {
    call: 'duizhao lint 稿.md --previous 上年度.md',
    says: { zh: '看有没有照搬上年度的材料', en: 'see what was copied from last year’s paper' },
  },
  {
    call: 'duizhao lint 材料/ --since origin/main --format github',
    says: { zh: '合并请求里只查改动的稿件', en: 'in a pull request, what it changes' },
  },
  {
    call: 'duizhao lint - --stdin-filename 稿.md < 稿.md',
    says: { zh: '从标准输入读取', en: 'read from standard input' },
  },
];

/** The options of a lint run as they stand on the command line. */
export interface LintOptions {
  readonly config?: string;
  readonly quiet?: boolean;
  readonly profile?: string;
  readonly format?: readonly string[];
  readonly rule?: readonly string[];
  readonly criterion?: readonly string[];
  readonly maxWarnings?: number;
  readonly strict?: boolean;
  readonly next?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  /** False for `--no-inline`. */
  readonly inline: boolean;
  /** False for `--no-ignore`. */
  readonly ignore: boolean;
  readonly changed?: boolean;
  readonly since?: string;
  readonly staged?: boolean;
  /** Neither word leaves it to the format. */
  readonly quote?: boolean;
  readonly previous?: string;
  readonly previousDraft?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly stdinFilename?: string;
  readonly reviews?: string;
  readonly statistics?: boolean;
  readonly timing?: boolean;
}

export function addLint(program: Command, run: Run): void {
  const { language } = run;
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  const option = (template: string): string => flags(template, language);
  program
    .command('lint', { isDefault: true })
    .description(text('command'))
    .argument(option('[{files}]'), text('paths'))
    .option(option('--profile <{profile}>'), text('profile'))
    .option(option('--format <{format}>'), `${text('format')} (${FORMATS.join(', ')})`, collect)
    .option(option('--rule <{rule}>'), text('rule'), collect)
    .option(option('--criterion <{criterion}>'), text('criterion'), collect)
    .option(option('--max-warnings <{n}>'), text('maxWarnings'), countIn('--max-warnings'))
    .option('--strict', text('strict'))
    .option('--next', text('next'))
    .option('--fix', text('fix'))
    .option('--fix-dry-run', text('fixDryRun'))
    .option('--no-inline', text('noInline'))
    .option('--no-ignore', text('noIgnore'))
    .option('--changed', text('changed'))
    .option(option('--since <{revision}>'), text('since'))
    .option('--staged', text('staged'))
    .option('--quote', text('quote'))
    .option('--no-quote', text('noQuote'))
    .option(option('--previous <{file}>'), text('previous'))
    .option(option('--previous-draft <{file}>'), text('previousDraft'))
    .option(option('--baseline <{file}>'), text('baseline'))
    .option('--update-baseline', text('updateBaseline'))
    .option(option('--reviews <{file}>'), text('reviews'))
    .option(option('--stdin-filename <{file}>'), text('stdinFilename'))
    .option('--statistics', text('statistics'))
    .option('--timing', text('timing'))
    .addHelpText('after', lintEpilogue(language))
    .action(async (paths: string[], _options: unknown, command: Command) => {
      const { runLint } = await import('../actions.ts');
      await runLint(run, paths, command.optsWithGlobals<LintOptions>());
    });
}

function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

function lintEpilogue(language: Language): string {
  const codes = inLanguage(
    {
      zh: '退出码：0 通过；1 有稿件不通过；2 结果不可信（用法、配置、读不了的文件、没有稿件）；130 中断',
      en: 'Exit codes: 0 pass; 1 a paper fails; 2 the run cannot be trusted (usage, configuration, unreadable file, no paper); 130 interrupted',
    },
    language,
  );
  return `${examplesText(EXAMPLES, language)}\n\n${codes}`;
}

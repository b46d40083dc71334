import type { Command } from 'commander';
import { inLanguage, type Localized } from '../../config/localized.ts';
import { DIFF_FORMATS } from '../../versions/report/index.ts';
import { type Example, examplesText, flags } from '../help.ts';
import type { Run } from '../run.ts';

const TEXT = {
  command: {
    zh: '对照两稿：哪些问题改了、移了、拆了、没了，改得好不好',
    en: 'compare two drafts: what was edited, moved, split or dropped, and whether it got better',
  },
  old: {
    zh: '旧稿：一个文件，或 git 里的 版本:路径；- 表示标准输入',
    en: 'the older draft: a file, or REV:PATH of git; - for standard input',
  },
  new: { zh: '新稿，写法相同', en: 'the newer draft, likewise' },
  profile: { zh: '按这个专题理解和检查', en: 'read and check by this profile' },
  format: {
    zh: '报告格式，可写多次，=文件 则写到文件',
    en: 'format of the report, repeatable; =file writes it to a file',
  },
  failOn: {
    zh: '遇到这种情况就以 1 退出：regress 退步稿，cosmetic 排版稿和文字润色，dropped 问题不见了；可写多次或用逗号隔开',
    en: 'exit with 1 on: regress, cosmetic (layout or polish), dropped (a problem is gone); repeatable, or with commas',
  },
  pairs: {
    zh: '人工指定哪条对哪条的 YAML 文件，每项写 old 和 new（标题开头或编号）',
    en: 'YAML file that says which part is which: old and new, each a title’s beginning or an id',
  },
} as const satisfies Record<string, Localized>;

const EXAMPLES: readonly Example[] = [
  { call: 'duizhao diff 第3稿.md 第4稿.md', says: { zh: '看这一稿改了什么', en: 'see what a revision did' } },
  {
    call: 'duizhao diff HEAD~1:稿.md 稿.md',
    says: { zh: '与 git 里的上一版比', en: 'against the version before in git' },
  },
  {
    call: 'duizhao diff 第3稿.md 第4稿.md --format html=花脸稿.html',
    says: { zh: '另存一份花脸稿', en: 'keep a redline' },
  },
  {
    call: 'duizhao diff 旧.md 新.md --fail-on regress,dropped',
    says: { zh: '退步或丢了问题就不放行', en: 'let no step back and no lost problem pass' },
  },
  {
    call: 'duizhao diff 旧.md 新.md --pairs 对应.yaml',
    says: { zh: '认错的条目由人指定', en: 'say yourself which problem is which' },
  },
];

const CODES = {
  zh: '退出码：0 已对照；1 出现了 --fail-on 所说的情况；2 结果不可信（用法、读不了的文件、不是对照检查材料）',
  en: 'Exit codes: 0 compared; 1 what --fail-on names has happened; 2 the result cannot be trusted (usage, unreadable file, no such paper)',
} as const;

export interface DiffOptions {
  readonly config?: string;
  readonly quiet?: boolean;
  readonly profile?: string;
  readonly format?: readonly string[];
  readonly failOn?: readonly string[];
  readonly pairs?: string;
}

export function addDiff(program: Command, run: Run): void {
  const { language } = run;
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  const option = (template: string): string => flags(template, language);
  program
    .command('diff')
    .description(text('command'))
    .argument(option('<{old}>'), text('old'))
    .argument(option('<{new}>'), text('new'))
    .option(option('--profile <{profile}>'), text('profile'))
    .option(option('--format <{format}>'), `${text('format')} (${DIFF_FORMATS.join(', ')})`, collect)
    .option(option('--fail-on <{event}>'), text('failOn'), collect)
    .option(option('--pairs <{file}>'), text('pairs'))
    .addHelpText('after', `${examplesText(EXAMPLES, language)}\n\n${inLanguage(CODES, language)}`)
    .action(async (old: string, next: string, _options: unknown, command: Command) => {
      const { runDiff } = await import('../actions.ts');
      await runDiff(run, old, next, command.optsWithGlobals<DiffOptions>());
    });
}

function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

import type { Command } from 'commander';
import { BRIEFING_FORMATS } from '../../audit/briefing/formats.ts';
import { inLanguage, type Localized } from '../../config/localized.ts';
import { type Example, examplesText, flags } from '../help.ts';
import type { Run } from '../run.ts';

const TEXT = {
  command: {
    zh: '写出通报用的数字：报送、结论、六项标准、问题、事例、稿次、分市分县；每个数字都能查到来源',
    en: 'the summary figures of a circular: papers, verdicts, criteria, problems, cases, drafts, cities and counties, every one traceable',
  },
  folder: {
    zh: '材料所在的文件夹（先审核一遍）',
    en: 'the folder that holds the papers; it is audited first',
  },
  from: {
    zh: '用已有的审核报告（audit --output 写出的 report.json），不再审核',
    en: 'take the report of an audit (the report.json of audit --output) and audit nothing',
  },
  output: {
    zh: '写到这个文件（.json 为数据，其余为 Markdown）',
    en: 'write to this file (.json as data, else Markdown)',
  },
  format: {
    zh: '格式，可写多次，=文件 则写到文件；默认 markdown',
    en: 'format, repeatable; =file writes it to a file; default: markdown',
  },
  trace: {
    zh: '只列出这个数字由哪些材料构成（编号见“数字来源”）',
    en: 'only list what this figure is made of (ids stand under “Sources”)',
  },
  roster: {
    zh: '应报名单（YAML）：谁没有报，属于哪个市、县',
    en: 'roster (YAML): who is late, in which city and county',
  },
  versions: { zh: '指定每份材料审哪一稿（YAML）', en: 'drafts chosen by hand (YAML)' },
  date: { zh: '按这一天算期限（默认今天）', en: 'the day by which deadlines count (default: today)' },
  profile: { zh: '按这个专题检查，不看稿件里写的', en: 'check by this profile, whatever the papers say' },
  codes: {
    zh: '退出码：0 已写出；2 没有写出，或有文件没能审核（文中写明）',
    en: 'Exit codes: 0 written; 2 not written, or some files could not be reviewed (the text says so)',
  },
} as const satisfies Record<string, Localized>;

const EXAMPLES: readonly Example[] = [
  {
    call: 'duizhao briefing 材料 --roster 名单.yaml --output 通报数据.md',
    says: { zh: '审核并写出', en: 'audit, and write it' },
  },
  {
    call: 'duizhao briefing --from 结果/report.json --format markdown=通报数据.md --format json=通报数据.json',
    says: { zh: '用已有的审核报告', en: 'from an audit that was made already' },
  },
  {
    call: 'duizhao briefing --from 结果/report.json --trace grade.return',
    says: { zh: '“退回”的是哪些材料', en: 'which papers are returned' },
  },
];

export interface BriefingOptions {
  readonly config?: string;
  readonly quiet?: boolean;
  readonly from?: string;
  readonly output?: string;
  readonly format?: readonly string[];
  readonly trace?: string;
  readonly roster?: string;
  readonly versions?: string;
  readonly date?: string;
  readonly profile?: string;
}

export function addBriefing(program: Command, run: Run): void {
  const { language } = run;
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  const option = (template: string): string => flags(template, language);
  program
    .command('briefing')
    .description(text('command'))
    .argument(option('[{folder}]'), text('folder'))
    .option(option('--from <{file}>'), text('from'))
    .option(option('--roster <{file}>'), text('roster'))
    .option(option('--output <{file}>'), text('output'))
    .option(option('--format <{format}>'), `${text('format')} (${BRIEFING_FORMATS.join(', ')})`, collect)
    .option(option('--trace <{figure}>'), text('trace'))
    .option(option('--versions <{file}>'), text('versions'))
    .option(option('--date <{date}>'), text('date'))
    .option(option('--profile <{profile}>'), text('profile'))
    .addHelpText('after', `${examplesText(EXAMPLES, language)}\n\n${text('codes')}`)
    .action(async (folder: string | undefined, _options: unknown, command: Command) => {
      const { runBriefing } = await import('../briefing/run-briefing.ts');
      await runBriefing(run, folder, command.optsWithGlobals<BriefingOptions>());
    });
}

function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

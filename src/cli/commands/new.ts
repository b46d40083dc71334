import type { Command } from 'commander';
import { inLanguage, type Localized } from '../../config/localized.ts';
import { type Example, examplesText, flags } from '../help.ts';
import type { Run } from '../run.ts';

const TEXT = {
  command: {
    zh: '按专题的要求起一份稿件：部分、方面、问题空位俱全，处处有提示；没有填好之前一定不通过',
    en: 'start a paper as its profile asks: all sections, dimensions and problem slots, with prompts; it fails until it is filled in',
  },
  kind: { zh: 'team 班子，member 个人', en: 'team or member' },
  profile: { zh: '专题（见 duizhao profiles）', en: 'profile (see duizhao profiles)' },
  unit: { zh: '单位全称', en: 'full name of the unit' },
  level: {
    zh: '层级：province 省、city 市、county 县、township 乡镇、department 部门、branch 支部',
    en: 'level: province, city, county, township, department or branch',
  },
  name: { zh: '姓名（个人材料）', en: "name (of a member's paper)" },
  position: { zh: '职务（个人材料）', en: "post (of a member's paper)" },
  principal: { zh: '本人是一把手', en: 'the member is head of the unit' },
  date: { zh: '材料的日期', en: 'date of the paper' },
  output: { zh: '写到这个文件（默认写到标准输出）', en: 'write to this file (default: standard output)' },
  force: { zh: '文件已经存在也覆盖', en: 'overwrite an existing file' },
} as const satisfies Record<string, Localized>;

const EXAMPLES: readonly Example[] = [
  {
    call: 'duizhao new team --profile qunzhong-2014 --unit 中共青柳县委 --output 班子.md',
    says: { zh: '班子材料', en: 'a paper of a team' },
  },
  {
    call: 'duizhao new member --profile annual-2025 --name 赵明远 --position 县委书记 --principal',
    says: { zh: '个人材料，写到标准输出', en: "a member's paper, to standard output" },
  },
];

export interface NewOptions {
  readonly config?: string;
  readonly quiet?: boolean;
  readonly profile?: string;
  readonly unit?: string;
  readonly level?: string;
  readonly name?: string;
  readonly position?: string;
  readonly principal?: boolean;
  readonly date?: string;
  readonly output?: string;
  readonly force?: boolean;
}

export function addNew(program: Command, run: Run): void {
  const { language } = run;
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  const option = (template: string): string => flags(template, language);
  program
    .command('new')
    .description(text('command'))
    .argument(option('<{kind}>'), text('kind'))
    .option(option('--profile <{profile}>'), text('profile'))
    .option(option('--unit <{unit}>'), text('unit'))
    .option(option('--level <{level}>'), text('level'))
    .option(option('--name <{name}>'), text('name'))
    .option(option('--position <{position}>'), text('position'))
    .option('--principal', text('principal'))
    .option(option('--date <{date}>'), text('date'))
    .option(option('--output <{file}>'), text('output'))
    .option('--force', text('force'))
    .addHelpText('after', examplesText(EXAMPLES, language))
    .action(async (kind: string, _options: unknown, command: Command) => {
      const { newPaper } = await import('../actions.ts');
      await newPaper(run, kind, command.optsWithGlobals<NewOptions>());
    });
}

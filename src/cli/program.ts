import { Command, type CommanderError } from 'commander';
import { inLanguage, type Localized } from '../config/localized.ts';
import { addAudit } from './commands/audit.ts';
import { addBriefing } from './commands/briefing.ts';
import { addConfig } from './commands/config.ts';
import { addDiff } from './commands/diff.ts';
import { addExplain } from './commands/explain.ts';
import { addHistory } from './commands/history.ts';
import { addInit } from './commands/init.ts';
import { addLint } from './commands/lint.ts';
import { addNew } from './commands/new.ts';
import { addOutline } from './commands/outline.ts';
import { addProfiles } from './commands/profiles.ts';
import { addReview } from './commands/review.ts';
import { addRules } from './commands/rules.ts';
import { addSample } from './commands/sample.ts';
import { type Example, examplesText, flags, helpStyle } from './help.ts';
import type { Run } from './run.ts';
import { usageError } from './usage-error.ts';
import { VERSION } from './version.ts';

const TEXT = {
  program: {
    zh: '按六项审核标准检查对照检查材料，逐处指出问题，给出结论。全部在本机运行，不联网。',
    en: 'Checks self-examination papers (对照检查材料) against the six review criteria, finding by finding, and gives a verdict. Everything runs locally.',
  },
  version: { zh: '显示版本号', en: 'print the version' },
  help: { zh: '显示帮助', en: 'show help' },
  helpCommand: { zh: '显示一个命令的帮助', en: 'show the help of a command' },
  lang: {
    zh: '输出语言：zh-CN 或 en（也可设 DUIZHAO_LANG）',
    en: 'language of the output: zh-CN or en (or set DUIZHAO_LANG)',
  },
  config: {
    zh: '指定配置文件，不再逐级向上查找',
    en: 'use this configuration file in place of looking upward for one',
  },
  color: { zh: '总是使用颜色', en: 'always use colours' },
  noColor: {
    zh: '不用颜色（也认 NO_COLOR、FORCE_COLOR）',
    en: 'no colours (NO_COLOR and FORCE_COLOR count too)',
  },
  quiet: { zh: '只留结论，不显示进度和提示', en: 'verdicts only, no progress, no notes' },
} as const satisfies Record<string, Localized>;

const EXAMPLES: readonly Example[] = [
  { call: 'duizhao 对照检查材料.md', says: { zh: '检查一份稿件', en: 'check one paper' } },
  {
    call: 'duizhao lint 材料/ --format json=结果.json',
    says: { zh: '检查一个文件夹，结果另存', en: 'check a folder, keep the result' },
  },
  { call: 'duizhao 稿.md --next', says: { zh: '下一步先改哪一处', en: 'the one thing to mend next' } },
  {
    call: 'duizhao new team --profile qunzhong-2014 --output 稿.md',
    says: { zh: '起一份班子材料', en: 'start a paper of a team' },
  },
  { call: 'duizhao explain 稿.md:27', says: { zh: '第 27 行为什么有问题', en: 'what is wrong on line 27' } },
];

/** All commands of one run; what they do is loaded when one of them is called. */
export function buildProgram(run: Run): Command {
  const { language } = run;
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  const program = new Command('duizhao');
  program
    .description(text('program'))
    .version(VERSION, '-V, --version', text('version'))
    .helpOption('-h, --help', text('help'))
    .helpCommand(language === 'en' ? 'help [command]' : 'help [命令]', text('helpCommand'))
    .option(flags('--lang <{lang}>', language), text('lang'))
    .option(flags('--config <{file}>', language), text('config'))
    .option('--quiet', text('quiet'))
    .option('--color', text('color'))
    .option('--no-color', text('noColor'))
    .configureOutput({
      writeOut: words => run.terminal.out.write(words),
      writeErr: words => run.terminal.err.write(words),
      // a usage error is printed once, in the chosen language, by `main`
      outputError: () => {},
      getOutHelpWidth: () => run.terminal.width,
      getErrHelpWidth: () => run.terminal.width,
    })
    .configureHelp(helpStyle(language, run.terminal.width))
    .addHelpText('after', examplesText(EXAMPLES, language));
  for (const add of [
    addLint,
    addOutline,
    addDiff,
    addAudit,
    addReview,
    addSample,
    addBriefing,
    addHistory,
    addNew,
    addInit,
    addRules,
    addExplain,
    addProfiles,
    addConfig,
  ])
    add(program, run);
  overrideExit(program, program);
  return program;
}

/** Commander would end the process; here every end, help and version too, comes back to `main`. */
function overrideExit(command: Command, program: Command): void {
  command.exitOverride((error: CommanderError) => {
    throw error.exitCode === 0 ? error : usageError(error, command, program);
  });
  for (const inner of command.commands) overrideExit(inner, program);
}

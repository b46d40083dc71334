import type { Command } from 'commander';
import { inLanguage, type Localized } from '../../config/localized.ts';
import { type Example, examplesText, flags } from '../help.ts';
import type { Run } from '../run.ts';

const TEXT = {
  command: {
    zh: '写一份带说明的配置文件 duizhao.yaml',
    en: 'write a commented configuration file, duizhao.yaml',
  },
  rules: {
    zh: '改写一个带说明的规则包样例：三条规则、一个词表（默认写到 本单位规则/）',
    en: 'write a commented sample pack of own rules instead: three rules, a word list (default: own-rules/)',
  },
  profile: { zh: '本单位用的专题', en: 'the profile that the unit uses' },
  output: {
    zh: '写到这个文件或文件夹（默认 duizhao.yaml）',
    en: 'write to this file or folder (default: duizhao.yaml)',
  },
  force: { zh: '文件已经存在也覆盖', en: 'overwrite an existing file' },
} as const satisfies Record<string, Localized>;

const EXAMPLES: readonly Example[] = [
  { call: 'duizhao init', says: { zh: '在当前文件夹写一份', en: 'write one here' } },
  { call: 'duizhao init --profile annual-2025', says: { zh: '先选定专题', en: 'with the profile chosen' } },
  { call: 'duizhao init --rules', says: { zh: '开始写本单位的规则', en: "start the unit's own rules" } },
];

export interface InitOptions {
  readonly quiet?: boolean;
  readonly profile?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly rules?: boolean;
}

export function addInit(program: Command, run: Run): void {
  const { language } = run;
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  program
    .command('init')
    .description(text('command'))
    .option('--rules', text('rules'))
    .option(flags('--profile <{profile}>', language), text('profile'))
    .option(flags('--output <{file}>', language), text('output'))
    .option('--force', text('force'))
    .addHelpText('after', examplesText(EXAMPLES, language))
    .action(async (_options: unknown, command: Command) => {
      const { init } = await import('../actions.ts');
      await init(run, command.optsWithGlobals<InitOptions>());
    });
}

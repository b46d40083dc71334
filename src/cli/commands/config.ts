import type { Command } from 'commander';
import { inLanguage, type Localized } from '../../config/localized.ts';
import { type Example, examplesText, flags } from '../help.ts';
import type { Run } from '../run.ts';

const TEXT = {
  command: {
    zh: '显示生效的设置，以及每一项从哪里来',
    en: 'show the settings in force and where each comes from',
  },
  format: { zh: '输出格式：text（默认）或 json', en: 'format: text (default) or json' },
} as const satisfies Record<string, Localized>;

const EXAMPLES: readonly Example[] = [
  { call: 'duizhao config', says: { zh: '在这个文件夹里用的是什么设置', en: 'what holds in this folder' } },
  {
    call: 'duizhao config --config 其他.yaml',
    says: { zh: '换一份配置会怎样', en: 'what another file would set' },
  },
];

export interface ConfigOptions {
  readonly config?: string;
  readonly format?: string;
}

export function addConfig(program: Command, run: Run): void {
  const { language } = run;
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  program
    .command('config')
    .description(text('command'))
    .option(flags('--format <{form}>', language), text('format'))
    .addHelpText('after', examplesText(EXAMPLES, language))
    .action(async (_options: unknown, command: Command) => {
      const { showConfig } = await import('../actions.ts');
      await showConfig(run, command.optsWithGlobals<ConfigOptions>());
    });
}

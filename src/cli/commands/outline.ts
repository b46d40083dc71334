import type { Command } from 'commander';
import { inLanguage, type Localized } from '../../config/localized.ts';
import { type Example, examplesText, flags } from '../help.ts';
import type { Run } from '../run.ts';

const TEXT = {
  command: {
    zh: '显示程序怎样理解一份稿件：部分、问题、事例、原因、措施和数字',
    en: 'show what was understood of a paper: sections, problems, examples, causes, measures, figures',
  },
  path: { zh: '一份稿件；- 表示标准输入', en: 'one paper; - for standard input' },
  profile: { zh: '按这个专题理解，不看稿件里写的', en: 'read by this profile, whatever the paper says' },
  format: { zh: '输出格式：text（默认）或 json', en: 'format: text (default) or json' },
} as const satisfies Record<string, Localized>;

const EXAMPLES: readonly Example[] = [
  {
    call: 'duizhao outline 稿.md',
    says: { zh: '看看有没有数错、认错', en: 'see whether it was read rightly' },
  },
  { call: 'duizhao outline 稿.md --format json', says: { zh: '交给别的程序', en: 'for other programs' } },
];

export interface OutlineOptions {
  readonly config?: string;
  readonly profile?: string;
  readonly format?: string;
}

export function addOutline(program: Command, run: Run): void {
  const { language } = run;
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  program
    .command('outline')
    .description(text('command'))
    .argument(flags('<{file}>', language), text('path'))
    .option(flags('--profile <{profile}>', language), text('profile'))
    .option(flags('--format <{form}>', language), text('format'))
    .addHelpText('after', examplesText(EXAMPLES, language))
    .action(async (path: string, _options: unknown, command: Command) => {
      const { showOutline } = await import('../actions.ts');
      await showOutline(run, path, command.optsWithGlobals<OutlineOptions>());
    });
}

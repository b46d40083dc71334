import type { Command } from 'commander';
import { inLanguage, type Localized } from '../../config/localized.ts';
import { type Example, examplesText, flags } from '../help.ts';
import type { Run } from '../run.ts';

const TEXT = {
  command: {
    zh: '说明一条规则：为什么查、依据、正反例、选项；或说明稿件某一行的问题',
    en: 'explain a rule: why, on what grounds, a good and a bad example, options; or the findings on a line',
  },
  target: { zh: '规则的编号，或 文件:行号', en: 'id of a rule, or FILE:LINE' },
  profile: { zh: '按这个专题', en: 'by this profile' },
} as const satisfies Record<string, Localized>;

const EXAMPLES: readonly Example[] = [
  {
    call: 'duizhao explain analysis/example-count',
    says: { zh: '这条规则查什么', en: 'what this rule looks for' },
  },
  { call: 'duizhao explain 稿.md:27', says: { zh: '第 27 行有什么问题', en: 'what is wrong on line 27' } },
];

export interface ExplainOptions {
  readonly config?: string;
  readonly profile?: string;
}

export function addExplain(program: Command, run: Run): void {
  const { language } = run;
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  program
    .command('explain')
    .description(text('command'))
    .argument(flags('<{target}>', language), text('target'))
    .option(flags('--profile <{profile}>', language), text('profile'))
    .addHelpText('after', examplesText(EXAMPLES, language))
    .action(async (target: string, _options: unknown, command: Command) => {
      const { explain } = await import('../actions.ts');
      await explain(run, target, command.optsWithGlobals<ExplainOptions>());
    });
}

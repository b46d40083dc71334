import type { Command } from 'commander';
import { inLanguage, type Localized } from '../../config/localized.ts';
import { type Example, examplesText, flags } from '../help.ts';
import type { Run } from '../run.ts';

const TEXT = {
  command: { zh: '列出全部规则', en: 'list all rules' },
  profile: { zh: '按这个专题显示轻重', en: 'show the severities of this profile' },
  criterion: { zh: '只列这项标准的规则', en: 'only the rules of this criterion' },
  lexicons: {
    zh: '改列词表：每个词表的词数、来源、日期和说明',
    en: 'list the word lists instead: size, source, date and note of each',
  },
  format: { zh: '输出格式：text（默认）、json 或 markdown', en: 'format: text (default), json or markdown' },
} as const satisfies Record<string, Localized>;

const EXAMPLES: readonly Example[] = [
  { call: 'duizhao rules', says: { zh: '有哪些规则', en: 'which rules there are' } },
  {
    call: 'duizhao rules --criterion analysis',
    says: { zh: '只看“剖析要具体、深入”', en: 'those on analysis only' },
  },
  {
    call: 'duizhao rules --lexicons',
    says: { zh: '规则用到哪些词表，从哪里来', en: 'the word lists that rules read, and their sources' },
  },
];

export interface RulesOptions {
  readonly config?: string;
  readonly profile?: string;
  readonly criterion?: string;
  readonly lexicons?: boolean;
  readonly format?: string;
}

export function addRules(program: Command, run: Run): void {
  const { language } = run;
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  program
    .command('rules')
    .description(text('command'))
    .option(flags('--profile <{profile}>', language), text('profile'))
    .option(flags('--criterion <{criterion}>', language), text('criterion'))
    .option('--lexicons', text('lexicons'))
    .option(flags('--format <{form}>', language), text('format'))
    .addHelpText('after', examplesText(EXAMPLES, language))
    .action(async (_options: unknown, command: Command) => {
      const { showRules } = await import('../actions.ts');
      await showRules(run, command.optsWithGlobals<RulesOptions>());
    });
}

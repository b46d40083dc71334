import type { Command } from 'commander';
import { inLanguage, type Localized } from '../../config/localized.ts';
import { type Example, examplesText, flags } from '../help.ts';
import type { Run } from '../run.ts';

const TEXT = {
  command: {
    zh: '列出专题，或显示一个专题要求的部分、方面和条数',
    en: 'list the profiles, or show the sections, dimensions and counts of one',
  },
  id: { zh: '专题的编号或名称', en: 'id or name of a profile' },
  format: { zh: '输出格式：text（默认）或 json', en: 'format: text (default) or json' },
} as const satisfies Record<string, Localized>;

const EXAMPLES: readonly Example[] = [
  { call: 'duizhao profiles', says: { zh: '有哪些专题', en: 'which profiles there are' } },
  {
    call: 'duizhao profiles qunzhong-2014',
    says: { zh: '这个专题有什么要求，依据是什么', en: 'what this one asks, and on what grounds' },
  },
];

export interface ProfilesOptions {
  readonly config?: string;
  readonly format?: string;
}

export function addProfiles(program: Command, run: Run): void {
  const { language } = run;
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  program
    .command('profiles')
    .description(text('command'))
    .argument(flags('[{profile}]', language), text('id'))
    .option(flags('--format <{form}>', language), text('format'))
    .addHelpText('after', examplesText(EXAMPLES, language))
    .action(async (id: string | undefined, _options: unknown, command: Command) => {
      const { showProfiles } = await import('../actions.ts');
      await showProfiles(run, id, command.optsWithGlobals<ProfilesOptions>());
    });
}

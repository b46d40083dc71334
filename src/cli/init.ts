import template from '../../templates/settings.yaml';
import { fill, inLanguage, type Localized } from '../config/localized.ts';
import type { InitOptions } from './commands/init.ts';
import { loadGround, profileOf } from './ground.ts';
import { say } from './messages.ts';
import { writeNew } from './new-paper.ts';
import type { Run } from './run.ts';

const FILE = 'duizhao.yaml';

/** `duizhao init`: a settings file in which every key stands with its meaning, all but the profile commented out. */
export async function init(run: Run, options: InitOptions): Promise<void> {
  const { language, terminal, cwd } = run;
  const path = options.output ?? FILE;
  const profile =
    options.profile === undefined ? null : profileOf(await loadGround(run, {}), options.profile).id;
  const line = profile === null ? '# profile: qunzhong-2014' : `profile: ${profile}`;
  writeNew(
    path,
    fill(inLanguage(template as Localized, language), { profile: line }),
    cwd,
    options.force === true,
  );
  if (options.quiet) return;
  terminal.err.write(`${say('created', language, { path })}\n${say('initHint', language)}\n`);
}

import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import pack from '../../templates/pack.yaml';
import template from '../../templates/settings.yaml';
import { fill, inLanguage, type Localized } from '../config/localized.ts';
import type { InitOptions } from './commands/init.ts';
import { loadGround, profileOf } from './ground.ts';
import { cliError, say } from './messages.ts';
import { writeNew } from './new-paper.ts';
import type { Run } from './run.ts';

const FILE = 'duizhao.yaml';

/** Where a pack of own rules goes when nothing else is said. */
const PACK: Localized = { zh: '本单位规则', en: 'own-rules' };

/** `duizhao init`: a settings file, or with `--rules` a pack of own rules to start from. */
export async function init(run: Run, options: InitOptions): Promise<void> {
  if (options.rules) initPack(run, options);
  else await initSettings(run, options);
}

/** A settings file in which every key stands with its meaning, all but the profile commented out. */
async function initSettings(run: Run, options: InitOptions): Promise<void> {
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

/** Either all files of the pack are written or none: a half-written sample would teach half of it. */
function initPack({ language, terminal, cwd }: Run, { output, profile, force, quiet }: InitOptions): void {
  if (profile !== undefined) throw cliError('conflicting', { a: '--rules', b: '--profile' });
  if (output === '') throw cliError('emptyValue', { option: '--output' });
  const folder = (output ?? inLanguage(PACK, language)).replace(/[/\\]+$/, '');
  const files = (pack as readonly PackFile[]).map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
  const there = files.find(({ path }) => existsSync(resolve(cwd, path)));
  if (there && !force) throw cliError('exists', { path: there.path });
  for (const { path, text } of files) {
    mkdirSync(dirname(resolve(cwd, path)), { recursive: true });
    writeNew(path, text, cwd, force === true);
    if (!quiet) terminal.err.write(`${say('created', language, { path })}\n`);
  }
  if (!quiet) terminal.err.write(`${say('packHint', language, { path: `${folder}/` })}\n`);
}

interface PackFile {
  readonly path: string;
  readonly text: string;
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Language } from '../config/localized.ts';
import { nearest } from '../config/nearest.ts';
import { KINDS, type Kind, LEVELS, type Level, type Profile } from '../config/profile.ts';
import { readDate, readKind, readLevel } from '../draft/meta-values.ts';
import { kindName } from '../report/names.ts';
import { writeOutput } from '../source/write.ts';
import type { NewOptions } from './commands/new.ts';
import { CliError } from './exit.ts';
import { failureError } from './failures.ts';
import { loadGround, profileOf } from './ground.ts';
import { cliError, say } from './messages.ts';
import { requirementsOf } from './requirements.ts';
import type { Run } from './run.ts';
import { shellWord } from './shell-word.ts';
import { type SkeletonDetails, writeSkeleton } from './skeleton.ts';
import { TEMPLATE } from './template.ts';

/** What a paper that belongs to no campaign is written by. */
const FALLBACK = 'general';

/** `duizhao new`: a draft to start from, to a file or to standard output. */
export async function newPaper(run: Run, kind: string, options: NewOptions): Promise<void> {
  const { terminal, cwd } = run;
  const details = readDetails(kind, options);
  const ground = await loadGround(run, options);
  const { language } = ground;
  const profile = profileOf(ground, options.profile ?? ground.settings.profile ?? FALLBACK);
  checkKind(profile, details.kind);
  const requirements = requirementsOf(ground.ruleSet.rules, profile, details.kind);
  const text = writeSkeleton(profile, details, { template: TEMPLATE, requirements, language });
  const { output } = options;
  if (output === undefined || output === '-') {
    terminal.out.write(text);
    return;
  }
  writeNew(output, text, cwd, options.force === true);
  if (options.quiet) return;
  terminal.err.write(`${say('created', language, { path: output })}\n`);
  terminal.err.write(`${say('newHint', language, { path: shellWord(output) })}\n`);
}

/** Writes a file that is not there yet, or is meant to be overwritten. */
export function writeNew(path: string, text: string, cwd: string, force: boolean): void {
  if (path === '') throw cliError('emptyValue', { option: '--output' });
  if (!force && existsSync(resolve(cwd, path))) throw cliError('exists', { path });
  const failure = writeOutput(path, text, cwd);
  if (failure) throw failureError(failure);
}

function readDetails(kind: string, options: NewOptions): SkeletonDetails {
  const { unit, name, position, principal } = options;
  return {
    kind: kindIn(kind),
    ...(unit === undefined ? {} : { unit: oneLine('--unit', unit) }),
    ...(options.level === undefined ? {} : { level: levelIn(options.level) }),
    ...(name === undefined ? {} : { name: oneLine('--name', name) }),
    ...(position === undefined ? {} : { position: oneLine('--position', position) }),
    ...(principal ? { principal } : {}),
    ...(options.date === undefined ? {} : { date: dateIn(options.date) }),
  };
}

function kindIn(value: string): Kind {
  const kind = readKind(value);
  if (kind) return kind;
  const near = nearest(value, KINDS, 1);
  throw cliError('notAChoice', { option: 'new', value, choices: 'team（班子）, member（个人）' }, { near });
}

function levelIn(value: string): Level {
  const level = readLevel(value);
  if (level) return level;
  throw cliError(
    'notAChoice',
    { option: '--level', value, choices: LEVELS.join(', ') },
    { near: nearest(value, LEVELS, 1) },
  );
}

/** The date as a paper writes it: 2014年6月20日. */
function dateIn(value: string): string {
  const date = readDate(value);
  if (!date) throw cliError('badDate', { value });
  const { year, month, day } = date;
  return `${year}年${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`;
}

/** What goes into the front matter stands on one line, without anything that could break out of it. */
function oneLine(option: string, value: string): string {
  const text = value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  if (text === '') throw cliError('emptyValue', { option });
  return text;
}

function checkKind(profile: Profile, kind: Kind): void {
  if (profile.kinds.includes(kind)) return;
  throw new CliError({
    zh: say('wrongKind', 'zh-CN', kindNames(profile, kind, 'zh-CN')),
    en: say('wrongKind', 'en', kindNames(profile, kind, 'en')),
  });
}

function kindNames({ id, kinds }: Profile, kind: Kind, language: Language): Record<string, string> {
  const name = (one: Kind): string => kindName(language, one);
  return { profile: id, kind: name(kind), kinds: kinds.map(name).join(', ') };
}

import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PRESETS } from '../../../rules/presets.ts';
import { loadSettings } from '../../config/load-settings.ts';
import { type Roster, readRoster } from '../../config/roster.ts';
import { readDate } from '../../draft/meta-values.ts';
import { FORMATS, type Format } from '../../report/formats.ts';
import { displayPath, isInside } from '../../source/read.ts';
import type { AuditOptions } from '../commands/audit.ts';
import { failureError } from '../failures.ts';
import { type Output, readOutputs } from '../formats.ts';
import { type JudgingOptions, type LintPlan, planJudging } from '../lint-plan.ts';
import { cliError } from '../messages.ts';
import { refuseInside, type Store, storeAt, storeExists } from '../review/store.ts';
import type { Run } from '../run.ts';
import { PANEL_FORMATS, type PanelFormat } from './panel-files.ts';

/** The formats of `lint`, and those of panels. */
export type AuditFormat = Format | PanelFormat;

/** What an audit is to do, all of it checked before the first paper is read. */
export interface AuditPlan extends Pick<LintPlan, 'ground' | 'standard' | 'policy' | 'maxBytes' | 'quiet'> {
  /** Absolute, without links. */
  readonly folder: string;
  /** As the user named it. */
  readonly shown: string;
  readonly output: string | null;
  readonly outputs: readonly Output<AuditFormat>[];
  /** The unit that all reports are cut for. */
  readonly only: string | null;
  readonly roster: Roster | null;
  readonly previous: string | null;
  readonly stateDir: string | null;
  readonly cacheDir: string | null;
  /** ISO 8601 date. */
  readonly today: string;
  /** `null`: by the number of papers. */
  readonly threads: number | null;
  /** Where people's decisions are kept; `null` where there are none or they are not asked for. */
  readonly reviews: Store | null;
  readonly options: AuditOptions;
}

/**
 * Options and settings of an audit. Whoever hands in papers sets no rules: settings that lie among the papers are refused, code
 * of plugins is not run, nothing is written where papers lie.
 */
export async function planAudit(run: Run, path: string, options: AuditOptions): Promise<AuditPlan> {
  const folder = folderAt(run, path, null);
  refuseOwnSettings(run, folder, options);
  const { ground, standard, maxBytes } = await planJudging(run, judgingOptions(options));
  const { settings } = ground;
  const output = outside(run, folder, options.output, '--output');
  if (options.only === '') throw cliError('emptyValue', { option: '--only' });
  if (options.opinions && output === null) throw cliError('auditOpinions');
  const only = options.only ?? null;
  const stateDir = stateFolder(run, folder, options, output);
  const cacheDir =
    outside(run, folder, options.cacheDir, '--cache-dir') ?? (stateDir && join(stateDir, 'cache'));
  const formats: readonly AuditFormat[] = [...FORMATS, ...PANEL_FORMATS];
  const outputs = options.format ? readOutputs(options.format, run.cwd, formats) : [];
  for (const { format, file } of outputs) {
    if (file === null && format === 'xlsx') throw cliError('auditStdout', { format });
    if (file !== null && !file.startsWith('/dev/')) outside(run, folder, file, '--format');
  }
  const maxWarnings = options.maxWarnings ?? settings.maxWarnings;
  return {
    ground,
    standard,
    maxBytes,
    quiet: options.quiet ?? false,
    policy: {
      strict: options.strict ?? (settings.strict || PRESETS[settings.preset].strict),
      ...(maxWarnings === null ? {} : { maxWarnings }),
    },
    folder,
    shown: displayPath(path, run.cwd),
    output,
    outputs,
    only,
    roster: options.roster === undefined ? null : readRoster(options.roster, run.cwd),
    previous: options.previous === undefined ? null : folderAt(run, options.previous, '--previous'),
    stateDir,
    cacheDir: options.cache ? cacheDir : null,
    today: dateIn(options.date),
    threads: options.threads === undefined ? null : Math.max(1, options.threads),
    reviews: reviewsFor(run, folder, options),
    options,
  };
}

/** The panel's own decisions: in the working directory, or where `--reviews` says. */
function reviewsFor(run: Run, folder: string, { reviews }: AuditOptions): Store | null {
  if (reviews === false) return null;
  const store = storeAt(run, reviews === true ? undefined : reviews);
  const exists = storeExists(store);
  if (typeof reviews === 'string' && !exists) throw cliError('reviewsMissing', { path: store.shown });
  if (exists) refuseInside(store, folder);
  return exists ? store : null;
}

/** Where runs are kept: in the output folder, unless that goes to one unit alone and may hold nothing of others. */
function stateFolder(run: Run, folder: string, options: AuditOptions, output: string | null): string | null {
  const state = outside(run, folder, options.state, '--state');
  if (options.only === undefined || output === null) return state ?? (output && join(output, '.duizhao'));
  const shown = displayPath(output, run.cwd);
  if (state !== null && isInside(state, output))
    throw cliError('auditOnlyState', { path: displayPath(state, run.cwd), folder: shown });
  if (existsSync(output) && readdirSync(output).length > 0)
    throw cliError('auditOnlyFolder', { path: shown });
  return state;
}

/** What a worker needs to judge by the same standard. */
export function judgingOptions({ config, profile, rule, criterion }: AuditOptions): JudgingOptions {
  return {
    inline: false,
    ...(config === undefined ? {} : { config }),
    ...(profile === undefined ? {} : { profile }),
    ...(rule === undefined ? {} : { rule }),
    ...(criterion === undefined ? {} : { criterion }),
  };
}

/** Fewer papers are checked sooner than threads have started. */
const FEW = 64;

export function threadsFor(plan: AuditPlan, papers: number): number {
  if (plan.threads !== null) return Math.min(plan.threads, 64);
  return papers > FEW ? Math.min(2, availableParallelism()) : 1;
}

function folderAt({ cwd }: Run, path: string, option: string | null): string {
  const absolute = resolve(cwd, path);
  const found = statSync(absolute, { throwIfNoEntry: false });
  if (!found) throw failureError({ path, code: 'not-found', data: {} });
  if (!found.isDirectory())
    throw option === null ? cliError('auditFolder', { path }) : cliError('auditNotAFolder', { path, option });
  return realpathSync.native(absolute);
}

function refuseOwnSettings({ cwd }: Run, folder: string, { config }: AuditOptions): void {
  if (config === '') throw cliError('emptyValue', { option: '--config' });
  const { files, settings, origins } = loadSettings(cwd, config);
  if (config === undefined) {
    const inside = files.find(file => isInside(realPath(resolve(cwd, file)), folder));
    if (inside !== undefined) throw cliError('auditSettingsInside', { file: inside });
  }
  if (settings.plugins.length > 0)
    throw cliError('auditPlugins', { file: origins['plugins.0']?.file ?? 'duizhao.yaml' });
}

/** A place to write to, absolute; never among the papers. */
export function outside(
  { cwd }: Run,
  folder: string,
  path: string | undefined,
  option: string,
): string | null {
  if (path === undefined) return null;
  if (path === '') throw cliError('emptyValue', { option });
  const absolute = realPath(resolve(cwd, path));
  if (isInside(absolute, folder)) throw cliError('auditInside', { option, path });
  return absolute;
}

/** Of a path that need not exist yet. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), path.slice(parent.length).replace(/^[/\\]+/, ''));
  }
}

function dateIn(value: string | undefined): string {
  if (value === undefined) {
    const now = new Date();
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }
  const date = readDate(value);
  if (!date || date.month === null || date.day === null) throw cliError('badDate', { value });
  return [date.year, ...[date.month, date.day].map(part => String(part).padStart(2, '0'))].join('-');
}

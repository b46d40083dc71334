import { PRESETS } from '../../rules/presets.ts';
import type { Settings } from '../config/load-settings.ts';
import { type PaperFacts, withOverridesFor } from '../config/overrides.ts';
import type { LintSettings } from '../linter/lint.ts';
import { FORMATS } from '../report/formats.ts';
import type { Policy } from '../verdict/verdict.ts';
import { readBaseline } from './baseline-file.ts';
import type { Standard } from './check-paper.ts';
import { checkSettings } from './check-settings.ts';
import type { LintOptions } from './commands/lint.ts';
import { type Output, readOutputs } from './formats.ts';
import { type Ground, loadGround, profileOf } from './ground.ts';
import { cliError } from './messages.ts';
import { noteRetired } from './notes.ts';
import { readOtherPapers } from './other-papers.ts';
import { criterionNamed, ruleNamed } from './rule-names.ts';
import type { Run } from './run.ts';

/** What a lint run is to do, all of it checked before the first file is read. */
export interface LintPlan {
  readonly ground: Ground;
  readonly standard: Standard;
  readonly outputs: readonly Output[];
  readonly policy: Policy;
  readonly maxBytes: number;
  readonly quiet: boolean;
}

/** The part of the options that decides how papers are judged; other commands judge too. */
export type JudgingOptions = Pick<LintOptions, 'config' | 'profile' | 'rule' | 'criterion'> & {
  readonly inline?: boolean;
  readonly quiet?: boolean;
};

export async function planLint(run: Run, options: LintOptions): Promise<LintPlan> {
  if (options.fix && options.fixDryRun) throw cliError('conflicting', { a: '--fix', b: '--fix-dry-run' });
  if (options.updateBaseline && options.baseline === undefined) throw cliError('updateNeedsBaseline');
  const outputs = readOutputs(options.format ?? [], run.cwd, FORMATS);
  const { ground, standard: alone, maxBytes } = await planJudging(run, options);
  const standard = await withComparisons(run, options, alone, maxBytes);
  const { settings } = ground;
  const maxWarnings = options.maxWarnings ?? settings.maxWarnings;
  return {
    ground,
    standard,
    outputs,
    maxBytes,
    quiet: options.quiet ?? false,
    policy: {
      strict: options.strict ?? (settings.strict || PRESETS[settings.preset].strict),
      ...(maxWarnings === null ? {} : { maxWarnings }),
    },
  };
}

/** Adds what papers are compared with: other papers, and the line that was drawn before. */
async function withComparisons(
  run: Run,
  options: LintOptions,
  standard: Standard,
  maxBytes: number,
): Promise<Standard> {
  const others = await readOtherPapers(run, options, standard, maxBytes);
  const read = options.baseline !== undefined && !options.updateBaseline;
  return {
    ...standard,
    lintSettings: { ...standard.lintSettings, ...others },
    ...(read ? { baseline: readBaseline(options.baseline as string, run.cwd) } : {}),
  };
}

/** By what papers are judged in this run. */
export async function planJudging(
  run: Run,
  options: JudgingOptions,
): Promise<Pick<LintPlan, 'ground' | 'standard' | 'maxBytes'>> {
  const ground = await loadGround(run, options);
  const { settings, profiles, ruleSet } = ground;
  for (const rule of checkSettings(ground)) noteRetired(run, ground.language, rule, options.quiet ?? false);
  const lintSettings: LintSettings = {
    rules: ruleSettings(presetRules(settings)),
    onlyRules: (options.rule ?? []).map(id => ruleNamed(ruleSet.rules, id).id),
    onlyCriteria: (options.criterion ?? []).map(criterionNamed),
    noInline: options.inline === false,
    findingsPerRule: settings.limits.findingsPerRule,
  };
  const standard: Standard = {
    profiles,
    ...(options.profile === undefined ? {} : { profile: profileOf(ground, options.profile).id }),
    ...(settings.profile === null ? {} : { fallbackProfile: settings.profile }),
    ruleSet,
    lintSettings,
    ...(settings.overrides.length > 0 ? { rulesFor: byPaper(settings, run.cwd) } : {}),
  };
  return { ground, standard, maxBytes: settings.limits.fileBytes };
}

/** The settings of each paper, with the overrides that hold for it. */
function byPaper(settings: Settings, cwd: string): NonNullable<Standard['rulesFor']> {
  const base = presetRules(settings);
  return (paper: PaperFacts) => ruleSettings(withOverridesFor(base, settings.overrides, paper, cwd));
}

/** The preset below, the unit's own rules on top. */
function presetRules({ preset, rules }: Settings): Settings['rules'] {
  const all: Record<string, Settings['rules'][string]> = Object.fromEntries(
    Object.entries(PRESETS[preset].rules).map(([id, severity]) => [id, { severity, options: {} }]),
  );
  for (const [id, { severity, options }] of Object.entries(rules))
    all[id] = { severity: severity ?? all[id]?.severity ?? null, options };
  return all;
}

function ruleSettings(rules: Settings['rules']): NonNullable<LintSettings['rules']> {
  return Object.fromEntries(
    Object.entries(rules).map(([id, { severity, options }]) => [
      id,
      { options, ...(severity ? { severity } : {}) },
    ]),
  );
}

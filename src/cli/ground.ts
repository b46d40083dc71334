import { loadProfile, PROFILE_DATA, profileIds } from '../../rules/profiles/index.ts';
import {
  loadSettings,
  type ResolvedSettings,
  type Settings,
  withOverrides,
} from '../config/load-settings.ts';
import type { Language } from '../config/localized.ts';
import { nearest } from '../config/nearest.ts';
import { type Pack, readPacks } from '../config/packs.ts';
import type { Profile } from '../config/profile.ts';
import { loadUserProfiles, type UserProfile } from '../config/user-profiles.ts';
import { findProfile } from '../draft/meta.ts';
import type { RuleSet } from '../linter/rule-set.ts';
import { loadLaw } from './law.ts';
import { loadPlugins } from './load-plugins.ts';
import { cliError } from './messages.ts';
import type { Run } from './run.ts';

/** What a command stands on: the settings in force, the profiles and rules there are, those of the unit among them. */
export interface Ground {
  readonly resolved: ResolvedSettings;
  readonly settings: Settings;
  /** Shipped ones first; a unit's own one replaces a shipped one of the same id. */
  readonly profiles: readonly Profile[];
  readonly ownProfiles: readonly UserProfile[];
  readonly packs: readonly Pack[];
  /** The shipped rules and the unit's own ones. */
  readonly ruleSet: RuleSet;
  /** Of what the command prints: said for this run, or else by the settings. */
  readonly language: Language;
}

/**
 * Settings, profiles and rules for a command.
 *
 * @throws ConfigError where a file of the unit is not in order
 */
export async function loadGround(run: Run, options: { readonly config?: string }): Promise<Ground> {
  if (options.config === '') throw cliError('emptyValue', { option: '--config' });
  const said = run.languageSaid
    ? [{ key: 'language', value: run.language, option: run.languageSaid } as const]
    : [];
  const resolved = withOverrides(loadSettings(run.cwd, options.config), said);
  const { settings } = resolved;
  const packs = settings.packs.length > 0 ? readPacks(resolved, run.cwd) : [];
  const plugins = settings.plugins.length > 0 ? await loadPlugins(resolved, run.cwd) : [];
  const ownProfiles = loadOwn(resolved, packs, run.cwd);
  const profiles = new Map(profileIds().map(id => [id, loadProfile(id)]));
  for (const { profile } of ownProfiles) profiles.set(profile.id, profile);
  return {
    resolved,
    settings,
    profiles: [...profiles.values()],
    ownProfiles,
    packs,
    ruleSet: await loadLaw(resolved, { packs, profiles: ownProfiles, plugins }),
    language: settings.language,
  };
}

function loadOwn(resolved: ResolvedSettings, packs: readonly Pack[], cwd: string): readonly UserProfile[] {
  const packed = packs.flatMap(({ profiles }) => profiles);
  if (resolved.settings.profiles.length === 0 && packed.length === 0) return [];
  return loadUserProfiles(resolved, { cwd, builtin: PROFILE_DATA, packed });
}

/** A profile by its id or one of its names. */
export function profileOf({ profiles }: Pick<Ground, 'profiles'>, name: string): Profile {
  const found = findProfile(name, profiles);
  if (found) return found;
  const names = profiles.flatMap(({ id, aliases }) => [id, ...aliases]);
  throw cliError('unknownProfile', { value: name }, { near: nearest(name, names), after: 'allProfiles' });
}

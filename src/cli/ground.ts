import { loadProfile, profileIds } from '../../rules/profiles/index.ts';
import { loadSettings, type Settings } from '../config/load-settings.ts';
import type { Language } from '../config/localized.ts';
import { nearest } from '../config/nearest.ts';
import type { Profile } from '../config/profile.ts';
import { findProfile } from '../draft/meta.ts';
import { cliError } from './messages.ts';
import type { Run } from './run.ts';

/** What a command stands on: the settings in force and the profiles there are, those of the unit among them. */
export interface Ground {
  readonly settings: Settings;
  /** Shipped ones first; a unit's own one replaces a shipped one of the same id. */
  readonly profiles: readonly Profile[];
  /** Those of `profiles` that are the unit's own. */
  readonly ownProfiles: readonly Profile[];
  /** Of what the command prints: said for this run, or else by the settings. */
  readonly language: Language;
}

/**
 * Settings and profiles for a command.
 *
 * @throws ConfigError where a file of the unit is not in order
 */
export async function loadGround(run: Run, options: { readonly config?: string }): Promise<Ground> {
  if (options.config === '') throw cliError('emptyValue', { option: '--config' });
  const settings = loadSettings(run.cwd, options.config);
  const shipped = profileIds().map(loadProfile);
  const profiles = settings.profiles.length > 0 ? await withOwn(shipped, settings.profiles) : shipped;
  const language = run.languageSaid ? run.language : (settings.language ?? run.language);
  const ground: Ground = {
    settings,
    profiles,
    ownProfiles: profiles.filter(profile => !shipped.includes(profile)),
    language,
  };
  if (settings.profile !== undefined) profileOf(ground, settings.profile);
  return ground;
}

async function withOwn(shipped: readonly Profile[], paths: readonly string[]): Promise<Profile[]> {
  const { loadUserProfile } = await import('../config/user-profiles.ts');
  const profiles = new Map(shipped.map(profile => [profile.id, profile]));
  for (const path of paths) {
    const own = loadUserProfile(path, [...profiles.values()]);
    profiles.set(own.id, own);
  }
  return [...profiles.values()];
}

/** A profile by its id or one of its names. */
export function profileOf({ profiles }: Pick<Ground, 'profiles'>, name: string): Profile {
  const found = findProfile(name, profiles);
  if (found) return found;
  const names = profiles.flatMap(({ id, aliases }) => [id, ...aliases]);
  throw cliError('unknownProfile', { value: name }, { near: nearest(name, names), after: 'allProfiles' });
}

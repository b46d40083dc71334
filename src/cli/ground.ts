import { loadProfile, profileIds } from '../../rules/profiles/index.ts';
import { nearest } from '../config/nearest.ts';
import type { Profile } from '../config/profile.ts';
import { findProfile } from '../draft/meta.ts';
import { cliError } from './messages.ts';
import type { Run } from './run.ts';

/** What a command stands on: the profiles there are, those of the unit among them. */
export interface Ground {
  readonly profiles: readonly Profile[];
  /** The profile that the settings choose, or the fallback. */
  readonly defaultProfile: string;
}

export interface GroundOptions {
  readonly config?: string;
}

export async function loadGround(_run: Run, _options: GroundOptions): Promise<Ground> {
  return { profiles: profileIds().map(loadProfile), defaultProfile: 'general' };
}

/** A profile by its id or one of its names. */
export function profileOf({ profiles }: Ground, name: string): Profile {
  const found = findProfile(name, profiles);
  if (found) return found;
  const names = profiles.flatMap(({ id, aliases }) => [id, ...aliases]);
  throw cliError('unknownProfile', { value: name }, { near: nearest(name, names), after: 'allProfiles' });
}

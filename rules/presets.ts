import type { Severity } from '../src/config/profile.ts';
import type { PresetName } from '../src/config/settings.ts';
import data from './presets.yaml';

/** Severities to begin with, and whether warnings fail. */
export interface Preset {
  readonly strict: boolean;
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export const PRESETS = data as Readonly<Record<PresetName, Preset>>;

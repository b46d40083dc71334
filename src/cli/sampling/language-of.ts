import { loadSettings } from '../../config/load-settings.ts';
import type { Language } from '../../config/localized.ts';
import type { Run } from '../run.ts';

/** What a command prints in that needs no rules: said for this run, or else by the settings. */
export function languageOf(run: Run, { config }: { readonly config?: string }): Language {
  return run.languageSaid === null ? loadSettings(run.cwd, config).settings.language : run.language;
}

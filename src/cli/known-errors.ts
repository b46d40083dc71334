import { ConfigError } from '../config/config-error.ts';
import type { Localized } from '../config/localized.ts';
import { visible } from '../report/escape.ts';

/** The words of an error that other parts of the program raise for what the user can mend; `null` for a fault of ours. */
export function explainKnown(error: unknown): Localized | null {
  if (!(error instanceof ConfigError)) return null;
  return { zh: visible(error.says.zh), en: visible(error.says.en) };
}

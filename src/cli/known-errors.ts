import { ConfigError, describeProblem } from '../config/config-error.ts';
import { inLanguage, type Language } from '../config/localized.ts';
import { visible } from '../report/escape.ts';
import { CliError } from './exit.ts';

/** The lines to print for an error that the user can mend; `null` for a fault of ours. */
export function explainKnown(error: unknown, language: Language): string[] | null {
  if (error instanceof CliError) return [inLanguage(error.says, language)];
  if (error instanceof ConfigError)
    return error.problems.map(problem => visible(describeProblem(problem, language)));
  return null;
}

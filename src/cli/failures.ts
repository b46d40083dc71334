import { failureText } from '../report/names.ts';
import type { Failure } from '../source/source.ts';
import { CliError } from './exit.ts';
import { say } from './messages.ts';

/** A failure that leaves a command nothing to do. */
export function failureError(failure: Failure): CliError {
  const { path } = failure;
  return new CliError({
    zh: say('failure', 'zh-CN', { path, message: failureText(failure, 'zh-CN') }),
    en: say('failure', 'en', { path, message: failureText(failure, 'en') }),
  });
}

import type { Localized } from '../config/localized.ts';

/** What a process's end means. 2 wins over 1: a verdict nobody can trust is no verdict. */
export const EXIT = {
  /** The verdict is pass. */
  pass: 0,
  /** A paper fails. */
  fail: 1,
  /** The run cannot be trusted: usage, configuration, no input, unreadable input, a crashed rule. */
  untrusted: 2,
  /** Stopped by the user. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something the user can mend: printed as one short sentence, without a stack, and the process ends in 2. */
export class CliError extends Error {
  readonly says: Localized;

  constructor(says: Localized) {
    super(says.en);
    this.name = 'CliError';
    this.says = says;
  }
}

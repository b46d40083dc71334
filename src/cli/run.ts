import type { Language } from '../config/localized.ts';
import type { ExitCode } from './exit.ts';
import type { Interrupt } from './interrupt.ts';
import type { Terminal } from './terminal.ts';

/** What every command of one run shares. */
export interface Run {
  readonly language: Language;
  /** Whether the user said so; if not, the settings may choose another one for what a command prints. */
  readonly languageSaid: boolean;
  readonly terminal: Terminal;
  readonly interrupt: Interrupt;
  readonly cwd: string;
  /** Says how the process ends; the gravest word of a run counts. */
  exit(code: ExitCode): void;
}

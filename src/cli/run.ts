import type { Language } from '../config/localized.ts';
import type { ExitCode } from './exit.ts';
import type { Interrupt } from './interrupt.ts';
import type { Terminal } from './terminal.ts';

/** What every command of one run shares. */
export interface Run {
  readonly language: Language;
  /** The option or variable that said so; `null` leaves it to the settings what language a command prints. */
  readonly languageSaid: string | null;
  readonly terminal: Terminal;
  readonly interrupt: Interrupt;
  readonly cwd: string;
  /** Says how the process ends; the gravest word of a run counts. */
  exit(code: ExitCode): void;
}

import type { Language } from '../config/localized.ts';
import { say } from './messages.ts';
import type { Door } from './terminal.ts';

export interface Progress {
  /** One more piece is done. */
  step(): void;
  /** Wipes the line; nothing of it may stay in the terminal. */
  done(): void;
}

/** Short work shows nothing; after that a screen is not redrawn more often than the eye follows. */
const PATIENCE = 600;
const REDRAW = 100;
const BAR = 24;

const SILENT: Progress = { step: () => {}, done: () => {} };

/**
 * A progress bar on standard error: count, rate and rest. Silent in pipes and for `--quiet`, where it would be rubbish
 * in a log.
 *
 * @param total pieces of work
 */
export function showProgress(door: Door, total: number, language: Language, quiet: boolean): Progress {
  if (!door.interactive || quiet || total < 2) return SILENT;
  const start = performance.now();
  let count = 0;
  let drawn = 0;
  return {
    step: () => {
      count += 1;
      const now = performance.now();
      if (now - start < PATIENCE || now - drawn < REDRAW) return;
      drawn = now;
      door.write(`\r\u001b[2K${progressLine(count, total, (now - start) / 1000, language)}`);
    },
    done: () => {
      if (drawn > 0) door.write('\r\u001b[2K');
      drawn = 0;
    },
  };
}

/**
 * The line as it reads after `seconds` of work.
 *
 * @param count pieces done, at least 1
 */
export function progressLine(count: number, total: number, seconds: number, language: Language): string {
  const filled = Math.round(Math.min(1, count / total) * BAR);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
  return say('progress', language, { bar, ...progressParts(count, total, seconds) });
}

/** Count, rate and rest as they are shown. */
export function progressParts(
  count: number,
  total: number,
  seconds: number,
): { count: number; total: number; rate: number | string; rest: string } {
  const rate = count / Math.max(seconds, 0.001);
  const rest = Math.ceil((total - count) / rate);
  return {
    count,
    total,
    rate: rate >= 10 ? Math.round(rate) : rate.toFixed(1),
    rest: `${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, '0')}`,
  };
}

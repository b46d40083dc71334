import { EXIT } from './exit.ts';

/** Lets the user stop a long run between two files. */
export interface Interrupt {
  /**
   * Gives a waiting signal its turn, at most every few milliseconds. Signals are heard nowhere else, for the work itself
   * never waits: no file is ever left half written.
   */
  breathe(): Promise<void>;
  /** Undone last first when the run is stopped: temporary files, the progress line. */
  onStop(clean: () => void): void;
}

const BREATH = 25;

/** Listens for SIGINT and SIGTERM: cleans up and ends the process at once, with no verdict. */
export function listenForInterrupt(): Interrupt {
  const cleaners: (() => void)[] = [];
  let last = performance.now();
  const stop = (): void => {
    for (const clean of cleaners.reverse()) clean();
    process.exit(EXIT.interrupted);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  return {
    breathe: async () => {
      if (performance.now() - last < BREATH) return;
      await new Promise(resolve => setImmediate(resolve));
      last = performance.now();
    },
    onStop: clean => {
      cleaners.push(clean);
    },
  };
}

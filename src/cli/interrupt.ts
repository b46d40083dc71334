import { EXIT } from './exit.ts';

/** Lets a run stop between two files when the user presses Ctrl-C. */
export interface Interrupt {
  readonly requested: boolean;
  /** Gives pending signals a chance, at most every few milliseconds: the work itself never waits. */
  breathe(): Promise<void>;
  /** Undone last first when the run is stopped: temporary files and the like. */
  onStop(clean: () => void): void;
}

/** Thrown by `breathe` once the user has asked to stop. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}

const BREATH = 25;

/** Listens for SIGINT and SIGTERM; a second signal ends the process at once. */
export function listenForInterrupt(): Interrupt {
  const cleaners: (() => void)[] = [];
  let requested = false;
  let last = performance.now();
  const clean = (): void => {
    for (const undo of cleaners.splice(0).reverse()) undo();
  };
  const stop = (): void => {
    clean();
    if (requested) process.exit(EXIT.interrupted);
    requested = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  return {
    get requested() {
      return requested;
    },
    breathe: async () => {
      if (performance.now() - last >= BREATH) {
        await new Promise(resolve => setImmediate(resolve));
        last = performance.now();
      }
      if (requested) throw new Interrupted();
    },
    onStop: undo => {
      cleaners.push(undo);
    },
  };
}

import { parentPort, workerData } from 'node:worker_threads';
import type { Language } from '../../config/localized.ts';
import type { Standard } from '../check-paper.ts';
import { type JudgingOptions, planJudging } from '../lint-plan.ts';
import type { Run } from '../run.ts';
import { checkOne, type Job, type Outcome } from './check-one.ts';
import { standardHash } from './standard-hash.ts';

/** What a worker is started with: it loads the law itself, for functions do not travel. */
export interface WorkerOrder {
  readonly cwd: string;
  readonly language: Language;
  readonly languageSaid: string | null;
  readonly judging: JudgingOptions;
  /** Of the main thread's standard: settings that changed in between must not judge half of the papers. */
  readonly standard: string;
}

export type ToWorker = { readonly id: number; readonly job: Job };
export type FromWorker =
  | { readonly id: number; readonly outcome: Outcome }
  | { readonly ready: true }
  | { readonly other: true };

async function serve(order: WorkerOrder): Promise<void> {
  const { ground, standard } = await planJudging(silentRun(order), order.judging);
  if (standardHash(ground, standard) !== order.standard) {
    parentPort?.postMessage({ other: true } satisfies FromWorker);
    return;
  }
  parentPort?.on('message', ({ id, job }: ToWorker) => answer(id, job, standard));
  parentPort?.postMessage({ ready: true } satisfies FromWorker);
}

function answer(id: number, job: Job, standard: Standard): void {
  parentPort?.postMessage({ id, outcome: checkOne(job, standard) } satisfies FromWorker);
}

/** A worker says nothing and decides nothing. */
function silentRun({ cwd, language, languageSaid }: WorkerOrder): Run {
  const door = { interactive: false, color: false, write: () => {} };
  return {
    language,
    languageSaid,
    cwd,
    terminal: { width: 80, out: door, err: door },
    interrupt: { breathe: async () => {}, onStop: () => {} },
    exit: () => {},
  };
}

if (parentPort) await serve(workerData as WorkerOrder);

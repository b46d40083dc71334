import { Worker } from 'node:worker_threads';
import type { Failure } from '../../source/source.ts';
import type { Standard } from '../check-paper.ts';
import { checkOne, type Job, type Outcome } from './check-one.ts';
import type { FromWorker, ToWorker, WorkerOrder } from './worker.ts';

/** Checks papers, here or in threads. */
export interface Pool {
  /** Takes a paper as soon as there is room for it; `give` gets the outcome, perhaps before this comes back. */
  check(job: Job, give: (outcome: Outcome) => void): Promise<void>;
  close(): Promise<void>;
}

/** Papers given to a worker ahead of its work: it never waits, and no more texts than these are held. */
const AHEAD = 4;
/** A worker that dies again and again is no accident any more. */
const MOST_DEATHS = 5;

export function poolHere(standard: Standard): Pool {
  return { check: async (job, give) => give(checkOne(job, standard)), close: async () => {} };
}

export interface PoolEvents {
  /** A worker ended unexpectedly; the papers it had go to another. */
  lost(reason: string): void;
}

interface Hand {
  worker: Worker;
  readonly waiting: Map<number, Waiting>;
  /** Whether a paper was met that did not go into a small worker. */
  isRoomy: boolean;
}

interface Waiting {
  readonly job: Job;
  readonly give: (outcome: Outcome) => void;
  /** How many workers died over it. */
  deaths: number;
}

/**
 * Room of a worker in MB, for new objects and for all: left to itself it lets what papers leave behind pile up to hundreds. Papers of
 * usual length need a tenth of it.
 */
const SMALL = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 160 } as const;

/**
 * A paper over which two workers die is a failure, and no reason to give up the rest.
 *
 * @param threads at least 1
 */
export function poolOfThreads(threads: number, order: WorkerOrder, events: PoolEvents): Pool {
  const hands: Hand[] = [];
  const idle: (() => void)[] = [];
  let next = 0;
  let deaths = 0;
  let closing = false;
  let fatal: Error | null = null;

  function start(hand: Hand): void {
    const worker = new Worker(new URL('./audit-worker.js', import.meta.url), {
      workerData: order,
      resourceLimits: hand.isRoomy ? {} : SMALL,
    });
    hand.worker = worker;
    worker.on('message', (message: FromWorker) => {
      if ('other' in message) fail(new Error('the settings changed during the run'));
      if (!('outcome' in message)) return;
      const waiting = hand.waiting.get(message.id);
      hand.waiting.delete(message.id);
      waiting?.give(message.outcome);
      idle.shift()?.();
    });
    let told = '';
    let isShortOfRoom = false;
    worker.on('error', error => {
      told = error.message;
      isShortOfRoom = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    });
    worker.on('exit', code => {
      if (closing || hand.worker !== worker || code === 0) return;
      if (isShortOfRoom && !hand.isRoomy) moved(hand);
      else died(hand, told || `exit ${code}`);
    });
  }

  /** A paper of a thousand pages needs more than others: from then on the hand has all the room there is. */
  function moved(hand: Hand): void {
    hand.isRoomy = true;
    start(hand);
    for (const [id, { job }] of hand.waiting) hand.worker.postMessage({ id, job } satisfies ToWorker);
  }

  /** The paper at work when a worker died is tried once more by another; after that it is a failure. */
  function died(hand: Hand, reason: string): void {
    events.lost(reason);
    deaths++;
    const [first] = hand.waiting;
    if (first) {
      const [id, waiting] = first;
      waiting.deaths++;
      if (waiting.deaths > 1) {
        hand.waiting.delete(id);
        waiting.give({ packed: null, failures: [crash(waiting.job, reason)] });
        idle.shift()?.();
      }
    } else if (deaths > MOST_DEATHS) {
      fail(new Error(reason));
      return;
    }
    start(hand);
    for (const [id, { job }] of hand.waiting) hand.worker.postMessage({ id, job } satisfies ToWorker);
  }

  function fail(error: Error): void {
    fatal = error;
    for (const { waiting } of hands) {
      for (const { job, give } of waiting.values())
        give({ packed: null, failures: [crash(job, error.message)] });
      waiting.clear();
    }
    for (const go of idle.splice(0)) go();
  }

  /** Where the cache knows everything no thread is needed. */
  function begin(): void {
    for (let i = 0; i < threads; i++) {
      const hand = { waiting: new Map(), isRoomy: false } as unknown as Hand;
      hands.push(hand);
      start(hand);
    }
  }

  async function free(): Promise<Hand> {
    for (;;) {
      const hand = hands.reduce((best, other) => (other.waiting.size < best.waiting.size ? other : best));
      if (hand.waiting.size < AHEAD) return hand;
      await new Promise<void>(resolve => idle.push(resolve));
    }
  }

  return {
    async check(job, give) {
      if (hands.length === 0) begin();
      const hand = await free();
      if (fatal) {
        give({ packed: null, failures: [crash(job, fatal.message)] });
        return;
      }
      const id = next++;
      hand.waiting.set(id, { job, give, deaths: 0 });
      hand.worker.postMessage({ id, job } satisfies ToWorker);
    },
    async close() {
      closing = true;
      await Promise.all(hands.map(({ worker }) => worker.terminate()));
    },
  };
}

function crash({ source }: Job, reason: string): Failure {
  return { path: source.path, code: 'draft-crashed', data: { reason } };
}

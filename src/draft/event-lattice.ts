import type { ReferenceDate } from '../language/dates.ts';
import type { Running } from './event-company.ts';
import { type Telling, weighAhead, weighPiece } from './event-features.ts';
import type { RawPiece } from './event-pieces.ts';
import { announced } from './event-words.ts';

/** A piece, what it tells, and the events that may be running where it stands, by their age from 0 on. */
export interface Node {
  readonly piece: RawPiece;
  readonly telling: Telling;
  readonly running: readonly Running[];
  readonly ahead: ReturnType<typeof weighAhead>;
  /** How many events a later piece says were told; 0 where none does. */
  readonly announced: number;
}

/** Pieces after which an event is as old as it gets: older ones differ in nothing that is weighed. */
export const OLDEST = 8;

/** Everything that is to be weighed in a problem's text. */
export function buildLattice(pieces: readonly RawPiece[], reference: ReferenceDate | null): Node[] {
  const tellings: Telling[] = [];
  pieces.forEach((piece, index) => {
    const timedBefore = (tellings[index - 1]?.features.timeEarly ?? 0) > 0;
    tellings.push(weighPiece(piece, { index, count: pieces.length, timedBefore }, reference));
  });
  const lastSeen = new Map<string, number>();
  let timed = -1;
  const nodes = tellings.map((telling, index) => {
    const running = runningAt(index, tellings, lastSeen, timed);
    for (const pair of telling.pairs) lastSeen.set(pair, index);
    if (telling.last) timed = index;
    const ahead = weighAhead(tellings[index + 1] ?? null);
    return { piece: pieces[index] as RawPiece, telling, running, ahead, announced: 0 };
  });
  let later = 0;
  return nodes
    .reverse()
    .map(node => {
      const own = { ...node, announced: later };
      later = announced(node.telling.value) || later;
      return own;
    })
    .reverse();
}

/** The events that may be running before a piece; `timed` is the last piece before it that names a time. */
function runningAt(
  index: number,
  tellings: readonly Telling[],
  lastSeen: ReadonlyMap<string, number>,
  timed: number,
): Running[] {
  const { pairs, earlyPairs } = tellings[index] as Telling;
  const oldest = Math.min(index, OLDEST);
  // pairs by how many pieces ago they were named last
  const shared = new Array<number>(oldest + 1).fill(0);
  const sharedEarly = new Array<number>(oldest + 1).fill(0);
  pairs.forEach((pair, i) => {
    const ago = index - (lastSeen.get(pair) ?? Number.NEGATIVE_INFINITY);
    if (ago > oldest) return;
    shared[ago] = (shared[ago] as number) + 1;
    if (i < earlyPairs) sharedEarly[ago] = (sharedEarly[ago] as number) + 1;
  });
  const running: Running[] = [{ age: 0, length: 0, outcomes: 0, shared: 0, sharedEarly: 0, time: null }];
  for (let age = 1; age <= oldest; age++) {
    const last = running[age - 1] as Running;
    const added = tellings[index - age] as Telling;
    running.push({
      age,
      length: last.length + added.value.length,
      outcomes: last.outcomes + added.outcomes,
      shared: last.shared + (shared[age] as number),
      sharedEarly: last.sharedEarly + (sharedEarly[age] as number),
      time: timed >= index - age ? (tellings[timed]?.last ?? null) : null,
    });
  }
  return running;
}

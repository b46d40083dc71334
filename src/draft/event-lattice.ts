import { countCue } from '../language/cues.ts';
import type { ReferenceDate } from '../language/dates.ts';
import type { Running } from './event-company.ts';
import { announced, type Telling, weighAhead, weighPiece } from './event-features.ts';
import type { RawPiece } from './event-pieces.ts';

/** A piece, what it tells, and the events that may be running where it stands, by their age from 0 on. */
export interface Node {
  readonly piece: RawPiece;
  readonly telling: Telling;
  readonly running: readonly Running[];
  /** How many events a later piece says were told; 0 where none does. */
  readonly announced: number;
}

/** Pieces after which an event is as old as it gets: older ones differ in nothing that is weighed. */
export const OLDEST = 12;

/** Everything that is to be weighed in a problem's text. */
export function buildLattice(pieces: readonly RawPiece[], reference: ReferenceDate | null): Node[] {
  const nodes: Node[] = [];
  const lastSeen = new Map<string, number>();
  const outcomes: number[] = [];
  let previous: Telling | null = null;
  let lastYear: number | null = null;
  const ahead = new Array<number>(pieces.length).fill(0);
  for (let i = pieces.length - 2; i >= 0; i--)
    ahead[i] = announced((pieces[i + 1] as RawPiece).text.value) || (ahead[i + 1] as number);
  pieces.forEach((piece, index) => {
    const telling = weighPiece(piece, { index, count: pieces.length, previous, lastYear }, reference);
    nodes.push({
      piece,
      telling,
      running: runningAt(index, nodes, telling, lastSeen, outcomes),
      announced: ahead[index] as number,
    });
    for (const pair of telling.pairs) lastSeen.set(pair, index);
    outcomes.push(countCue(telling.value, 'consequence'));
    previous = telling;
    lastYear = telling.times.findLast(found => found.year !== null)?.year ?? lastYear;
  });
  nodes.forEach((node, i) => {
    Object.assign(node.telling.features, weighAhead(node.telling, nodes[i + 1]?.telling ?? null));
  });
  return nodes;
}

function runningAt(
  index: number,
  before: readonly Node[],
  { pairs, earlyPairs }: Telling,
  lastSeen: ReadonlyMap<string, number>,
  outcomes: readonly number[],
): Running[] {
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
  const running: Running[] = [{ age: 0, length: 0, outcomes: 0, shared: 0, sharedEarly: 0 }];
  for (let age = 1; age <= oldest; age++) {
    const last = running[age - 1] as Running;
    running.push({
      age,
      length: last.length + (before[index - age]?.telling.value.length ?? 0),
      outcomes: last.outcomes + (outcomes[index - age] ?? 0),
      shared: last.shared + (shared[age] as number),
      sharedEarly: last.sharedEarly + (sharedEarly[age] as number),
    });
  }
  return running;
}

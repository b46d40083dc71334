import { type Candidate, dropContents, findCandidates } from '../../src/draft/candidates.ts';
import type { Block, Draft } from '../../src/draft/model.ts';

/** Where a candidate stands; candidates are in the order of this. */
export function headStart({ heading }: Candidate): number {
  return heading.range.start;
}

const known = new WeakMap<readonly Block[], readonly Candidate[]>();

/** Everything in a draft that may head something, a list of contents left out; found once for all rules. */
export function candidatesOf({ blocks }: Draft): readonly Candidate[] {
  const found = known.get(blocks);
  if (found) return found;
  const { candidates } = dropContents(findCandidates(blocks), blocks);
  known.set(blocks, candidates);
  return candidates;
}

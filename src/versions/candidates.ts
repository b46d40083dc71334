import { type Score, scoreOf } from './likeness.ts';
import type { Sketch, Sketches } from './sketches.ts';

/** A pair of parts that may be one: ordinals among the sketches. */
export interface Candidate extends Score {
  readonly old: number;
  readonly new: number;
}

/** Most parts of the other draft to hold a part against. */
const TRIALS = 24;
/** Pairs of characters that stand in more parts than this lead nowhere. */
const COMMON = 64;
/** Least score that is worth keeping. */
const LEAST = 0.06;

/**
 * Which parts of two drafts may be one. Parts that share no telling pair of characters are never held against each other, so
 * the work grows with the text and not with its square.
 *
 * @param may whether two parts may be paired at all
 * @param isOpen whether anybody still asks how alike two parts are; ordinals as in the candidates
 */
export function findCandidates(
  { old, new: next, runSpread }: Sketches,
  may: (a: Sketch, b: Sketch) => boolean,
  isOpen: (old: number, next: number) => boolean,
): Candidate[] {
  const holders = new Map<number, number[]>();
  next.forEach(({ matter }, j) => {
    for (const pair of matter.keys()) {
      const known = holders.get(pair);
      if (known) known.push(j);
      else holders.set(pair, [j]);
    }
  });
  const found: Candidate[] = [];
  old.forEach((a, i) => {
    const weights = new Map<number, number>();
    for (const [pair, weight] of a.matter) {
      const those = holders.get(pair);
      if (!those || those.length > COMMON) continue;
      for (const j of those) weights.set(j, (weights.get(j) ?? 0) + weight);
    }
    const best = [...weights]
      .filter(([j]) => may(a, next[j] as Sketch))
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, TRIALS);
    for (const [j] of best) {
      if (!isOpen(i, j)) continue;
      const { score, reason } = scoreOf(a, next[j] as Sketch, runSpread);
      if (score >= LEAST) found.push({ old: i, new: j, score, reason });
    }
  });
  return found.sort((x, y) => y.score - x.score || x.old - y.old || x.new - y.new);
}

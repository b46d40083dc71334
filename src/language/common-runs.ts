/** Letters that must stand together in both wordings: shorter runs are common by chance. */
const RUN = 5;
const PLACES = 8_192;

/** Scratch of `lettersInRuns`: by hash the first run of the other wording, plus one; cleared by its number. */
const heads = new Int32Array(PLACES);
const stamps = new Int32Array(PLACES);
let stamp = 0;

/**
 * Letters that two wordings have in common in runs of at least five, in whatever order the runs stand; every run is compared
 * letter by letter. What one of them says twice and the other once counts once.
 *
 * @returns 0 to the length of the shorter one; unrelated prose has next to nothing. The time grows with the lengths.
 */
export function lettersInRuns(a: Uint16Array, b: Uint16Array): number {
  return Math.min(coveredBy(a, b), coveredBy(b, a));
}

/** Letters of `b` that stand in runs of `a`. */
function coveredBy(a: Uint16Array, b: Uint16Array): number {
  stamp++;
  const nexts = new Int32Array(Math.max(0, a.length - RUN + 1));
  for (let at = 0; at < nexts.length; at++) {
    const place = hashAt(a, at);
    nexts[at] = stamps[place] === stamp ? (heads[place] as number) : 0;
    stamps[place] = stamp;
    heads[place] = at + 1;
  }
  let covered = 0;
  let to = 0;
  for (let at = 0; at + RUN <= b.length; at++) {
    const place = hashAt(b, at);
    if (stamps[place] !== stamp || !stands(a, b, at, heads[place] as number, nexts)) continue;
    covered += at + RUN - Math.max(at, to);
    to = at + RUN;
  }
  return covered;
}

/** Runs under one hash that are looked at: more are one run said over and over. */
const MOST_LOOKED_AT = 16;

function stands(a: Uint16Array, b: Uint16Array, at: number, head: number, nexts: Int32Array): boolean {
  for (let entry = head, steps = 0; entry !== 0 && steps < MOST_LOOKED_AT; steps++) {
    let same = 0;
    while (same < RUN && a[entry - 1 + same] === b[at + same]) same++;
    if (same === RUN) return true;
    entry = nexts[entry - 1] as number;
  }
  return false;
}

function hashAt(units: Uint16Array, at: number): number {
  let hash = 0;
  for (let i = at; i < at + RUN; i++) {
    hash = Math.imul(hash ^ (units[i] as number), 0x9e37_79b1);
    hash ^= hash >>> 15;
  }
  return hash & (PLACES - 1);
}

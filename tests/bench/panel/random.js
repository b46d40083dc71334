// Chance from a seed: the same seed writes the same papers on every machine.

/** A 32-bit hash of any parts (FNV-1a), so that every paper and every plant draws from a stream of its own. */
export function seedOf(...parts) {
  let hash = 0x811c9dc5;
  for (const letter of parts.join('/')) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193);
  return hash >>> 0;
}

/** A seeded source of chance (mulberry32) with what the generator asks of it. */
export function chanceFrom(...parts) {
  let state = seedOf(...parts);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  /** A whole number from `low` to `high`, both included. */
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = list => list[Math.floor(next() * list.length)];
  const shuffle = list => {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = between(0, i);
      [copy[i], copy[j]] = [copy[j], copy[i]];
    }
    return copy;
  };
  return { next, between, pick, shuffle, happens: share => next() < share };
}

// Chance from a seed: the same seed writes the same papers on every machine.

/** A 32-bit hash of any parts (FNV-1a). */
export function seedOf(...parts) {
  let hash = 0x811c9dc5;
  for (const letter of parts.join('/')) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193);
  return hash >>> 0;
}

/** Numbers drawn and thrown away, after which streams of like seeds have nothing in common. */
const WARM = 15;

/**
 * A seeded source of chance (sfc32) with what the generator asks of it; every paper and every plant draws from a stream of its
 * own. Its state has 128 bits: with 32, where all streams are stretches of one circle of four thousand million numbers, five
 * pairs among 5,000 papers drew the same numbers and so wrote the same sentences, copies that nobody had planted.
 */
export function chanceFrom(...parts) {
  let [a, b, c, count] = [seedOf(0, ...parts), seedOf(1, ...parts), seedOf(2, ...parts), 1];
  const draw = () => {
    const sum = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < WARM; i++) draw();
  const next = () => draw() / 4294967296;
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

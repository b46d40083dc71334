/** Runs of Han characters; a character outside of the basic plane is two units and belongs to no pair. */
const RUNS = /\p{Script=Han}{2,}/gu;

/** Characters by their code unit: asked for every pair of every paper, so that a pattern for each would be too slow. */
export type CharacterSet = Uint8Array;

export function characterSet(characters: string): CharacterSet {
  const set = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) set[characters.charCodeAt(i)] = 1;
  // halves of characters
  return set.fill(1, 0xd800, 0xe000);
}

/** Pairs of neighbouring Han characters in order, but those that hold a character of grammar. */
export function hanPairs(value: string, grammar: CharacterSet): string[] {
  const pairs: string[] = [];
  for (const run of value.match(RUNS) ?? []) {
    let before = grammar[run.charCodeAt(0)];
    for (let i = 1; i < run.length; i++) {
      const here = grammar[run.charCodeAt(i)];
      if (before === 0 && here === 0) pairs.push(run.slice(i - 1, i + 1));
      before = here;
    }
  }
  return pairs;
}

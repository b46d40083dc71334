/**
 * Finds the terms of many lists in one pass (Aho-Corasick over typed arrays).
 *
 * The time for a text grows with its length alone, however many terms there are. Most characters of a text begin no
 * term, so the start state is a plain table over all code units; the few steps below it lie in a double array.
 */
export interface Automaton {
  readonly lists: readonly (readonly string[])[];
  /** State after one code unit from the start: 0 where no term begins with it. */
  readonly first: Int32Array;
  /** A small number for each code unit that stands second or later in some term; 0 for all others. */
  readonly codes: Uint16Array;
  /** The step from a state over code c leads to `target[base[state] + c]` if `owner` there is the state. */
  readonly base: Int32Array;
  readonly owner: Int32Array;
  readonly target: Int32Array;
  /** Where to go on when no step fits. */
  readonly fallback: Int32Array;
  /** Next state on the way back at which some term ends, the state itself included; 0 for none. */
  readonly ending: Int32Array;
  /** Length of the term that ends at a state. */
  readonly depth: Int32Array;
  /** Which lists hold the term that ends at a state: from `holdersFrom[state]` to `holdersFrom[state + 1]`. */
  readonly holdersFrom: Int32Array;
  readonly holders: Int32Array;
}

/** Matches of one list, in order, without overlaps: starts and ends in UTF-16 units. */
export interface Matches {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Builds the automaton for some lists of terms. Empty terms are left out, a term given twice counts once.
 *
 * @param lists the terms of each list; results come in the same order
 */
export function buildAutomaton(lists: readonly (readonly string[])[]): Automaton {
  const trie = buildTrie(lists);
  const holdersFrom = new Int32Array(trie.unit.length + 1);
  const holders: number[] = [];
  for (let state = 0; state < trie.unit.length; state++) {
    holders.push(...(trie.held.get(state) ?? []));
    holdersFrom[state + 1] = holders.length;
  }
  return {
    lists,
    first: trie.first,
    ...placeSteps(trie),
    ...connect(trie),
    depth: Int32Array.from(trie.depth),
    holdersFrom,
    holders: Int32Array.from(holders),
  };
}

/** States in order of their making: a child's number is always greater than its parent's. */
interface Trie {
  readonly first: Int32Array;
  readonly unit: number[];
  readonly parent: number[];
  readonly depth: number[];
  /** The latest child of a state, and the one before it with the same parent; 0 for none. */
  readonly child: number[];
  readonly sibling: number[];
  readonly held: Map<number, Set<number>>;
}

function buildTrie(lists: readonly (readonly string[])[]): Trie {
  const trie: Trie = {
    first: new Int32Array(65_536),
    unit: [0],
    parent: [0],
    depth: [0],
    child: [0],
    sibling: [0],
    held: new Map(),
  };
  lists.forEach((terms, list) => {
    for (const term of terms) {
      if (term === '') continue;
      let state = 0;
      for (let i = 0; i < term.length; i++) state = childOf(trie, state, term.charCodeAt(i));
      const held = trie.held.get(state);
      if (held) held.add(list);
      else trie.held.set(state, new Set([list]));
    }
  });
  return trie;
}

function childOf({ first, unit, parent, depth, child, sibling }: Trie, state: number, code: number): number {
  let next = state === 0 ? (first[code] as number) : (child[state] as number);
  if (state !== 0) while (next !== 0 && unit[next] !== code) next = sibling[next] as number;
  if (next !== 0) return next;
  next = unit.length;
  unit.push(code);
  parent.push(state);
  depth.push((depth[state] as number) + 1);
  child.push(0);
  sibling.push(state === 0 ? 0 : (child[state] as number));
  if (state === 0) first[code] = next;
  else child[state] = next;
  return next;
}

/** Fallbacks and endings, shallow states first: a state's fallback is always shallower than itself. */
function connect(trie: Trie): { fallback: Int32Array; ending: Int32Array } {
  const { first, unit, parent, depth, child, sibling, held } = trie;
  const fallback = new Int32Array(unit.length);
  const ending = new Int32Array(unit.length);
  const byDepth = Array.from(unit, (_, state) => state).slice(1);
  byDepth.sort((a, b) => (depth[a] as number) - (depth[b] as number));
  const step = (state: number, code: number): number => {
    if (state === 0) return first[code] as number;
    let next = child[state] as number;
    while (next !== 0 && unit[next] !== code) next = sibling[next] as number;
    return next;
  };
  for (const state of byDepth) {
    const code = unit[state] as number;
    let back = parent[state] as number;
    let target = 0;
    while (back !== 0 && target === 0) {
      back = fallback[back] as number;
      target = step(back, code);
    }
    fallback[state] = target;
    ending[state] = held.has(state) ? state : (ending[target] as number);
  }
  return { fallback, ending };
}

/** Lays the steps of all states into one array so that no two claim the same place. */
function placeSteps({
  unit,
  parent,
  child,
  sibling,
}: Trie): Pick<Automaton, 'codes' | 'base' | 'owner' | 'target'> {
  const codes = new Uint16Array(65_536);
  const width = new Int32Array(unit.length);
  let alphabet = 0;
  for (let state = 1; state < unit.length; state++) {
    const above = parent[state] as number;
    if (above === 0) continue;
    width[above] = (width[above] as number) + 1;
    const code = unit[state] as number;
    if (codes[code] === 0) codes[code] = ++alphabet;
  }
  const base = new Int32Array(unit.length);
  let owner = new Int32Array(2 * (unit.length + alphabet) + 16);
  let target = new Int32Array(owner.length);
  // no step may lie below the alphabet's size, or a base would be negative
  let free = alphabet + 1;
  let from = free;
  // the broadest states first: they are the hardest to place
  const order = Array.from(unit, (_, state) => state).filter(state => (width[state] as number) > 0);
  order.sort((a, b) => (width[b] as number) - (width[a] as number) || a - b);
  for (const state of order) {
    // broad ones go on where the last one fitted; the many with one step then fill the gaps
    if ((width[state] as number) === 1) {
      while ((owner[free] ?? 0) !== 0) free++;
      from = free;
    }
    let at = from - (codes[unit[child[state] as number] as number] as number);
    while (!fits(state, at)) at++;
    from = at + (codes[unit[child[state] as number] as number] as number);
    base[state] = at;
    if (at + alphabet >= owner.length) {
      owner = grown(owner, at + alphabet + 1);
      target = grown(target, at + alphabet + 1);
    }
    for (let next = child[state] as number; next !== 0; next = sibling[next] as number) {
      const place = at + (codes[unit[next] as number] as number);
      owner[place] = state;
      target[place] = next;
    }
  }
  return { codes, base, owner, target };

  function fits(state: number, at: number): boolean {
    for (let next = child[state] as number; next !== 0; next = sibling[next] as number) {
      const place = at + (codes[unit[next] as number] as number);
      if (place <= alphabet || (place < owner.length && owner[place] !== 0)) return false;
    }
    return true;
  }
}

function grown(array: Int32Array<ArrayBuffer>, atLeast: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(atLeast, array.length * 2));
  larger.set(array);
  return larger;
}

/**
 * All matches in a text, list by list: the leftmost one first, of several that begin at the same place the longest, and
 * none that overlaps one already taken from the same list.
 */
export function findMatches(automaton: Automaton, text: string): Matches[] {
  const { first, codes, base, owner, target, fallback, ending, depth, holdersFrom, holders, lists } =
    automaton;
  const chosen = lists.map(() => ({ starts: [] as number[], ends: [] as number[] }));
  let state = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (state !== 0) {
      const code = codes[unit] as number;
      if (code === 0) state = 0;
      while (state !== 0) {
        const place = (base[state] as number) + code;
        if (owner[place] === state) break;
        state = fallback[state] as number;
      }
      state = state === 0 ? (first[unit] as number) : (target[(base[state] as number) + code] as number);
    } else {
      state = first[unit] as number;
    }
    if (state === 0) continue;
    for (let at = ending[state] as number; at !== 0; at = ending[fallback[at] as number] as number) {
      const start = i + 1 - (depth[at] as number);
      for (let h = holdersFrom[at] as number; h < (holdersFrom[at + 1] as number); h++) {
        choose(chosen[holders[h] as number] as (typeof chosen)[number], start, i + 1);
      }
    }
  }
  return chosen;
}

/**
 * Takes one more match into the chosen ones. Matches arrive by their ends, so a new one covers whatever begins after it:
 * it is either blocked by a chosen one that begins before, or ousts all that begin after.
 */
function choose({ starts, ends }: { starts: number[]; ends: number[] }, start: number, end: number): void {
  let kept = starts.length;
  while (kept > 0 && (starts[kept - 1] as number) > start) kept--;
  if (kept > 0 && (ends[kept - 1] as number) > start) {
    if (starts[kept - 1] !== start) return;
    kept--;
  }
  if (kept < starts.length) {
    starts.length = kept;
    ends.length = kept;
  }
  starts.push(start);
  ends.push(end);
}

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
  const { fallback, ending } = connect(trie);
  return {
    lists,
    first: trie.first,
    ...placeSteps(trie),
    fallback,
    ending,
    depth: trie.depth,
    ...gatherHolders(trie),
  };
}

/** States in order of their making: a child's number is always greater than its parent's. */
interface Trie {
  size: number;
  readonly first: Int32Array;
  readonly unit: Uint16Array;
  readonly parent: Int32Array;
  readonly depth: Int32Array;
  /** The latest child of a state, and the one before it with the same parent; 0 for none. */
  readonly child: Int32Array;
  readonly sibling: Int32Array;
  /** Latest entry of a state in `list` and `next`, from 1; 0 where no term ends. */
  readonly held: Int32Array;
  readonly list: number[];
  readonly next: number[];
}

function buildTrie(lists: readonly (readonly string[])[]): Trie {
  let most = 1;
  for (const terms of lists) for (const term of terms) most += term.length;
  const trie: Trie = {
    size: 1,
    first: new Int32Array(65_536),
    unit: new Uint16Array(most),
    parent: new Int32Array(most),
    depth: new Int32Array(most),
    child: new Int32Array(most),
    sibling: new Int32Array(most),
    held: new Int32Array(most),
    list: [0],
    next: [0],
  };
  lists.forEach((terms, list) => {
    for (const term of terms) {
      if (term === '') continue;
      let state = 0;
      for (let i = 0; i < term.length; i++) state = childOf(trie, state, term.charCodeAt(i));
      hold(trie, state, list);
    }
  });
  return trie;
}

function childOf(trie: Trie, state: number, code: number): number {
  const { first, unit, parent, depth, child, sibling } = trie;
  let next = state === 0 ? (first[code] as number) : (child[state] as number);
  if (state !== 0) while (next !== 0 && unit[next] !== code) next = sibling[next] as number;
  if (next !== 0) return next;
  next = trie.size++;
  unit[next] = code;
  parent[next] = state;
  depth[next] = (depth[state] as number) + 1;
  if (state === 0) {
    first[code] = next;
    return next;
  }
  sibling[next] = child[state] as number;
  child[state] = next;
  return next;
}

/** Lists come one after the other, so a term that one list gives twice meets its own entry. */
function hold({ held, list, next }: Trie, state: number, owner: number): void {
  const latest = held[state] as number;
  if (latest !== 0 && list[latest] === owner) return;
  held[state] = list.length;
  list.push(owner);
  next.push(latest);
}

function gatherHolders({ size, held, list, next }: Trie): Pick<Automaton, 'holdersFrom' | 'holders'> {
  const holdersFrom = new Int32Array(size + 1);
  const holders = new Int32Array(list.length - 1);
  let at = 0;
  for (let state = 0; state < size; state++) {
    for (let entry = held[state] as number; entry !== 0; entry = next[entry] as number)
      holders[at++] = list[entry] as number;
    holdersFrom[state + 1] = at;
  }
  return { holdersFrom, holders };
}

/** Fallbacks and endings, shallow states first: a state's fallback is always shallower than itself. */
function connect(trie: Trie): { fallback: Int32Array; ending: Int32Array } {
  const { size, first, unit, parent, child, sibling, held } = trie;
  const fallback = new Int32Array(size);
  const ending = new Int32Array(size);
  const queue = new Int32Array(size);
  let queued = 0;
  for (let state = 1; state < size; state++) if (parent[state] === 0) queue[queued++] = state;
  for (let i = 0; i < queued; i++) {
    const state = queue[i] as number;
    const code = unit[state] as number;
    let back = parent[state] as number;
    let target = 0;
    while (back !== 0 && target === 0) {
      back = fallback[back] as number;
      target = back === 0 ? (first[code] as number) : (child[back] as number);
      if (back !== 0) while (target !== 0 && unit[target] !== code) target = sibling[target] as number;
    }
    fallback[state] = target;
    ending[state] = held[state] === 0 ? (ending[target] as number) : state;
    for (let next = child[state] as number; next !== 0; next = sibling[next] as number)
      queue[queued++] = next;
  }
  return { fallback, ending };
}

/** Lays the steps of all states into one array so that no two claim the same place. */
function placeSteps(trie: Trie): Pick<Automaton, 'codes' | 'base' | 'owner' | 'target'> {
  const { size, unit, parent, child, sibling } = trie;
  const codes = new Uint16Array(65_536);
  let alphabet = 0;
  const broad: number[] = [];
  for (let state = 1; state < size; state++) {
    const children = child[state] as number;
    if (children !== 0 && sibling[children] !== 0) broad.push(state);
    const code = unit[state] as number;
    if (parent[state] !== 0 && codes[code] === 0) codes[code] = ++alphabet;
  }
  const base = new Int32Array(size);
  let owner = new Int32Array(2 * (size + alphabet) + 16);
  let target = new Int32Array(owner.length);
  const codeOf = (state: number): number => codes[unit[state] as number] as number;
  const fits = (state: number, at: number): boolean => {
    for (let next = child[state] as number; next !== 0; next = sibling[next] as number) {
      const place = at + codeOf(next);
      if (place <= alphabet || (place < owner.length && owner[place] !== 0)) return false;
    }
    return true;
  };
  const place = (state: number, at: number): void => {
    base[state] = at;
    if (at + alphabet >= owner.length) {
      owner = grown(owner, at + alphabet + 1);
      target = grown(target, at + alphabet + 1);
    }
    for (let next = child[state] as number; next !== 0; next = sibling[next] as number) {
      owner[at + codeOf(next)] = state;
      target[at + codeOf(next)] = next;
    }
  };
  // no step may lie below the alphabet's size, or a base would be negative; broad states go on where the last one fitted
  let from = alphabet + 1;
  for (const state of broad) {
    let at = from - codeOf(child[state] as number);
    while (!fits(state, at)) at++;
    place(state, at);
    from = at + codeOf(child[state] as number);
  }
  // the many with a single step fill the gaps
  let free = alphabet + 1;
  for (let state = 1; state < size; state++) {
    const only = child[state] as number;
    if (only === 0 || sibling[only] !== 0) continue;
    while ((owner[free] ?? 0) !== 0) free++;
    place(state, free - codeOf(only));
  }
  return { codes, base, owner, target };
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

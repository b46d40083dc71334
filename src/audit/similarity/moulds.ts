import { aligned } from './near.ts';
import { type Found, isEnough, relationOf } from './relations.ts';

export interface Mould {
  /** Index of the paper that all others were held against. */
  readonly centre: number;
  readonly members: readonly { readonly paper: number; readonly share: number }[];
}

export interface MouldOptions {
  readonly like: number;
  /** Least share of the letters of two papers that are the same, 0 to 1. */
  readonly share: number;
  /** Least number of papers that make a group. */
  readonly papers: number;
}

/** Passages of one component that are visited from one centre: more than any group of papers has. */
const MOST_VISITED = 20_000;

/**
 * Groups of papers from one mould. Resemblance is not handed on: each member was held against the centre itself, passage by
 * passage, and shares enough of its text with it. A paper is in one group at most.
 *
 * @param borrowed by paper: how much of it stands in other papers; those that borrow most are tried as centres first
 */
export function* findMoulds(
  found: Found,
  borrowed: readonly number[],
  options: MouldOptions,
): Generator<void, Mould[]> {
  const { corpus } = found;
  const components = componentsOf(found);
  const taken = new Set<number>();
  const moulds: Mould[] = [];
  const centres = borrowed
    .map((share, paper) => ({ share, paper }))
    .filter(({ share, paper }) => share >= options.share && !corpus.papers[paper]?.previous)
    .sort((a, b) => b.share - a.share || a.paper - b.paper);
  for (const { paper: centre } of centres) {
    if (taken.has(centre)) continue;
    yield;
    const members: { paper: number; share: number }[] = [];
    const passages = byComponent(found, components, centre);
    for (const paper of candidates(found, components, centre)) {
      if (taken.has(paper)) continue;
      const share = shareOf(found, components, { centre, passages }, paper, options.like);
      if (share >= options.share) members.push({ paper, share });
    }
    if (members.length + 1 < options.papers) continue;
    taken.add(centre);
    for (const { paper } of members) taken.add(paper);
    moulds.push({ centre, members });
  }
  return moulds;
}

interface Components {
  /** By class: the component that verified resemblance joins it to. Says where to look, never what is alike. */
  readonly of: Uint32Array;
  /** Passages by component: `order` from `starts[c]` to `starts[c + 1]`. */
  readonly starts: Uint32Array;
  readonly order: Uint32Array;
}

function componentsOf({ corpus, classes, edges }: Found): Components {
  const parent = Uint32Array.from({ length: classes.count }, (_, i) => i);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] as number] as number;
      root = parent[root] as number;
    }
    return root;
  };
  for (const [index, near] of edges) {
    for (const { other } of near) {
      const [a, b] = [find(index), find(other)];
      if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const of = Uint32Array.from({ length: classes.count }, (_, i) => find(i));
  const starts = new Uint32Array(classes.count + 1);
  for (let passage = 0; passage < corpus.count; passage++) {
    const at = (of[classes.of[passage] as number] as number) + 1;
    starts[at] = (starts[at] as number) + 1;
  }
  for (let i = 0; i < classes.count; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const filled = starts.slice();
  const order = new Uint32Array(corpus.count);
  for (let passage = 0; passage < corpus.count; passage++) {
    const component = of[classes.of[passage] as number] as number;
    const at = filled[component] as number;
    order[at] = passage;
    filled[component] = at + 1;
  }
  return { of, starts, order };
}

/** Papers that have anything in the components of the centre's passages. */
function candidates({ corpus, classes }: Found, components: Components, centre: number): number[] {
  const seen = new Set<number>();
  const papers = new Set<number>();
  const own = corpus.papers[centre];
  for (
    let passage = corpus.firsts[centre] as number;
    passage < (corpus.firsts[centre + 1] as number);
    passage++
  ) {
    const component = components.of[classes.of[passage] as number] as number;
    if (seen.has(component)) continue;
    seen.add(component);
    const from = components.starts[component] as number;
    const to = Math.min(components.starts[component + 1] as number, from + MOST_VISITED);
    for (let at = from; at < to; at++) papers.add(corpus.paperOf[components.order[at] as number] as number);
  }
  return [...papers]
    .filter(paper => {
      const other = corpus.papers[paper];
      return own && other && !other.previous && relationOf(own, other) !== 'none';
    })
    .sort((a, b) => a - b);
}

/** The passages of a paper by component. */
function byComponent(
  { corpus, classes }: Found,
  components: Components,
  paper: number,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (
    let passage = corpus.firsts[paper] as number;
    passage < (corpus.firsts[paper + 1] as number);
    passage++
  ) {
    const component = components.of[classes.of[passage] as number] as number;
    const list = found.get(component);
    if (list) list.push(passage);
    else found.set(component, [passage]);
  }
  return found;
}

interface Centre {
  readonly centre: number;
  readonly passages: ReadonlyMap<number, readonly number[]>;
}

/** Share of the letters of two papers that stand in both, 0 to 1; every pair of passages is verified. */
function shareOf(
  { corpus, classes }: Found,
  components: Components,
  { centre, passages }: Centre,
  paper: number,
  like: number,
): number {
  let shared = 0;
  let coveredTo = -1;
  const from = corpus.firsts[paper] as number;
  const to = corpus.firsts[paper + 1] as number;
  // the outer passage was entered after those inside it: from the end it comes first
  for (let passage = to - 1; passage >= from; passage--) {
    const end = corpus.ends[passage] as number;
    const start = corpus.starts[passage] as number;
    if (coveredTo >= 0 && start >= coveredTo) continue;
    const index = classes.of[passage] as number;
    const same = (passages.get(components.of[index] as number) ?? []).some(other => {
      const own = classes.of[other] as number;
      if (own === index) return true;
      const letters = Math.min(corpus.size(other), corpus.size(passage));
      return isEnough(aligned(corpus, classes, own, index, like), letters, like);
    });
    if (!same) continue;
    shared += end - start;
    coveredTo = start;
  }
  const both = (corpus.letters[centre] as number) + (corpus.letters[paper] as number);
  return both === 0 ? 0 : Math.min(1, (2 * shared) / both);
}

import type { Corpus, CorpusPaper } from './corpus.ts';

/** A problem of a team and the problem of a member that is nearest to it. */
export interface ClaimMatch {
  readonly passage: number;
  /** `null` where no problem of a member has a rare word in common with it. */
  readonly nearest: number | null;
  /** Weight of the rare words in common over that of the shorter problem, 0 to 1. */
  readonly score: number;
  readonly members: number;
}

/** More members than any team has. */
const MOST_MEMBERS = 60;
/** Where every draft is judged a team has several papers. */
const MOST_TEAMS = 4;
/** A pair of letters in more than this share of the unit's problems says nothing of one of them. */
const COMMON_SHARE = 0.25;

/** For each team of which members are there: whether one of them takes up each of its problems. */
export function* findClaims(corpus: Corpus): Generator<void, Map<number, ClaimMatch[]>> {
  const units = new Map<string, { teams: number[]; members: number[] }>();
  corpus.papers.forEach((paper, index) => {
    if (paper.unitKey === null || paper.previous || paper.kind === null) return;
    const unit = units.get(paper.unitKey) ?? { teams: [], members: [] };
    units.set(paper.unitKey, unit);
    unit[paper.kind === 'team' ? 'teams' : 'members'].push(index);
  });
  const claims = new Map<number, ClaimMatch[]>();
  for (const { teams, members } of units.values()) {
    const people = members.slice(0, MOST_MEMBERS);
    // of several teams under one name nobody can say whose member one is
    if (people.length === 0 || teams.length > MOST_TEAMS) continue;
    for (const team of teams) claims.set(team, claimsOf(corpus, team, people));
    yield;
  }
  return claims;
}

function claimsOf(corpus: Corpus, team: number, members: readonly number[]): ClaimMatch[] {
  const own = problemsOf(corpus, team);
  const theirs = members.flatMap(member => problemsOf(corpus, member));
  const all = [...own, ...theirs];
  const table = new PairTable(all.reduce((sum, passage) => sum + corpus.size(passage), 0));
  const pairs = all.map(passage => table.pairsOf(corpus.wording(passage)));
  const common = Math.max(2, pairs.length * COMMON_SHARE);
  const weights = Float64Array.from({ length: table.count }, (_, pair) => {
    const df = table.spread[pair] as number;
    return df > common ? 0 : Math.log((pairs.length + 1) / df);
  });
  const sums = pairs.map(list => list.reduce((sum, pair) => sum + (weights[pair] as number), 0));
  const holders = holdersOf(pairs.slice(own.length), weights);
  const people = new Set(members.map(member => (corpus.papers[member] as CorpusPaper).key)).size;
  return own.map((passage, o) => {
    const shared = new Map<number, number>();
    for (const pair of pairs[o] as Int32Array)
      for (let at = holders.starts[pair] as number; at < (holders.starts[pair + 1] as number); at++) {
        const i = holders.of[at] as number;
        shared.set(i, (shared.get(i) ?? 0) + (weights[pair] as number));
      }
    let nearest: number | null = null;
    let score = 0;
    for (const [i, sum] of shared) {
      const shorter = Math.min(sums[o] as number, sums[own.length + i] as number);
      const share = shorter === 0 ? 0 : Math.min(1, sum / shorter);
      if (share <= score) continue;
      score = share;
      nearest = theirs[i] as number;
    }
    return { passage, nearest, score, members: people };
  });
}

/** By pair that weighs anything: the lists that have it, `of` from `starts[pair]` to `starts[pair + 1]`. */
function holdersOf(
  lists: readonly Int32Array[],
  weights: Float64Array,
): { readonly starts: Int32Array; readonly of: Int32Array } {
  const starts = new Int32Array(weights.length + 1);
  for (const list of lists)
    for (const pair of list) if (weights[pair] !== 0) starts[pair + 1] = (starts[pair + 1] as number) + 1;
  for (let i = 0; i < weights.length; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const of = new Int32Array(starts[weights.length] as number);
  const next = starts.slice();
  lists.forEach((list, i) => {
    for (const pair of list) {
      if (weights[pair] === 0) continue;
      const at = next[pair] as number;
      of[at] = i;
      next[pair] = at + 1;
    }
  });
  return { starts, of };
}

function problemsOf(corpus: Corpus, paper: number): number[] {
  const found: number[] = [];
  for (
    let passage = corpus.firsts[paper] as number;
    passage < (corpus.firsts[paper + 1] as number);
    passage++
  )
    if (corpus.passage(passage).level === 'problem') found.push(passage);
  return found.sort((a, b) => corpus.passage(a).start - corpus.passage(b).start);
}

/** Numbers for pairs of neighbouring letters as they come up, and in how many wordings each stands. */
class PairTable {
  /** By pair. */
  readonly spread: Int32Array;
  count = 0;
  /** By pair: the last wording that had it. */
  readonly #seen: Int32Array;
  readonly #keys: Uint32Array;
  /** By place of the table: the number of the pair plus one; 0 for none. */
  readonly #numbers: Int32Array;
  #wordings = 0;

  /** @param most letters of all wordings together */
  constructor(most: number) {
    let places = 1024;
    while (places < most * 2) places *= 2;
    this.spread = new Int32Array(most);
    this.#seen = new Int32Array(most);
    this.#keys = new Uint32Array(places);
    this.#numbers = new Int32Array(places);
  }

  /** The pairs of a wording, each once, in order. */
  pairsOf(wording: Uint16Array): Int32Array {
    const pairs = new Int32Array(wording.length);
    const own = ++this.#wordings;
    let length = 0;
    for (let i = 1; i < wording.length; i++) {
      const pair = this.#numberOf(((wording[i - 1] as number) << 16) | (wording[i] as number));
      if (this.#seen[pair] === own) continue;
      this.#seen[pair] = own;
      this.spread[pair] = (this.spread[pair] as number) + 1;
      pairs[length++] = pair;
    }
    return pairs.slice(0, length);
  }

  #numberOf(key: number): number {
    const mask = this.#keys.length - 1;
    let place = Math.imul(key ^ (key >>> 15), 0x9e37_79b1) >>> 0;
    for (place = (place ^ (place >>> 16)) & mask; this.#numbers[place] !== 0; place = (place + 1) & mask)
      if (this.#keys[place] === key >>> 0) return (this.#numbers[place] as number) - 1;
    this.#keys[place] = key;
    this.#numbers[place] = ++this.count;
    return this.count - 1;
  }
}

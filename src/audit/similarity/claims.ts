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
  const pairs = [...own, ...theirs].map(passage => pairsOf(corpus, passage));
  const spread = new Map<number, number>();
  for (const set of pairs) for (const pair of set) spread.set(pair, (spread.get(pair) ?? 0) + 1);
  const common = Math.max(2, pairs.length * COMMON_SHARE);
  const weight = (pair: number): number => {
    const df = spread.get(pair) as number;
    return df > common ? 0 : Math.log((pairs.length + 1) / df);
  };
  const sums = pairs.map(set => [...set].reduce((sum, pair) => sum + weight(pair), 0));
  const holders = new Map<number, number[]>();
  theirs.forEach((_, i) => {
    for (const pair of pairs[own.length + i] as ReadonlySet<number>) {
      if (weight(pair) === 0) continue;
      const list = holders.get(pair);
      if (list) list.push(i);
      else holders.set(pair, [i]);
    }
  });
  const people = new Set(members.map(member => (corpus.papers[member] as CorpusPaper).key)).size;
  return own.map((passage, o) => {
    const shared = new Map<number, number>();
    for (const pair of pairs[o] as ReadonlySet<number>)
      for (const i of holders.get(pair) ?? []) shared.set(i, (shared.get(i) ?? 0) + weight(pair));
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

/** Its pairs of neighbouring letters, each as one number. */
function pairsOf(corpus: Corpus, passage: number): Set<number> {
  const wording = corpus.wording(passage);
  const pairs = new Set<number>();
  for (let i = 1; i < wording.length; i++)
    pairs.add((wording[i - 1] as number) * 65_536 + (wording[i] as number));
  return pairs;
}

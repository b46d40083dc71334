import { type Classes, membersOf } from './classes.ts';
import type { Corpus, CorpusPaper } from './corpus.ts';
import type { Edges } from './near.ts';

/** A passage and the passage of another paper that it is most like. */
export interface Match {
  readonly passage: number;
  readonly other: number;
  readonly score: number;
}

/** What became of the passages of one paper, none of a list within another of it. */
export interface PaperMatches {
  /** In papers of other units or persons. */
  readonly outside: readonly Match[];
  /** Between a member and his own team. */
  readonly team: readonly Match[];
}

export interface MatchOptions {
  /** Share of letters in common and in order from which a passage of some length counts as the same, 0 to 1. */
  readonly like: number;
}

/** Of a class and of the edges of a class no more are looked at: the best ones come first. */
const MOST_MEMBERS = 48;
const MOST_EDGES = 12;

/** Short passages share much by chance: below this many letters more of them must be the same. */
const SOLID = 70;
const SHORT_SURPLUS = 0.3;

export function isEnough(score: number, letters: number, like: number): boolean {
  const surplus = letters >= SOLID ? 0 : (SHORT_SURPLUS * (SOLID - letters)) / SOLID;
  return score >= Math.min(0.95, like + surplus);
}

export interface Found {
  readonly corpus: Corpus;
  readonly classes: Classes;
  readonly edges: Edges;
  /** Classes of passages that everybody may write. */
  readonly standard: ReadonlySet<number>;
}

/** The best matches of the passages of one paper, in the order of the text. */
export function matchesOf(found: Found, paper: number, options: MatchOptions): PaperMatches {
  const { corpus } = found;
  const outside: Match[] = [];
  const team: Match[] = [];
  const from = corpus.firsts[paper] as number;
  const to = corpus.firsts[paper + 1] as number;
  // inner passages were entered before the outer one: by place the outer one comes first again
  const passages = Array.from({ length: to - from }, (_, i) => from + i).sort(
    (a, b) => corpus.sourceStart(a) - corpus.sourceStart(b) || corpus.sourceEnd(b) - corpus.sourceEnd(a),
  );
  for (const passage of passages) {
    const best = bestOf(found, passage, options);
    if (best.outside) keep(outside, best.outside, corpus);
    if (best.team) keep(team, best.team, corpus);
  }
  return { outside, team };
}

/** A passage within one that is kept already says nothing new. */
function keep(list: Match[], match: Match, corpus: Corpus): void {
  const last = list.at(-1);
  const inside =
    last &&
    corpus.sourceStart(last.passage) <= corpus.sourceStart(match.passage) &&
    corpus.sourceEnd(match.passage) <= corpus.sourceEnd(last.passage);
  if (!inside) list.push(match);
}

function bestOf(
  { corpus, classes, edges, standard }: Found,
  passage: number,
  { like }: MatchOptions,
): { outside: Match | null; team: Match | null } {
  const own = classes.of[passage] as number;
  if (standard.has(own)) return { outside: null, team: null };
  const paper = corpus.papers[corpus.paperOf[passage] as number] as CorpusPaper;
  let outside: Match | null = null;
  let team: Match | null = null;
  let rank = 0;
  const look = (index: number, score: number): void => {
    for (const other of membersOf(classes, index, MOST_MEMBERS)) {
      const candidate = corpus.papers[corpus.paperOf[other] as number] as CorpusPaper;
      const relation = relationOf(paper, candidate);
      if (relation === 'none') continue;
      if (!isEnough(score, Math.min(corpus.size(passage), corpus.size(other)), like)) continue;
      if (relation === 'team') {
        if (!team || score > team.score) team = { passage, other, score };
        continue;
      }
      // of two that are equally like, the one from another unit tells more
      const weight = score + (relation === 'unit' ? 0.0005 : 0);
      if (outside && weight <= rank) continue;
      outside = { passage, other, score };
      rank = weight;
    }
  };
  look(own, 1);
  const near = edges.get(own);
  if (near && (!outside || !team)) {
    const ordered = near.length > 1 ? [...near].sort((a, b) => b.score - a.score) : near;
    for (const { other, score } of ordered.slice(0, MOST_EDGES)) look(other, score);
  }
  return { outside, team };
}

/** `unit`: of another unit; `person`: of another person of the same one; `team`: a member and his own team. */
export function relationOf(a: CorpusPaper, b: CorpusPaper): 'none' | 'team' | 'person' | 'unit' {
  if (a === b || a.key === b.key || a.standard || b.standard) return 'none';
  if (a.previous && b.previous) return 'none';
  if (a.previous !== b.previous && a.author === b.author) return 'none';
  const same = a.unitKey !== null && a.unitKey === b.unitKey;
  if (!same) return 'unit';
  const teams = (a.kind === 'team' ? 1 : 0) + (b.kind === 'team' ? 1 : 0);
  // a team's paper of last year and this year's are of one author, whatever their titles
  if (teams === 2 && a.previous !== b.previous) return 'none';
  return teams === 1 && !a.previous && !b.previous ? 'team' : 'person';
}

/** Classes of standard passages and of what is as good as one. */
export function standardClasses(
  { corpus, classes, edges }: Omit<Found, 'standard'>,
  like: number,
): Set<number> {
  const found = new Set<number>();
  corpus.papers.forEach((paper, index) => {
    if (!paper.standard) return;
    for (
      let passage = corpus.firsts[index] as number;
      passage < (corpus.firsts[index + 1] as number);
      passage++
    ) {
      const own = classes.of[passage] as number;
      found.add(own);
      for (const { other, score } of edges.get(own) ?? []) {
        const letters = Math.min(corpus.size(passage), corpus.size(classes.first[other] as number));
        if (isEnough(score, letters, like)) found.add(other);
      }
    }
  });
  return found;
}

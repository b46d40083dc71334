import { type Classes, membersOf } from './classes.ts';
import type { Corpus, CorpusPaper } from './corpus.ts';
import type { Edge, Edges } from './near.ts';

/** A passage and the passage of another paper that it is most like. */
export interface Match {
  readonly passage: number;
  readonly other: number;
  readonly score: number;
  /** Letters of the passage that stand in the other one: all of it, unless only a part is meant. */
  readonly letters: number;
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

/** A passage within one that is kept already says nothing new, unless only a part of the outer one is meant. */
function keep(list: Match[], match: Match, corpus: Corpus): void {
  const last = list.at(-1);
  const inside =
    last &&
    corpus.sourceStart(last.passage) <= corpus.sourceStart(match.passage) &&
    corpus.sourceEnd(match.passage) <= corpus.sourceEnd(last.passage);
  if (!inside) list.push(match);
  else if (isPart(last, corpus) && !isPart(match, corpus)) list[list.length - 1] = match;
}

function isPart({ passage, letters }: Match, corpus: Corpus): boolean {
  return letters < corpus.size(passage);
}

function bestOf(
  { corpus, classes, edges }: Found,
  passage: number,
  { like }: MatchOptions,
): { outside: Match | null; team: Match | null } {
  const own = classes.of[passage] as number;
  const paper = corpus.papers[corpus.paperOf[passage] as number] as CorpusPaper;
  const best: { outside: Ranked | null; team: Ranked | null } = { outside: null, team: null };
  const letters = corpus.size(passage);
  const look = (index: number, score: number, part: number): void => {
    for (const other of membersOf(classes, index, MOST_MEMBERS)) {
      const relation = relationOf(paper, corpus.papers[corpus.paperOf[other] as number] as CorpusPaper);
      if (relation === 'none' || !isEnough(score, Math.min(letters, corpus.size(other)), like)) continue;
      const match = { passage, other, score, letters: part === 0 ? letters : Math.min(part, letters) };
      const side = relation === 'team' ? 'team' : 'outside';
      const rank = weightOf({ score, part }) + (relation === 'unit' ? UNIT_BEFORE_PERSON : 0);
      if (rank > (best[side]?.rank ?? Number.NEGATIVE_INFINITY)) best[side] = { match, rank };
    }
  };
  look(own, 1, 0);
  const near = edges.get(own);
  if (near && (!best.outside || !best.team)) {
    const ordered = near.length > 1 ? [...near].sort((a, b) => weightOf(b) - weightOf(a)) : near;
    for (const { other, score, part } of ordered.slice(0, MOST_EDGES)) look(other, score, part);
  }
  return { outside: best.outside?.match ?? null, team: best.team?.match ?? null };
}

interface Ranked {
  readonly match: Match;
  readonly rank: number;
}

/** Of two equally like, the one from another unit tells more. */
const UNIT_BEFORE_PERSON = 0.0005;

/** A part of a longer passage says less than the whole of one. */
function weightOf({ score, part }: Pick<Edge, 'score' | 'part'>): number {
  return part === 0 ? score : score - 1;
}

/** `unit`: of another unit; `person`: of another person of the same one; `team`: a member and his own team. */
export function relationOf(a: CorpusPaper, b: CorpusPaper): 'none' | 'team' | 'person' | 'unit' {
  if (a === b || a.key === b.key) return 'none';
  if (a.previous && b.previous) return 'none';
  if (a.previous !== b.previous && a.author === b.author) return 'none';
  const same = a.unitKey !== null && a.unitKey === b.unitKey;
  if (!same) return 'unit';
  const teams = (a.kind === 'team' ? 1 : 0) + (b.kind === 'team' ? 1 : 0);
  // a team's paper of last year and this year's are of one author, whatever their titles
  if (teams === 2 && a.previous !== b.previous) return 'none';
  return teams === 1 && !a.previous && !b.previous ? 'team' : 'person';
}

import { type Candidate, findCandidates } from './candidates.ts';
import { type Contained, findContained } from './contained.ts';
import { round } from './likeness.ts';
import type { GivenPair, Part, Possible, Reason } from './model.ts';
import { LIMITS, type Pairing, pairUp, rivalsOf } from './pairing.ts';
import type { Sketch, Sketches } from './sketches.ts';

/** Parts that are one: several old ones for a merge, several new ones for a split. Ordinals among the parts. */
export interface Group {
  readonly old: number[];
  readonly new: number[];
  score: number;
  reason: Reason;
}

export interface Matching {
  readonly groups: readonly Group[];
  readonly possible: readonly Possible[];
}

/**
 * Pairs the parts of two drafts: what a person said first, then parts that there is one of, equal ones, alike ones, pieces.
 * What stays alone is new or removed; near misses are offered.
 */
export function matchParts(sketches: Sketches, given: readonly GivenPair[]): Matching {
  const match = new Match(sketches);
  match.takeGiven(given);
  match.takeOnly();
  match.takeHeadings();
  match.takeEqual(sameKind);
  const candidates = match.alike(sameClass);
  match.pair(candidates);
  match.pair(match.inPlace(candidates));
  match.takeEqual(() => true);
  match.pair(match.alike((a, b) => isText(a) && isText(b)).filter(isWorded));
  match.fanOut(candidates);
  match.takePieces(candidates);
  match.offerRest(candidates);
  match.offerByPlace();
  return { groups: match.groups(), possible: match.possible };
}

type May = (a: Sketch, b: Sketch) => boolean;

const ONLY: readonly string[] = ['front-matter', 'title', 'sign-off'];

function isText({ part }: Sketch): boolean {
  return part.unit !== 'section' && !ONLY.includes(part.kind) && part.id !== 'end';
}

const sameKind: May = (a, b) => a.part.kind === b.part.kind && isText(a) && isText(b);

/** Problems with problems, document-wide; causes, measures and other paragraphs with their like in sections of one role. */
const sameClass: May = (a, b) => sameKind(a, b) && (a.part.kind === 'problem' || a.part.role === b.part.role);

/** Parts of two sorts are one only where the wording itself says so. */
const isWorded = ({ score, reason }: Candidate): boolean => reason.code === 'wording' && score >= LIMITS.sure;

/** Heading words that two headings must share where their role does not make them one (Dice). */
const ALIKE_HEADINGS = 0.5;

class Match {
  readonly possible: Possible[] = [];
  readonly #sketches: Sketches;
  readonly #paired: Pairing = { ofOld: new Map(), ofNew: new Map() };
  readonly #pieces: Contained[] = [];
  /** Pieces, and what they are pieces of: side and ordinal. */
  readonly #taken = new Set<string>();
  readonly #wholes = new Set<string>();
  /** Parts that a person said stay alone. */
  readonly #aloneOld = new Set<number>();
  readonly #aloneNew = new Set<number>();

  constructor(sketches: Sketches) {
    this.#sketches = sketches;
  }

  takeGiven(given: readonly GivenPair[]): void {
    for (const { old, new: next } of given) {
      if (old === null && next !== null) this.#aloneNew.add(next);
      if (next === null && old !== null) this.#aloneOld.add(old);
      if (old === null || next === null) continue;
      const reason: Reason = { code: 'given', data: {} };
      const [takenOld, takenNew] = [this.#paired.ofOld.has(old), this.#paired.ofNew.has(next)];
      if (takenOld && takenNew) continue;
      if (!takenOld && !takenNew) this.#join({ old, new: next, score: 1, reason });
      else this.#take({ kind: takenOld ? 'split' : 'merge', old, new: next, score: 1, reason, sure: true });
    }
  }

  /** Front matter, title, name and date: there is one of each. */
  takeOnly(): void {
    const { old, new: next } = this.#sketches;
    for (const wanted of [...ONLY, 'end']) {
      const is = ({ part }: Sketch): boolean => part.kind === wanted || part.id === wanted;
      const a = old.findIndex(is);
      const b = next.findIndex(is);
      if (this.#isOpen(a, b)) this.#join({ old: a, new: b, score: 1, reason: { code: 'role', data: {} } });
    }
  }

  /** Headings by what they head: a section of the same role, the same dimension; of several the one worded most alike. */
  takeHeadings(): void {
    const { old, new: next } = this.#sketches;
    const open = (sketches: readonly Sketch[]): number[] =>
      sketches.flatMap(({ part }, i) => (part.unit === 'section' ? [i] : []));
    const found: Candidate[] = [];
    const [ours, theirs] = [open(old), open(next)];
    // a paper of hostile size may have thousands of headings; beyond this only equal ones are paired
    if (ours.length * theirs.length > MOST_HEADINGS) {
      this.takeEqual((a, b) => a.part.unit === b.part.unit);
      return;
    }
    for (const i of ours) {
      for (const j of theirs) {
        const [a, b] = [old[i] as Sketch, next[j] as Sketch];
        const alike = diceOf(a, b);
        const house = houseOf(a.part) === houseOf(b.part) && a.part.role !== 'other';
        if (!house && alike < ALIKE_HEADINGS) continue;
        const reason: Reason = house
          ? { code: 'role', data: {} }
          : { code: 'title', data: { title: round(alike) } };
        found.push({ old: i, new: j, score: (house ? 0.5 : 0) + alike / 2, reason });
      }
    }
    found.sort((x, y) => y.score - x.score || x.old - y.old || x.new - y.new);
    for (const candidate of found) if (this.#isOpen(candidate.old, candidate.new)) this.#join(candidate);
  }

  /** Parts with the same words, in order; those in a section of one role before others. */
  takeEqual(may: May): void {
    const { old, new: next } = this.#sketches;
    for (const near of [true, false]) {
      const byWords = new Map<string, number[]>();
      next.forEach((b, j) => {
        if (this.#paired.ofNew.has(j) || this.#aloneNew.has(j) || b.words === '') return;
        const key = near ? `${houseOf(b.part)}\0${b.words}` : b.words;
        const known = byWords.get(key);
        if (known) known.push(j);
        else byWords.set(key, [j]);
      });
      old.forEach((a, i) => {
        if (this.#paired.ofOld.has(i) || this.#aloneOld.has(i) || a.words === '') return;
        const queue = byWords.get(near ? `${houseOf(a.part)}\0${a.words}` : a.words);
        const j = queue?.[0];
        if (queue === undefined || j === undefined || !may(a, next[j] as Sketch)) return;
        queue.shift();
        this.#join({ old: i, new: j, score: 1, reason: { code: 'identical', data: {} } });
      });
    }
  }

  /** Candidates among the parts not yet paired, and between those and paired ones: pieces need the latter. */
  alike(may: May): Candidate[] {
    return findCandidates(this.#sketches, may).filter(
      ({ old, new: next }) =>
        !this.#aloneOld.has(old) &&
        !this.#aloneNew.has(next) &&
        !(this.#paired.ofOld.has(old) && this.#paired.ofNew.has(next)),
    );
  }

  pair(candidates: readonly Candidate[]): void {
    pairUp(candidates, this.#paired);
  }

  /** Problems between the same neighbours, the only unpaired ones there: their place adds to weak signs. */
  inPlace(candidates: readonly Candidate[]): Candidate[] {
    const gaps = this.#gaps();
    return candidates.flatMap(candidate => {
      const { old, new: next, score, reason } = candidate;
      const shared = Number(reason.data['shared'] ?? 0);
      if (score < NEARLY || shared < NEARLY_SHARED || !this.#isOpen(old, next)) return [];
      if (gaps.get(old)?.includes(next) !== true) return [];
      return [{ ...candidate, score: score * BY_PLACE }];
    });
  }

  /** For each unpaired old problem the unpaired new ones of its dimension between the same paired neighbours. */
  #gaps(): Map<number, readonly number[]> {
    const isProblem = ({ part }: Sketch): boolean => part.kind === 'problem';
    const { old, new: next } = this.#sketches;
    const gaps = new Map<number, readonly number[]>();
    const theirs = next.flatMap((b, j) => (isProblem(b) ? [j] : []));
    const place = new Map(theirs.map((j, k) => [j, k]));
    const ours = old.flatMap((a, i) => (isProblem(a) ? [i] : []));
    const after = new Int32Array(ours.length + 1).fill(theirs.length);
    for (let k = ours.length - 1; k >= 0; k--) {
      const partner = this.#paired.ofOld.get(ours[k] as number)?.new;
      after[k] = (partner === undefined ? undefined : place.get(partner)) ?? (after[k + 1] as number);
    }
    let before = -1;
    ours.forEach((i, k) => {
      const partner = this.#paired.ofOld.get(i)?.new;
      if (partner !== undefined) before = place.get(partner) ?? before;
      else
        gaps.set(
          i,
          theirs
            .slice(before + 1, Math.min(after[k] as number, before + 1 + WIDEST_GAP))
            .filter(j => !this.#paired.ofNew.has(j) && old[i]?.part.dimension === next[j]?.part.dimension),
        );
    });
    return gaps;
  }

  /** One part that resembles two unpaired ones, neither standing out: it may have been split into both. */
  fanOut(candidates: readonly Candidate[]): void {
    const { old, new: next } = this.#sketches;
    for (const side of ['old', 'new'] as const) {
      const open = candidates.filter(candidate => this.#isOpen(candidate.old, candidate.new));
      const rivals = rivalsOf(open);
      const piecesOf = side === 'old' ? rivals.ofNew : rivals.ofOld;
      const fans = new Map<number, Candidate[]>();
      for (const candidate of open) {
        if (candidate.score < LIMITS.likely) continue;
        const [first, second] = piecesOf.get(side === 'old' ? candidate.new : candidate.old) ?? [];
        if (first !== candidate || candidate.score < LIMITS.margin * (second?.score ?? 0)) continue;
        const known = fans.get(candidate[side]);
        if (known) known.push(candidate);
        else fans.set(candidate[side], [candidate]);
      }
      for (const [first, ...others] of fans.values()) {
        if (!first || others.length === 0 || !this.#isOpen(first.old, first.new)) continue;
        const trial: Pairing = {
          ofOld: new Map([[first.old, first]]),
          ofNew: new Map([[first.new, first]]),
        };
        const found = findContained(others, old, next, trial).filter(({ sure }) => sure);
        if (found.length === 0) continue;
        this.#join(first);
      }
    }
  }

  /** Pieces of parts that are paired already. */
  takePieces(candidates: readonly Candidate[]): void {
    const { old, new: next } = this.#sketches;
    const found = findContained(candidates, old, next, this.#paired);
    for (const piece of found) {
      if (piece.sure && this.#mayJoin(piece)) this.#take(piece);
      else this.#offer(piece.kind, piece.old, piece.new, piece.score, piece.reason);
    }
  }

  /** A part is a piece once, and the whole of a split is no piece itself: a group has one side of one. */
  #mayJoin({ kind, old, new: next }: Contained): boolean {
    if (kind === 'split')
      return !this.#isPiece(null, next) && !this.#wholes.has(`new ${this.#paired.ofOld.get(old)?.new}`);
    return !this.#isPiece(old, null) && !this.#wholes.has(`old ${this.#paired.ofNew.get(next)?.old}`);
  }

  #isPiece(old: number | null, next: number | null): boolean {
    return this.#taken.has(old === null ? `new ${next}` : `old ${old}`);
  }

  #take(piece: Contained): void {
    this.#pieces.push(piece);
    const split = piece.kind === 'split';
    this.#taken.add(split ? `new ${piece.new}` : `old ${piece.old}`);
    this.#wholes.add(split ? `old ${piece.old}` : `new ${piece.new}`);
  }

  /** Near misses: the best of both sides, though not good enough. */
  offerRest(candidates: readonly Candidate[]): void {
    const open = candidates.filter(
      ({ old, new: next }) =>
        this.#isOpen(old, next) && !this.#isPiece(old, null) && !this.#isPiece(null, next),
    );
    const rivals = rivalsOf(open);
    for (const candidate of open) {
      const { old, new: next, score, reason } = candidate;
      const [a, b] = [this.#sketches.old[old] as Sketch, this.#sketches.new[next] as Sketch];
      const near = houseOf(a.part) === houseOf(b.part) && a.part.kind === 'problem';
      if (score < (near ? LIMITS.remote : LIMITS.possible)) continue;
      if (rivals.ofOld.get(old)?.[0] !== candidate || rivals.ofNew.get(next)?.[0] !== candidate) continue;
      this.#offer('rewrite', old, next, score, reason);
    }
  }

  /** One problem gone and one come between the same neighbours may be one, told in other words altogether. */
  offerByPlace(): void {
    const problems = (sketches: readonly Sketch[]): number[] =>
      sketches.flatMap(({ part }, i) => (part.kind === 'problem' ? [i] : []));
    const ours = problems(this.#sketches.old);
    const theirs = problems(this.#sketches.new);
    const houses = (i: number, j: number): boolean =>
      this.#sketches.old[i]?.part.dimension === this.#sketches.new[j]?.part.dimension;
    const place = new Map(theirs.map((j, k) => [j, k]));
    const offered = new Set(this.possible.map(({ old, new: next }) => `${old.index} ${next.index}`));
    const placeOf = (i: number): number => place.get(this.#paired.ofOld.get(i)?.new ?? -1) ?? -2;
    ours.forEach((i, k) => {
      if (this.#paired.ofOld.has(i) || this.#isPiece(i, null) || this.#aloneOld.has(i)) return;
      const before = ours[k - 1];
      const after = ours[k + 1];
      const from = before === undefined ? -1 : placeOf(before);
      const to = after === undefined ? theirs.length : placeOf(after);
      const j = theirs[from + 1];
      if (from < -1 || to !== from + 2 || j === undefined || !houses(i, j)) return;
      if (this.#paired.ofNew.has(j) || this.#isPiece(null, j) || this.#aloneNew.has(j)) return;
      if (offered.has(`${i} ${j}`)) return;
      this.#offer('rewrite', i, j, LIMITS.possible / 2, { code: 'place', data: {} });
    });
  }

  groups(): Group[] {
    const groups = [...this.#paired.ofOld.values()].map(
      ({ old, new: next, score, reason }): Group => ({
        old: [old],
        new: [next],
        score: round(score),
        reason,
      }),
    );
    const byOld = new Map(groups.map(group => [group.old[0] as number, group]));
    const byNew = new Map(groups.map(group => [group.new[0] as number, group]));
    for (const { kind, old, new: next, score, reason } of this.#pieces) {
      const group = kind === 'split' ? byOld.get(old) : byNew.get(next);
      if (!group) continue;
      if (kind === 'split') group.new.push(next);
      else group.old.push(old);
      group.score = Math.min(group.score, round(score));
      group.reason = reason;
    }
    for (const { old, new: next } of groups) {
      old.sort((a, b) => a - b);
      next.sort((a, b) => a - b);
    }
    return groups;
  }

  #offer(kind: Possible['kind'], old: number, next: number, score: number, reason: Reason): void {
    const [a, b] = [this.#sketches.old[old] as Sketch, this.#sketches.new[next] as Sketch];
    this.possible.push({ kind, old: a.part, new: b.part, score: round(score), reason });
  }

  #isOpen(old: number, next: number): boolean {
    return (
      old >= 0 &&
      next >= 0 &&
      !this.#paired.ofOld.has(old) &&
      !this.#paired.ofNew.has(next) &&
      !this.#aloneOld.has(old) &&
      !this.#aloneNew.has(next)
    );
  }

  #join(candidate: Candidate): void {
    this.#paired.ofOld.set(candidate.old, candidate);
    this.#paired.ofNew.set(candidate.new, candidate);
  }
}

/** Score and shared matter that the place can make up for, and by how much. */
const NEARLY = 0.245;
const NEARLY_SHARED = 0.09;
const BY_PLACE = 1.3;
/** Problems between two neighbours that are looked at. */
const WIDEST_GAP = 12;

/** Most pairs of headings to hold against each other. */
const MOST_HEADINGS = 100_000;

/** Where a part lives, as it is called in both drafts. */
export function houseOf({ kind, role, dimension }: Part): string {
  if (kind === 'section') return `section ${role} ${dimension ?? ''}`;
  if (kind === 'dimension') return `dimension ${dimension ?? ''}`;
  return `${role} ${dimension ?? ''}`;
}

function diceOf(a: Sketch, b: Sketch): number {
  if (a.words === b.words) return 1;
  let common = 0;
  for (const [pair, count] of a.pairs) common += Math.min(count, b.pairs.get(pair) ?? 0);
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

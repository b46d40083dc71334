import type { Reason } from './model.ts';
import type { Sketch, Sketches } from './sketches.ts';

/** How two parts resemble each other, each sign 0 to 1. */
export interface Likeness {
  /** Pairs of characters in common (Dice). */
  readonly body: number;
  readonly title: number;
  /** Weight of the matter in common, of the smaller part's. */
  readonly shared: number;
  /** The same of the titles. */
  readonly titleShared: number;
  /** The title's matter that the other part takes up anywhere, the better of both directions. */
  readonly takenUp: number;
  /** Runs of four characters that stand in no other part. */
  readonly runs: number;
}

export interface Score {
  /** 0 to 1: from 0.45 on the parts are one; unrelated ones stay below 0.2. */
  readonly score: number;
  readonly reason: Reason;
}

/** Runs that make the sign full. */
const FULL_RUNS = 6;

/**
 * How the weak signs add up. Measured on vague problems and what became of them when they were rewritten with facts: these
 * reach 0.12 and more, unrelated problems 0.08; Dice alone gives 0.02 to 0.08 for the former and 0.03 for the latter.
 */
const WEIGHTS = { shared: 0.6, titleShared: 0.25, takenUp: 0.15, runs: 0.08 } as const;
/** Brings the sum onto the scale of Dice. */
const SCALE = 2.5;
/** A title says less than a text. */
const TITLE = 0.85;
/** A title kept word for word counts alone; any other only beside some matter in common. */
const KEPT_TITLE = 0.8;
const SOME_MATTER = 0.08;

/** With less matter in common and hardly a wording, alike titles and a turn of phrase prove nothing: such pairs are offered. */
const ENOUGH_MATTER = 0.1;
const SOME_WORDING = 0.2;
const DOUBTFUL = 0.27;
/** What tells other facts is not joined for its place either. */
const OTHER = 0.2;

/**
 * What makes weak signs prove something: enough matter, some wording or a kept title; in the same dimension also a title that
 * is taken up together with turns of phrase, or half a title.
 */
function isGrounded({ body, title, shared, titleShared, takenUp, runs }: Likeness, near: boolean): boolean {
  if (shared >= ENOUGH_MATTER || body >= SOME_WORDING || title >= KEPT_TITLE) return true;
  if (!near || shared < LEAST_GROUND) return false;
  return (runs >= TURNS && takenUp >= TURNS) || titleShared >= HALF_TITLE;
}

/** Facts that make a problem concrete without an example, and the most that a vague one has with an example and without. */
const CONCRETE = 3;
const VAGUE = { told: 1, untold: 2 } as const;

/** Whether a problem is told with what can be looked up. */
export function isConcrete({ part, facts }: Sketch): boolean {
  return facts().size >= CONCRETE || (part.examples > 0 && facts().size > 0);
}

/** Whether a problem is told in general words. */
export function isVague({ part, facts }: Sketch): boolean {
  return facts().size <= (part.examples > 0 ? VAGUE.told : VAGUE.untold);
}

/** With so much matter in common the facts were only told otherwise: 7份函 for 7道函. */
const ONE_MATTER = 0.33;

/** Turns of phrase in common, as a share of `FULL_RUNS`, from which on two problems have one frame. */
const FRAME = 0.8;

/**
 * Other facts put into the same turns of phrase are another problem: whoever rewrites his own keeps the facts rather than the
 * frame and the moral.
 */
function tellsOther({ body, title, shared, runs }: Likeness, a: Sketch, b: Sketch): boolean {
  if (body >= WORDING || title >= KEPT_TITLE || shared >= ONE_MATTER || runs < FRAME) return false;
  if (isOneMould(a.title, b.title) && speaksOfOwn(a, b) && speaksOfOwn(b, a)) return true;
  if (isVague(a) || isVague(b) || !isConcrete(a) || !isConcrete(b)) return false;
  const theirs = b.facts();
  return ![...a.facts()].some(fact => theirs.has(fact) && !COMMON_FACT.test(fact));
}

/** Characters of a title that name its matter: 物资采购, 工程分包. */
const MATTER = 3;

/** Whether the matter of a title is taken up in its own text, and no two characters of it stand in the other one's. */
function speaksOfOwn({ title, words }: Sketch, other: Sketch): boolean {
  for (let i = 0; i + MATTER <= title.length; i++) {
    const run = title.slice(i, i + MATTER);
    const again = words.indexOf(run, words.indexOf(run) + MATTER) >= 0;
    if (again && !other.words.includes(run.slice(0, 2)) && !other.words.includes(run.slice(1))) return true;
  }
  return false;
}

/** Characters in common, of the shorter title's, from which on two titles are cast in one mould. */
const MOULD = 0.4;

function isOneMould(a: string, b: string): boolean {
  const common = [...new Set(a)].filter(character => b.includes(character)).length;
  return common >= MOULD * Math.min(a.length, b.length);
}

/** Two cases may well share a year, a month or a 两次. */
const COMMON_FACT = /^(?:time (?!.*-\d)|time -\d+-$|number [0-9](?![0-9.]))/u;

const LEAST_GROUND = 0.04;
const TURNS = 0.3;
const HALF_TITLE = 0.4;

function sameHouse(a: Sketch, b: Sketch): boolean {
  return a.part.dimension === b.part.dimension && a.part.role === b.part.role;
}

/** How surely two parts are one, and why. */
export function scoreOf(a: Sketch, b: Sketch, runSpread: Sketches['runSpread']): Score {
  const like = likenessOf(a, b, runSpread);
  const { body, shared, titleShared, takenUp, runs } = like;
  const title = like.title >= KEPT_TITLE || shared >= SOME_MATTER ? like.title * TITLE : 0;
  const signs =
    SCALE *
    (WEIGHTS.shared * shared +
      WEIGHTS.titleShared * titleShared +
      WEIGHTS.takenUp * takenUp +
      WEIGHTS.runs * runs);
  const bound = isGrounded(like, sameHouse(a, b)) ? 1 : DOUBTFUL;
  const all = Math.max(body, Math.min(bound, Math.max(title, signs)));
  const other = all > OTHER && tellsOther(like, a, b);
  const score = other ? OTHER : all;
  const data = { body: round(body), title: round(like.title), shared: round(shared), runs: round(runs) };
  const code = body >= WORDING ? 'wording' : title >= signs ? 'title' : 'signs';
  return { score, reason: { code, data: other ? { ...data, other: 1 } : data } };
}

/** From this Dice on the wording itself shows that two parts are one. */
const WORDING = 0.45;

export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A few words that agree by chance must not make a full sign: the matter of about 15 pairs, and of 3 in a title. */
const LEAST_MATTER = 40;
const LEAST_TITLE_MATTER = 8;

function titleWeight(weight: number): number {
  return Math.max(LEAST_TITLE_MATTER, weight);
}

export function likenessOf(a: Sketch, b: Sketch, runSpread: Sketches['runSpread']): Likeness {
  return {
    body: dice(a.pairs, a.size, b.pairs, b.size),
    title: holds(a, b) ? KEPT : dice(a.titlePairs, a.titleSize, b.titlePairs, b.titleSize),
    shared: share(a.matter, b.matter, Math.max(LEAST_MATTER, Math.min(a.weight, b.weight))),
    titleShared: share(a.titleMatter, b.titleMatter, titleWeight(Math.min(a.titleWeight, b.titleWeight))),
    takenUp: Math.max(
      share(a.titleMatter, b.matter, titleWeight(a.titleWeight)),
      share(b.titleMatter, a.matter, titleWeight(b.titleWeight)),
    ),
    runs: Math.min(1, ownRuns(a, b, runSpread) / FULL_RUNS),
  };
}

/** Shortest title that says something where it stands inside of another, and where it is kept. */
const LEAST_TITLE = 6;
const LEAST_EQUAL = 4;
/** What a title counts that was only added to. */
const KEPT = 0.9;

/** Whether one title stands in the other, letter for letter. */
function holds({ title: a }: Sketch, { title: b }: Sketch): boolean {
  if (a === b) return a.length >= LEAST_EQUAL;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= LEAST_TITLE && long.includes(short);
}

/** Twice what is in common over both sizes, repeats counted. */
function dice(
  a: ReadonlyMap<number, number>,
  sizeA: number,
  b: ReadonlyMap<number, number>,
  sizeB: number,
): number {
  if (sizeA + sizeB === 0) return 0;
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const [pair, count] of few) common += Math.min(count, many.get(pair) ?? 0);
  return (2 * common) / (sizeA + sizeB);
}

function share(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>, of: number): number {
  return of <= 0 ? 0 : Math.min(1, commonWeight(a, b) / of);
}

/** What the matter of two parts weighs that both have. */
export function commonWeight(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const [pair, weight] of few) if (many.has(pair)) common += weight;
  return common;
}

function ownRuns(a: Sketch, b: Sketch, spread: ReadonlyMap<string, number>): number {
  const [few, many] = a.runs.size <= b.runs.size ? [a.runs, b.runs] : [b.runs, a.runs];
  let common = 0;
  for (const run of few) if (many.has(run) && spread.get(run) === 1) common++;
  return common;
}

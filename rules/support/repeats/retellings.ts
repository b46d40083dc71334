import type { Problem, Sentence } from '../../../src/draft/model.ts';
import { knownNumber, pairKey } from '../../../src/language/code-table.ts';
import { isHan } from '../../../src/language/han.ts';
import { type Range, sourceOffset, sourceRange } from '../../../src/language/text.ts';
import { joinPairs } from '../shared-words.ts';
import { LETTER, type Matter, NUMBER, PAIR, readMatter } from './matter.ts';
import { sharedRoundings } from './rounded-numbers.ts';

/** A sentence whose matter stands in some sentences of another problem too. */
export interface Retelling {
  readonly problem: Problem;
  readonly range: Range;
  readonly sentences: readonly string[];
  readonly other: {
    readonly problem: Problem;
    readonly range: Range;
    readonly sentences: readonly string[];
  };
  /** What both share, the longest first. */
  readonly words: readonly string[];
  /** Weight and share together: much in common, and little else. */
  readonly score: number;
}

/** What makes a retelling worth a look. */
export interface RetellingBounds {
  /** Lowest `score`: how much rare matter is shared, weighed by the root of its share. A word of two problems alone counts about one. */
  readonly least: number;
  /** How much of the sentence’s own matter must be shared, 0 to 1. */
  readonly leastShare: number;
}

/** A case told in other words may be spread over so many sentences. */
const WINDOW = 3;
/** Shorter sentences tell no case. */
const SHORTEST = 20;
/** With fewer problems rare and common words cannot be told apart. */
const FEWEST_PROBLEMS = 5;
/** What stands in more sentences is no mark of one case; it also bounds the work on any text. */
const MOST_SENTENCES = 12;
/** What a single letter says beside a pair of letters; a number says more. */
const SAYS: Readonly<Record<number, number>> = { [LETTER]: 0.55, [PAIR]: 1, [NUMBER]: 1.5 };
/** Windows that share less of a sentence's matter, or less of it in all, are not looked at closely. */
const ROUGH_SHARE = 0.12;
const ROUGH_WEIGHT = 2;

/**
 * For each sentence of a problem the place in another problem that shares most of its rare matter, if any does.
 *
 * Measured: the sentences of a paper meet in some 15 000 windows. What each can share at most is summed in an array; only some
 * hundred that may share enough are looked at letter by letter.
 */
export function findRetellings(problems: readonly Problem[], bounds: RetellingBounds): Retelling[] {
  if (problems.length < FEWEST_PROBLEMS) return [];
  const matter = readMatter(problems);
  const places = placesOf(matter);
  const search: Search = {
    matter,
    places,
    ...weigh(matter, places, problems.length),
    mass: new Float64Array(matter.sentences.length + WINDOW),
    sharedBy: new Int32Array(matter.table.size),
    stamp: 0,
  };
  const found: Retelling[] = [];
  for (let at = 0; at < matter.sentences.length; at++) {
    if (wordsAt(matter, at).length < SHORTEST) continue;
    const window = bestWindow(search, at, bounds);
    if (window) found.push(retelling(search, problems, at, window));
  }
  return found;
}

interface Search {
  readonly matter: Matter;
  readonly places: Places;
  readonly weights: Float64Array;
  /** 1 for features that weigh something and lead to few sentences, some of them in another problem. */
  readonly leads: Uint8Array;
  /** Scratch: how much each sentence shares with the one at hand; zero between sentences. */
  readonly mass: Float64Array;
  /** Scratch: features that a sentence and a window share bear the latest stamp. */
  readonly sharedBy: Int32Array;
  stamp: number;
}

/** For each feature the sentences that hold it, in order. */
interface Places {
  readonly from: Int32Array;
  readonly sentences: Int32Array;
}

function placesOf({ sentences, from, features, table }: Matter): Places {
  const total = from[sentences.length] as number;
  const starts = new Int32Array(table.size + 1);
  for (let k = 0; k < total; k++) {
    const next = (features[k] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let feature = 0; feature < table.size; feature++)
    starts[feature + 1] = (starts[feature + 1] as number) + (starts[feature] as number);
  const free = starts.slice();
  const found = new Int32Array(total);
  for (let i = 0; i < sentences.length; i++) {
    for (let k = from[i] as number; k < (from[i + 1] as number); k++) {
      const feature = features[k] as number;
      const place = free[feature] as number;
      found[place] = i;
      free[feature] = place + 1;
    }
  }
  return { from: starts, sentences: found };
}

/** One for what stands in at most two problems, falling to nothing for what stands in all. */
function weigh(
  { problemOf, table, kinds }: Matter,
  places: Places,
  problems: number,
): Pick<Search, 'weights' | 'leads'> {
  const rarities = Float64Array.from({ length: problems + 1 }, (_, spread) => {
    const rarity = Math.log(problems / Math.max(2, spread)) / Math.log(problems / 2);
    return Math.max(0, rarity) ** 2;
  });
  const weights = new Float64Array(table.size);
  const leads = new Uint8Array(table.size);
  for (let feature = 0; feature < table.size; feature++) {
    const first = places.from[feature] as number;
    const end = places.from[feature + 1] as number;
    let spread = 0;
    let last = -1;
    for (let k = first; k < end; k++) {
      const problem = problemOf[places.sentences[k] as number] as number;
      if (problem !== last) spread++;
      last = problem;
    }
    const weight = (SAYS[kinds[feature] as number] as number) * (rarities[spread] as number);
    weights[feature] = weight;
    if (weight > 0 && spread > 1 && end - first <= MOST_SENTENCES) leads[feature] = 1;
  }
  return { weights, leads };
}

function wordsAt({ sentences }: Matter, at: number): string {
  return (sentences[at] as Sentence).text.value;
}

interface Window {
  readonly start: number;
  /** What a sentence shares with it. */
  readonly mass: number;
  /** The same as features, in the order of the sentence. */
  readonly shared: readonly number[];
  /** Of equal windows the one that is met first is taken: first by feature, then by place. */
  readonly rank: number;
}

interface Scored extends Window {
  readonly score: number;
}

/** The window of another problem that shares most with a sentence, if it shares enough. */
function bestWindow(search: Search, at: number, { least, leastShare }: RetellingBounds): Scored | null {
  const { matter, weights, mass } = search;
  let whole = 0;
  for (let k = matter.from[at] as number; k < (matter.from[at + 1] as number); k++)
    whole += weights[matter.features[k] as number] as number;
  const rough = Math.max(ROUGH_WEIGHT, ROUGH_SHARE * whole) - ROUNDING;
  const touched = weighSentences(search, at);
  let best: Scored | null = null;
  for (const start of startsAbove(search, touched, rough)) {
    if (isOneProblem(matter, start, at)) continue;
    const window = windowAt(search, at, start);
    if (window.mass < ROUGH_WEIGHT || window.mass < ROUGH_SHARE * whole) continue;
    const score = closeScore(search, at, window, window.mass / whole, best ? best.score : least);
    if (score < least) continue;
    if (!best || score > best.score || (score === best.score && window.rank < best.rank))
      best = { ...window, score };
  }
  for (const place of touched) mass[place] = 0;
  return best && best.mass / whole >= leastShare ? best : null;
}

/** Up to so many sentences it is quicker to walk through all than to go from one that shares something to the next. */
const FEW_SENTENCES = 2_000;

/** Windows that may share so much: a feature of two of its sentences counts once, and here twice. */
function startsAbove({ mass, matter }: Search, touched: readonly number[], least: number): Iterable<number> {
  const starts: number[] = [];
  const few = matter.sentences.length <= FEW_SENTENCES;
  if (few) {
    for (let start = 0; start < matter.sentences.length; start++)
      if (massFrom(mass, start) >= least) starts.push(start);
    return starts;
  }
  for (const place of touched)
    for (let start = Math.max(0, place - WINDOW + 1); start <= place; start++)
      if (massFrom(mass, start) >= least) starts.push(start);
  return new Set(starts);
}

function massFrom(mass: Float64Array, start: number): number {
  let sum = 0;
  for (let place = start; place < start + WINDOW; place++) sum += mass[place] as number;
  return sum;
}

function isOneProblem({ problemOf }: Matter, a: number, b: number): boolean {
  return problemOf[a] === problemOf[b];
}

/** Sums for the sentences of other problems what each shares with a sentence; those that share anything. */
function weighSentences({ matter, places, weights, leads, mass }: Search, at: number): number[] {
  const { problemOf, from, features } = matter;
  const own = problemOf[at];
  const touched: number[] = [];
  for (let k = from[at] as number; k < (from[at + 1] as number); k++) {
    const feature = features[k] as number;
    if (leads[feature] === 0) continue;
    const weight = weights[feature] as number;
    const end = places.from[feature + 1] as number;
    for (let p = places.from[feature] as number; p < end; p++) {
      const place = places.sentences[p] as number;
      if (problemOf[place] === own) continue;
      const before = mass[place] as number;
      if (before === 0) touched.push(place);
      mass[place] = before + weight;
    }
  }
  return touched;
}

function windowAt({ matter, places, weights }: Search, at: number, start: number): Window {
  const { problemOf, from, features } = matter;
  const shared: number[] = [];
  let mass = 0;
  let rank = -1;
  const first = from[at] as number;
  for (let k = first; k < (from[at + 1] as number); k++) {
    const feature = features[k] as number;
    const begin = places.from[feature] as number;
    const end = places.from[feature + 1] as number;
    if (end - begin > MOST_SENTENCES) continue;
    for (let p = begin; p < end; p++) {
      const place = places.sentences[p] as number;
      if (place < start) continue;
      if (place >= start + WINDOW) break;
      if (problemOf[place] !== problemOf[start]) continue;
      if (rank < 0) rank = ((k - first) * MOST_SENTENCES + p - begin) * WINDOW + place - start;
      shared.push(feature);
      mass += weights[feature] as number;
      break;
    }
  }
  return { start, mass, shared, rank };
}

/** A long name counts little more than a short one: each stretch by its strongest feature. */
const LONGER = 0.15;
const LONGEST = 2;
/** Sums in another order differ by less. */
const ROUNDING = 1e-9;

/** The score of a window, or something below `atLeast` where it cannot reach that. */
function closeScore(search: Search, at: number, { shared }: Window, share: number, atLeast: number): number {
  const { matter, weights, sharedBy } = search;
  const value = wordsAt(matter, at);
  let numbers = 0;
  for (const feature of shared) if (matter.kinds[feature] === NUMBER) numbers += weights[feature] as number;
  mark(search, shared);
  const isShared = (feature: number): boolean => feature >= 0 && sharedBy[feature] === search.stamp;
  const ends: number[] = [];
  const lengths: number[] = [];
  const strengths: number[] = [];
  let sum = numbers;
  let length = 0;
  let strongest = 0;
  let before = -1;
  for (let i = 0; i <= value.length; i++) {
    const inside = i < value.length;
    const letter = inside ? knownNumber(matter.table, value.charCodeAt(i)) : -1;
    const pair = inside ? pairAt(matter, value, i) : -1;
    const own = isShared(letter) ? (weights[letter] as number) : -1;
    const ahead = isShared(pair) ? (weights[pair] as number) : -1;
    const behind = isShared(before) ? (weights[before] as number) : -1;
    const strength = Math.max(own, ahead, behind);
    if (inside && strength >= 0) {
      length++;
      strongest = Math.max(strongest, strength);
    } else if (length > 0) {
      const weight = strongest * (1 + LONGER * Math.min(LONGEST, length - 1));
      ends.push(i);
      lengths.push(length);
      strengths.push(weight);
      sum += weight;
      length = 0;
      strongest = 0;
    }
    before = pair;
  }
  const root = Math.sqrt(share);
  // a stretch that comes twice counts once, which only makes it less
  if (sum * root < atLeast - ROUNDING) return Number.NEGATIVE_INFINITY;
  const words = new Map<string, number>();
  for (let k = 0; k < ends.length; k++) {
    const end = ends[k] as number;
    const word = value.slice(end - (lengths[k] as number), end);
    words.set(word, Math.max(words.get(word) ?? 0, strengths[k] as number));
  }
  let weight = 0;
  for (const strength of words.values()) weight += strength;
  return (weight + numbers) * root;
}

/** Gives the features that a sentence and a window share a stamp of their own. */
function mark(search: Search, shared: readonly number[]): void {
  search.stamp++;
  for (const feature of shared) search.sharedBy[feature] = search.stamp;
}

function retelling(
  search: Search,
  problems: readonly Problem[],
  at: number,
  { start, shared, score }: Scored,
): Retelling {
  const { matter } = search;
  const { sentences, problemOf } = matter;
  const others = sentences
    .slice(start, start + WINDOW)
    .filter((_, i) => isOneProblem(matter, start + i, start));
  const value = wordsAt(matter, at);
  mark(search, shared);
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < value.length; i++) {
    const pair = pairAt(matter, value, i);
    if (pair >= 0 && search.sharedBy[pair] === search.stamp) pairs.add(value.slice(i, i + 2));
  }
  const own = sentences[at] as Sentence;
  return {
    problem: problems[problemOf[at] as number] as Problem,
    range: sourceRange(own.text),
    sentences: [value],
    other: {
      problem: problems[problemOf[start] as number] as Problem,
      range: rangeOver(others),
      sentences: others.map(({ text }) => text.value),
    },
    words: [
      ...joinPairs(value, pairs).sort((a, b) => b.length - a.length),
      ...sharedRoundings(value, others.map(({ text }) => text.value).join('')),
    ],
    score,
  };
}

/** The feature of two letters that stand at a place; -1 where there is none. */
function pairAt({ table }: Matter, value: string, at: number): number {
  return isHan(value, at) && isHan(value, at + 1)
    ? knownNumber(table, pairKey(value.charCodeAt(at), value.charCodeAt(at + 1)))
    : -1;
}

function rangeOver(sentences: readonly Sentence[]): Range {
  const first = sentences[0] as Sentence;
  const last = sentences.at(-1) as Sentence;
  return { start: sourceOffset(first.text, 0), end: sourceRange(last.text).end };
}

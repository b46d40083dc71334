import type { Problem, Sentence } from '../../src/draft/model.ts';
import { knownNumber, pairKey } from '../../src/language/code-table.ts';
import { isHan } from '../../src/language/han.ts';
import { type Range, sourceOffset, sourceRange } from '../../src/language/text.ts';
import { LETTER, type Matter, NUMBER, PAIR, readMatter } from './matter.ts';
import { joinPairs } from './shared-words.ts';

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
 * Measured: some 250 sentences of a paper meet in 20 000 windows. Their weights are summed in an array; only some hundred
 * that weigh enough are looked at letter by letter.
 */
export function findRetellings(problems: readonly Problem[], bounds: RetellingBounds): Retelling[] {
  if (problems.length < FEWEST_PROBLEMS) return [];
  const matter = readMatter(problems);
  const places = placesOf(matter);
  const search: Search = {
    matter,
    places,
    weights: weightsOf(matter, places, problems.length),
    windows: {
      mass: new Float64Array(matter.sentences.length),
      latest: new Int32Array(matter.sentences.length).fill(-1),
      touched: new Int32Array(matter.sentences.length),
    },
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
  /** Scratch, by the first sentence of each window: empty between sentences. */
  readonly windows: {
    /** What a window shares with the sentence. */
    readonly mass: Float64Array;
    /** The feature that was added last, for a window counts each once. */
    readonly latest: Int32Array;
    /** Windows that share anything. */
    readonly touched: Int32Array;
  };
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
function weightsOf({ problemOf, table, kinds }: Matter, places: Places, problems: number): Float64Array {
  const rarities = Float64Array.from({ length: problems + 1 }, (_, spread) => {
    const rarity = Math.log(problems / Math.max(2, spread)) / Math.log(problems / 2);
    return Math.max(0, rarity) ** 2;
  });
  const weights = new Float64Array(table.size);
  for (let feature = 0; feature < table.size; feature++) {
    let spread = 0;
    let last = -1;
    for (let k = places.from[feature] as number; k < (places.from[feature + 1] as number); k++) {
      const problem = problemOf[places.sentences[k] as number] as number;
      if (problem !== last) spread++;
      last = problem;
    }
    weights[feature] = (SAYS[kinds[feature] as number] as number) * (rarities[spread] as number);
  }
  return weights;
}

function wordsAt({ sentences }: Matter, at: number): string {
  return (sentences[at] as Sentence).text.value;
}

interface Window {
  readonly start: number;
  readonly score: number;
}

/** The window of another problem that shares most with a sentence, if it shares enough. */
function bestWindow(search: Search, at: number, { least, leastShare }: RetellingBounds): Window | null {
  const { matter, weights, windows } = search;
  let whole = 0;
  for (let k = matter.from[at] as number; k < (matter.from[at + 1] as number); k++)
    whole += weights[matter.features[k] as number] as number;
  const count = addWindows(search, at);
  let best: Window | null = null;
  let bestShare = 0;
  for (let i = 0; i < count; i++) {
    const start = windows.touched[i] as number;
    const mass = windows.mass[start] as number;
    windows.mass[start] = 0;
    windows.latest[start] = -1;
    if (mass < ROUGH_WEIGHT || mass < ROUGH_SHARE * whole) continue;
    const share = mass / whole;
    const score = closeScore(search, at, start, share, best ? best.score : least);
    if (score < least || (best && score <= best.score)) continue;
    best = { start, score };
    bestShare = share;
  }
  return bestShare < leastShare ? null : best;
}

/** Sums for the windows of other problems what each shares with a sentence; their number. */
function addWindows({ matter, places, weights, windows }: Search, at: number): number {
  const { problemOf, from, features } = matter;
  const { mass, latest, touched } = windows;
  const own = problemOf[at];
  let count = 0;
  for (let k = from[at] as number; k < (from[at + 1] as number); k++) {
    const feature = features[k] as number;
    const first = places.from[feature] as number;
    const end = places.from[feature + 1] as number;
    if (end - first > MOST_SENTENCES) continue;
    const weight = weights[feature] as number;
    for (let p = first; p < end; p++) {
      const place = places.sentences[p] as number;
      const problem = problemOf[place];
      if (problem === own) continue;
      for (let start = place; start > place - WINDOW && problemOf[start] === problem; start--) {
        if (latest[start] === feature) continue;
        if (latest[start] === -1) touched[count++] = start;
        latest[start] = feature;
        mass[start] = (mass[start] as number) + weight;
      }
    }
  }
  return count;
}

/** Marks what a sentence and a window share; for each feature once, in the order of the sentence. */
function markShared(search: Search, at: number, start: number): number[] {
  const { matter, places, sharedBy } = search;
  const { problemOf, from, features } = matter;
  const stamp = ++search.stamp;
  const shared: number[] = [];
  for (let k = from[at] as number; k < (from[at + 1] as number); k++) {
    const feature = features[k] as number;
    const first = places.from[feature] as number;
    const end = places.from[feature + 1] as number;
    if (end - first > MOST_SENTENCES) continue;
    for (let p = first; p < end; p++) {
      const place = places.sentences[p] as number;
      if (place < start || place >= start + WINDOW || problemOf[place] !== problemOf[start]) continue;
      sharedBy[feature] = stamp;
      shared.push(feature);
      break;
    }
  }
  return shared;
}

/** A long name counts little more than a short one: each stretch by its strongest feature. */
const LONGER = 0.15;
const LONGEST = 2;
/** Sums in another order differ by less. */
const ROUNDING = 1e-9;

/** The score of a window, or something below `atLeast` where it cannot reach that. */
function closeScore(search: Search, at: number, start: number, share: number, atLeast: number): number {
  const { matter, weights, sharedBy } = search;
  const value = wordsAt(matter, at);
  let numbers = 0;
  for (const feature of markShared(search, at, start))
    if (matter.kinds[feature] === NUMBER) numbers += weights[feature] as number;
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
    const hits = inside && (isShared(letter) || isShared(pair) || isShared(before));
    if (hits) {
      length++;
      for (const feature of [pair, before, letter])
        if (isShared(feature)) strongest = Math.max(strongest, weights[feature] as number);
    } else if (length > 0) {
      const strength = strongest * (1 + LONGER * Math.min(LONGEST, length - 1));
      ends.push(i);
      lengths.push(length);
      strengths.push(strength);
      sum += strength;
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

function retelling(
  search: Search,
  problems: readonly Problem[],
  at: number,
  { start, score }: Window,
): Retelling {
  const { matter } = search;
  const { sentences, problemOf } = matter;
  const others = sentences
    .slice(start, start + WINDOW)
    .filter((_, i) => problemOf[start + i] === problemOf[start]);
  const value = wordsAt(matter, at);
  markShared(search, at, start);
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
    words: joinPairs(value, pairs).sort((a, b) => b.length - a.length),
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

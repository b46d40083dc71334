import { characterSet } from '../language/pairs.ts';
import { factsIn } from './facts.ts';
import type { Part } from './model.ts';
import type { Segment } from './segments.ts';
import { type View, viewOf, wordsIn } from './view.ts';

/** Most units of a part that are looked at when it is held against others. */
const LONGEST = 4_000;
/** A pair with one of these says nothing of the matter. */
const GRAMMAR = characterSet('的了是在和与把被有没不也就都对为这那个我们');

/** Words with which any fault is told: 学习不够深入 and 调研不够深入 have no matter in common. */
const GENERIC = pairSet(
  '不够 够深 不深 深入 扎实 够实 不实 到位 不到 不严 够严 严格 不强 够强 意识 不足 存在 问题 方面 有所 淡薄 淡化 减退 弱化 松懈 抓得 得不 够紧 不紧 够好 有待 待加 加强 提高 重视 够重 够高 不高 现象 依然 仍然 仍有 不力 够细 细致 够到 不少 不多 有时 的问 差距',
);

function pairSet(words: string): ReadonlySet<number> {
  const pairs = words.split(' ').flatMap(word => [...pairsOf(word).keys()]);
  return new Set(pairs);
}

/** What a part is known by when it is held against the parts of the other draft. */
export interface Sketch {
  readonly part: Part;
  /** What counts of its text, the title included. */
  readonly words: string;
  /** Pairs of neighbouring units and how often they stand in it. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Sum of the counts in `pairs`. */
  readonly size: number;
  /** What counts of its title. */
  readonly title: string;
  readonly titlePairs: ReadonlyMap<number, number>;
  readonly titleSize: number;
  /** Pairs that say something of the matter, each once, and what they weigh: rare ones more. */
  readonly matter: ReadonlyMap<number, number>;
  /** Sum of `matter`. */
  readonly weight: number;
  readonly titleMatter: ReadonlyMap<number, number>;
  readonly titleWeight: number;
  /** Runs of four units: names, places, turns of phrase. */
  readonly runs: ReadonlySet<string>;
  /** Times, counted things and persons that a problem tells. Empty for other parts. */
  readonly facts: () => ReadonlySet<string>;
}

/** Sketches of the parts of two drafts: how rare a pair is, is counted over both. */
export interface Sketches {
  readonly old: readonly Sketch[];
  readonly new: readonly Sketch[];
  /** In how many parts of the draft that has more of them a run of four units stands. */
  readonly runSpread: ReadonlyMap<string, number>;
}

/** What of a sketch does not depend on the other draft. */
export interface Raw {
  readonly part: Part;
  readonly words: string;
  /** Pairs without those of years, which any two cases may share. */
  readonly undated: Map<number, number>;
  readonly pairs: Map<number, number>;
  readonly titleWords: string;
  readonly title: Map<number, number>;
  readonly runs: Set<string>;
  readonly facts: () => ReadonlySet<string>;
}

/** The parts of one draft, for being sketched beside those of others. */
export function readParts(
  parts: readonly Part[],
  segments: readonly (readonly Segment[])[],
  view: View,
): Raw[] {
  return parts.map(part => rawOf(part, segments[part.index] as readonly Segment[], view));
}

export function sketchParts(old: readonly Raw[], next: readonly Raw[]): Sketches {
  const pairSpread = spreadOf(old, next, ({ undated }) => undated.keys());
  const runSpread = spreadOf(old, next, ({ runs }) => runs.values());
  const most = Math.max(old.length, next.length, 1);
  const weigh = (pair: number): number =>
    isGrammar(pair) || GENERIC.has(pair) ? 0 : Math.log((most + 1) / (pairSpread.get(pair) ?? 1));
  const sketch = (one: Raw): Sketch => sketchOf(one, weigh);
  return { old: old.map(sketch), new: next.map(sketch), runSpread };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const NO_FACTS: ReadonlySet<string> = new Set();

function factKeys({ kind, range }: Part, view: View): ReadonlySet<string> {
  if (kind !== 'problem') return NO_FACTS;
  const read = { start: range.start, end: Math.min(range.end, range.start + LONGEST) };
  return new Set(factsIn(view, read).map(({ key }) => key));
}

function rawOf(part: Part, segments: readonly Segment[], view: View): Raw {
  let words = '';
  for (const segment of segments) {
    if (words.length >= LONGEST) break;
    words += segment.words;
  }
  words = words.slice(0, LONGEST);
  const title = wordsOfTitle(part.title);
  const undated = words.replace(YEAR, '');
  return {
    part,
    words,
    pairs: pairsOf(words),
    undated: pairsOf(undated),
    titleWords: title,
    title: telling(pairsOf(title)),
    runs: runsOf(undated),
    facts: once(() => factKeys(part, view)),
  };
}

const YEAR = /(?:19|20)[0-9]{2}年/gu;

/** Runs of four units in which no pair is generic. */
function runsOf(words: string): Set<string> {
  const runs = new Set<string>();
  let generic = -1;
  for (let end = 1; end < words.length; end++) {
    if (GENERIC.has(pairAt(words, end))) generic = end;
    if (end >= 3 && generic < end - 2) runs.add(words.slice(end - 3, end + 1));
  }
  return runs;
}

function wordsOfTitle(title: string): string {
  return wordsIn(viewOf(title), { start: 0, end: title.length });
}

function telling(pairs: Map<number, number>): Map<number, number> {
  for (const pair of pairs.keys()) if (GENERIC.has(pair)) pairs.delete(pair);
  return pairs;
}

function pairsOf(words: string): Map<number, number> {
  const pairs = new Map<number, number>();
  for (let i = 1; i < words.length; i++) {
    const pair = pairAt(words, i);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** The pair of units that ends at a place. */
function pairAt(words: string, end: number): number {
  return words.charCodeAt(end - 1) * 65_536 + words.charCodeAt(end);
}

function isGrammar(pair: number): boolean {
  return GRAMMAR[Math.floor(pair / 65_536)] === 1 || GRAMMAR[pair % 65_536] === 1;
}

/** In how many parts each feature stands, in the draft that has more of them. */
function spreadOf<T>(
  old: readonly Raw[],
  next: readonly Raw[],
  features: (raw: Raw) => Iterable<T>,
): Map<T, number> {
  const count = (raws: readonly Raw[]): Map<T, number> => {
    const spread = new Map<T, number>();
    for (const raw of raws)
      for (const feature of features(raw)) spread.set(feature, (spread.get(feature) ?? 0) + 1);
    return spread;
  };
  const spread = count(old);
  for (const [feature, times] of count(next)) {
    if (times > (spread.get(feature) ?? 0)) spread.set(feature, times);
  }
  return spread;
}

function sketchOf(
  { part, words, pairs, undated, titleWords, title, runs, facts }: Raw,
  weigh: (pair: number) => number,
): Sketch {
  const matter = matterOf(undated, weigh);
  const titleMatter = matterOf(title, weigh);
  return {
    part,
    words,
    pairs,
    size: sumOf(pairs),
    title: titleWords,
    titlePairs: title,
    titleSize: sumOf(title),
    matter,
    weight: sumOf(matter),
    titleMatter,
    titleWeight: sumOf(titleMatter),
    runs,
    facts,
  };
}

function matterOf(pairs: ReadonlyMap<number, number>, weigh: (pair: number) => number): Map<number, number> {
  const matter = new Map<number, number>();
  for (const pair of pairs.keys()) {
    const weight = weigh(pair);
    if (weight > 0) matter.set(pair, weight);
  }
  return matter;
}

function sumOf(values: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const value of values.values()) sum += value;
  return sum;
}

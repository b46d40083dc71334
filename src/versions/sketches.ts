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

/** A draft taken apart. */
export interface SketchSource {
  readonly parts: readonly Part[];
  readonly segments: readonly (readonly Segment[])[];
  readonly view: View;
}

/** Sketches of the parts of two drafts: how rare a pair is, is counted over both. */
export interface Sketches {
  readonly old: readonly Sketch[];
  readonly new: readonly Sketch[];
  /** In how many parts of the draft that has more of them a run of four units stands. */
  readonly runSpread: ReadonlyMap<string, number>;
}

interface Raw {
  readonly part: Part;
  readonly words: string;
  /** Pairs without those of years, which any two cases may share. */
  readonly undated: Map<number, number>;
  readonly pairs: Map<number, number>;
  readonly titleWords: string;
  readonly title: Map<number, number>;
  readonly runs: Set<string>;
}

export function sketchParts(oldSource: SketchSource, newSource: SketchSource): Sketches {
  const raw = ({ parts, segments }: SketchSource): Raw[] =>
    parts.map(part => rawOf(part, segments[part.index] as readonly Segment[]));
  const old = raw(oldSource);
  const next = raw(newSource);
  const pairSpread = spreadOf(old, next, ({ undated }) => undated.keys());
  const runSpread = spreadOf(old, next, ({ runs }) => runs.values());
  const most = Math.max(old.length, next.length, 1);
  const weigh = (pair: number): number =>
    isGrammar(pair) || GENERIC.has(pair) ? 0 : Math.log((most + 1) / (pairSpread.get(pair) ?? 1));
  const sketches = (raws: readonly Raw[], { view }: SketchSource): Sketch[] =>
    raws.map(one =>
      sketchOf(
        one,
        weigh,
        once(() => factKeys(one.part, view)),
      ),
    );
  return { old: sketches(old, oldSource), new: sketches(next, newSource), runSpread };
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

function rawOf(part: Part, segments: readonly Segment[]): Raw {
  let words = '';
  for (const segment of segments) {
    if (words.length >= LONGEST) break;
    words += segment.words;
  }
  words = words.slice(0, LONGEST);
  const title = wordsOfTitle(part.title);
  const undated = words.replace(YEAR, '');
  const runs = new Set<string>();
  for (let i = 0; i + 4 <= undated.length; i++) {
    const run = undated.slice(i, i + 4);
    if (!isGenericRun(run)) runs.add(run);
  }
  return {
    part,
    words,
    pairs: pairsOf(words),
    undated: pairsOf(undated),
    titleWords: title,
    title: telling(pairsOf(title)),
    runs,
  };
}

const YEAR = /(?:19|20)[0-9]{2}年/gu;

function isGenericRun(run: string): boolean {
  for (const pair of pairsOf(run).keys()) if (GENERIC.has(pair)) return true;
  return false;
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
    const pair = words.charCodeAt(i - 1) * 65_536 + words.charCodeAt(i);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
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
  { part, words, pairs, undated, titleWords, title, runs }: Raw,
  weigh: (pair: number) => number,
  facts: Sketch['facts'],
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

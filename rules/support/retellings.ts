import type { Problem, Sentence } from '../../src/draft/model.ts';
import { HAN_NUMERAL, parseHanNumber } from '../../src/language/numerals.ts';
import { type Range, sourceOffset, sourceRange } from '../../src/language/text.ts';
import { isUnfilled } from './placeholders.ts';
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
  /** How much rare matter is shared: a word that stands in these two problems alone counts about one. */
  readonly weight: number;
  /** How much of the sentence’s own matter that is, 0 to 1. */
  readonly share: number;
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
const LETTER = 0.55;
const NUMBER = 1.5;
/** Windows that share less of a sentence's matter, or less of it in all, are not looked at closely. */
const ROUGH_SHARE = 0.12;
const ROUGH_WEIGHT = 2;

/** Letters of grammar, of time and of everyday counting. */
const GRAMMAR =
  /[的了在是有不没一个我这上下到出来去为把被对和与也就还又都很更最们他她它要会能可以过之后前其中那里地得着给从向让使用再只才却但而于并及等说看自己]/u;
const COMMON = /[年月日一二三四五六七八九十百千万元名人次时]/u;

const COUNTED = new RegExp(
  `(\\d{1,9}(?:\\.\\d{1,4})?|[${HAN_NUMERAL}]{1,7})[多余几]?(万|亿)?(元|亩|户|人|名|个|棵|座|处|家|份|条|里|公里|平方米|栋|辆|车|件|斤|吨|头|只|分钟|小时|米|天|张|块)`,
  'g',
);
/** Smaller numbers come up by chance. */
const LEAST_NUMBER = 20;

interface Unit {
  readonly problem: Problem;
  readonly sentence: Sentence;
  readonly value: string;
  readonly features: ReadonlySet<string>;
}

/** Names, things and numbers of a sentence, numbers in one form: 一百八十亩 is 180亩. */
function featuresOf(value: string): Set<string> {
  const features = new Set<string>();
  for (let i = 0; i < value.length; i++) {
    const letter = value[i] as string;
    const pair = value.slice(i, i + 2);
    if (/\p{Script=Han}/u.test(letter) && !GRAMMAR.test(letter) && !COMMON.test(letter)) features.add(letter);
    if (/^\p{Script=Han}{2}$/u.test(pair) && !GRAMMAR.test(pair)) features.add(pair);
  }
  for (const [, digits, power, unit] of value.matchAll(COUNTED)) {
    const number = /\d/.test(digits as string) ? Number(digits) : parseHanNumber(digits as string);
    if (number === null || number < LEAST_NUMBER) continue;
    features.add(`#${number}${power ?? ''}${unit === '名' || unit === '个' ? '人' : unit}`);
  }
  return features;
}

/** For each sentence of a problem the place in another problem that shares most of its rare matter, if any does. */
export function findRetellings(problems: readonly Problem[]): Retelling[] {
  if (problems.length < FEWEST_PROBLEMS) return [];
  const units = problems.flatMap(problem =>
    problem.sentences.map(
      (sentence): Unit => ({
        problem,
        sentence,
        value: sentence.text.value,
        // prompts that nobody filled in are alike everywhere and tell nothing
        features: featuresOf(isUnfilled(sentence.text.value) ? '' : sentence.text.value),
      }),
    ),
  );
  const places = placesOf(units);
  const weigh = weights(units, places, problems.length);
  return units.flatMap((unit, at) => {
    if (unit.value.length < SHORTEST) return [];
    const found = best(units, at, places, weigh);
    return found ? [found] : [];
  });
}

type Places = ReadonlyMap<string, readonly number[]>;
type Weigh = (feature: string) => number;

function placesOf(units: readonly Unit[]): Places {
  const places = new Map<string, number[]>();
  units.forEach(({ features }, at) => {
    for (const feature of features) {
      const known = places.get(feature);
      if (known) known.push(at);
      else places.set(feature, [at]);
    }
  });
  return places;
}

/** One for what stands in at most two problems, falling to nothing for what stands in all. */
function weights(units: readonly Unit[], places: Places, problems: number): Weigh {
  const known = new Map<string, number>();
  return feature => {
    const before = known.get(feature);
    if (before !== undefined) return before;
    const spread = new Set((places.get(feature) ?? []).map(at => units[at]?.problem)).size;
    const rarity = Math.log(problems / Math.max(2, spread)) / Math.log(problems / 2);
    const kind = feature.startsWith('#') ? NUMBER : feature.length > 1 ? 1 : LETTER;
    const weight = kind * Math.max(0, rarity) ** 2;
    known.set(feature, weight);
    return weight;
  };
}

/** The window of another problem that shares most with a unit. */
function best(units: readonly Unit[], at: number, places: Places, weigh: Weigh): Retelling | null {
  const unit = units[at] as Unit;
  const whole = massOf(unit.features, weigh);
  let found: Retelling | null = null;
  for (const [start, shared] of windowsFor(units, unit, places)) {
    const mass = massOf(shared, weigh);
    if (mass < ROUGH_WEIGHT || mass < ROUGH_SHARE * whole) continue;
    const retelling = compare(units, unit, start, shared, weigh, mass / whole);
    if (!found || scoreOf(retelling) > scoreOf(found)) found = retelling;
  }
  return found;
}

/** Windows of other problems, by their first sentence, with what they share with a unit. Goes by features: rare ones stand in few. */
function windowsFor(units: readonly Unit[], unit: Unit, places: Places): Map<number, Set<string>> {
  const windows = new Map<number, Set<string>>();
  const add = (place: number, feature: string): void => {
    for (let start = place; start > place - WINDOW; start--) {
      if (units[start]?.problem !== units[place]?.problem) break;
      const shared = windows.get(start);
      if (shared) shared.add(feature);
      else windows.set(start, new Set([feature]));
    }
  };
  for (const feature of unit.features) {
    const found = places.get(feature) ?? [];
    if (found.length > MOST_SENTENCES) continue;
    for (const place of found) if (units[place]?.problem !== unit.problem) add(place, feature);
  }
  return windows;
}

/** Weight and share together: much in common, and little else. */
export function scoreOf({ weight, share }: Retelling): number {
  return weight * Math.sqrt(share);
}

function massOf(features: Iterable<string>, weigh: Weigh): number {
  let sum = 0;
  for (const feature of features) sum += weigh(feature);
  return sum;
}

function compare(
  units: readonly Unit[],
  unit: Unit,
  start: number,
  shared: ReadonlySet<string>,
  weigh: Weigh,
  share: number,
): Retelling {
  const { problem } = units[start] as Unit;
  const others = units.slice(start, start + WINDOW).filter(other => other.problem === problem);
  const stretches = stretchesOf(unit.value, shared, weigh);
  const numbers = [...shared].filter(feature => feature.startsWith('#'));
  const weight = [...stretches.values()].reduce((sum, own) => sum + own, 0) + massOf(numbers, weigh);
  const pairs = new Set([...shared].filter(feature => feature.length === 2));
  return {
    problem: unit.problem,
    range: sourceRange(unit.sentence.text),
    sentences: [unit.value],
    other: { problem, range: rangeOver(others), sentences: others.map(({ value }) => value) },
    words: joinPairs(unit.value, pairs).sort((a, b) => b.length - a.length),
    weight,
    share,
  };
}

function rangeOver(units: readonly Unit[]): Range {
  const first = units[0] as Unit;
  const last = units.at(-1) as Unit;
  return { start: sourceOffset(first.sentence.text, 0), end: sourceRange(last.sentence.text).end };
}

/** A long name counts little more than a short one: each stretch by its strongest feature. */
const LONGER = 0.15;
const LONGEST = 2;

function stretchesOf(value: string, shared: ReadonlySet<string>, weigh: Weigh): Map<string, number> {
  const found = new Map<string, number>();
  let word = '';
  let strongest = 0;
  for (let i = 0; i <= value.length; i++) {
    const features = [value.slice(i, i + 2), value.slice(Math.max(0, i - 1), i + 1), value.slice(i, i + 1)];
    const hits = i < value.length ? features.filter(feature => shared.has(feature)) : [];
    if (hits.length > 0) {
      word += value[i];
      strongest = Math.max(strongest, ...hits.map(weigh));
      continue;
    }
    const weight = strongest * (1 + LONGER * Math.min(LONGEST, word.length - 1));
    if (word) found.set(word, Math.max(found.get(word) ?? 0, weight));
    word = '';
    strongest = 0;
  }
  return found;
}

import type { Problem, Sentence } from '../../../src/draft/model.ts';
import { codeTable, numberOf } from '../../../src/language/code-table.ts';
import { memoised } from '../../../src/language/memo.ts';
import { type Range, sourceOffset, sourceRange } from '../../../src/language/text.ts';
import { type RetoldSigns, type RetoldWeights, retoldScore } from '../../readers/retold.ts';
import { shareOf } from '../../readers/suiting.ts';
import { shareOfWording, wordingsIn } from '../../readers/wordings.ts';
import { isUnfilled } from '../placeholders.ts';
import { isContent } from '../shared-words.ts';
import { agreement, amountsIn } from './amounts.ts';
import { seasonsMeet } from './months.ts';

/** A sentence of one problem and one or two of another that seem to tell one case. */
export interface ToldAgain {
  readonly problem: Problem;
  readonly range: Range;
  readonly other: { readonly problem: Problem; readonly range: Range };
  readonly sentences: readonly string[];
  readonly otherSentences: readonly string[];
  readonly signs: RetoldSigns;
  /** Logarithm of the odds that both tell of one case. */
  readonly score: number;
}

/**
 * The wordings of one thing in both tellings, the rarest first: 娃娃 beside 学生, or one word for both.
 *
 * @param most how many to name
 */
export function sharedWordings({ sentences, otherSentences }: ToldAgain, most: number): [string, string][] {
  const other = wordingsIn(otherSentences.join(''));
  const shared = [...wordingsIn(sentences.join(''))]
    .filter(([group]) => other.has(group))
    .sort(([a], [b]) => shareOfWording(a) - shareOfWording(b))
    .map(([group, word]): [string, string] => [word, other.get(group) as string]);
  const known = new Set<string>();
  return shared
    .filter(([word]) => {
      const isNew = !known.has(word);
      known.add(word);
      return isNew;
    })
    .slice(0, most);
}

/** With fewer problems rare and common words cannot be told apart. */
const FEWEST_PROBLEMS = 5;
/** Shorter sentences tell no case, longer ones several; in letters. */
const SHORTEST = 35;
const LONGEST = 220;
/** The longest two sentences that are taken for one telling. */
const LONGEST_TWO = 260;
/** What stands in more sentences leads from none to another; it also bounds the work on any text. */
const MOST_SENTENCES = 64;
/** So many places that share most with a sentence are looked at closely. */
const CLOSEST = 8;
/** Letters of a text by which shares are counted. */
const LENGTH = 110;
/** Of nothing is it sure that a text holds it. */
const MOST_CHANCE = 0.95;
/** The share of a paper is trusted as if it had been counted in so many problems more. */
const DOUBT = 3;
/** Figures and vague words beyond these say no more. */
const MOST_FIGURES = 5;
const MOST_VAGUE = 4;
/** Numbers of groups of wordings follow those of letters. */
const WORDING = 0x10000;

/** What is called to mind is not told again: 同撤教学点那回一样, 前面讲过的. */
const POINTS_BACK =
  /(?:同|跟|和|像|与)[^，。；]{2,20}(?:那[回次件]|一样)，|(?:前|上)面(?:讲|说|提|写)|前[文述]|上[文述]|如前/;

const VAGUE =
  /有[个位一]|[一那某][位家个回]|将近|来[个号]|[十百千][来多]|好几|几[十个]|个把|多半|大半|有的|某/g;

/**
 * For each sentence of a problem the place in another problem that likeliest tells the same case in other words, whatever the
 * chance; see `retoldScore`.
 */
export function findToldAgain(problems: readonly Problem[], weights?: RetoldWeights): ToldAgain[] {
  if (problems.length < FEWEST_PROBLEMS) return [];
  const search = readSearch(problems);
  const found: ToldAgain[] = [];
  for (let at = 0; at < search.sentences.length; at++) {
    const { length } = search.wordings[at] as string;
    if (length < SHORTEST || length > LONGEST) continue;
    const best = bestPlace(search, at, weights);
    if (best) found.push(toldAgain(search, problems, at, best));
  }
  return found;
}

interface Search {
  readonly sentences: readonly Sentence[];
  readonly wordings: readonly string[];
  readonly problemOf: Int32Array;
  readonly vague: Int32Array;
  /** Features of sentence `i`, none twice: `features[from[i] … from[i + 1]]`. */
  readonly from: Int32Array;
  readonly features: Int32Array;
  /** For each feature 1 where it is a group of wordings, what it weighs, and how often it comes in a letter of text. */
  readonly isWording: Uint8Array;
  readonly weights: Float64Array;
  readonly rates: Float64Array;
  /** For each feature the sentences that hold it, in order: `places[start[f] … start[f + 1]]`. */
  readonly start: Int32Array;
  readonly places: Int32Array;
  /** Scratch: how much each sentence shares with the one at hand; zero between sentences. */
  readonly mass: Float64Array;
  /** Scratch: features that a place holds bear the latest stamp. */
  readonly heldBy: Int32Array;
  stamp: number;
}

function readSearch(problems: readonly Problem[]): Search {
  const sentences = problems.flatMap(problem => problem.sentences);
  const wordings = sentences.map(({ text: { value } }) =>
    isUnfilled(value) || POINTS_BACK.test(value) ? '' : value,
  );
  const problemOf = new Int32Array(sentences.length);
  let at = 0;
  problems.forEach((problem, i) => {
    problemOf.fill(i, at, at + problem.sentences.length);
    at += problem.sentences.length;
  });
  const { from, features, keys } = featuresOf(wordings);
  const { start, places } = placesOf(from, features, keys.length);
  const total = wordings.reduce((sum, value) => sum + value.length, 0);
  const problemLength = Math.max(1, total / problems.length);
  const weights = new Float64Array(keys.length);
  const rates = new Float64Array(keys.length);
  keys.forEach((key, feature) => {
    let spread = 0;
    let last = -1;
    for (let k = start[feature] as number; k < (start[feature + 1] as number); k++) {
      const problem = problemOf[places[k] as number] as number;
      if (problem !== last) spread++;
      last = problem;
    }
    const known = key >= WORDING ? shareOfWording(key - WORDING) : shareOf(String.fromCharCode(key));
    // the two problems that are held against each other prove nothing
    const expected = 1 - (1 - known) ** (problemLength / LENGTH);
    const local = (Math.max(0, spread - 2) + DOUBT * expected) / (Math.max(1, problems.length - 2) + DOUBT);
    const share = Math.min(
      MOST_CHANCE,
      Math.max(known, 1 - (1 - Math.min(0.98, local)) ** (LENGTH / problemLength)),
    );
    weights[feature] = -Math.log(share);
    rates[feature] = -Math.log(1 - share) / LENGTH;
  });
  return {
    sentences,
    wordings,
    problemOf,
    vague: Int32Array.from(wordings, value => value.match(VAGUE)?.length ?? 0),
    from,
    features,
    isWording: Uint8Array.from(keys, key => Number(key >= WORDING)),
    weights,
    rates,
    start,
    places,
    mass: new Float64Array(sentences.length + 1),
    heldBy: new Int32Array(keys.length),
    stamp: 0,
  };
}

/** Letters and groups of wordings of each sentence as features, numbered in order; with the key of each. */
function featuresOf(
  wordings: readonly string[],
): Pick<Search, 'from' | 'features'> & { readonly keys: readonly number[] } {
  const table = codeTable();
  const keys: number[] = [];
  const metIn: number[] = [];
  const features: number[] = [];
  const from = new Int32Array(wordings.length + 1);
  wordings.forEach((value, i) => {
    const put = (key: number): void => {
      const feature = numberOf(table, key);
      if (metIn[feature] === i) return;
      metIn[feature] = i;
      keys[feature] = key;
      features.push(feature);
    };
    for (let k = 0; k < value.length; k++) if (isContent(value.charCodeAt(k))) put(value.charCodeAt(k));
    for (const group of wordingsIn(value).keys()) put(WORDING + group);
    from[i + 1] = features.length;
  });
  return { from, features: Int32Array.from(features), keys };
}

function placesOf(from: Int32Array, features: Int32Array, size: number): Pick<Search, 'start' | 'places'> {
  const start = new Int32Array(size + 1);
  for (const feature of features) start[feature + 1] = (start[feature + 1] as number) + 1;
  for (let feature = 0; feature < size; feature++)
    start[feature + 1] = (start[feature + 1] as number) + (start[feature] as number);
  const free = start.slice();
  const places = new Int32Array(features.length);
  for (let i = 0; i + 1 < from.length; i++) {
    for (let k = from[i] as number; k < (from[i + 1] as number); k++) {
      const feature = features[k] as number;
      places[free[feature] as number] = i;
      free[feature] = (free[feature] as number) + 1;
    }
  }
  return { start, places };
}

/** One sentence or two that follow each other in one problem. */
interface Place {
  readonly start: number;
  readonly end: number;
}

interface Best extends Place {
  readonly signs: RetoldSigns;
  readonly score: number;
}

function bestPlace(search: Search, at: number, weights: RetoldWeights | undefined): Best | null {
  let best: Best | null = null;
  for (const place of closePlaces(search, at)) {
    const signs = signsOf(search, at, place);
    const score = retoldScore(signs, weights);
    if (!best || score > best.score) best = { ...place, signs, score };
  }
  return best;
}

/** The places that share most with a sentence, for their length. */
function closePlaces(search: Search, at: number): Place[] {
  const { problemOf, from, features, weights, start, places, mass, wordings } = search;
  const own = problemOf[at];
  const touched: number[] = [];
  for (let k = from[at] as number; k < (from[at + 1] as number); k++) {
    const feature = features[k] as number;
    const first = start[feature] as number;
    const end = start[feature + 1] as number;
    if (end - first > MOST_SENTENCES) continue;
    for (let p = first; p < end; p++) {
      const place = places[p] as number;
      if (problemOf[place] === own) continue;
      if (mass[place] === 0) touched.push(place);
      mass[place] = (mass[place] as number) + (weights[feature] as number);
    }
  }
  const found: Place[] = [];
  const closeness: number[] = [];
  const offer = (first: number, end: number): void => {
    let length = 0;
    let sum = 0;
    for (let i = first; i < end; i++) {
      length += (wordings[i] as string).length;
      sum += mass[i] as number;
    }
    if (length < SHORTEST || (end - first > 1 && length > LONGEST_TWO)) return;
    const value = sum / Math.sqrt(length + LENGTH / 2);
    let rank = closeness.length;
    while (rank > 0 && (closeness[rank - 1] as number) < value) rank--;
    if (rank >= CLOSEST) return;
    closeness.splice(rank, 0, value);
    found.splice(rank, 0, { start: first, end });
    if (found.length > CLOSEST) {
      found.pop();
      closeness.pop();
    }
  };
  for (const place of touched) {
    offer(place, place + 1);
    if (problemOf[place + 1] === problemOf[place]) offer(place, place + 2);
    if (place > 0 && mass[place - 1] === 0 && problemOf[place - 1] === problemOf[place])
      offer(place - 1, place + 1);
  }
  for (const place of touched) mass[place] = 0;
  return found;
}

function signsOf(search: Search, at: number, { start, end }: Place): RetoldSigns {
  const { from, features, weights, rates, isWording, heldBy, wordings } = search;
  const stamp = ++search.stamp;
  let length = 0;
  let vague = 0;
  for (let i = start; i < end; i++) {
    length += (wordings[i] as string).length;
    vague += search.vague[i] as number;
    for (let k = from[i] as number; k < (from[i + 1] as number); k++) heldBy[features[k] as number] = stamp;
  }
  // how much more is shared than would be by chance, and how much that varies: letters, groups of wordings
  const more = [0, 0] as [number, number];
  const varied = [1, 1] as [number, number];
  for (let k = from[at] as number; k < (from[at + 1] as number); k++) {
    const feature = features[k] as number;
    const kind = isWording[feature] as 0 | 1;
    const weight = weights[feature] as number;
    const chance = Math.min(MOST_CHANCE, 1 - Math.exp(-(rates[feature] as number) * length));
    more[kind] += weight * (Number(heldBy[feature] === stamp) - chance);
    varied[kind] += weight * weight * chance * (1 - chance);
  }
  const own = wordings[at] as string;
  const other = wordings.slice(start, end);
  return {
    letters: more[0] / Math.sqrt(varied[0]),
    wordings: more[1] / Math.sqrt(varied[1]),
    amounts: agreement(amountsIn(own), other.flatMap(amountsIn)),
    season: seasonsMeet(own, other),
    figures: ownFigures(own, other),
    vague: Math.min(MOST_VAGUE, Math.max(vague, search.vague[at] as number)),
    length: Math.log((own.length + length) / (2 * LENGTH)),
  };
}

const figuresIn = memoised((text: string): ReadonlySet<string> => new Set(text.match(/\d+/g)));

/** How many figures of its own either telling has at least: one of two tellings leaves them out, two cases have different ones. */
function ownFigures(one: string, other: readonly string[]): number {
  const [a, b] = [figuresIn(one), new Set(other.flatMap(text => [...figuresIn(text)]))];
  let shared = 0;
  for (const figure of a) if (b.has(figure)) shared++;
  return Math.min(MOST_FIGURES, a.size - shared, b.size - shared);
}

function toldAgain(
  { sentences, wordings, problemOf }: Search,
  problems: readonly Problem[],
  at: number,
  { start, end, signs, score }: Best,
): ToldAgain {
  const own = sentences[at] as Sentence;
  return {
    problem: problems[problemOf[at] as number] as Problem,
    range: sourceRange(own.text),
    other: {
      problem: problems[problemOf[start] as number] as Problem,
      range: {
        start: sourceOffset((sentences[start] as Sentence).text, 0),
        end: sourceRange((sentences[end - 1] as Sentence).text).end,
      },
    },
    sentences: [wordings[at] as string],
    otherSentences: wordings.slice(start, end),
    signs,
    score,
  };
}

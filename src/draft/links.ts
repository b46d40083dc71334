import { characterSet, eachHanPair, pairText } from '../language/pairs.ts';
import type { Cause, Link, Measure, Problem, Sentence } from './model.ts';

/** Fewest shared rare pairs of characters that make two passages speak of the same thing. */
const ENOUGH_SHARED = 2;
/** Least score (0 to 1) of a link; chosen so that unrelated passages of one paper stay below it. */
const LEAST_SCORE = 0.08;
/** Pairs that more passages than this have are never rare, however many passages there are. */
const COMMON = 50;
/** A pair with one of these says nothing. */
const PARTICLES = characterSet('的了是在和与把被有没不也就都对为这那个我');
/** Links shown from one problem to causes, and to measures. */
const MOST_LINKS = 2;

/**
 * Links that wording suggests: a cause or a measure that takes up the rare words of a problem. Common words of the
 * paper count little, so what all problems share links nothing.
 */
export function inferLinks(
  problems: readonly Problem[],
  causes: readonly Cause[],
  measures: readonly Measure[],
): Link[] {
  const parts = [...problems, ...causes, ...measures];
  const words = new Map<number, Word>();
  const wordsOfParts = parts.map((part, i) => takeWords(words, part, i));
  for (const word of words.values()) word.weight = Math.log(parts.length / word.spread);
  const mostCommon = Math.min(Math.max(3, parts.length / 6), COMMON);
  const passages = parts.map(({ id }, i): Passage => {
    const own = wordsOfParts[i] as Word[];
    return {
      id,
      rare: own.filter(({ spread }) => spread <= mostCommon),
      weight: own.reduce((sum, { weight }) => sum + weight, 0),
    };
  });
  const ofProblems = passages.slice(0, problems.length);
  const ofCauses = passages.slice(problems.length, problems.length + causes.length);
  const ofMeasures = passages.slice(problems.length + causes.length);
  return [
    ...link(ofProblems, ofCauses, 'problem-cause'),
    ...link(ofProblems, ofMeasures, 'problem-measure'),
    ...link(ofCauses, ofMeasures, 'cause-measure'),
  ];
}

/** A pair of characters; one object stands for it in all passages, so that each is looked up by its letters but once. */
interface Word {
  readonly pair: number;
  /** How many passages have it. */
  spread: number;
  /** The last passage that was found to have it. */
  last: number;
  weight: number;
}

/** The pairs of a passage in order, each once. */
function takeWords(words: Map<number, Word>, part: Problem | Cause | Measure, passage: number): Word[] {
  const own: Word[] = [];
  eachHanPair(`${part.title}。${textOf(part.sentences)}`, PARTICLES, pair => {
    let word = words.get(pair);
    if (!word) {
      word = { pair, spread: 0, last: -1, weight: 0 };
      words.set(pair, word);
    }
    if (word.last === passage) return;
    word.last = passage;
    word.spread++;
    own.push(word);
  });
  return own;
}

interface Passage {
  readonly id: string;
  /** Its pairs that few other passages have, in the order of the text. */
  readonly rare: readonly Word[];
  /** What all its pairs weigh. */
  readonly weight: number;
}

/** Links each passage to those that share most with it; passages that share nothing are never held against each other. */
function link(from: readonly Passage[], to: readonly Passage[], kind: Link['kind']): Link[] {
  const holders = new Map<Word, Passage[]>();
  for (const passage of to) {
    for (const pair of passage.rare) {
      const known = holders.get(pair);
      if (known) known.push(passage);
      else holders.set(pair, [passage]);
    }
  }
  const order = new Map(to.map((passage, i) => [passage, i]));
  return from.flatMap(a => {
    const shared = new Map<Passage, Word[]>();
    for (const pair of a.rare) {
      for (const b of holders.get(pair) ?? []) {
        const known = shared.get(b);
        if (known) known.push(pair);
        else shared.set(b, [pair]);
      }
    }
    return [...shared]
      .map(([b, pairs]) => ({ b, pairs, score: scoreOf(a, b, pairs) }))
      .filter(({ score, pairs }) => score >= LEAST_SCORE && pairs.length >= ENOUGH_SHARED)
      .sort((x, y) => y.score - x.score || (order.get(x.b) as number) - (order.get(y.b) as number))
      .slice(0, MOST_LINKS)
      .map(({ b, pairs, score }) => ({
        from: a.id,
        to: b.id,
        kind,
        state: 'inferred' as const,
        score: Math.round(score * 1000) / 1000,
        evidence: joinPairs(pairs.map(({ pair }) => pairText(pair))).slice(0, 4),
      }));
  });
}

function scoreOf(a: Passage, b: Passage, shared: readonly Word[]): number {
  const common = shared.reduce((sum, { weight }) => sum + weight, 0);
  return common / Math.max(1, Math.min(a.weight, b.weight));
}

function textOf(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text.value).join('');
}

/** 盆景 from 盆景; 合作社 from 合作 and 作社: overlapping pairs are shown as the word they come from. */
function joinPairs(pairs: readonly string[]): string[] {
  const words: string[] = [];
  for (const pair of pairs) {
    const last = words.at(-1);
    if (last?.endsWith(pair[0] as string)) words[words.length - 1] = last + pair[1];
    else words.push(pair);
  }
  return words.sort((a, b) => b.length - a.length);
}

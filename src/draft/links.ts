import { characterSet, hanPairs } from '../language/pairs.ts';
import type { Cause, Link, Measure, Problem, Sentence } from './model.ts';

/** Fewest shared rare pairs of characters that make two passages speak of the same thing. */
const ENOUGH_SHARED = 2;
/** Least score (0 to 1) of a link; chosen so that unrelated passages of one paper stay below it. */
const LEAST_SCORE = 0.08;
/** Pairs that more passages than this have are never rare, however many passages there are. */
const COMMON = 50;
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
  const passages = [...problems, ...causes, ...measures].map(part => ({
    id: part.id,
    pairs: pairsOf(`${part.title}。${textOf(part.sentences)}`),
  }));
  const spread = new Map<string, number>();
  for (const { pairs } of passages) for (const pair of pairs) spread.set(pair, (spread.get(pair) ?? 0) + 1);
  const weights = new Map([...spread].map(([pair, count]) => [pair, Math.log(passages.length / count)]));
  const weigh = (pair: string): number => weights.get(pair) as number;
  const mostCommon = Math.min(Math.max(3, passages.length / 6), COMMON);
  const rated = passages.map(({ id, pairs }): Passage => {
    const all = [...pairs];
    return {
      id,
      rare: all.filter(pair => (spread.get(pair) as number) <= mostCommon),
      weight: all.reduce((sum, pair) => sum + weigh(pair), 0),
    };
  });
  const [ofProblems, ofCauses] = [rated.slice(0, problems.length), rated.slice(problems.length)];
  const ofMeasures = ofCauses.splice(causes.length);
  return [
    ...link(ofProblems, ofCauses, 'problem-cause', weigh),
    ...link(ofProblems, ofMeasures, 'problem-measure', weigh),
    ...link(ofCauses, ofMeasures, 'cause-measure', weigh),
  ];
}

interface Passage {
  readonly id: string;
  /** Its pairs that few other passages have, in the order of the text. */
  readonly rare: readonly string[];
  /** What all its pairs weigh. */
  readonly weight: number;
}

/** Links each passage to those that share most with it; passages that share nothing are never held against each other. */
function link(
  from: readonly Passage[],
  to: readonly Passage[],
  kind: Link['kind'],
  weigh: (pair: string) => number,
): Link[] {
  const holders = new Map<string, Passage[]>();
  for (const passage of to) {
    for (const pair of passage.rare) {
      const known = holders.get(pair);
      if (known) known.push(passage);
      else holders.set(pair, [passage]);
    }
  }
  const order = new Map(to.map((passage, i) => [passage, i]));
  return from.flatMap(a => {
    const shared = new Map<Passage, string[]>();
    for (const pair of a.rare) {
      for (const b of holders.get(pair) ?? []) {
        const known = shared.get(b);
        if (known) known.push(pair);
        else shared.set(b, [pair]);
      }
    }
    return [...shared]
      .map(([b, pairs]) => ({ b, pairs, score: scoreOf(a, b, pairs, weigh) }))
      .filter(({ score, pairs }) => score >= LEAST_SCORE && pairs.length >= ENOUGH_SHARED)
      .sort((x, y) => y.score - x.score || (order.get(x.b) as number) - (order.get(y.b) as number))
      .slice(0, MOST_LINKS)
      .map(({ b, pairs, score }) => ({
        from: a.id,
        to: b.id,
        kind,
        state: 'inferred' as const,
        score: Math.round(score * 1000) / 1000,
        evidence: joinPairs(pairs).slice(0, 4),
      }));
  });
}

function scoreOf(a: Passage, b: Passage, shared: readonly string[], weigh: (pair: string) => number): number {
  const common = shared.reduce((sum, pair) => sum + weigh(pair), 0);
  return common / Math.max(1, Math.min(a.weight, b.weight));
}

function textOf(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text.value).join('');
}

/** A pair with a particle says nothing. */
const PARTICLES = characterSet('的了是在和与把被有没不也就都对为这那个我');

function pairsOf(text: string): Set<string> {
  return new Set(hanPairs(text, PARTICLES));
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

import type { Cause, Link, Measure, Problem, Sentence } from './model.ts';

/** Fewest shared rare pairs of characters that make two passages speak of the same thing. */
const ENOUGH_SHARED = 2;
/** Least score (0 to 1) of a link; chosen so that unrelated passages of one paper stay below it. */
const LEAST_SCORE = 0.08;
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
  const weigh = (pair: string): number => Math.log(passages.length / (spread.get(pair) ?? 1));
  const weights = new Map(
    passages.map(({ id, pairs }) => [id, [...pairs].reduce((sum, pair) => sum + weigh(pair), 0)]),
  );
  const pairsBy = new Map(passages.map(({ id, pairs }) => [id, pairs]));
  const score = (a: string, b: string): { score: number; shared: string[] } => {
    const other = pairsBy.get(b) as Set<string>;
    const shared = [...(pairsBy.get(a) as Set<string>)].filter(
      pair => other.has(pair) && (spread.get(pair) as number) <= Math.max(3, passages.length / 6),
    );
    const common = shared.reduce((sum, pair) => sum + weigh(pair), 0);
    return {
      score: common / Math.max(1, Math.min(weights.get(a) as number, weights.get(b) as number)),
      shared,
    };
  };
  const link = (from: readonly { id: string }[], to: readonly { id: string }[], kind: Link['kind']): Link[] =>
    from.flatMap(a =>
      to
        .map(b => ({ b, ...score(a.id, b.id) }))
        .filter(found => found.score >= LEAST_SCORE && found.shared.length >= ENOUGH_SHARED)
        .sort((x, y) => y.score - x.score)
        .slice(0, MOST_LINKS)
        .map(found => ({
          from: a.id,
          to: found.b.id,
          kind,
          state: 'inferred' as const,
          score: Math.round(found.score * 1000) / 1000,
          evidence: joinPairs(found.shared).slice(0, 4),
        })),
    );
  return [
    ...link(problems, causes, 'problem-cause'),
    ...link(problems, measures, 'problem-measure'),
    ...link(causes, measures, 'cause-measure'),
  ];
}

function textOf(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text.value).join('');
}

/** Pairs of neighbouring Han characters; those with a particle say nothing. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
    for (let i = 0; i + 1 < run.length; i++) {
      const pair = run.slice(i, i + 2);
      if (!/[的了是在和与把被有没不也就都对为这那个我]/.test(pair)) pairs.add(pair);
    }
  }
  return pairs;
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

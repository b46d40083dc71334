import type { PassagePlace, SharedPair } from '../audit-report.ts';
import type { Corpus, CorpusPaper } from './corpus.ts';
import type { Match, PaperMatches } from './relations.ts';

/** Pairs listed of one paper, the longest first: of papers from one mould every passage would be one. */
const MOST_PAIRS = 24;
/** Pairs listed of one mould, whose papers are named with their shares besides; the rest is counted. */
const MOST_OF_MOULD = 600;

interface Pair {
  readonly first: number;
  readonly second: number;
  readonly match: Match;
  readonly withTeam: boolean;
}

/**
 * Each pair once, of each paper the longest passages. Two papers find each other from both sides, and from the one side it may
 * be a whole problem, from the other a paragraph of it: of pairs that tell of the same text on both sides the longest is told.
 *
 * @param mouldOf by paper: the group it is in, if any
 * @returns `total`: with those that are not listed
 */
export function listPairs(
  corpus: Corpus,
  matches: readonly PaperMatches[],
  mouldOf: (paper: number) => string | null,
): { pairs: SharedPair[]; total: number } {
  const told = new Map<number, Pair[]>();
  const ofMould = new Map<string, number>();
  const pairs: SharedPair[] = [];
  let total = 0;
  for (const own of matches) {
    const all = pairsOf(own).sort((a, b) => lettersOf(corpus, b) - lettersOf(corpus, a));
    let listed = 0;
    for (const pair of all) {
      const key = corpus.paperOf[pair.first] as number;
      const other = corpus.paperOf[pair.second] as number;
      const known = told.get(key * matches.length + other);
      if (known?.some(one => isSameText(corpus, one, pair))) continue;
      total++;
      if (known) known.push(pair);
      else told.set(key * matches.length + other, [pair]);
      const mould = mouldOf(key) === mouldOf(other) ? mouldOf(key) : null;
      const inMould = mould === null ? 0 : (ofMould.get(mould) ?? 0);
      if (listed >= MOST_PAIRS || inMould >= MOST_OF_MOULD) continue;
      listed++;
      if (mould !== null) ofMould.set(mould, inMould + 1);
      pairs.push(sharedPair(corpus, pair));
    }
  }
  return { pairs, total };
}

function pairsOf({ outside, team }: PaperMatches): Pair[] {
  const pair = (match: Match, withTeam: boolean): Pair => {
    const { passage, other } = match;
    return { first: Math.min(passage, other), second: Math.max(passage, other), match, withTeam };
  };
  return [...outside.map(match => pair(match, false)), ...team.map(match => pair(match, true))];
}

function lettersOf(corpus: Corpus, { first, second }: Pair): number {
  return Math.max(corpus.size(first), corpus.size(second));
}

function isSameText(corpus: Corpus, a: Pair, b: Pair): boolean {
  return overlap(corpus, a.first, b.first) && overlap(corpus, a.second, b.second);
}

function overlap(corpus: Corpus, a: number, b: number): boolean {
  return corpus.sourceStart(a) < corpus.sourceEnd(b) && corpus.sourceStart(b) < corpus.sourceEnd(a);
}

function sharedPair(corpus: Corpus, { first, second, match, withTeam }: Pair): SharedPair {
  const levels = [first, second].map(passage => corpus.passage(passage).level);
  return {
    first: passagePlace(corpus, first),
    second: passagePlace(corpus, second),
    score: Math.round(match.score * 1000) / 1000,
    exact: match.score === 1,
    letters: Math.max(corpus.size(first), corpus.size(second)),
    // a paragraph that stands in a problem of another paper is no problem in both
    level: levels.every(level => level === 'problem') ? 'problem' : 'paragraph',
    withTeam,
  };
}

function passagePlace(corpus: Corpus, passage: number): PassagePlace {
  const paper = corpus.papers[corpus.paperOf[passage] as number] as CorpusPaper;
  const { path, unit, name, previous } = paper;
  const { line, lastLine, heading } = corpus.passage(passage);
  return { path, unit, name, line, lastLine, heading, previous };
}

import type { OtherPlace, PaperSet, SharedPassage } from '../../linter/paper-set.ts';
import type { Position } from '../../source/source.ts';
import type { SimilarityReport } from '../audit-report.ts';
import type { OpeningCount } from '../opening-counts.ts';
import { type ClaimMatch, findClaims } from './claims.ts';
import { groupEqual } from './classes.ts';
import type { Corpus, CorpusPaper } from './corpus.ts';
import { listPairs } from './list-pairs.ts';
import { findMoulds, type Mould } from './moulds.ts';
import { findNear } from './near.ts';
import { type Found, type Match, matchesOf, type PaperMatches } from './relations.ts';
import { type CountMatch, type CountOptions, sameCounts } from './same-counts.ts';

export interface AnalysisOptions {
  /** Share of letters in common and in order from which two passages count as one, 0 to 1. */
  readonly like: number;
  /** Least share of two papers' letters that makes them papers of one mould, and least number of papers. */
  readonly mould: { readonly share: number; readonly papers: number };
  readonly counts: CountOptions;
}

export interface Analysis {
  readonly report: SimilarityReport;
  /** What is known of a paper by its index in the corpus. */
  setOf(paper: number): PaperSet;
  borrowed(paper: number): number;
  /** Places in a paper's text that are known by line and column. */
  anchorsOf(paper: number): Position[];
  mouldOf(paper: number): string | null;
}

const WORDS = 24;

/**
 * Holds all passages of a corpus against each other.
 *
 * @param counts by paper: what its opening counts
 * @yields now and then, so that a run can be interrupted
 */
export function* analyse(
  corpus: Corpus,
  counts: readonly (readonly OpeningCount[])[],
  { like, mould, counts: countOptions }: AnalysisOptions,
): Generator<void, Analysis> {
  const classes = groupEqual(corpus, groupsOf(corpus.papers));
  yield;
  const edges = yield* findNear(corpus, classes, like);
  const found: Found = { corpus, classes, edges };
  const matches: PaperMatches[] = [];
  for (let paper = 0; paper < corpus.papers.length; paper++) {
    matches.push(matchesOf(found, paper, { like }));
    if (paper % 256 === 255) yield;
  }
  const borrowed = matches.map(({ outside }, paper) => shareOf(corpus, paper, outside));
  const moulds = yield* findMoulds(found, borrowed, { like, ...mould });
  const claims = yield* findClaims(corpus);
  const countsOf = sameCounts(
    corpus.papers.map((paper, i) => ({ paper, counts: counts[i] ?? [] })),
    countOptions,
  );
  const places = mouldPlaces(corpus, moulds);
  const others = corpus.papers.length - 1;
  const { pairs, total } = listPairs(corpus, matches, paper => places.get(paper)?.id ?? null);
  return {
    report: {
      compared: others + 1,
      passages: corpus.count,
      pairs,
      pairsFound: total,
      moulds: moulds.map(({ centre, members }, i) => ({
        id: mouldId(i),
        centre: pathOf(corpus, centre),
        members: members.map(({ paper, share }) => ({ path: pathOf(corpus, paper), share: round(share) })),
      })),
      counts: listCounts(corpus, countsOf),
    },
    setOf: paper => {
      const { outside, team } = matches[paper] as PaperMatches;
      return {
        papers: others,
        shared: outside.map(match => sharedPassage(corpus, match)),
        borrowed: borrowed[paper] as number,
        lenders: new Set(outside.map(({ other }) => corpus.paperOf[other])).size,
        fromTeam:
          corpus.papers[paper]?.kind === 'member' ? team.map(match => sharedPassage(corpus, match)) : [],
        mould: places.get(paper)?.mould ?? null,
        counts: countsOf(paper).map(match => sameCount(corpus, match)),
        claims: (claims.get(paper) ?? []).map(match => claimOf(corpus, match)),
      };
    },
    borrowed: paper => borrowed[paper] as number,
    anchorsOf: paper => anchorsOf(corpus, paper, counts[paper] ?? []),
    mouldOf: paper => places.get(paper)?.id ?? null,
  };
}

function anchorsOf(corpus: Corpus, paper: number, counts: readonly OpeningCount[]): Position[] {
  const anchors: Position[] = counts.map(({ start, line, column }) => ({ line, column, offset: start }));
  for (
    let passage = corpus.firsts[paper] as number;
    passage < (corpus.firsts[paper + 1] as number);
    passage++
  ) {
    const { start, end, line, column, lastLine, lastColumn } = corpus.passage(passage);
    anchors.push({ line, column, offset: start }, { line: lastLine, column: lastColumn, offset: end });
  }
  return anchors;
}

function groupsOf(papers: readonly CorpusPaper[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(papers, ({ key, previous }) => {
    // papers of earlier years are not held against each other
    const group = previous ? '' : key;
    const known = numbers.get(group);
    if (known !== undefined) return known;
    numbers.set(group, numbers.size);
    return numbers.size - 1;
  });
}

function shareOf(corpus: Corpus, paper: number, outside: readonly Match[]): number {
  const letters = corpus.letters[paper] as number;
  if (letters === 0) return 0;
  return round(Math.min(1, outside.reduce((sum, match) => sum + match.letters, 0) / letters));
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function paperAt(corpus: Corpus, passage: number): CorpusPaper {
  return corpus.papers[corpus.paperOf[passage] as number] as CorpusPaper;
}

function pathOf(corpus: Corpus, paper: number): string {
  return (corpus.papers[paper] as CorpusPaper).path;
}

function mouldId(index: number): string {
  return `m${index + 1}`;
}

function mouldPlaces(
  corpus: Corpus,
  moulds: readonly Mould[],
): Map<number, { id: string; mould: NonNullable<PaperSet['mould']> }> {
  const places = new Map<number, { id: string; mould: NonNullable<PaperSet['mould']> }>();
  moulds.forEach(({ centre, members }, i) => {
    const about = { centre: pathOf(corpus, centre), papers: members.length + 1 };
    const most = members.reduce((best, { share }) => Math.max(best, share), 0);
    places.set(centre, { id: mouldId(i), mould: { ...about, isCentre: true, share: round(most) } });
    for (const { paper, share } of members)
      places.set(paper, { id: mouldId(i), mould: { ...about, isCentre: false, share: round(share) } });
  });
  return places;
}

function sharedPassage(corpus: Corpus, { passage, other, score, letters }: Match): SharedPassage {
  const { start, end, level, heading } = corpus.passage(passage);
  return {
    range: { start, end },
    level,
    heading,
    words: String.fromCharCode(...corpus.wording(passage).subarray(0, WORDS)),
    score,
    exact: score === 1,
    letters: corpus.size(passage),
    own: letters < corpus.size(passage) ? letters / corpus.size(passage) : score,
    other: otherPlace(corpus, other),
  };
}

function otherPlace(corpus: Corpus, passage: number): OtherPlace {
  const { path, unit, name, kind, previous } = paperAt(corpus, passage);
  const { line, heading } = corpus.passage(passage);
  return { path, unit, name, kind, line, heading, previous };
}

function sameCount(corpus: Corpus, match: CountMatch): PaperSet['counts'][number] {
  const { count, others, other, otherLine, together, chance } = match;
  const { path, unit, name, kind, previous } = corpus.papers[other] as CorpusPaper;
  return {
    range: { start: count.start, end: count.end },
    text: count.text,
    value: count.value,
    others,
    other: { path, unit, name, kind, line: otherLine.line, heading: '', previous },
    together,
    chance,
  };
}

function claimOf(
  corpus: Corpus,
  { passage, nearest, score, members }: ClaimMatch,
): PaperSet['claims'][number] {
  const { start, end, heading } = corpus.passage(passage);
  return {
    title: heading,
    range: { start, end },
    score,
    nearest: nearest === null ? null : otherPlace(corpus, nearest),
    members,
  };
}

/** Counts that openings have in common with others, those of most papers first. */
function listCounts(corpus: Corpus, countsOf: (paper: number) => CountMatch[]): SimilarityReport['counts'] {
  const groups = new Map<number, { path: string; unit: string | null; line: number; text: string }[]>();
  corpus.papers.forEach(({ path, unit, previous }, paper) => {
    if (previous) return;
    for (const { count } of countsOf(paper)) {
      const place = { path, unit, line: count.line, text: count.text };
      const group = groups.get(count.value);
      if (group) group.push(place);
      else groups.set(count.value, [place]);
    }
  });
  return [...groups.values()]
    .filter(places => places.length > 1)
    .sort((a, b) => b.length - a.length)
    .map(places => ({
      text: places[0]?.text ?? '',
      places: places.map(({ path, unit, line }) => ({ path, unit, line })),
    }));
}

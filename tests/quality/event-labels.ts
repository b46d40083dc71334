import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { loadProfile, profileIds } from '../../rules/profiles/index.ts';
import { buildLattice, type Node } from '../../src/draft/event-lattice.ts';
import { cutPieces } from '../../src/draft/event-pieces.ts';
import { isAnalysis } from '../../src/draft/examples.ts';
import type { Draft } from '../../src/draft/model.ts';
import { readDraft } from '../../src/draft/read-draft.ts';
import { sourceRange } from '../../src/language/text.ts';
import { locate, occurrences, readTruth } from './truth.ts';

/** A problem of a paper with a truth file. */
export interface Labelled {
  readonly paper: string;
  /** Papers of one author share turns of phrase: he is left out as a whole. */
  readonly author: string;
  readonly least: number;
  readonly title: string;
  readonly reference: { readonly year: number; readonly month: number | null } | null;
  readonly nodes: readonly Node[];
  /** For each piece, whether a reader saw an event begin in it. */
  readonly starts: readonly boolean[];
  /** Events by the truth file; two of them may begin in one piece. */
  readonly expected: number;
}

/** The problems of a paper; those that were not found are left out. */
export function label(path: string): Labelled[] {
  const truth = readTruth(path);
  const draft = draftOf(path);
  const { text } = draft.source;
  const reference = referenceOf(draft);
  const wanted = draft.profile?.counts.examplesPerProblem;
  const least = wanted?.team ?? wanted?.member ?? 0;
  let from = 0;
  return truth.problems.flatMap(expected => {
    const places = occurrences(text, expected.start, from);
    const problem = draft.problems.find(({ range }) =>
      places.some(place => Math.abs(range.start - place) <= 8),
    );
    if (!problem) return [];
    from = problem.range.start;
    const start = from;
    const anchors = expected.examples.map(anchor => locate(text, anchor, start));
    const nodes = buildLattice(cutPieces(problem.sentences), reference);
    const starts = nodes.map(({ piece }) => {
      const range = sourceRange(piece.text);
      return anchors.some(at => at >= range.start && at < range.end);
    });
    const author = authorOf(path);
    return [
      {
        paper: path,
        author,
        least,
        title: problem.title,
        reference,
        nodes,
        starts,
        expected: expected.examples.length,
      },
    ];
  });
}

/** The measures of a paper: they are full of dates, places and figures, and tell no event. */
export function labelPlans(path: string): Labelled[] {
  const draft = draftOf(path);
  const reference = referenceOf(draft);
  return draft.measures.map(({ sentences, title }) => {
    const nodes = buildLattice(cutPieces(sentences), reference);
    const starts = nodes.map(() => false);
    return { paper: path, author: authorOf(path), least: 0, title, reference, nodes, starts, expected: 0 };
  });
}

export function draftOf(path: string): Draft {
  return draftFrom(path, readFileSync(path, 'utf8'));
}

/** A draft of a text that stands in no file as it is. */
export function draftFrom(path: string, text: string): Draft {
  return readDraft(
    { path, text, encoding: 'utf-8', bom: false, eol: '\n' },
    { profiles: profileIds().map(loadProfile) },
  );
}

function referenceOf({ meta: { date } }: Draft): Labelled['reference'] {
  return date ? { year: date.value.year, month: date.value.month } : null;
}

/** Fresh papers begin with their author's letter; all others were written in this house. */
export function authorOf(path: string): string {
  return /^([a-z])-/.exec(basename(path))?.[1] ?? 'house';
}

/** The same problem without its event number `k` (from 0), from its first piece to the next event or the analysis behind. */
export function without(labelled: Labelled, k: number): Labelled {
  const { nodes, starts, reference } = labelled;
  const begins = starts.flatMap((yes, i) => (yes ? [i] : []));
  const from = begins[k] as number;
  let to = begins[k + 1] ?? nodes.length;
  if (k === begins.length - 1) while (to > from + 1 && isAnalysis(nodes[to - 1] as Node)) to--;
  const stays = nodes.map((_, i) => i < from || i >= to);
  const kept = buildLattice(
    nodes.filter((_, i) => stays[i]).map(({ piece }) => piece),
    reference,
  );
  return {
    ...labelled,
    nodes: kept,
    starts: starts.filter((_, i) => stays[i]),
    expected: labelled.expected - 1,
  };
}

/** The same problem without any event: only what leads up to them and what is thought of them. */
export function withoutAll(labelled: Labelled): Labelled {
  let rest = labelled;
  while (rest.starts.includes(true)) rest = without(rest, rest.starts.filter(Boolean).length - 1);
  return rest;
}

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { loadProfile, profileIds } from '../../rules/profiles/index.ts';
import type { Draft } from '../../src/draft/model.ts';
import { readDraft } from '../../src/draft/read-draft.ts';
import { findPapers, locate, occurrences, readTruth, type Truth } from './truth.ts';

interface Tally {
  papers: number;
  kinds: number;
  profiles: number;
  sections: number;
  rightSections: number;
  problems: number;
  rightProblems: number;
  invented: number;
  exact: number;
  withinOne: number;
  examples: number;
  placed: number;
  causes: number;
  measures: number;
}

/** Prints for each paper what was understood against its truth; `-v` names every miss. */
export function main(args: readonly string[]): number {
  const verbose = args.includes('-v');
  const papers = args.filter(arg => !arg.startsWith('-')).flatMap(findPapers);
  const profiles = profileIds().map(loadProfile);
  const total = emptyTally();
  for (const path of papers) {
    const truth = readTruth(path);
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    const draft = readDraft({ path, text, encoding: 'utf-8', bom: false, eol: '\n' }, { profiles });
    const misses: string[] = [];
    const tally = compare(draft, truth, misses);
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
    print(basename(path), tally);
    if (verbose) for (const miss of misses) console.log(`    ${miss}`);
  }
  print('all', total);
  return 0;
}

function emptyTally(): Tally {
  return {
    papers: 0,
    kinds: 0,
    profiles: 0,
    sections: 0,
    rightSections: 0,
    problems: 0,
    rightProblems: 0,
    invented: 0,
    exact: 0,
    withinOne: 0,
    examples: 0,
    placed: 0,
    causes: 0,
    measures: 0,
  };
}

function compare(draft: Draft, truth: Truth, misses: string[]): Tally {
  const { text } = draft.source;
  const tally = { ...emptyTally(), papers: 1 };
  if (draft.meta.kind?.value === truth.kind) tally.kinds++;
  else misses.push(`kind ${draft.meta.kind?.value} ≠ ${truth.kind} (${draft.meta.kind?.grounds})`);
  if (draft.profile?.id === truth.profile) tally.profiles++;
  else misses.push(`profile ${draft.profile?.id} ≠ ${truth.profile} (${draft.meta.profile?.grounds})`);
  if (draft.applicability.applicable) tally.papers += 0;
  else misses.push(`not applicable: ${draft.applicability.type} ${draft.applicability.grounds.join('；')}`);
  compareSections(draft, truth, tally, misses);
  const used = new Set<string>();
  let from = 0;
  for (const expected of truth.problems) {
    tally.problems++;
    const at = locate(text, expected.start, from);
    if (at < 0) {
      misses.push(`truth not in text: ${expected.start}`);
      continue;
    }
    const places = occurrences(text, expected.start, from);
    const found = draft.problems.find(
      problem => !used.has(problem.id) && places.some(place => Math.abs(problem.range.start - place) <= 8),
    );
    if (!found) {
      misses.push(`problem missed: ${expected.start}`);
      continue;
    }
    used.add(found.id);
    if (found.dimension === expected.dimension) tally.rightProblems++;
    else misses.push(`dimension ${found.dimension} ≠ ${expected.dimension}: ${expected.start}`);
    from = found.range.start;
    compareExamples(text, found, expected.examples, from, tally, misses);
  }
  for (const problem of draft.problems) {
    if (used.has(problem.id)) continue;
    tally.invented++;
    misses.push(`problem invented: ${problem.title}`);
  }
  if (draft.causes.length === truth.causes) tally.causes++;
  else
    misses.push(
      `causes ${draft.causes.length} ≠ ${truth.causes}: ${draft.causes.map(({ title }) => title.slice(0, 12)).join('|')}`,
    );
  if (draft.measures.length === truth.measures) tally.measures++;
  else
    misses.push(
      `measures ${draft.measures.length} ≠ ${truth.measures}: ${draft.measures.map(({ title }) => title.slice(0, 12)).join('|')}`,
    );
  return tally;
}

function compareSections(draft: Draft, truth: Truth, tally: Tally, misses: string[]): void {
  const { text } = draft.source;
  const used = new Set<string>();
  let from = draft.body.start;
  for (const expected of truth.sections) {
    tally.sections++;
    const roles = (expected.roles ?? [expected.role as string]).join('+');
    const starts = occurrences(text, expected.start, from);
    const found = draft.sections.find(
      section => !used.has(section.id) && starts.some(at => Math.abs(section.range.start - at) <= 8),
    );
    if (!found) {
      misses.push(`section missed: ${expected.start} (${roles})`);
      continue;
    }
    used.add(found.id);
    from = found.range.start;
    if (found.roles.join('+') === roles) tally.rightSections++;
    else misses.push(`role ${found.roles.join('+')} ≠ ${roles}: ${expected.start}`);
  }
  for (const section of draft.sections) {
    if (!used.has(section.id)) misses.push(`section invented: ${section.title || section.role}`);
  }
}

function compareExamples(
  text: string,
  found: Draft['problems'][number],
  expected: readonly string[],
  from: number,
  tally: Tally,
  misses: string[],
): void {
  const difference = Math.abs(found.examples.length - expected.length);
  if (difference === 0) tally.exact++;
  if (difference <= 1) tally.withinOne++;
  tally.examples += expected.length;
  const starts = expected.map(start => locate(text, start, from));
  const ends = [...starts.slice(1), found.range.end];
  for (const [i, at] of starts.entries()) {
    if (
      found.examples.some(
        ({ range }) =>
          range.start >= at - 30 && range.start < (ends[i] as number) - 1 && Math.abs(range.start - at) <= 30,
      )
    )
      tally.placed++;
  }
  if (difference > 0)
    misses.push(
      `examples ${found.examples.length} ≠ ${expected.length}: ${found.title} → ${found.examples.map(({ text: { value } }) => value.slice(0, 14)).join(' | ')}`,
    );
}

function print(name: string, t: Tally): void {
  const share = (part: number, whole: number): string =>
    `${part}/${whole} ${whole === 0 ? '' : ((100 * part) / whole).toFixed(1)}%`;
  console.log(
    `${name.padEnd(28)} kind ${t.kinds}/${t.papers} profile ${t.profiles}/${t.papers} sections ${share(t.rightSections, t.sections)} problems ${share(t.rightProblems, t.problems)} invented ${t.invented} exact ${share(t.exact, t.problems)} ±1 ${share(t.withinOne, t.problems)} placed ${share(t.placed, t.examples)} causes ${t.causes}/${t.papers} measures ${t.measures}/${t.papers}`,
  );
}

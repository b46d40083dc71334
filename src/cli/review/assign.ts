import { assignPapers } from '../../audit/review/assign.ts';
import { progressText } from '../../audit/review/progress-view.ts';
import { assignmentOf } from '../../audit/review/record.ts';
import { unitKey } from '../../audit/units.ts';
import { type ReviewerEntry, readReviewers } from '../../config/reviewers.ts';
import type { AssignOptions } from '../commands/review.ts';
import { cliError, say } from '../messages.ts';
import { note } from '../notes.ts';
import type { Run } from '../run.ts';
import { type Bench, openBench } from './bench.ts';
import { momentNow, personIn } from './person.ts';
import { appendRecords } from './store.ts';
import { totalsOf, viewOptions } from './view.ts';

/** `duizhao review assign`: hands papers out; those that are handed out stay where they are, unless `--again`. */
export async function assign(run: Run, path: string, options: AssignOptions): Promise<void> {
  if (options.reviewers === undefined) throw cliError('reviewNeedsReviewers');
  if (options.evenly && options.byUnit) throw cliError('conflicting', { a: '--evenly', b: '--by-unit' });
  const by = personIn(options.by);
  const reviewers = readReviewers(options.reviewers, run.cwd);
  const bench = await openBench(run, path, options);
  noteUnknownUnits(run, bench, reviewers);
  const loads = bench.papers.map(({ paper }) => ({
    unit: paper.unit,
    path: paper.path,
    weight: paper.errors + paper.warnings,
    before: options.again ? null : (paper.review?.reviewer ?? null),
  }));
  const chosen = assignPapers(loads, reviewers, options.byUnit ? 'by-unit' : 'evenly');
  const nobody = chosen.indexOf(null);
  if (nobody >= 0) {
    const { path: paper, unit } = loads[nobody] as (typeof loads)[number];
    throw cliError('reviewAvoided', { path: paper, unit: unit ?? '' });
  }
  const at = momentNow();
  const records = bench.papers.flatMap(({ paper, mark }, i) => {
    const reviewer = chosen[i] as string;
    return reviewer === paper.review?.reviewer ? [] : [assignmentOf({ by, at, reviewer, paper: mark })];
  });
  if (records.length > 0) appendRecords(bench.store, records, at);
  const { language } = bench.ground;
  const papers = bench.papers.map(({ paper }, i) => ({
    ...paper,
    ...(paper.review ? { review: { ...paper.review, reviewer: chosen[i] as string } } : {}),
  }));
  const options2 = viewOptions(run, bench.ground, true);
  run.terminal.out.write(progressText(totalsOf(bench, papers), papers, options2));
  const kept = papers.length - records.length;
  if (!bench.quiet)
    run.terminal.err.write(
      `${say('reviewAssigned', language, { count: records.length, kept, path: bench.store.shown })}\n`,
    );
}

/** Units named in a message; a province has more than anybody reads. */
const MOST_NAMED = 12;

/** A unit that nobody hands in is a slip: whoever was to avoid it would not. */
function noteUnknownUnits(run: Run, bench: Bench, reviewers: readonly ReviewerEntry[]): void {
  const units = [...new Set(bench.papers.flatMap(({ paper }) => paper.unit ?? []))];
  const known = new Set(units.map(unitKey));
  const shown = units.slice(0, MOST_NAMED).join(bench.ground.language === 'en' ? ', ' : '、');
  const named = new Set(reviewers.flatMap(one => [...one.units, ...one.avoid]));
  for (const value of named) {
    if (known.has(unitKey(value))) continue;
    note(run, bench, 'reviewNoSuchUnit', { value, units: units.length > MOST_NAMED ? `${shown} …` : shown });
  }
}

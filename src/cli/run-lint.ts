import { isFailure } from '../source/read.ts';
import type { Failure } from '../source/source.ts';
import { removePending } from '../source/write.ts';
import type { DraftReport } from '../verdict/report.ts';
import { assembleReport, exitCode, letGo } from '../verdict/verdict.ts';
import { writeBaseline } from './baseline-file.ts';
import { checkPaper } from './check-paper.ts';
import type { LintOptions } from './commands/lint.ts';
import { findPapers, type Paper, readPaperSource } from './find-papers.ts';
import type { Fixer } from './fix-papers.ts';
import { refuseInputs } from './formats.ts';
import { type LintPlan, planLint } from './lint-plan.ts';
import { noteStranger } from './note-stranger.ts';
import { note, noteEncoding, noteOutcome } from './notes.ts';
import { showProgress } from './progress.ts';
import type { ApplyReviews } from './review/lint-reviews.ts';
import type { Run } from './run.ts';
import { VERSION } from './version.ts';
import { writeReports } from './write-reports.ts';

/** The story of a lint run: settings, files; of each file source, draft, findings, verdict; reports, exit code. */
export async function runLint(run: Run, paths: readonly string[], options: LintOptions): Promise<void> {
  const asked = await planLint(run, options);
  const found = await findPapers(run, paths, asked, options);
  const plan = found.unchanged ? { ...asked, policy: { ...asked.policy, unchanged: true } } : asked;
  refuseInputs(plan.outputs, found.papers, run.cwd);
  const fixer = await loadFixer(run, plan, options);
  const reviews = await loadDecisions(run, plan, options);

  const drafts: DraftReport[] = [];
  let stale = 0;
  const failures: Failure[] = [...found.failures];
  const progress = showProgress(run.terminal.err, found.papers.length, plan.ground.language, plan.quiet);
  run.interrupt.onStop(removePending);
  run.interrupt.onStop(progress.done);
  for (const paper of found.papers) {
    await run.interrupt.breathe();
    const result = await checkOne(run, paper, plan, { fixer, reviews });
    drafts.push(...result.drafts);
    failures.push(...result.failures);
    stale += result.stale;
    progress.step();
  }
  progress.done();

  const report = assembleReport(drafts, failures, toolOf(plan));
  const unwritten = await writeReports(run, report, plan, options, fixer);
  unwritten.push(...updateBaseline(run, drafts, options));
  if (stale > 0) note(run, plan, 'staleBaseline', { count: stale });
  noteOutcome(run, report, plan, fixer);
  run.exit(exitCode({ ...report, failures: [...failures, ...unwritten] }, plan.policy));
}

interface OneResult {
  readonly drafts: readonly DraftReport[];
  readonly failures: readonly Failure[];
  /** Outdated entries of the baseline. */
  readonly stale: number;
}

interface Helpers {
  readonly fixer: Fixer | null;
  readonly reviews: ApplyReviews | null;
}

async function checkOne(
  run: Run,
  paper: Paper,
  plan: LintPlan,
  { fixer, reviews }: Helpers,
): Promise<OneResult> {
  const read = await readPaperSource(paper, plan.maxBytes);
  if (isFailure(read)) return { drafts: [], failures: [read], stale: 0 };
  noteEncoding(run, read, plan);
  const fixed = fixer ? fixer.fix(paper, read) : { source: read, failures: [] };
  const alone = checkPaper(fixed.source, plan.standard);
  if ('code' in alone) return { drafts: [], failures: [...fixed.failures, alone], stale: 0 };
  const checked = reviews ? reviews(paper, alone) : alone;
  const { previousDraft } = plan.standard.lintSettings;
  if (previousDraft)
    noteStranger(run, [previousDraft, checked.paper.draft], plan, 'previousDraftOther', { path: read.path });
  const failures = [...fixed.failures, ...checked.failures];
  // what the user himself named as a paper and is none leaves him without a verdict
  if (paper.named && checked.paper.verdict === 'not-applicable') {
    return { drafts: [], failures: [...failures, notAPaper(checked.paper)], stale: 0 };
  }
  return { drafts: [letGo(checked.paper)], failures, stale: checked.stale };
}

function notAPaper({ path, draft }: DraftReport): Failure {
  return { path, code: 'not-a-paper', data: { type: draft.applicability.type ?? 'unknown' } };
}

function updateBaseline(run: Run, drafts: readonly DraftReport[], options: LintOptions): Failure[] {
  if (!options.updateBaseline || options.baseline === undefined) return [];
  const failure = writeBaseline(options.baseline, run.cwd, drafts);
  return failure ? [failure] : [];
}

async function loadFixer(run: Run, plan: LintPlan, options: LintOptions): Promise<Fixer | null> {
  if (!options.fix && !options.fixDryRun) return null;
  const { createFixer } = await import('./fix-papers.ts');
  return createFixer(run, plan, options.fix === true);
}

async function loadDecisions(
  run: Run,
  plan: LintPlan,
  { reviews }: LintOptions,
): Promise<ApplyReviews | null> {
  if (reviews === undefined) return null;
  const { loadReviews } = await import('./review/lint-reviews.ts');
  return loadReviews(run, plan, reviews);
}

/** The hash costs more than a small paper: it is only made for a report that prints it. */
function toolOf({ standard }: LintPlan) {
  return {
    name: 'duizhao',
    version: VERSION,
    get ruleset() {
      return standard.ruleSet.hash;
    },
  } as const;
}

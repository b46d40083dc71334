import { quotesByDefault, REPORTERS } from '../report/index.ts';
import { failureText } from '../report/names.ts';
import { createPage } from '../report/page.ts';
import type { ReportOptions } from '../report/reporter.ts';
import { renderStatistics, renderTiming } from '../report/statistics.ts';
import type { Failure } from '../source/source.ts';
import { writeOutput } from '../source/write.ts';
import type { Report } from '../verdict/report.ts';
import type { LintOptions } from './commands/lint.ts';
import type { Fixer } from './fix-papers.ts';
import type { Output } from './formats.ts';
import type { LintPlan } from './lint-plan.ts';
import { say } from './messages.ts';
import { note } from './notes.ts';
import { paintDiff } from './paint-diff.ts';
import type { Run } from './run.ts';
import { paint } from './terminal.ts';

/** Writes every report where it belongs; gives what could not be written. */
export async function writeReports(
  run: Run,
  report: Report,
  plan: LintPlan,
  options: LintOptions,
  fixer: Fixer | null,
): Promise<Failure[]> {
  const { out } = run.terminal;
  const unwritten: Failure[] = [];
  const dry = fixer !== null && !fixer.writes;
  if (dry) out.write(paintDiff(out, fixer.diff));
  let said = false;
  for (const { format, file } of plan.outputs) {
    // nothing but failures is an error message, and no report
    const empty = format === 'stylish' && report.drafts.length === 0;
    if (file === null && (dry || empty)) continue;
    const text = REPORTERS[format](report, reportOptions(run, plan, options, { format, file }));
    if (file === null) {
      out.write(text);
      said = format === 'stylish';
      continue;
    }
    const failure = writeOutput(file, text, run.cwd);
    if (failure) unwritten.push(failure);
    else if (!file.startsWith('/dev/')) note(run, plan, 'written', { path: file });
  }
  sayFailures(run, said ? unwritten : [...report.failures, ...unwritten], plan);
  if (!said) sayTables(run, report, plan, options);
  return unwritten;
}

/** GitHub refuses the summary of a step from 1 MiB on. */
export const STEP_SUMMARY_BYTES = 1024 * 1024 - 1;

/** Whether a file is what GitHub shows below a step. */
export function isStepSummary(file: string | null): boolean {
  return file !== null && file === process.env['GITHUB_STEP_SUMMARY'];
}

function reportOptions(
  run: Run,
  plan: LintPlan,
  options: LintOptions,
  { format, file }: Output,
): ReportOptions {
  const { out, width } = run.terminal;
  const summary = isStepSummary(file);
  return {
    language: plan.ground.language,
    color: file === null && out.color,
    quiet: plan.quiet,
    quote: options.quote ?? quotesByDefault(format),
    statistics: options.statistics ?? false,
    timing: options.timing ?? false,
    next: options.next ?? false,
    columns: width,
    rules: plan.standard.ruleSet.rules,
    policy: plan.policy,
    ...(summary ? { limitBytes: STEP_SUMMARY_BYTES } : {}),
  };
}

/** What could not be checked must be seen even where the report goes to a program or a file. */
function sayFailures({ terminal }: Run, failures: readonly Failure[], { ground }: LintPlan): void {
  const { err } = terminal;
  const { language } = ground;
  for (const failure of failures) {
    const message = failureText(failure, language);
    err.write(
      `${paint(err, 'red', say('error', language))}${say('failure', language, { path: failure.path, message })}\n`,
    );
  }
}

/** Tables that no report for programs holds. */
function sayTables(run: Run, report: Report, plan: LintPlan, options: LintOptions): void {
  if (!options.statistics && !options.timing) return;
  const { err } = run.terminal;
  const onScreen = reportOptions(run, plan, options, { format: 'stylish', file: null });
  const page = createPage({ ...onScreen, color: err.color });
  const lines = [
    ...(options.statistics ? renderStatistics(page, report) : []),
    ...(options.timing ? renderTiming(page, report) : []),
  ];
  err.write(`${lines.join('\n')}\n`);
}

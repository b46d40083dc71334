import { DEFAULT_OPTIONS, type ReportOptions } from '../report/reporter.ts';
import { writeOutput } from '../source/write.ts';
import { failureError } from './failures.ts';
import type { Output } from './formats.ts';
import type { LintPlan } from './lint-plan.ts';
import { note } from './notes.ts';
import type { Run } from './run.ts';

/** Renderers of one report by the name of their format, each loaded when it is asked for. */
type Reporters<T> = Readonly<Record<string, () => Promise<(report: T, look: ReportOptions) => string>>>;

/**
 * Writes a report of `diff` or `history` in each format that was asked for.
 *
 * @throws CliError where a file cannot be written
 */
export async function writeViews<T>(
  run: Run,
  report: T,
  reporters: Reporters<T>,
  outputs: readonly Output<string>[],
  plan: Pick<LintPlan, 'ground' | 'quiet'>,
): Promise<void> {
  const { out, width } = run.terminal;
  for (const { format, file } of outputs) {
    const reporter = await reporters[format]?.();
    if (!reporter) throw new Error(`no reporter ${format}`);
    const text = reporter(report, {
      ...DEFAULT_OPTIONS,
      language: plan.ground.language,
      color: file === null && out.color,
      quiet: plan.quiet,
      columns: width,
    });
    if (file === null) {
      out.write(text);
      continue;
    }
    const failure = writeOutput(file, text, run.cwd);
    if (failure) throw failureError(failure);
    if (!file.startsWith('/dev/')) note(run, plan, 'written', { path: file });
  }
}

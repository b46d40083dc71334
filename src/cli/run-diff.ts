import { type DiffReport, reportDiff } from '../versions/diff-report.ts';
import { DIFF_FORMATS, DIFF_REPORTERS } from '../versions/report/index.ts';
import { type Checked, checkPaper } from './check-paper.ts';
import type { DiffOptions } from './commands/diff.ts';
import { EXIT } from './exit.ts';
import { failureError } from './failures.ts';
import { readOutputs, refusePaths } from './formats.ts';
import { type LintPlan, planJudging } from './lint-plan.ts';
import { cliError } from './messages.ts';
import { noteStranger } from './note-stranger.ts';
import { note, noteEncoding } from './notes.ts';
import { choiceIn } from './option-values.ts';
import { readPairs } from './pairs-file.ts';
import { readRevision } from './read-revision.ts';
import type { Run } from './run.ts';
import { writeViews } from './write-views.ts';

const EVENTS = ['regress', 'cosmetic', 'dropped'] as const;
type Event = (typeof EVENTS)[number];

/** `duizhao diff`: reads and judges both drafts, compares them, writes the reports, and fails on what it was told to. */
export async function runDiff(run: Run, old: string, next: string, options: DiffOptions): Promise<void> {
  const outputs = readOutputs(options.format ?? [], run.cwd, DIFF_FORMATS);
  const events = eventsIn(options.failOn ?? []);
  if (old === '-' && next === '-') throw cliError('stdinTwice');
  refusePaths(outputs, [old, next], run.cwd);
  const plan = { ...(await planJudging(run, options)), quiet: options.quiet ?? false };
  const before = await judge(run, old, plan);
  const after = await judge(run, next, plan);
  const { pairs } = options;
  const given = pairs === undefined ? [] : readPairs(pairs, run.cwd, before.paper.draft, after.paper.draft);
  const report = reportDiff(before.paper, after.paper, given);
  await writeViews(run, report, DIFF_REPORTERS, outputs, plan);
  sayWhatIsWrong(run, [before, after], plan);
  noteStranger(run, [before.paper.draft, after.paper.draft], plan, 'diffOtherPaper');
  const happened = events.filter(event => hasHappened(report, event));
  for (const event of happened) note(run, plan, `failOn.${event}`);
  if (happened.length > 0) run.exit(EXIT.fail);
}

type Plan = Pick<LintPlan, 'ground' | 'standard' | 'maxBytes' | 'quiet'>;

async function judge(run: Run, path: string, plan: Plan): Promise<Checked> {
  const source = await readRevision(run, path, plan.maxBytes);
  noteEncoding(run, source, plan);
  const checked = checkPaper(source, plan.standard);
  if ('code' in checked) throw failureError(checked);
  return checked;
}

/** Texts that are no such papers are compared all the same, but nobody may rely on what is said of problems. */
function sayWhatIsWrong(run: Run, checked: readonly Checked[], plan: Plan): void {
  for (const { paper, failures } of checked) {
    if (paper.verdict === 'not-applicable') {
      note(run, plan, 'diffNoPaper', { path: paper.path });
      run.exit(EXIT.untrusted);
    }
    for (const failure of failures) {
      run.terminal.err.write(`${failureError(failure).message}\n`);
      run.exit(EXIT.untrusted);
    }
  }
}

function eventsIn(wishes: readonly string[]): Event[] {
  const words = wishes.flatMap(wish => wish.split(','));
  return words.map(word => choiceIn('--fail-on', word.trim(), EVENTS));
}

function hasHappened({ revision }: DiffReport, event: Event): boolean {
  if (event === 'regress') return revision.class === 'regress';
  if (event === 'cosmetic') return revision.class === 'layout' || revision.class === 'polish';
  return revision.flags.some(({ code }) => code === 'dropped');
}
